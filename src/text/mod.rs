//! PURE. Folding text for search, and finding words in it.

mod folding;
mod matching;

#[cfg(all(test, target_arch = "wasm32"))]
pub(crate) use folding::EXAMPLES;
pub use folding::{Folded, Folding};
pub use matching::{Fit, Term, marks, terms};
