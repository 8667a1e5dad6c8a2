//! A row of the provisions view.

use yew::prelude::*;

use super::Page;
use super::head::column_name;
use super::opening::Opening;
use super::share::share;
use super::words::{body, words};
use crate::i18n::Message;
use crate::query::{Column, Row};

/// The row of that number in the index.
pub(super) fn provision_row(page: &Page, number: usize, row_index: Option<String>) -> Html {
    let found = page.index.rows().get(number).and_then(|row| {
        let (resolution, _) = page.index.resolution(row.resolution)?;
        Some((row, resolution, page.index.provision(row)?))
    });
    let Some((row, resolution, (ancestors, provision))) = found else {
        return Html::default();
    };
    let opening = Opening {
        path: &row.path,
        position: row.resolution,
        number: resolution.number,
        current: Some(&row.path),
    };
    let name = |column| column_name(page, column);
    let labels = ancestors.iter().copied().chain([provision]);
    let labels: Vec<&str> = labels.filter_map(|provision| provision.label.as_deref()).collect();
    let above = ancestors.iter().map(|provision| {
        html! { <p class="above">{ words(page, &provision.text) }</p> }
    });
    html! {
        <>
            <tr role="row" aria-rowindex={row_index} class="row" data-open={opening.is_open(page).then_some("")} data-path={row.path.clone()}>
                <th scope="row" role="rowheader" class="c-resolution" data-name={name(Column::Resolution)}>
                    { opening.button(page) }
                    <span class="of-title">{ words(page, &resolution.title) }</span>
                </th>
                <td role="cell" class="c-verb" data-name={name(Column::Verb)}>{ verb(page, row) }</td>
                <td role="cell" class="c-addressee" data-name={name(Column::Addressee)}>{ addressees(page, row) }</td>
                <td role="cell" class="c-label" data-name={name(Column::Label)}>
                    <bdi class="label">{ labels.join(" ") }</bdi>
                    { " " }
                    <bdi class="path">{ row.path.clone() }</bdi>
                    { share(page, &row.path, row.path.clone()) }
                </td>
                <td role="cell" class="c-text" data-name={name(Column::Text)}>
                    { for above }
                    <p>{ words(page, &provision.text) }</p>
                </td>
            </tr>
            { opening.detail_row(page) }
        </>
    }
}

fn verb(page: &Page, row: &Row) -> Html {
    let Some(verb) = row.verb else {
        let annex = page.index.annex(row).and_then(|annex| annex.label.as_ref());
        let words = annex.map(|label| words(page, label));
        return html! { <span class="verb" data-part="annex">{ words.unwrap_or_else(|| html! { { page.text(Message::Annex) } }) }</span> };
    };
    let catalogue = &page.reading.catalogue;
    let mut name = catalogue.verb(verb).to_owned();
    if row.further {
        name = page.reading.fill(Message::Further, &[("verb", &name)]);
    }
    if let Some(other) = row.delegates {
        let values = [("verb", name.as_str()), ("other", catalogue.verb(other))];
        name = page.reading.fill(Message::Delegated, &values);
    }
    html! { <span class="verb" data-part={verb.part().id()}>{ name }</span> }
}

fn addressees(page: &Page, row: &Row) -> Html {
    if row.addressees.is_empty() {
        return html! { <span class="nobody">{ page.text(Message::NoAddressee) }</span> };
    }
    let name = |key: &String| html! { <li>{ body(page, key) }</li> };
    html! { <ul class="bodies" role="list">{ for row.addressees.iter().map(name) }</ul> }
}
