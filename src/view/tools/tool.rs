//! The tools: what a reader does now and then. What the panel of each shows is in `panel.rs`, with
//! the second file.

use crate::i18n::Message;
use crate::identifiers::identifiers;
use crate::model::Register;
use crate::view::root::icon::Icon;

/// What is fixed for a tool.
pub struct ToolFacts {
    pub(in crate::view) title: Message,
    pub(in crate::view) icon: Icon,
    /// Whether a register has a use for it.
    pub(in crate::view) is_of_use: fn(&Register) -> bool,
}

identifiers! {
    /// What a reader does now and then. One at a time is open. They stand in the order of the row.
    pub enum Tool with facts: ToolFacts {
        /// Columns, spacing and grouping of the rows.
        Layout = "layout" => ToolFacts {
            title: Message::Layout,
            icon: Icon::Layout,
            is_of_use: always,
        },
        /// Two resolutions side by side.
        Compare = "compare" => ToolFacts {
            title: Message::Compare,
            icon: Icon::Compare,
            is_of_use: |register| register.resolutions.len() > 1,
        },
        /// The assembly in figures, and what the symposium called for.
        Figures = "figures" => ToolFacts {
            title: Message::Figures,
            icon: Icon::Figures,
            is_of_use: |it| it.documents().iter().any(|(_, _, context)| !context.figures.is_empty()),
        },
        /// What the reader keeps.
        Basket = "basket" => ToolFacts {
            title: Message::Basket,
            icon: Icon::Bookmark,
            is_of_use: always,
        },
        /// Saving, copying, printing.
        Export = "export" => ToolFacts {
            title: Message::Export,
            icon: Icon::Export,
            is_of_use: always,
        },
        /// What the search box understands.
        Help = "help" => ToolFacts {
            title: Message::QueryHelp,
            icon: Icon::Help,
            is_of_use: always,
        },
    }
}

fn always(_: &Register) -> bool {
    true
}
