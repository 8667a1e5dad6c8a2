//! From paragraphs and tables to lines.
//!
//! A cell begins with a tab and a row ends with a blank line, as in the plain text of such a
//! document.

use std::collections::BTreeMap;

use super::baseline::Baseline;
use super::fields::Fields;
use super::findings::{Change, Findings};
use super::lines::{Lines, Paragraph};
use super::notes::Notes;
use super::numbering::Numbering;
use super::place::Way;
use super::styles::{InList, Kind, Styles};
use super::symbols;
use super::xml::Element;
use crate::import::document::{Aside, Characters};

/// Reads the text of a document.
pub struct Story<'a> {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) footnotes: Notes<'a>,
    pub(super) endnotes: Notes<'a>,
    /// The lines so far.
    pub lines: Lines,
    /// What was left out.
    pub aside: BTreeMap<Aside, Characters>,
    /// What is to be told.
    pub findings: Findings,
    /// The fields that are open.
    pub(super) fields: Fields,
    /// Where the letters of the run stand that is read.
    pub(super) baseline: Baseline,
    way: Way,
    /// Whether a cell begins.
    cell: bool,
    /// What goes on in the next paragraph, because the end of this one is deleted.
    pending: Option<Paragraph>,
    before: Kind,
    /// While a note is read, the line that it belongs to.
    noted: Option<u32>,
}

impl<'a> Story<'a> {
    /// Begins to read.
    pub fn new(
        styles: Styles,
        numbering: Numbering,
        footnotes: Notes<'a>,
        endnotes: Notes<'a>,
    ) -> Self {
        Self {
            styles,
            numbering,
            footnotes,
            endnotes,
            lines: Lines::default(),
            aside: BTreeMap::new(),
            findings: Findings::default(),
            fields: Fields::default(),
            baseline: Baseline::Usual,
            way: Way::default(),
            cell: false,
            pending: None,
            before: Kind::Text,
            noted: None,
        }
    }

    /// The line that is being read.
    pub(super) fn line(&self) -> u32 {
        self.noted.unwrap_or_else(|| self.lines.next())
    }

    /// Reads what is in a body, a cell, a note or a text box.
    pub fn body(&mut self, container: &'a Element) {
        self.blocks(container);
        if let Some(paragraph) = self.pending.take() {
            self.write(paragraph, None);
        }
    }

    fn blocks(&mut self, container: &'a Element) {
        for element in &container.children {
            self.block(element);
        }
    }

    fn block(&mut self, element: &'a Element) {
        match element.name() {
            "p" => self.paragraph(element),
            "tbl" => self.table(element),
            "del" | "moveFrom" => {
                self.findings.change(Change::Deleted, self.line());
                self.set_aside(Aside::Deleted, element);
            }
            "ins" | "moveTo" => {
                self.findings.change(Change::Inserted, self.line());
                self.blocks(element);
            }
            "altChunk" | "subDoc" => {
                self.findings.unread(self.line(), "a document inside the document");
            }
            // Between paragraphs there is no text; where there is, it is one.
            "r" | "hyperlink" | "fldSimple" | "t" | "sym" | "noBreakHyphen" => {
                let mut paragraph = Paragraph::default();
                let mut boxes = Vec::new();
                self.inline_one(element, false, &mut paragraph, &mut boxes);
                self.write(paragraph, None);
                self.boxes(boxes);
            }
            "pPr" | "tblPr" | "sectPr" | "sdtPr" => self.misplaced(element),
            _ => self.blocks(element),
        }
    }

    fn paragraph(&mut self, element: &'a Element) {
        let properties = element.child("pPr");
        let style = properties.and_then(|it| it.value("pStyle"));
        let kind = self.styles.kind(style, properties);
        if self.way.is_body() && self.noted.is_none() {
            if kind != self.before && !self.lines.ends_blank() {
                self.lines.blank("", self.way.path());
            }
            self.before = kind;
        }
        let ended = properties.and_then(|it| it.child("rPr"));
        if ended.is_some_and(|it| it.child("ins").is_some()) {
            self.findings.change(Change::Inserted, self.line());
        }
        let hidden = self.styles.hides(style).unwrap_or(false);
        let mut paragraph = self.pending.take().unwrap_or_default();
        paragraph.role = self.styles.role(style);
        let mut boxes = Vec::new();
        self.inline(element, hidden, &mut paragraph, &mut boxes);
        if ended.is_some_and(|it| it.child("del").is_some() || it.child("moveFrom").is_some()) {
            self.findings.change(Change::Deleted, self.line());
            self.pending = Some(paragraph);
        } else {
            let own = InList::of(properties);
            let label = self.numbering.label(&own, style, &self.styles);
            if let Some(name) = label.as_ref().and_then(|it| it.unknown.as_deref()) {
                self.findings.format(self.line(), name);
            }
            self.write(paragraph, label.as_ref());
        }
        self.boxes(boxes);
    }

    fn write(&mut self, paragraph: Paragraph, label: Option<&super::numbering::Label>) {
        if !paragraph.is_blank() || label.is_some() {
            self.way.next_paragraph();
        }
        let first = std::mem::take(&mut self.cell);
        self.lines.add(paragraph, label, first, self.way.path());
    }

    fn boxes(&mut self, boxes: Vec<&'a Element>) {
        for content in boxes {
            self.findings.text_box(self.line());
            self.way.enter(format!("{}, text box", self.way.paragraph()));
            let pending = self.pending.take();
            self.block(content);
            if let Some(paragraph) = self.pending.take() {
                self.write(paragraph, None);
            }
            self.pending = pending;
            self.way.leave();
        }
    }

    fn table(&mut self, table: &'a Element) {
        self.way.enter_table();
        for (index, row) in self.parts(table, "tr").into_iter().enumerate() {
            self.way.enter(format!("row {}", index + 1));
            self.row(row);
            self.way.leave();
        }
        self.way.leave();
    }

    fn row(&mut self, row: &'a Element) {
        let changed = |name| row.child("trPr").is_some_and(|it| it.child(name).is_some());
        if changed("del") {
            self.findings.change(Change::Deleted, self.line());
            self.set_aside(Aside::Deleted, row);
            return;
        }
        if changed("ins") {
            self.findings.change(Change::Inserted, self.line());
        }
        for (index, cell) in self.parts(row, "tc").into_iter().enumerate() {
            let properties = cell.child("tcPr");
            if properties.is_some_and(|it| it.child("cellDel").is_some()) {
                self.findings.change(Change::Deleted, self.line());
                self.set_aside(Aside::Deleted, cell);
                continue;
            }
            // A cell that is merged with the one above shows nothing of its own.
            let merged = properties.and_then(|it| it.child("vMerge"));
            let goes_on = merged.is_some_and(|it| it.attribute("val") != Some("restart"));
            if goes_on && letters(cell).trim().is_empty() {
                continue;
            }
            self.way.enter(format!("cell {}", index + 1));
            self.cell = true;
            self.body(cell);
            self.way.leave();
        }
        self.cell = false;
        self.lines.blank("", self.way.path());
    }

    /// The text of a note, on one line.
    pub(super) fn note(&mut self, note: &'a Element) -> String {
        let line = self.line();
        let mut outer = std::mem::take(&mut self.lines);
        let generated = std::mem::take(&mut outer.generated);
        let way = self.way.clone();
        let fields = std::mem::take(&mut self.fields);
        let (cell, pending) = (std::mem::take(&mut self.cell), self.pending.take());
        let before = self.noted.replace(line);
        self.lines.generated = generated;
        self.body(note);
        let read = std::mem::replace(&mut self.lines, outer);
        let text = read.joined();
        self.lines.generated = read.generated;
        (self.way, self.fields, self.cell, self.pending) = (way, fields, cell, pending);
        self.noted = before;
        text
    }

    /// The rows of a table or the cells of a row, those in content controls too.
    fn parts(&mut self, element: &'a Element, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        for child in &element.children {
            match child.name() {
                it if it == name => found.push(child),
                "tbl" | "tblPr" | "trPr" | "tcPr" | "tc" | "p" | "r" | "t" => self.misplaced(child),
                _ => found.extend(self.parts(child, name)),
            }
        }
        found
    }

    /// Leaves text out that stands where Word has none.
    pub(super) fn misplaced(&mut self, element: &Element) {
        let text = letters(element);
        if !text.trim().is_empty() {
            self.findings.misplaced(self.line(), &text);
            self.set_aside(Aside::Misplaced, element);
        }
    }

    /// Leaves the text of an element out.
    pub fn set_aside(&mut self, why: Aside, element: &Element) {
        self.aside.entry(why).or_default().add(&letters(element));
    }
}

/// The letters of an element, without those of the elements in it.
pub fn letter(element: &Element) -> String {
    match element.name() {
        "t" => element.text.clone(),
        "sym" => symbols::letter(element).to_string(),
        "noBreakHyphen" => "\u{2011}".to_owned(),
        _ => String::new(),
    }
}

/// The letters in an element, of all texts there are.
pub fn letters(element: &Element) -> String {
    let mut found = letter(element);
    element.children.iter().for_each(|child| found.push_str(&letters(child)));
    found
}
