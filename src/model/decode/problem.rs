//! What can be wrong with a document: errors that leave nothing to show, and problems that do not.

use std::fmt;

/// A message repeats so many bytes of a file at each end, about: a person reads no more, and a file
/// may have a text of megabytes where a name should be.
const REPEATED: usize = 300;

/// A message without the middle of what is too long to be read.
pub fn shortened(mut message: String) -> String {
    if message.len() > 2 * REPEATED {
        let boundary = |at: usize| (0..=at).rev().find(|at| message.is_char_boundary(*at));
        let (first, last) = (boundary(REPEATED), boundary(message.len() - REPEATED));
        message.replace_range(first.unwrap_or(0)..last.unwrap_or(0), " … ");
    }
    message
}

/// How much a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be read and is not shown.
    Error,
    /// Something is shown, but not as the file says.
    Warning,
}

/// Something wrong in an otherwise readable register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a JSON path such as `$.resolutions[3].status`.
    pub path: String,
    /// How much it costs.
    pub severity: Severity,
    /// What is wrong and what was done about it.
    pub reason: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{severity} at {}: {}", self.path, self.reason)
    }
}

/// Why a document gives no register at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The file is empty, or holds only white space.
    Empty,
    /// The server sent a web page, as servers do for a wrong address or a missing login.
    Html,
    /// The file is not text in UTF-8; `at` is the offset of the first bad byte.
    NotUtf8 {
        /// Bytes before the first bad one.
        at: usize,
    },
    /// The text breaks off in the middle, as an interrupted download does.
    Truncated {
        /// Line of the end, from 1.
        line: usize,
    },
    /// The text is not JSON.
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
        /// What the JSON parser says.
        detail: String,
    },
    /// It is JSON, but no register: the `format` is missing, or the whole is no object.
    NotARegister {
        /// What was found instead.
        found: String,
    },
    /// It is a register of a format that this version cannot read.
    UnsupportedFormat {
        /// The format that the file names.
        found: String,
    },
    /// The register names no resolutions: its `resolutions` is missing or no list.
    NoResolutions {
        /// What was found instead.
        found: String,
    },
}

impl DecodeError {
    /// A stable identifier, for events and texts.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Html => "html",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::Truncated { .. } => "truncated",
            Self::NotJson { .. } => "not-json",
            Self::NotARegister { .. } => "not-a-register",
            Self::UnsupportedFormat { .. } => "unsupported-format",
            Self::NoResolutions { .. } => "no-resolutions",
        }
    }
}

impl fmt::Display for DecodeError {
    /// What happened and what to do, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty: export the register again and upload it"),
            Self::Html => f.write_str(
                "a web page came instead of JSON: check the address, and that the file can be read without signing in",
            ),
            Self::NotUtf8 { at } => {
                write!(f, "byte {at} is not UTF-8: save the file in the encoding UTF-8")
            }
            Self::Truncated { line } => write!(
                f,
                "the JSON breaks off at line {line}: the download or the upload was cut short; load it again"
            ),
            Self::NotJson { line, column, detail } => write!(
                f,
                "not JSON: {detail} at line {line}, column {column}; correct the file there or export it again"
            ),
            Self::NotARegister { found } => write!(
                f,
                "JSON, but not a resolution register: expected an object with \"format\": \"{}\", found {found}",
                crate::model::FORMAT
            ),
            Self::UnsupportedFormat { found } => write!(
                f,
                "the register has format \"{found}\"; this version reads \"{0}\": update the widget, or export the register as \"{0}\"",
                crate::model::FORMAT
            ),
            Self::NoResolutions { found } => write!(
                f,
                "the register's \"resolutions\" must be a list, found {found}: export it again"
            ),
        }
    }
}

impl std::error::Error for DecodeError {}
