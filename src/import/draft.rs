//! What the grammar makes of the document, each text still with its place.

use crate::model::{Part, Verb};

use crate::import::document::sourced::Sourced;
use crate::import::numerals;
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

/// The heading of a row in either table, or the line with the number of a published resolution.
#[derive(Clone, Debug, Default)]
pub struct RowHeading {
    /// What is done with the text, as it stands before the number: `MOD`, `ADD`, `SUP`.
    pub mark: Option<Sourced>,
    /// What stands around the number; none in a column of numbers.
    pub designation: Option<Sourced>,
    /// The number as printed.
    pub number: Sourced,
    /// The kind of act, as the format calls it.
    pub kind: &'static str,
    /// The edition between its brackets.
    pub edition: Option<Bracketed>,
    /// The status between its brackets.
    pub status: Option<Bracketed>,
    /// What joins number and title.
    pub joint: Option<Sourced>,
    /// The title, where it stands on the same line.
    pub title: Option<Sourced>,
    /// The colon after it.
    pub colon: Option<Sourced>,
    /// Whether the table says that its texts were suppressed.
    pub suppressed: bool,
}

impl RowHeading {
    /// What rows of two tables have in common: the kind, and the number in small letters and digits
    /// 0 to 9.
    pub fn key(&self) -> String {
        let number = numerals::as_ascii(self.number.text()).to_lowercase();
        let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
        format!("{} {number}", self.kind)
    }

    /// How messages name it: `Resolution 44`.
    pub fn name(&self) -> String {
        let mut kind = self.kind.to_owned();
        if let Some(first) = kind.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        format!("{kind} {}", self.number.text())
    }
}

/// Words and the brackets around them, if they have any.
#[derive(Clone, Debug, Default)]
pub struct Bracketed {
    /// The words.
    pub words: Sourced,
    /// The brackets.
    pub brackets: Vec<Sourced>,
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
    /// Where it was adopted and revised.
    pub history: Option<Sourced>,
    /// The words by which the assembly begins to speak.
    pub speaker: Option<Sourced>,
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
    /// The part of the resolution that it is of.
    pub part: Part,
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

impl Section {
    /// Whether its heading is the beginning of a paragraph with a number: the number stands before
    /// the words.
    pub fn numbered(&self) -> bool {
        let first = self.provisions.first().and_then(|it| it.label.as_ref());
        match (first, &self.words) {
            (Some(label), Some(words)) => label.spans().first() < words.spans().first(),
            _ => false,
        }
    }
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
