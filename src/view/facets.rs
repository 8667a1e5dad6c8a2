//! The panel of facets: what one can filter by, and how many rows each value would give.

use yew::prelude::*;

use super::Page;
use crate::i18n::Message;
use crate::model::{Part, Status, Verb};
use crate::query::{Action, Facet, FacetCount, FacetOutcome};

/// How many values of a long facet are shown at first.
const FIRST: usize = 7;

/// The panel. On a small screen `done` closes it.
pub(super) fn facet_panel(page: &Page, done: &Callback<()>) -> Html {
    let group = |facet: &FacetOutcome| {
        html! { <FacetGroup key={facet.facet.id()} page={page.clone()} facet={facet.clone()} /> }
    };
    html! {
        <aside id="facets" class="facets" part="facets" tabindex="-1" aria-label={page.text(Message::Filters)}>
            { for page.outcome.facets.iter().map(group) }
            <button type="button" class="button primary done" data-action="filters-done" onclick={done.reform(|_: MouseEvent| ())}>
                { page.text(Message::FiltersDone) }
            </button>
        </aside>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FacetGroupProps {
    page: Page,
    facet: FacetOutcome,
}

/// One facet. Its values keep their places whatever is chosen.
#[component]
fn FacetGroup(props: &FacetGroupProps) -> Html {
    let (page, facet) = (&props.page, &props.facet);
    let expanded = use_state(|| false);
    let is_long = facet.values.len() > FIRST + 1;
    let shown = |(position, value): &(usize, &FacetCount)| {
        !is_long || *expanded || *position < FIRST || value.chosen
    };
    let values = facet.values.iter().enumerate().filter(shown);
    let values: Html = values.map(|(_, value)| choice(page, facet.facet, value)).collect();
    let more = match *expanded {
        true => page.text(Message::FewerValues),
        false => {
            let count = page.reading.number(facet.values.len());
            page.reading.fill(Message::AllValues, &[("count", &count)])
        }
    };
    let toggle = {
        let expanded = expanded.clone();
        Callback::from(move |_: MouseEvent| expanded.set(!*expanded))
    };
    let open = matches!(facet.facet, Facet::Addressee | Facet::Verb | Facet::Status)
        || facet.values.iter().any(|value| value.chosen);
    html! {
        <details class="facet" data-facet={facet.facet.id()} {open}>
            <summary>{ facet_name(page, facet.facet) }</summary>
            <fieldset>
                <legend class="hidden">{ facet_name(page, facet.facet) }</legend>
                { values }
                if is_long {
                    <button type="button" class="link-button" aria-expanded={expanded.to_string()} onclick={toggle}>{ more }</button>
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
        <label key={value.value.clone()} class={classes!("value", is_quiet.then_some("quiet"))}>
            <input type="checkbox" value={value.value.clone()} checked={value.chosen} {onchange} />
            <span class="name"><bdi>{ name }</bdi></span>
            <span class="tally">{ page.reading.number(value.count) }</span>
        </label>
    }
}

/// The name of a facet.
pub(super) fn facet_name(page: &Page, facet: Facet) -> String {
    page.text(match facet {
        Facet::Addressee => Message::FacetAddressee,
        Facet::Verb => Message::FacetVerb,
        Facet::Status => Message::FacetStatus,
        Facet::Part => Message::FacetPart,
        Facet::Mentioned => Message::FacetMentioned,
        Facet::Cited => Message::FacetCited,
    })
}

/// The name of a facet's value; its identifier where nothing has that name.
pub(super) fn value_name(page: &Page, facet: Facet, value: &str) -> String {
    let catalogue = &page.reading.catalogue;
    let name = match facet {
        Facet::Status => {
            Status::ALL.iter().find(|it| it.id() == value).map(|it| catalogue.status(*it))
        }
        Facet::Part => Part::ALL.iter().find(|it| it.id() == value).map(|it| catalogue.part(*it)),
        Facet::Verb => Verb::from_id(value).map(|verb| catalogue.verb(verb)),
        Facet::Addressee | Facet::Mentioned | Facet::Cited => return page.body_name(value),
    };
    name.unwrap_or(value).to_owned()
}
