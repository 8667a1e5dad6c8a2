//! Makes the names known that a page adds: those of its columns and facets.

use crate::model::Json;
use crate::query::{Column, Facet, OwnColumn, OwnFacet, View};

/// The keys of links that are no facets: no facet can have their names.
const KEYS: &[&str] = &[
    "view", "search", "across", "sort", "columns", "density", "extent", "group", "closed",
    "compare", "changes", "parallel", "open", "at", "lang",
];

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
    for column in list("columns") {
        let text = |key| column.get(key).and_then(Json::as_str).unwrap_or_default();
        let is = |key| column.get(key) == Some(&Json::Boolean(true));
        let (id, view) = (text("id"), View::from_id(text("view")).unwrap_or_default());
        if Column::ALL.iter().any(|it| it.id() == id) {
            refused.push(id.to_owned());
        } else {
            OwnColumn::declare(id, view, is("hidden"), is("sortable"));
        }
    }
    for id in list("facets").iter().filter_map(Json::as_str) {
        if Facet::ALL.iter().any(|it| it.id() == id) || KEYS.contains(&id) {
            refused.push(id.to_owned());
        } else {
            OwnFacet::declare(id);
        }
    }
    refused
}
