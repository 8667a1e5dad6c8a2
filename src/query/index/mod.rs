//! PURE. A register made ready for questions: words, rows, citations.

pub(super) mod acronyms;
pub(super) mod bits;
pub(super) mod citations;
pub(super) mod citing;
pub(super) mod count;
pub(super) mod extension;
pub(super) mod index;
pub(super) mod locate;
pub(super) mod making;
mod packed;
pub(super) mod row;
pub(super) mod rows;
pub(super) mod texts;
pub(super) mod words;
