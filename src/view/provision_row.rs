//! A row of the provisions view.

use yew::prelude::*;

use super::Page;
use super::opening::Opening;
use super::overview_row::status;
use super::row::{Cell, row};
use super::share::share;
use super::words::{body, words};
use crate::export::verb_name;
use crate::i18n::Message;
use crate::model::Provision;
use crate::query::{Column, Row};

/// The row of that number in the index. `key` is what the criteria know it by, where that is not its path.
pub(super) fn provision_row(
    page: &Page,
    number: usize,
    key: Option<String>,
    row_index: Option<String>,
) -> Html {
    let found = page.index.rows().get(number).and_then(|row| {
        let (resolution, _) = page.index.resolution(row.resolution)?;
        Some((row, resolution, page.index.provision(row)?))
    });
    let Some((found, resolution, (ancestors, provision))) = found else {
        return Html::default();
    };
    let opening = Opening {
        key: key.as_deref().unwrap_or(&found.path),
        position: found.resolution,
        number: &resolution.number,
        current: Some(&found.path),
    };
    let content = |column| match column {
        Column::Resolution => Cell::OpenerWith(
            html! { <span class="of-title">{ words(page, &resolution.title) }</span> },
        ),
        Column::Verb => Cell::Content(verb(page, found)),
        Column::Addressee => Cell::Content(addressees(page, found)),
        Column::Label => Cell::Content(label(page, &ancestors, provision, &opening)),
        Column::Text => Cell::Content(text(page, &ancestors, provision)),
        Column::Part => {
            let part = found.part.map(|part| page.reading.catalogue.part(part).to_owned());
            Cell::Content(html! { { part.unwrap_or_default() } })
        }
        Column::ResolutionStatus => Cell::Content(status(page, resolution)),
        Column::Mentioned => Cell::Content(bodies(page, &found.mentioned)),
        _ => Cell::Content(Html::default()),
    };
    row(page, &opening, row_index, &content)
}

/// The text of a provision below the texts of those that it is nested in.
pub(super) fn text(page: &Page, ancestors: &[&Provision], provision: &Provision) -> Html {
    html! {
        <>
            { for ancestors.iter().map(|above| html! { <p class="above">{ words(page, &above.text) }</p> }) }
            <p>{ words(page, &provision.text) }</p>
        </>
    }
}

fn label(page: &Page, ancestors: &[&Provision], provision: &Provision, opening: &Opening) -> Html {
    let path = opening.current.unwrap_or(opening.key);
    let labels = ancestors.iter().copied().chain([provision]);
    let labels: Vec<&str> = labels.filter_map(|provision| provision.label.as_deref()).collect();
    html! {
        <>
            <bdi class="label">{ labels.join(" ") }</bdi>
            { " " }
            <bdi class="path">{ path.to_owned() }</bdi>
            { share(page, path, opening.key.to_owned()) }
        </>
    }
}

pub(super) fn verb(page: &Page, row: &Row) -> Html {
    let Some(verb) = row.verb else {
        let annex = page.index.annex(row).and_then(|annex| annex.label.as_ref());
        let words = annex.map(|label| words(page, label));
        return html! { <span class="verb" data-part="annex">{ words.unwrap_or_else(|| html! { { page.text(Message::Annex) } }) }</span> };
    };
    let name = verb_name(page.citing(), row);
    html! { <span class="verb" data-part={verb.part().id()}>{ name }</span> }
}

pub(super) fn addressees(page: &Page, row: &Row) -> Html {
    if row.addressees.is_empty() {
        return html! { <span class="nobody">{ page.text(Message::NoAddressee) }</span> };
    }
    bodies(page, &row.addressees)
}

fn bodies(page: &Page, keys: &[String]) -> Html {
    let name = |key: &String| html! { <li>{ body(page, key) }</li> };
    html! { <ul class="bodies" role="list">{ for keys.iter().map(name) }</ul> }
}
