//! The widget's markup.

mod citations;
mod merged;
mod phases;
pub mod rendering;
mod tables;
