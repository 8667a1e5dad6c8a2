//! The one value that holds everything a reader has asked for.

use super::column::{Column, arranged, shown};
use super::layout::{ClosedGroups, Density, Grouping};
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
    }
}

impl View {
    /// Whether its rows are provisions rather than resolutions.
    pub fn is_of_provisions(self) -> bool {
        matches!(self, Self::Provisions | Self::Matrix)
    }

    /// Every column that the view can show, in the usual order.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Overview => &[
                Column::Number,
                Column::Status,
                Column::Title,
                Column::Summary,
                Column::Provisions,
                Column::Edition,
                Column::Topics,
                Column::Cites,
            ],
            Self::Provisions => &[
                Column::Resolution,
                Column::Verb,
                Column::Addressee,
                Column::Label,
                Column::Text,
                Column::Part,
                Column::ResolutionStatus,
                Column::Mentioned,
            ],
            Self::Matrix => &[],
            Self::Citations => &[Column::Citing, Column::CitedInstruments, Column::CitedBy],
        }
    }
}

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

identifiers! {
    /// A property of rows that a reader can filter by.
    pub enum Facet {
        /// Whose duty it is.
        Addressee = "addressee",
        /// The verb, and the one by which a lead hands a duty on.
        Verb = "verb",
        /// What the assembly did with the resolution.
        Status = "status",
        /// What the resolution is about.
        Topic = "topic",
        /// The Sector of a body that it addresses, mentions or cites.
        Sector = "sector",
        /// A report or a deadline that it asks for.
        Duty = "duty",
        /// A cited instrument, and the body that adopted it.
        Cited = "cited",
        /// Another body that the text names.
        Mentioned = "mentioned",
        /// Preamble, operative part or annex.
        Part = "part",
        /// What the resolution has: an annex, a footnote.
        Has = "has",
        /// The resolution, by its number. There are as many as the overview has rows, so the panel has only those that are
        /// chosen.
        Resolution = "resolution",
    }
}

/// As a value of [`Facet::Addressee`]: nobody in particular. No body has this key.
pub const NOBODY: &str = "-";

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
    /// The rows that are open, by the path of their resolution (`44`) or provision. Where grouping shows a provision
    /// several times, the key of its second and further rows is the path, `@` and the group's identifier.
    pub open: Vec<String>,
    /// The columns, those of all views in one list, in order. A view of which it has none shows its usual ones.
    pub columns: Vec<Column>,
    /// How close the rows stand.
    pub density: Density,
    /// What rows stand together under a heading; a view ignores a grouping that is not its own.
    pub group: Option<Grouping>,
    /// The groups whose rows are not shown.
    pub closed_groups: ClosedGroups,
    /// Two resolutions, by their numbers, that the reader compares; one while the other is still to be chosen.
    pub compare: Vec<String>,
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
        self.group.filter(|grouping| Grouping::of(self.view).contains(grouping))
    }
}
