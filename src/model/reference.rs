//! Citations of other instruments.

use serde::Serialize;

use super::Revision;
use crate::identifiers::identifiers;

identifiers! {
    /// What kind of instrument is cited.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum ReferenceKind {
        /// A resolution of a conference or assembly.
        Resolution = "resolution",
        /// A Recommendation of a Sector.
        Recommendation = "recommendation",
        /// A Question under study.
        Question = "question",
        /// A declaration.
        Declaration = "declaration",
        /// A decision.
        Decision = "decision",
        /// An opinion.
        Opinion = "opinion",
        /// A programme of work.
        Programme = "programme",
        /// Anything else.
        Other = "other",
    }
}

/// A citation of another instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reference {
    /// What is cited.
    pub kind: ReferenceKind,
    /// The key of the body that adopted it (or, for a Question or Recommendation, that is
    /// responsible for it), where the text says so or the place and year leave no doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Its number as printed: `59`, `E.161.1`, `14-3/2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The edition that is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// The place inside it, as printed: `§ 19`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// The citation's words as printed.
    pub words: String,
    /// Where it stands: the path of a provision, section lead (`44/instructs-1`) or overview
    /// paragraph (`44/summary/1`).
    pub at: String,
}
