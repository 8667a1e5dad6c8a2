//! The rows as they are printed: all of them, in full, below what says where they come from. On the
//! screen they are not seen.

use yew::prelude::*;

use super::detail::detail;
use crate::export::{Rows, Scope, Selection, head_lines};
use crate::i18n::Message;
use crate::query::{Column, View};
use crate::view::Page;
use crate::view::changes::changes::printed_changes;
use crate::view::root::words::words;
use crate::view::table::columns::column_name;
use crate::view::table::columns::{addressees, text, verb};
use crate::view::tools::export_panel::limited;

/// The most rows that are printed. A browser needs seconds and hundreds of megabytes for more.
pub(in crate::view) const MOST: usize = 2000;

const COLUMNS: &[Column] =
    &[Column::Resolution, Column::Verb, Column::Addressee, Column::Label, Column::Text];

/// The rows of that scope.
pub(in crate::view) fn printout(page: &Page, scope: Scope) -> Html {
    let page = &Page { is_printout: true, ..page.clone() };
    let selection = match page.export.only {
        Some(position) => Selection::one(position),
        None => page.selection(scope),
    };
    let total = selection.len();
    // What is listed in the view of changes are the changes.
    let is_of_changes = scope == Scope::Listed && page.criteria.view == View::Changes;
    if let Some(changes) = is_of_changes.then(|| printed_changes(page)).flatten() {
        return html! { <div class="printout">{ changes }</div> };
    }
    let lines = page.exporting(|exporting| head_lines(exporting, &selection));
    let rows = match selection.first(MOST).rows {
        Rows::Resolutions(positions) => {
            positions.into_iter().map(|position| detail(page, position, "", None)).collect()
        }
        Rows::Provisions(numbers) => table(page, &numbers),
    };
    html! {
        <div class="printout">
            <h2>{ words(page, &page.index.register().title) }</h2>
            <ul class="print-head" role="list">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            if total > MOST {
                <p><strong>{ limited(page, total) }</strong></p>
            }
            if total == 0 {
                <p>{ page.text(Message::ExportNothing) }</p>
            }
            { rows }
        </div>
    }
}

fn table(page: &Page, numbers: &[usize]) -> Html {
    let header = |column: &Column| html! { <th scope="col">{ column_name(page, *column) }</th> };
    let mut above = None;
    let row = |number: &usize| {
        let row = page.index.rows().get(*number)?;
        let (resolution, _) = page.index.resolution(row.resolution)?;
        // Rows of one resolution stand together: its title once is enough, and saves pages.
        let is_first = above.replace(row.resolution) != Some(row.resolution);
        let provision = page.index.provision(row);
        let of_provision = |column| match (column, &provision) {
            (Column::Verb, Some(_)) => verb(page, row),
            (Column::Addressee, Some(_)) => addressees(page, row, usize::MAX),
            (Column::Label, Some((above, provision))) => {
                let labels = above.iter().chain([provision]);
                let labels: Vec<&str> = labels.filter_map(|it| it.label.as_deref()).collect();
                html! { <><bdi>{ labels.join(" ") }</bdi>{ " " }<bdi class="path">{ row.path.clone() }</bdi></> }
            }
            (Column::Text, Some((above, provision))) => text(page, above, provision),
            _ => Html::default(),
        };
        let cell = |column: &Column| match *column {
            Column::Resolution => html! {
                <th scope="row">
                    <span class="number">{ resolution.number.to_string() }</span>
                    if is_first {
                        <span class="of">{ words(page, &resolution.title) }</span>
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
