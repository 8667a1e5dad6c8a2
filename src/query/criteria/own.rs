//! The columns and facets that the page around a table adds: what is fixed for them.
//!
//! They are as small and as easily passed on as those of the lists, so that nothing has to tell
//! them apart. What a table shows under them is in its index
//! ([`Extension`](crate::query::Extension)).

use std::sync::{Mutex, PoisonError};

use super::view::View;
use crate::identifiers::kept;

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
static COLUMNS: Mutex<Vec<OwnColumn>> = Mutex::new(Vec::new());
static FACETS: Mutex<Vec<OwnFacet>> = Mutex::new(Vec::new());

impl OwnColumn {
    /// All that were declared.
    pub fn all() -> Vec<Self> {
        COLUMNS.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Declares a column, or declares it anew.
    pub(in crate::query) fn declare(id: &str, view: View, is_extra: bool, is_sortable: bool) {
        let own = Self { id: kept(id), view, is_extra, is_sortable };
        let mut columns = COLUMNS.lock().unwrap_or_else(PoisonError::into_inner);
        match columns.iter_mut().find(|known| known.id == own.id) {
            Some(known) => *known = own,
            None => columns.push(own),
        }
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
        FACETS.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Declares a facet, unless it is declared.
    pub(in crate::query) fn declare(id: &str) {
        let mut facets = FACETS.lock().unwrap_or_else(PoisonError::into_inner);
        if !facets.iter().any(|known| known.id == id) {
            facets.push(Self { id: kept(id) });
        }
    }

    /// Its identifier.
    pub fn id(self) -> &'static str {
        self.id
    }
}
