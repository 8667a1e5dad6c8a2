//! A row of the overview: one resolution, and below it, when open, its full text.

use yew::prelude::*;

use super::columns::{CellOf, ResolutionCells, column_view};
use super::opening::Opening;
use super::row::{Cell, row};
use crate::view::Page;

/// The row of the resolution at `position` of the register.
pub(in crate::view) fn overview_row(
    page: &Page,
    position: usize,
    row_index: Option<String>,
) -> Html {
    let Some((resolution, entry)) = page.index.resolution(position) else {
        return Html::default();
    };
    let path = resolution.path();
    let opening = Opening { key: &path, position, number: &resolution.number, current: None };
    let of = ResolutionCells { resolution, entry, position };
    let content = |column| match column_view(column).cell {
        CellOf::Resolution(cell) => cell(page, &of),
        _ => Cell::Content(Html::default()),
    };
    row(page, &opening, row_index, &content)
}
