//! One resolution.

use serde::Serialize;

use super::designation::link_form;
use super::{Annex, Designation, Kind, LocalizedText, Note, Reference, Revision, Section};
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resolution {
    /// What the body calls it, as in "Resolution 44".
    pub number: Designation,
    /// What it is; a resolution where nothing is said.
    #[serde(default, skip_serializing_if = "Kind::is_resolution")]
    pub kind: Kind,
    /// The key of the body that adopted it.
    pub body: String,
    /// What the assembly did with it; absent where the document does not say, or says something
    /// unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The key of the meeting that adopted it, in a register of several meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<String>,
    /// When it was adopted, as far as it is known (ISO 8601: a day, a month or a year).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::schema::MOMENT)))]
    pub adopted: Option<String>,
    /// When it enters into force (ISO 8601: a day, a month or a year).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::schema::MOMENT)))]
    pub in_force: Option<String>,
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
    /// What its paths begin with, unique in the register. Absent: what follows from its meeting,
    /// kind and number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::schema::KEY)))]
    pub key: Option<String>,
}

impl Resolution {
    /// What its paths begin with, and its path itself: its own key, or else its meeting, its kind
    /// where it is no resolution, and its number. What other resolutions the register has plays no
    /// part, so that the path stays.
    pub fn path(&self) -> String {
        if let Some(key) = &self.key {
            return key.clone();
        }
        let number = self.number.link_form();
        let kind = (!self.kind.is_resolution()).then(|| link_form(self.kind.id()));
        let meeting = self.meeting.as_deref().map(link_form);
        let parts = [meeting, kind, Some(number)];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
    }

    /// Whether its path is `path`.
    pub fn is_at(&self, path: &str) -> bool {
        self.path() == path
    }

    /// The year of its own date or edition.
    pub(super) fn year(&self) -> Option<String> {
        let own = self.adopted.as_deref().and_then(|date| date.get(..4)).map(str::to_owned);
        own.or_else(|| self.revision.as_ref().map(|revision| revision.year.to_string()))
    }

    /// Gives it the key that its paths begin with, or none; what names them inside it follows.
    pub(super) fn rekey(&mut self, key: Option<String>) {
        let before = self.path();
        self.key = key;
        let after = self.path();
        if before == after {
            return;
        }
        let references = self.references.iter_mut().map(|reference| &mut reference.at);
        let notes = self.notes.iter_mut().map(|note| &mut note.anchor.at);
        for at in references.chain(notes) {
            let rest = at.strip_prefix(&*before).filter(|it| it.is_empty() || it.starts_with('/'));
            if let Some(rest) = rest {
                *at = format!("{after}{rest}");
            }
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
    /// Where the text was adopted and revised, as it stands below the title: `(Geneva, 2022; New
    /// Delhi, 2024)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<String>,
    /// The words by which the assembly begins to speak: `The World Telecommunication
    /// Standardization Assembly (New Delhi, 2024),`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
}
