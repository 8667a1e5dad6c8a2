//! What stands in the place of rows where there are none: ways to some, each with the number of
//! rows that it gives.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Counted, Message};
use crate::query::{Action, Change, Recovery, WayOut, recovery};
use crate::view::Page;
use crate::view::facets::names::{facet_name, value_name};
use crate::view::facets::roles::in_role;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::page::PageProps;

/// The ways out of an empty table.
pub(in crate::view) fn no_match(page: &Page) -> Html {
    html! { <NoMatch page={page.clone()} /> }
}

/// Finds the ways anew when the criteria change, and not whenever something else does: it asks the
/// register many times.
struct NoMatch {
    ways: Recovery,
}

impl Component for NoMatch {
    type Message = ();
    type Properties = PageProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { ways: ways(&ctx.props().page) }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        let (page, old) = (&ctx.props().page, &old.page);
        // What is typed may wait for its answer; until then these are those of the one before.
        if !Rc::ptr_eq(&page.outcome, &old.outcome) {
            self.ways = ways(page);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let page = &ctx.props().page;
        let has_filters = !page.criteria.chosen.is_empty();
        let has_search = !page.criteria.search.trim().is_empty();
        html! {
            <div class="state no-match">
                <slot name="empty">
                    <p class="big">{ page.text(Message::NoMatch) }</p>
                    <p>{ page.text(Message::NoMatchHint) }</p>
                </slot>
                if !self.ways.is_empty() {
                    <ul class="ways-out" role="list" aria-label={page.text(Message::WaysOut)}>
                        { for self.ways.iter().map(|way| way_out(page, way)) }
                    </ul>
                }
                if has_filters && has_search {
                    { clearing(page, "clear-filters", Message::ClearFilters, Action::ClearFilters) }
                }
                { clearing(page, "clear-all", Message::ClearAll, Action::ClearAll) }
            </div>
        }
    }
}

fn ways(page: &Page) -> Recovery {
    recovery(&page.index, &page.criteria, &*page.locale)
}

/// The focus goes to the search box, where the reader begins anew.
fn clearing(page: &Page, id: &'static str, name: Message, action: Action) -> Html {
    let (act, focus) = (page.to.act.clone(), page.to.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(action.clone());
        focus.emit(FocusTarget::Search);
    });
    html! { <button type="button" class="button" data-action={id} {onclick}>{ page.text(name) }</button> }
}

/// One way, as a button that says how many rows there are behind it. It goes away: the focus goes
/// to the first of them.
fn way_out(page: &Page, way: &WayOut) -> Html {
    let (act, focus, action) = (page.to.act.clone(), page.to.focus.clone(), way.action.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(action.clone());
        focus.emit(FocusTarget::Row(1));
    });
    let counted = match page.criteria.view.is_of_provisions() {
        true => Counted::AllProvisions,
        false => Counted::AllResolutions,
    };
    let words = words(page, &way.change);
    html! {
        <li key={words.clone()}>
            <button type="button" class="way-out" data-change={kind(&way.change)} {onclick}>
                <span class="name"><bdi>{ words }</bdi></span>
                <span class="tally">{ page.locale.count(counted, way.count, &[]) }</span>
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

fn words(page: &Page, change: &Change) -> String {
    let fill = |message, value: &str| page.locale.fill(message, &[("value", value)]);
    match change {
        Change::Spelling { instead, .. } => fill(Message::WayOutSpelling, instead),
        Change::Role(body, role) => in_role(page, *role, &page.body_name(body)),
        Change::WithoutFacet(facet, values) => {
            let names: Vec<String> =
                values.iter().map(|value| value_name(page, *facet, value)).collect();
            let values = [("facet", &*facet_name(page, *facet)), ("value", &names.join(", "))];
            page.locale.fill(Message::WayOutFilter, &values)
        }
        Change::WithoutWords(words) => fill(Message::WayOutWords, &words.join(" ")),
        Change::WithoutSearch => page.text(Message::WayOutSearch),
    }
}
