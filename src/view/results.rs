//! The table itself.

use yew::prelude::*;

use super::More;
use super::groups::Grouped;
use super::head::head;
use super::overview_row::overview_row;
use super::page::{Page, Reading};
use super::provision_row::provision_row;
use super::toolbar::view_name;
use super::words::foreign;
use crate::i18n::{Counted, Message};
use crate::query::{Action, Outcome, View};

/// How many rows are put on the page at once; the rest follows when the reader asks for it.
pub(super) const AT_ONCE: usize = 600;
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

/// The table; `all` rows of it, or as many as are put on the page at once. `show_all` asks for them all.
pub(super) fn results(page: &Page, all: bool, show_all: &Callback<()>) -> Html {
    if page.criteria.view != View::Citations {
        return table(page, all, show_all, &|_, _| Html::default());
    }
    page.on_demand(|parts| {
        let row = |row, index| (parts.citations_row)(page, row, index);
        html! { <>{ (parts.citation_map)(page) }{ table(page, all, show_all, &row) }</> }
    })
}

/// The table itself; `citations_row` gives the rows of the citations view.
fn table(
    page: &Page,
    all: bool,
    show_all: &Callback<()>,
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
    let limit = if all { usize::MAX } else { AT_ONCE };
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
            next: format!(":nth-child({} of .row) .opener", AT_ONCE + 1),
        }
    });
    let held_back = lines.saturating_sub(limit);
    let count = (held_back > 0).then(|| (lines + 1).to_string());
    let columns = page.criteria.shown_columns().len();
    let title = page.index.choose(&page.index.register().title);
    let language = foreign(page, title.language);
    // The button goes away: the focus goes to the first of the rows it brought.
    let focus = page.effects.focus.clone();
    let show_all = show_all.reform(move |_: MouseEvent| {
        focus.emit(next.clone());
    });
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
            if held_back > 0 {
                <div class="held-back">
                    <p>{ page.reading.count(Counted::HeldBackRows, held_back, &[]) }</p>
                    <button type="button" class="button" data-action="all-rows" onclick={show_all}>
                        { page.reading.fill(Message::ShowAllRows, &[("count", &page.reading.number(lines))]) }
                    </button>
                </div>
            }
        </>
    }
}

fn no_match(page: &Page) -> Html {
    let (act, focus) = (page.act.clone(), page.effects.focus.clone());
    let clear = Callback::from(move |_: MouseEvent| {
        act.emit(Action::ClearAll);
        focus.emit("#search".to_owned());
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
