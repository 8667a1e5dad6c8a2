//! What the page around a table adds to its resolutions: the contents of its own columns, the
//! values of its own facets, the parts of rows and cells.
//!
//! All of it is text that was made once for each resolution, so that sorting, searching and
//! filtering ask the page nothing.

use crate::model::Json;
use crate::query::criteria::own::{OwnColumn, OwnFacet};

/// What a page adds, resolution by resolution in the register's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extension {
    columns: Vec<Named<OwnCell>>,
    facets: Vec<Named<Vec<String>>>,
    /// What the values of facets are called, each with its facet.
    names: Vec<(String, String, String)>,
    /// The parts of the row of each resolution, and those of its cells by column.
    parts: Vec<(String, Vec<(String, String)>)>,
}

/// The contents of a column or a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named<T> {
    id: String,
    title: String,
    values: Vec<T>,
}

/// A cell of a column that a page adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnCell {
    /// What it says.
    pub words: String,
    /// Its place among all when they are sorted; those without one come last.
    pub rank: Option<usize>,
    /// Whether the page has a node for it, which the browser puts there.
    pub is_node: bool,
}

impl Extension {
    /// Reads what the page's script wrote; whatever is not as it should be is passed over.
    ///
    /// `{"columns": [{"id", "title", "cells": [["words", rank or null, is a node]]}],
    /// "facets": [{"id", "title", "names": [["value", "name"]], "values": [["value"]]}],
    /// "parts": [["row", {"column": "cell"}]]}`
    pub fn from_json(text: &str) -> Self {
        let json = Json::parse(text).unwrap_or(Json::Null);
        let mut extension = Self::default();
        for column in list(json.get("columns")) {
            extension.columns.push(named(column, "cells", cell));
        }
        for facet in list(json.get("facets")) {
            let values = |values: &Json| list(Some(values)).iter().map(text_of).collect();
            extension.facets.push(named(facet, "values", values));
            let id = field(facet, "id");
            let names = list(facet.get("names")).iter();
            extension.names.extend(names.filter_map(|pair| match list(Some(pair)) {
                [value, name] => Some((id.clone(), text_of(value), text_of(name))),
                _ => None,
            }));
        }
        extension.parts = list(json.get("parts")).iter().map(parts).collect();
        extension
    }

    /// Whether it adds nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The title of a column.
    pub fn column_title(&self, column: OwnColumn) -> &str {
        find(&self.columns, column.id()).map_or(column.id(), |it| &it.title)
    }

    /// The columns that have something to show, with their titles.
    pub fn columns(&self) -> impl Iterator<Item = (&str, &str)> {
        let filled = self.columns.iter().filter(|it| it.values.iter().any(OwnCell::says));
        filled.map(|it| (it.id.as_str(), it.title.as_str()))
    }

    /// The cell of a column for the resolution at a position.
    pub fn cell(&self, id: &str, position: usize) -> Option<&OwnCell> {
        find(&self.columns, id)?.values.get(position)
    }

    /// Everything that the columns say of the resolution at a position.
    pub(in crate::query) fn words(&self, position: usize) -> impl Iterator<Item = &str> {
        let cells = self.columns.iter().filter_map(move |column| column.values.get(position));
        cells.map(|cell| cell.words.as_str()).filter(|words| !words.is_empty())
    }

    /// Whether a column shows something for some row.
    pub(in crate::query) fn fills(&self, column: OwnColumn) -> bool {
        let found = find(&self.columns, column.id());
        found.is_some_and(|it| it.values.iter().any(OwnCell::says))
    }

    /// The title of a facet.
    pub fn facet_title(&self, facet: OwnFacet) -> &str {
        find(&self.facets, facet.id()).map_or(facet.id(), |it| &it.title)
    }

    /// What a value of a facet is called.
    pub fn value_name<'a>(&'a self, facet: OwnFacet, value: &'a str) -> &'a str {
        let found = self.names.iter().find(|(of, it, _)| of == facet.id() && it == value);
        found.map_or(value, |(.., name)| name)
    }

    /// The values of a facet, each resolution's in the register's order.
    pub fn values(&self, facet: OwnFacet) -> &[Vec<String>] {
        find(&self.facets, facet.id()).map_or(&[], |it| &it.values)
    }

    /// The page's parts of the row of the resolution at a position, with white space between them.
    pub fn row_part(&self, position: usize) -> &str {
        self.parts.get(position).map_or("", |(row, _)| row)
    }

    /// The page's parts of one of its cells.
    pub fn cell_part(&self, position: usize, column: &str) -> &str {
        let cells = self.parts.get(position).map_or(&[][..], |(_, cells)| cells);
        cells.iter().find(|(of, _)| of == column).map_or("", |(_, part)| part)
    }
}

impl OwnCell {
    fn says(&self) -> bool {
        self.is_node || !self.words.is_empty()
    }
}

fn find<'a, T>(list: &'a [Named<T>], id: &str) -> Option<&'a Named<T>> {
    list.iter().find(|it| it.id == id)
}

fn list(json: Option<&Json>) -> &[Json] {
    match json {
        Some(Json::List(list)) => list,
        _ => &[],
    }
}

fn text_of(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}

fn field(json: &Json, key: &str) -> String {
    json.get(key).map(text_of).unwrap_or_default()
}

fn named<T>(json: &Json, values: &str, value: impl Fn(&Json) -> T) -> Named<T> {
    let values = list(json.get(values)).iter().map(value).collect();
    Named { id: field(json, "id"), title: field(json, "title"), values }
}

fn cell(json: &Json) -> OwnCell {
    let [words, rank, is_node] = list(Some(json)) else {
        return OwnCell::default();
    };
    let rank = match rank {
        Json::Number(number) => number.parse().ok(),
        _ => None,
    };
    OwnCell { words: text_of(words), rank, is_node: *is_node == Json::Boolean(true) }
}

fn parts(json: &Json) -> (String, Vec<(String, String)>) {
    match list(Some(json)) {
        [row, Json::Object(cells)] => {
            let cells = cells.iter().map(|(column, part)| (column.clone(), text_of(part)));
            (text_of(row), cells.collect())
        }
        _ => Default::default(),
    }
}
