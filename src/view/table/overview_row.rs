//! A row of the overview: one resolution, and below it, when open, its full text.

use yew::prelude::*;

use super::columns::{CellOf, ResolutionCells, column_view, own_cell};
use super::opening::Opening;
use super::row::{Cell, row};
use crate::query::Column;
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
    // Why it is found stands where its summary does; without that column, below its title, or else
    // in the last one.
    let shown = page.criteria.shown_columns();
    let place = [Column::Summary, Column::Title].into_iter().find(|column| shown.contains(column));
    let place = place.or(shown.last().copied());
    let snippet = match page.outcome.found.is_empty() {
        true => None,
        false => page.lazy.snippet(page, position),
    };
    let content = |column| {
        let cell = match column_view(column).cell {
            CellOf::Resolution(cell) => cell(page, &of),
            CellOf::Own(own) => own_cell(page, own, position),
            _ => Cell::Content(Html::default()),
        };
        match (snippet.clone().filter(|_| place == Some(column)), cell) {
            (None, cell) => cell,
            (Some(snippet), _) if column == Column::Summary => Cell::Content(snippet),
            (Some(snippet), Cell::Content(own)) => Cell::Content(html! { <>{ own }{ snippet }</> }),
            (Some(snippet), _) => Cell::OpenerWith(snippet),
        }
    };
    row(page, &opening, row_index, &content)
}
