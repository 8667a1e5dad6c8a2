//! The panel of facets: what one can filter by, and how many rows each value would give.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::names::facet_name;
use super::state::{FIRST, FacetStep, Panel};
use super::values::{Listing, values};
use crate::i18n::{Counted, Message};
use crate::query::{Action, Facet, FacetOutcome};
use crate::view::app::host::FocusTarget;
use crate::view::{Page, Part};

/// Beside the table: its place is kept while the panel is not here.
pub(in crate::view) fn facet_side(page: &Page, panel: &Panel) -> Html {
    html! {
        <aside id="facets" class="facets" part="facets" tabindex="-1" aria-label={page.text(Message::Filters)}>
            { page.part(Part::Facets(panel)) }
        </aside>
    }
}

/// The panel.
pub(in crate::view) fn facet_panel(page: &Page, panel: &Panel) -> Html {
    let groups = page.outcome.facets.iter().map(|facet| facet_group(page, panel, facet));
    html! {
        <>
            { for groups }
            <button type="button" class="button primary done" data-action="filters-done" onclick={panel.done.reform(|_: MouseEvent| ())}>
                { page.text(Message::FiltersDone) }
            </button>
        </>
    }
}

/// One facet. Its values keep their places whatever is chosen.
fn facet_group(page: &Page, panel: &Panel, outcome: &FacetOutcome) -> Html {
    let facet = outcome.facet;
    let name = facet_name(page, facet);
    let listing = Listing::new(page, panel, outcome);
    let is_chosen = outcome.values.iter().any(|value| value.chosen);
    let open = matches!(facet, Facet::Addressee | Facet::Verb | Facet::Status)
        || panel.state.used.contains(&facet)
        || is_chosen;
    html! {
        <details key={facet.id()} class="facet" data-facet={facet.id()} {open}>
            <summary>{ name.clone() }</summary>
            <fieldset>
                <legend class="hidden">{ name.clone() }</legend>
                if is_chosen {
                    { any_value(page, facet, &name) }
                }
                if outcome.values.len() > FIRST + 1 {
                    { find_box(page, panel, &listing, &name) }
                }
                <div class="values">{ values(&listing) }</div>
                { show_more(&listing) }
            </fieldset>
        </details>
    }
}

/// Gives up the whole facet. The button goes away with it: the focus goes to the facet's heading.
fn any_value(page: &Page, facet: Facet, name: &str) -> Html {
    let (act, focus) = (page.act.clone(), page.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(Action::Choose(facet, Vec::new()));
        focus.emit(FocusTarget::Facet(facet));
    });
    let spoken = page.locale.fill(Message::AnyValueOf, &[("facet", name)]);
    html! {
        <button type="button" class="link-button any" data-action="any" aria-label={spoken} {onclick}>
            { page.text(Message::AnyValue) }
        </button>
    }
}

fn find_box(page: &Page, panel: &Panel, listing: &Listing, name: &str) -> Html {
    let facet = listing.outcome.facet;
    let oninput = panel.step.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        FacetStep::Find(facet, input.value())
    });
    let label = page.locale.fill(Message::FindValue, &[("facet", name)]);
    let found = listing.found.map(|count| page.locale.count(Counted::ValuesFound, count, &[]));
    html! {
        <>
            <input
                type="search"
                class="find"
                autocomplete="off"
                spellcheck="false"
                aria-label={label.clone()}
                placeholder={label}
                value={panel.state.words(facet).to_owned()}
                {oninput}
            />
            <p class="found" aria-live="polite">{ found }</p>
        </>
    }
}

fn show_more(listing: &Listing) -> Html {
    let (page, panel, facet) = (listing.page, listing.panel, listing.outcome.facet);
    if !listing.is_long() {
        return Html::default();
    }
    let is_expanded = panel.state.is_turned(facet, "");
    let more = match is_expanded {
        true => page.text(Message::FewerValues),
        false => {
            let count = page.locale.number(listing.roots);
            page.locale.fill(Message::AllValues, &[("count", &count)])
        }
    };
    let onclick = panel.step.reform(move |_: MouseEvent| FacetStep::Turn(facet, String::new()));
    html! {
        <button type="button" class="link-button" data-action="more" aria-expanded={is_expanded.to_string()} {onclick}>{ more }</button>
    }
}
