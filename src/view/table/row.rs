//! A row of either table, in the columns that the reader chose.

use yew::prelude::*;

use super::columns::column_name;
use super::opening::Opening;
use super::row_context::RowContext;
use crate::query::{Column, View, path_of};
use crate::view::tools::basket_button::basket_button;

/// What stands in a cell.
pub(in crate::view) enum Cell {
    /// The button that opens the row; it shows the resolution's number.
    Opener,
    /// The button, and this below it.
    OpenerWith(Html),
    /// Just this.
    Content(Html),
}

/// The row, and below it, while it is open, the full text. Exactly one cell is the row's header and
/// has the button: that of the resolution's number, or the first where that column is hidden.
pub(in crate::view) fn row(
    context: &RowContext,
    opening: &Opening,
    row_index: Option<usize>,
    content: &dyn Fn(Column) -> Cell,
) -> Html {
    let (extension, position) = (context.index.extension(), opening.position);
    let part = |own: String, added: &str| match added.is_empty() {
        true => own,
        false => [&own, " ", added].concat(),
    };
    let own = match context.criteria.view {
        View::Provisions => Column::Resolution,
        View::Citations => Column::Citing,
        _ => Column::Number,
    };
    let columns = &context.columns;
    let header = if columns.contains(&own) { Some(own) } else { columns.first().copied() };
    let key = opening.key.to_owned();
    let path = path_of(&key).to_owned();
    let keep = |path| basket_button(&context.locale, &context.basket, &context.to.on_export, path);
    let buttons = |with_number| html! { <>{ opening.button(context, with_number) }{ keep(&path) }{ opening.assembly(context) }</> };
    let cell = |&column: &Column| {
        let class = ["c-", column.id()].concat();
        let added = matches!(column, Column::Own(_)).then_some("");
        let extra = if column.is_extra() { Some("") } else { added };
        let name = column_name(context, column);
        let part =
            part(["cell cell-", column.id()].concat(), extension.cell_part(position, column.id()));
        let inside = match content(column) {
            Cell::Opener => buttons(true),
            Cell::OpenerWith(below) => html! { <>{ buttons(true) }{ below }</> },
            Cell::Content(content) if header == Some(column) => {
                html! { <>{ buttons(false) }{ content }</> }
            }
            Cell::Content(content) => content,
        };
        if header == Some(column) {
            // The number needs no name on a card.
            let name = (column != Column::Number).then_some(name);
            html! { <th scope="row" role="rowheader" {class} {part} data-extra={extra} data-added={added} data-name={name}>{ inside }</th> }
        } else {
            html! { <td role="cell" {class} {part} data-extra={extra} data-added={added} data-name={name}>{ inside }</td> }
        }
    };
    let (resolution, of_provision) = match context.criteria.view {
        View::Provisions => (None, Some(path.clone())),
        _ => (Some(path.clone()), None),
    };
    html! {
        <>
            <tr
                role="row"
                aria-rowindex={row_index.map(|index| index.to_string())}
                class="row"
                part={part("row".to_owned(), extension.row_part(position))}
                data-open={opening.is_open().then_some("")}
                data-front={opening.is_front(context).then_some("")}
                data-resolution={resolution}
                data-path={of_provision}
            >
                { for columns.iter().map(cell) }
            </tr>
            { opening.detail_row(context, columns.len()) }
        </>
    }
}
