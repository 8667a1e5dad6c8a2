//! The formats of an export.

/// What an export is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180), for spreadsheets.
    #[default]
    Csv,
    /// A page with one table, which word processors take over.
    Html,
    /// Markdown with one table.
    Markdown,
    /// Resolution JSON: a register again.
    Json,
}

impl Format {
    /// Every format, in the order of the panel.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Html, Self::Markdown, Self::Json];

    /// The identifier in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// The format of that identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.id() == id)
    }

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
