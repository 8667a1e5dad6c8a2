//! A row of the provisions view.

use yew::prelude::*;

use super::columns::{CellOf, ProvisionCells, column_view, own_cell};
use super::lines::Line;
use super::opening::Opening;
use super::row::{Cell, row};
use super::row_context::RowContext;
use crate::model::Resolution;
use crate::query::{Column, Grouping};
use crate::view::root::words::words;

/// The row of a line.
pub(in crate::view) fn provision_row(context: &RowContext, line: &Line) -> Html {
    let number = line.row;
    let found = context.index.rows().get(number).and_then(|row| {
        let (resolution, _) = context.index.resolution(row.resolution)?;
        Some((row, resolution, context.index.provision(row)?))
    });
    let Some((found, resolution, (ancestors, provision))) = found else {
        return Html::default();
    };
    let opening = Opening {
        key: line.key.as_deref().unwrap_or(&found.path),
        position: found.resolution,
        number: &resolution.number,
        opened: line.opened.as_deref(),
    };
    let above = line.before.and_then(|before| context.index.rows().get(before));
    let is_continued = above.is_some_and(|above| above.resolution == found.resolution);
    let of = ProvisionCells {
        number,
        row: found,
        resolution,
        ancestors: &ancestors,
        provision,
        opening: &opening,
    };
    let content = |column| match column_view(column).cell {
        CellOf::Provision(cell) => cell(context, &of),
        CellOf::Own(own) => own_cell(&context.index, own, found.resolution),
        _ => Cell::Content(Html::default()),
    };
    let is_told = context.criteria.shown_columns().contains(&Column::Resolution)
        && context.criteria.grouping() != Some(Grouping::Resolution);
    html! {
        <>
            if is_told && !is_continued {
                { shared(context, resolution) }
            }
            { row(context, &opening, line.index, &content) }
        </>
    }
}

/// Above the provisions of one resolution that follow each other: which it is.
fn shared(context: &RowContext, resolution: &Resolution) -> Html {
    let columns = context.columns.len().to_string();
    html! {
        <tr role="row" class="shared-row">
            <th scope="rowgroup" role="rowheader" colspan={columns}>
                <span class="of-title"><span class="of-number">{ context.numbered(resolution) }</span>{ " " }{ words(context, &resolution.title) }</span>
            </th>
        </tr>
    }
}
