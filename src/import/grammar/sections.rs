//! Lines that head a section of the resolution being read.

use super::heading::{Around, looks_like_unknown_verb, verb_line};
use super::label::{Kind, Label};
use super::{Next, Reader};
use crate::import::bodies::{self, address};
use crate::import::diagnostics::Level;
use crate::import::document::role::Role;
use crate::import::lexicon::folding::folded;
use crate::import::lexicon::language::{Form, Language};
use crate::import::lexicon::{phrases, verbs};
use crate::import::plain_text::Line;
use crate::import::sourced::Sourced;
use crate::model::{Part, Verb};

/// The operative verb that a text begins with, and how many bytes it takes: `Requests the
/// Secretary-General …`.
pub(super) fn decides<'a>(
    text: &Sourced,
    language: &'a Language,
) -> Option<(&'a Form, bool, usize)> {
    let heading = verbs::heading(text.text(), language)?;
    let after = text.text().get(heading.length..).unwrap_or("").trim_start();
    let is_one = heading.form.part == Part::Operative
        && !heading.form.alone
        && !after.is_empty()
        && !verbs::is_noun(heading.form, after, language);
    is_one.then_some((heading.form, heading.further, heading.length))
}

impl Reader<'_> {
    /// Begins a section, if the line heads one.
    pub(super) fn heads_section(
        &mut self,
        line: &Line,
        text: &Sourced,
        starts: bool,
        next: Option<&Next>,
    ) -> bool {
        if line.role == Role::Text {
            return false;
        }
        let styled = line.role == Role::Call;
        let list_begins = next.is_some_and(Next::begins_a_list);
        let around = Around { starts: starts || styled, styled, list_begins };
        if line.role != Role::Item
            && let Some(found) = verb_line(text, self.language, around)
        {
            let form = found.form;
            if form.verb == Verb::Other {
                self.told_other(text.first_line(), found.words.text());
            }
            self.section(form.verb, form.part, found.further, Some(found.words), found.colon);
            if let Some(rest) = found.rest {
                self.plain(&rest, next, true);
            }
            self.look_for_addressee(text.first_line());
            return true;
        }
        if styled || (starts && line.role != Role::Item && self.may_be_unknown_verb(text, next)) {
            self.unknown_verb(text);
            return true;
        }
        false
    }

    /// Whether a line that begins with no known verb must head a section where it stands.
    fn may_be_unknown_verb(&self, text: &Sourced, next: Option<&Next>) -> bool {
        let awaits_lead =
            self.sections.last().is_some_and(|it| it.lead.is_none() && it.provisions.is_empty());
        let Some(next) = next.filter(|_| !awaits_lead) else {
            return false;
        };
        // "further", of which the verb is lost.
        let bare = text.text().trim().trim_end_matches([':', '：', ',', '，', '،']);
        let further = self.language.words.words.further.iter();
        if further.map(|it| folded(it)).any(|it| it == folded(bare)) {
            return true;
        }
        // What stands before a heading ends the section before.
        let starts = Around { starts: true, ..Around::default() };
        if next.label.is_none() && verb_line(&next.text, self.language, starts).is_some() {
            return false;
        }
        if super::annex::annex(&next.text, self.language).is_some() {
            return false;
        }
        let restarts = next.begins_a_list() && self.nesting.has_labels();
        if next.label.is_some() {
            return looks_like_unknown_verb(text, self.language, true)
                || (restarts && self.heads_a_list(text));
        }
        let goes_on = next.text.text().chars().next().is_some_and(|c| !c.is_uppercase());
        // In a section whose provisions have labels, text without one is something new.
        goes_on && looks_like_unknown_verb(text, self.language, false)
    }

    /// Whether a line of any length may head the list that begins anew after it.
    fn heads_a_list(&self, text: &Sourced) -> bool {
        let words = phrases::normalised(text.text());
        let first = words.split([' ', ',', ':']).next().unwrap_or("");
        let small = &self.language.words.words.no_verbs;
        !words.ends_with([':', '：', '.', ';', '；', '؛', '。'])
            && !small.iter().any(|it| folded(it) == folded(first))
            && !super::heading::begins_clause(&words, self.language)
    }

    fn unknown_verb(&mut self, text: &Sourced) {
        let trimmed = text.text().trim_end_matches([':', '：', ',', '，', '،']).trim_end();
        let (words, colon) = text.split(trimmed.len());
        let colon = Some(colon.trimmed()).filter(|it| !it.is_blank());
        // Several marks are no one's colon.
        let (words, colon) = match colon {
            Some(colon) if colon.text().chars().count() == 1 => (words, Some(colon)),
            Some(_) => (text.clone(), None),
            None => (words, None),
        };
        self.told_other(text.first_line(), words.text());
        // It is of the part in which it stands.
        let part = self.sections.last().map_or(Part::Preamble, |it| it.part);
        self.section(Verb::Other, part, false, Some(words), colon);
    }

    fn told_other(&mut self, line: u32, words: &str) {
        let message = format!(
            "\"{words}\" looks like a heading, but its verb has no name in the format; kept as \"other\": add it to the lexicon if it is one"
        );
        self.say(line, Level::Warning, "unknown-verb", &message);
    }

    /// Tells that nobody is known whom the heading of the last section addresses.
    fn look_for_addressee(&mut self, line: u32) {
        let Some(section) = self.sections.last() else {
            return;
        };
        let handed_on = |text: &str| phrases::delegation(text, self.language).is_some();
        let Some(lead) = section.lead.as_ref() else {
            return;
        };
        let text = phrases::normalised(lead.text());
        let addresses = section.part == Part::Operative
            && (address::addresses(section.verb) || handed_on(&text));
        let rest = phrases::delegation(&text, self.language).map_or(0, |it| it.1);
        let empty = text.get(rest..).is_none_or(|it| it.trim().is_empty());
        if !addresses || empty || !bodies::addressable(&text).is_empty() {
            return;
        }
        let message = format!(
            "whom \"{}\" addresses is no body of the lexicon: add it there, or look whether it is an addressee",
            lead.text()
        );
        self.say(line, Level::Warning, "unknown-addressee", &message);
    }

    /// Begins a section where a paragraph with a number begins with an operative verb and stands
    /// after the preamble, or after another such paragraph, as in acts of the United Nations.
    pub(super) fn numbered_section(&mut self, split: Option<&(Label, Sourced, Sourced)>) -> bool {
        let Some((label, printed, text)) = split else {
            return false;
        };
        let before = self.sections.last();
        let numbered = before.is_some_and(|it| it.numbered());
        let first = label.readings.iter().any(|(series, value)| {
            matches!(series.kind, Kind::Decimal(0)) && (*value == 1 || numbered)
        });
        let after_preamble = before.is_none_or(|it| it.part == Part::Preamble) || numbered;
        if !first || !after_preamble {
            return false;
        }
        let Some((form, further, length)) = decides(text, self.language) else {
            return false;
        };
        let (words, rest) = text.split(length);
        if form.verb == Verb::Other {
            self.told_other(text.first_line(), words.text());
        }
        let nesting = std::mem::take(&mut self.nesting);
        self.section(form.verb, form.part, further, Some(words), None);
        // These numbers go on from section to section.
        self.list_before = None;
        self.nesting = nesting;
        if !numbered {
            self.nesting = Default::default();
        }
        self.nesting.begin_numbered();
        self.labelled(label, printed.clone(), rest.trimmed(), None);
        true
    }
}
