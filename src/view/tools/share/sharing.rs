//! Copying a link to something, or its citation: what a reader does, and what came of it.

use crate::i18n::Message;

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// A link to the table as it is shown.
    View,
    /// A link to what stands at a path.
    Link,
    /// The citation of what stands at a path.
    Citation,
    /// The words of what stands at a path.
    Text,
}

/// What a reader does with the controls of this file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    /// Opens or closes the panel of that key.
    Toggle(String),
    /// Copies; with the path, which a link to the whole table has none of.
    Copy(Copying, String),
    /// It was copied, or the browser did not allow it: then the reader gets the text.
    Copied(Copying, Result<(), String>),
}

/// The panel that is open, and what came of the last copying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The key of the panel.
    pub(in crate::view) open: Option<String>,
    /// What was copied; or the text that the reader has to copy.
    pub(in crate::view) copied: Option<(Copying, Result<(), String>)>,
}

/// What is said when something was copied.
pub(in crate::view) fn copied_text(what: Copying) -> Message {
    match what {
        Copying::View | Copying::Link => Message::LinkCopied,
        Copying::Citation => Message::CitationCopied,
        Copying::Text => Message::TextCopied,
    }
}
