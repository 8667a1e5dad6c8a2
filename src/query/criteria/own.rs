//! The columns and facets that the page around a table adds: what is fixed for them.
//!
//! They are as small and as easily passed on as those of the lists, so that nothing has to tell
//! them apart. What a table shows under them is in its index
//! ([`Extension`](crate::query::Extension)).

use super::view::View;
use crate::identifiers::{Added, kept};

/// A column of the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnColumn {
    id: &'static str,
    view: View,
    is_extra: bool,
    is_sortable: bool,
}

/// A facet of the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnFacet {
    id: &'static str,
}

/// What was declared, by any table of the page. It only grows, so that the keys of links always
/// stand in one order.
static COLUMNS: Added<OwnColumn> = Added::new();
static FACETS: Added<OwnFacet> = Added::new();

impl OwnColumn {
    /// All that were declared.
    pub fn all() -> Vec<Self> {
        COLUMNS.all()
    }

    /// Declares a column, or declares it anew.
    pub(in crate::query) fn declare(id: &str, view: View, is_extra: bool, is_sortable: bool) {
        COLUMNS.add(Self { id: kept(id), view, is_extra, is_sortable }, Self::id);
    }

    /// Its identifier.
    pub fn id(self) -> &'static str {
        self.id
    }

    /// The view that has it.
    pub fn view(self) -> View {
        self.view
    }

    /// Whether it is hidden until the reader asks for it.
    pub fn is_extra(self) -> bool {
        self.is_extra
    }

    /// Whether rows can be sorted by it.
    pub fn is_sortable(self) -> bool {
        self.is_sortable
    }
}

impl OwnFacet {
    /// All that were declared.
    pub fn all() -> Vec<Self> {
        FACETS.all()
    }

    /// Declares a facet, unless it is declared.
    pub(in crate::query) fn declare(id: &str) {
        FACETS.add(Self { id: kept(id) }, Self::id);
    }

    /// Its identifier.
    pub fn id(self) -> &'static str {
        self.id
    }
}
