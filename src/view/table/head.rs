//! The column headers, and sorting by them.

use yew::prelude::*;

use super::columns::column_name;
use crate::query::{Action, Column, Direction};
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;

/// The header of every column of the present view.
///
/// Every part of the table names its role: where rows become cards, their `display` would take
/// it away.
pub(in crate::view) fn head(inquiry: &Inquiry) -> Html {
    let columns = inquiry.columns();
    let sorted = inquiry.criteria.sort.map(|sort| sort.column).filter(|it| columns.contains(it));
    // Tab stops once, and arrows go on from there.
    let stop = sorted.or_else(|| columns.iter().copied().find(|column| column.is_sortable()));
    let header = |column: &Column| {
        let column = *column;
        let name = column_name(inquiry, column);
        let id = column.id();
        let added = matches!(column, Column::Own(_)).then_some("");
        if !column.is_sortable() {
            return html! { <th data-column={id} data-added={added} scope="col" role="columnheader">{ name }</th> };
        }
        let direction = inquiry.criteria.sort.filter(|sort| sort.column == column);
        let (sort, drawn) = match direction.map(|sort| sort.direction) {
            Some(Direction::Ascending) => (Some("ascending"), Icon::Ascending),
            Some(Direction::Descending) => (Some("descending"), Icon::Descending),
            None => (None, Icon::Unsorted),
        };
        html! {
            <th data-column={id} data-added={added} scope="col" role="columnheader" aria-sort={sort}>
                <button
                    type="button"
                    class="sort"
                    tabindex={if stop == Some(column) { "0" } else { "-1" }}
                    onclick={inquiry.to.acting(move || Action::SortBy(column))}
                >
                    { name }
                    { icon(drawn) }
                </button>
            </th>
        }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">{ for columns.iter().map(header) }</tr>
        </thead>
    }
}
