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
