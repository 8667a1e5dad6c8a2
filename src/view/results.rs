//! The table itself.

use yew::prelude::*;

use super::More;
use super::groups::Grouped;
use super::head::head;
use super::held_back::Shown;
use super::host::FocusTarget;
use super::overview_row::overview_row;
use super::page::{Page, Reading};
use super::provision_row::provision_row;
use super::toolbar::view_name;
use super::words::foreign;
use crate::i18n::{Counted, Message};
use crate::query::{Action, Outcome, View};

/// More columns than this get room to scroll sideways.
const MANY: usize = 6;

/// How many rows there are, in words.
pub(super) fn count_text(reading: &Reading, view: View, outcome: &Outcome) -> String {
    let (count, total) = (outcome.rows.len(), outcome.total);
    let counted = match (view.is_of_provisions(), count == total) {
        (false, true) => Counted::AllResolutions,
        (false, false) => Counted::Resolutions,
        (true, true) => Counted::AllProvisions,
        (true, false) => Counted::Provisions,
    };
    reading.count(counted, count, &[("total", &reading.number(total))])
}

/// The table, as many rows of it as are `shown`. `show` is told when the reader wants more of them, and whether all.
pub(super) fn results(page: &Page, shown: Shown, show: &Callback<bool>) -> Html {
    if page.criteria.view != View::Citations {
        return table(page, shown, show, &|_, _| Html::default());
    }
    page.on_demand(|parts| {
        let row = |row, index| (parts.citations_row)(page, row, index);
        html! { <>{ (parts.citation_map)(page) }{ table(page, shown, show, &row) }</> }
    })
}

/// The table itself; `citations_row` gives the rows of the citations view.
fn table(
    page: &Page,
    shown: Shown,
    show: &Callback<bool>,
    citations_row: &dyn Fn(usize, Option<String>) -> Html,
) -> Html {
    let rows = &page.outcome.rows;
    if rows.is_empty() {
        return no_match(page);
    }
    if page.criteria.view == View::Matrix {
        return page.on_demand(|parts| (parts.matrix)(page));
    }
    let view = page.criteria.view;
    let limit = shown.limit();
    let together = match (page.criteria.grouping(), page.more) {
        (Some(grouping), More::Here(parts)) => Some((parts.grouped)(page, grouping, limit)),
        _ => None,
    };
    let Grouped { above, body, lines, next } = together.unwrap_or_else(|| {
        // Where not every row is on the page, each says which one it is; the header is the first.
        let index = |position: usize| (rows.len() > limit).then(|| (position + 2).to_string());
        let body = rows.iter().take(limit).enumerate().map(|(position, &row)| match view {
            View::Overview => overview_row(page, row, index(position)),
            View::Provisions => provision_row(page, row, None, index(position)),
            View::Citations => citations_row(row, index(position)),
            // It has no rows: it is shown above.
            View::Matrix => Html::default(),
        });
        Grouped {
            above: Html::default(),
            body: html! { <tbody role="rowgroup">{ for body }</tbody> },
            lines: rows.len(),
            next: FocusTarget::Row(limit.saturating_add(1)),
        }
    });
    let count = (lines > limit).then(|| (lines + 1).to_string());
    let columns = page.criteria.shown_columns().len();
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
                { page.on_demand(|parts| (parts.held_back)(page, shown, lines, &next, show)) }
            }
        </>
    }
}

fn no_match(page: &Page) -> Html {
    let (act, focus) = (page.act.clone(), page.focus.clone());
    let clear = Callback::from(move |_: MouseEvent| {
        act.emit(Action::ClearAll);
        focus.emit(FocusTarget::Search);
    });
    html! {
        <div class="state no-match">
            <slot name="empty">
                <p class="big">{ page.text(Message::NoMatch) }</p>
                <p>{ page.text(Message::NoMatchHint) }</p>
            </slot>
            <button type="button" class="button" data-action="clear-all" onclick={clear}>
                { page.text(Message::ClearAll) }
            </button>
        </div>
    }
}
