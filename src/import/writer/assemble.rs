//! From the parts of the document to a register, noting the place of every text.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use crate::model::{
    Artefact, Authority, Context, FORMAT, Register, Resolution, Source, give_keys, located,
};

use super::{UnknownBodies, Writer};
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::Place;
use crate::import::document::plain_text::Footnote;
use crate::import::document::sourced::{Mark, Sourced};
use crate::import::front::recognition::{self, Recognised};
use crate::import::front::{assembly, figures};
use crate::import::lexicon::bodies;
use crate::import::lexicon::language::Language;
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
    /// Whether the document has both tables.
    pub both_tables: bool,
    /// Whether it is a report, whose tables hold extracts.
    pub is_report: bool,
    /// The language of the document.
    pub language: &'static Language,
}

/// Puts the parts together.
pub fn assemble(
    parts: Parts,
    options: &Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Register, Provenance) {
    let paragraphs: Vec<&str> = paragraphs(&parts.front);
    let recognised = recognised(&parts, &paragraphs);
    let body = body(&recognised, options, diagnostics);
    let met = assembly::met(&body, &recognised, &paragraphs, parts.language);
    let figures = figures::figures(&paragraphs);
    let id = options.id.clone().unwrap_or_else(|| match &recognised.year {
        Some(year) if recognised.body == Some(body.as_str()) => format!("{body}-{year}"),
        _ => body.clone(),
    });
    let tag = parts.language.tag.to_owned();
    let mut writer = Writer {
        language: parts.language,
        body,
        unknown: UnknownBodies::default(),
        both_tables: parts.both_tables,
        is_report: parts.is_report,
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
    let rows = pair(parts.overview, parts.detail, writer.diagnostics);
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
    let own_title = assembly::register_title(&writer.met.assembly);
    let source_title = title.or_else(|| own_title.clone()).unwrap_or_else(|| String::new().into());
    let bodies = register_bodies(&resolutions, &writer.unknown);
    let mut register = Register {
        format: FORMAT.to_owned(),
        id,
        language: tag.clone(),
        title: own_title.unwrap_or_else(|| source_title.clone()),
        bodies: bodies.into_iter().collect(),
        assembly: writer.met.assembly,
        source: Source {
            // The tables of a report hold extracts, word for word.
            authority: match parts.is_report {
                true => Authority::Extract,
                false => Authority::Official,
            },
            title: source_title,
            language: tag.clone(),
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
fn pair(
    overview: Vec<draft::OverviewRow>,
    detail: Vec<draft::DetailRow>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Rows> {
    let mut rows: Vec<Rows> = Vec::new();
    // For each number, the rows that have it and no text yet, and how often each table has it.
    let mut free: HashMap<String, VecDeque<usize>> = HashMap::new();
    for row in overview {
        let waiting = free.entry(row.heading.key()).or_default();
        if !waiting.is_empty() {
            twice(&row.heading, "the overview", diagnostics);
        }
        waiting.push_back(rows.len());
        rows.push((Some(row), None));
    }
    let mut seen = HashSet::new();
    for detail in detail {
        let key = detail.heading.key();
        if !seen.insert(key.clone()) {
            twice(&detail.heading, "the document", diagnostics);
        }
        let place =
            free.get_mut(&key).and_then(VecDeque::pop_front).and_then(|at| rows.get_mut(at));
        match place {
            Some((_, place)) => *place = Some(detail),
            None => rows.push((None, Some(detail))),
        }
    }
    rows
}

/// Tells that a number comes twice.
fn twice(heading: &draft::RowHeading, place: &str, diagnostics: &mut Vec<Diagnostic>) {
    let message = format!("{} stands twice in {place}: both are kept", heading.name());
    let line = heading.number.first_line();
    diagnostics.push(Diagnostic::new(line, Level::Warning, "number-twice", message));
}

/// What the document says of the assembly.
fn recognised(parts: &Parts, paragraphs: &[&str]) -> Recognised {
    let title = parts.front.title.as_ref().map_or("", |it| it.text());
    let headings = parts.front.chapters.iter().filter_map(|it| it.heading.as_ref());
    let texts: Vec<&str> = headings.map(|it| it.text()).chain(paragraphs.iter().copied()).collect();
    let speakers = parts.detail.iter().filter_map(|it| it.speaker.as_ref()).map(|it| it.text());
    let rows = parts.overview.iter().map(|it| &it.heading);
    let rows = rows.chain(parts.detail.iter().map(|it| &it.heading));
    let editions = rows.filter_map(|it| it.edition.as_ref()).map(|it| it.words.text());
    let (speakers, editions): (Vec<&str>, Vec<&str>) = (speakers.collect(), editions.collect());
    recognition::assembly(title, &texts, &speakers, &editions)
}

/// The key of the body that adopted the resolutions: as the options say, or as the document does.
fn body(recognised: &Recognised, options: &Options, diagnostics: &mut Vec<Diagnostic>) -> String {
    match (&options.body, recognised.body) {
        (Some(body), Some(found)) if body != found => {
            let message = format!(
                "the document speaks of another assembly ({found}) than the options say ({body}); the options count"
            );
            diagnostics.push(Diagnostic::new(0, Level::Warning, "other-assembly", message));
            body.clone()
        }
        (Some(body), _) => body.clone(),
        (None, Some(found)) => found.to_owned(),
        (None, None) => {
            let message = "the document does not say which assembly adopted its resolutions: name it with --assembly-body (such as wtsa, wtdc, pp)";
            diagnostics.push(Diagnostic::new(0, Level::Note, "no-assembly", message));
            recognition::UNKNOWN.to_owned()
        }
    }
}

/// The bodies that the resolutions name, and those they are part of.
fn register_bodies(
    resolutions: &[Resolution],
    unknown: &UnknownBodies,
) -> BTreeMap<String, crate::model::Body> {
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
        let body = bodies::body(&key).or_else(|| unknown.0.get(&key).cloned());
        if let Some(body) = body {
            keys.extend(body.parent.clone());
            bodies.insert(key, body);
        }
    }
    bodies
}
