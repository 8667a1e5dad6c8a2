//! The state of the basket and of the export panel, and the steps that change it.

use std::rc::Rc;

use crate::export::{CsvForm, Format, Scope};
use crate::query::{Basket, BasketAction};

/// A step of the reader, or what came of one.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportAction {
    /// Something is put into the basket, or taken out.
    Basket(BasketAction),
    /// Other rows or another format are chosen.
    Choose(ExportChoice),
    /// The rows are saved as a file.
    Save,
    /// The rows are copied.
    Copy,
    /// Copying did or did not work.
    Copied(bool),
    /// The rows are printed; or the resolution at that position alone.
    Print(Option<usize>),
    /// The resolution at that position is saved as a Word document.
    SaveOne(usize),
    /// The browser did not open its dialogue.
    PrintRefused,
    /// A browser prepares to print, or is done.
    Printing(bool),
}

/// What the export panel is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// Which rows.
    pub scope: Scope,
    /// Written as what.
    pub format: Format,
    /// How CSV is written, where the reader or a script said it.
    pub form: Option<CsvForm>,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self { scope: Scope::Listed, format: Format::Csv, form: None }
    }
}

/// The rows as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// Bytes of a format that is no text.
    Bytes(Vec<u8>),
}

/// Basket and panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportState {
    /// What the reader keeps.
    pub basket: Rc<Basket>,
    /// What the panel is set to.
    pub choice: ExportChoice,
    /// What came of the last step.
    pub told: String,
    /// The rows that stand on the page to be printed.
    pub printing: Option<Scope>,
    /// The one resolution that is printed instead, by its position in the register.
    pub only: Option<usize>,
}
