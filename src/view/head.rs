//! The column headers, and sorting by them.

use yew::prelude::*;

use super::Page;
use super::icon::{Icon, icon};
use crate::i18n::Message;
use crate::query::{Action, Column, Direction};

/// The name of a column.
pub(super) fn column_name(page: &Page, column: Column) -> String {
    page.text(match column {
        Column::Number => Message::ColumnNumber,
        Column::Status => Message::ColumnStatus,
        Column::Title => Message::ColumnTitle,
        Column::Summary => Message::ColumnSummary,
        Column::Provisions => Message::ColumnProvisions,
        Column::Resolution => Message::ColumnResolution,
        Column::Verb => Message::ColumnVerb,
        Column::Addressee => Message::ColumnAddressee,
        Column::Label => Message::ColumnLabel,
        Column::Text => Message::ColumnText,
        Column::Edition => Message::ColumnEdition,
        Column::Kind => Message::FacetKind,
        Column::Year => Message::FacetYear,
        Column::Meeting => Message::FacetMeeting,
        Column::Topics => Message::ColumnTopics,
        Column::Cites => Message::ColumnCites,
        Column::Part => Message::FacetPart,
        Column::ResolutionStatus => Message::ColumnStatus,
        Column::Mentioned => Message::FacetMentioned,
        Column::Citing => Message::ColumnResolution,
        Column::CitedInstruments => Message::DetailReferences,
        Column::CitedBy => Message::CitedBy,
    })
}

/// The header of every column of the present view.
///
/// Every part of the table names its role: where rows become cards, their `display` would take
/// it away.
pub(super) fn head(page: &Page) -> Html {
    let header = |column: &Column| {
        let column = *column;
        let name = column_name(page, column);
        let id = column.id();
        if !column.is_sortable() {
            return html! { <th data-column={id} scope="col" role="columnheader">{ name }</th> };
        }
        let direction = page.criteria.sort.filter(|sort| sort.column == column);
        let (sort, drawn) = match direction.map(|sort| sort.direction) {
            Some(Direction::Ascending) => (Some("ascending"), Icon::Ascending),
            Some(Direction::Descending) => (Some("descending"), Icon::Descending),
            None => (None, Icon::Unsorted),
        };
        html! {
            <th data-column={id} scope="col" role="columnheader" aria-sort={sort}>
                <button
                    type="button"
                    class="sort"
                    onclick={page.acting(move || Action::SortBy(column))}
                >
                    { name }
                    { icon(drawn) }
                </button>
            </th>
        }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">{ for page.criteria.shown_columns().iter().map(header) }</tr>
        </thead>
    }
}
