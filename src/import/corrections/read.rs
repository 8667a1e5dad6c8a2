//! The file: `report.docx.corrections.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The `format` of the file.
pub const FORMAT: &str = "resolution-corrections/1";

/// What a person decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// Always `resolution-corrections/1`.
    pub format: String,
    /// Fields that are to hold something else.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Lines that are something else than the importer takes them for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineCorrection>,
    /// Messages that were looked at and need no more telling.
    #[serde(default)]
    pub settled: Vec<Settled>,
    /// Who compared the register with the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

/// A field that is to hold something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The path of a resolution, section or provision, as it is without corrections:
    /// `44/instructs-1`.
    pub at: String,
    /// The field: `addressees`.
    pub field: String,
    /// What the importer finds; absent or `null` where it finds nothing.
    #[serde(default)]
    pub was: Value,
    /// What is right; absent or `null` where nothing is.
    #[serde(default)]
    pub now: Value,
    /// Why, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a line of the document is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineCorrection {
    /// The line, as printed.
    pub line: String,
    /// Which of several such lines, from 1; absent where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<usize>,
    /// What it is.
    pub is: LineKind,
    /// Why, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a line may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// The heading of a section.
    Heading,
    /// No heading: it belongs to the section before, as do the lines after it.
    Text,
    /// It goes on with the text before it.
    GoesOn,
}

/// A message that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// Its rule: `doubled-comma`.
    pub rule: String,
    /// The line of the document that it is about, as printed; none for the document as a whole.
    #[serde(default)]
    pub line: String,
    /// Why, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// A person's word that resolutions are as in the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// Who.
    pub by: String,
    /// When (ISO 8601 date).
    pub on: String,
    /// The resolutions by path, each with the digest of what was seen.
    pub resolutions: BTreeMap<String, String>,
}

/// Reads a file.
///
/// # Errors
/// A sentence that says what is wrong with it, with line and column.
pub fn read(bytes: &[u8]) -> Result<Corrections, String> {
    let read: Corrections = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    match read.format == FORMAT {
        true => Ok(read),
        false => Err(format!("its format is \"{}\", and only \"{FORMAT}\" is read", read.format)),
    }
}
