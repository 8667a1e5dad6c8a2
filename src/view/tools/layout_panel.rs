//! How the rows are shown: grouping, spacing, columns, and all full texts at once.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{Action, Column, Density, Grouping, Toward, View};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;
use crate::view::table::columns::column_name;
use crate::view::table::paging::AT_ONCE;

/// The panel.
pub(in crate::view) fn layout_panel(inquiry: &Inquiry) -> Html {
    html! {
        <div class="layout-panel">
            <div class="layout-choices">
                { grouping(inquiry) }
                { density(inquiry) }
                { full_texts(inquiry) }
            </div>
            { columns(inquiry) }
        </div>
    }
}

fn grouping(inquiry: &Inquiry) -> Html {
    let current = inquiry.criteria.grouping();
    // One that would put all rows under one heading is not offered.
    let tells = |grouping: &Grouping| match grouping {
        Grouping::Resolution | Grouping::Verb => true,
        Grouping::Addressee => inquiry.index.fills(Column::Addressee),
        Grouping::Status => inquiry.index.fills(Column::Status),
    };
    let offered: Vec<Grouping> = Grouping::of(inquiry.criteria.view)
        .filter(|grouping| tells(grouping) || current == Some(*grouping))
        .collect();
    if offered.is_empty() {
        return Html::default();
    }
    let option = |grouping: &Grouping| {
        let name = match grouping {
            Grouping::Resolution => Message::ColumnResolution,
            Grouping::Verb => Message::ColumnVerb,
            Grouping::Addressee => Message::ColumnAddressee,
            Grouping::Status => Message::ColumnStatus,
        };
        html! {
            <option value={grouping.id()} selected={current == Some(*grouping)}>{ inquiry.text(name) }</option>
        }
    };
    let act = inquiry.to.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        act.emit(Action::GroupBy(Grouping::from_id(&select.value())));
    });
    html! {
        <label class="labelled">
            <span>{ inquiry.text(Message::GroupLabel) }</span>
            <select data-action="group" {onchange}>
                <option value="" selected={current.is_none()}>{ inquiry.text(Message::GroupNone) }</option>
                { for offered.iter().map(option) }
            </select>
        </label>
    }
}

fn density(inquiry: &Inquiry) -> Html {
    let choice = |density: &Density| {
        let density = *density;
        let name = match density {
            Density::Comfortable => Message::DensityComfortable,
            Density::Compact => Message::DensityCompact,
        };
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="density"
                    value={density.id()}
                    checked={inquiry.criteria.density == density}
                    onchange={inquiry.to.acting(move || Action::SetDensity(density))}
                />
                <span>{ inquiry.text(name) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="labelled">
            <legend>{ inquiry.text(Message::Density) }</legend>
            <div class="views">{ for Density::ALL.iter().map(choice) }</div>
        </fieldset>
    }
}

/// Opening all rows, where they are all on the page, and closing them.
fn full_texts(inquiry: &Inquiry) -> Html {
    let rows = &inquiry.outcome.rows;
    let key = |row: &usize| match inquiry.criteria.view {
        View::Provisions => inquiry.index.rows().get(*row).map(|row| row.path.clone()),
        _ => inquiry.index.resolution(*row).map(|(resolution, _)| resolution.path()),
    };
    let opens = rows.len() <= AT_ONCE && !rows.is_empty();
    let keys: Vec<String> = if opens { rows.iter().filter_map(key).collect() } else { Vec::new() };
    let act = inquiry.to.act.clone();
    let open = Callback::from(move |_: MouseEvent| act.emit(Action::SetOpen(keys.clone())));
    html! {
        <div class="buttons">
            if opens {
                <button type="button" class="button" data-action="open-all" onclick={open}>
                    { inquiry.text(Message::OpenAll) }
                </button>
            }
            <button
                type="button"
                class="button"
                data-action="close-all"
                onclick={inquiry.to.acting(|| Action::SetOpen(Vec::new()))}
            >
                { inquiry.text(Message::CloseAll) }
            </button>
        </div>
    }
}

fn columns(inquiry: &Inquiry) -> Html {
    let mut list = inquiry.criteria.arranged_columns();
    list.retain(|(column, _)| inquiry.index.fills(*column));
    if list.is_empty() {
        return Html::default();
    }
    let shown = list.iter().filter(|(_, is_shown)| *is_shown).count();
    let mut place = 0;
    let mut items = Vec::with_capacity(list.len());
    for (column, is_shown) in list {
        if is_shown {
            place += 1;
        }
        items.push(item(inquiry, column, is_shown.then_some(place), shown));
    }
    html! {
        <fieldset class="columns">
            <legend>{ inquiry.text(Message::LayoutColumns) }</legend>
            <ol role="list">{ for items }</ol>
            <button
                type="button"
                class="link-button"
                data-action="reset-columns"
                onclick={inquiry.to.acting(|| Action::ResetColumns)}
            >
                { inquiry.text(Message::ResetColumns) }
            </button>
        </fieldset>
    }
}

/// A column: whether it is shown, and moving it. `place` is the one it has among the `count` that
/// are shown.
fn item(inquiry: &Inquiry, column: Column, place: Option<usize>, count: usize) -> Html {
    let name = column_name(inquiry, column);
    let id = column.id();
    let is_shown = place.is_some();
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    let onchange = Callback::from(move |_: Event| {
        act.emit(Action::ToggleColumn(column));
        // Its item may have moved, which takes the focus away.
        focus.emit(FocusTarget::ColumnBox(id));
    });
    let mover = |toward: Toward| {
        let (message, direction, drawn) = match toward {
            Toward::First => (Message::MoveFirst, "first", Icon::Ascending),
            Toward::Last => (Message::MoveLast, "last", Icon::Descending),
        };
        let to = match (place, toward) {
            (Some(place), Toward::First) if place > 1 => Some(place - 1),
            (Some(place), Toward::Last) if place < count => Some(place + 1),
            _ => None,
        };
        let label = inquiry.locale.fill(message, &[("column", &name)]);
        let locale = &inquiry.locale;
        let at = to.or(place).map(|at| (locale.number(at), locale.number(count)));
        let spoken = at.map(|(at, of)| {
            let values =
                [("column", name.as_str()), ("position", at.as_str()), ("count", of.as_str())];
            locale.fill(Message::ColumnAt, &values)
        });
        let (act, focus, say) =
            (inquiry.to.act.clone(), inquiry.to.focus.clone(), inquiry.to.say.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::MoveColumn(column, toward));
            say.emit(spoken.clone().unwrap_or_default());
            focus.emit(FocusTarget::ColumnMover(id, direction));
        });
        // Not disabled at the ends: that would take the focus away.
        html! {
            <button
                type="button"
                class="mover"
                data-toward={direction}
                aria-label={label}
                aria-disabled={to.is_none().then_some("true")}
                {onclick}
            >
                { icon(drawn) }
            </button>
        }
    };
    html! {
        <li key={id} data-of={id}>
            <label class="value">
                // The last one stays.
                <input type="checkbox" checked={is_shown} disabled={is_shown && count == 1} {onchange} />
                <span class="name">{ name.clone() }</span>
            </label>
            if is_shown {
                { mover(Toward::First) }
                { mover(Toward::Last) }
            }
        </li>
    }
}
