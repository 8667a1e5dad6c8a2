//! Headings at the end of a text that was joined with the line after it.

use super::annex::annex;
use crate::import::bodies;
use crate::import::draft::{Provision, Section};
use crate::import::lexicon::language::Language;
use crate::import::lexicon::{phrases, verbs};
use crate::import::sourced::Sourced;

/// A heading with its addressees has at most as many characters.
const LONGEST: usize = 160;

/// The lines on which a provision ends with words that head a section or an annex, and these words.
pub(super) fn swallowed(sections: &[Section], language: &Language) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    for section in sections {
        each(&section.provisions, language, &mut found);
    }
    found
}

fn each(provisions: &[Provision], language: &Language, found: &mut Vec<(u32, String)>) {
    for provision in provisions {
        if let Some(words) = heading_at_end(&provision.text, language) {
            found.push((provision.text.first_line(), words));
        }
        each(&provision.provisions, language, found);
    }
}

/// The words at the end of a text that head a section or an annex.
pub(super) fn heading_at_end(text: &Sourced, language: &Language) -> Option<String> {
    let whole = text.text();
    if whole.ends_with(['.', ';', '。', '；', '؛']) {
        return None;
    }
    let from = whole.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let marks = [',', ';', '.', ':', '，', '；', '。', '：', '،', '؛'];
    for (at, mark) in whole.get(from..)?.match_indices(marks) {
        let after = whole.get(from + at + mark.len()..)?;
        let tail = after.trim();
        // "3.2" and "e.g." are no ends.
        let comma = matches!(mark, "," | ";" | "،" | "؛") && after.starts_with(char::is_alphabetic);
        let apart = after.starts_with(char::is_whitespace) || comma || language.is_unspaced();
        if !tail.is_empty() && apart && (is_heading(tail, language) || heads_annex(tail, language))
        {
            return Some(tail.to_owned());
        }
    }
    None
}

/// What is told of such words.
pub(super) fn told(words: &str) -> String {
    format!(
        "the text ends with \"{words}\", which looks like the heading of what comes after it: is a line end missing?"
    )
}

/// Whether words are a verb that heads sections, and nobody but its addressees.
fn is_heading(words: &str, language: &Language) -> bool {
    let Some(heading) = verbs::heading(words, language) else { return false };
    let rest =
        words.get(heading.length..).unwrap_or("").trim_matches([',', ':', '，', '：', '،', ' ']);
    if rest.is_empty() {
        return true;
    }
    let rest = phrases::normalised(rest);
    let named = bodies::addressable(&rest);
    !heading.form.alone
        && bodies::addressed(&rest, &named, 0)
            .is_some_and(|(_, end)| rest.get(end..).is_some_and(|it| it.trim().is_empty()))
}

fn heads_annex(words: &str, language: &Language) -> bool {
    let found = annex(&Sourced::line(1, words), language);
    // "Annex" alone, or with a number, may end a sentence: "see Resolution 4, Annex 1".
    found.is_some_and(|it| it.title.is_none() && words.split_whitespace().count() > 2)
}
