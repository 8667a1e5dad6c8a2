//! What a person decided about an import, replayed at the next one.
//!
//! The words stay those of the document: a correction changes what the importer worked out from
//! them (a verb, addressees, a status), and a message that was looked at is not told again.

mod apply;
mod lines;
mod read;

pub use apply::{Applied, Correctable, apply, correctable, digest};
pub use lines::correct_lines;
pub use read::{Correction, Corrections, FORMAT, LineCorrection, LineKind, Settled, Signed, read};
