//! What a provision obliges to beyond its action: to report, and by when.

use serde::Serialize;

/// A duty that readers look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Duty {
    /// A report is asked for.
    Report,
    /// A date or a meeting is set, by which something is to be done.
    Deadline,
}

impl Duty {
    /// Every duty.
    pub const ALL: &'static [Self] = &[Self::Report, Self::Deadline];

    /// The identifier in the JSON and in links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Deadline => "deadline",
        }
    }
}
