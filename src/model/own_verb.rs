//! Verbs that a register defines beside those of the list.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Force, LocalizedText};
use crate::identifiers::{kept_at, kept_place};

/// How a register defines a verb of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VerbDefinition {
    /// What it is called.
    pub name: LocalizedText,
    /// How strongly it binds; with `preamble` it heads reasons, with any other force operative
    /// sections.
    pub force: Force,
}

/// A verb that a register defines. It is as small and as easily passed on as one of the list, so
/// that nothing has to tell them apart: each section, provision and row has some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OwnVerb {
    force: Force,
    /// The place of the identifier among those that are kept, the lowest byte first.
    place: [u8; 3],
}

impl OwnVerb {
    /// The verb of that identifier.
    pub fn new(id: &str, force: Force) -> Self {
        let [first, second, third, ..] = kept_place(id).to_le_bytes();
        Self { place: [first, second, third], force }
    }

    /// Its identifier.
    pub fn id(self) -> &'static str {
        let [first, second, third] = self.place;
        kept_at(u32::from_le_bytes([first, second, third, 0]) as usize)
    }

    /// How strongly it binds.
    pub fn force(self) -> Force {
        self.force
    }
}

impl Ord for OwnVerb {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.force, self.id()).cmp(&(other.force, other.id()))
    }
}

impl PartialOrd for OwnVerb {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verb;
    use super::*;

    #[test]
    fn a_verb_is_small_and_verbs_of_ones_own_are_in_order() {
        assert_eq!((size_of::<Verb>(), size_of::<Option<Verb>>()), (4, 4));
        let [wills, asks] = ["wills", "asks"].map(|id| OwnVerb::new(id, Force::Decides));
        assert!(asks < wills && wills == OwnVerb::new("wills", Force::Decides));
        assert_eq!((wills.id(), asks.id()), ("wills", "asks"));
    }
}
