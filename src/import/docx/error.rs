//! Why a Word document cannot be read.

use std::fmt;

/// What is wrong with the file. Each message says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocxError {
    /// The zip file is damaged.
    Damaged {
        /// What the reader of zip files says.
        detail: String,
    },
    /// It is a zip file of another kind.
    NotWord {
        /// What it seems to be.
        kind: &'static str,
    },
    /// A part is named, but not there.
    MissingPart {
        /// The part.
        part: String,
    },
    /// A part is encrypted.
    Encrypted {
        /// The part.
        part: String,
    },
    /// The file is larger than a report can be.
    TooLarge {
        /// The part, or what there is too much of.
        what: String,
        /// What is accepted.
        limit: String,
    },
    /// A part is no XML as Word writes it.
    Xml {
        /// The part.
        part: String,
        /// The byte at which reading ended.
        at: u64,
        /// What was found there.
        detail: String,
    },
}

impl fmt::Display for DocxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const AGAIN: &str = "open the document in Word, save it again as \"Word Document (*.docx)\" and import that file";
        match self {
            Self::Damaged { detail } => {
                write!(f, "the Word document is damaged or was cut off ({detail}): {AGAIN}")
            }
            Self::NotWord { kind } => {
                write!(
                    f,
                    "this is {kind}, not a Word document: import the report as .docx or as plain text"
                )
            }
            Self::MissingPart { part } => {
                write!(f, "the Word document lacks its part {part}: {AGAIN}")
            }
            Self::Encrypted { part } => write!(
                f,
                "the part {part} of the Word document is encrypted: remove the password in Word (File → Info → Protect Document), save and import again"
            ),
            Self::TooLarge { what, limit } => write!(
                f,
                "{what} in this Word document: at most {limit} are read, far more than a report has. Check where the file comes from; if it is the report, remove what is embedded in it"
            ),
            Self::Xml { part, at, detail } => {
                write!(f, "{part}, byte {at}: {detail}: {AGAIN}")
            }
        }
    }
}

impl std::error::Error for DocxError {}
