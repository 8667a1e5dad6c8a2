//! The bodies that a resolution addresses or mentions, and the conferences that adopt instruments.

use serde::Serialize;

use super::LocalizedText;
use crate::identifiers::identifiers;

identifiers! {
    /// What kind of body it is.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum BodyKind {
        /// A conference or assembly that adopts instruments.
        Assembly = "assembly",
        /// A Sector of the Union.
        Sector = "sector",
        /// A Bureau: the secretariat of a Sector.
        Bureau = "bureau",
        /// The elected head of a Bureau or of the Union.
        Director = "director",
        /// A study group, or all those of a Sector.
        StudyGroup = "study-group",
        /// An advisory group of a Sector.
        AdvisoryGroup = "advisory-group",
        /// The Council of the Union.
        Council = "council",
        /// Members: Member States, Sector Members, Associates, Academia.
        Membership = "membership",
        /// A regional office, or all of them.
        RegionalOffice = "regional-office",
        /// A group that coordinates between Sectors.
        CoordinationGroup = "coordination-group",
        /// An organization outside the Union.
        Organization = "organization",
        /// Anything else.
        Other = "other",
    }
}

/// A body: its names and where it belongs. Addressees, mentions and references point to it by the
/// key it has in the register's `bodies`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Body {
    /// Its full name.
    pub name: LocalizedText,
    /// Its acronym or short name, where it has one: "Director of BDT", "TSAG".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<LocalizedText>,
    /// What kind of body it is.
    pub kind: BodyKind,
    /// The key of the body that it is part of, such as `itu-t-study-groups` for Study Group 17.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The key of the Sector that it works for. Absent: that of `parent`, or of the body itself
    /// where it is a Sector; failing these the body belongs to the whole Union, or to none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
}

impl Body {
    /// The name to show where space is short.
    pub fn brief(&self) -> &LocalizedText {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
