//! The bar: the search box, the switch between the views, and the tools; on small screens also what
//! opens the filters.

use yew::prelude::*;

use super::tools::tools;
use crate::i18n::Message;
use crate::query::{Action, View};
use crate::view::Page;
use crate::view::changes::edition::Previous;
use crate::view::facets::filter_line::active;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::overlay::Overlay;
use crate::view::root::popup::toggle;
use crate::view::root::texts::Texts;
use crate::view::search::search_box::SearchBox;

/// What stays at hand above the table.
pub(in crate::view) fn bar(page: &Page) -> Html {
    html! {
        <div class="bar">
            <div class="toolbar" part="toolbar" role="search">
                <SearchBox inquiry={page.inquiry.clone()} host={page.host.clone()} />
                { filters_button(page) }
                <slot name="toolbar" />
            </div>
            <div class="nav">
                { view_switch(page) }
                { tools(page) }
            </div>
        </div>
    }
}

/// On a small screen: opens the filters, and says how many are active.
fn filters_button(page: &Page) -> Html {
    html! {
        <button
            type="button"
            class="button filters-button"
            data-action="filters"
            aria-expanded={(page.overlay == Some(Overlay::Filters)).to_string()}
            aria-haspopup="dialog"
            onclick={toggle(page, Overlay::Filters)}
        >
            { icon(Icon::Filters) }
            <span class="hidden">{ page.text(Message::Filters) }</span>
            { active(page, |_| true) }
        </button>
    }
}

fn view_switch(page: &Page) -> Html {
    let choice = |view: View| {
        let checked = page.criteria.view == view;
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="view"
                    value={view.id()}
                    {checked}
                    onchange={page.to.acting(move || Action::Show(view))}
                />
                <span>{ view_name(page, view) }</span>
            </label>
        }
    };
    // Without an earlier edition nothing has changed; a link may ask all the same, and is told so.
    let is_offered = |view: &&View| {
        let current = page.criteria.view;
        **view != View::Changes || current == View::Changes || page.previous != Previous::None
    };
    html! {
        <fieldset class="views">
            <legend class="hidden">{ page.text(Message::ViewLabel) }</legend>
            { for View::ALL.iter().filter(is_offered).map(|view| choice(*view)) }
        </fieldset>
    }
}

/// The name of a view.
pub(in crate::view) fn view_name(texts: &Texts, view: View) -> String {
    texts.text(match view {
        View::Overview => Message::ViewOverview,
        View::Provisions => Message::ViewProvisions,
        View::Matrix => Message::ViewMatrix,
        View::Citations => Message::ViewCitations,
        View::Changes => Message::ViewChanges,
    })
}
