//! Signs that a text may stand in the wrong section: each is told, nothing is moved.

use std::collections::HashMap;

use super::ending::{deepest, has_ended};
use super::heading::{Around, only_addresses, verb_line};
use super::label::Label;
use super::nesting::Place;
use super::{Reader, sections};
use crate::import::diagnostics::Level;
use crate::import::draft::{Annex, Provision, Section};
use crate::import::lexicon::language::{Language, all};
use crate::import::plain_text::Line;
use crate::import::sourced::Sourced;
use crate::model::Part;

/// Two lines with fewer letters may come again without a page standing twice.
const FEWEST_LETTERS: usize = 24;

/// Han characters say about as much as three letters.
const LETTERS_OF_A_HAN: usize = 3;

impl Reader<'_> {
    /// A text without a label after another text that announces none: in one section the house
    /// divides texts by semicolons, gives each a label, and ends the last with a comma.
    pub(super) fn look_at_text_after_text(&mut self, text: &Sourced) {
        if !self.annexes.is_empty() {
            return;
        }
        let Some(last) = self.sections.last().and_then(|it| deepest(&it.provisions)) else {
            return;
        };
        let before = last.text.text();
        let Some(first) = text.text().chars().next().filter(|c| c.is_alphabetic()) else {
            return;
        };
        let comma = before.ends_with([',', '，', '،']);
        let goes_on = match (first.is_lowercase(), first.is_uppercase()) {
            (true, _) => comma || (self.nesting.has_list() && !before.ends_with([':', '：'])),
            (_, true) => false,
            // A script without small letters shows only by the comma that the sentence goes on.
            _ => comma || !has_ended(before),
        };
        if goes_on {
            let message = format!(
                "\"{}\" follows another text and has no label: if a section begins here, its heading was not recognised",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "text-after-text", &message);
        }
    }

    /// A list that goes on with the numbers of the section before, or begins after bullets.
    pub(super) fn look_at_list(&mut self, label: &Label, printed: &Sourced, place: &Place) {
        let Some(section) = self.sections.last().filter(|_| self.annexes.is_empty()) else {
            return;
        };
        let goes_on = section.provisions.is_empty()
            && self.list_before.is_some_and(|(series, last)| {
                label.readings.iter().any(|(it, value)| *it == series && *value == last + 1)
            });
        let message = if goes_on {
            format!(
                "\"{}\" goes on with the list of the section before: the heading above it may stand too early",
                printed.text()
            )
        } else if place.after_bullets && label.begins_a_list() {
            format!(
                "a list begins at \"{}\" after bullets that nothing announces: they may belong above the heading",
                printed.text()
            )
        } else {
            return;
        };
        self.say(printed.first_line(), Level::Warning, "list-astray", &message);
    }

    /// A line that heads a section elsewhere: in an annex, in another language, or with the label
    /// of the next line run into it.
    pub(super) fn look_at_line(&mut self, text: &Sourced) {
        if !self.annexes.is_empty() {
            if is_heading(text, self.language) {
                let message = format!(
                    "\"{}\" heads a section, but stands in an annex: does the text of another resolution begin here?",
                    shown(text.text())
                );
                self.say(text.first_line(), Level::Warning, "heading-in-annex", &message);
            }
            return;
        }
        let other = all().iter().filter(|it| it.tag != self.language.tag);
        let foreign = other.into_iter().find(|it| is_heading(text, it)).map(|it| it.tag);
        if let Some(tag) = foreign {
            let message = format!(
                "\"{}\" heads a section in another language ({tag}); kept as text",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "heading-in-other-language", &message);
        } else if before_label(text.text())
            .is_some_and(|it| is_heading(&Sourced::line(text.first_line(), it), self.language))
        {
            let message = format!(
                "\"{}\" begins with words that head a section and a label: is a line end missing?",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "lost-heading", &message);
        } else if !self.language.is_unspaced() && has_glued_number(text.text()) {
            let message = format!(
                "\"{}\" begins with a number that runs into its text: is it a label? Kept as text",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "unknown-label", &message);
        }
    }

    /// What is only seen when a resolution has been read: sections without text, a preamble after
    /// what was decided, and pages that stand twice.
    pub(super) fn look_at_all(&mut self) {
        let mut told = Vec::new();
        let mut decided = false;
        for section in &self.sections {
            let Some(words) = &section.words else { continue };
            if section.provisions.is_empty() {
                let message = format!(
                    "nothing stands under \"{}\": is its text under another heading?",
                    shown(words.text())
                );
                told.push((words.first_line(), "empty-section", message));
            }
            let is_preamble = section.part == Part::Preamble;
            if is_preamble && decided {
                let message = format!(
                    "\"{}\" gives reasons, but stands after what was decided: does the text of another resolution begin here?",
                    shown(words.text())
                );
                told.push((words.first_line(), "preamble-after-decision", message));
            }
            decided = !is_preamble;
        }
        for (line, before, words) in repeated(&self.sections, &self.annexes) {
            let message = format!(
                "\"{}\" and the line after it stand on line {before}, too: does a page stand twice?",
                shown(&words)
            );
            told.push((line, "repeated-lines", message));
        }
        for (line, rule, message) in told {
            self.say(line, Level::Warning, rule, &message);
        }
    }

    /// Lines that end inside a word.
    pub(super) fn look_at_line_ends(&mut self, lines: &[Line]) {
        for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
            let (text, after) = (line.content.trimmed(), next.content.trimmed());
            let divided = text
                .text()
                .strip_suffix(['-', '\u{2010}'])
                .is_some_and(|it| it.ends_with(char::is_alphabetic))
                && after.text().starts_with(char::is_lowercase)
                && super::label::of_line(next, &after, true).is_none();
            if divided {
                let message = format!(
                    "\"{}\" ends inside a word, which goes on in the next line; kept as printed",
                    shown(text.text())
                );
                self.say(line.number, Level::Warning, "divided-word", &message);
            }
        }
    }
}

/// Whether a line is a verb that heads sections, with nobody but known addressees.
pub(super) fn is_heading(text: &Sourced, language: &Language) -> bool {
    let around = Around { starts: true, ..Around::default() };
    let Some(found) = verb_line(text, language, around) else { return false };
    let decides = found.rest.is_none() || sections::decides(text, language).is_some();
    decides
        && match &found.rest {
            Some(rest) => only_addresses(rest),
            None => text.text().chars().count() > 1,
        }
}

/// Whether a text begins with a number and a word in one: `2to dig`; not `2nd`, `3rd`, `1er`.
fn has_glued_number(text: &str) -> bool {
    let word = text.split([' ', '\u{a0}', '\t']).next().unwrap_or("");
    let letters = word.trim_start_matches(char::is_numeric);
    let digits = word.chars().count() - letters.chars().count();
    (1..=2).contains(&digits)
        && letters.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_uppercase())
        && letters.chars().all(char::is_alphabetic)
        && ![
            "st", "nd", "rd", "th", "er", "e", "ère", "ème", "re", "nde", "de", "o", "a", "й", "я",
            "го", "bis", "ter",
        ]
        .contains(&letters)
}

/// What stands before a label that is run into it: `resolves1<tab>that …`.
fn before_label(text: &str) -> Option<&str> {
    let (before, _) = text.split_once('\t')?;
    let bare = before.trim_end_matches(['.', ')', '）']);
    let without = bare.trim_end_matches(char::is_numeric);
    let without = match without.len() == bare.len() && bare.len() < before.len() {
        // `resolvesa)`
        true => bare.char_indices().next_back().map(|(at, _)| &bare[..at])?,
        false => without,
    };
    (without.len() < before.len() && without.chars().count() > 2).then(|| without.trim_end())
}

/// A text without its last mark: the last of a list ends otherwise than the others.
fn bare(text: &str) -> &str {
    text.trim_end_matches([',', ';', '.', ':', '，', '；', '。', '：', '،', '؛'])
}

/// Lines that stand twice, two of them in a row: the line of the second, that of the first, words.
fn repeated(sections: &[Section], annexes: &[Annex]) -> Vec<(u32, u32, String)> {
    /// A line: its label and its text.
    type Printed<'a> = (&'a str, &'a Sourced);
    fn each<'a>(provisions: &'a [Provision], all: &mut Vec<Printed<'a>>) {
        for provision in provisions {
            let label = provision.label.as_ref().map_or("", |it| it.text());
            all.push((label, &provision.text));
            each(&provision.provisions, all);
        }
    }
    let mut texts: Vec<Printed> = Vec::new();
    for section in sections {
        texts.extend(section.words.iter().chain(&section.lead).map(|it| ("", it)));
        each(&section.provisions, &mut texts);
    }
    for annex in annexes {
        texts.push(("", &annex.label));
        texts.extend(annex.title.iter().map(|it| ("", it)));
        each(&annex.provisions, &mut texts);
    }
    let letters = |text: &str| -> usize {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        letters
            .map(|c| match crate::import::lexicon::folding::is_han(c) {
                true => LETTERS_OF_A_HAN,
                false => 1,
            })
            .sum()
    };
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    for (one, two) in texts.iter().zip(texts.iter().skip(1)) {
        let (words, after) = (bare(one.1.text()), bare(two.1.text()));
        if letters(words) + letters(after) < FEWEST_LETTERS {
            continue;
        }
        let line = one.1.first_line();
        match seen.get(&(one.0, words, two.0, after)) {
            Some(before) => found.push((line, *before, words.to_owned())),
            None => {
                seen.insert((one.0, words, two.0, after), line);
            }
        }
    }
    found
}

/// The first words of a text.
fn shown(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or("").trim_end()),
        None => text.to_owned(),
    }
}
