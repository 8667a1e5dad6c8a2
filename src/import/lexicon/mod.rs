//! What the importer knows of the words of the six official languages, beside those of `crate::wording`.

pub mod bodies;
pub mod conferences;
pub mod duties;
pub mod phrases;
