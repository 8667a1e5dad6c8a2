//! Verbs that a register defines beside those of the list.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::{Force, LocalizedText};

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

/// The one copy of an identifier. It is kept as long as the program runs: a register defines a few
/// dozen verbs at most (see `decode`), and the next register of the same body has the same ones.
fn kept(id: &str) -> &'static str {
    static KNOWN: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    match known.iter().find(|known| **known == id) {
        Some(known) => known,
        None => {
            let new: &'static str = String::from(id).leak();
            known.push(new);
            new
        }
    }
}
