//! PURE. Folding text for search, its words and their forms, and finding them.

mod folding;
mod forms;
mod marks;
mod term;
mod tokens;
mod vocabulary;
mod whole;

#[cfg(all(test, target_arch = "wasm32"))]
pub(crate) use folding::EXAMPLES;
pub use folding::{Folded, Folding, is_unspaced};
pub use forms::{Tongue, bases};
pub use marks::{fits, marks};
pub use term::{Alternative, Fit, Lexicon, Part, Term};
pub use tokens::{Joint, Token, Tokens, tokens};
pub use vocabulary::{Collector, Vocabulary};
pub use whole::wholes;
