//! What stands in the place of rows where there are none: ways to some, each with the number of
//! rows that it gives.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Counted, Message};
use crate::query::{Action, Change, Recovery, WayOut, recovery};
use crate::view::facets::names::{facet_name, value_name};
use crate::view::facets::roles::in_role;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::Inquiry;

/// The ways out of an empty table.
pub(in crate::view) fn no_match(inquiry: &Inquiry) -> Html {
    html! { <NoMatch ..inquiry.clone() /> }
}

/// Finds the ways anew when the criteria change, and not whenever something else does: it asks the
/// register many times.
struct NoMatch {
    ways: Recovery,
}

impl Component for NoMatch {
    type Message = ();
    type Properties = Inquiry;

    fn create(ctx: &Context<Self>) -> Self {
        Self { ways: ways(ctx.props()) }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let inquiry = ctx.props();
        // What is typed may wait for its answer; until then these are those of the one before.
        if !Rc::ptr_eq(&inquiry.outcome, &old.outcome) {
            self.ways = ways(inquiry);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let inquiry = ctx.props();
        let has_filters = !inquiry.criteria.chosen.is_empty();
        let has_search = !inquiry.criteria.search.trim().is_empty();
        html! {
            <div class="state no-match">
                <slot name="empty">
                    <p class="big">{ inquiry.text(Message::NoMatch) }</p>
                    <p>{ inquiry.text(Message::NoMatchHint) }</p>
                </slot>
                if !self.ways.is_empty() {
                    <ul class="ways-out" role="list" aria-label={inquiry.text(Message::WaysOut)}>
                        { for self.ways.iter().map(|way| way_out(inquiry, way)) }
                    </ul>
                }
                if has_filters && has_search {
                    { clearing(inquiry, "clear-filters", Message::ClearFilters, Action::ClearFilters) }
                }
                { clearing(inquiry, "clear-all", Message::ClearAll, Action::ClearAll) }
            </div>
        }
    }
}

fn ways(inquiry: &Inquiry) -> Recovery {
    recovery(&inquiry.index, &inquiry.criteria, &*inquiry.locale)
}

/// The focus goes to the search box, where the reader begins anew.
fn clearing(inquiry: &Inquiry, id: &'static str, name: Message, action: Action) -> Html {
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(action.clone());
        focus.emit(FocusTarget::Search);
    });
    html! { <button type="button" class="button" data-action={id} {onclick}>{ inquiry.text(name) }</button> }
}

/// One way, as a button that says how many rows there are behind it. It goes away: the focus goes
/// to the first of them.
fn way_out(inquiry: &Inquiry, way: &WayOut) -> Html {
    let (act, focus, action) =
        (inquiry.to.act.clone(), inquiry.to.focus.clone(), way.action.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(action.clone());
        focus.emit(FocusTarget::Row(1));
    });
    let counted = match inquiry.criteria.view.is_of_provisions() {
        true => Counted::AllProvisions,
        false => Counted::AllResolutions,
    };
    let words = words(inquiry, &way.change);
    html! {
        <li key={words.clone()}>
            <button type="button" class="way-out" data-change={kind(&way.change)} {onclick}>
                <span class="name"><bdi>{ words }</bdi></span>
                <span class="tally">{ inquiry.locale.count(counted, way.count, &[]) }</span>
            </button>
        </li>
    }
}

/// What a way changes, for style sheets and tests.
fn kind(change: &Change) -> &'static str {
    match change {
        Change::Spelling { .. } => "spelling",
        Change::Role(..) => "role",
        Change::WithoutFacet(..) => "without-facet",
        Change::WithoutWords(_) => "without-words",
        Change::WithoutSearch => "without-search",
    }
}

fn words(inquiry: &Inquiry, change: &Change) -> String {
    let fill = |message, value: &str| inquiry.locale.fill(message, &[("value", value)]);
    match change {
        Change::Spelling { instead, .. } => fill(Message::WayOutSpelling, instead),
        Change::Role(body, role) => in_role(inquiry, *role, &inquiry.body_name(body)),
        Change::WithoutFacet(facet, values) => {
            let names: Vec<String> =
                values.iter().map(|value| value_name(inquiry, *facet, value)).collect();
            let values = [("facet", &*facet_name(inquiry, *facet)), ("value", &names.join(", "))];
            inquiry.locale.fill(Message::WayOutFilter, &values)
        }
        Change::WithoutWords(words) => fill(Message::WayOutWords, &words.join(" ")),
        Change::WithoutSearch => inquiry.text(Message::WayOutSearch),
    }
}
