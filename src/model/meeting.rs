//! When and where resolutions are adopted.

use serde::Serialize;

use super::LocalizedText;

/// An assembly, conference or session that adopted resolutions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting {
    /// Its full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LocalizedText>,
    /// Its acronym: `WTSA-20`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<LocalizedText>,
    /// Where it met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<LocalizedText>,
    /// Its first day (ISO 8601 date).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date"), regex(pattern = super::schema::DATE)))]
    pub starts: Option<String>,
    /// Its last day (ISO 8601 date).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date"), regex(pattern = super::schema::DATE)))]
    pub ends: Option<String>,
}

impl Meeting {
    /// The name to show where space is short; none where nothing is known of it.
    pub fn brief(&self) -> Option<&LocalizedText> {
        self.acronym.as_ref().or(self.name.as_ref())
    }
}
