//! The acronyms that stand in the texts: those of the register's glossary, and the short names of
//! its bodies.

use std::collections::HashMap;
use std::ops::Range;

use super::rows::Rows;

/// The full name of each acronym, in the reader's language.
pub(in crate::query) struct Acronyms(HashMap<String, String>);

impl Acronyms {
    /// Those of the register of `rows`. A short name is one where it is a word with two capitals at
    /// least: others, such as "Council", are read as they are.
    pub(in crate::query) fn new(rows: &Rows) -> Self {
        let register = rows.register();
        let mut all = HashMap::new();
        for (_, body) in register.bodies.iter() {
            let Some(short) = &body.short else { continue };
            let full = rows.choose(&body.name).words;
            for short in rows.names_in_texts(short) {
                let capitals = short.chars().filter(|c| c.is_uppercase()).count();
                if capitals > 1 && short.chars().all(is_of_word) && short != full {
                    all.insert(short.to_owned(), full.to_owned());
                }
            }
        }
        for (acronym, full) in register.glossary.iter() {
            all.insert(acronym.to_owned(), rows.choose(full).words.to_owned());
        }
        Self(all)
    }

    /// Where acronyms stand in `text` as words of their own, each with its full name, in order.
    pub(in crate::query) fn in_text<'a>(&'a self, text: &str) -> Vec<(Range<usize>, &'a str)> {
        let mut found = Vec::new();
        if self.0.is_empty() {
            return found;
        }
        let mut from = 0;
        while let Some(start) = text[from..].find(is_of_word).map(|at| from + at) {
            let end = text[start..].find(|c| !is_of_word(c)).map_or(text.len(), |at| start + at);
            let mut range = start..end;
            // `PVC-` at the end of a line, say.
            let word = text[range.clone()].trim_matches('-');
            range.start += text[range.clone()].find(word).unwrap_or(0);
            range.end = range.start + word.len();
            if let Some(full) = self.0.get(word) {
                found.push((range, full.as_str()));
            } else {
                // `PVC-tubes` has it, `UIT-Danemark` has not: a Sector's letter is of the name.
                let parts = word.split('-').scan(range.start, |at, part| {
                    let start = *at;
                    *at += part.len() + 1;
                    Some((start, part))
                });
                let known = parts.filter_map(|(at, part)| {
                    Some((at..at + part.len(), self.0.get(part)?.as_str()))
                });
                found.extend(known);
            }
            from = end;
        }
        found
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '&' | '+')
}
