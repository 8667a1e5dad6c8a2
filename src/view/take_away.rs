//! What a reader takes away: the state of the basket and of the export panel, and the steps that change it.

use std::rc::Rc;

use yew::Callback;

use crate::export::{Format, Scope};
use crate::query::{Basket, BasketAction};

/// A step of the reader, or what came of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Take {
    /// Something is put into the basket, or taken out.
    Basket(BasketAction),
    /// The basket that the browser has kept.
    Restore(Basket),
    /// Other rows or another format are chosen.
    Choose(Choice),
    /// The rows are saved as a file.
    Save,
    /// The rows are copied.
    Copy,
    /// Copying did or did not work.
    Copied(bool),
    /// The rows are printed.
    Print,
    /// The browser did or did not open its dialogue.
    Printed(bool),
    /// A browser prepares to print, or is done.
    Printing(bool),
}

/// What the export panel is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which rows.
    pub scope: Scope,
    /// Written as what.
    pub format: Format,
    /// Whether CSV is marked as UTF-8.
    pub bom: bool,
}

impl Default for Choice {
    /// Spreadsheets take a file without the mark for one of another century.
    fn default() -> Self {
        Self { scope: Scope::Listed, format: Format::Csv, bom: true }
    }
}

/// The rows as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// Basket and panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taking {
    /// What the reader keeps.
    pub basket: Rc<Basket>,
    /// What the panel is set to.
    pub choice: Choice,
    /// What came of the last step.
    pub told: String,
    /// The rows that stand on the page to be printed.
    pub printing: Option<Scope>,
}

/// What the browser does with what is taken away. Outside a browser each does nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carrying {
    /// Keeps the basket of the register of that id, for this session.
    pub keep: Callback<(String, Rc<Basket>)>,
    /// Saves a file.
    pub save: Callback<File>,
    /// Whether the page stands in a frame, which may not be allowed to save, and does not tell.
    pub in_frame: bool,
    /// Puts a page (none where the text is no page) and a text on the clipboard, and tells whether that worked.
    pub copy: Callback<(Option<String>, String, Callback<bool>)>,
    /// Prints what stands on the page once it is rendered, and tells whether the browser did.
    pub print: Callback<Callback<bool>>,
    /// Today's date (ISO 8601).
    pub today: Option<Callback<(), String>>,
}
