//! Words of a search, and where they stand in a text.

use std::ops::Range;

use super::Folding;
use crate::order::order;

/// One word of a search, folded. Every one must be found.
///
/// A word is found anywhere in a text, except that a number is exact: where the word begins or ends with
/// a digit, no further digit may stand next to it. So `3` finds "Question 3/2", and neither 30 nor 300.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term(Box<str>);

/// The words of a search, without repetitions.
pub fn terms(folding: &Folding, search: &str) -> Vec<Term> {
    let folded = folding.fold(search);
    let mut found: Vec<Term> = Vec::new();
    for word in folding.words(&folded) {
        let term = Term(word.into());
        if !found.contains(&term) {
            found.push(term);
        }
    }
    found
}

impl Term {
    /// Whether the word stands in `folded`, a folded text.
    pub fn is_in(&self, folded: &str) -> bool {
        self.find(folded, 0).is_some()
    }

    /// The first place at or after byte `from`.
    fn find(&self, folded: &str, from: usize) -> Option<Range<usize>> {
        let needle = &*self.0;
        let digit_first = needle.starts_with(|c: char| c.is_ascii_digit());
        let digit_last = needle.ends_with(|c: char| c.is_ascii_digit());
        let mut from = from;
        while let Some(at) = folded.get(from..)?.find(needle) {
            let found = from + at..from + at + needle.len();
            let inside_before = digit_first && ends_in_digit(&folded[..found.start]);
            let inside_after = digit_last && starts_with_digit(&folded[found.end..]);
            if !inside_before && !inside_after {
                return Some(found);
            }
            from = found.start + folded[found.start..].chars().next().map_or(1, char::len_utf8);
        }
        None
    }
}

fn ends_in_digit(text: &str) -> bool {
    text.as_bytes().last().is_some_and(u8::is_ascii_digit)
}

fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// The bytes of `text` that the words cover, in order and without overlaps.
pub fn marks(folding: &Folding, terms: &[Term], text: &str) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let folded = folding.fold_with_origins(text);
    let mut ranges = Vec::new();
    for term in terms {
        let mut from = 0;
        while let Some(found) = term.find(&folded.text, from) {
            from = found.end;
            ranges.push(folded.original(found.start, found.end));
        }
    }
    let mut merged: Vec<Range<usize>> = Vec::new();
    for position in order(ranges.len(), &|a, b| ranges[a].start.cmp(&ranges[b].start)) {
        let range = ranges[position].clone();
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn check(search: &str, text: &str, marked: &[&str]) {
        let folding = Folding::native();
        let terms = terms(&folding, search);
        let found: Vec<_> = marks(&folding, &terms, text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, marked, "{search} in {text}");
    }

    #[test]
    fn words_are_found_inside_others_whatever_their_case_and_accents() {
        check("reseau", "Le RÉSEAU et les réseaux", &["RÉSEAU", "réseau"]);
        check("developpement", "de\u{301}veloppement", &["de\u{301}veloppement"]);
        check("标准", "电信标准化局", &["标准"]);
    }

    #[test]
    fn numbers_are_exact() {
        check("3", "30 300 3 13 3/2", &["3", "3"]);
        check("ipv6", "IPv6 IPv64", &["IPv6"]);
        check("2", "14-3/2 22", &["2"]);
    }

    #[test]
    fn overlapping_words_are_marked_once() {
        check("normal normalisation", "normalisation", &["normalisation"]);
        check("a a", "banana", &["a", "a", "a"]);
    }

    #[test]
    fn words_written_together_are_found_apart() {
        // As a browser divides 发展中国家培训: developing, country, training.
        let pieces = ["发展中", "国家", "培训"];
        let folding = Folding::native().with_segments(move |_| pieces.map(str::to_owned).to_vec());
        let words = terms(&folding, "发展中国家培训");
        let text = "为发展中国家举办的培训";
        assert!(words.iter().all(|word| word.is_in(text)));
        let found: Vec<_> = marks(&folding, &words, text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["发展中国家", "培训"]);
        assert_eq!(terms(&folding, "IPv6 formation").len(), 2, "other scripts have spaces");
    }

    #[test]
    fn a_search_of_spaces_has_no_words() {
        assert!(terms(&Folding::native(), " \u{a0}\t ").is_empty());
    }
}
