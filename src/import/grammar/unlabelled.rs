//! Lines without a label: leads, provisions without one, headings that go on, wrapped lines.

use super::ending::{deepest_mut, has_ended, insert, is_title};
use super::heading::begins_clause;
use super::lead::{Place, split_lead};
use super::{Next, Reader};
use crate::import::bodies;
use crate::import::diagnostics::Level;
use crate::import::draft::Provision;
use crate::import::lexicon::{phrases, verbs};
use crate::import::rows::pattern;
use crate::import::sourced::Sourced;
use crate::model::Part;

impl Reader<'_> {
    /// A line, or the rest of one after the verb that heads it, without a label.
    pub(super) fn plain(&mut self, text: &Sourced, next: Option<&Next>, on_heading: bool) {
        let labelled = next.is_some_and(|next| next.label.is_some() && !next.decides);
        let before_clause = next.is_some_and(|next| begins_clause(next.text.text(), self.language));
        let place = Place { labelled, on_heading, before_clause };
        if !on_heading {
            self.look_at_line(text);
        }
        if let Some(annex) = self.annexes.last_mut() {
            let untitled = annex.title.is_none() && annex.provisions.is_empty();
            if untitled && is_title(text.text()) && !text.text().contains(':') {
                annex.title = Some(text.clone());
                return;
            }
        } else if let Some(section) = self.sections.last() {
            let (no_lead, empty) = (section.lead.is_none(), section.provisions.is_empty());
            match (no_lead, empty) {
                (true, true) => {
                    self.first(text, place);
                    return;
                }
                (false, true) if self.lead_goes_on(text, next) => {
                    if let Some(section) = self.sections.last_mut() {
                        section.lead = section.lead.as_ref().map(|lead| lead.followed_by(text));
                    }
                    return;
                }
                (false, false) if self.continues(text, place) => return,
                _ => {}
            }
        }
        if self.wraps(text) {
            return;
        }
        self.unlabelled(text);
    }

    /// Whether a line goes on with the lead above it.
    fn lead_goes_on(&self, text: &Sourced, next: Option<&Next>) -> bool {
        let Some(lead) = self.sections.last().and_then(|it| it.lead.as_ref()) else {
            return false;
        };
        let words = lead.text();
        if words.ends_with([':', '：', ';', '.', '；', '。', '؛']) {
            return false;
        }
        let adjoins = lead.spans().last().is_some_and(|span| span.line + 1 == text.first_line());
        let clause = begins_clause(text.text(), self.language);
        // Before a list, what stands between heading and list is of the heading.
        if next.is_some_and(|next| next.begins_a_list() && next.line.content.first_line() > 0) {
            return text.text().ends_with([':', '：'])
                || (adjoins && !clause && !text.text().ends_with([';', '.']));
        }
        let last = words.rsplit([' ', '\u{a0}']).next().unwrap_or("").trim_end_matches(',');
        let small = &self.language.words.words;
        let dangles = small.no_verbs.iter().chain(&small.articles).any(|it| it == last)
            || words.ends_with('-');
        adjoins && !clause && dangles
    }

    pub(super) fn unlabelled(&mut self, text: &Sourced) {
        let preamble = self.annexes.is_empty()
            && self.sections.last().is_some_and(|it| it.part == Part::Preamble);
        if preamble && super::sections::decides(text, self.language).is_some() {
            let message = format!(
                "\"{}\" stands in the preamble, but begins with a verb that decides: look whether it is a heading",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "operative-in-preamble", &message);
        }
        self.look_for_lost_heading(text);
        self.look_at_text_after_text(text);
        if text.text().chars().all(char::is_numeric) {
            let message = format!(
                "\"{}\" stands alone on its line: is it the number of a page, or a label that was parted from its text? Kept as a provision",
                text.text()
            );
            self.say(text.first_line(), Level::Warning, "lone-number", &message);
        }
        let after_colon = self.after_colon();
        let depth = self.nesting.place_plain(after_colon);
        let provision = Provision { label: None, text: text.clone(), provisions: Vec::new() };
        if let Some(provisions) = self.provisions() {
            insert(provisions, depth, provision);
        }
    }

    /// The first words under a heading: the lead, the first provision, or both on one line.
    fn first(&mut self, text: &Sourced, place: Place) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        match split_lead(text, (section.verb, section.part), place, self.language) {
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
    fn continues(&mut self, text: &Sourced, place: Place) -> bool {
        let Some(section) = self.sections.last() else {
            return false;
        };
        let (verb, part, further) = (section.verb, section.part, section.further);
        if part == Part::Preamble || !self.has_ended() {
            return false;
        }
        let normalised = phrases::normalised(text.text());
        let named = bodies::addressable(&normalised);
        let Some((_, end)) = bodies::addressed(&normalised, &named, 0) else {
            return false;
        };
        let after = normalised.get(end..).unwrap_or("");
        let alone = after.trim().is_empty() && place.labelled;
        if !(alone || after.contains([':', '：'])) {
            return false;
        }
        if !after.contains([':', '：']) {
            let message = format!(
                "\"{}\" stands where a heading may, without a verb; taken as another addressee of the heading before",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "addressee-without-verb", &message);
        }
        self.section(verb, part, further, None, None);
        self.first(text, place);
        true
    }

    /// Tells where a text without a label looks like a heading that was not recognised: somebody
    /// who is addressed by no verb, the heading of an annex with other words, the name of an
    /// instrument.
    fn look_for_lost_heading(&mut self, text: &Sourced) {
        let words = text.text();
        if !self.annexes.is_empty() || words.chars().count() > 160 || has_ended(words) {
            return;
        }
        let normalised = phrases::normalised(words);
        let named = bodies::addressable(&normalised);
        let only_named = bodies::addressed(&normalised, &named, 0)
            .is_some_and(|(_, end)| normalised.get(end..).is_some_and(|it| it.trim().is_empty()));
        let rows = &self.language.words.rows;
        let capital = words.chars().next().is_some_and(|c| !c.is_lowercase());
        let annex = capital && self.language.begins_with(words, &rows.annexes).is_some();
        let instrument = pattern::candidate(text, self.language).is_some();
        if only_named || annex || instrument {
            let message = format!(
                "\"{}\" looks like a heading, but none that is known; kept as a provision",
                shown(words)
            );
            self.say(text.first_line(), Level::Warning, "lost-heading", &message);
        }
    }

    /// A line that only goes on with the text of the line before.
    fn wraps(&mut self, text: &Sourced) -> bool {
        if !self.annexes.is_empty() {
            return false;
        }
        let small = text.text().chars().next().is_some_and(char::is_lowercase);
        let language = self.language;
        let after_page = self.after_page.contains(&text.first_line());
        let Some(last) = self.provisions().and_then(|provisions| deepest_mut(provisions)) else {
            return false;
        };
        let adjoins =
            last.text.spans().last().is_some_and(|span| span.line + 1 == text.first_line());
        if !small || !(adjoins || after_page) || has_ended(last.text.text()) {
            return false;
        }
        let heading = super::swallowed::heading_at_end(&last.text, language);
        let line = last.text.first_line();
        last.text = last.text.followed_by(text);
        if let Some(words) = heading {
            let message = super::swallowed::told(&words);
            self.say(line, Level::Warning, "heading-in-text", &message);
        }
        let message = "the line goes on with the text of the line before; joined";
        self.say(text.first_line(), Level::Note, "wrapped-line", message);
        if verbs::heading(text.text(), self.language).is_some_and(|it| !it.form.alone) {
            let message = format!(
                "\"{}\" begins with a verb that heads sections, but the text before has not ended; joined with it",
                shown(text.text())
            );
            self.say(text.first_line(), Level::Warning, "verb-in-wrapped-line", &message);
        }
        true
    }
}

/// The first words of a text.
fn shown(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or("").trim_end()),
        None => text.to_owned(),
    }
}
