//! A row of the overview: one resolution, and below it, when open, its full text.

use yew::prelude::*;

use super::Page;
use super::head::column_name;
use super::opening::Opening;
use super::words::{foreign, words};
use crate::i18n::Message;
use crate::model::Resolution;
use crate::query::Column;

/// The row of the resolution at `position` of the register.
pub(super) fn overview_row(page: &Page, position: usize, row_index: Option<String>) -> Html {
    let Some((resolution, entry)) = page.index.resolution(position) else {
        return Html::default();
    };
    let reading = &page.reading;
    let path = resolution.number.to_string();
    let opening = Opening { path: &path, position, number: resolution.number, current: None };
    let matching = page.outcome.matching.get(position).copied().unwrap_or(0);
    let provisions = if matching == entry.provisions || !page.criteria.is_filtering() {
        reading.number(entry.provisions)
    } else {
        let values =
            [("count", reading.number(matching)), ("total", reading.number(entry.provisions))];
        reading.fill(
            Message::MatchingOf,
            &values.each_ref().map(|(name, value)| (*name, value.as_str())),
        )
    };
    let name = |column| column_name(page, column);
    let row = html! {
        <tr role="row" aria-rowindex={row_index} class="row" data-open={opening.is_open(page).then_some("")} data-resolution={path.clone()}>
            <th scope="row" role="rowheader" class="c-number">
                { opening.button(page) }
            </th>
            <td role="cell" class="c-status" data-name={name(Column::Status)}>{ status(page, resolution) }</td>
            <td role="cell" class="c-title" data-name={name(Column::Title)}>
                <span class="title">{ words(page, &resolution.title) }</span>
            </td>
            <td role="cell" class="c-summary" data-name={name(Column::Summary)}>
                <div class="clamp">{ for resolution.summary.iter().map(|text| html! { <p>{ words(page, text) }</p> }) }</div>
            </td>
            <td role="cell" class="c-provisions" data-name={name(Column::Provisions)}>{ provisions }</td>
        </tr>
    };
    html! { <>{ row }{ opening.detail_row(page) }</> }
}

/// The status as a badge; the printed words where it is not of the controlled list.
pub(super) fn status(page: &Page, resolution: &Resolution) -> Html {
    let Some(status) = resolution.status else {
        let printed = resolution.printed.as_ref().and_then(|printed| printed.status.clone());
        return html! { <span class="status" lang={foreign(page, Some(&page.index.register().language))}>{ printed.unwrap_or_default() }</span> };
    };
    html! { <span class="status" data-status={status.id()}>{ page.reading.catalogue.status(status).to_owned() }</span> }
}
