//! The cells of a table, as a page hands them over.

use super::column::{column, fold};
use crate::model::Json;
use crate::text::Folding;

/// A cell: its paragraphs, and what its column holds, where the page says so.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) paragraphs: Vec<String>,
    column: Option<String>,
}

impl Cell {
    pub(super) fn text(&self) -> String {
        self.paragraphs.join(" ")
    }

    /// What the column below this heading holds.
    fn id(&self, folding: &Folding) -> Option<String> {
        let known = || column(&self.text(), folding).map(str::to_owned);
        self.column.clone().or_else(known)
    }
}

/// A row: the position of the cell of each column in the list of all cells. One that spans rows or
/// columns stands in each.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) cells: Vec<Option<usize>>,
    /// Whether it is of the table's foot.
    is_foot: bool,
}

/// A table.
pub(super) struct Grid {
    pub(super) cells: Vec<Cell>,
    pub(super) rows: Vec<Row>,
}

/// The row that names the columns: its position, and what each column holds.
#[derive(Default)]
pub(super) struct Header {
    pub(super) position: usize,
    pub(super) ids: Vec<Option<String>>,
}

fn list<'a>(value: &'a Json, key: &str) -> &'a [Json] {
    match value.get(key) {
        Some(Json::List(list)) => list,
        _ => &[],
    }
}

impl Grid {
    /// Reads `{cells: [{paragraphs: [text], column}], rows: [{cells: [position or null], foot}]}`.
    pub(super) fn new(table: &Json) -> Self {
        let text = |it: &Json| it.as_str().map(str::to_owned);
        let cell = |it: &Json| Cell {
            paragraphs: list(it, "paragraphs").iter().filter_map(text).collect(),
            column: it.get("column").and_then(text),
        };
        let position = |it: &Json| match it {
            Json::Number(number) => number.parse().ok(),
            _ => None,
        };
        let row = |it: &Json| Row {
            cells: list(it, "cells").iter().map(position).collect(),
            is_foot: it.get("foot") == Some(&Json::Boolean(true)),
        };
        Self {
            cells: list(table, "cells").iter().map(cell).collect(),
            rows: list(table, "rows").iter().map(row).collect(),
        }
    }

    /// The cell of a row in that column.
    pub(super) fn cell(&self, row: &Row, column: usize) -> Option<&Cell> {
        self.cells.get((*row.cells.get(column)?)?)
    }

    /// The row, among the first ones, that names the most columns.
    pub(super) fn header(&self, folding: &Folding) -> Header {
        let mut best = (0, Header::default());
        for (position, row) in self.rows.iter().take(5).enumerate() {
            let id = |(at, cell): (usize, &Option<usize>)| {
                let is_first = row.cells.iter().position(|it| it == cell) == Some(at);
                self.cells.get((*cell)?).filter(|_| is_first)?.id(folding)
            };
            let ids: Vec<Option<String>> = row.cells.iter().enumerate().map(id).collect();
            let mut known: Vec<&String> = ids.iter().flatten().collect();
            known.sort();
            known.dedup();
            if known.len() > best.0 {
                best = (known.len(), Header { position, ids });
            }
        }
        best.1
    }

    /// Whether a row below `heading` says nothing of its own: one cell across the table is a
    /// heading, a row of headings is repeated, and a foot sums up.
    pub(super) fn is_passed_over(&self, row: &Row, heading: &Row, folding: &Folding) -> bool {
        let first = row.cells.first();
        let folded =
            |of: &Row, at| fold(&self.cell(of, at).map(Cell::text).unwrap_or_default(), folding);
        row.is_foot
            || row.cells.iter().all(|it| Some(it) == first)
            || (0..row.cells.len()).all(|at| folded(row, at) == folded(heading, at))
    }

    /// The texts of a row that are not empty, each once: what a reader sees of a heading.
    pub(super) fn words(&self, row: &Row) -> String {
        let mut cells: Vec<usize> = row.cells.iter().flatten().copied().collect();
        cells.dedup();
        let texts = cells.iter().filter_map(|at| self.cells.get(*at)).map(Cell::text);
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" | ")
    }
}
