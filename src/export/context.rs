//! What an export needs to know of the reader.

use super::citation::Citing;
use crate::i18n::Formats;

/// The register as the reader reads it, and what the head of an export says of the reader's choice.
#[derive(Clone, Copy)]
pub struct ExportContext<'a> {
    /// The register, in the reader's language.
    pub citing: Citing<'a>,
    /// The reader's conventions.
    pub formats: &'a dyn Formats,
    /// The active filters, in words.
    pub filters: &'a [String],
    /// Today's date (ISO 8601), where a browser knows it.
    pub today: Option<&'a str>,
}
