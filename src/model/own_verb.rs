//! Verbs that a register defines beside those of the list.

use serde::Serialize;

use super::{Force, LocalizedText};
use crate::identifiers::kept;

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
/// that nothing has to tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnVerb {
    force: Force,
    id: &'static str,
}

impl OwnVerb {
    /// The verb of that identifier.
    pub fn new(id: &str, force: Force) -> Self {
        Self { id: kept(id), force }
    }

    /// Its identifier.
    pub fn id(self) -> &'static str {
        self.id
    }

    /// How strongly it binds.
    pub fn force(self) -> Force {
        self.force
    }
}
