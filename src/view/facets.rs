//! The panel of facets: what one can filter by, and how many rows each value would give.

use yew::prelude::*;

use super::Page;
use super::facet_names::{facet_name, value_language, value_name};
use crate::i18n::Message;
use crate::query::{Action, Facet, FacetCount, FacetOutcome};

/// How many values of a long facet are shown at first.
pub(super) const FIRST: usize = 7;

/// What the panel needs beside the page.
pub(super) struct Panel<'a> {
    /// The long facets that are shown in full.
    pub(super) expanded: &'a [Facet],
    /// The facets of which the reader chose a value. They stay open when it is given up: closing takes the focus away.
    pub(super) used: &'a [Facet],
    /// Shows a long facet in full, or its first values.
    pub(super) expand: &'a Callback<Facet>,
    /// Closes the panel on a small screen.
    pub(super) done: &'a Callback<()>,
}

/// Beside the table: its place is kept while the panel is not here.
pub(super) fn facet_side(page: &Page, panel: &Panel) -> Html {
    html! {
        <aside id="facets" class="facets" part="facets" tabindex="-1" aria-label={page.text(Message::Filters)}>
            { page.on_demand(|parts| (parts.facets)(page, panel)) }
        </aside>
    }
}

/// The panel.
pub(super) fn facet_panel(page: &Page, panel: &Panel) -> Html {
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
fn facet_group(page: &Page, panel: &Panel, facet: &FacetOutcome) -> Html {
    let is_expanded = panel.expanded.contains(&facet.facet);
    let is_long = facet.values.len() > FIRST + 1;
    let shown = |(position, value): &(usize, &FacetCount)| {
        !is_long || is_expanded || *position < FIRST || value.chosen
    };
    let values = facet.values.iter().enumerate().filter(shown);
    let values: Html = values.map(|(_, value)| choice(page, facet.facet, value)).collect();
    let more = match is_expanded {
        true => page.text(Message::FewerValues),
        false => {
            let count = page.reading.number(facet.values.len());
            page.reading.fill(Message::AllValues, &[("count", &count)])
        }
    };
    let id = facet.facet;
    let toggle = panel.expand.reform(move |_: MouseEvent| id);
    let open = matches!(facet.facet, Facet::Addressee | Facet::Verb | Facet::Status)
        || panel.used.contains(&facet.facet)
        || facet.values.iter().any(|value| value.chosen);
    html! {
        <details class="facet" data-facet={facet.facet.id()} {open}>
            <summary>{ facet_name(page, facet.facet) }</summary>
            <fieldset>
                <legend class="hidden">{ facet_name(page, facet.facet) }</legend>
                { values }
                if is_long {
                    <button type="button" class="link-button" aria-expanded={is_expanded.to_string()} onclick={toggle}>{ more }</button>
                }
            </fieldset>
        </details>
    }
}

fn choice(page: &Page, facet: Facet, value: &FacetCount) -> Html {
    let name = value_name(page, facet, &value.value);
    let is_quiet = value.count == 0 && !value.chosen;
    let id = value.value.clone();
    let onchange = page.acting(move || Action::Toggle(facet, id.clone()));
    html! {
        <label key={value.value.clone()} class="value" data-quiet={is_quiet.then_some("")}>
            <input type="checkbox" value={value.value.clone()} checked={value.chosen} {onchange} />
            <span class="name"><bdi lang={value_language(page, facet, &value.value)}>{ name }</bdi></span>
            <span class="tally">{ page.reading.number(value.count) }</span>
        </label>
    }
}
