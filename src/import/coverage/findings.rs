//! What the check counts, and what it finds wrong.

use std::collections::BTreeMap;
use std::fmt;

use super::super::provenance::MarkupKind;

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
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeftOver { line, words } => write!(f, "line {line}: left over: {words}"),
            Self::Doubled { line, words } => write!(f, "line {line}: in two fields: {words}"),
            Self::Differs { pointer, found, printed } => {
                write!(f, "{pointer}: holds \"{found}\" but \"{printed}\" is printed")
            }
            Self::Invented { pointer, found } => {
                write!(f, "{pointer}: \"{found}\" is printed nowhere")
            }
            Self::NotMarkup { kind, line, words } => {
                write!(f, "line {line}: \"{words}\" is no {}", kind.id())
            }
        }
    }
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
            writeln!(f, "coverage: FAULT: {fault}")?;
        }
        match self.is_complete() {
            true => write!(f, "coverage: nothing is left over, doubled or invented"),
            false => write!(f, "coverage: NOT COMPLETE: {} faults", self.faults.len()),
        }
    }
}
