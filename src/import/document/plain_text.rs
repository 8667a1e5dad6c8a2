//! From a text to lines, and what a plain-text export puts inside them: footnotes, their marks, and
//! bookmarks.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::furniture::furniture;
use super::role::Role;
use super::typed_notes::typed_notes;
use crate::import::document::sourced::{Mark, Sourced, Span};
use crate::import::pattern::compiled;

/// Characters that say where a line may end or may not: soft hyphen, space without width, joiner of
/// words, mark of the byte order.
pub const UNSEEN: &[char] = &['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'];

/// The lines of a text, without their ends.
pub fn lines(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect()
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// The label as printed.
    pub label: Sourced,
    /// The text.
    pub text: Sourced,
    /// What is printed around label and text.
    pub frame: [Sourced; 3],
    /// All of it.
    pub whole: Sourced,
}

/// A line without its footnotes and bookmarks.
#[derive(Clone, Debug)]
pub struct Line {
    /// The number, from 1.
    pub number: u32,
    /// What is left, with the marks of footnotes at their places.
    pub content: Sourced,
    /// Where the label ends that Word made, in bytes of the content.
    pub label: Option<usize>,
    /// What the style of the paragraph says.
    pub role: Role,
    /// Whether a page ends directly above it, so that it may go on with the text before that.
    pub after_page: bool,
}

impl Line {
    /// Whether it begins with a tab, as the cells of a table do.
    pub fn is_indented(&self) -> bool {
        self.content.text().starts_with('\t')
    }

    /// Whether nothing is printed on it.
    pub fn is_blank(&self) -> bool {
        self.content.is_blank()
    }
}

/// The lines of a document, and what was taken out of them.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// The lines.
    pub lines: Vec<Line>,
    /// The footnotes, in printed order.
    pub footnotes: Vec<Footnote>,
    /// Bookmarks and the like.
    pub artefacts: Vec<Sourced>,
}

/// Something that stands inside a line and is not of its text: bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// The mark of a footnote.
    Mark {
        /// All of it.
        whole: Range<usize>,
        /// The label.
        label: Range<usize>,
    },
    /// A footnote.
    Note {
        /// All of it.
        whole: Range<usize>,
        /// The label.
        label: Range<usize>,
        /// The text.
        text: Range<usize>,
    },
    /// A bookmark.
    Bookmark(Range<usize>),
}

impl Inline {
    /// All of it.
    pub fn whole(&self) -> &Range<usize> {
        match self {
            Self::Mark { whole, .. } | Self::Note { whole, .. } | Self::Bookmark(whole) => whole,
        }
    }

    /// Whether it is a footnote.
    pub fn is_note(&self) -> bool {
        matches!(self, Self::Note { .. })
    }
}

/// Takes footnotes, their marks, bookmarks and what belongs to pages out of the lines of a plain
/// text.
pub fn separate(lines: &[&str]) -> Lines {
    let mut found = Lines::default();
    let pages = furniture(lines);
    let typed = typed_notes(lines, &pages);
    let mut after_page = false;
    for (at, line) in lines.iter().enumerate() {
        let whole = || {
            let start = line.len() - line.trim_start().len();
            start..line.trim_end().len().max(start)
        };
        let printed = !line.trim().is_empty();
        if pages[at] {
            found.add(line, &[Inline::Bookmark(whole())]);
        } else if typed.goes_on[at] {
            found.add_to_note(line, whole());
        } else {
            let inlines = typed.beside(at, line, inlines(line));
            found.add(line, &inlines);
        }
        if let Some(line) = found.lines.last_mut() {
            line.after_page = after_page && printed;
        }
        let note = !typed.inlines[at].is_empty() && found.lines.last().is_some_and(Line::is_blank);
        let left_out = pages[at] || typed.rules[at] || typed.goes_on[at] || note;
        after_page = left_out || (after_page && !printed);
    }
    found
}

/// What a plain-text export put inside a line.
fn inlines(line: &str) -> Vec<Inline> {
    static INLINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"(?P<mark>\[footnoteRef:(?P<ref>\d+)\])|(?P<note>\[(?P<label>\d+):(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\])|(?P<bookmark>\[bookmark:[^\[\]]*\])",
        )
    });
    let matches = INLINE.iter().flat_map(|regex| regex.captures_iter(line));
    let found = matches.filter_map(|captures| {
        let part = |name: &str| captures.name(name).map(|it| it.range());
        let whole = captures.get(0)?.range();
        Some(match (part("ref"), part("label"), part("text")) {
            (Some(label), ..) => Inline::Mark { whole, label },
            (_, Some(label), Some(text)) => Inline::Note { whole, label, text },
            _ => Inline::Bookmark(whole),
        })
    });
    found.collect()
}

impl Lines {
    /// Adds a line that goes on with the last footnote.
    fn add_to_note(&mut self, line: &str, text: Range<usize>) {
        let number = u32::try_from(self.lines.len() + 1).unwrap_or(u32::MAX);
        let more = Sourced::line(number, line).slice(text.clone());
        if let Some(note) = self.footnotes.last_mut() {
            note.text = note.text.followed_by(&more);
            note.whole = note.whole.followed_by(&more);
        }
        let content = Sourced::line(number, line).without(text);
        self.push(number, content);
    }

    fn push(&mut self, number: u32, content: Sourced) {
        self.lines.push(Line {
            number,
            content,
            label: None,
            role: Role::Unknown,
            after_page: false,
        });
    }

    /// Adds the next line, in which `inlines` stand, in their order.
    pub fn add(&mut self, line: &str, inlines: &[Inline]) {
        let number = u32::try_from(self.lines.len() + 1).unwrap_or(u32::MAX);
        let whole_line = Sourced::line(number, line);
        let mut content = whole_line.clone();
        let (notes, others) = (self.footnotes.len(), self.artefacts.len());
        // From the last to the first, so that what is taken out moves nothing before it.
        for inline in inlines.iter().rev() {
            content = content.without(inline.whole().clone());
            match inline {
                Inline::Mark { whole, label } => {
                    let span = |start, end| Span { line: number, start, end };
                    content.mark(Mark {
                        offset: whole.start,
                        label: line.get(label.clone()).unwrap_or_default().to_owned(),
                        label_span: span(label.start, label.end),
                        printed: line.get(whole.clone()).unwrap_or_default().to_owned(),
                        frame: [span(whole.start, label.start), span(label.end, whole.end)],
                    });
                }
                Inline::Note { whole, label, text } => self.footnotes.push(Footnote {
                    label: whole_line.slice(label.clone()),
                    text: whole_line.slice(text.clone()).trimmed(),
                    frame: [
                        whole_line.slice(whole.start..label.start),
                        whole_line.slice(label.end..text.start),
                        whole_line.slice(text.end..whole.end),
                    ],
                    whole: whole_line.slice(whole.clone()),
                }),
                Inline::Bookmark(whole) => self.artefacts.push(whole_line.slice(whole.clone())),
            }
        }
        self.push(number, content);
        // They were found from the last to the first.
        self.footnotes[notes..].reverse();
        self.artefacts[others..].reverse();
    }
}
