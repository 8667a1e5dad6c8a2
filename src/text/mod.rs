//! PURE. Folding text for search, and finding words in it.

mod folding;
mod matching;

#[cfg(test)]
pub(crate) use folding::EXAMPLES;
pub use folding::{Folded, Folding};
pub use matching::{Term, marks, terms};
