//! Lines without a label: leads, provisions without one, headings that go on, wrapped lines.

use crate::model::Force;

use super::Reader;
use super::ending::{deepest_mut, has_ended, insert, is_title};
use super::lead::split_lead;
use crate::import::bodies;
use crate::import::diagnostics::Level;
use crate::import::document::sourced::Sourced;
use crate::import::draft::{Provision, Section};
use crate::import::grammar::label;
use crate::import::lexicon::phrases;

impl Reader<'_> {
    /// A line, or the rest of one, without a label.
    pub(super) fn plain(&mut self, text: &Sourced, next: Option<&Sourced>) {
        let labelled = next.is_some_and(|next| label::split(next, true).is_some());
        if let Some(annex) = self.annexes.last_mut() {
            let untitled = annex.title.is_none() && annex.provisions.is_empty();
            if untitled && is_title(text.text()) && !text.text().contains(':') {
                annex.title = Some(text.clone());
                return;
            }
        } else if let Some(section) = self.sections.last() {
            let (no_lead, empty) = (section.lead.is_none(), section.provisions.is_empty());
            let open_lead = section.lead.as_ref().is_some_and(|lead| !lead.text().ends_with(':'));
            match (no_lead, empty) {
                (true, true) => {
                    self.first(text, labelled);
                    return;
                }
                (false, true) if open_lead && labelled && text.text().ends_with(':') => {
                    if let Some(section) = self.sections.last_mut() {
                        section.lead = section.lead.as_ref().map(|lead| lead.followed_by(text));
                    }
                    return;
                }
                (false, false) if self.continues(text, labelled) => return,
                _ => {}
            }
        }
        if self.wraps(text) {
            return;
        }
        self.unlabelled(text);
    }

    pub(super) fn unlabelled(&mut self, text: &Sourced) {
        let after_colon = self.after_colon();
        let depth = self.nesting.place_plain(after_colon);
        let provision = Provision { label: None, text: text.clone(), provisions: Vec::new() };
        if let Some(provisions) = self.provisions() {
            insert(provisions, depth, provision);
        }
    }

    /// The first words under a heading: the lead, the first provision, or both on one line.
    pub(super) fn first(&mut self, text: &Sourced, labelled: bool) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        match split_lead(text, section.verb, labelled) {
            (Some(lead), action) => {
                section.lead = Some(lead);
                if let Some(action) = action {
                    self.unlabelled(&action);
                }
            }
            (None, _) => self.unlabelled(text),
        }
    }

    /// Under the heading of the section before, other addressees: a section of its own.
    fn continues(&mut self, text: &Sourced, labelled: bool) -> bool {
        let Some(section) = self.sections.last() else {
            return false;
        };
        let (verb, further) = (section.verb, section.further);
        if section.verb.force() == Force::Preamble || !self.has_ended() {
            return false;
        }
        let normalised = phrases::normalised(text.text());
        let named = bodies::named(&normalised);
        let Some((_, end)) = bodies::addressed(&normalised, &named, 0) else {
            return false;
        };
        let after = normalised.get(end..).unwrap_or("");
        let alone = after.trim().is_empty() && labelled;
        if !(alone || after.contains(':')) {
            return false;
        }
        self.section(Section {
            verb,
            further,
            words: None,
            colon: None,
            lead: None,
            provisions: Vec::new(),
        });
        self.first(text, labelled);
        true
    }

    /// A line that only goes on with the text of the line before.
    fn wraps(&mut self, text: &Sourced) -> bool {
        if !self.annexes.is_empty() {
            return false;
        }
        let small = text.text().chars().next().is_some_and(char::is_lowercase);
        let Some(last) = self.provisions().and_then(|provisions| deepest_mut(provisions)) else {
            return false;
        };
        let adjoins =
            last.text.spans().last().is_some_and(|span| span.line + 1 == text.first_line());
        if !small || !adjoins || has_ended(last.text.text()) {
            return false;
        }
        last.text = last.text.followed_by(text);
        let message = "the line goes on with the text of the line before; joined";
        self.say(text.first_line(), Level::Note, "wrapped-line", message);
        true
    }
}
