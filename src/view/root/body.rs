//! The rows of a table.

use yew::Html;

use crate::view::root::focus_target::FocusTarget;

/// The rows of a table, as many as are on the page.
pub struct Body {
    /// What stands above the table.
    pub above: Html,
    /// The `tbody` elements.
    pub body: Html,
    /// How many lines there are, also those that are not on the page.
    pub lines: usize,
    /// The first of those.
    pub next: FocusTarget,
}
