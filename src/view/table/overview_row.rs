//! A row of the overview: one resolution, and below it, when open, its full text.

use yew::prelude::*;

use super::columns::{CellOf, ResolutionCells, column_view, own_cell};
use super::lines::Line;
use super::opening::Opening;
use super::row::{Cell, row};
use super::row_context::RowContext;
use crate::query::Column;

/// The row of a line.
pub(in crate::view) fn overview_row(context: &RowContext, line: &Line) -> Html {
    let position = line.row;
    let Some((resolution, entry)) = context.index.resolution(position) else {
        return Html::default();
    };
    let path = resolution.path();
    let opened = line.opened.as_deref();
    let opening = Opening { key: &path, position, number: &resolution.number, opened };
    let of = ResolutionCells { resolution, entry, position };
    // Why it is found stands where its summary does; without that column, below its title, or else
    // in the last one.
    let shown = context.criteria.shown_columns();
    let place = [Column::Summary, Column::Title].into_iter().find(|column| shown.contains(column));
    let place = place.or(shown.last().copied());
    let snippet = context.snippet(position);
    let content = |column| {
        let cell = match column_view(column).cell {
            CellOf::Resolution(cell) => cell(context, &of),
            CellOf::Own(own) => own_cell(&context.index, own, position),
            _ => Cell::Content(Html::default()),
        };
        match (snippet.clone().filter(|_| place == Some(column)), cell) {
            (None, cell) => cell,
            (Some(snippet), _) if column == Column::Summary => Cell::Content(snippet),
            (Some(snippet), Cell::Content(own)) => Cell::Content(html! { <>{ own }{ snippet }</> }),
            (Some(snippet), _) => Cell::OpenerWith(snippet),
        }
    };
    row(context, &opening, line.index, &content)
}
