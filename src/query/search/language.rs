//! Reads a search: words, `"exact phrases"`, `-exclusions`, `field:value`, and the operators of
//! `operators.rs`, in one pass from left to right.
//!
//! Spaces, quotation marks, colons, commas and hyphens of the six languages are understood alike.

use super::expression::{Clause, Expression, Field, Matter, QueryProblem, QueryProblemKind};
use super::operators::{Operator, is_foreign, is_symbol, operator};

/// How many characters of a search are read.
pub const LONGEST_SEARCH: usize = 1000;
/// How many clauses of a search are read.
pub const MOST_CLAUSES: usize = 32;
/// No field has a longer name, in bytes.
const LONGEST_NAME: usize = 48;
/// How many brackets may be open at once; more of them are passed over.
const DEEPEST: usize = 8;

/// Reads `search`; `field` knows the names of fields.
///
/// ```
/// use resolution_table::query::{Field, QueryProblemKind, parse};
///
/// let field = |name: &str| (name == "to").then_some(Field::Addressee);
/// let read = parse("water to:tsb -\"public wells\"", &field);
/// assert_eq!(read.clauses.len(), 3);
/// assert!(read.clauses[2].excluded && read.problems.is_empty());
/// // What is not understood is told, never an error.
/// let problems = parse("frm:tsb", &field).problems;
/// assert_eq!(problems[0].kind, QueryProblemKind::UnknownField);
/// ```
pub fn parse(search: &str, field: &dyn Fn(&str) -> Option<Field>) -> Expression {
    let read = match search.char_indices().nth(LONGEST_SEARCH) {
        Some((end, _)) => &search[..end],
        None => search,
    };
    let mut reader = Reader { text: read, at: 0, field, depth: 0, count: 0, problems: Vec::new() };
    let (clauses, all) = reader.level();
    let whole = all && (read.len() == search.len() || search[read.len()..].trim().is_empty());
    let mut problems = reader.problems;
    if !whole {
        problems.push(QueryProblem::new(QueryProblemKind::TooLong, search, None));
    }
    Expression { clauses, problems }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    field: &'a dyn Fn(&str) -> Option<Field>,
    /// How many brackets are open.
    depth: usize,
    /// How many words, phrases and fields there are so far.
    count: usize,
    problems: Vec<QueryProblem>,
}

impl<'a> Reader<'a> {
    /// Reads what stands between brackets, or all of it; and whether there was room for it.
    fn level(&mut self) -> (Vec<Clause>, bool) {
        let mut found: Vec<Clause> = Vec::new();
        // An operator that still waits for what follows it.
        let (mut is_or, mut is_not) = (false, false);
        let mut all = true;
        loop {
            self.skip(|c| is_space(c) || is_comma(c));
            let Some(next) = self.peek() else {
                break;
            };
            if is_closing(next) {
                self.next();
                match self.depth {
                    0 => continue,
                    _ => break,
                }
            }
            match self.operator(!found.is_empty()) {
                Some(Operator::Or) => is_or = !found.is_empty(),
                Some(Operator::Not) => is_not = true,
                Some(Operator::And) => {}
                None => {
                    if self.count == MOST_CLAUSES {
                        all = false;
                        break;
                    }
                    let Some(clause) = self.clause(is_not) else {
                        continue;
                    };
                    add(&mut found, clause, is_or, self.field);
                    (is_or, is_not) = (false, false);
                }
            }
        }
        (flat(found), all)
    }

    /// The operator that stands here; one in letters only between two things, or before one. Those
    /// of other search boxes are told and passed over.
    fn operator(&mut self, has_before: bool) -> Option<Operator> {
        let start = self.at;
        let sign = self.take(is_symbol);
        if let Some(first) = sign.chars().next() {
            // `+water` and `&water` are the word.
            return Some(if matches!(first, '|' | '｜') { Operator::Or } else { Operator::And });
        }
        let word = self.take(|c| !is_space(c) && !is_quote(c) && !is_opening(c) && !is_closing(c));
        let is_apart = self.peek().is_some_and(|c| is_space(c) || is_quote(c) || is_opening(c));
        let rest = self.text[self.at..].trim_start_matches(|c| is_space(c) || is_comma(c));
        let has_after = rest.chars().next().is_some_and(|c| !is_closing(c));
        if is_apart && has_after {
            let found = operator(word).filter(|found| has_before || *found == Operator::Not);
            if found.is_some() {
                return found;
            }
            if has_before && is_foreign(word) {
                self.problem(QueryProblemKind::UnknownOperator, word, None);
                return Some(Operator::And);
            }
        }
        self.at = start;
        None
    }

    /// Reads one word, phrase, field or group; none where nothing of the kind stands here.
    fn clause(&mut self, is_not: bool) -> Option<Clause> {
        let is_minus_here = self.peek().is_some_and(is_minus);
        if is_minus_here {
            self.skip(is_minus);
            // A dash between words is only a dash.
            if self.peek().is_none_or(is_space) {
                return None;
            }
        }
        let start = self.at;
        let next = self.peek()?;
        let matter = if is_opening(next) && self.depth < DEEPEST {
            self.next();
            self.depth += 1;
            let (clauses, _) = self.level();
            self.depth -= 1;
            Some(Matter::Any(vec![clauses]))
        } else if is_opening(next) {
            self.next();
            None
        } else if is_quote(next) {
            Some(self.phrase())
        } else if let Some(words) = self.in_single_quotes() {
            Some(Matter::Phrase(words.trim().to_owned()))
        } else {
            self.word_or_field()
        };
        let matter = matter?;
        let has_words = match &matter {
            Matter::Word(words) | Matter::Phrase(words) | Matter::Pattern(words) => {
                self.count += usize::from(!words.is_empty());
                !words.is_empty()
            }
            Matter::Field(_, values) => {
                self.count += 1;
                !values.is_empty()
            }
            Matter::Any(all) => all.iter().any(|clauses| !clauses.is_empty()),
        };
        // Not without something is with it.
        has_words.then_some(Clause { excluded: is_minus_here != is_not, matter, start })
    }

    /// What stands in single quotation marks; none where they are apostrophes.
    fn in_single_quotes(&mut self) -> Option<&'a str> {
        let rest = &self.text[self.at..];
        let words = rest.strip_prefix(['\'', '‘', '‚'])?;
        let ends = |c: Option<char>| c.is_none_or(|c| is_space(c) || is_comma(c) || is_closing(c));
        let mut closing = words.match_indices(['\'', '’', '‘']);
        let end = closing.find(|(at, mark)| ends(words[at + mark.len()..].chars().next()))?.0;
        let mark = words[end..].chars().next().map_or(0, char::len_utf8);
        self.at += rest.len() - words.len() + end + mark;
        Some(&words[..end])
    }

    fn phrase(&mut self) -> Matter {
        let (words, closed) = self.quoted();
        match closed {
            true => Matter::Phrase(words.trim().to_owned()),
            // The rest is read again, as single words.
            false => {
                self.at -= words.len();
                Matter::Word(String::new())
            }
        }
    }

    /// What stands in quotation marks, and whether they are closed.
    fn quoted(&mut self) -> (&'a str, bool) {
        self.next();
        let words = self.take(|c| !is_quote(c));
        let closed = self.next().is_some();
        if !closed {
            self.problem(QueryProblemKind::Unclosed, words.trim(), None);
        }
        (words, closed)
    }

    fn word_or_field(&mut self) -> Option<Matter> {
        let start = self.at;
        let depth = self.depth;
        let ends = |c| {
            is_space(c)
                || is_wide_comma(c)
                || is_quote(c)
                || is_bar(c)
                || depth > 0 && is_closing(c)
        };
        let name = self.take(|c| !ends(c) && !is_colon(c));
        let after_name = self.at;
        self.skip(is_space);
        if !name.is_empty() && name.len() <= LONGEST_NAME && self.peek().is_some_and(is_colon) {
            if let Some(field) = (self.field)(name) {
                self.next();
                return self.values(Some(field), start).map(|values| Matter::Field(field, values));
            }
            self.at = after_name;
            if self.peek().is_some_and(is_colon) && name.chars().all(is_letter) {
                self.next();
                // `http://…` and a colon at the end of a word are no fields.
                if self.peek().is_some_and(|c| !is_space(c) && c != '/') {
                    self.problem(QueryProblemKind::UnknownField, name, None);
                    self.values(None, start);
                    return None;
                }
            }
        }
        self.at = after_name;
        self.take(|c| !ends(c));
        let word = self.without_foreign(&self.text[start..self.at]);
        if word.trim_matches('*').contains(['*', '?']) || word.contains('*') {
            let has_letters = word.chars().any(|c| !matches!(c, '*' | '?'));
            return has_letters.then(|| Matter::Pattern(word.to_owned()));
        }
        // Nothing but a colon, say, is passed over.
        Some(Matter::Word(word.to_owned()))
    }

    /// A word without what other search boxes write to it: `word~2`, `word^4`.
    fn without_foreign(&mut self, word: &'a str) -> &'a str {
        let word = trimmed(word);
        let Some(at) = word.find(['~', '^']) else {
            return word;
        };
        let (before, sign) = word.split_at(at);
        let is_sign = sign[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        match is_sign {
            true => self.problem(QueryProblemKind::UnknownOperator, sign, None),
            false => return word,
        }
        before
    }

    /// The values after a field's name, of which any will do.
    fn values(&mut self, field: Option<Field>, start: usize) -> Option<Vec<String>> {
        let after_colon = self.at;
        self.skip(is_space);
        let mut values = Vec::new();
        if self.peek().is_some_and(is_opening) {
            self.values_in_brackets(&mut values);
            return Some(values).filter(|values| !values.is_empty());
        }
        let depth = self.depth;
        let ends = |c| {
            is_space(c) || is_comma(c) || is_quote(c) || is_bar(c) || depth > 0 && is_closing(c)
        };
        loop {
            if self.peek().is_some_and(is_quote) {
                let (words, _) = self.quoted();
                values.push(words.trim().to_owned());
            } else {
                values.push(self.take(|c| !ends(c)).to_owned());
            }
            if !self.peek().is_some_and(is_comma) {
                break;
            }
            self.next();
        }
        values.retain(|value| !value.is_empty());
        if values.is_empty() {
            let part = self.text[start..after_colon].trim();
            self.problem(QueryProblemKind::EmptyField, part, field);
            return None;
        }
        Some(values)
    }

    /// `res:(44 OR 64)`: whatever stands between the values, any of them will do.
    fn values_in_brackets(&mut self, values: &mut Vec<String>) {
        self.next();
        loop {
            self.skip(|c| is_space(c) || is_comma(c) || is_symbol(c));
            match self.peek() {
                None => break,
                Some(c) if is_closing(c) => {
                    self.next();
                    break;
                }
                Some(c) if is_quote(c) => values.push(self.quoted().0.trim().to_owned()),
                Some(_) => {
                    let ends =
                        |c| is_space(c) || is_comma(c) || is_quote(c) || is_closing(c) || is_bar(c);
                    let word = self.take(|c| !ends(c));
                    if operator(word).is_none() {
                        values.push(word.to_owned());
                    }
                }
            }
        }
        values.retain(|value| !value.is_empty());
    }

    fn problem(&mut self, kind: QueryProblemKind, part: &str, field: Option<Field>) {
        self.problems.push(QueryProblem::new(kind, part, field));
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn skip(&mut self, passed: impl Fn(char) -> bool) {
        self.take(passed);
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = &self.text[self.at..];
        let end = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }
}

/// Adds a clause to those of its level: with those before it, or as an alternative to the last one.
fn add(
    found: &mut Vec<Clause>,
    mut clause: Clause,
    is_or: bool,
    field: &dyn Fn(&str) -> Option<Field>,
) {
    match found.pop() {
        Some(mut last) if is_or => {
            let start = last.start;
            match &mut last.matter {
                Matter::Any(all) if !last.excluded => {
                    all.push(vec![clause]);
                    found.push(last);
                }
                _ => {
                    let matter = Matter::Any(vec![vec![last], vec![clause]]);
                    found.push(Clause { excluded: false, matter, start });
                }
            }
            return;
        }
        // “Resolution 44” is the number: the word for it stands in few of the texts.
        Some(last) if is_word_for_resolution(&last, field) && is_number(&clause) => {
            clause.excluded = last.excluded;
        }
        Some(last) => found.push(last),
        None => {}
    }
    found.push(clause);
}

/// The clauses without brackets that only hold together what holds together anyway.
fn flat(found: Vec<Clause>) -> Vec<Clause> {
    let mut flat = Vec::with_capacity(found.len());
    for clause in found {
        match clause.matter {
            Matter::Any(mut all) if all.len() == 1 && (!clause.excluded || all[0].len() == 1) => {
                for mut inner in all.pop().unwrap_or_default() {
                    inner.excluded ^= clause.excluded;
                    flat.push(inner);
                }
            }
            _ => flat.push(clause),
        }
    }
    flat
}

fn is_word_for_resolution(clause: &Clause, field: &dyn Fn(&str) -> Option<Field>) -> bool {
    matches!(&clause.matter, Matter::Word(word) if field(word) == Some(Field::Resolution))
}

fn is_number(clause: &Clause) -> bool {
    let is_digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    !clause.excluded && matches!(&clause.matter, Matter::Word(word) if is_digits(word))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' | '－')
}

fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '﹕')
}

fn is_wide_comma(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '،' | '؛')
}

fn is_comma(c: char) -> bool {
    c == ',' || is_wide_comma(c)
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{201c}'
            ..='\u{201f}'
                | '«'
                | '»'
                | '＂'
                | '「'
                | '」'
                | '『'
                | '』'
                | '‹'
                | '›'
                | '《'
                | '》'
                | '〈'
                | '〉'
                | '〝'
                | '〞'
    )
}

fn is_bar(c: char) -> bool {
    matches!(c, '|' | '｜')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '（')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）')
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '-' || !c.is_ascii()
}

/// A word without the marks of the sentence it was taken from.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| {
        matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '[' | ']' | '#' | '…')
            || matches!(c, '：' | '。' | '？' | '！' | '（' | '）' | '؟')
    })
}
