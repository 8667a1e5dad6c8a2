//! A row of the provisions view.

use yew::prelude::*;

use super::columns::{CellOf, ProvisionCells, column_view, own_cell};
use super::opening::Opening;
use super::row::{Cell, row};
use crate::model::Resolution;
use crate::query::{Column, Grouping};
use crate::view::Page;
use crate::view::root::words::words;

/// The row of that number in the index; `before` is the number of the row above. `key` is what the
/// criteria know it by, where that is not its path.
pub(in crate::view) fn provision_row(
    page: &Page,
    number: usize,
    before: Option<usize>,
    key: Option<String>,
    row_index: Option<String>,
) -> Html {
    let found = page.index.rows().get(number).and_then(|row| {
        let (resolution, _) = page.index.resolution(row.resolution)?;
        Some((row, resolution, page.index.provision(row)?))
    });
    let Some((found, resolution, (ancestors, provision))) = found else {
        return Html::default();
    };
    let opening = Opening {
        key: key.as_deref().unwrap_or(&found.path),
        position: found.resolution,
        number: &resolution.number,
        current: Some(&found.path),
    };
    let above = before.and_then(|before| page.index.rows().get(before));
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
        CellOf::Provision(cell) => cell(page, &of),
        CellOf::Own(own) => own_cell(page, own, found.resolution),
        _ => Cell::Content(Html::default()),
    };
    let is_told = page.criteria.shown_columns().contains(&Column::Resolution)
        && page.criteria.grouping() != Some(Grouping::Resolution);
    html! {
        <>
            if is_told && !is_continued {
                { shared(page, resolution) }
            }
            { row(page, &opening, row_index, &content) }
        </>
    }
}

/// Above the provisions of one resolution that follow each other: which it is.
fn shared(page: &Page, resolution: &Resolution) -> Html {
    let columns = page.columns().len().to_string();
    html! {
        <tr role="row" class="shared-row">
            <th scope="rowgroup" role="rowheader" colspan={columns}>
                <span class="of-title"><span class="of-number">{ page.numbered(resolution) }</span>{ " " }{ words(page, &resolution.title) }</span>
            </th>
        </tr>
    }
}
