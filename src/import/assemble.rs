//! From the parts of the document to a register, noting the place of every text.

use std::collections::{BTreeMap, HashMap};

use crate::model::{
    Annex, Artefact, Authority, Block, Chapter, Context, FORMAT, LocalizedText, Printed, Provision,
    Register, Resolution, Revision, Section, Source, Status, Verb, located, section_ids,
};

use super::address::{self, Address};
use super::assembly::{self, Met};
use super::diagnostics::{Diagnostic, Level};
use super::draft;
use super::lexicon::bodies;
use super::notes::{self, Notes, Seen};
use super::plain_text::Footnote;
use super::provenance::{MarkupKind, Provenance};
use super::sourced::{Mark, Sourced};
use super::{Options, citation, figures, inspect, status};

/// The parts of a document.
pub struct Parts {
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
        met,
        diagnostics,
        provenance: Provenance::default(),
        notes: Notes::new(parts.footnotes, parts.marks),
        seen: Vec::new(),
        artefacts: Vec::new(),
    };
    let context = Context {
        figures,
        ..writer.context(&parts.front, &parts.headings)
    };
    let title = parts
        .front
        .title
        .as_ref()
        .map(|title| writer.text("/source/title".to_owned(), title));
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
        writer
            .diagnostics
            .push(Diagnostic::new(line, Level::Note, "artefact", message));
        artefacts.push(Artefact { line, words });
    }
    writer
        .notes
        .rest(&mut artefacts, &mut writer.provenance, writer.diagnostics);
    let source_title = title.unwrap_or_else(|| String::new().into());
    let register = Register {
        format: FORMAT.to_owned(),
        id: options.id.clone(),
        language: options.language.clone(),
        title: assembly::register_title(&writer.met.assembly)
            .unwrap_or_else(|| source_title.clone()),
        bodies: register_bodies(&resolutions),
        assembly: writer.met.assembly,
        source: Source {
            authority: Authority::Official,
            title: source_title,
            language: options.language.clone(),
            date: options.date.clone(),
            link: options.link.clone(),
            unofficial_translations: Vec::new(),
            artefacts,
        },
        context,
        topics: BTreeMap::new(),
        resolutions,
    };
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
            other.is_none()
                && overview
                    .as_ref()
                    .is_some_and(|row| row.heading.value == number)
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
        keys.extend(
            resolution
                .references
                .iter()
                .filter_map(|it| it.body.clone()),
        );
        for section in &resolution.sections {
            keys.extend(section.addressees.iter().chain(&section.mentions).cloned());
        }
        for found in located(resolution) {
            let provision = found.provision;
            keys.extend(
                provision
                    .addressees
                    .iter()
                    .chain(&provision.mentions)
                    .cloned(),
            );
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

struct Writer<'a> {
    options: &'a Options,
    met: Met,
    diagnostics: &'a mut Vec<Diagnostic>,
    provenance: Provenance,
    notes: Notes,
    /// The footnote marks in the texts of the resolution at hand.
    seen: Vec<Seen>,
    /// What belongs to no text.
    artefacts: Vec<Artefact>,
}

impl Writer<'_> {
    fn text(&mut self, pointer: String, text: &Sourced) -> LocalizedText {
        self.words(pointer, text).into()
    }

    fn words(&mut self, pointer: String, text: &Sourced) -> String {
        self.seen.extend(notes::seen(text, &pointer));
        self.diagnostics
            .extend(inspect::text(text.first_line(), text.text()));
        self.provenance.leaf(pointer, text)
    }

    fn context(&mut self, front: &draft::Front, headings: &[Sourced]) -> Context {
        let mut context = Context::default();
        for (index, chapter) in front.chapters.iter().enumerate() {
            let pointer = format!("/context/chapters/{index}");
            let heading = chapter
                .heading
                .as_ref()
                .map(|heading| self.text(format!("{pointer}/heading"), heading));
            if let Some(colon) = &chapter.colon {
                let pointer = format!("{pointer}/heading");
                self.provenance
                    .markup(pointer, MarkupKind::HeadingColon, colon);
            }
            let mut blocks = Vec::new();
            for (nth, block) in chapter.blocks.iter().enumerate() {
                let pointer = format!("{pointer}/blocks/{nth}");
                blocks.push(match block {
                    draft::Block::Paragraph(item) => {
                        Block::Paragraph(self.item(format!("{pointer}/paragraph"), item))
                    }
                    draft::Block::Calls(items) => {
                        let calls = items.iter().enumerate();
                        Block::Calls(
                            calls
                                .map(|(nth, item)| {
                                    self.item(format!("{pointer}/calls/{nth}"), item)
                                })
                                .collect(),
                        )
                    }
                });
            }
            context.chapters.push(Chapter { heading, blocks });
        }
        for (index, heading) in headings.iter().enumerate() {
            let text = self.text(format!("/context/table_headings/{index}"), heading);
            context.table_headings.push(text);
        }
        context
    }

    fn item(&mut self, pointer: String, item: &draft::Item) -> LocalizedText {
        if let Some(bullet) = &item.bullet {
            self.provenance
                .markup(pointer.clone(), MarkupKind::Bullet, bullet);
        }
        self.text(pointer, &item.text)
    }

    fn resolution(
        &mut self,
        pointer: &str,
        overview: Option<draft::OverviewRow>,
        detail: Option<draft::DetailRow>,
    ) -> Resolution {
        self.seen.clear();
        let mut printed = Printed::default();
        let number = [
            overview.as_ref().map(|row| &row.heading),
            detail.as_ref().map(|row| &row.heading),
        ]
        .into_iter()
        .flatten()
        .map(|heading| {
            self.provenance
                .leaf(format!("{pointer}/number"), &heading.number);
            heading.value
        })
        .last()
        .unwrap_or(0);
        let mut resolution = Resolution {
            number,
            body: self.options.body.clone(),
            status: None,
            revision: None,
            title: String::new().into(),
            printed: None,
            summary: Vec::new(),
            sections: Vec::new(),
            annexes: Vec::new(),
            notes: Vec::new(),
            references: Vec::new(),
            topics: Vec::new(),
        };
        self.compare(overview.as_ref(), detail.as_ref());
        if let Some(row) = overview {
            let own_title = detail.as_ref().is_some_and(|detail| detail.title.is_some());
            self.overview(pointer, &row, own_title, &mut resolution, &mut printed);
        }
        if let Some(row) = detail {
            self.detail(pointer, &row, &mut resolution, &mut printed);
        }
        resolution.printed = (printed != Printed::default()).then_some(printed);
        resolution.revision = self.revision(resolution.status);
        let places = places(&resolution, pointer);
        let seen = std::mem::take(&mut self.seen);
        resolution.notes = self.notes.claim(
            pointer,
            &seen,
            |field| places.get(field).cloned(),
            &mut self.provenance,
        );
        resolution.references = references(&resolution, &self.options.language);
        resolution
    }

    /// Messages about what the two tables say of the same resolution.
    fn compare(
        &mut self,
        overview: Option<&draft::OverviewRow>,
        detail: Option<&draft::DetailRow>,
    ) {
        match (overview, detail) {
            (Some(overview), None) => {
                let message = format!(
                    "Resolution {} is in the overview only",
                    overview.heading.value
                );
                let line = overview.heading.number.first_line();
                self.diagnostics.push(Diagnostic::new(
                    line,
                    Level::Warning,
                    "one-table-only",
                    message,
                ));
            }
            (None, Some(detail)) => {
                let message = format!(
                    "Resolution {} is in the detailed table only",
                    detail.heading.value
                );
                let line = detail.heading.number.first_line();
                self.diagnostics.push(Diagnostic::new(
                    line,
                    Level::Warning,
                    "one-table-only",
                    message,
                ));
            }
            (Some(overview), Some(detail)) => {
                let (Some(first), Some(second)) = (&overview.heading.title, &detail.title) else {
                    return;
                };
                let Some((only_first, only_second)) =
                    inspect::title_differences(first.text(), second.text())
                else {
                    return;
                };
                let message = format!(
                    "the title of Resolution {} differs between the tables: only the overview (line {}) has [{}], only the detailed table has [{}]; both are kept",
                    detail.heading.value,
                    first.first_line(),
                    only_first.join(" "),
                    only_second.join(" "),
                );
                let line = second.first_line();
                self.diagnostics
                    .push(Diagnostic::new(line, Level::Note, "titles-differ", message));
            }
            (None, None) => {}
        }
    }

    fn revision(&self, status: Option<Status>) -> Option<Revision> {
        let revised = match status? {
            Status::Revised => true,
            Status::New => false,
            Status::Unchanged | Status::Suppressed => return None,
        };
        Some(Revision {
            place: self.met.place.clone(),
            year: self.met.year?,
            revised,
        })
    }

    fn overview(
        &mut self,
        pointer: &str,
        row: &draft::OverviewRow,
        own_title: bool,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let heading = &row.heading;
        let designation = format!("{pointer}/printed/overview_designation");
        printed.overview_designation =
            Some(self.provenance.leaf(designation, &heading.designation));
        self.status(pointer, heading, resolution, printed);
        if let Some(joint) = &heading.joint {
            printed.joint = Some(
                self.provenance
                    .leaf(format!("{pointer}/printed/joint"), joint),
            );
        }
        let at = match own_title {
            true => format!("{pointer}/printed/overview_title"),
            false => format!("{pointer}/title"),
        };
        if let Some(title) = &heading.title {
            let title = self.text(at.clone(), title);
            match own_title {
                true => printed.overview_title = Some(title),
                false => resolution.title = title,
            }
        }
        if let Some(colon) = &heading.colon {
            self.provenance.markup(at, MarkupKind::HeadingColon, colon);
        }
        for (index, paragraph) in row.paragraphs.iter().enumerate() {
            let text = self.text(format!("{pointer}/summary/{index}"), paragraph);
            resolution.summary.push(text);
        }
    }

    fn status(
        &mut self,
        pointer: &str,
        heading: &draft::RowHeading,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let Some([open, inside, close]) = &heading.status else {
            return;
        };
        let other = printed.status.as_deref();
        let at = match other.is_none_or(|other| other == inside.text()) {
            true => format!("{pointer}/printed/status"),
            false => format!("/source/artefacts/{}/words", self.artefacts.len()),
        };
        for bracket in [open, close] {
            self.provenance
                .markup(at.clone(), MarkupKind::StatusBracket, bracket);
        }
        let words = self.provenance.leaf(at, inside);
        let line = inside.first_line();
        if other.is_some_and(|other| other != words) {
            let message = format!(
                "the status of Resolution {} is \"{words}\" here and another in the overview, which counts; kept among the artefacts",
                heading.value
            );
            let diagnostic = Diagnostic::new(line, Level::Warning, "statuses-differ", message);
            self.diagnostics.push(diagnostic);
            self.artefacts.push(Artefact { line, words });
            return;
        }
        printed.status = Some(words);
        resolution.status = status(inside.text());
        if resolution.status.is_none() {
            let message = format!(
                "the status \"{}\" of Resolution {} is unknown; kept as printed, without a status",
                inside.text(),
                heading.value
            );
            self.diagnostics.push(Diagnostic::new(
                line,
                Level::Warning,
                "unknown-status",
                message,
            ));
        }
    }

    fn detail(
        &mut self,
        pointer: &str,
        row: &draft::DetailRow,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let heading = &row.heading;
        let designation = format!("{pointer}/printed/designation");
        printed.designation = Some(self.provenance.leaf(designation, &heading.designation));
        self.status(pointer, heading, resolution, printed);
        let title = format!("{pointer}/title");
        if let Some(joint) = &heading.joint {
            self.provenance
                .markup(title.clone(), MarkupKind::TitleDash, joint);
        }
        if let Some(text) = &row.title {
            resolution.title = self.text(title.clone(), text);
        }
        if let Some(colon) = &heading.colon {
            self.provenance
                .markup(title, MarkupKind::HeadingColon, colon);
        }
        for (index, section) in row.sections.iter().enumerate() {
            let section = self.section(&format!("{pointer}/sections/{index}"), section);
            resolution.sections.push(section);
        }
        for (index, annex) in row.annexes.iter().enumerate() {
            let pointer = format!("{pointer}/annexes/{index}");
            let label = Some(self.text(format!("{pointer}/label"), &annex.label));
            if let Some((kind, separator)) = &annex.separator {
                self.provenance
                    .markup(format!("{pointer}/label"), *kind, separator);
            }
            let title = annex.title.as_ref();
            let title = title.map(|title| self.text(format!("{pointer}/title"), title));
            let provisions = self.provisions(&pointer, &annex.provisions, None);
            resolution.annexes.push(Annex {
                label,
                title,
                provisions,
            });
        }
    }

    fn section(&mut self, pointer: &str, section: &draft::Section) -> Section {
        let words = section.words.as_ref();
        let words = words.map(|words| self.text(format!("{pointer}/words"), words));
        if let Some(colon) = &section.colon {
            let pointer = format!("{pointer}/words");
            self.provenance
                .markup(pointer, MarkupKind::HeadingColon, colon);
        }
        let lead = section.lead.as_ref();
        let address = lead.map_or_else(Address::default, |lead| {
            address::under(section.verb, lead.text())
        });
        let lead = lead.map(|lead| self.text(format!("{pointer}/lead"), lead));
        Section {
            verb: section.verb,
            further: section.further,
            words,
            part: section.verb.part(),
            addressees: address.addressees,
            delegates: address.delegates,
            lead,
            mentions: address.mentions,
            provisions: self.provisions(pointer, &section.provisions, Some(section.verb)),
        }
    }

    fn provisions(
        &mut self,
        pointer: &str,
        provisions: &[draft::Provision],
        verb: Option<Verb>,
    ) -> Vec<Provision> {
        let provisions = provisions.iter().enumerate();
        provisions
            .map(|(index, provision)| {
                let pointer = format!("{pointer}/provisions/{index}");
                let label = provision.label.as_ref();
                let label =
                    label.map(|label| self.provenance.leaf(format!("{pointer}/label"), label));
                let text = provision.text.text();
                let address = match verb {
                    Some(verb) => address::under(verb, text),
                    None => address::mentioned(text),
                };
                Provision {
                    label,
                    text: self.text(format!("{pointer}/text"), &provision.text),
                    addressees: address.addressees,
                    delegates: address.delegates,
                    mentions: address.mentions,
                    provisions: self.provisions(&pointer, &provision.provisions, verb),
                }
            })
            .collect()
    }
}

/// The path of each field of the resolution at `pointer` that a footnote can be anchored to.
fn places(resolution: &Resolution, pointer: &str) -> HashMap<String, String> {
    let mut places = HashMap::new();
    for field in ["title", "printed/overview_title"] {
        places.insert(format!("{pointer}/{field}"), "title".to_owned());
    }
    for index in 0..resolution.summary.len() {
        let path = format!("{}/summary/{}", resolution.number, index + 1);
        places.insert(format!("{pointer}/summary/{index}"), path);
    }
    let (sections, annexes) = section_ids(resolution);
    let mut provisions = Vec::new();
    for (index, (section, id)) in resolution.sections.iter().zip(sections).enumerate() {
        let pointer = format!("{pointer}/sections/{index}");
        places.insert(format!("{pointer}/lead"), id.clone());
        places.insert(format!("{pointer}/words"), id);
        texts(&section.provisions, &pointer, &mut provisions);
    }
    for (index, (annex, id)) in resolution.annexes.iter().zip(annexes).enumerate() {
        let pointer = format!("{pointer}/annexes/{index}");
        places.insert(format!("{pointer}/title"), id.clone());
        places.insert(format!("{pointer}/label"), id);
        texts(&annex.provisions, &pointer, &mut provisions);
    }
    let paths = located(resolution).into_iter().map(|found| found.path);
    places.extend(provisions.into_iter().zip(paths));
    places
}

/// The pointers of the provisions' texts, in the order of [`located`].
fn texts(provisions: &[Provision], pointer: &str, found: &mut Vec<String>) {
    for (index, provision) in provisions.iter().enumerate() {
        let pointer = format!("{pointer}/provisions/{index}");
        found.push(format!("{pointer}/text"));
        texts(&provision.provisions, &pointer, found);
    }
}

/// Every citation in the overview, the leads and the provisions.
fn references(resolution: &Resolution, language: &str) -> Vec<crate::model::Reference> {
    let number = resolution.number;
    let own = resolution.body.as_str();
    let words = |text: &LocalizedText| text.choose(&[], language).words.to_owned();
    let mut found = Vec::new();
    for (index, paragraph) in resolution.summary.iter().enumerate() {
        let at = format!("{number}/summary/{}", index + 1);
        found.extend(citation::citations(&words(paragraph), &at, own));
    }
    let (sections, _) = section_ids(resolution);
    let all = located(resolution);
    for (index, (section, id)) in resolution.sections.iter().zip(&sections).enumerate() {
        if let Some(lead) = &section.lead {
            found.extend(citation::citations(&words(lead), id, own));
        }
        let own_provisions = all.iter().filter(|it| {
            it.owner_index == index && matches!(it.owner, crate::model::Owner::Section(_))
        });
        for it in own_provisions {
            found.extend(citation::citations(
                &words(&it.provision.text),
                &it.path,
                own,
            ));
        }
    }
    for it in all
        .iter()
        .filter(|it| matches!(it.owner, crate::model::Owner::Annex(_)))
    {
        found.extend(citation::citations(
            &words(&it.provision.text),
            &it.path,
            own,
        ));
    }
    found
}
