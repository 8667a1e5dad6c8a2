//! From the parts of the document to a register, noting the place of every text.

use std::collections::BTreeMap;

use crate::model::{
    Artefact, Authority, Context, FORMAT, Register, Resolution, Source, give_keys, located,
};

use super::Writer;
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::Place;
use crate::import::document::plain_text::Footnote;
use crate::import::document::sourced::{Mark, Sourced};
use crate::import::front::{assembly, figures};
use crate::import::lexicon::bodies;
use crate::import::provenance::Provenance;
use crate::import::writer::notes::Notes;
use crate::import::{Options, draft};

/// The parts of a document.
pub struct Parts<'a> {
    /// Where the lines stand in a Word document.
    pub places: &'a [Place],
    /// The front matter.
    pub front: draft::Front,
    /// The headings of the tables.
    pub headings: Vec<Sourced>,
    /// The rows of the overview.
    pub overview: Vec<draft::OverviewRow>,
    /// The rows of the detailed table.
    pub detail: Vec<draft::DetailRow>,
    /// The footnotes.
    pub footnotes: Vec<Footnote>,
    /// Bookmarks and the like.
    pub artefacts: Vec<Sourced>,
    /// The marks of the footnotes.
    pub marks: Vec<Mark>,
}

/// Puts the parts together.
pub fn assemble(
    parts: Parts,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Register, Provenance) {
    let paragraphs: Vec<&str> = paragraphs(&parts.front);
    let met = assembly::met(&options.body, &paragraphs);
    let figures = figures::figures(&paragraphs);
    let mut writer = Writer {
        options,
        places: parts.places,
        met,
        diagnostics,
        provenance: Provenance::default(),
        notes: Notes::new(parts.footnotes, parts.marks),
        seen: Vec::new(),
        artefacts: Vec::new(),
    };
    let context = Context { figures, ..writer.context(&parts.front, &parts.headings) };
    let title =
        parts.front.title.as_ref().map(|title| writer.text("/source/title".to_owned(), title));
    let rows = pair(parts.overview, parts.detail);
    let resolutions: Vec<Resolution> = rows
        .into_iter()
        .enumerate()
        .map(|(index, (overview, detail))| {
            writer.resolution(&format!("/resolutions/{index}"), overview, detail)
        })
        .collect();
    let mut artefacts = std::mem::take(&mut writer.artefacts);
    for artefact in &parts.artefacts {
        let pointer = format!("/source/artefacts/{}/words", artefacts.len());
        let words = writer.provenance.leaf(pointer, artefact);
        let message = format!("\"{words}\" belongs to no text; kept among the artefacts");
        let line = artefact.first_line();
        writer.diagnostics.push(Diagnostic::new(line, Level::Note, "artefact", message));
        artefacts.push(Artefact { line, words });
    }
    writer.notes.rest(&mut artefacts, &mut writer.provenance, writer.diagnostics);
    let source_title = title.unwrap_or_else(|| String::new().into());
    let mut register = Register {
        format: FORMAT.to_owned(),
        id: options.id.clone(),
        language: options.language.clone(),
        title: assembly::register_title(&writer.met.assembly)
            .unwrap_or_else(|| source_title.clone()),
        bodies: register_bodies(&resolutions).into_iter().collect(),
        assembly: writer.met.assembly,
        source: Source {
            // The tables of a report hold extracts, word for word.
            authority: Authority::Extract,
            title: source_title,
            language: options.language.clone(),
            date: options.date.clone(),
            link: options.link.clone(),
            unofficial_translations: Vec::new(),
            artefacts,
        },
        context,
        topics: Default::default(),
        meetings: Default::default(),
        verbs: Default::default(),
        kinds: Default::default(),
        glossary: Default::default(),
        parts: Vec::new(),
        resolutions,
    };
    for problem in give_keys(&mut register) {
        let (path, reason) = (problem.path, problem.reason);
        let message = format!("{path}: {reason}");
        writer.diagnostics.push(Diagnostic::new(0, Level::Warning, "same-links", message));
    }
    (register, writer.provenance)
}

fn paragraphs(front: &draft::Front) -> Vec<&str> {
    let blocks = front.chapters.iter().flat_map(|chapter| &chapter.blocks);
    blocks
        .flat_map(|block| match block {
            draft::Block::Paragraph(item) => std::slice::from_ref(item),
            draft::Block::Calls(items) => items,
        })
        .map(|item| item.text.text())
        .collect()
}

type Rows = (Option<draft::OverviewRow>, Option<draft::DetailRow>);

/// The rows of both tables, by number, in the order of the overview.
fn pair(overview: Vec<draft::OverviewRow>, detail: Vec<draft::DetailRow>) -> Vec<Rows> {
    let mut rows: Vec<Rows> = overview.into_iter().map(|row| (Some(row), None)).collect();
    for detail in detail {
        let number = detail.heading.value;
        let free = rows.iter_mut().find(|(overview, other)| {
            other.is_none() && overview.as_ref().is_some_and(|row| row.heading.value == number)
        });
        match free {
            Some((_, place)) => *place = Some(detail),
            None => rows.push((None, Some(detail))),
        }
    }
    rows
}

/// The bodies that the resolutions name, and those they are part of.
fn register_bodies(resolutions: &[Resolution]) -> BTreeMap<String, crate::model::Body> {
    let mut keys: Vec<String> = Vec::new();
    for resolution in resolutions {
        keys.push(resolution.body.clone());
        keys.extend(resolution.references.iter().filter_map(|it| it.body.clone()));
        for section in &resolution.sections {
            keys.extend(section.addressees.iter().chain(&section.mentions).cloned());
        }
        for found in located(resolution) {
            let provision = found.provision;
            keys.extend(provision.addressees.iter().chain(&provision.mentions).cloned());
        }
    }
    let mut bodies = BTreeMap::new();
    while let Some(key) = keys.pop() {
        if bodies.contains_key(&key) {
            continue;
        }
        if let Some(body) = bodies::body(&key) {
            keys.extend(body.parent.clone());
            bodies.insert(key, body);
        }
    }
    bodies
}
