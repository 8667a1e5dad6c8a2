//! Words of a search, and where they stand in a text.

use std::ops::Range;

use super::Folding;
use super::folding::is_unspaced;
use crate::order::order;

/// One word or phrase of a search, folded. Every one must be found.
///
/// A word is found anywhere in a text, except that a number is exact: where the word begins or ends with
/// a digit, no further digit may stand next to it. So `3` finds "Question 3/2", and neither 30 nor 300. A phrase
/// begins and ends where words do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    needle: Box<str>,
    edges: Edges,
}

/// Where in words a term may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edges {
    Anywhere,
    Begins,
    Whole,
}

/// How well a term fits a place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It stands inside a word.
    Inside,
    /// A word begins with it.
    Prefix,
    /// It is a word.
    Exact,
}

/// The words of a search, without repetitions.
pub fn terms(folding: &Folding, search: &str) -> Vec<Term> {
    let folded = folding.fold(search);
    let mut found: Vec<Term> = Vec::new();
    for word in folding.words(&folded) {
        let term = Term { needle: word.into(), edges: Edges::Anywhere };
        if !found.contains(&term) {
            found.push(term);
        }
    }
    found
}

impl Term {
    /// Words that stand together, as one term; none where there are no words.
    pub fn phrase(folding: &Folding, words: &str) -> Option<Self> {
        Self::together(folding, words, Edges::Whole)
    }

    /// Words that stand together, inside other words too.
    pub fn piece(folding: &Folding, words: &str) -> Option<Self> {
        Self::together(folding, words, Edges::Anywhere)
    }

    /// Words that stand together at the beginning of a word: `vol` is in "vols", not in "évolution". In Arabic, which
    /// writes the article and some others to the word, they stand anywhere.
    pub fn beginning(folding: &Folding, words: &str) -> Option<Self> {
        let is_arabic = words.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'));
        let edges = if is_arabic { Edges::Anywhere } else { Edges::Begins };
        Self::together(folding, words, edges)
    }

    fn together(folding: &Folding, words: &str, edges: Edges) -> Option<Self> {
        let folded = folding.fold(words);
        let mut needle = String::with_capacity(folded.len());
        for word in folded.split_whitespace() {
            if !needle.is_empty() {
                needle.push(' ');
            }
            needle.push_str(word);
        }
        (!needle.is_empty()).then(|| Self { needle: needle.into(), edges })
    }

    /// Several terms with a space between them, as one.
    pub fn joined(terms: &[Self]) -> Option<Self> {
        let mut needle = String::new();
        for term in terms {
            if !needle.is_empty() {
                needle.push(' ');
            }
            needle.push_str(&term.needle);
        }
        (!needle.is_empty()).then(|| Self { needle: needle.into(), edges: Edges::Anywhere })
    }

    /// What is looked for, folded.
    pub fn needle(&self) -> &str {
        &self.needle
    }

    /// How well it fits where it fits best in `folded`, a folded text.
    pub fn fit(&self, folded: &str) -> Option<Fit> {
        let (mut best, mut from) = (None, 0);
        while let Some(found) = self.find(folded, from) {
            let fit = match (begins_word(folded, found.start), ends_word(folded, found.end)) {
                (true, true) => return Some(Fit::Exact),
                (true, false) => Fit::Prefix,
                _ => Fit::Inside,
            };
            best = best.max(Some(fit));
            from = found.end;
        }
        best
    }

    /// Whether the word stands in `folded`, a folded text.
    pub fn is_in(&self, folded: &str) -> bool {
        self.find(folded, 0).is_some()
    }

    /// The first place at or after byte `from`.
    fn find(&self, folded: &str, from: usize) -> Option<Range<usize>> {
        let needle = &*self.needle;
        let digit_first = needle.starts_with(|c: char| c.is_ascii_digit());
        let digit_last = needle.ends_with(|c: char| c.is_ascii_digit());
        let mut from = from;
        while let Some(at) = folded.get(from..)?.find(needle) {
            let found = from + at..from + at + needle.len();
            let inside_before = digit_first && ends_in_digit(&folded[..found.start]);
            let inside_after = digit_last && starts_with_digit(&folded[found.end..]);
            let cut = match self.edges {
                Edges::Anywhere => false,
                Edges::Begins => !begins_word(folded, found.start),
                Edges::Whole => !begins_word(folded, found.start) || !ends_word(folded, found.end),
            };
            if !inside_before && !inside_after && !cut {
                return Some(found);
            }
            from = found.start + folded[found.start..].chars().next().map_or(1, char::len_utf8);
        }
        None
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    let first = text[at..].chars().next();
    !text[..at].chars().next_back().is_some_and(is_in_word) || first.is_some_and(is_unspaced)
}

fn ends_word(text: &str, at: usize) -> bool {
    let last = text[..at].chars().next_back();
    !text[at..].chars().next().is_some_and(is_in_word) || last.is_some_and(is_unspaced)
}

/// Whether a folded character is part of a word, as far as that can be told without tables.
fn is_in_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{60c}' | '\u{61b}' | '\u{61f}' => false,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' => false,
        _ => true,
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
    fn a_phrase_begins_and_ends_where_words_do() {
        let folding = Folding::native();
        let phrase = |words: &str| Term::phrase(&folding, words).expect("words");
        let found = |words: &str, text: &str| phrase(words).is_in(&folding.fold(text));
        assert!(found("Réseau  d’accès", "le réseau d'accès, fixe"));
        assert!(!found("réseau d’accès", "réseaux d'accès"));
        assert!(!found("spam", "antispam spams"));
        assert!(found("标准化", "电信标准化局"), "between characters there is no space");
        assert!(Term::phrase(&folding, "\u{a0} ").is_none());
        let text = "IP, IPv6 : adresse IP";
        let marked = marks(&folding, &[phrase("adresse ip")], text);
        assert_eq!(marked.into_iter().map(|at| &text[at]).collect::<Vec<_>>(), ["adresse IP"]);
    }

    #[test]
    fn what_begins_a_word_is_not_inside_one() {
        let folding = Folding::native();
        let found = |word: &str, text: &str| {
            Term::beginning(&folding, word).expect("a word").is_in(&folding.fold(text))
        };
        assert!(found("vol", "les vols") && !found("vol", "l'évolution"));
        assert!(found("رسائل", "مكافحة الرسائل") && found("标准", "电信标准化局"));
    }

    #[test]
    fn a_term_fits_as_a_word_as_its_beginning_or_inside() {
        let folding = Folding::native();
        let fit = |word: &str, text: &str| terms(&folding, word)[0].fit(&folding.fold(text));
        assert_eq!(fit("spam", "antispam et spams"), Some(Fit::Prefix));
        assert_eq!(fit("spam", "antispam, spam"), Some(Fit::Exact));
        assert_eq!(fit("spam", "antispam"), Some(Fit::Inside));
        assert_eq!(fit("spam", "pourriel"), None);
        assert!(Fit::Exact > Fit::Prefix && Fit::Prefix > Fit::Inside);
    }

    #[test]
    fn a_search_of_spaces_has_no_words() {
        assert!(terms(&Folding::native(), " \u{a0}\t ").is_empty());
    }
}
