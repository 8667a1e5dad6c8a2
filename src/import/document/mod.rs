//! A document as lines, whatever kind of file it was read from.

use crate::identifiers::identifiers;

mod furniture;
pub mod input;
mod kinds;
pub mod plain_text;
pub mod role;
pub mod sourced;
pub(in crate::import) mod typed_notes;

use std::collections::BTreeMap;
use std::fmt;

use crate::import::diagnostics::Diagnostic;
use crate::model::turns_text;
use plain_text::Lines;

/// Whether a character is printed: white space is not, nor are the marks that only turn the
/// direction of writing.
pub fn is_printed(c: char) -> bool {
    !c.is_whitespace() && c != '\u{200b}' && !turns_text(c)
}

/// How often each character that is printed is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Characters(pub BTreeMap<char, usize>);

impl Characters {
    /// Adds those of a text.
    pub fn add(&mut self, text: &str) {
        for c in text.chars().filter(|c| is_printed(*c)) {
            *self.0.entry(c).or_default() += 1;
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.values().sum()
    }

    /// How many `c` there are.
    pub fn of(&self, c: char) -> usize {
        self.0.get(&c).copied().unwrap_or(0)
    }
}

identifiers! {
    /// Why characters of a Word document are not among its lines.
    pub enum Aside {
        /// A change that was not accepted deletes them, or moves them to where they are read.
        Deleted = "deleted by a tracked change",
        /// They are formatted as hidden.
        Hidden = "hidden",
        /// They are in the instruction of a field, whose result is read.
        FieldCode = "instruction of a field",
        /// They are in a note that no mark leads to.
        Unmarked = "note without a mark",
        /// They stand where Word shows no text, in a document that Word did not write.
        Misplaced = "text where Word shows none",
        /// They are raised or lowered, and the characters that Unicode has for that stand for them.
        Raised = "raised or lowered",
    }
}

/// What a Word document holds, and how it became lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The characters in the texts of the document, counted without the reader.
    pub held: Characters,
    /// Those of the lines that Word makes itself: labels of lists, marks of notes.
    pub generated: Characters,
    /// Those that were left out, and why.
    pub aside: BTreeMap<Aside, Characters>,
}

/// Where a line stands, so that a person finds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The way to it: `table 2, row 5, cell 1, paragraph 3`.
    pub path: String,
    /// The first words that are typed there, to search for.
    pub words: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.words.is_empty() {
            true => f.write_str(&self.path),
            false => write!(f, "{} (\"{}\")", self.path, self.words),
        }
    }
}

fn place(places: &[Place], line: u32) -> Option<&Place> {
    places.get((line as usize).checked_sub(1)?)
}

/// How to name line `line` (from 1) of a document with these places: by its place, or by its
/// number.
pub fn spot(places: &[Place], line: u32) -> String {
    place(places, line).map_or_else(|| format!("line {line}"), ToString::to_string)
}

/// A document as lines.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The lines, with notes and their marks in them.
    pub lines: Vec<String>,
    /// The same without them.
    pub(super) parts: Lines,
    /// Where each line stands in a Word document; none for a plain text, whose lines are places
    /// themselves.
    pub places: Vec<Place>,
    /// What is to be told about the file.
    pub diagnostics: Vec<Diagnostic>,
    /// What the Word document held; none for a plain text, which holds its lines.
    pub account: Option<Account>,
}

impl Document {
    /// The document whose plain text is `text`.
    pub fn of_text(text: &str) -> Self {
        let seen: String;
        // As in a Word document: what only says where a line may end is no text.
        let text = match text.contains(plain_text::UNSEEN) {
            true => {
                seen = text.replace(plain_text::UNSEEN, "");
                &seen
            }
            false => text,
        };
        let lines = plain_text::lines(text);
        Self {
            parts: plain_text::separate(&lines),
            lines: lines.into_iter().map(str::to_owned).collect(),
            ..Self::default()
        }
    }

    /// Where line `line` (from 1) stands, where the file has places other than lines.
    pub fn place(&self, line: u32) -> Option<&Place> {
        place(&self.places, line)
    }

    /// The lines as a text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}
