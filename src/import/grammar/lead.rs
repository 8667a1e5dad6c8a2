//! Where the lead of a section ends.

use crate::model::{Force, Verb};

use crate::import::bodies;
use crate::import::document::sourced::Sourced;
use crate::import::lexicon::phrases;

/// The lead of a section and what its first line says after it.
pub(super) fn split_lead(
    text: &Sourced,
    verb: Verb,
    labelled: bool,
) -> (Option<Sourced>, Option<Sourced>) {
    let normalised = phrases::normalised(text.text());
    let ends_with_colon = normalised.ends_with([':', '：']);
    let chapeau = ends_with_colon && (labelled || verb.force() != Force::Preamble);
    let named = bodies::named(&normalised);
    let whole = (Some(text.clone()), None);
    let operative = verb.force() != Force::Preamble;
    if let Some((_, end)) = bodies::addressed(&normalised, &named, 0).filter(|_| operative) {
        let after = normalised.get(end..).unwrap_or("");
        let action = phrases::action(&normalised, end);
        let colon = after.find(": ").map(|at| end + at + 1);
        let at = match (colon, action) {
            _ if chapeau && labelled => return whole,
            (Some(colon), Some(action)) if colon > action => action,
            (Some(colon), _) => colon,
            (None, Some(action)) => action,
            (None, None) => return whole,
        };
        let at = phrases::original_offset(text.text(), &normalised, at);
        let (lead, action) = text.split(at);
        return (
            Some(lead.trimmed()).filter(|lead| !lead.is_blank()),
            Some(action.trimmed()).filter(|action| !action.is_blank()),
        );
    }
    if chapeau {
        return whole;
    }
    let handed_on = phrases::conjunction(&normalised)
        .or_else(|| phrases::delegation(&normalised).map(|it| it.1))
        .and_then(|from| bodies::addressed(&normalised, &named, from))
        .is_some_and(|(_, end)| normalised.get(end..).is_some_and(|rest| rest.trim().is_empty()));
    match operative && labelled && handed_on {
        true => whole,
        false => (None, None),
    }
}
