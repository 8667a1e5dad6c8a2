//! Some rows that follow each other. They are rendered again only when something of their own
//! changed: with hundreds of rows on the page that is what a step of the reader's costs. To take
//! hundreds away costs as much, so they leave out of sight, when the browser has time.

use std::rc::Rc;

use yew::prelude::*;

use super::opening::Opened;
use super::overview_row::overview_row;
use super::provision_row::provision_row;
use super::row_context::RowContext;
use super::standing::Standing;
use crate::query::View;
use crate::view::root::focus_target::FocusTarget;

/// So many rows are rendered, or left as they are, together.
const TOGETHER: usize = 20;

/// A row of the overview or of the provisions, and where it stands.
#[derive(Clone, Default, PartialEq)]
pub(in crate::view) struct Line {
    /// Its number in the index.
    pub(in crate::view) row: usize,
    /// That of the row above.
    pub(in crate::view) before: Option<usize>,
    /// What the criteria know it by, where that is not its path.
    pub(in crate::view) key: Option<String>,
    /// Which row of the table it is, where not every row is on the page.
    pub(in crate::view) index: Option<usize>,
    /// What is open in it, which is filled in where it is put into the table.
    pub(in crate::view) opened: Option<Rc<Opened>>,
}

/// Some of the rows of a page.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct LinesProps {
    context: RowContext,
    lines: Vec<Line>,
}

/// Those rows.
pub(in crate::view) struct Lines;

/// All rows of a page.
#[derive(Properties)]
pub(in crate::view) struct BodiesProps {
    context: RowContext,
    standing: Rc<Standing>,
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
pub(in crate::view) fn in_parts(context: &RowContext, lines: &[Line]) -> Html {
    // By a key: lists without are compared from their ends, where parts are added.
    let part = |(nth, part): (usize, LinesProps)| html! { <Lines key={nth} ..part /> };
    html! { <>{ for parts(context, lines).enumerate().map(part) }</> }
}

/// All rows of a page. Of the parts that stood and are too many, so many may stay for now, out of
/// sight.
pub(in crate::view) fn in_bodies(
    context: RowContext,
    standing: Rc<Standing>,
    lines: Vec<Line>,
    leaving: usize,
) -> Html {
    html! { <Bodies {context} {standing} {lines} {leaving} /> }
}

/// Where the row at that place stands: in which of the elements, and where in it, from 1 on.
pub(in crate::view) fn row_at(place: usize) -> FocusTarget {
    FocusTarget::RowOfGroup(place / TOGETHER + 1, place % TOGETHER + 1)
}

fn parts(context: &RowContext, lines: &[Line]) -> impl Iterator<Item = LinesProps> {
    let part = |lines: &[Line]| LinesProps { context: context.clone(), lines: lines.to_vec() };
    lines.chunks(TOGETHER).map(part)
}

impl Component for Lines {
    type Message = ();
    type Properties = LinesProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LinesProps { context, lines } = ctx.props();
        let line = |(nth, line): (usize, &Line)| {
            let row = match context.criteria.view {
                View::Provisions => provision_row(context, line),
                _ => overview_row(context, line),
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
        let BodiesProps { context, lines, .. } = ctx.props();
        let parts: Vec<LinesProps> = parts(context, lines).collect();
        Self { standing: parts.len(), parts }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &BodiesProps) -> bool {
        let BodiesProps { context, standing, lines, leaving } = ctx.props();
        let mut parts: Vec<LinesProps> = parts(context, lines).collect();
        self.standing = parts.len();
        // What a text or a panel is open in has a state of its own.
        let stood = self.parts.drain(..).skip(parts.len()).take(*leaving);
        parts.extend(stood.take_while(|part| !part.is_busy()));
        standing.note_leaving(parts.len() - self.standing);
        self.parts = parts;
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let part = |(nth, part): (usize, &LinesProps)| {
            let part = part.clone();
            let is_found = !part.context.outcome.found.is_empty();
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

impl LinesProps {
    /// Whether a text or a panel is open here.
    fn is_busy(&self) -> bool {
        self.lines.iter().any(|line| line.opened.is_some())
    }
}
