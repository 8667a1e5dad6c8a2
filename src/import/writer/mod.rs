//! Writes the parts of a document as fields of the register, noting the place of every text.

pub mod assemble;
mod fields;
mod headings;
mod notes;
mod omissions;

use crate::model::{
    Annex, Artefact, Block, Body, BodyKind, Chapter, Context, Kind, LocalizedText, Part, Printed,
    Provision, Resolution, Revision, Section, Status, Verb,
};

use crate::import::bodies::address::{self, Address};
use crate::import::diagnostics::Diagnostic;
use crate::import::document::Place;
use crate::import::document::sourced::Sourced;
use crate::import::draft;
use crate::import::front::assembly::Met;
use crate::import::lexicon::duties::duties;
use crate::import::lexicon::folding;
use crate::import::lexicon::language::Language;
use crate::import::provenance::{MarkupKind, Provenance};
use crate::import::writer::fields::{places, references};
use crate::import::{inspect, numerals};
use notes::{Notes, Seen};
use std::collections::BTreeMap;

/// Bodies that a heading addresses and no list knows: each is one of its own, by the words that
/// name it.
#[derive(Clone, Debug, Default)]
pub struct UnknownBodies(pub BTreeMap<String, Body>);

impl UnknownBodies {
    /// The key of the body that is named so.
    fn key(&mut self, words: &str) -> String {
        let kept = |c: char| if c.is_alphanumeric() { c } else { '-' };
        let key: String = folding::folded(words).chars().map(kept).collect();
        let parts: Vec<&str> = key.split('-').filter(|part| !part.is_empty()).collect();
        let key = parts.join("-");
        let body = Body {
            name: words.to_owned().into(),
            short: None,
            kind: BodyKind::Other,
            parent: None,
            sector: None,
        };
        self.0.entry(key.clone()).or_insert(body);
        key
    }
}

/// Where the fields go.
pub struct Writer<'a> {
    /// The language of the document.
    pub language: &'static Language,
    /// The key of the body that adopted the resolutions.
    pub body: String,
    /// Bodies that no list knows.
    pub unknown: UnknownBodies,
    /// Where the lines stand in a Word document.
    pub places: &'a [Place],
    /// The assembly.
    pub met: Met,
    /// The messages.
    pub diagnostics: &'a mut Vec<Diagnostic>,
    /// The places.
    pub provenance: Provenance,
    /// The footnotes.
    pub notes: Notes,
    /// The footnote marks in the texts of the resolution at hand.
    pub seen: Vec<Seen>,
    /// Whether the document has both tables, so that a row of one belongs to one of the other.
    pub both_tables: bool,
    /// Whether the document is a report, whose tables hold extracts.
    pub is_report: bool,
    /// What belongs to no text.
    pub artefacts: Vec<Artefact>,
}

impl Writer<'_> {
    pub fn text(&mut self, pointer: String, text: &Sourced) -> LocalizedText {
        self.words(pointer, text).into()
    }

    fn words(&mut self, pointer: String, text: &Sourced) -> String {
        self.seen.extend(notes::seen(text, &pointer));
        self.diagnostics.extend(inspect::text(text.first_line(), text.text()));
        self.provenance.leaf(pointer, text)
    }

    pub fn context(&mut self, front: &draft::Front, headings: &[Sourced]) -> Context {
        let mut context = Context::default();
        for (index, chapter) in front.chapters.iter().enumerate() {
            let pointer = format!("/context/chapters/{index}");
            let heading = chapter
                .heading
                .as_ref()
                .map(|heading| self.text(format!("{pointer}/heading"), heading));
            if let Some(colon) = &chapter.colon {
                let pointer = format!("{pointer}/heading");
                self.provenance.markup(pointer, MarkupKind::HeadingColon, colon);
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
            self.provenance.markup(pointer.clone(), MarkupKind::Bullet, bullet);
        }
        self.text(pointer, &item.text)
    }

    pub fn resolution(
        &mut self,
        pointer: &str,
        overview: Option<draft::OverviewRow>,
        detail: Option<draft::DetailRow>,
    ) -> Resolution {
        self.seen.clear();
        let mut printed = Printed::default();
        let headings =
            [overview.as_ref().map(|row| &row.heading), detail.as_ref().map(|row| &row.heading)];
        let mut number = String::new();
        let mut kind = "resolution";
        for heading in headings.into_iter().flatten() {
            self.provenance.leaf(format!("{pointer}/number"), &heading.number);
            number = numerals::as_ascii(heading.number.text());
            kind = heading.kind;
        }
        let suppressed = overview.as_ref().is_some_and(|row| row.heading.suppressed)
            || detail.as_ref().is_some_and(|row| row.heading.suppressed);
        let mut resolution = Resolution {
            number: number.into(),
            kind: Kind::from_id(kind),
            body: self.body.clone(),
            ..Resolution::default()
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
        if suppressed && resolution.status.is_none() {
            resolution.status = Some(Status::Suppressed);
        }
        if resolution.revision.is_none() {
            resolution.revision = self.revision(resolution.status);
        }
        let places = places(&resolution, pointer);
        let seen = std::mem::take(&mut self.seen);
        resolution.notes = self.notes.claim(
            pointer,
            &seen,
            |field| places.get(field).cloned(),
            &mut self.provenance,
        );
        resolution.references = references(&resolution, self.language.tag);
        resolution
    }

    fn revision(&self, status: Option<Status>) -> Option<Revision> {
        let revised = match status? {
            Status::Revised => true,
            Status::New => false,
            Status::Unchanged | Status::Suppressed => return None,
        };
        Some(Revision { place: self.met.place.clone(), year: self.met.year?, revised })
    }

    fn detail(
        &mut self,
        pointer: &str,
        row: &draft::DetailRow,
        resolution: &mut Resolution,
        printed: &mut Printed,
    ) {
        let heading = &row.heading;
        if let Some(words) = &heading.designation {
            let designation = format!("{pointer}/printed/designation");
            printed.designation = Some(self.provenance.leaf(designation, words));
        }
        self.marked(pointer, heading, resolution, printed);
        let title = format!("{pointer}/title");
        if let Some(joint) = &heading.joint {
            match MarkupKind::TitleDash.allows(joint.text()) {
                true => self.provenance.markup(title.clone(), MarkupKind::TitleDash, joint),
                false => self.joint(pointer, joint, printed),
            }
        }
        if let Some(text) = &row.title {
            resolution.title = self.text(title.clone(), text);
        }
        if let Some(colon) = &heading.colon {
            self.provenance.markup(title, MarkupKind::HeadingColon, colon);
        }
        if let Some(history) = &row.history {
            let at = format!("{pointer}/printed/history");
            printed.history = Some(self.words(at, history));
        }
        if let Some(speaker) = &row.speaker {
            let at = format!("{pointer}/printed/opening");
            printed.opening = Some(self.words(at, speaker));
        }
        for (index, section) in row.sections.iter().enumerate() {
            let section = self.section(&format!("{pointer}/sections/{index}"), section);
            resolution.sections.push(section);
        }
        if self.is_report {
            omissions::mark(&mut resolution.sections);
        }
        for (index, annex) in row.annexes.iter().enumerate() {
            let pointer = format!("{pointer}/annexes/{index}");
            let label = Some(self.text(format!("{pointer}/label"), &annex.label));
            if let Some((kind, separator)) = &annex.separator {
                self.provenance.markup(format!("{pointer}/label"), *kind, separator);
            }
            let title = annex.title.as_ref();
            let title = title.map(|title| self.text(format!("{pointer}/title"), title));
            let mut provisions = self.provisions(&pointer, &annex.provisions, None);
            if self.is_report {
                omissions::mark_list(&mut provisions);
            }
            resolution.annexes.push(Annex { label, title, provisions });
        }
    }

    fn section(&mut self, pointer: &str, section: &draft::Section) -> Section {
        let words = section.words.as_ref();
        let words = words.map(|words| self.text(format!("{pointer}/words"), words));
        if let Some(colon) = &section.colon {
            let pointer = format!("{pointer}/words");
            self.provenance.markup(pointer, MarkupKind::HeadingColon, colon);
        }
        let lead = section.lead.as_ref();
        let mut address = lead.map_or_else(Address::default, |lead| {
            address::in_lead(section.verb, section.part, lead.text(), self.language)
        });
        if let Some(lead) =
            lead.filter(|_| address.addressees.is_empty() && section.part == Part::Operative)
        {
            let unknown = address::unknown(section.verb, lead.text(), self.language);
            address.addressees.extend(unknown.map(|words| self.unknown.key(words)));
        }
        let duties = lead.map_or_else(Vec::new, |lead| duties(section.verb, lead.text()));
        let lead = lead.map(|lead| self.text(format!("{pointer}/lead"), lead));
        Section {
            verb: section.verb,
            further: section.further,
            words,
            part: section.part,
            addressees: address.addressees,
            delegates: address.delegates,
            lead,
            mentions: address.mentions,
            duties,
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
                    Some(verb) => address::under(verb, text, self.language),
                    None => address::mentioned(text),
                };
                Provision {
                    label,
                    omission_before: false,
                    text: self.text(format!("{pointer}/text"), &provision.text),
                    addressees: address.addressees,
                    delegates: address.delegates,
                    mentions: address.mentions,
                    duties: verb.map_or_else(Vec::new, |verb| duties(verb, text)),
                    provisions: self.provisions(&pointer, &provision.provisions, verb),
                }
            })
            .collect()
    }
}
