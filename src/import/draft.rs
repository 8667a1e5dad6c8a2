//! What the grammar makes of the document, each text still with its place.

use crate::model::Verb;

use crate::import::document::sourced::Sourced;
use crate::import::provenance::MarkupKind;

/// Punctuation that structures the document, and the field it belongs to.
pub type Punctuation = (MarkupKind, Sourced);

/// What stands before the tables.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// The title of the document.
    pub title: Option<Sourced>,
    /// The chapters.
    pub chapters: Vec<Chapter>,
}

/// A chapter of the report.
#[derive(Clone, Debug, Default)]
pub struct Chapter {
    /// Its heading.
    pub heading: Option<Sourced>,
    /// The colon after it.
    pub colon: Option<Sourced>,
    /// Its paragraphs and lists.
    pub blocks: Vec<Block>,
}

/// A paragraph or a list.
#[derive(Clone, Debug)]
pub enum Block {
    /// A paragraph, with its bullet where it has one.
    Paragraph(Item),
    /// The items of a list that a colon introduces.
    Calls(Vec<Item>),
}

/// A text and its bullet.
#[derive(Clone, Debug)]
pub struct Item {
    /// The bullet.
    pub bullet: Option<Sourced>,
    /// The text.
    pub text: Sourced,
}

/// The heading of a row in either table.
#[derive(Clone, Debug)]
pub struct RowHeading {
    /// What stands before the number.
    pub designation: Sourced,
    /// The number as printed.
    pub number: Sourced,
    /// The number.
    pub value: u32,
    /// The status between its brackets.
    pub status: Option<[Sourced; 3]>,
    /// What joins number and title.
    pub joint: Option<Sourced>,
    /// The title, where it stands on the same line.
    pub title: Option<Sourced>,
    /// The colon after it.
    pub colon: Option<Sourced>,
}

/// A row of the overview.
#[derive(Clone, Debug)]
pub struct OverviewRow {
    /// Its heading.
    pub heading: RowHeading,
    /// Its paragraphs.
    pub paragraphs: Vec<Sourced>,
}

/// A row of the detailed table.
#[derive(Clone, Debug)]
pub struct DetailRow {
    /// Its heading.
    pub heading: RowHeading,
    /// The title.
    pub title: Option<Sourced>,
    /// The sections.
    pub sections: Vec<Section>,
    /// The annexes.
    pub annexes: Vec<Annex>,
}

/// A section.
#[derive(Clone, Debug)]
pub struct Section {
    /// The verb.
    pub verb: Verb,
    /// Whether it is a "further" form.
    pub further: bool,
    /// The heading's words; none where the section continues under the heading before it.
    pub words: Option<Sourced>,
    /// The colon after them.
    pub colon: Option<Sourced>,
    /// The words before the first provision.
    pub lead: Option<Sourced>,
    /// The provisions.
    pub provisions: Vec<Provision>,
}

/// A provision.
#[derive(Clone, Debug)]
pub struct Provision {
    /// The label as printed.
    pub label: Option<Sourced>,
    /// The text.
    pub text: Sourced,
    /// Those nested in it.
    pub provisions: Vec<Provision>,
}

/// An annex.
#[derive(Clone, Debug)]
pub struct Annex {
    /// The label as printed.
    pub label: Sourced,
    /// What stands between label and title.
    pub separator: Option<Punctuation>,
    /// The title.
    pub title: Option<Sourced>,
    /// The provisions.
    pub provisions: Vec<Provision>,
}
