//! NATIVE ONLY, feature `import`. From a report, as Word document or as plain text, to resolution JSON.
//!
//! [`input::read`] makes lines of either, and from there on there is one way. Reading never fails: it returns a register, messages for people, and the place in the document of
//! every printed character. [`coverage::check`] proves from these that nothing was lost.

pub mod bodies;
pub mod citation;
pub mod coverage;
pub mod diagnostics;
pub mod document;
pub mod docx;
pub mod draft;
pub mod front;
pub mod grammar;
pub mod inspect;
pub mod lexicon;
pub mod numerals;
pub mod provenance;
pub mod rows;
pub mod summary;
mod writer;

pub use document::{input, plain_text, sourced};

use crate::model::Register;

use coverage::Coverage;
use diagnostics::{Diagnostic, Level};
use document::Document;
use provenance::Provenance;

/// What the document does not say itself.
#[derive(Clone, Debug)]
pub struct Options {
    /// The register's id.
    pub id: String,
    /// The document's language (BCP 47).
    pub language: String,
    /// The day of the import (ISO 8601 date).
    pub date: Option<String>,
    /// Where the official texts are published.
    pub link: Option<String>,
    /// The key of the body that adopted the resolutions.
    pub body: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            id: "wtsa-20".to_owned(),
            language: "fr".to_owned(),
            date: None,
            link: None,
            body: "wtsa".to_owned(),
        }
    }
}

/// What a document gives.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The register.
    pub register: Register,
    /// What looks wrong, in the order of the document.
    pub diagnostics: Vec<Diagnostic>,
    /// Where everything printed went.
    pub provenance: Provenance,
}

impl Imported {
    /// Proves that every printed character of `text`, which was imported, is in exactly one field.
    pub fn check(&self, text: &str) -> Coverage {
        self.check_document(&Document::of_text(text))
    }

    /// Proves that every printed character of a document, which was imported, is in exactly one field, and
    /// that a Word document has no others.
    pub fn check_document(&self, document: &Document) -> Coverage {
        let output = serde_json::to_value(&self.register).unwrap_or_default();
        let lines: Vec<&str> = document.lines.iter().map(String::as_str).collect();
        let mut coverage = coverage::check(&lines, &output, &self.provenance);
        coverage::compare(document, &mut coverage);
        coverage
    }
}

/// Imports the plain text of a document.
pub fn import(text: &str, options: &Options) -> Imported {
    import_document(&Document::of_text(text), options)
}

/// Imports a document.
pub fn import_document(document: &Document, options: &Options) -> Imported {
    let lines = document.parts.clone();
    let layout = rows::divide(&lines.lines);
    let mut diagnostics = document.diagnostics.clone();
    if layout.overview.is_empty() && layout.detail.is_empty() {
        let message = "no table of resolutions was found: a table begins with a line such as \"Tableau 1 – ...\", and each row with a line such as \"RÉSOLUTION 2\"";
        diagnostics.push(Diagnostic::new(0, Level::Error, "no-tables", message));
    } else if layout.overview.is_empty() || layout.detail.is_empty() {
        let missing = match layout.overview.is_empty() {
            true => "the overview",
            false => "the detailed table",
        };
        let message =
            format!("{missing} was not found; the register has only what the other table says");
        diagnostics.push(Diagnostic::new(0, Level::Warning, "one-table", message));
    }
    let front = front::read(layout.front);
    let overview = layout.overview.iter().map(rows::overview::read).collect();
    let detail = layout
        .detail
        .iter()
        .map(|row| grammar::read(row, &options.language, &mut diagnostics))
        .collect();
    let parts = writer::assemble::Parts {
        places: &document.places,
        front,
        headings: layout.headings.clone(),
        overview,
        detail,
        footnotes: lines.footnotes,
        artefacts: lines.artefacts,
        marks: lines.lines.iter().flat_map(|line| line.content.marks().to_vec()).collect(),
    };
    let (register, provenance) = writer::assemble::assemble(parts, options, &mut diagnostics);
    diagnostics.sort_by_key(|it| (it.line, it.severity));
    for diagnostic in &mut diagnostics {
        diagnostic.place = document.place(diagnostic.line).map(ToString::to_string);
    }
    Imported { register, diagnostics, provenance }
}
