//! The table itself.

use yew::prelude::*;

use super::head::head;
use super::lines::{Line, in_bodies, row_at};
use super::paging::Paging;
use crate::i18n::Counted;
use crate::query::{Column, Index, Outcome, View};
use crate::view::root::body::Body;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::locale::Locale;
use crate::view::root::page::{Arrival, Lazy, Page, Part};
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

/// How many rows there are, and what of the search was not understood.
pub(in crate::view) fn announcement(
    locale: &Locale,
    lazy: &dyn Lazy,
    view: View,
    index: &Index,
    outcome: &Outcome,
) -> String {
    let mut text = count_text(locale, view, outcome);
    for problem in &outcome.problems {
        if let Some(words) = lazy.explain(index, locale, problem) {
            text.push_str(". ");
            text.push_str(&words);
        }
    }
    text
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
    let Body { above, body, lines, next } = page.lazy.body(page, paging).unwrap_or_else(|| {
        let lines = rows.iter().take(paging.standing()).enumerate();
        let lines = lines.map(|(position, &row)| Line {
            row,
            before: position.checked_sub(1).map(|before| rows[before]),
            key: None,
            index: row_index(page, limit, position),
            opened: None,
        });
        Body {
            body: in_bodies(page, lines.collect(), paging.leaving()),
            next: row_at(limit),
            ..plain_body(page, limit, Html::default())
        }
    });
    page.standing.note_lines(lines);
    if rows.is_empty() {
        return html! { <>{ above }{ page.part(Part::NoMatch) }</> };
    }
    let count = (lines > paging.standing()).then(|| (lines + 1).to_string());
    let columns = page.columns();
    let added = columns.iter().filter(|it| matches!(it, Column::Own(_))).count();
    let names: String = columns.iter().flat_map(|column| [" ", column.id()]).collect();
    let register = page.index.register();
    let is_several = page.index.has_several();
    let title = page.index.choose(&register.title);
    let language = foreign(page, title.language);
    html! {
        <>
            { above }
            <div class="table" data-many={(columns.len() > MANY).then_some("")}>
            <table
                key={view.id()}
                data-view={view.id()}
                data-columns={names + " "}
                data-several={is_several.then_some("")}
                data-added={(added > 0).then(|| added.to_string())}
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
pub(in crate::view) fn row_index(page: &Page, limit: usize, position: usize) -> Option<usize> {
    (page.outcome.rows.len() > limit).then_some(position + 2)
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
