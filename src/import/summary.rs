//! What an import found, in figures: the closing line, and the table by resolution.

use std::fmt;

use serde::Serialize;

use crate::model::{Located, Owner, Register, Resolution, located};

use super::diagnostics::{Diagnostic, Level};

/// How much a resolution, or a whole register, holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Resolutions, and instruments of other kinds.
    pub resolutions: usize,
    /// Sections of preamble and operative part.
    pub sections: usize,
    /// Provisions of the sections, nested ones among them.
    pub provisions: usize,
    /// Annexes.
    pub annexes: usize,
    /// Provisions of the annexes.
    pub annex_provisions: usize,
    /// Footnotes.
    pub notes: usize,
    /// Citations of other instruments.
    pub citations: usize,
}

impl Counts {
    /// Those of a resolution.
    pub fn of(resolution: &Resolution) -> Self {
        let of_annexes = |found: &Located| matches!(found.owner, Owner::Annex(_));
        let (annexed, provisions): (Vec<_>, Vec<_>) =
            located(resolution).into_iter().partition(of_annexes);
        Self {
            resolutions: 1,
            sections: resolution.sections.len(),
            provisions: provisions.len(),
            annexes: resolution.annexes.len(),
            annex_provisions: annexed.len(),
            notes: resolution.notes.len(),
            citations: resolution.references.len(),
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            resolutions: self.resolutions + other.resolutions,
            sections: self.sections + other.sections,
            provisions: self.provisions + other.provisions,
            annexes: self.annexes + other.annexes,
            annex_provisions: self.annex_provisions + other.annex_provisions,
            notes: self.notes + other.notes,
            citations: self.citations + other.citations,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let within = match self.annex_provisions {
            0 => String::new(),
            count => format!(" ({})", counted(count, "provision")),
        };
        let parts = [
            counted(self.resolutions, "resolution"),
            counted(self.sections, "section"),
            counted(self.provisions, "provision"),
            counted(self.annexes, "annex") + &within,
            counted(self.notes, "footnote"),
            counted(self.citations, "citation"),
        ];
        f.write_str(&parts.join(", "))
    }
}

/// What a register holds, and what was told about its document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// What the register holds.
    pub counts: Counts,
    /// Messages about what could not be read or stands in no proper place.
    pub errors: usize,
    /// Messages about what looks wrong in the document.
    pub warnings: usize,
    /// Messages about what is only worth a look.
    pub remarks: usize,
    /// Each resolution: its name, and what it holds.
    pub resolutions: Vec<(String, Counts)>,
}

impl Summary {
    /// That of an import.
    pub fn new(register: &Register, diagnostics: &[Diagnostic]) -> Self {
        let resolutions: Vec<(String, Counts)> =
            register.resolutions.iter().map(|it| (it.path(), Counts::of(it))).collect();
        let of = |level| diagnostics.iter().filter(|it| it.severity == level).count();
        Self {
            counts: resolutions.iter().fold(Counts::default(), |all, (_, one)| all.and(*one)),
            errors: of(Level::Error),
            warnings: of(Level::Warning),
            remarks: of(Level::Note),
            resolutions,
        }
    }

    /// The table by resolution, a line each.
    pub fn table(&self) -> String {
        const NAMES: [&str; 6] =
            ["resolution", "sections", "provisions", "annexes", "footnotes", "citations"];
        let width = |(name, _): &(String, Counts)| name.chars().count();
        let first = self.resolutions.iter().map(width).max().unwrap_or(0).max(NAMES[0].len());
        let mut table = format!("{:<first$}", NAMES[0]);
        for name in &NAMES[1..] {
            table += &format!("  {name}");
        }
        for (name, counts) in &self.resolutions {
            table += &format!("\n{name:<first$}");
            let Counts { sections, provisions, annexes, notes, citations, .. } = *counts;
            let cells = [sections, provisions, annexes, notes, citations];
            for (name, count) in NAMES[1..].iter().zip(cells) {
                table += &format!("  {count:>width$}", width = name.len());
            }
        }
        table
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}; {}, {}, {}",
            self.counts,
            counted(self.errors, "error"),
            counted(self.warnings, "warning"),
            counted(self.remarks, "remark"),
        )
    }
}

/// `1 annex`, `2 annexes`.
pub fn counted(count: usize, name: &str) -> String {
    let ending = match count {
        1 => "",
        _ if name.ends_with('x') => "es",
        _ => "s",
    };
    format!("{count} {name}{ending}")
}
