//! PURE. Two editions of a register: what is new, revised or gone, provision by provision and word
//! by word.
//!
//! [`changes`] compares the words of one language. Provisions are matched by their words first and
//! by their place second, so that a new paragraph 1 does not make all others look reworded.

mod kinds;
mod language;
mod matching;
mod register;
mod resolution;
mod units;
mod words;

pub use kinds::{Change, ProvisionKind, ResolutionKind};
pub use language::common_language;
pub use register::{Changes, Counts, changes};
pub use resolution::{ProvisionChange, ResolutionChange, SectionChange, Texts};
pub use words::{Piece, pieces};
