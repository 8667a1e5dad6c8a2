//! The rows as they are printed: all of them, in full, below what says where they come from. On the
//! screen they are not seen.

use yew::prelude::*;

use super::detail::detail;
use super::reading::Reading;
use crate::export::{Rows, Scope, Selection, head_lines};
use crate::i18n::Message;
use crate::query::{Column, View};
use crate::view::changes::changes::printed_changes;
use crate::view::changes::edition::Previous;
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;
use crate::view::root::words::words;
use crate::view::table::columns::column_name;
use crate::view::table::columns::{addressees, text, verb};
use crate::view::tools::export_panel::limited;
use crate::view::tools::exporting::Exports;

/// The most rows that are printed. A browser needs seconds and hundreds of megabytes for more.
pub(in crate::view) const MOST: usize = 2000;

const COLUMNS: &[Column] =
    &[Column::Resolution, Column::Verb, Column::Addressee, Column::Label, Column::Text];

/// The rows of that scope.
pub(in crate::view) fn printout(
    exports: Exports,
    links: &Links,
    previous: &Previous,
    scope: Scope,
) -> Html {
    let inquiry = exports.inquiry;
    let selection = match exports.state.only {
        Some(position) => Selection::one(position),
        None => exports.selection(scope),
    };
    let total = selection.len();
    // What is listed in the view of changes are the changes.
    let is_of_changes = scope == Scope::Listed && inquiry.criteria.view == View::Changes;
    if let Some(changes) =
        is_of_changes.then(|| printed_changes(inquiry, links, previous)).flatten()
    {
        return html! { <div class="printout">{ changes }</div> };
    }
    let lines = exports.exporting(|exporting| head_lines(exporting, &selection));
    let reading = Reading { inquiry, links, screen: None };
    let rows = match selection.first(MOST).rows {
        Rows::Resolutions(positions) => {
            positions.into_iter().map(|position| detail(&reading, position, "", None)).collect()
        }
        Rows::Provisions(numbers) => table(inquiry, &numbers),
    };
    html! {
        <div class="printout">
            <h2>{ words(inquiry, &inquiry.index.register().title) }</h2>
            <ul class="print-head" role="list">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            if total > MOST {
                <p><strong>{ limited(inquiry, total) }</strong></p>
            }
            if total == 0 {
                <p>{ inquiry.text(Message::ExportNothing) }</p>
            }
            { rows }
        </div>
    }
}

fn table(texts: &Texts, numbers: &[usize]) -> Html {
    let header = |column: &Column| html! { <th scope="col">{ column_name(texts, *column) }</th> };
    let mut above = None;
    let row = |number: &usize| {
        let row = texts.index.rows().get(*number)?;
        let (resolution, _) = texts.index.resolution(row.resolution)?;
        // Rows of one resolution stand together: its title once is enough, and saves pages.
        let is_first = above.replace(row.resolution) != Some(row.resolution);
        let provision = texts.index.provision(row);
        let of_provision = |column| match (column, &provision) {
            (Column::Verb, Some(_)) => verb(texts, row),
            (Column::Addressee, Some(_)) => addressees(texts, row, usize::MAX),
            (Column::Label, Some((above, provision))) => {
                let labels = above.iter().chain([provision]);
                let labels: Vec<&str> = labels.filter_map(|it| it.label.as_deref()).collect();
                html! { <><bdi>{ labels.join(" ") }</bdi>{ " " }<bdi class="path">{ row.path.clone() }</bdi></> }
            }
            (Column::Text, Some((above, provision))) => text(texts, above, provision),
            _ => Html::default(),
        };
        let cell = |column: &Column| match *column {
            Column::Resolution => html! {
                <th scope="row">
                    <span class="number">{ resolution.number.to_string() }</span>
                    if is_first {
                        <span class="of">{ words(texts, &resolution.title) }</span>
                    }
                </th>
            },
            column => html! { <td>{ of_provision(column) }</td> },
        };
        Some(html! { <tr>{ for COLUMNS.iter().map(cell) }</tr> })
    };
    html! {
        <table class="print-table">
            <thead><tr>{ for COLUMNS.iter().map(header) }</tr></thead>
            <tbody>{ for numbers.iter().filter_map(row) }</tbody>
        </table>
    }
}
