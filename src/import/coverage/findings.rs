//! What the check counts, and what it finds wrong.

use std::collections::BTreeMap;
use std::fmt;

use crate::import::document::{Aside, Place, spot};
use crate::import::provenance::MarkupKind;

/// Something that the check found wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Printed characters that are nowhere in the output.
    LeftOver {
        /// The line.
        line: u32,
        /// The characters.
        words: String,
    },
    /// Printed characters that are in the output more than once.
    Doubled {
        /// The line.
        line: u32,
        /// The characters.
        words: String,
    },
    /// A field whose words are not those printed at its place.
    Differs {
        /// The field.
        pointer: String,
        /// What the field holds.
        found: String,
        /// What is printed.
        printed: String,
    },
    /// A string of the output that was neither printed nor is of a derived field.
    Invented {
        /// The field.
        pointer: String,
        /// What the field holds.
        found: String,
    },
    /// Characters passed off as markup that are none of its kind.
    NotMarkup {
        /// The kind.
        kind: MarkupKind,
        /// The line.
        line: u32,
        /// The characters.
        words: String,
    },
    /// A character that a Word document holds more or less often than was read.
    Miscounted {
        /// The character.
        character: char,
        /// How often the document holds it, labels that Word makes included.
        held: usize,
        /// How often it is on the lines or was left out for a reason.
        read: usize,
    },
}

impl Fault {
    /// The line it is about, where it is about one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::LeftOver { line, .. }
            | Self::Doubled { line, .. }
            | Self::NotMarkup { line, .. } => Some(*line),
            _ => None,
        }
    }
}

impl fmt::Display for Fault {
    /// What is wrong, without the line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeftOver { words, .. } => write!(f, "left over: {words}"),
            Self::Doubled { words, .. } => write!(f, "in two fields: {words}"),
            Self::Differs { pointer, found, printed } => {
                write!(f, "{pointer}: holds \"{found}\" but \"{printed}\" is printed")
            }
            Self::Invented { pointer, found } => {
                write!(f, "{pointer}: \"{found}\" is printed nowhere")
            }
            Self::NotMarkup { kind, words, .. } => write!(f, "\"{words}\" is no {}", kind.id()),
            Self::Miscounted { character, held, read } => write!(
                f,
                "the document holds \"{character}\" {held} times, but it was read {read} times"
            ),
        }
    }
}

/// The characters of a Word document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Non-blank characters in its texts.
    pub held: usize,
    /// Those that Word makes itself: labels of lists, marks of notes.
    pub generated: usize,
    /// Those that were left out, by reason.
    pub aside: BTreeMap<Aside, usize>,
}

/// What the check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Lines of the document.
    pub lines: usize,
    /// Those with anything printed on them.
    pub printed_lines: usize,
    /// Non-blank characters of the document.
    pub characters: usize,
    /// Those that are in a field.
    pub in_fields: usize,
    /// Those that are markup, by kind.
    pub markup: BTreeMap<MarkupKind, usize>,
    /// How many fields hold printed characters.
    pub fields: usize,
    /// How many strings of the output are derived.
    pub derived: usize,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// Where each line stands in a Word document.
    pub places: Vec<Place>,
    /// What a Word document holds.
    pub typed: Option<Typed>,
}

impl Coverage {
    /// Whether every printed character is in exactly one field and nothing was invented.
    pub fn is_complete(&self) -> bool {
        self.faults.is_empty()
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let markup: usize = self.markup.values().sum();
        if let Some(Typed { held, generated, aside }) = &self.typed {
            writeln!(
                f,
                "coverage: {held} characters in the Word document, and {generated} that Word makes: labels and marks"
            )?;
            for (why, count) in aside {
                writeln!(f, "coverage: left out: {count} characters: {}", why.id())?;
            }
        }
        writeln!(
            f,
            "coverage: {} lines in, {} with text, {} characters (without white space)",
            self.lines, self.printed_lines, self.characters
        )?;
        writeln!(
            f,
            "coverage: {} characters in {} fields, {markup} are markup, {} strings are derived",
            self.in_fields, self.fields, self.derived
        )?;
        for (kind, count) in &self.markup {
            writeln!(f, "coverage: markup: {count} characters: {}", kind.id())?;
        }
        for fault in &self.faults {
            write!(f, "coverage: FAULT: ")?;
            if let Some(line) = fault.line() {
                write!(f, "{}: ", spot(&self.places, line))?;
            }
            writeln!(f, "{fault}")?;
        }
        match self.is_complete() {
            true => write!(f, "coverage: nothing is left over, doubled or invented"),
            false => write!(f, "coverage: NOT COMPLETE: {} faults", self.faults.len()),
        }
    }
}
