//! What the importer knows of the words of the six official languages.

pub mod bodies;
pub mod conferences;
pub mod duties;
pub mod editions;
pub mod folding;
pub mod language;
pub mod phrases;
pub mod verbs;
