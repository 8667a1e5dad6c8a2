//! The tools: what a reader does now and then.

/// What a reader does now and then. One at a time is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Columns, spacing and grouping of the rows.
    Layout,
    /// Two resolutions side by side.
    Compare,
    /// The assembly in figures, and what the symposium called for.
    Figures,
    /// What the reader keeps.
    Basket,
    /// Saving, copying, printing.
    Export,
    /// What the search box understands.
    Help,
}

impl Tool {
    /// The identifier in the markup.
    pub fn id(self) -> &'static str {
        match self {
            Self::Layout => "layout",
            Self::Compare => "compare",
            Self::Figures => "figures",
            Self::Basket => "basket",
            Self::Export => "export",
            Self::Help => "help",
        }
    }
}
