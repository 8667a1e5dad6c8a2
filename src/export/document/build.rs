//! What is selected, as a document: what paper shows.

use super::model::{Block, Document, Run, Style};
use crate::export::citation::Citing;
use crate::export::context::ExportContext;
use crate::export::report::head_lines;
use crate::export::selection::{Rows, Selection};
use crate::export::table::verb_name;
use crate::i18n::Message;
use crate::model::{Annex, LocalizedText, Note, Provision, Resolution, Section, located};
use crate::query::resolution_of;

/// The shares of the columns of a table of provisions: resolution, verb and addressee, label, text.
const SHARES: [u32; 4] = [22, 20, 8, 50];

/// What is selected: resolutions in full, or provisions as a table.
pub fn document(exporting: &ExportContext, selection: &Selection) -> Document {
    let citing = exporting.citing;
    let mut builder = Builder::new(citing);
    builder.paragraph(Style::Title, runs(citing, &citing.index.register().title));
    for line in head_lines(exporting, selection) {
        builder.paragraph(Style::Source, vec![Run::of(line)]);
    }
    match &selection.rows {
        Rows::Resolutions(positions) => {
            for position in positions {
                if let Some((resolution, _)) = citing.index.resolution(*position) {
                    builder.resolution(exporting, resolution);
                }
            }
        }
        Rows::Provisions(numbers) => builder.table(numbers),
    }
    builder.document
}

/// What stands at a path: a resolution without where it comes from, a section, or a provision with
/// what it holds. None where nothing does.
pub fn passage(exporting: &ExportContext, path: &str) -> Option<Document> {
    let citing = exporting.citing;
    let mut resolutions = citing.index.register().resolutions.iter();
    let resolution = resolutions.find(|it| it.is_at(resolution_of(path)))?;
    let mut builder = Builder::new(citing);
    if !path.contains('/') {
        builder.resolution(exporting, resolution);
        return Some(builder.document);
    }
    let found = located(resolution).into_iter().find(|found| found.path == path)?;
    builder.of = Some(resolution);
    builder.provisions(std::slice::from_ref(found.provision), 0, parent(path));
    Some(builder.document)
}

/// The path of what a provision stands in.
fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(parent, _)| parent)
}

/// A text in the reader's language, or that which there is.
fn runs(citing: Citing, text: &LocalizedText) -> Vec<Run> {
    let chosen = citing.index.choose(text);
    let own = citing.catalogue.language().tag();
    let language = chosen.language.filter(|tag| *tag != own).map(str::to_owned);
    vec![Run { language, ..Run::of(chosen.words) }]
}

struct Builder<'a> {
    citing: Citing<'a>,
    document: Document,
    /// The resolution that is written.
    of: Option<&'a Resolution>,
}

impl<'a> Builder<'a> {
    fn new(citing: Citing<'a>) -> Self {
        let register = citing.index.register();
        let document = Document {
            language: citing.catalogue.language().tag(),
            title: citing.index.choose(&register.title).words.to_owned(),
            blocks: Vec::new(),
        };
        Self { citing, document, of: None }
    }

    fn paragraph(&mut self, style: Style, runs: Vec<Run>) {
        self.document.blocks.push(Block::Paragraph(style, runs));
    }

    fn heading(&mut self, message: Message) {
        let name = self.citing.catalogue.text(message).to_owned();
        self.paragraph(Style::Part, vec![Run::of(name)]);
    }

    fn resolution(&mut self, exporting: &ExportContext, resolution: &'a Resolution) {
        let citing = self.citing;
        self.of = Some(resolution);
        self.paragraph(Style::Resolution, vec![Run::of(citing.identifier(resolution))]);
        let title = self.noted("title", &resolution.title);
        self.paragraph(Style::Heading, title);
        let facts = facts(exporting, resolution);
        if !facts.is_empty() {
            self.paragraph(Style::Facts, vec![Run::of(facts)]);
        }
        if !resolution.summary.is_empty() {
            self.heading(Message::DetailSummary);
            for text in &resolution.summary {
                self.paragraph(Style::Summary, runs(citing, text));
            }
        }
        // Paths in printed order, as sections and annexes are written.
        let paths: Vec<String> = located(resolution).into_iter().map(|found| found.path).collect();
        let mut paths = paths.iter();
        for section in &resolution.sections {
            self.section(section);
            self.provisions_at(&section.provisions, 0, &mut paths);
        }
        if !resolution.annexes.is_empty() {
            self.heading(Message::DetailAnnexes);
        }
        for annex in &resolution.annexes {
            self.annex(annex);
            self.provisions_at(&annex.provisions, 0, &mut paths);
        }
        if !resolution.notes.is_empty() {
            self.heading(Message::DetailNotes);
            for note in &resolution.notes {
                let text = runs(citing, &note.text);
                self.document.blocks.push(Block::Item(0, Some(note.label.clone()), text));
            }
        }
    }

    fn section(&mut self, section: &Section) {
        let citing = self.citing;
        let mut line = match &section.words {
            Some(printed) => runs(citing, printed),
            None => vec![Run::of(citing.verb(section.verb))],
        };
        line.iter_mut().for_each(|run| run.is_verb = true);
        if let Some(lead) = &section.lead {
            line.push(Run::of(" "));
            line.extend(runs(citing, lead));
        }
        self.paragraph(Style::Section, line);
    }

    fn annex(&mut self, annex: &Annex) {
        let citing = self.citing;
        let mut line = match &annex.label {
            Some(label) => runs(citing, label),
            None => vec![Run::of(citing.catalogue.text(Message::Annex))],
        };
        if let Some(title) = &annex.title {
            line.push(Run::of(" "));
            line.extend(runs(citing, title));
        }
        self.paragraph(Style::Annex, line);
    }

    fn provisions(&mut self, list: &[Provision], depth: usize, parent: &str) {
        let Some(resolution) = self.of else { return };
        let all: Vec<String> = located(resolution).into_iter().map(|found| found.path).collect();
        let inside = |path: &&String| path.starts_with(parent);
        let first = list.first();
        let at = located(resolution)
            .into_iter()
            .position(|found| first.is_some_and(|it| std::ptr::eq(it, found.provision)));
        let rest = all.get(at.unwrap_or_default()..).unwrap_or_default();
        let paths: Vec<&String> = rest.iter().filter(inside).collect();
        self.provisions_at(list, depth, &mut paths.into_iter());
    }

    /// Provisions with those nested in them; `paths` has the path of each.
    fn provisions_at<'p>(
        &mut self,
        list: &[Provision],
        depth: usize,
        paths: &mut impl Iterator<Item = &'p String>,
    ) {
        for provision in list {
            let path = paths.next().map_or("", String::as_str);
            if provision.omission_before {
                let words = self.citing.catalogue.text(Message::NotReproduced);
                self.paragraph(Style::Omission, vec![Run::of(format!("[…] {words}"))]);
            }
            let text = self.noted(path, &provision.text);
            self.document.blocks.push(Block::Item(depth, provision.label.clone(), text));
            self.provisions_at(&provision.provisions, depth + 1, paths);
        }
    }

    /// A text with the marks of the notes that are anchored at `at`: at their place in the language
    /// that the place was counted in, else at the end.
    fn noted(&self, at: &str, text: &LocalizedText) -> Vec<Run> {
        let mut whole = runs(self.citing, text);
        let notes = self.of.map(|resolution| resolution.notes.as_slice()).unwrap_or_default();
        let mut anchored: Vec<&Note> = notes.iter().filter(|note| note.anchor.at == at).collect();
        anchored.sort_by_key(|note| note.anchor.offset.unwrap_or(u32::MAX));
        let Some(run) = whole.pop().filter(|_| !anchored.is_empty()) else {
            return runs(self.citing, text);
        };
        let chosen = self.citing.index.choose(text);
        let is_counted = chosen.language == Some(self.citing.index.register().language.as_str());
        let mut rest = run.text.as_str();
        let mut passed = 0;
        for note in anchored {
            let offset = note.anchor.offset.filter(|_| is_counted);
            let length =
                offset.map_or(usize::MAX, |offset| (offset as usize).saturating_sub(passed));
            let cut = rest.char_indices().nth(length).map_or(rest.len(), |(cut, _)| cut);
            let (before, after) = rest.split_at(cut);
            whole.push(Run { text: before.to_owned(), ..run.clone() });
            whole.push(Run { is_mark: true, ..Run::of(note.label.clone()) });
            passed += before.chars().count();
            rest = after;
        }
        whole.push(Run { text: rest.to_owned(), ..run.clone() });
        whole.retain(|run| !run.text.is_empty());
        whole
    }

    /// Provisions in the columns that paper has.
    fn table(&mut self, numbers: &[usize]) {
        let citing = self.citing;
        let columns = [
            Message::ColumnResolution,
            Message::ColumnVerb,
            Message::ColumnLabel,
            Message::ColumnText,
        ];
        let names = columns.iter().map(|it| citing.catalogue.text(*it).to_owned());
        let row = |number: &usize| {
            let row = citing.index.rows().get(*number)?;
            let (resolution, _) = citing.index.resolution(row.resolution)?;
            let mut of = vec![Run::of(format!("{} ", resolution.number))];
            of.extend(runs(citing, &resolution.title));
            let verb = verb_name(citing, row).unwrap_or_default();
            let mut whom = vec![Run { is_verb: true, ..Run::of(verb) }];
            let names: Vec<&str> = row.addressees.iter().map(|key| citing.body(key)).collect();
            if !names.is_empty() {
                whom.push(Run::of(format!(" {}", names.join(", "))));
            }
            let (mut labels, mut text) = (Vec::new(), Vec::new());
            if let Some((above, provision)) = citing.index.provision(row) {
                for part in above.into_iter().chain([provision]) {
                    labels.extend(part.label.as_deref());
                    if !text.is_empty() {
                        text.push(Run::of("\n"));
                    }
                    text.extend(runs(citing, &part.text));
                }
            }
            Some(vec![of, whom, vec![Run::of(labels.join(" "))], text])
        };
        let rows = numbers.iter().filter_map(row).collect();
        self.document.blocks.push(Block::Table(names.zip(SHARES).collect(), rows));
    }
}

/// Status and dates of a resolution, in words.
fn facts(exporting: &ExportContext, resolution: &Resolution) -> String {
    let catalogue = exporting.citing.catalogue;
    let printed = resolution.printed.as_ref().and_then(|printed| printed.status.as_deref());
    let status = resolution.status.map(|status| catalogue.status(status)).or(printed);
    let mut facts: Vec<String> = status.into_iter().map(str::to_owned).collect();
    let dates =
        [(Message::AdoptedOn, &resolution.adopted), (Message::InForceFrom, &resolution.in_force)];
    for (message, date) in dates {
        let Some(date) = date else { continue };
        let written = match date.len() {
            10 => exporting.formats.date(date),
            // A month or a year has no form of its own.
            _ => date.clone(),
        };
        facts.push(catalogue.fill(message, &[("date", &written)]));
    }
    facts.join(" · ")
}
