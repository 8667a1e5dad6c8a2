//! A row of the overview: one resolution, and below it, when open, its full text.

use yew::prelude::*;

use super::Page;
use super::opening::Opening;
use super::row::{Cell, row};
use super::words::{foreign, meeting, words};
use crate::i18n::Message;
use crate::model::Resolution;
use crate::query::{Column, Entry};

/// The row of the resolution at `position` of the register.
pub(super) fn overview_row(page: &Page, position: usize, row_index: Option<String>) -> Html {
    let Some((resolution, entry)) = page.index.resolution(position) else {
        return Html::default();
    };
    let path = resolution.path();
    let opening = Opening { key: &path, position, number: &resolution.number, current: None };
    let content = |column| cell(page, column, resolution, entry, position);
    row(page, &opening, row_index, &content)
}

fn cell(
    page: &Page,
    column: Column,
    resolution: &Resolution,
    entry: &Entry,
    position: usize,
) -> Cell {
    let reading = &page.reading;
    match column {
        Column::Number => Cell::Opener,
        Column::Status => Cell::Content(status(page, resolution)),
        Column::Title => {
            Cell::Content(html! { <span class="title">{ words(page, &resolution.title) }</span> })
        }
        Column::Summary => Cell::Content(html! {
            <div class="clamp">{ for resolution.summary.iter().map(|text| html! { <p>{ words(page, text) }</p> }) }</div>
        }),
        Column::Provisions => {
            let matching = page.outcome.matching.get(position).copied().unwrap_or(0);
            let all = reading.number(entry.provisions);
            if matching == entry.provisions || !page.criteria.is_filtering() {
                return Cell::Content(html! { { all } });
            }
            let values = [("count", &*reading.number(matching)), ("total", &all)];
            Cell::Content(html! { { reading.fill(Message::MatchingOf, &values) } })
        }
        Column::Edition => {
            let edition = resolution.revision.as_ref().map(|it| page.citing().edition(it));
            Cell::Content(html! { { edition.unwrap_or_default() } })
        }
        Column::Kind => {
            Cell::Content(html! { { page.citing().kind(&resolution.kind).to_owned() } })
        }
        Column::Year => {
            let year = page.index.register().year_of(resolution);
            Cell::Content(html! { { year.unwrap_or_default() } })
        }
        Column::Meeting => Cell::Content(meeting(page, resolution)),
        Column::Topics => {
            let topic = |key: &String| match page.index.register().topics.get(key) {
                Some(name) => html! { <li>{ words(page, name) }</li> },
                None => html! { <li>{ key.to_owned() }</li> },
            };
            Cell::Content(
                html! { <ul class="bodies" role="list">{ for resolution.topics.iter().map(topic) }</ul> },
            )
        }
        Column::Cites => Cell::Content(html! { { reading.number(resolution.references.len()) } }),
        _ => Cell::Content(Html::default()),
    }
}

/// The status as a badge; the printed words where it is not of the controlled list.
pub(super) fn status(page: &Page, resolution: &Resolution) -> Html {
    let Some(status) = resolution.status else {
        let printed = resolution.printed.as_ref().and_then(|printed| printed.status.clone());
        return html! { <span class="status" lang={foreign(page, Some(&page.index.register().language))}>{ printed.unwrap_or_default() }</span> };
    };
    html! { <span class="status" data-status={status.id()}>{ page.reading.catalogue.status(status).to_owned() }</span> }
}
