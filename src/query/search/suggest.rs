//! What a search may go on with, as it is typed: resolutions, values of fields, and fields.

use std::collections::HashMap;

use crate::model::{Designation, Resolution};

use super::expression::{Clause, Field, Matter};
use super::field_values::{FieldValue, offered_fields, values_of};
use super::language::LONGEST_SEARCH;
use super::question::read;
use crate::query::index::index::Index;
use crate::query::{Collation, Facet};

/// How many suggestions there are at most.
pub const MOST_SUGGESTIONS: usize = 8;
/// How many of them are resolutions, values of one field, fields, where they stand together.
const RESOLUTIONS: usize = 4;
const VALUES: usize = 3;
const FIELDS: usize = 2;
/// How many words a name is sought by.
const LONGEST_NAME: usize = 6;

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The whole search, when it is chosen.
    pub search: String,
    /// What it is called: a title, a name, the name of a field and its colon.
    pub label: String,
    /// The number, where it is a resolution.
    pub number: Option<Designation>,
    /// Whose value it is, or the field itself.
    pub field: Field,
    /// Whether it is the field itself, which needs a value yet.
    pub is_field: bool,
}

/// What the search may go on with at its end; for an empty one, the fields.
pub fn suggest(index: &Index, collation: &dyn Collation, search: &str) -> Vec<Suggestion> {
    // No search that long is being typed.
    if search.len() > LONGEST_SEARCH {
        return Vec::new();
    }
    // One letter more, and the last clause is what is being typed, be it ever so short.
    let expression = read(index, &format!("{search}x"), collation);
    let clauses = expression.leaves();
    let Some((last, before)) = clauses.split_last() else {
        return Vec::new();
    };
    let mut typing = Typing { index, collation, search, start: last.start, found: Vec::new() };
    match &last.matter {
        Matter::Word(word) => typing.word(without_last(word), before, last.excluded),
        Matter::Field(field, values) => {
            if let Some((value, others)) = values.split_last() {
                typing.value(*field, without_last(value), others);
            }
        }
        Matter::Phrase(_) | Matter::Pattern(_) | Matter::Any(_) => {}
    }
    typing.found.truncate(MOST_SUGGESTIONS);
    typing.found
}

fn without_last(word: &str) -> &str {
    word.strip_suffix('x').unwrap_or(word)
}

struct Typing<'a> {
    index: &'a Index,
    collation: &'a dyn Collation,
    search: &'a str,
    /// Where what is being typed begins.
    start: usize,
    found: Vec<Suggestion>,
}

impl Typing<'_> {
    fn word(&mut self, word: &str, before: &[&Clause], excluded: bool) {
        let typed = self.index.folding().fold(word);
        if typed.is_empty() {
            if self.search.trim().is_empty() {
                offered_fields(self.index).into_iter().for_each(|field| self.add_field(field));
            }
            return;
        }
        let is_number = typed.bytes().all(|byte| byte.is_ascii_digit());
        if is_number {
            self.numbers(Field::Resolution, &typed, &[]);
            return;
        }
        // A title is sought by all the words typed so far.
        let (start, mut words) = (self.start, vec![typed.clone()]);
        if !excluded {
            for clause in before.iter().rev() {
                match &clause.matter {
                    Matter::Word(word) if !clause.excluded => {
                        words.push(self.index.folding().fold(word));
                        self.start = clause.start;
                    }
                    _ => break,
                }
            }
        }
        if typed.len() > 1 {
            self.titles(&words, RESOLUTIONS, &[]);
        }
        // A name by the last words typed, the most that make one: it may have more words than one.
        let plain =
            |clause: &&&Clause| matches!(clause.matter, Matter::Word(_)) && !clause.excluded;
        let begun = before.iter().rev().take_while(plain).take(LONGEST_NAME - 1);
        let begun = begun.filter(|_| !excluded).map(|clause| clause.start);
        let mut begun: Vec<(usize, String)> = begun
            .map(|start| {
                let words = self.search.get(start..).unwrap_or_default();
                (start, self.index.folding().fold(words))
            })
            .collect();
        begun.reverse();
        if typed.len() > 1 {
            begun.push((start, typed.clone()));
        }
        if !begun.is_empty() {
            for field in [
                Field::Verb,
                // Addressed or named: what a reader means who types a body's name.
                Field::Who,
                Field::Status,
                Field::Topic,
                Field::Kind,
                Field::Meeting,
            ] {
                self.values(field, &begun, VALUES, &[]);
            }
        }
        self.start = start;
        let name = |field: &Field| {
            field.id().starts_with(&typed)
                || self
                    .names(*field)
                    .any(|name| self.index.folding().fold(name).starts_with(&typed))
        };
        let fields: Vec<Field> =
            offered_fields(self.index).into_iter().filter(name).take(FIELDS).collect();
        // A field that is being typed comes before what only holds its letters.
        self.found.truncate(MOST_SUGGESTIONS - fields.len());
        fields.into_iter().for_each(|field| self.add_field(field));
    }

    fn value(&mut self, field: Field, value: &str, others: &[String]) {
        let folded = self.index.folding().fold(value);
        let typed = folded.trim();
        match field {
            Field::Resolution if typed.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.numbers(field, typed, others);
            }
            Field::Resolution => self.titles(&[typed.to_owned()], MOST_SUGGESTIONS, others),
            Field::Cites => self.citations(typed, others),
            Field::Title => {}
            _ => self.values(field, &[(self.start, typed.to_owned())], MOST_SUGGESTIONS, others),
        }
    }

    fn numbers(&mut self, field: Field, typed: &str, others: &[String]) {
        let index = self.index;
        let fits = |exact: bool| {
            index.register().resolutions.iter().filter(move |resolution| {
                let number = resolution.number.as_str();
                number.starts_with(typed) && (number == typed) == exact
            })
        };
        let found: Vec<&Resolution> =
            fits(true).chain(fits(false)).take(MOST_SUGGESTIONS).collect();
        found.into_iter().for_each(|resolution| self.add_resolution(field, resolution, others));
    }

    /// The resolutions whose titles have every word; first those where a word begins with the last
    /// one typed.
    fn titles(&mut self, words: &[String], most: usize, others: &[String]) {
        let index = self.index;
        let mut inside = Vec::new();
        let mut found = Vec::new();
        let titles = index.folded_titles();
        for (resolution, title) in index.register().resolutions.iter().zip(titles) {
            if found.len() == most {
                break;
            }
            if words.iter().all(|word| title.contains(word.as_str())) {
                if begins_a_word(title, &words[0]) { &mut found } else { &mut inside }
                    .push(resolution);
            }
        }
        found.extend(inside);
        found.truncate(most);
        found.into_iter().for_each(|it| self.add_resolution(Field::Resolution, it, others));
    }

    /// The values of a field in whose names a word begins with what is typed, by the first of the
    /// beginnings that fits; those that the register has most of come first.
    fn values(&mut self, field: Field, begun: &[(usize, String)], most: usize, others: &[String]) {
        let (index, collation) = (self.index, self.collation);
        let facets: &[Facet] = match field {
            Field::Verb => &[Facet::Verb],
            Field::Status => &[Facet::Status],
            Field::Part => &[Facet::Part],
            Field::Addressee => &[Facet::Addressee],
            Field::Mentioned => &[Facet::Mentioned],
            Field::Kind => &[Facet::Kind],
            Field::Year => &[Facet::Year],
            Field::Meeting => &[Facet::Meeting],
            _ => &[Facet::Who],
        };
        let mut present: HashMap<&str, usize> = HashMap::new();
        for facet in index.facets().iter().filter(|facet| facets.contains(&facet.facet)) {
            present.extend(facet.values.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)));
        }
        let rank = |id: &str| match field {
            Field::Topic => Some(0),
            _ => present.get(id).copied(),
        };
        let folding = index.folding();
        let fits = |value: &FieldValue| {
            let (name, full) = (folding.fold(value.name), value.full.map(|it| folding.fold(it)));
            begun.iter().position(|(_, typed)| {
                typed.is_empty()
                    || begins_a_word(&name, typed)
                    || full.as_ref().is_some_and(|full| begins_a_word(full, typed))
                    || value.id.starts_with(typed.as_str())
            })
        };
        let known = values_of(index, collation, field);
        let known: Vec<((usize, usize), &FieldValue)> = known
            .iter()
            .filter_map(|value| {
                let rank = rank(value.id)?;
                Some(((fits(value)?, rank), value))
            })
            .collect();
        let order = crate::order::order(known.len(), &|a, b| known[a].0.cmp(&known[b].0));
        for position in order.into_iter().take(most) {
            let ((at, _), value) = known[position];
            self.start = begun[at].0;
            // What several fields have is suggested once.
            let label = value.name;
            if self.found.iter().all(|it| it.label != label) {
                self.add(field, value.name, label, others);
            }
        }
    }

    fn citations(&mut self, typed: &str, others: &[String]) {
        let index = self.index;
        let mut seen: Vec<String> = Vec::new();
        for reference in index.register().resolutions.iter().flat_map(|it| &it.references) {
            let (Some(key), Some(number)) = (&reference.body, &reference.number) else {
                continue;
            };
            let body = index.register().bodies.get(key);
            let name = body.map_or(key.as_str(), |body| index.choose(body.brief()).words);
            let value = format!("{name}-{number}");
            let folded = index.folding().fold(&value);
            let id = format!("{key}-{number}");
            let fits =
                folded.starts_with(typed) || id.starts_with(typed) || number.starts_with(typed);
            if fits && !seen.contains(&value) {
                self.add(Field::Cites, &value, &reference.words, others);
                seen.push(value);
                if seen.len() == MOST_SUGGESTIONS {
                    return;
                }
            }
        }
    }

    fn names(&self, field: Field) -> impl Iterator<Item = &str> {
        self.collation.field(field).split(' ')
    }

    fn add_resolution(&mut self, field: Field, resolution: &Resolution, others: &[String]) {
        let title = self.index.choose(&resolution.title).words;
        self.add(field, &unique_name(self.index, resolution), title, others);
        if let Some(last) = self.found.last_mut() {
            last.number = Some(resolution.number.clone());
        }
    }

    /// Adds `field:value` in the place of what is being typed.
    fn add(&mut self, field: Field, value: &str, label: &str, others: &[String]) {
        let mut search = self.head(field);
        for (position, value) in others.iter().map(String::as_str).chain([value]).enumerate() {
            if position > 0 {
                search.push(',');
            }
            push_value(&mut search, value);
        }
        search.push(' ');
        let label = label.to_owned();
        self.found.push(Suggestion { search, label, number: None, field, is_field: false });
    }

    fn add_field(&mut self, field: Field) {
        let search = self.head(field);
        let label = search[self.start.min(search.len())..].to_owned();
        self.found.push(Suggestion { search, label, number: None, field, is_field: true });
    }

    /// What was typed before, and the name of the field.
    fn head(&self, field: Field) -> String {
        let before = self.search.get(..self.start).unwrap_or_default();
        format!("{before}{}:", self.names(field).next().unwrap_or(field.id()))
    }
}

/// The search for one resolution, in any language: by its number, or by its path where others have
/// the same one.
pub fn search_for(index: &Index, resolution: &Resolution) -> String {
    let mut search = [Field::Resolution.id(), ":"].concat();
    push_value(&mut search, &unique_name(index, resolution));
    search
}

/// What it is called, or its path where others are called so, too.
fn unique_name(index: &Index, resolution: &Resolution) -> String {
    let all = index.register().resolutions.iter();
    match all.filter(|it| it.number == resolution.number).take(2).count() {
        1 => resolution.number.to_string(),
        _ => resolution.path(),
    }
}

/// Adds the value of a field, in quotation marks where it needs them.
pub(in crate::query) fn push_value(search: &mut String, value: &str) {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-./".contains(c) || c > '\u{bf}';
    if value.chars().all(|c| is_plain(c) && !c.is_whitespace()) {
        search.push_str(value);
    } else {
        search.push('"');
        search.extend(value.chars().filter(|c| *c != '"'));
        search.push('"');
    }
}

fn begins_a_word(text: &str, beginning: &str) -> bool {
    text.match_indices(beginning).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        // Scripts without spaces begin a word anywhere.
        !before.is_some_and(|c| c.is_ascii_alphanumeric())
            && (before.is_none_or(|c| c.is_ascii())
                || beginning
                    .starts_with(|c| c >= '\u{2e80}' || ('\u{600}'..='\u{6ff}').contains(&c)))
    })
}
