//! Gives each footnote to the resolution that has its mark.

use crate::model::{Anchor, Artefact, Note};

use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::plain_text::Footnote;
use crate::import::document::sourced::{Mark, Sourced};
use crate::import::provenance::{Leaf, Markup, MarkupKind, Provenance};

/// A mark that was seen in a text of the resolution.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The mark.
    pub mark: Mark,
    /// The pointer of the field whose text it stands in.
    pub pointer: String,
    /// Characters of the text before it; none at its end.
    pub offset: Option<u32>,
}

/// The marks of a text.
pub fn seen(text: &Sourced, pointer: &str) -> Vec<Seen> {
    let length = text.text().len();
    text.marks()
        .iter()
        .map(|mark| Seen {
            mark: mark.clone(),
            pointer: pointer.to_owned(),
            offset: text
                .text()
                .get(..mark.offset)
                .filter(|_| mark.offset < length)
                .and_then(|before| u32::try_from(before.chars().count()).ok()),
        })
        .collect()
}

/// The footnotes that nobody has claimed yet, and the marks.
#[derive(Debug)]
pub struct Notes {
    footnotes: Vec<Footnote>,
    marks: Vec<Mark>,
}

impl Notes {
    /// All footnotes and marks of a document.
    pub fn new(footnotes: Vec<Footnote>, marks: Vec<Mark>) -> Self {
        Self { footnotes, marks }
    }

    /// The footnotes of the resolution at `pointer`, whose marks were `seen`. `place` tells the
    /// path of a field.
    pub fn claim(
        &mut self,
        pointer: &str,
        seen: &[Seen],
        place: impl Fn(&str) -> Option<String>,
        provenance: &mut Provenance,
    ) -> Vec<Note> {
        let mut notes = Vec::new();
        for seen in seen {
            let position =
                self.footnotes.iter().position(|note| note.label.text() == seen.mark.label);
            let (Some(position), Some(at)) = (position, place(&seen.pointer)) else {
                continue;
            };
            let footnote = self.footnotes.remove(position);
            self.marks.retain(|mark| mark.label_span != seen.mark.label_span);
            let pointer = format!("{pointer}/notes/{}", notes.len());
            let label = format!("{pointer}/label");
            let text = provenance.leaf(format!("{pointer}/text"), &footnote.text);
            provenance.leaf(label.clone(), &footnote.label);
            provenance
                .leaves
                .push(Leaf { pointer: label.clone(), spans: vec![seen.mark.label_span] });
            for span in seen.mark.frame.into_iter().filter(|span| span.start < span.end) {
                provenance.markup.push(Markup {
                    pointer: label.clone(),
                    kind: MarkupKind::FootnoteMark,
                    span,
                });
            }
            for frame in footnote.frame.iter().filter(|frame| !frame.is_blank()) {
                provenance.markup(label.clone(), MarkupKind::FootnoteFrame, frame);
            }
            notes.push(Note {
                label: footnote.label.text().to_owned(),
                anchor: Anchor { at, offset: seen.offset },
                text: text.into(),
            });
        }
        notes
    }

    /// Keeps what nobody claimed as artefacts, after those that are there.
    pub fn rest(
        self,
        artefacts: &mut Vec<Artefact>,
        provenance: &mut Provenance,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for footnote in self.footnotes {
            let line = footnote.whole.first_line();
            let message = format!(
                "footnote {} has no mark in a resolution; kept among the artefacts",
                footnote.label.text()
            );
            diagnostics.push(Diagnostic::new(
                line,
                Level::Warning,
                "footnote-without-mark",
                message,
            ));
            let pointer = format!("/source/artefacts/{}/words", artefacts.len());
            let words = provenance.leaf(pointer, &footnote.whole);
            artefacts.push(Artefact { line, words });
        }
        for mark in self.marks {
            let [open, close] = mark.frame;
            let message = format!(
                "the mark of footnote {} has no footnote in a resolution; kept among the artefacts",
                mark.label
            );
            diagnostics.push(Diagnostic::new(
                open.line,
                Level::Warning,
                "mark-without-footnote",
                message,
            ));
            provenance.leaves.push(Leaf {
                pointer: format!("/source/artefacts/{}/words", artefacts.len()),
                spans: vec![open, mark.label_span, close],
            });
            artefacts.push(Artefact { line: open.line, words: mark.printed });
        }
    }
}
