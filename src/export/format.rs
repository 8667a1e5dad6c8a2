//! The formats of an export.

use crate::identifiers::identifiers;

identifiers! {
    /// What an export is written as.
    #[derive(Default)]
    pub enum Format {
        /// Comma-separated values (RFC 4180), for spreadsheets.
        #[default]
        Csv = "csv",
        /// A page with one table, which word processors take over.
        Html = "html",
        /// Markdown with one table.
        Markdown = "markdown",
        /// Resolution JSON: a register again.
        Json = "json",
    }
}

impl Format {
    /// How names of such files end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            other => other.id(),
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}
