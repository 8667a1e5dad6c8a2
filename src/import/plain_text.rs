//! From the bytes of a file to lines, and what a plain-text export puts inside them: footnotes,
//! their marks, and bookmarks.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

use super::sourced::{Mark, Sourced, Span};

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputError {
    /// The file is empty, or holds only white space.
    Empty,
    /// The file is a Word document (or another zip file).
    WordDocument,
    /// The file is an old Word document (or another compound file).
    OldWordDocument,
    /// The file is not text in UTF-8; `at` is the offset of the first bad byte.
    NotUtf8 {
        /// Bytes before the first bad one.
        at: usize,
    },
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SAVE: &str = "save it in Word as \"Plain text (*.txt)\" with the encoding \"Unicode (UTF-8)\" and import that file";
        match self {
            Self::Empty => write!(f, "the file is empty: export the document again"),
            Self::WordDocument => write!(f, "this is a Word document (.docx): {SAVE}"),
            Self::OldWordDocument => write!(f, "this is an old Word document (.doc): {SAVE}"),
            Self::NotUtf8 { at } => write!(f, "byte {at} is not UTF-8: {SAVE}"),
        }
    }
}

impl std::error::Error for InputError {}

/// The text of a file. A byte order mark is accepted.
///
/// # Errors
/// Where the file is no text: see [`InputError`].
pub fn read(bytes: &[u8]) -> Result<&str, InputError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(InputError::WordDocument);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(InputError::OldWordDocument);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes)
        .map_err(|error| InputError::NotUtf8 { at: error.valid_up_to() })?;
    match text.trim().is_empty() {
        true => Err(InputError::Empty),
        false => Ok(text),
    }
}

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

/// Takes footnotes, their marks and bookmarks out of the lines.
pub fn separate(lines: &[&str]) -> Lines {
    static INLINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?P<mark>\[footnoteRef:(?P<ref>\d+)\])|(?P<note>\[(?P<label>\d+):(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\])|(?P<bookmark>\[bookmark:[^\[\]]*\])",
        )
        .ok()
    });
    let mut found = Lines::default();
    for (index, text) in lines.iter().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let whole = Sourced::line(number, text);
        let mut content = whole.clone();
        let matches = INLINE.iter().flat_map(|regex| regex.captures_iter(text));
        // From the last to the first, so that what is taken out moves nothing before it.
        for captures in matches.collect::<Vec<_>>().into_iter().rev() {
            let Some(all) = captures.get(0) else { continue };
            content = content.without(all.range());
            let span = |start, end| Span { line: number, start, end };
            if let Some(label) = captures.name("ref") {
                content.mark(Mark {
                    offset: all.start(),
                    label: label.as_str().to_owned(),
                    label_span: span(label.start(), label.end()),
                    frame: [span(all.start(), label.start()), span(label.end(), all.end())],
                });
            } else if let (Some(label), Some(text)) =
                (captures.name("label"), captures.name("text"))
            {
                found.footnotes.push(Footnote {
                    label: whole.slice(label.range()),
                    text: whole.slice(text.range()).trimmed(),
                    frame: [
                        whole.slice(all.start()..label.start()),
                        whole.slice(label.end()..text.start()),
                        whole.slice(text.end()..all.end()),
                    ],
                    whole: whole.slice(all.range()),
                });
            } else {
                found.artefacts.push(whole.slice(all.range()));
            }
        }
        found.lines.push(Line { number, content });
    }
    found.footnotes.sort_by_key(|note| note.whole.spans());
    found.artefacts.sort_by_key(Sourced::spans);
    found
}
