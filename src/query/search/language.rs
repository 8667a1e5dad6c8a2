//! Reads a search: words, `"exact phrases"`, `-exclusions` and `field:value`, in one pass from left to right.
//!
//! Spaces, quotation marks, colons, commas and hyphens of the six languages are understood alike.

use super::expression::{Clause, Expression, Field, Matter, QueryProblem, QueryProblemKind};

/// How many characters of a search are read.
pub const LONGEST_SEARCH: usize = 1000;
/// How many clauses of a search are read.
pub const MOST_CLAUSES: usize = 32;
/// No field has a longer name, in bytes.
const LONGEST_NAME: usize = 48;

/// Reads `search`; `field` knows the names of fields.
pub fn parse(search: &str, field: &dyn Fn(&str) -> Option<Field>) -> Expression {
    let read = match search.char_indices().nth(LONGEST_SEARCH) {
        Some((end, _)) => &search[..end],
        None => search,
    };
    let mut reader = Reader { text: read, at: 0, field, found: Expression::default() };
    let whole =
        reader.run() && (read.len() == search.len() || search[read.len()..].trim().is_empty());
    let mut found = reader.found;
    if !whole {
        found.problems.push(QueryProblem::new(QueryProblemKind::TooLong, search, None));
    }
    join_numbers(&mut found.clauses, field);
    found
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    field: &'a dyn Fn(&str) -> Option<Field>,
    found: Expression,
}

impl<'a> Reader<'a> {
    /// Reads all clauses; whether there was room for them.
    fn run(&mut self) -> bool {
        loop {
            self.skip(|c| is_space(c) || is_comma(c));
            if self.peek().is_none() {
                return true;
            }
            if self.found.clauses.len() == MOST_CLAUSES {
                return false;
            }
            let excluded = self.peek().is_some_and(is_minus);
            if excluded {
                self.skip(is_minus);
                // A dash between words is only a dash.
                if self.peek().is_none_or(is_space) {
                    continue;
                }
            }
            let start = self.at;
            let matter = if self.peek().is_some_and(is_quote) {
                Some(self.phrase())
            } else {
                self.word_or_field()
            };
            if let Some(matter) = matter {
                self.add(excluded, matter, start);
            }
        }
    }

    fn add(&mut self, excluded: bool, matter: Matter, start: usize) {
        let has_words = match &matter {
            Matter::Word(words) | Matter::Phrase(words) => !words.is_empty(),
            Matter::Field(_, values) => !values.is_empty(),
        };
        if has_words {
            self.found.clauses.push(Clause { excluded, matter, start });
        }
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
        let name = self.take(|c| !is_space(c) && !is_wide_comma(c) && !is_quote(c) && !is_colon(c));
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
        self.take(|c| !is_space(c) && !is_wide_comma(c) && !is_quote(c));
        // Nothing but a colon, say, is passed over.
        Some(Matter::Word(trimmed(&self.text[start..self.at]).to_owned()))
    }

    /// The values after a field's name, of which any will do.
    fn values(&mut self, field: Option<Field>, start: usize) -> Option<Vec<String>> {
        let after_colon = self.at;
        self.skip(is_space);
        let mut values = Vec::new();
        loop {
            if self.peek().is_some_and(is_quote) {
                let (words, _) = self.quoted();
                values.push(words.trim().to_owned());
            } else {
                values.push(self.take(|c| !is_space(c) && !is_comma(c) && !is_quote(c)).to_owned());
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

    fn problem(&mut self, kind: QueryProblemKind, part: &str, field: Option<Field>) {
        self.found.problems.push(QueryProblem::new(kind, part, field));
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

/// “Resolution 44” is the number: the word for it stands in few of the texts.
fn join_numbers(clauses: &mut Vec<Clause>, field: &dyn Fn(&str) -> Option<Field>) {
    let is_word_for_it = |clause: &Clause| match &clause.matter {
        Matter::Word(word) => field(word) == Some(Field::Resolution),
        _ => false,
    };
    let is_number = |clause: &Clause| match &clause.matter {
        Matter::Word(word) => word.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    let mut position = 0;
    while position + 1 < clauses.len() {
        let (word, number) = (&clauses[position], &clauses[position + 1]);
        if is_word_for_it(word) && is_number(number) && !number.excluded {
            let excluded = word.excluded;
            clauses.remove(position);
            clauses[position].excluded = excluded;
        }
        position += 1;
    }
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
    matches!(c, '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '＂' | '「' | '」' | '『' | '』')
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
