//! Rows under headings.

use yew::prelude::*;

use super::lines::{Line, in_parts};
use super::paging::Paging;
use super::row_context::RowContext;
use crate::i18n::{Counted, Message};
use crate::model::Status;
use crate::query::{ANNEX, Action, Grouping, NONE, RowGroup, View, groups};
use crate::view::root::body::Body;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::words::{body, words};

/// The groups, as far as the lines go that stand; `open` fills in what is open in them.
pub(in crate::view) fn grouped(
    context: &RowContext,
    grouping: Grouping,
    paging: Paging,
    open: &dyn Fn(&mut [Line]),
) -> Body {
    let (limit, standing) = (paging.limit(), paging.standing());
    let groups = groups(&context.index, &context.criteria, &context.outcome.rows, &*context.locale);
    let is_closed = |group: &RowGroup| context.criteria.closed_groups.has(&group.id);
    let length = |group: &RowGroup| 1 + if is_closed(group) { 0 } else { group.rows.len() };
    let lines: usize = groups.iter().map(length).sum();
    let mut parts = Vec::new();
    let mut next = FocusTarget::Root;
    let mut before = 0;
    for (position, group) in groups.iter().enumerate() {
        if before >= standing {
            next = FocusTarget::Group(position + 1);
            break;
        }
        // Where not every line is on the page, each says which one it is; the header is the first.
        let index = |line: usize| (lines > limit).then_some(before + line + 2);
        let shown = if is_closed(group) { 0 } else { group.rows.len().min(standing - before - 1) };
        let rows = group.rows.iter().take(shown).enumerate().map(|(line, grouped)| {
            let row = context.index.rows().get(grouped.row);
            let row = row.filter(|_| grouped.again && context.criteria.view == View::Provisions);
            Line {
                row: grouped.row,
                before: line.checked_sub(1).map(|before| group.rows[before].row),
                key: row.map(|row| format!("{}@{}", row.path, group.id)),
                index: index(line + 1),
                opened: None,
            }
        });
        let mut rows: Vec<Line> = rows.collect();
        open(&mut rows);
        parts.push(html! {
            <tbody
                key={group.id.clone()}
                role="rowgroup"
                data-group={group.id.clone()}
                data-found={(!context.outcome.found.is_empty()).then_some("")}
            >
                { heading(context, grouping, group, !is_closed(group), index(0)) }
                // A list of its own: closing it leaves the heading, and with it the focus, in
                // place.
                { in_parts(context, &rows) }
            </tbody>
        });
        before += length(group);
        if before > standing {
            next = FocusTarget::RowOfGroup(position + 1, shown + 1);
            break;
        }
    }
    Body { above: groups_line(context, &groups), body: parts.into_iter().collect(), lines, next }
}

/// The row that names a group, says how many rows it has, and closes it.
fn heading(
    context: &RowContext,
    grouping: Grouping,
    group: &RowGroup,
    is_open: bool,
    row_index: Option<usize>,
) -> Html {
    let columns = context.columns.len().to_string();
    let counted = match context.criteria.view {
        View::Overview => Counted::AllResolutions,
        _ => Counted::AllProvisions,
    };
    let id = group.id.clone();
    html! {
        <tr role="row" class="group-row" aria-rowindex={row_index.map(|index| index.to_string())}>
            <th scope="rowgroup" role="rowheader" colspan={columns}>
                <button
                    type="button"
                    class="group-opener"
                    aria-expanded={is_open.to_string()}
                    onclick={context.to.acting(move || Action::ToggleGroup(id.clone()))}
                >
                    { icon(Icon::Chevron) }
                    <span class="group-name">{ name(context, grouping, group) }</span>
                    { " " }
                    <span class="tally">{ context.locale.count(counted, group.rows.len(), &[]) }</span>
                </button>
            </th>
        </tr>
    }
}

/// What the rows of a group have in common.
fn name(context: &RowContext, grouping: Grouping, group: &RowGroup) -> Html {
    let id = group.id.as_str();
    let plain = |text: &str| html! { { text.to_owned() } };
    match grouping {
        Grouping::Resolution => {
            let found = group.resolution.and_then(|position| context.index.resolution(position));
            let number = found.map_or(id.to_owned(), |(resolution, _)| context.named(resolution));
            let title = found.map(|(resolution, _)| words(context, &resolution.title));
            html! { <>{ number }{ " " }<span class="of-group">{ for title }</span></> }
        }
        Grouping::Verb if id == ANNEX => plain(context.locale.text(Message::Annex)),
        Grouping::Verb => {
            plain(context.index.register().verb(id).map_or(id, |it| context.verb_name(it)))
        }
        Grouping::Addressee if id == NONE => plain(context.locale.text(Message::GroupNobody)),
        Grouping::Addressee => body(context, id),
        Grouping::Status => {
            let status = Status::from_id(id);
            let name = status.map(|status| context.locale.catalogue.status(status));
            plain(name.unwrap_or(context.locale.text(Message::GroupUnknown)))
        }
    }
}

/// Above the table: what there is to know of the groups, and closing or opening them all.
fn groups_line(context: &RowContext, groups: &[RowGroup]) -> Html {
    let repeats = groups.iter().any(|group| group.rows.iter().any(|row| row.again));
    let button = |message: Message, id: &'static str, all: bool| {
        html! {
            <button type="button" class="link-button" data-action={id} onclick={context.to.acting(move || Action::CloseGroups(all))}>
                { context.text(message) }
            </button>
        }
    };
    html! {
        <div class="groups-line">
            { button(Message::OpenGroups, "open-groups", false) }
            { button(Message::CloseGroups, "close-groups", true) }
            if repeats {
                <p class="quiet">{ context.text(Message::GroupSeveral) }</p>
            }
        </div>
    }
}
