//! A document: blocks one below the other.

/// A document in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The tag of its language (BCP 47).
    pub(super) language: &'static str,
    /// What it is called.
    pub(super) title: String,
    /// Its blocks, in order.
    pub(super) blocks: Vec<Block>,
}

/// What stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A line or a paragraph.
    Paragraph(Style, Vec<Run>),
    /// A provision or a footnote: in how many others it is nested, its label as printed, its text.
    Item(usize, Option<String>, Vec<Run>),
    /// A table: the names of its columns, with how wide each is in shares of the whole, and the
    /// rows.
    Table(Vec<(String, u32)>, Vec<Vec<Vec<Run>>>),
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The title of the document.
    Title,
    /// Where it comes from.
    Source,
    /// What a resolution is called: `Resolution 44 (Rev. Geneva, 2022)`.
    Resolution,
    /// Its title.
    Heading,
    /// Status and dates.
    Facts,
    /// The heading of a part that has no verb: summary, annexes, notes.
    Part,
    /// Verb and lead of a section.
    Section,
    /// Label and title of an annex.
    Annex,
    /// A paragraph of a summary.
    Summary,
    /// Text.
    Plain,
    /// That something is left out.
    Omission,
}

/// Words in one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    /// A verb, as documents print it.
    pub(super) is_verb: bool,
    /// The mark of a footnote.
    pub(super) is_mark: bool,
    /// Its language, where it is not the document's.
    pub(super) language: Option<String>,
}

impl Run {
    pub(super) fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// The words of runs.
pub(super) fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
