//! Where each printed character of the output comes from.

use crate::identifiers::identifiers;
use crate::import::document::sourced::{Sourced, Span};

/// A field of the output that holds printed characters, and where they are printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The field, as a JSON pointer: `/resolutions/4/title`.
    pub pointer: String,
    /// The places in the document, in order.
    pub spans: Vec<Span>,
}

identifiers! {
    /// Why printed characters are in no text of the output: a closed set of punctuation.
    pub enum MarkupKind {
        /// The brackets around a status or an edition.
        StatusBracket = "status bracket",
        /// The colon after the heading of a row, of a chapter, of an annex or after a verb.
        HeadingColon = "colon of a heading",
        /// The dash between a number or label and its title.
        TitleDash = "dash before a title",
        /// The bullet before an item of a list.
        Bullet = "bullet",
        /// What a plain-text export prints around the mark of a footnote.
        FootnoteMark = "frame of a footnote mark",
        /// What a plain-text export prints around a footnote.
        FootnoteFrame = "frame of a footnote",
    }
}

impl MarkupKind {
    /// Whether `printed` may be markup of this kind: nothing else may hide there.
    pub fn allows(self, printed: &str) -> bool {
        match self {
            Self::StatusBracket => {
                matches!(printed, "[" | "]" | "(" | ")" | "（" | "）" | "［" | "］")
            }
            Self::HeadingColon => matches!(printed, ":" | "," | "：" | "，" | "،"),
            Self::TitleDash => matches!(printed, "–" | "—" | "-" | "―" | ":" | "："),
            Self::Bullet => matches!(printed, "•" | "–" | "—" | "-" | "*" | "·" | "▪"),
            Self::FootnoteMark => matches!(printed, "[footnoteRef:" | "]" | "(" | ")"),
            Self::FootnoteFrame => matches!(printed, "[" | ":" | "]" | "(" | ")"),
        }
    }
}

/// Printed punctuation that structures the document and is in no text of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup {
    /// The field that it belongs to, as a JSON pointer.
    pub pointer: String,
    /// What it is.
    pub kind: MarkupKind,
    /// Where it is printed.
    pub span: Span,
}

/// Where everything that was printed went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The fields with printed characters. A field that is printed twice, such as the number of a
    /// resolution, is listed twice.
    pub leaves: Vec<Leaf>,
    /// The punctuation that is markup.
    pub markup: Vec<Markup>,
}

impl Provenance {
    /// Notes that the field at `pointer` holds `text`, and returns its characters.
    pub fn leaf(&mut self, pointer: impl Into<String>, text: &Sourced) -> String {
        self.leaves.push(Leaf { pointer: pointer.into(), spans: text.spans() });
        text.text().to_owned()
    }

    /// Notes markup of the field at `pointer`.
    pub fn markup(&mut self, pointer: impl Into<String>, kind: MarkupKind, printed: &Sourced) {
        let pointer = pointer.into();
        self.markup.extend(printed.spans().into_iter().map(|span| Markup {
            pointer: pointer.clone(),
            kind,
            span,
        }));
    }
}
