//! Writes the parts of a document as fields of the register, noting the place of every text.

pub mod assemble;
mod fields;
mod headings;
mod notes;
mod omissions;

use crate::model::{
    Annex, Artefact, Block, Chapter, Context, LocalizedText, Printed, Provision, Resolution,
    Revision, Section, Status, Verb,
};

use crate::import::bodies::address::{self, Address};
use crate::import::diagnostics::Diagnostic;
use crate::import::document::Place;
use crate::import::document::sourced::Sourced;
use crate::import::draft;
use crate::import::front::assembly::Met;
use crate::import::lexicon::duties::duties;
use crate::import::provenance::{MarkupKind, Provenance};
use crate::import::writer::fields::{places, references};
use crate::import::{Options, inspect};
use notes::{Notes, Seen};

/// Where the fields go.
pub struct Writer<'a> {
    /// What the document does not say itself.
    pub options: &'a Options,
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
        let number =
            [overview.as_ref().map(|row| &row.heading), detail.as_ref().map(|row| &row.heading)]
                .into_iter()
                .flatten()
                .map(|heading| {
                    self.provenance.leaf(format!("{pointer}/number"), &heading.number);
                    heading.value
                })
                .last()
                .unwrap_or(0);
        let mut resolution = Resolution {
            number: number.into(),
            body: self.options.body.clone(),
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
        let designation = format!("{pointer}/printed/designation");
        printed.designation = Some(self.provenance.leaf(designation, &heading.designation));
        self.status(pointer, heading, resolution, printed);
        let title = format!("{pointer}/title");
        if let Some(joint) = &heading.joint {
            self.provenance.markup(title.clone(), MarkupKind::TitleDash, joint);
        }
        if let Some(text) = &row.title {
            resolution.title = self.text(title.clone(), text);
        }
        if let Some(colon) = &heading.colon {
            self.provenance.markup(title, MarkupKind::HeadingColon, colon);
        }
        for (index, section) in row.sections.iter().enumerate() {
            let section = self.section(&format!("{pointer}/sections/{index}"), section);
            resolution.sections.push(section);
        }
        omissions::mark(&mut resolution.sections);
        for (index, annex) in row.annexes.iter().enumerate() {
            let pointer = format!("{pointer}/annexes/{index}");
            let label = Some(self.text(format!("{pointer}/label"), &annex.label));
            if let Some((kind, separator)) = &annex.separator {
                self.provenance.markup(format!("{pointer}/label"), *kind, separator);
            }
            let title = annex.title.as_ref();
            let title = title.map(|title| self.text(format!("{pointer}/title"), title));
            let mut provisions = self.provisions(&pointer, &annex.provisions, None);
            omissions::mark_list(&mut provisions);
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
        let address =
            lead.map_or_else(Address::default, |lead| address::under(section.verb, lead.text()));
        let duties = lead.map_or_else(Vec::new, |lead| duties(section.verb, lead.text()));
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
                    Some(verb) => address::under(verb, text),
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
