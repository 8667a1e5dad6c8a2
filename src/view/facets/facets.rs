//! The panel of facets: what one can filter by, and how many rows each value would give.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::filter_line::active;
use super::names::{facet_name, filter_name};
use super::roles::{filter_of, role_choice, shown};
use super::state::{FIRST, FacetStep, Panel, Place};
use super::values::{Listing, values};
use crate::i18n::{Counted, Message};
use crate::query::{Action, Facet, FacetOutcome};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;
use crate::view::root::overlay::Overlay;

/// Beside the table where there is room, else over it once they are asked for. One facet alone
/// stands below its button. `content` renders the panel.
pub(in crate::view) fn facet_side(
    inquiry: &Inquiry,
    overlay: Option<Overlay>,
    panel: &Panel,
    content: &dyn Fn(&Panel) -> Html,
) -> Html {
    let name = inquiry.text(Message::Filters);
    match overlay {
        Some(Overlay::Facet(_)) => Html::default(),
        Some(Overlay::Filters) => {
            let close = inquiry.to.show.reform(|_: Event| None);
            let panel = Panel { place: Place::Sheet, ..*panel };
            html! {
                <dialog key="sheet" id="facets" class="sheet" part="facets" aria-label={name} onclose={close}>
                    { content(&panel) }
                </dialog>
            }
        }
        _ => html! {
            <aside key="side" id="facets" class="facets" part="facets" tabindex="-1" aria-label={name}>
                { content(panel) }
            </aside>
        },
    }
}

/// The panel.
pub(in crate::view) fn facet_panel(inquiry: &Inquiry, panel: &Panel) -> Html {
    let facets = shown(inquiry, panel).into_iter();
    match panel.place {
        Place::Side => facets.map(|facet| facet_group(inquiry, panel, facet)).collect(),
        Place::Popover(wanted) => facets
            .filter(|it| filter_of(it.facet) == wanted)
            .map(|it| facet_values(inquiry, panel, it))
            .collect(),
        Place::Sheet => {
            let groups = facets.map(|facet| facet_group(inquiry, panel, facet)).collect();
            sheet(inquiry, groups)
        }
    }
}

/// All facets as a dialog. The browser closes it by the form's buttons, too, and gives the focus
/// back.
fn sheet(inquiry: &Inquiry, groups: Html) -> Html {
    let clear = inquiry.to.acting::<MouseEvent>(|| Action::ClearAll);
    let rows = inquiry.locale.number(inquiry.outcome.rows.len());
    html! {
        <>
            <form method="dialog" class="panel-head">
                <h3>{ inquiry.text(Message::Filters) }</h3>
                <button class="closer" data-action="filters-close" aria-label={inquiry.text(Message::Close)}>
                    { icon(Icon::Close) }
                </button>
            </form>
            <div class="sheet-body">{ groups }</div>
            <form method="dialog" class="sheet-foot">
                if inquiry.criteria.is_filtering() {
                    <button type="button" class="button" data-action="sheet-clear" onclick={clear}>
                        { inquiry.text(Message::ClearAll) }
                    </button>
                }
                <button class="button primary done" data-action="filters-done">
                    { inquiry.text(Message::FiltersDone) }{ " (" }{ rows }{ ")" }
                </button>
            </form>
        </>
    }
}

/// One facet. Its values keep their places whatever is chosen.
fn facet_group(inquiry: &Inquiry, panel: &Panel, outcome: &FacetOutcome) -> Html {
    let (facet, filter) = (outcome.facet, filter_of(outcome.facet));
    let is_chosen = outcome.values.iter().any(|value| value.chosen);
    let is_first = matches!(filter, Facet::Who | Facet::Verb | Facet::Status | Facet::Own(_));
    let open = is_first && panel.place == Place::Side
        || panel.state.used.iter().any(|used| filter_of(*used) == filter)
        || is_chosen && panel.place == Place::Side;
    html! {
        <details key={filter.id()} class="facet" data-facet={facet.id()} {open}>
            <summary>
                { filter_name(inquiry, facet) }
                if panel.place == Place::Sheet {
                    { active(inquiry, |it| filter_of(it) == filter) }
                }
            </summary>
            { facet_values(inquiry, panel, outcome) }
        </details>
    }
}

/// The values of a facet, and what finds one among many.
fn facet_values(inquiry: &Inquiry, panel: &Panel, outcome: &FacetOutcome) -> Html {
    let facet = outcome.facet;
    let name = facet_name(inquiry, facet);
    let listing = Listing::new(inquiry, panel, outcome);
    let is_chosen = outcome.values.iter().any(|value| value.chosen);
    // In a popover nothing else says which facet it is.
    let own = matches!(panel.place, Place::Popover(_)).then(|| facet.id());
    html! {
        <fieldset data-facet={own}>
            <legend class="hidden">{ name.clone() }</legend>
            { role_choice(inquiry, panel, facet) }
            if is_chosen {
                { any_value(inquiry, facet, &name) }
            }
            if outcome.values.len() > FIRST + 1 {
                { find_box(inquiry, panel, &listing, &name) }
            }
            <div class="values">{ values(&listing) }</div>
            { show_more(&listing) }
        </fieldset>
    }
}

/// Gives up the whole facet. The button goes away with it: the focus goes to the facet's heading.
fn any_value(inquiry: &Inquiry, facet: Facet, name: &str) -> Html {
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(Action::Choose(facet, Vec::new()));
        focus.emit(FocusTarget::Facet(facet));
    });
    let spoken = inquiry.locale.fill(Message::AnyValueOf, &[("facet", name)]);
    html! {
        <button type="button" class="link-button any" data-action="any" aria-label={spoken} {onclick}>
            { inquiry.text(Message::AnyValue) }
        </button>
    }
}

fn find_box(inquiry: &Inquiry, panel: &Panel, listing: &Listing, name: &str) -> Html {
    let facet = listing.outcome.facet;
    let oninput = panel.step.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        FacetStep::Find(facet, input.value())
    });
    let label = inquiry.locale.fill(Message::FindValue, &[("facet", name)]);
    // The short name, which fits.
    let short = filter_name(inquiry, facet);
    let short = inquiry.locale.fill(Message::FindValue, &[("facet", &short)]);
    let found = listing.found.map(|count| inquiry.locale.count(Counted::ValuesFound, count, &[]));
    html! {
        <>
            <input
                type="search"
                class="find"
                autocomplete="off"
                spellcheck="false"
                aria-label={label}
                placeholder={short}
                value={panel.state.words(facet).to_owned()}
                {oninput}
            />
            <p class="found" aria-live="polite">{ found }</p>
        </>
    }
}

fn show_more(listing: &Listing) -> Html {
    let (inquiry, panel, facet) = (listing.inquiry, listing.panel, listing.outcome.facet);
    if !listing.is_long() {
        return Html::default();
    }
    let is_expanded = panel.state.is_turned(facet, "");
    let more = match is_expanded {
        true => inquiry.text(Message::FewerValues),
        false => {
            let count = inquiry.locale.number(listing.roots);
            inquiry.locale.fill(Message::AllValues, &[("count", &count)])
        }
    };
    let onclick = panel.step.reform(move |_: MouseEvent| FacetStep::Turn(facet, String::new()));
    html! {
        <button type="button" class="link-button" data-action="more" aria-expanded={is_expanded.to_string()} {onclick}>{ more }</button>
    }
}
