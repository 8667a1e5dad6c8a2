//! One resolution.

use serde::Serialize;

use super::{Annex, LocalizedText, Note, Reference, Revision, Section};
use crate::identifiers::identifiers;

identifiers! {
    /// What the assembly did with the resolution.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Status {
        /// Adopted for the first time (*Nouvelle*).
        New = "new",
        /// Revised (*Rév*).
        Revised = "revised",
        /// Kept as it was (*NOC*, no change).
        Unchanged = "unchanged",
        /// Suppressed.
        Suppressed = "suppressed",
    }
}

/// One resolution: what the overview says of it and what the detailed text holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resolution {
    /// Its number, as in "Resolution 44".
    pub number: u32,
    /// The key of the body that adopted it.
    pub body: String,
    /// What the assembly did with it; absent where the document does not say, or says something unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// The title, from the detailed table.
    pub title: LocalizedText,
    /// How the two tables print its heading, where an importer kept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Printed>,
    /// The paragraphs of the overview: what the resolution means for the sector.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summary: Vec<LocalizedText>,
    /// Preamble and operative part, in printed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Annexes, in printed order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Annex>,
    /// Footnotes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Every citation of another instrument.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Keys of the register's `topics`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// The place of its own register among the `parts` of a merged one, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u32>,
    /// What its paths begin with in the place of its number, where another resolution of the register comes first by
    /// that: `wtdc-44`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl Resolution {
    /// What its paths begin with, and its path itself: its number, unless it has a key.
    pub fn path(&self) -> String {
        self.key.clone().unwrap_or_else(|| self.number.to_string())
    }

    /// Whether its path is `path`.
    pub fn is_at(&self, path: &str) -> bool {
        match &self.key {
            Some(key) => key == path,
            // Not by the value: `044` is no path.
            None => path == self.number.to_string(),
        }
    }
}

/// The headings of a resolution as the document prints them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Printed {
    /// What stands before the number in the overview: `Au titre de la RÉSOLUTION`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overview_designation: Option<String>,
    /// The status as printed, without its brackets: `Rév`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What joins number and title in the overview: `sur`, `, visant à`, `–`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint: Option<String>,
    /// The title as the overview words it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overview_title: Option<LocalizedText>,
    /// What stands before the number in the detailed table: `RÉSOLUTION`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designation: Option<String>,
    /// What is done with the text, as it stands before its number: `MOD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// The edition, without its brackets: `Rev. New Delhi, 2024`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Where the text was adopted and revised, as it stands below the title: `(Geneva, 2022; New Delhi, 2024)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<String>,
    /// The words by which the assembly begins to speak: `The World Telecommunication Standardization Assembly
    /// (New Delhi, 2024),`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
}
