//! PURE, feature `import`. From a report, as Word document or as plain text, to resolution JSON.
//!
//! [`input::read`] makes lines of either, and from there on there is one way. Reading never fails:
//! it returns a register, messages for people, and the place in the document of every printed
//! character. [`coverage::check`] proves from these that nothing was lost.

pub mod apart;
pub mod bodies;
pub mod citation;
pub mod contradictions;
pub mod corrections;
pub mod coverage;
pub mod diagnostics;
pub mod document;
pub mod docx;
pub mod draft;
pub mod front;
pub mod grammar;
pub mod inspect;
pub mod joining;
pub mod lexicon;
pub mod numerals;
mod pattern;
mod places;
pub mod provenance;
pub mod review;
pub mod rows;
pub mod summary;
mod writer;

pub use document::{input, plain_text, sourced};

use crate::model::Register;

use coverage::Coverage;
use diagnostics::{Diagnostic, Level};
use document::Document;
use front::recognition;
use lexicon::language::{Language, language};
use plain_text::Lines;
use provenance::Provenance;
use rows::Shape;

/// What the document does not say itself, or says otherwise than is meant.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The register's id; made of the assembly and its year where there is none.
    pub id: Option<String>,
    /// The document's language (BCP 47); recognised where it is not said.
    pub language: Option<String>,
    /// The day of the import (ISO 8601 date).
    pub date: Option<String>,
    /// Where the official texts are published.
    pub link: Option<String>,
    /// The key of the body that adopted the resolutions; recognised where it is not said.
    pub body: Option<String>,
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

    /// Proves that every printed character of a document, which was imported, is in exactly one
    /// field, and that a Word document has no others.
    pub fn check_document(&self, document: &Document) -> Coverage {
        let output = serde_json::to_value(&self.register).unwrap_or_default();
        let lines: Vec<&str> = document.lines.iter().map(String::as_str).collect();
        let mut coverage = coverage::check(&lines, &output, &self.provenance);
        coverage::compare(document, &mut coverage);
        coverage
    }
}

/// Imports the plain text of a document.
///
/// ```
/// use resolution_table::import::{Options, import};
///
/// let text = "RESOLUTION 4 (Rev. Springfield, 2018)\nGardens\n\
///     The Plenipotentiary Conference (Springfield, 2018),\n\
///     resolves\n1\tthat wells be dug.\n";
/// let imported = import(text, &Options::default());
/// assert_eq!(imported.register.resolutions[0].sections[0].provisions.len(), 1);
/// // Every character of the document is in exactly one field.
/// assert!(imported.check(text).is_complete());
/// ```
pub fn import(text: &str, options: &Options) -> Imported {
    import_document(&Document::of_text(text), options)
}

/// Imports a document.
pub fn import_document(document: &Document, options: &Options) -> Imported {
    import_parts(document, document.parts.clone(), options)
}

/// The language of a document: as the options say, or as its words do.
fn language_of(
    lines: &Lines,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> &'static Language {
    let found = recognition::language_of(&lines.lines);
    let told = options.language.as_deref().and_then(language);
    if let (Some(told), Some(found)) = (told, found) {
        // A document may have words of other languages: those of its headings tell.
        let none = recognition::headings(&lines.lines, told) == 0;
        if told.tag != found.tag && none {
            let message = format!(
                "the document is written in another language ({}) than the options say ({}): its headings may not be recognised",
                found.tag, told.tag
            );
            diagnostics.push(Diagnostic::new(0, Level::Warning, "other-language", message));
        }
    }
    if told.is_none() && found.is_none() {
        let message = "the language of the document was not recognised: name it with --language (fr, en, es, ru, zh or ar)";
        diagnostics.push(Diagnostic::new(0, Level::Error, "no-language", message));
    }
    // The first is as good as any where nothing is known.
    told.or(found).unwrap_or(&lexicon::language::all()[0])
}

/// With a capital where the language has one.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    first.chain(letters).collect()
}

fn import_parts(document: &Document, lines: Lines, options: &Options) -> Imported {
    let mut diagnostics = document.diagnostics.clone();
    let language = language_of(&lines, options, &mut diagnostics);
    let layout = rows::divide(&lines.lines, language, &mut diagnostics);
    if layout.overview.is_empty() && layout.detail.is_empty() {
        let table = capitalised(language.words.rows.tables.first().map_or("table", String::as_str));
        let message = format!(
            "no table of resolutions was found, and no resolution: each begins with a line such as \"{}\", and a table of them with a line such as \"{table} 1 – …\"",
            rows::example(language)
        );
        diagnostics.push(Diagnostic::new(0, Level::Error, "no-tables", message));
    } else if layout.shape == Shape::Report
        && layout.tables > 1
        && (layout.overview.is_empty() || layout.detail.is_empty())
    {
        let missing = match layout.overview.is_empty() {
            true => "the overview",
            false => "the detailed table",
        };
        let message =
            format!("{missing} was not found; the register has only what the other table says");
        diagnostics.push(Diagnostic::new(0, Level::Warning, "one-table", message));
    }
    let front = front::read(layout.front);
    let detail: Vec<_> =
        layout.detail.iter().map(|row| grammar::read(row, language, &mut diagnostics)).collect();
    let parts = writer::assemble::Parts {
        places: &document.places,
        front,
        headings: layout.headings,
        is_report: layout.shape != Shape::Published,
        both_tables: !layout.overview.is_empty() && !detail.is_empty(),
        overview: layout.overview,
        detail,
        footnotes: lines.footnotes,
        artefacts: lines.artefacts,
        marks: lines.lines.iter().flat_map(|line| line.content.marks().to_vec()).collect(),
        language,
    };
    let (register, provenance) = writer::assemble::assemble(parts, options, &mut diagnostics);
    diagnostics.extend(contradictions::find(&register, &provenance));
    diagnostics.sort_by_key(|it| (it.line, it.severity));
    for diagnostic in &mut diagnostics {
        diagnostic.place = document.place(diagnostic.line).map(ToString::to_string);
    }
    Imported { register, diagnostics, provenance }
}
