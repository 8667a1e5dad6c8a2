//! The views: what the table has a row for.

use crate::identifiers::identifiers;

identifiers! {
    /// What the table has a row for.
    #[derive(Default)]
    pub enum View {
        /// A row a resolution.
        #[default]
        Overview = "overview",
        /// A row a provision.
        Provisions = "provisions",
        /// How many provisions each addressee has, under each verb or in each resolution.
        Matrix = "matrix",
        /// The map of citations, and below it a row a resolution.
        Citations = "citations",
        /// What changed since an earlier edition, by resolution. Only where the page names one.
        Changes = "changes",
    }
}

impl View {
    /// Whether its rows are provisions rather than resolutions.
    pub fn is_of_provisions(self) -> bool {
        matches!(self, Self::Provisions | Self::Matrix)
    }
}
