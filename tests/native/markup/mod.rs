//! The widget's markup.

mod any_body;
mod citations;
mod merged;
mod phases;
pub mod rendering;
mod tables;
mod who;
