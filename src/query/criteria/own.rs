//! The columns and facets that the page around a table adds: what is fixed for them.
//!
//! They are as small and as easily passed on as those of the lists, so that nothing has to tell
//! them apart. What a table shows under them is in its index
//! ([`Extension`](crate::query::Extension)).

use std::sync::{Mutex, PoisonError};

use super::column::Column;
use super::view::View;
use crate::identifiers::kept;
use crate::model::Json;
use crate::query::facet::facet::Facet;

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

/// The keys of links that are no facets: no facet can have their names.
pub(in crate::query) const KEYS: &[&str] = &[
    "view", "search", "across", "sort", "columns", "density", "extent", "group", "closed",
    "compare", "changes", "parallel", "open", "at", "lang",
];

impl OwnColumn {
    /// All that were declared.
    pub fn all() -> Vec<Self> {
        COLUMNS.lock().unwrap_or_else(PoisonError::into_inner).clone()
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

    /// Its identifier.
    pub fn id(self) -> &'static str {
        self.id
    }
}

/// Makes the columns and facets known that a page adds, so that attributes, links and scripts can
/// name them: `{"columns": [{"id", "view", "hidden", "sortable"}], "facets": ["id"]}`. A column
/// that is declared again is as it was declared last. Gives the identifiers that cannot be had,
/// because they are the widget's own.
pub fn declare(declared: &str) -> Vec<String> {
    let mut refused = Vec::new();
    let Ok(declared) = Json::parse(declared) else { return refused };
    let list = |key| match declared.get(key) {
        Some(Json::List(list)) => list.as_slice(),
        _ => &[],
    };
    let mut columns = COLUMNS.lock().unwrap_or_else(PoisonError::into_inner);
    for column in list("columns") {
        let text = |key| column.get(key).and_then(Json::as_str).unwrap_or_default();
        let own = OwnColumn {
            id: kept(text("id")),
            view: View::from_id(text("view")).unwrap_or_default(),
            is_extra: column.get("hidden") == Some(&Json::Boolean(true)),
            is_sortable: column.get("sortable") == Some(&Json::Boolean(true)),
        };
        if Column::ALL.iter().any(|it| it.id() == own.id) {
            refused.push(own.id.to_owned());
            continue;
        }
        match columns.iter_mut().find(|known| known.id == own.id) {
            Some(known) => *known = own,
            None => columns.push(own),
        }
    }
    let mut facets = FACETS.lock().unwrap_or_else(PoisonError::into_inner);
    for id in list("facets").iter().filter_map(Json::as_str) {
        if Facet::ALL.iter().any(|it| it.id() == id) || KEYS.contains(&id) {
            refused.push(id.to_owned());
        } else if !facets.iter().any(|known| known.id == id) {
            facets.push(OwnFacet { id: kept(id) });
        }
    }
    refused
}
