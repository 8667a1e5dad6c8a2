//! What a document says in two places that do not agree, and what stands where nobody looks for it.
//!
//! Looks at the finished register, so that it holds for documents of every shape. Nothing is
//! corrected.

mod misplaced;
mod titles;

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostics::{Diagnostic, Level};
use super::front::figures::figures;
use super::places::places;
use super::provenance::Provenance;
use crate::model::{Block, LocalizedText, Reference, ReferenceKind, Register, Resolution, Status};

/// What the finished register says of its document.
pub fn find(register: &Register, provenance: &Provenance) -> Vec<Diagnostic> {
    let lines = Lines::new(provenance);
    let mut found = Vec::new();
    counts(register, &lines, &mut found);
    for (index, resolution) in register.resolutions.iter().enumerate() {
        let at = |field: &str| lines.of(&format!("/resolutions/{index}/{field}"));
        titles::compare(register, resolution, at("title"), &mut found);
        edition(register, resolution, at("number"), &mut found);
        questions(resolution, at("number"), &mut found);
    }
    citations(register, &lines, &mut found);
    misplaced::find(register, provenance, &mut found);
    found
}

/// On which line each field is printed first.
struct Lines<'a>(BTreeMap<&'a str, u32>);

impl<'a> Lines<'a> {
    fn new(provenance: &'a Provenance) -> Self {
        let mut lines = BTreeMap::new();
        for leaf in &provenance.leaves {
            if let Some(span) = leaf.spans.first() {
                lines.entry(leaf.pointer.as_str()).or_insert(span.line);
            }
        }
        Self(lines)
    }

    /// The line of a field; that of the document as a whole (0) where it is printed nowhere.
    fn of(&self, pointer: &str) -> u32 {
        self.0.get(pointer).copied().unwrap_or(0)
    }
}

fn words<'a>(text: &'a LocalizedText, register: &'a Register) -> &'a str {
    text.choose(&[], &register.language).words
}

/// Figures of the front matter that are given twice, and figures that the tables exceed.
fn counts(register: &Register, lines: &Lines, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for (nth, chapter) in register.context.chapters.iter().enumerate() {
        for (index, block) in chapter.blocks.iter().enumerate() {
            let Block::Paragraph(text) = block else { continue };
            let line = lines.of(&format!("/context/chapters/{nth}/blocks/{index}/paragraph"));
            for figure in figures(&[words(text, register)]) {
                let (known, at) = *first.entry(figure.id.clone()).or_insert((figure.value, line));
                if known != figure.value {
                    let label = words(&figure.label, register);
                    let message = format!(
                        "\"{label}\" is {} here and {known} on line {at}; the first one counts",
                        figure.value
                    );
                    found.push(Diagnostic::new(line, Level::Warning, "counts-differ", message));
                }
            }
        }
    }
    for (id, status) in [
        ("resolutions-revised", Status::Revised),
        ("resolutions-new", Status::New),
        ("resolutions-suppressed", Status::Suppressed),
    ] {
        // One register may hold what several assemblies adopted; then the figures are of one of
        // them.
        let rows = register.resolutions.iter().filter(|it| it.status == Some(status)).count();
        let Some((figure, line)) = first.get(id).filter(|(value, _)| rows > *value as usize) else {
            continue;
        };
        let message = format!(
            "the front matter counts {figure} resolutions that are {}, but the tables have {rows}",
            status.id()
        );
        found.push(Diagnostic::new(*line, Level::Warning, "counts-differ", message));
    }
}

/// An edition that cannot be that of the resolution's status.
fn edition(register: &Register, resolution: &Resolution, line: u32, found: &mut Vec<Diagnostic>) {
    let (Some(status), Some(revision)) = (resolution.status, &resolution.revision) else { return };
    let met = register.assembly.starts.as_deref().and_then(|day| day.get(..4)?.parse().ok());
    let name = resolution.path();
    let mut warn = |message: String| {
        found.push(Diagnostic::new(line, Level::Warning, "edition-and-status", message));
    };
    if status == Status::New && revision.revised {
        warn(format!("Resolution {name} is new, but its edition {revision} is a revision"));
    }
    let Some(met): Option<u16> = met else { return };
    match status {
        Status::New | Status::Revised if revision.year < met => warn(format!(
            "Resolution {name} is {} by an assembly that met in {met}, but its edition is {revision}",
            status.id()
        )),
        Status::Unchanged | Status::Suppressed if revision.year >= met => warn(format!(
            "Resolution {name} is {} by an assembly that met in {met}, but its edition is {revision}",
            status.id()
        )),
        _ => {}
    }
}

/// Questions that the overview names and the text does not, where the text names others.
fn questions(resolution: &Resolution, line: u32, found: &mut Vec<Diagnostic>) {
    let of = |summary: bool| -> BTreeSet<&str> {
        let all = resolution.references.iter().filter(|it| it.kind == ReferenceKind::Question);
        all.filter(|it| it.at.contains("/summary/") == summary)
            .filter_map(|it| it.number.as_deref())
            .collect()
    };
    let (overview, text) = (of(true), of(false));
    if overview.is_empty() || text.is_empty() || !overview.is_disjoint(&text) {
        return;
    }
    let list = |all: BTreeSet<&str>| all.into_iter().collect::<Vec<_>>().join(", ");
    let message = format!(
        "the overview of Resolution {} names Question {}, its text Question {}; both are kept",
        resolution.path(),
        list(overview),
        list(text)
    );
    found.push(Diagnostic::new(line, Level::Warning, "questions-differ", message));
}

/// One instrument that is cited in several editions, or in one that is older than its row in this
/// document.
fn citations(register: &Register, lines: &Lines, found: &mut Vec<Diagnostic>) {
    let mut editions: BTreeMap<(ReferenceKind, &str, &str), (&Reference, u32)> = BTreeMap::new();
    for (index, resolution) in register.resolutions.iter().enumerate() {
        let places = places(resolution, index);
        for reference in &resolution.references {
            let (Some(body), Some(number), Some(revision)) =
                (&reference.body, &reference.number, &reference.revision)
            else {
                continue;
            };
            let line = places.get(&reference.at).map_or(0, |pointer| lines.of(pointer));
            let key = (reference.kind, body.as_str(), number.as_str());
            let (first, at) = *editions.entry(key).or_insert((reference, line));
            if first.revision.as_ref().is_some_and(|it| it.year != revision.year) {
                let message = format!(
                    "\"{}\" is cited here, \"{}\" on line {at}: two editions of one instrument",
                    reference.words, first.words
                );
                found.push(Diagnostic::new(line, Level::Warning, "editions-differ", message));
            }
            let own = register.resolutions.iter().find(|own| {
                reference.kind == ReferenceKind::Resolution
                    && own.body == *body
                    && own.number.to_string() == *number
                    && own.revision.as_ref().is_some_and(|own| own.year > revision.year)
            });
            if let Some(own) = own {
                let edition = own.revision.as_ref().map_or_else(String::new, ToString::to_string);
                let message = format!(
                    "\"{}\" is cited, but this document has a later edition of it: {edition}",
                    reference.words
                );
                found.push(Diagnostic::new(line, Level::Note, "older-edition", message));
            }
        }
    }
}
