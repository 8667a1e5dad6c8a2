//! What gets the focus, or is scrolled to.

use crate::query::Facet;
use crate::view::root::overlay::Overlay;
use crate::view::tools::tool::Tool;

/// What gets the focus, or is scrolled to. The host knows where on the page that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The widget as a whole.
    Root,
    /// The search box.
    Search,
    /// A suggestion below it, from 0.
    Suggestion(usize),
    /// The panel of facets.
    Facets,
    /// What closes them where they lie over the table.
    CloseFilters,
    /// The first result, else what there is in its place.
    Results,
    /// What is open below a button.
    Popover,
    /// The button that opens something over the table.
    OverlayButton(Overlay),
    /// The panel of the tool that is open.
    Panel,
    /// The heading of a facet.
    Facet(Facet),
    /// A value of a facet's list, from 1.
    FacetValue(Facet, usize),
    /// The first chip, else the search box.
    Chip,
    /// The button of a tool, else the widget as a whole.
    Tool(Tool),
    /// What is chosen in the export panel.
    ExportChoice,
    /// The button that removes an item of the basket, from 1; else that of the last one, else the
    /// tool's button.
    BasketItem(usize),
    /// The comparison.
    Comparison,
    /// The box of a column in the layout panel, by the column's identifier.
    ColumnBox(&'static str),
    /// A button that moves a column: its identifier, and the direction.
    ColumnMover(&'static str, &'static str),
    /// A button of the matrix: line and column, both from 0 for the headings.
    MatrixCell(usize, usize),
    /// A node of the map of citations, in the drawing of that measure.
    MapNode(&'static str, usize),
    /// What a path names: the provision, section or paragraph in an open full text, else the button
    /// of its row.
    Place(String),
    /// The text that is open under that key of a row.
    Text(String),
    /// The button that goes to the resolution before or behind (`previous`, `next`), in the text
    /// that is open under that key; the text where there is none.
    TextStep(String, &'static str),
    /// The button of the row of that key.
    Opener(String),
    /// A footnote by its label, in the full text of the resolution of that path.
    Note(String, String),
    /// The button of a row of the table, from 1.
    Row(usize),
    /// The button of a group, from 1.
    Group(usize),
    /// The button of a row of a group: the group's number and the row's, both from 1.
    RowOfGroup(usize, usize),
    /// The button that opens the panel for copying, by the key of its place.
    ShareButton(String),
    /// The text that the reader has to copy.
    CopyText,
}
