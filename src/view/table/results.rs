//! The table itself.

use std::rc::Rc;

use yew::prelude::*;

use super::head::head;
use super::lines::{Line, in_bodies, row_at};
use super::opening::Opened;
use super::paging::Paging;
use super::row_context::RowContext;
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
            index: row_index(&page.outcome, limit, position),
            opened: None,
        });
        let mut lines: Vec<Line> = lines.collect();
        open_all(page, &mut lines);
        Body {
            body: in_bodies(rows_of(page), page.standing.clone(), lines, paging.leaving()),
            next: row_at(limit),
            ..plain_body(&page.outcome, limit, Html::default())
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

/// What the rows of the page are given.
pub(in crate::view) fn rows_of(page: &Page) -> RowContext {
    RowContext {
        texts: page.texts.clone(),
        links: page.links.clone(),
        criteria: page.criteria.clone(),
        columns: page.columns().into(),
        basket: page.export.basket.clone(),
        to: page.to.clone(),
    }
}

/// Fills in what is open in each: before one is rendered, as which text is in front depends on all.
pub(in crate::view) fn open_all(page: &Page, lines: &mut [Line]) {
    if !page.criteria.open.is_empty() || page.sharing.open.is_some() {
        for line in lines {
            line.opened = opened(page, line).map(Rc::new);
        }
    }
}

/// What is open in one of them.
fn opened(page: &Page, line: &Line) -> Option<Opened> {
    if page.criteria.view == View::Provisions {
        let row = page.index.rows().get(line.row)?;
        let key = line.key.as_deref().unwrap_or(&row.path);
        return opened_below(page, key, row.resolution, Some(&row.path));
    }
    let (resolution, _) = page.index.resolution(line.row)?;
    opened_below(page, &resolution.path(), line.row, None)
}

/// What is open in the row that the criteria know by `key`, whose resolution is at `position`;
/// `current` is the path of the provision, in a row of one. None where nothing is.
fn opened_below(page: &Page, key: &str, position: usize, current: Option<&str>) -> Option<Opened> {
    page.standing.note_row(&page.criteria, key);
    let is_open = page.criteria.is_open(key);
    let shared = current.filter(|_| page.sharing.open.as_deref() == Some(key));
    (is_open || shared.is_some()).then(|| Opened {
        text: is_open.then(|| page.part(Part::Detail { position, key, current })),
        standing: page.standing.clone(),
        panel: shared.map(|path| page.part(Part::SharePanel(path))),
    })
}

/// Where not every row is on the page, each says which one it is; the header is the first.
pub(in crate::view) fn row_index(
    outcome: &Outcome,
    limit: usize,
    position: usize,
) -> Option<usize> {
    (outcome.rows.len() > limit).then_some(position + 2)
}

/// Rows without headings.
pub(in crate::view) fn plain_body(outcome: &Outcome, limit: usize, rows: Html) -> Body {
    Body {
        above: Html::default(),
        body: html! { <tbody role="rowgroup">{ rows }</tbody> },
        lines: outcome.rows.len(),
        next: FocusTarget::Row(limit.saturating_add(1)),
    }
}
