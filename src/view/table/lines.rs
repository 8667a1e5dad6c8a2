//! Some rows that follow each other. They are rendered again only when something of their own
//! changed: with hundreds of rows on the page that is what a step of the reader's costs. To take
//! hundreds away costs as much, so they leave out of sight, when the browser has time.

use std::rc::Rc;

use yew::prelude::*;

use super::overview_row::overview_row;
use super::provision_row::provision_row;
use crate::query::{Criteria, View, path_of};
use crate::view::Page;
use crate::view::root::focus_target::FocusTarget;

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

/// All rows of a page.
#[derive(Properties)]
pub(in crate::view) struct BodiesProps {
    page: Page,
    lines: Vec<Line>,
    leaving: usize,
}

/// Those rows, each part in an element of its own, and out of sight such parts as are to leave.
pub(in crate::view) struct Bodies {
    parts: Vec<LinesProps>,
    /// How many of the parts stand; the others leave.
    standing: usize,
}

/// The rows of a group, in parts that are rendered again each by itself.
pub(in crate::view) fn in_parts(page: &Page, lines: Vec<Line>) -> Html {
    note_all(page, &lines);
    // By a key: lists without are compared from their ends, where parts are added.
    let part = |(nth, part): (usize, LinesProps)| html! { <Lines key={nth} ..part /> };
    html! { <>{ for parts(page, &lines).enumerate().map(part) }</> }
}

/// All rows of a page. Of the parts that stood and are too many, so many may stay for now, out of
/// sight.
pub(in crate::view) fn in_bodies(page: &Page, lines: Vec<Line>, leaving: usize) -> Html {
    note_all(page, &lines);
    html! { <Bodies page={page.clone()} {lines} {leaving} /> }
}

/// Where the row at that place stands: in which of the elements, and where in it, from 1 on.
pub(in crate::view) fn row_at(place: usize) -> FocusTarget {
    FocusTarget::RowOfGroup(place / TOGETHER + 1, place % TOGETHER + 1)
}

fn parts(page: &Page, lines: &[Line]) -> impl Iterator<Item = LinesProps> {
    lines.chunks(TOGETHER).map(|lines| LinesProps { page: page.clone(), lines: lines.to_vec() })
}

fn note_all(page: &Page, lines: &[Line]) {
    if !page.criteria.open.is_empty() {
        for line in lines {
            note(page, line);
        }
    }
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

impl Component for Bodies {
    type Message = ();
    type Properties = BodiesProps;

    fn create(ctx: &Context<Self>) -> Self {
        let BodiesProps { page, lines, .. } = ctx.props();
        let parts: Vec<LinesProps> = parts(page, lines).collect();
        Self { standing: parts.len(), parts }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &BodiesProps) -> bool {
        let BodiesProps { page, lines, leaving } = ctx.props();
        let mut parts: Vec<LinesProps> = parts(page, lines).collect();
        self.standing = parts.len();
        // What a text or a panel is open in has a state of its own.
        let stood = self.parts.drain(..).skip(parts.len()).take(*leaving);
        parts.extend(stood.take_while(|part| !part.is_busy()));
        page.standing.note_leaving(parts.len() - self.standing);
        self.parts = parts;
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let part = |(nth, part): (usize, &LinesProps)| {
            let part = part.clone();
            let is_found = !part.page.outcome.found.is_empty();
            html! {
                <tbody
                    key={nth}
                    role="rowgroup"
                    data-found={is_found.then_some("")}
                    data-leaving={(nth >= self.standing).then_some("")}
                >
                    <Lines ..part />
                </tbody>
            }
        };
        html! { <>{ for self.parts.iter().enumerate().map(part) }</> }
    }
}

impl PartialEq for BodiesProps {
    /// The parts compare what they show.
    fn eq(&self, _: &Self) -> bool {
        false
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
