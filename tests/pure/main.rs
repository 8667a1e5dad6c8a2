//! The pure folders: model, query, export and texts; and the rules that every source keeps.

mod additions;
mod bundled;
mod compare;
mod contrast;
mod cycles;
mod documents;
mod export;
mod hostile;
mod layers;
mod lines;
mod lists;
mod locale;
mod model;
#[path = "../numbers/mod.rs"]
mod numbers;
mod query;
mod tables;
