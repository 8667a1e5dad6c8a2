//! The tools: what a reader does now and then.

use crate::identifiers::identifiers;

identifiers! {
    /// What a reader does now and then. One at a time is open.
    pub enum Tool {
        /// Columns, spacing and grouping of the rows.
        Layout = "layout",
        /// Two resolutions side by side.
        Compare = "compare",
        /// The assembly in figures, and what the symposium called for.
        Figures = "figures",
        /// What the reader keeps.
        Basket = "basket",
        /// Saving, copying, printing.
        Export = "export",
        /// What the search box understands.
        Help = "help",
    }
}
