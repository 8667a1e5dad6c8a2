//! What lies over the table: one at a time.

use crate::query::Facet;

/// What lies over the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The menu of tools.
    Menu,
    /// All filters, as a dialog.
    Filters,
    /// One facet, below its button.
    Facet(Facet),
}

impl Overlay {
    /// What the style sheet knows it by; the dialog needs no room made for it.
    pub fn place(self) -> Option<&'static str> {
        match self {
            Self::Menu => Some("menu"),
            Self::Filters => None,
            Self::Facet(_) => Some("facet"),
        }
    }
}
