//! The table itself.

use yew::prelude::*;

use super::head::head;
use super::overview_row::overview_row;
use super::paging::Paging;
use super::provision_row::provision_row;
use crate::i18n::Counted;
use crate::query::{Outcome, View};
use crate::view::root::body::Body;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::locale::Locale;
use crate::view::root::page::{Arrival, Page, Part};
use crate::view::root::words::foreign;
use crate::view::tools::toolbar::view_name;

/// More columns than this get room to scroll sideways.
const MANY: usize = 6;

/// How many rows there are, in words.
pub(in crate::view) fn count_text(locale: &Locale, view: View, outcome: &Outcome) -> String {
    let (count, total) = (outcome.rows.len(), outcome.total);
    let counted = match (view.is_of_provisions(), count == total) {
        (false, true) => Counted::AllResolutions,
        (false, false) => Counted::Resolutions,
        (true, true) => Counted::AllProvisions,
        (true, false) => Counted::Provisions,
    };
    locale.count(counted, count, &[("total", &locale.number(total))])
}

/// The table, with as many rows as `paging` says. `show` is told when the reader wants more of
/// them, and whether all.
pub(in crate::view) fn results(page: &Page, paging: Paging, show: &Callback<bool>) -> Html {
    let view = page.criteria.view;
    let rows = &page.outcome.rows;
    if view == View::Citations && page.lazy.arrival() != Arrival::Here {
        return page.part(Part::Rows);
    }
    if rows.is_empty() && view != View::Citations {
        return page.part(Part::NoMatch);
    }
    if view == View::Matrix {
        return page.part(Part::Matrix);
    }
    if view == View::Changes {
        return page.part(Part::Changes(paging, show));
    }
    let limit = paging.limit();
    let Body { above, body, lines, next } = page.lazy.body(page, limit).unwrap_or_else(|| {
        let body = rows.iter().take(limit).enumerate().map(|(position, &row)| match view {
            View::Provisions => {
                let before = position.checked_sub(1).map(|before| rows[before]);
                provision_row(page, row, before, None, row_index(page, limit, position))
            }
            _ => overview_row(page, row, row_index(page, limit, position)),
        });
        plain_body(page, limit, body.collect())
    });
    if rows.is_empty() {
        return html! { <>{ above }{ page.part(Part::NoMatch) }</> };
    }
    let count = (lines > limit).then(|| (lines + 1).to_string());
    let columns = page.columns().len();
    let title = page.index.choose(&page.index.register().title);
    let language = foreign(page, title.language);
    html! {
        <>
            { above }
            <div class="table" data-many={(columns > MANY).then_some("")}>
            <table
                key={view.id()}
                data-view={view.id()}
                data-density={page.criteria.density.id()}
                part="table"
                role="table"
                aria-rowcount={count}
            >
                <caption class="hidden"><span lang={language}>{ title.words.to_owned() }</span>{ " — " }{ view_name(page, view) }</caption>
                { head(page) }
                { body }
            </table>
            </div>
            if lines > limit {
                { page.part(Part::MoreRows(paging, lines, &next, show)) }
            }
        </>
    }
}

/// Where not every row is on the page, each says which one it is; the header is the first.
pub(in crate::view) fn row_index(page: &Page, limit: usize, position: usize) -> Option<String> {
    (page.outcome.rows.len() > limit).then(|| (position + 2).to_string())
}

/// Rows without headings.
pub(in crate::view) fn plain_body(page: &Page, limit: usize, rows: Html) -> Body {
    Body {
        above: Html::default(),
        body: html! { <tbody role="rowgroup">{ rows }</tbody> },
        lines: page.outcome.rows.len(),
        next: FocusTarget::Row(limit.saturating_add(1)),
    }
}
