//! A row of the provisions view.

use yew::prelude::*;

use super::columns::{CellOf, ProvisionCells, column_view};
use super::opening::Opening;
use super::row::{Cell, row};
use crate::view::Page;

/// The row of that number in the index; `before` is the number of the row above. `key` is what the criteria know it by, where that is not its path.
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
    let of = ProvisionCells {
        number,
        is_continued: above.is_some_and(|above| above.resolution == found.resolution),
        row: found,
        resolution,
        ancestors: &ancestors,
        provision,
        opening: &opening,
    };
    let content = |column| match column_view(column).cell {
        CellOf::Provision(cell) => cell(page, &of),
        _ => Cell::Content(Html::default()),
    };
    row(page, &opening, row_index, &content)
}
