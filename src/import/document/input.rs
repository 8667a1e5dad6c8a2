//! Which kind of file it is, and why it may not be read.

use std::fmt;

use crate::import::document::{Document, kinds};
use crate::import::docx::{self, DocxError};

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputError {
    /// The file is empty, or holds only white space.
    Empty,
    /// The file is an old Word document.
    OldWordDocument,
    /// The file is no document with text that could be imported.
    Foreign {
        /// What it is.
        kind: &'static str,
        /// What to do.
        instead: &'static str,
    },
    /// The text is in another encoding than UTF-8.
    Encoding {
        /// Its name.
        encoding: &'static str,
        /// Bytes before the first that is not UTF-8.
        at: usize,
    },
    /// The text was once read in a wrong encoding and saved so: `Ã©` in the place of `é`.
    Garbled {
        /// The first line on which that is seen.
        line: usize,
    },
    /// The file is a document with a password.
    Encrypted,
    /// The file is of another kind that Word can open.
    OtherDocument {
        /// The kind.
        kind: &'static str,
    },
    /// The Word document cannot be read.
    Word(DocxError),
    /// The file is not text in UTF-8; `at` is the offset of the first bad byte.
    NotUtf8 {
        /// Bytes before the first bad one.
        at: usize,
    },
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SAVE: &str = "save it there as \"Word Document (*.docx)\" and import that file";
        match self {
            Self::Empty => write!(f, "the file is empty: export the document again"),
            Self::OldWordDocument => {
                write!(f, "this is an old Word document (.doc): open it in Word, {SAVE}")
            }
            Self::Encrypted => write!(
                f,
                "this document is encrypted: open it in Word with its password, remove that (File → Info → Protect Document → Encrypt with Password, empty the field), {SAVE}"
            ),
            Self::Foreign { kind, instead } => write!(f, "this is {kind}: {instead}"),
            Self::Encoding { encoding, at } => write!(
                f,
                "byte {at} is not UTF-8: this text seems to be in {encoding}. Import the Word document (.docx) itself, or save it in Word as \"Plain text (*.txt)\" with the encoding \"Unicode (UTF-8)\""
            ),
            Self::Garbled { line } => write!(
                f,
                "line {line}: this text was read in a wrong encoding before it was saved (letters with accents became two or three others): export it again, with the encoding \"Unicode (UTF-8)\""
            ),
            Self::OtherDocument { kind } => write!(f, "this is {kind}: open it in Word, {SAVE}"),
            Self::Word(error) => error.fmt(f),
            Self::NotUtf8 { at } => write!(
                f,
                "byte {at} is not UTF-8: import the Word document (.docx) itself, or save it in Word as \"Plain text (*.txt)\" with the encoding \"Unicode (UTF-8)\""
            ),
        }
    }
}

impl std::error::Error for InputError {}

impl From<DocxError> for InputError {
    fn from(error: DocxError) -> Self {
        Self::Word(error)
    }
}

/// Reads a file: a Word document, or plain text in UTF-8.
///
/// # Errors
/// Where it is neither.
pub fn read(bytes: &[u8]) -> Result<Document, InputError> {
    // The second is a zip file with nothing in it.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let document = docx::read(bytes)?;
        let blank = document.lines.iter().all(|line| line.trim().is_empty());
        return if blank { Err(InputError::Empty) } else { Ok(document) };
    }
    text(bytes).map(Document::of_text)
}

/// The text of a file. A byte order mark is accepted.
///
/// # Errors
/// Where the file is no text: see [`InputError`].
pub fn text(bytes: &[u8]) -> Result<&str, InputError> {
    if let Some(error) = kinds::binary(bytes) {
        return Err(error);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text =
        std::str::from_utf8(bytes).map_err(|error| kinds::encoding(bytes, error.valid_up_to()))?;
    if let Some(error) = kinds::textual(text) {
        return Err(error);
    }
    match text.trim().is_empty() {
        true => Err(InputError::Empty),
        false => Ok(text),
    }
}
