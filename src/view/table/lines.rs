//! Some rows that follow each other. They are rendered again only when something of their own
//! changed: with hundreds of rows on the page that is what a step of the reader's costs.

use std::rc::Rc;

use yew::prelude::*;

use super::overview_row::overview_row;
use super::provision_row::provision_row;
use crate::query::{Criteria, View, path_of};
use crate::view::Page;

/// So many rows are rendered, or left as they are, together.
const TOGETHER: usize = 20;

/// A row of the overview or of the provisions, and where it stands.
#[derive(Clone, PartialEq)]
pub(in crate::view) struct Line {
    /// Its number in the index.
    pub(in crate::view) row: usize,
    /// That of the row above.
    pub(in crate::view) before: Option<usize>,
    /// What the criteria know it by, where that is not its path.
    pub(in crate::view) key: Option<String>,
    /// Which row of the table it is, where not every row is on the page.
    pub(in crate::view) index: Option<usize>,
}

/// Some of the rows of a page.
#[derive(Clone, Properties)]
pub(in crate::view) struct LinesProps {
    page: Page,
    lines: Vec<Line>,
}

/// Those rows.
pub(in crate::view) struct Lines;

/// The rows, in parts that are rendered again each by itself.
pub(in crate::view) fn in_parts(page: &Page, lines: Vec<Line>) -> Html {
    if !page.criteria.open.is_empty() {
        for line in &lines {
            note(page, line);
        }
    }
    // By a key: lists without are compared from their ends, where parts are added.
    let part = |(nth, lines): (usize, &[Line])| html! { <Lines key={nth} page={page.clone()} lines={lines.to_vec()} /> };
    html! { <>{ for lines.chunks(TOGETHER).enumerate().map(part) }</> }
}

fn note(page: &Page, line: &Line) {
    if let Some(key) = line.key.clone().or_else(|| line.path(page)) {
        page.standing.note_row(&page.criteria, &key);
    }
}

impl Line {
    fn path(&self, page: &Page) -> Option<String> {
        match page.criteria.view {
            View::Provisions => page.index.rows().get(self.row).map(|row| row.path.clone()),
            _ => page.index.resolution(self.row).map(|(resolution, _)| resolution.path()),
        }
    }
}

impl Component for Lines {
    type Message = ();
    type Properties = LinesProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LinesProps { page, lines } = ctx.props();
        let line = |(nth, line): (usize, &Line)| {
            let index = line.index.map(|index| index.to_string());
            let row = match page.criteria.view {
                View::Provisions => {
                    provision_row(page, line.row, line.before, line.key.clone(), index)
                }
                _ => overview_row(page, line.row, index),
            };
            // Where rows are added to a list without keys, each element becomes that of another.
            html! { <key={nth}>{ row }</> }
        };
        html! { <>{ for lines.iter().enumerate().map(line) }</> }
    }
}

impl PartialEq for LinesProps {
    fn eq(&self, other: &Self) -> bool {
        self.lines == other.lines
            && self.page.rows_look_as(&other.page)
            && !self.is_busy()
            && !other.is_busy()
    }
}

impl LinesProps {
    /// Whether a text or a panel is open here, which has a state of its own.
    fn is_busy(&self) -> bool {
        let page = &self.page;
        let open = page.criteria.open.iter().chain(&page.sharing.open);
        open.into_iter().any(|open| self.has(open))
    }

    fn has(&self, key: &str) -> bool {
        let path = path_of(key);
        self.lines.iter().any(|line| line.path(&self.page).as_deref() == Some(path))
    }
}

impl Page {
    /// Whether what a row shows of the page is the same, as long as nothing is open in it.
    fn rows_look_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.locale, &other.locale)
            && Rc::ptr_eq(&self.index, &other.index)
            && Rc::ptr_eq(&self.outcome, &other.outcome)
            && Rc::ptr_eq(&self.host, &other.host)
            && Rc::ptr_eq(&self.export.basket, &other.export.basket)
            && self.place_link == other.place_link
            && self.templates == other.templates
            && Rc::ptr_eq(&self.to, &other.to)
            && self.lazy.arrival() == other.lazy.arrival()
            && (Rc::ptr_eq(&self.criteria, &other.criteria)
                || *self.criteria
                    == Criteria {
                        open: self.criteria.open.clone(),
                        density: self.criteria.density,
                        closed_groups: self.criteria.closed_groups.clone(),
                        compare: self.criteria.compare.clone(),
                        ..(*other.criteria).clone()
                    })
    }
}
