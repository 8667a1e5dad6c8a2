//! The lines that paragraphs become: what Word's plain text shows of them.

use std::ops::Range;

use super::findings::shown;
use super::numbering::Label;
use crate::import::document::plain_text::Inline;
use crate::import::document::role::Role;
use crate::import::document::typed_notes::typed_notes;
use crate::import::document::{Characters, Document, Place};

/// What is printed before the label of a note, where its mark is.
const MARK: &str = "[footnoteRef:";

/// A paragraph that is being read.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    /// Its text, with marks in it; a break is a line end.
    text: String,
    marks: Vec<Inline>,
    notes: Vec<Note>,
    /// What its style says.
    pub role: Role,
}

/// A note that is printed after its paragraph.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its label.
    pub label: String,
    /// Whether the label was typed in the note too.
    pub typed: bool,
    /// Its text.
    pub text: String,
}

impl Paragraph {
    /// Adds typed text.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// How many bytes it has.
    pub fn length(&self) -> usize {
        self.text.len()
    }

    /// Cuts what stands after the first `length` bytes, in which no mark is.
    pub fn cut(&mut self, length: usize) {
        self.text.truncate(length);
    }

    /// Adds the mark of a note.
    pub fn mark(&mut self, label: &str) {
        let start = self.text.len();
        let inner = start + MARK.len()..start + MARK.len() + label.len();
        self.text.push_str(&format!("{MARK}{label}]"));
        self.marks.push(Inline::Mark { whole: start..self.text.len(), label: inner });
    }

    /// Adds a note, which is printed after the paragraph.
    pub fn note(&mut self, note: Note) {
        self.notes.push(note);
    }

    /// Whether nothing is printed.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.notes.is_empty()
    }

    /// Its first words, without marks.
    fn words(&self) -> String {
        let mut typed = String::new();
        let mut from = 0;
        for mark in &self.marks {
            if let Inline::Mark { whole, .. } = mark {
                typed.push_str(self.text.get(from..whole.start).unwrap_or(""));
                from = whole.end;
            }
        }
        typed.push_str(self.text.get(from..).unwrap_or(""));
        shown(&typed)
    }
}

/// A line.
#[derive(Clone, Debug, Default)]
struct Written {
    text: String,
    inlines: Vec<Inline>,
    /// Where the label that Word makes ends.
    label: Option<usize>,
    role: Role,
}

/// The lines so far.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    lines: Vec<Written>,
    places: Vec<Place>,
    /// The characters of the lines that nobody typed.
    pub generated: Characters,
}

impl Lines {
    /// The number of the next line, from 1.
    pub fn next(&self) -> u32 {
        u32::try_from(self.lines.len() + 1).unwrap_or(u32::MAX)
    }

    /// Whether the last line is blank, or there is none.
    pub fn ends_blank(&self) -> bool {
        self.lines.last().is_none_or(|line| line.text.trim().is_empty())
    }

    /// Adds a line with nothing but white space.
    pub fn blank(&mut self, white: &str, path: String) {
        self.lines.push(Written { text: white.to_owned(), ..Written::default() });
        self.places.push(Place { path, words: String::new() });
    }

    /// Adds the lines of a paragraph, after a tab where it is the first of a cell. What Word makes
    /// of the marks is counted by whoever reads them.
    pub fn add(
        &mut self,
        paragraph: Paragraph,
        label: Option<&Label>,
        in_cell: bool,
        path: String,
    ) {
        let mut text = if in_cell { "\t".to_owned() } else { String::new() };
        let mut made = None;
        if let Some(label) = label {
            self.generated.add(&label.text);
            text.push_str(&label.text);
            made = Some(text.len());
            text.push_str(label.gap);
        }
        let place = Place { path, words: paragraph.words() };
        let mut inlines: Vec<Inline> =
            paragraph.marks.into_iter().map(|mark| moved(mark, text.len())).collect();
        text.push_str(&paragraph.text);
        for Note { label, typed, text: note } in &paragraph.notes {
            self.generated.add("[:]");
            if !typed {
                self.generated.add(label);
            }
            text.push(' ');
            let start = text.len();
            text.push_str(&format!("[{label}: {note}]"));
            let after = start + 1 + label.len();
            inlines.push(Inline::Note {
                whole: start..text.len(),
                label: start + 1..after,
                text: after + 1..text.len() - 1,
            });
        }
        let mut start = 0;
        for line in text.split('\n') {
            let end = start + line.len();
            let here = inlines.iter().filter(|it| (start..=end).contains(&it.whole().start));
            let here = here.map(|it| back(it.clone(), start)).collect();
            let (text, label) = (line.to_owned(), made.take());
            self.lines.push(Written { text, inlines: here, label, role: paragraph.role });
            self.places.push(place.clone());
            start = end + 1;
        }
    }

    /// The mark of a note with `label` was made by Word, but for a label that was typed.
    pub fn count_mark(&mut self, label: &str, typed: bool) {
        self.generated.add(MARK);
        self.generated.add("]");
        if !typed {
            self.generated.add(label);
        }
    }

    /// All that is printed on the lines, as one line.
    pub fn joined(&self) -> String {
        let words = self.lines.iter().flat_map(|line| line.text.split('\t')).map(str::trim);
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The document of these lines.
    pub fn into_document(self) -> Document {
        let mut document = Document { places: self.places, ..Document::default() };
        // A label that Word makes is a bullet, and no sign of a note.
        let texts: Vec<&str> = self
            .lines
            .iter()
            .map(|line| if line.label.is_some() { "" } else { line.text.as_str() })
            .collect();
        let typed = typed_notes(&texts, &vec![false; texts.len()]);
        for (at, line) in self.lines.iter().enumerate() {
            let inlines = typed.beside(at, &line.text, line.inlines.clone());
            document.parts.add(&line.text, &inlines);
            if let Some(read) = document.parts.lines.last_mut() {
                (read.label, read.role) = (line.label, line.role);
            }
            document.lines.push(line.text.clone());
        }
        document
    }
}

fn shifted(inline: Inline, to: impl Fn(usize) -> usize) -> Inline {
    let shift = |range: Range<usize>| to(range.start)..to(range.end);
    match inline {
        Inline::Mark { whole, label } => Inline::Mark { whole: shift(whole), label: shift(label) },
        Inline::Note { whole, label, text } => {
            Inline::Note { whole: shift(whole), label: shift(label), text: shift(text) }
        }
        Inline::Bookmark(whole) => Inline::Bookmark(shift(whole)),
    }
}

fn moved(inline: Inline, by: usize) -> Inline {
    shifted(inline, |at| at + by)
}

fn back(inline: Inline, by: usize) -> Inline {
    shifted(inline, |at| at.saturating_sub(by))
}
