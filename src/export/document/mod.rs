//! PURE. The rows as a document: what paper shows, written as text, as a page, and as a Word
//! document.

mod build;
mod docx;
mod model;
mod package;
mod page;
mod text;

pub use build::{document, passage};
pub use docx::docx;
pub use page::page;
pub use text::text;

/// The media type of a Word document.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
