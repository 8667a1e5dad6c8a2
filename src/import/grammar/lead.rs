//! Where the lead of a section ends.

use super::heading::begins_clause;
use crate::import::bodies::{self, address};
use crate::import::lexicon::language::Language;
use crate::import::lexicon::phrases;
use crate::import::sourced::Sourced;
use crate::model::{Part, Verb};

/// What stands around the first words under a heading.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// A label stands on the next line.
    pub labelled: bool,
    /// The words are on the line of the verb.
    pub on_heading: bool,
    /// The next line begins with words that begin an action or a clause.
    pub before_clause: bool,
}

/// The longest name of an addressee that no list knows, in words.
const LONGEST_NAME: usize = 14;

/// The lead of a section and what its first line says after it.
pub(super) fn split_lead(
    text: &Sourced,
    (verb, part): (Verb, Part),
    place: Place,
    language: &Language,
) -> (Option<Sourced>, Option<Sourced>) {
    let normalised = phrases::normalised(text.text());
    let ends_with_colon = normalised.ends_with([':', '：']);
    let whole = (Some(text.clone()), None);
    let none = (None, None);
    let Place { labelled, on_heading, before_clause } = place;
    let ended = normalised.ends_with(['.', ';', '。', '；', '؛', '!', '?']);
    if part == Part::Preamble {
        return match (ends_with_colon && labelled) || (on_heading && labelled && !ended) {
            true => whole,
            false => none,
        };
    }
    let chapeau = ends_with_colon;
    let cut = |at: usize| {
        let at = phrases::original_offset(text.text(), &normalised, at);
        let (lead, action) = text.split(at);
        (
            Some(lead.trimmed()).filter(|lead| !lead.is_blank()),
            Some(action.trimmed()).filter(|action| !action.is_blank()),
        )
    };
    let named = bodies::addressable(&normalised);
    if let Some((_, end)) = bodies::addressed(&normalised, &named, 0) {
        let after = normalised.get(end..).unwrap_or("");
        let action = phrases::action(&normalised, end, language);
        let colon = ["：", ": "]
            .iter()
            .find_map(|mark| after.find(mark).map(|at| end + at + mark.trim_end().len()))
            .filter(|at| normalised.get(*at..).is_some_and(|rest| !rest.trim().is_empty()));
        return match (colon, action) {
            _ if chapeau && labelled => whole,
            (Some(colon), Some(action)) if colon > action => cut(action),
            (Some(colon), _) => cut(colon),
            (None, Some(action)) => cut(action),
            // Chinese has no word between an addressee and what it shall do.
            (None, None) if language.is_unspaced() && ended && !labelled => cut(end),
            (None, None) => whole,
        };
    }
    if chapeau {
        return whole;
    }
    let addresses = address::addresses(verb);
    if let Some((_, from)) = phrases::delegation(&normalised, language) {
        let after = normalised.get(from..).unwrap_or("").trim();
        if labelled || after.is_empty() {
            return whole;
        }
        let addressed = bodies::addressed(&normalised, &named, from);
        let alone = addressed.is_some_and(|(_, end)| {
            normalised.get(end..).is_some_and(|rest| rest.trim().trim_end_matches(',').is_empty())
        });
        return match alone || (on_heading && !ended && before_clause) {
            true => whole,
            false => none,
        };
    }
    let handed_on = phrases::conjunction(&normalised, language)
        .and_then(|from| bodies::addressed(&normalised, &named, from))
        .is_some_and(|(_, end)| normalised.get(end..).is_some_and(|rest| rest.trim().is_empty()));
    if labelled && (handed_on || (on_heading && !ended)) {
        return whole;
    }
    let clause = begins_clause(&normalised, language);
    let pauses = normalised.ends_with([',', '，', '،']);
    if on_heading && pauses && before_clause {
        return whole;
    }
    if !addresses || clause {
        return none;
    }
    if let Some(action) = phrases::action(&normalised, 0, language).filter(|_| !labelled) {
        return match is_name(normalised.get(..action).unwrap_or("")) {
            true => cut(action),
            false => none,
        };
    }
    let is_lead = !ended && is_name(&normalised) && (labelled || on_heading || before_clause);
    if is_lead { whole } else { none }
}

/// Whether words are few enough to be a name.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=LONGEST_NAME).contains(&words) && text.chars().count() <= 160
}
