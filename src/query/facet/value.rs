//! The identifiers of the facets' values that are made, not read: groups, "further" forms,
//! instruments.
//!
//! They are in links and events, so they are never renamed; `docs/facets.md` lists them.

use crate::model::{BodyKind, Force, Reference, ReferenceKind, Register, Verb};

/// Rows that involve no certain Sector.
pub const GENERAL: &str = "general";
/// Resolutions with an annex.
pub const WITH_ANNEX: &str = "annex";
/// Resolutions with a footnote.
pub const WITH_NOTE: &str = "note";

const FORCE: &str = "force:";
const KIND: &str = "kind:";
const FURTHER: &str = ":further";

/// The verbs of one force: `force:instructs`.
pub fn force_value(force: Force) -> String {
    [FORCE, force.id()].concat()
}

/// The "further" forms of a verb: `instructs:further`.
pub fn further_value(verb: Verb) -> String {
    [verb.id(), FURTHER].concat()
}

/// The verb of `instructs` or `instructs:further`, and whether it is the "further" form.
pub fn verb_of(register: &Register, value: &str) -> Option<(Verb, bool)> {
    let plain = value.strip_suffix(FURTHER);
    register.verb(plain.unwrap_or(value)).map(|verb| (verb, plain.is_some()))
}

/// The bodies of one kind: `kind:study-group`. Directors are with their Bureaux.
pub fn kind_value(kind: BodyKind) -> String {
    let kind = if kind == BodyKind::Director { BodyKind::Bureau } else { kind };
    [KIND, kind.id()].concat()
}

/// Whether the value only gathers others.
pub(in crate::query) fn is_gathering(value: &str) -> bool {
    value.starts_with(FORCE) || value.starts_with(KIND)
}

/// A cited instrument: `wtdc:resolution:58`, or `resolution:58` where it is not said whose. What
/// has no number goes by its year.
pub fn instrument_value(reference: &Reference) -> String {
    let year = || reference.revision.as_ref().map(|it| it.year.to_string());
    let number = reference.number.clone().or_else(year).unwrap_or_default();
    let mut value = String::new();
    if let Some(body) = &reference.body {
        value.push_str(body);
        value.push(':');
    }
    value.push_str(reference.kind.id());
    value.push(':');
    value.push_str(&number);
    value
}

/// The body, kind and number of a cited instrument's value.
pub fn instrument_of(value: &str) -> Option<(Option<&str>, ReferenceKind, &str)> {
    let (first, rest) = value.split_once(':')?;
    if let Some(kind) = ReferenceKind::from_id(first) {
        return Some((None, kind, rest));
    }
    let (second, number) = rest.split_once(':')?;
    Some((Some(first), ReferenceKind::from_id(second)?, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_lead_back_from_their_values() {
        assert_eq!(force_value(Verb::Authorizes.force()), "force:instructs");
        assert_eq!(further_value(Verb::Invites), "invites:further");
        let file = include_bytes!("../../../tests/fixtures/full.json");
        let register = crate::model::decode(file).expect("the fixture").register;
        assert_eq!(verb_of(&register, "invites:further"), Some((Verb::Invites, true)));
        assert_eq!(verb_of(&register, "invites"), Some((Verb::Invites, false)));
        assert_eq!(verb_of(&register, "force:invites"), None);
        let own =
            verb_of(&register, "convenes:further").map(|(verb, further)| (verb.id(), further));
        assert_eq!(own, Some(("convenes", true)), "one that the register defines");
    }

    #[test]
    fn directors_are_with_their_bureaux() {
        assert_eq!(kind_value(BodyKind::Director), kind_value(BodyKind::Bureau));
        assert!(is_gathering("kind:study-group") && !is_gathering("itu-t-study-groups"));
    }

    #[test]
    fn an_instrument_is_its_body_kind_and_number() {
        let mut reference = Reference {
            kind: ReferenceKind::Resolution,
            body: Some("wtdc".into()),
            number: Some("58".into()),
            revision: None,
            clause: None,
            words: String::new(),
            at: String::new(),
        };
        assert_eq!(instrument_value(&reference), "wtdc:resolution:58");
        reference.body = None;
        assert_eq!(instrument_value(&reference), "resolution:58");
        reference.number = None;
        assert_eq!(instrument_value(&reference), "resolution:");
        let found = instrument_of("itu-d-sg2:question:14-3/2");
        assert_eq!(found, Some((Some("itu-d-sg2"), ReferenceKind::Question, "14-3/2")));
        assert_eq!(instrument_of("resolution:58"), Some((None, ReferenceKind::Resolution, "58")));
        assert_eq!(instrument_of("wtdc"), None);
    }
}
