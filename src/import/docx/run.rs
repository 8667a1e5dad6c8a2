//! From what is inside a paragraph to its text.

use super::baseline::{Baseline, baseline, written};
use super::findings::Change;
use super::lines::{Note, Paragraph};
use super::story::{Story, letter, letters};
use super::symbols;
use super::xml::Element;
use crate::import::document::Aside;

type Boxes<'a> = Vec<&'a Element>;

impl<'a> Story<'a> {
    /// Reads what is inside an element of a paragraph. Text boxes are kept for later.
    pub(super) fn inline(
        &mut self,
        element: &'a Element,
        hidden: bool,
        into: &mut Paragraph,
        boxes: &mut Boxes<'a>,
    ) {
        for child in &element.children {
            self.inline_one(child, hidden, into, boxes);
        }
    }

    pub(super) fn inline_one(
        &mut self,
        element: &'a Element,
        hidden: bool,
        into: &mut Paragraph,
        boxes: &mut Boxes<'a>,
    ) {
        match element.name() {
            "r" => self.run(element, hidden, into, boxes),
            "fldChar" => self.fields.meet(element),
            "t" | "sym" | "noBreakHyphen" | "tab" | "ptab" | "br" | "cr" => {
                self.character(element, into);
            }
            "footnoteReference" | "endnoteReference" => {
                self.mark(element, None, into);
            }
            "del" | "moveFrom" => {
                self.findings.change(Change::Deleted, self.line());
                self.set_aside(Aside::Deleted, element);
                self.fields_in(element);
            }
            "ins" | "moveTo" => {
                self.findings.change(Change::Inserted, self.line());
                self.inline(element, hidden, into, boxes);
            }
            "ruby" => self.ruby(element, hidden, into, boxes),
            "txbxContent" | "p" | "tbl" => boxes.push(element),
            "relIds" => self.findings.unread(self.line(), "the text of a diagram (SmartArt)"),
            "chart" => self.findings.unread(self.line(), "the text of a chart"),
            "pPr" | "rPr" | "sdtPr" => self.misplaced(element),
            _ => self.inline(element, hidden, into, boxes),
        }
    }

    fn run(&mut self, run: &'a Element, hidden: bool, into: &mut Paragraph, boxes: &mut Boxes<'a>) {
        let properties = run.child("rPr");
        let style = properties.and_then(|it| it.value("rStyle"));
        let hidden = properties
            .and_then(|it| it.switch("vanish"))
            .or_else(|| self.styles.hides(Some(style?)))
            .unwrap_or(hidden);
        if hidden {
            let text = letters(run);
            if !text.trim().is_empty() {
                self.findings.hidden(self.line(), &text);
                self.set_aside(Aside::Hidden, run);
            }
            self.fields_in(run);
            return;
        }
        let of_style = || self.styles.baseline(style?);
        let own = baseline(properties).or_else(of_style).unwrap_or(Baseline::Usual);
        let around = std::mem::replace(&mut self.baseline, own);
        let mut children = run.children.iter();
        while let Some(child) = children.next() {
            let typed = child.attribute("customMarkFollows");
            if !matches!(typed, None | Some("0" | "false" | "off")) {
                // The author typed the mark: it is the rest of the run.
                let label: String = children.by_ref().map(letters).collect();
                let words: Vec<_> = label.split_whitespace().collect();
                self.mark(child, Some(&words.join(" ")), into);
                continue;
            }
            self.inline_one(child, false, into, boxes);
        }
        self.baseline = around;
    }

    /// Adds the text of a run, with the characters for what is raised or lowered.
    fn text(&mut self, text: &str, into: &mut Paragraph) {
        match written(text, self.baseline) {
            Some(form) => {
                self.aside.entry(Aside::Raised).or_default().add(text);
                self.lines.generated.add(&form);
                into.push(&form);
            }
            None => {
                if self.baseline != Baseline::Usual && !text.trim().is_empty() {
                    self.findings.off_baseline(self.line(), text);
                }
                into.push(text);
            }
        }
    }

    /// A word with its reading above it: the reading follows the word, in brackets of ours.
    fn ruby(
        &mut self,
        ruby: &'a Element,
        hidden: bool,
        into: &mut Paragraph,
        boxes: &mut Boxes<'a>,
    ) {
        for base in ruby.children.iter().filter(|it| it.name() == "rubyBase") {
            self.inline(base, hidden, into, boxes);
        }
        for reading in ruby.children.iter().filter(|it| it.name() == "rt") {
            if letters(reading).trim().is_empty() {
                continue;
            }
            let before = into.length();
            into.push(" (");
            let opened = into.length();
            self.inline(reading, hidden, into, boxes);
            // What is hidden or deleted leaves nothing to put in brackets.
            match into.length() > opened {
                true => {
                    into.push(")");
                    self.lines.generated.add("()");
                }
                false => into.cut(before),
            }
        }
        for other in &ruby.children {
            if !matches!(other.name(), "rubyBase" | "rt" | "rubyPr") {
                self.inline_one(other, hidden, into, boxes);
            }
        }
    }

    fn character(&mut self, element: &Element, into: &mut Paragraph) {
        element.children.iter().for_each(|child| self.misplaced(child));
        if self.fields.hide() {
            self.aside.entry(Aside::FieldCode).or_default().add(&letter(element));
            return;
        }
        match element.name() {
            "t" => {
                let kept = element.attribute("space") == Some("preserve");
                let text = if kept { element.text.as_str() } else { trimmed(&element.text) };
                self.text(&text.replace(['\n', '\r'], " "), into);
            }
            "sym" => {
                let letter = symbols::letter(element);
                if symbols::is_private(letter) {
                    let named = |name| element.attribute(name).unwrap_or("");
                    self.findings.symbol(self.line(), named("font"), named("char"));
                }
                into.push(letter.encode_utf8(&mut [0; 4]));
            }
            "noBreakHyphen" => into.push("\u{2011}"),
            "br" | "cr" => into.push("\n"),
            _ => into.push("\t"),
        }
    }

    /// Follows the fields in a text that is left out.
    fn fields_in(&mut self, element: &Element) {
        if element.name() == "fldChar" {
            self.fields.meet(element);
        }
        for child in &element.children {
            self.fields_in(child);
        }
    }

    /// Follows the mark of a note; `typed` is its label where the author chose one.
    fn mark(&mut self, mark: &Element, typed: Option<&str>, into: &mut Paragraph) {
        let typed = typed.filter(|label| !label.is_empty());
        let notes = match mark.name() {
            "endnoteReference" => &mut self.endnotes,
            _ => &mut self.footnotes,
        };
        let Some(marked) = mark.attribute("id").and_then(|id| notes.follow(id, typed)) else {
            let kind = notes.kind;
            self.findings.missing_note(self.line(), kind);
            into.push(typed.unwrap_or(""));
            return;
        };
        self.lines.count_mark(&marked.label, typed.is_some());
        into.mark(&marked.label);
        if let Some(note) = marked.text {
            let text = self.note(note);
            // Where the author typed the mark, it is typed in the note as well.
            let rest = text.strip_prefix(&marked.label).filter(|_| typed.is_some());
            let (own, text) = (rest.is_some(), rest.unwrap_or(&text).trim_start().to_owned());
            into.note(Note { label: marked.label, typed: own, text });
        }
    }
}

/// Without the white space that XML does not ask to keep. A non-breaking space is a letter.
fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}
