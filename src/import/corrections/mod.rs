//! What a person decided about an import, replayed at the next one.
//!
//! The words stay those of the document: a correction changes what the importer worked out from them (a
//! verb, addressees, a status), and a message that was looked at is not told again.

mod apply;
mod read;

pub use apply::{Applied, apply, digest};
pub use read::{Correction, Corrections, FORMAT, Settled, Signed, read};
