//! Finds the bodies that a text names, and tells those it addresses from those it mentions.

pub mod address;
mod directors;
mod study_groups;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::import::apart::Apart;
use crate::import::lexicon::bodies::BODIES;
use crate::import::lexicon::folding::{capitals_without_accents, without_accents};
use crate::import::lexicon::language::all;
use crate::import::lexicon::phrases;
use crate::import::pattern::compiled;
use directors::{DIRECTORS, directors};
use study_groups::{STUDY_GROUPS, study_groups};

pub use directors::director_lists;

/// A body, or several, named in a (normalised) text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The keys.
    pub keys: Vec<String>,
    /// The bytes that name it.
    pub range: Range<usize>,
}

/// Every body that a normalised text names, in order, but for words such as "countries" that are
/// bodies only where somebody is addressed.
pub fn named(text: &str) -> Vec<Named> {
    find(text, &NAMES)
}

/// Every body that the normalised words after a verb name.
pub fn addressable(text: &str) -> Vec<Named> {
    find(text, &ALL_NAMES)
}

fn find(text: &str, names: &Names) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut apart = Apart::default();
    let mut add = |keys: Vec<String>, range: Range<usize>| {
        if !keys.is_empty() && apart.take(&range) {
            found.push(Named { keys, range });
        }
    };
    for regex in DIRECTORS.iter() {
        for captures in regex.captures_iter(text) {
            let whole = captures.get(0).map_or(0..0, |it| it.range());
            add(directors(group(&captures, "list")), whole);
        }
    }
    for regex in STUDY_GROUPS.iter() {
        for captures in regex.captures_iter(text) {
            let whole = captures.get(0).map_or(0..0, |it| it.range());
            let before = text.get(..whole.start).unwrap_or("");
            add(study_groups(&captures, before), whole);
        }
    }
    for regex in &names.regexes {
        let mut from = 0;
        while let Some(name) = regex.find_at(text, from) {
            let first = name.as_str().chars().next().map_or(1, char::len_utf8);
            if !is_whole(text, name.range()) || cites(text, &name.range()) {
                from = name.start() + first;
                continue;
            }
            from = name.end().max(name.start() + first);
            let small = name.as_str().to_lowercase();
            let key = names.keys.get(&small);
            let key = key.or_else(|| names.without_accents.get(&without_accents(&small)));
            add(key.iter().map(|key| (**key).to_owned()).collect(), name.range());
        }
    }
    let cyrillic = text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    for regex in names.declined.iter().filter(|_| cyrillic) {
        for name in regex.find_iter(text) {
            if is_whole(text, name.range()) {
                let key = names.stems.iter().find(|(stem, _)| stem.is_match(name.as_str()));
                add(key.iter().map(|(_, key)| (*key).to_owned()).collect(), name.range());
            }
        }
    }
    found.sort_by_key(|it| it.range.start);
    with_acronyms(text, found)
}

/// Whether a range of `text` is no part of longer words. Chinese words have no boundaries.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}');
    let inside = text.get(range.clone()).unwrap_or("");
    let before = text.get(..range.start).and_then(|before| before.chars().last());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    // An Arabic particle is joined to the word after it.
    let mut joined = text.get(..range.start).unwrap_or("").chars().rev();
    let particle = before.is_some_and(|c| "وفبلك".contains(c))
        && joined.nth(1).is_none_or(|c| !c.is_alphabetic() || "وفبلك".contains(c));
    let cut_before = letter(before) && letter(inside.chars().next()) && !particle;
    let cut_after = letter(after) && letter(inside.chars().last());
    !cut_before && !cut_after
}

/// Whether a name only says whose act or edition is cited: "UNGA Resolution 70/1", "(Rev.WRC-19)".
fn cites(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or("");
    let after = text.get(range.end..).unwrap_or("");
    let year = after.strip_prefix('-').is_some_and(|rest| {
        rest.chars().take(2).all(|c| c.is_ascii_digit())
            && rest.get(2..).is_some_and(|it| it.starts_with([')', '）']))
    });
    let in_edition = year
        && before.ends_with(['(', '（', '.', ' '])
        && before.trim_end().ends_with(['(', '（', '.']);
    let of_act = after.get(..11).is_some_and(|it| it.eq_ignore_ascii_case(" resolution"));
    in_edition || of_act
}

/// Joins a name and its own acronym in brackets after it.
fn with_acronyms(text: &str, named: Vec<Named>) -> Vec<Named> {
    let mut joined: Vec<Named> = Vec::new();
    for next in named {
        if let Some(last) = joined.last_mut() {
            let between = text.get(last.range.end..next.range.start);
            let opens = matches!(between, Some(" (" | " de l'UIT (" | " of ITU (" | "（" | "("));
            let closes = text.get(next.range.end..).and_then(|rest| {
                let bracket = rest.chars().next()?;
                matches!(bracket, ')' | '）').then_some(bracket.len_utf8())
            });
            if let (true, true, Some(closing)) = (opens, last.keys == next.keys, closes) {
                last.range.end = next.range.end + closing;
                continue;
            }
        }
        joined.push(next);
    }
    joined
}

/// The keys of what a text names, each once, in order.
pub fn keys<'a>(named: impl IntoIterator<Item = &'a Named>) -> Vec<String> {
    let mut keys = Vec::new();
    for key in named.into_iter().flat_map(|it| &it.keys) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    keys
}

/// How many of `named` are those that a normalised text addresses, where its addressees begin at
/// byte `from`: the first ones, as far as commas and "and" join them. Also the byte after them.
pub fn addressed(text: &str, named: &[Named], from: usize) -> Option<(usize, usize)> {
    static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let words = all().iter().flat_map(|it| it.words.words.articles.iter());
        let mut words: Vec<String> = words.map(|it| regex::escape(it)).collect();
        words.sort_by_key(|it| std::cmp::Reverse(it.len()));
        words.dedup();
        compiled(&format!(
            r"(?i)^\s*(?:(?:{})\s*)?(?:à |a |to )?(?:tous |toutes |all |todos |todas )?(?:(?:les?|la|l'|au|aux|à l'|à la|du|des|the|el|los|las|al)\s*)?(?:deux |trois |two |three |relevant |compétentes? )?(?:[وفبلك]?ال|لل)?$",
            words.join("|")
        ))
    });
    static BETWEEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"(?i)^(?: de l'UIT| of ITU| de la UIT| МСЭ)?(?: des pays [\p{L}]+| compétent\w*| concerné\w*| concerned)?(?: ?[(（][^()（）]*[)）])?\s*(?:,? et|,? and|,? y|,? e|,? и|和|及|以及|与|、|\s?و|،\s?و|,? ainsi qu[e']|,? as well as|,? así como|,? а также|, en particulier|, in particular|, notamment|,|،)?\s*(?:à |to |a )?(?:(?:les?|la|l'|au|aux|à l'|à la|du|des|the|el|los|las|al|各|所有|ال|لل|إلى )\s*)?(?:other )?$",
        )
    });
    let first = named.iter().position(|it| it.range.start >= from)?;
    let before = text.get(from..named.get(first)?.range.start)?;
    if !BEFORE.as_ref().is_some_and(|regex| regex.is_match(before)) {
        return None;
    }
    let mut last = first;
    while let Some(next) = named.get(last + 1) {
        let between = text.get(named.get(last)?.range.end..next.range.start)?;
        let joined = !between.trim().is_empty()
            && BETWEEN.as_ref().is_some_and(|regex| regex.is_match(between));
        if !joined {
            break;
        }
        last += 1;
    }
    Some((last + 1, named.get(last)?.range.end))
}

/// Pairs of a name and the acronym printed in brackets after it that mean different bodies.
pub fn contradictions(text: &str) -> Vec<(String, String)> {
    let found = named(text);
    let pairs = found.iter().zip(found.iter().skip(1));
    pairs
        .filter(|(name, acronym)| {
            let between = text.get(name.range.end..acronym.range.start).unwrap_or("");
            matches!(between.trim(), "(" | "de l'UIT (" | "of ITU (")
                && text.get(acronym.range.end..).is_some_and(|rest| rest.starts_with(')'))
                && !name.keys.iter().any(|key| acronym.keys.contains(key))
        })
        .map(|(name, acronym)| {
            let words = |it: &Named| text.get(it.range.clone()).unwrap_or("").to_owned();
            (words(name), words(acronym))
        })
        .collect()
}

fn group<'a>(captures: &'a Captures, name: &str) -> &'a str {
    captures.name(name).map_or("", |it| it.as_str())
}

struct Names {
    regexes: Vec<Regex>,
    keys: HashMap<String, &'static str>,
    /// The same, as they are in capitals that have lost their accents.
    without_accents: HashMap<String, &'static str>,
    /// Russian names in all their cases.
    declined: Option<Regex>,
    stems: Vec<(Regex, &'static str)>,
}

/// Words that are bodies only where somebody is addressed.
fn is_general(key: &str) -> bool {
    matches!(key, "itu" | "countries" | "members" | "chairs" | "governments" | "administrations")
}

static NAMES: LazyLock<Names> = LazyLock::new(|| Names::of(|key| !is_general(key)));
static ALL_NAMES: LazyLock<Names> = LazyLock::new(|| Names::of(|_| true));

impl Names {
    fn of(wanted: impl Fn(&str) -> bool) -> Self {
        let mut keys = HashMap::new();
        let (mut names, mut acronyms) = (Vec::new(), Vec::new());
        let mut stems = Vec::new();
        for body in BODIES.iter().filter(|body| wanted(body.key)) {
            let short = body.short.iter().filter(|it| is_wordy(it));
            for name in body.names.iter().chain(body.forms).chain(short) {
                for name in [Some((*name).to_owned()), joined_article(name)].into_iter().flatten() {
                    keys.entry(phrases::normalised(&name).to_lowercase()).or_insert(body.key);
                    names.push(phrases::normalised(&name));
                }
            }
            for short in body.short.iter().filter(|it| !is_wordy(it)) {
                keys.entry(short.to_lowercase()).or_insert(body.key);
                acronyms.push(phrases::normalised(short));
            }
            let russian = [body.names[3], body.short[3]].into_iter().filter(|it| is_wordy(it));
            stems.extend(russian.map(|name| (declined(name), body.key)));
        }
        let pattern = |flags: &str, mut words: Vec<String>| {
            words.sort_by_key(|word| (std::cmp::Reverse(word.len()), word.clone()));
            words.dedup();
            let words: Vec<_> = words.iter().map(|word| regex::escape(word)).collect();
            let words = words.iter().map(|word| capitals_without_accents(word));
            let words: Vec<_> = words.collect();
            compiled(&format!("{flags}(?:{})", words.join("|")))
        };
        stems.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        let all: Vec<&str> = stems.iter().map(|it| it.0.as_str()).collect();
        let declined = compiled(&format!("(?i)(?:{})", all.join("|")));
        let stems = stems
            .iter()
            .filter_map(|(stem, key)| Some((compiled(&format!("(?i)^(?:{stem})$"))?, *key)));
        Self {
            regexes: [pattern("(?i)", names), pattern("", acronyms)]
                .into_iter()
                .flatten()
                .collect(),
            declined,
            stems: stems.collect(),
            without_accents: keys.iter().map(|(it, key)| (without_accents(it), *key)).collect(),
            keys,
        }
    }
}

/// Whether a short name is a word or several, which capitals do not change: "TSAG" is none.
fn is_wordy(short: &str) -> bool {
    short.chars().any(char::is_lowercase) && short.chars().count() > 3 || short.contains(' ')
}

/// An Arabic name after the particle that melts with its article: `للدول الأعضاء`.
fn joined_article(name: &str) -> Option<String> {
    Some(format!("لل{}", name.strip_prefix("ال")?))
}

/// The pattern of a Russian name in all its cases.
pub fn declined(name: &str) -> String {
    let word = |word: &str| {
        let letters = word.chars().count();
        let cyrillic = word.chars().all(|c| ('\u{400}'..='\u{4ff}').contains(&c));
        let capitals = word.chars().all(|c| !c.is_lowercase());
        if letters < 4 || !cyrillic || capitals {
            return regex::escape(word);
        }
        let kept = letters - if letters > 6 { 2 } else { 1 };
        let stem: String = word.chars().take(kept).collect();
        format!("{stem}[а-яё]{{0,4}}")
    };
    let words: Vec<String> =
        name.split(' ').map(|it| it.split('-').map(word).collect::<Vec<_>>().join("-")).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(keys(&named(text)), expected, "{text}");
    }

    #[test]
    fn directors_are_listed_in_many_ways() {
        check("le Directeur du BDT et le Directeur du BR", &["bdt-director", "br-director"]);
        check(
            "les Directeurs du BR, du TSB (TSB) et du BDT",
            &["br-director", "tsb-director", "bdt-director"],
        );
        check("les directeurs des trois Bureaux", &["tsb-director", "br-director", "bdt-director"]);
        check("les Directeurs des deux autres Bureaux", &["br-director", "bdt-director"]);
        check(
            "les Directeurs du BR et des bureaux régionaux de l'UIT",
            &["br-director", "regional-offices"],
        );
        check("the Directors of TSB and BDT", &["tsb-director", "bdt-director"]);
        check("电信标准化局主任", &["tsb-director"]);
    }

    #[test]
    fn study_groups_belong_to_a_sector() {
        check("les commissions d'études", &["itu-t-study-groups"]);
        check(
            "les commissions d'études concernées de l'UIT-R et de l'UIT-D",
            &["itu-r-study-groups", "itu-d-study-groups"],
        );
        check(
            "les Commissions d'études 5, 17 et 20 de l'UIT-T",
            &["itu-t-sg5", "itu-t-sg17", "itu-t-sg20"],
        );
        check("la Commission d'études 2 de l'UIT-D", &["itu-d-sg2"]);
        check("ITU-D Study Group 1", &["itu-d-sg1"]);
    }

    #[test]
    fn addressees_are_the_first_ones_only() {
        let text = "le GCR et le GCNT, en collaboration avec le BDT";
        assert_eq!(addressed(text, &named(text), 0).map(|it| it.0), Some(2));
        let text = "que chaque année le GCR";
        assert_eq!(addressed(text, &named(text), 4), None);
    }
}
