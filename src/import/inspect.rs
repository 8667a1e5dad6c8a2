//! What looks wrong in the words of a document. Nothing is corrected.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::import::bodies;
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::typed_notes;
use crate::import::lexicon::{language, phrases};

/// What looks wrong in one text that begins on `line`.
pub fn text(line: u32, text: &str) -> Vec<Diagnostic> {
    let text = phrases::normalised(text);
    let mut found = Vec::new();
    let mut warn =
        |rule, message: String| found.push(Diagnostic::new(line, Level::Warning, rule, message));
    for word in repeated(&text) {
        warn(
            "repeated-word",
            format!("the word \"{word}\" is printed twice in a row; kept as printed"),
        );
    }
    if let Some(phrase) = repeated_phrase(&text) {
        let message = format!("the words \"{phrase}\" are printed twice in a row; kept as printed");
        warn("repeated-phrase", message);
    }
    for (name, acronym) in bodies::contradictions(&text) {
        warn(
            "name-and-acronym",
            format!(
                "\"{name}\" has \"{acronym}\" in brackets, which is the acronym of another body; kept as printed"
            ),
        );
    }
    if text.contains(",,") || text.contains(", ,") {
        warn("doubled-comma", "a comma is printed twice; kept as printed".to_owned());
    }
    if let Some(bracket) = unbalanced(&text) {
        warn("unbalanced-brackets", format!("\"{bracket}\" has no counterpart; kept as printed"));
    }
    let raised = typed_notes::raised(&text).into_iter().next().map(|it| ("raised-number", it));
    let signs = typed_notes::signs(&text).into_iter().next().map(|it| ("lone-sign", it.0));
    for (rule, range) in [raised, signs].into_iter().flatten() {
        let mark = text.get(range).unwrap_or_default();
        warn(
            rule,
            format!(
                "\"{mark}\" looks like the mark of a footnote, but no note has it; kept as printed"
            ),
        );
    }
    for name in unknown_directors(&text) {
        warn(
            "unknown-bureau",
            format!(
                "\"{name}\" names a Bureau that the lexicon does not know; kept as printed, with no addressee"
            ),
        );
    }
    for body in listed_twice(&text) {
        warn("listed-twice", format!("a list of bodies names \"{body}\" twice; kept as printed"));
    }
    found
}

fn repeated(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs
        .filter(|(one, two)| {
            one == two
                && !one.is_empty()
                && one.chars().all(char::is_alphabetic)
                && !["nous", "vous", "had", "that"].contains(one)
        })
        .map(|(one, _)| (*one).to_owned())
        .collect()
}

/// Words that follow themselves: "to plant trees to plant trees".
fn repeated_phrase(text: &str) -> Option<String> {
    /// A shorter run of words may be meant: "more and more", "step by step by".
    const SHORTEST: usize = 8;
    const MOST_WORDS: usize = 12;
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    for at in 0..words.len() {
        for length in 2..=MOST_WORDS.min((words.len() - at) / 2) {
            let (one, other) = (&words[at..at + length], &words[at + length..at + 2 * length]);
            let letters: usize = one.iter().map(|word| word.chars().count()).sum();
            let repeats = one == other && one.iter().all(is_word) && letters >= SHORTEST;
            // One word that is printed often is told of by itself.
            if repeats && one.iter().any(|word| *word != one[0]) {
                return Some(one.join(" "));
            }
        }
    }
    None
}

fn unbalanced(text: &str) -> Option<char> {
    let mut open: Vec<char> = Vec::new();
    let mut before = ' ';
    let mut before_that = ' ';
    for c in text.chars() {
        match c {
            '(' | '[' | '«' | '（' => open.push(c),
            ')' | ']' | '»' | '）' => {
                let wanted = match c {
                    ')' => '(',
                    ']' => '[',
                    '»' => '«',
                    _ => '（',
                };
                if open.last() == Some(&wanted) {
                    open.pop();
                // "a)" in running text is a label.
                } else if !(c == ')' && before.is_alphanumeric() && before_that == ' ') {
                    return Some(c);
                }
            }
            _ => {}
        }
        (before_that, before) = (before, c);
    }
    open.pop()
}

/// Whoever directs a Bureau that no list knows, in any of the languages.
fn unknown_directors(text: &str) -> Vec<String> {
    let patterns = language::all().iter().flat_map(|it| &it.directors);
    let mut ranges: Vec<Range<usize>> =
        patterns.flat_map(|regex| regex.find_iter(text)).map(|it| it.range()).collect();
    if ranges.is_empty() {
        return Vec::new();
    }
    let known = bodies::addressable(text);
    let apart =
        |one: &Range<usize>, other: &Range<usize>| one.end <= other.start || other.end <= one.start;
    ranges.retain(|range| known.iter().all(|it| apart(&it.range, range)));
    ranges.sort_by_key(|range| (range.start, Reverse(range.end)));
    // Two languages may have a pattern for the same words.
    ranges.dedup_by(|next, last| !apart(last, next));
    ranges.into_iter().filter_map(|range| text.get(range)).map(str::to_owned).collect()
}

fn listed_twice(text: &str) -> Vec<String> {
    let mut twice = BTreeSet::new();
    for list in bodies::director_lists(text) {
        let mut seen = BTreeSet::new();
        let mut last_end = None;
        for name in bodies::named(list) {
            // The acronym in brackets after a name is the same body once more.
            let bracketed =
                last_end.is_some_and(|end| list.get(end..name.range.start) == Some(" ("));
            last_end = Some(name.range.end);
            for key in &name.keys {
                if !seen.insert(key.clone()) && !bracketed {
                    twice.insert(list.get(name.range.clone()).unwrap_or("").to_owned());
                }
            }
        }
    }
    twice.into_iter().collect()
}

/// The words of a title in their order, articles and prepositions aside.
pub fn title_words(title: &str) -> impl Iterator<Item = String> {
    const SMALL: &[&str] = &[
        "le", "la", "les", "l", "de", "du", "des", "d", "à", "au", "aux", "et", "sur", "en", "the",
        "of", "and", "a", "an", "to", "on", "ces",
    ];
    let title = phrases::normalised(title).to_lowercase();
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !SMALL.contains(word));
    words.map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// The words that only one of two titles has, articles and prepositions aside.
pub fn title_differences(overview: &str, detail: &str) -> Option<(Vec<String>, Vec<String>)> {
    let words = |title: &str| title_words(title).collect::<BTreeSet<String>>();
    let (overview, detail) = (words(overview), words(detail));
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).cloned().collect::<Vec<_>>()
    };
    let (first, second) = (only(&overview, &detail), only(&detail, &overview));
    (!first.is_empty() || !second.is_empty()).then_some((first, second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lexicon;

    fn check(words: &str, expected: &[&str]) {
        let rules: Vec<_> = text(1, words).into_iter().map(|it| it.rule).collect();
        assert_eq!(rules, expected, "{words}");
    }

    #[test]
    fn faults_are_named_and_nothing_else_is() {
        check("le plan de de travail", &["repeated-word"]);
        check("planter les arbres planter les arbres du parc", &["repeated-phrase"]);
        check("de plus en plus, pas à pas à pas", &[]);
        check("un plan,, un autre", &["doubled-comma"]);
        check("le plan (voir plus loin", &["unbalanced-brackets"]);
        check("le Directeur du XYZ", &["unknown-bureau"]);
        check("les puits*, les sentiers", &["lone-sign"]);
        check("5*3, 2 * 3, *.txt, a_*b", &[]);
        check("the Director of the Radiocommunication Bureau and that of BDT", &[]);
        check("le Secteur des radiocommunications (UIT-D)", &["name-and-acronym"]);
        check(
            "les Directeurs du Bureau des radiocommunications et du Bureau des radiocommunications",
            &["listed-twice"],
        );
        check("le Directeur du TSB, voir a) et b) (et aussi [c])", &[]);
    }

    #[test]
    fn directors_of_bureaux_that_nobody_knows_are_told_in_each_language() {
        for language in language::all() {
            for example in &language.words.offices.examples {
                check(&format!("{example}."), &["unknown-bureau"]);
            }
            let directors = ["tsb-director", "bdt-director", "br-director"];
            for key in directors {
                let body = lexicon::bodies::BODIES.iter().find(|it| it.key == key);
                for name in body.iter().flat_map(|it| it.names.iter().chain(&it.short)) {
                    check(name, &[]);
                }
            }
        }
    }
}
