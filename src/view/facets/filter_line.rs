//! The line of filters below the bar: the facets that readers ask for first, each with its values
//! below its button, and what opens all of them.

use yew::prelude::*;

use super::names::filter_name;
use super::roles::filter_of;
use super::state::{Panel, Place};
use crate::i18n::{Counted, Message};
use crate::query::{Column, Facet};
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;
use crate::view::root::overlay::Overlay;
use crate::view::root::popup::{popup, toggle};
use crate::view::{Page, Part};

/// The facets of the line, each with the columns of which one has something to show where the facet
/// has values.
const FIRST: [(Facet, &[Column]); 4] = [
    (Facet::Who, &[Column::Addressee, Column::Mentioned]),
    (Facet::Topic, &[Column::Topics]),
    (Facet::Verb, &[Column::Verb]),
    (Facet::Status, &[Column::Status]),
];

/// The line. It looks the same before the values can be counted.
pub(in crate::view) fn filter_line(page: &Page, panel: &Panel) -> Html {
    let filled = |columns: &[Column]| columns.iter().any(|column| page.index.fills(*column));
    let offered = FIRST.iter().filter(|(_, columns)| filled(columns)).map(|(facet, _)| *facet);
    // Who adds a facet wants it found.
    let added = Facet::all().filter(|facet| match facet {
        Facet::Own(own) => page.index.extension().values(*own).iter().any(|it| !it.is_empty()),
        _ => false,
    });
    let is_open = page.overlay == Some(Overlay::Filters);
    html! {
        <div class="filter-line" role="group" aria-label={page.text(Message::Filters)}>
            { for offered.chain(added).map(|facet| filter(page, panel, facet)) }
            <button
                type="button"
                class="filter"
                data-action="all-filters"
                aria-expanded={is_open.to_string()}
                aria-haspopup="dialog"
                onclick={toggle(page, Overlay::Filters)}
            >
                { icon(Icon::Filters) }
                { page.text(Message::AllFilters) }
                { active(page, |_| true) }
            </button>
        </div>
    }
}

fn filter(page: &Page, panel: &Panel, facet: Facet) -> Html {
    let overlay = Overlay::Facet(facet);
    let is_open = page.overlay == Some(overlay);
    let name = filter_name(page, facet);
    let button = html! {
        <button
            type="button"
            class="filter"
            data-filter={facet.id()}
            aria-expanded={is_open.to_string()}
            onclick={toggle(page, overlay)}
        >
            { name.clone() }
            { active(page, |it| filter_of(it) == facet) }
            { icon(Icon::Chevron) }
        </button>
    };
    let content = || page.part(Part::Facets(&Panel { place: Place::Popover(facet), ..*panel }));
    popup(page, overlay, name, button, &content)
}

/// How many filters of those facets are active, in figures for the eye and in words for the ear;
/// nothing where none is.
pub(in crate::view) fn active(inquiry: &Inquiry, belongs: impl Fn(Facet) -> bool) -> Html {
    let chosen = inquiry.criteria.chosen.iter().filter(|(facet, _)| belongs(*facet)).count();
    if chosen == 0 {
        return Html::default();
    }
    html! {
        <>
            <span class="tally" aria-hidden="true">{ inquiry.locale.number(chosen) }</span>
            <span class="hidden">{ inquiry.locale.count(Counted::ActiveFilterCount, chosen, &[]) }</span>
        </>
    }
}
