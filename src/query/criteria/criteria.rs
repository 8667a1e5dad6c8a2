//! The one value that holds everything a reader has asked for.

use super::arrangement::{arranged, shown};
use super::column::Column;
use super::layout::{ClosedGroups, Density, Extent, Grouping};
use super::view::View;
use crate::compare::{Change, ProvisionKind, ResolutionKind};
use crate::identifiers::identifiers;
use crate::query::facet::facet::Facet;

identifiers! {
    /// What the matrix counts the provisions of each addressee by.
    #[derive(Default)]
    pub enum Across {
        /// A column a verb.
        #[default]
        Verbs = "verbs",
        /// A column a resolution.
        Resolutions = "resolutions",
    }
}

/// From low to high, or the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From low to high.
    Ascending,
    /// From high to low.
    Descending,
}

/// The order that the reader chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sort {
    /// By which column.
    pub column: Column,
    /// Which way.
    pub direction: Direction,
}

/// Everything a reader has asked for. Changed only by [`apply`](crate::query::apply).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// What the table has a row for.
    pub view: View,
    /// The words in the search box, as typed.
    pub search: String,
    /// The chosen values, each with its facet, in the order in which they were chosen.
    pub chosen: Vec<(Facet, String)>,
    /// What the matrix has a column for.
    pub across: Across,
    /// The order; `None` is the document's own.
    pub sort: Option<Sort>,
    /// The rows that are open, by the path of their resolution (`44`) or provision. Where grouping
    /// shows a provision several times, the key of its second and further rows is the path, `@` and
    /// the group's identifier.
    pub open: Vec<String>,
    /// The columns, those of all views in one list, in order. A view of which it has none shows its
    /// usual ones.
    pub columns: Vec<Column>,
    /// How close the rows stand.
    pub density: Density,
    /// How much of a text is shown while a search is active.
    pub extent: Extent,
    /// What rows stand together under a heading; a view ignores a grouping that is not its own.
    pub group: Option<Grouping>,
    /// The groups whose rows are not shown.
    pub closed_groups: ClosedGroups,
    /// Two resolutions, by their numbers, that the reader compares; one while the other is still to
    /// be chosen.
    pub compare: Vec<String>,
    /// The kinds of change that are shown; none is all.
    pub changes: Vec<Change>,
    /// The languages (BCP 47) to read beside the reader's own.
    pub parallel: Vec<String>,
}

impl Criteria {
    /// Whether `value` of `facet` is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.chosen.iter().any(|(of, chosen)| *of == facet && chosen == value)
    }

    /// Whether anything narrows the rows.
    pub fn is_filtering(&self) -> bool {
        !self.search.trim().is_empty() || !self.chosen.is_empty()
    }

    /// Whether what became of a resolution is of a chosen kind.
    pub fn shows_resolution(&self, kind: ResolutionKind) -> bool {
        let mut chosen = self.changes.iter().filter(|it| matches!(it, Change::Resolution(_)));
        let is_any = chosen.clone().next().is_none();
        is_any || chosen.any(|it| *it == Change::Resolution(kind))
    }

    /// Whether what became of a provision is of a chosen kind.
    pub fn shows_provision(&self, kind: ProvisionKind) -> bool {
        self.shows_all_provisions() || self.changes.contains(&Change::Provision(kind))
    }

    /// Whether no kind of change of provisions is chosen.
    pub fn shows_all_provisions(&self) -> bool {
        !self.changes.iter().any(|it| matches!(it, Change::Provision(_)))
    }

    /// Whether the row of that path is open.
    pub fn is_open(&self, path: &str) -> bool {
        self.open.iter().any(|open| open == path)
    }
    /// The columns of the present view that are shown, in order; never none.
    pub fn shown_columns(&self) -> Vec<Column> {
        shown(&self.columns, self.view)
    }

    /// Every column of the present view and whether it is shown, in order.
    pub fn arranged_columns(&self) -> Vec<(Column, bool)> {
        arranged(&self.columns, self.view)
    }

    /// The grouping of the present view.
    pub fn grouping(&self) -> Option<Grouping> {
        self.group.filter(|grouping| grouping.view() == self.view)
    }
}
