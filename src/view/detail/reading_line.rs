//! The line above a text that stays in sight: which resolution it is and what of it is being read,
//! going to others, and what can be done with this one.

use yew::prelude::*;

use super::extent::Shown;
use super::outline::{Part, places};
use super::reading::Reading;
use super::reading_tools::matches;
use super::text_menu::{Menu, text_menu};
use crate::i18n::Message;
use crate::model::Resolution;
use crate::query::{Action, path_of};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::{Callbacks, Inquiry};
use crate::view::tools::basket_button::basket_button;
use crate::view::tools::export_state::ExportAction;
use crate::view::tools::sharing::{Copying, Share};

/// The line of the text that is open under `key`, whose heading has that id; with the matches,
/// while there is a search.
pub(in crate::view) fn reading_line(
    reading: &Reading,
    position: usize,
    key: &str,
    heading_id: &str,
    parts: &[Part],
    shown: &Shown,
) -> Html {
    let found = reading.index.resolution(position).zip(reading.screen.as_ref());
    let Some(((resolution, _), screen)) = found else { return Html::default() };
    let path = resolution.path();
    let name = reading.named(resolution);
    let title = reading.index.choose(&resolution.title).words.to_owned();
    let close = closing(&reading.to, key);
    let named = |message| reading.locale.fill(message, &[("name", &name)]);
    let print =
        reading.to.on_export.reform(move |_: MouseEvent| ExportAction::Print(Some(position)));
    let copy = {
        let (share, path) = (reading.to.share.clone(), path.clone());
        Callback::from(move |_: MouseEvent| share.emit(Share::Copy(Copying::Text, path.clone())))
    };
    html! {
        <div class="reading-head">
            <div class="reading-line">
                { button("back-to-list", reading.text(Message::BackToList), Icon::Back, &close) }
                // The heading says it to those who do not see the line.
                <div class="where" aria-hidden="true">
                    <span class="number">{ reading.numbered(resolution) }</span>
                    <span class="of">{ title }</span>
                    { places(parts) }
                </div>
                { step(reading, position, key, false) }
                { step(reading, position, key, true) }
                { basket_button(&reading.locale, screen.basket, &reading.to.on_export, &path) }
                { button("copy-text", reading.text(Message::CopyText), Icon::Copy, &copy) }
                { button("print-this", named(Message::PrintThis), Icon::Print, &print) }
                { compare(reading, resolution) }
                { text_menu(reading, &path, &format!("{heading_id}>{path}"), Menu::Resolution(position)) }
                { button("close-text", named(Message::CloseDetail), Icon::Close, &close) }
            </div>
            { matches(reading, heading_id, shown) }
        </div>
    }
}

/// Closes the text, and puts the focus where it was opened.
pub(in crate::view) fn closing<E: 'static>(to: &Callbacks, key: &str) -> Callback<E> {
    let (act, focus, key) = (to.act.clone(), to.focus.clone(), key.to_owned());
    Callback::from(move |_: E| {
        act.emit(Action::ToggleOpen(key.clone()));
        focus.emit(FocusTarget::Opener(key.clone()));
    })
}

fn button(action: &'static str, name: String, drawn: Icon, onclick: &Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="line-button" data-action={action} aria-label={name.clone()} title={name} {onclick}>
            { icon(drawn) }
        </button>
    }
}

/// Goes to the resolution before or behind this one in the list.
fn step(inquiry: &Inquiry, position: usize, key: &str, forward: bool) -> Html {
    let (name, drawn, id) = match forward {
        false => (Message::PreviousResolution, Icon::Previous, "previous"),
        true => (Message::NextResolution, Icon::Next, "next"),
    };
    let name = inquiry.text(name);
    let target = neighbour(inquiry, position, key, forward);
    let disabled = target.is_none();
    let (act, focus, open) =
        (inquiry.to.act.clone(), inquiry.to.focus.clone(), inquiry.criteria.open.clone());
    let own = key.to_owned();
    let onclick = Callback::from(move |_: MouseEvent| {
        let Some(target) = &target else { return };
        let mut open: Vec<String> =
            open.iter().filter(|it| **it != own && *it != target).cloned().collect();
        open.push(target.clone());
        act.emit(Action::SetOpen(open));
        focus.emit(FocusTarget::TextStep(target.clone(), id));
    });
    html! {
        <button type="button" class="line-button" data-step={id} aria-label={name.clone()} title={name} {disabled} {onclick}>
            { icon(drawn) }
        </button>
    }
}

/// The key of the nearest row of another resolution.
fn neighbour(inquiry: &Inquiry, position: usize, key: &str, forward: bool) -> Option<String> {
    let rows = &inquiry.outcome.rows;
    if !inquiry.criteria.view.is_of_provisions() {
        let at = rows.iter().position(|row| *row == position)?;
        let next = if forward { at.checked_add(1)? } else { at.checked_sub(1)? };
        let (resolution, _) = inquiry.index.resolution(*rows.get(next)?)?;
        return Some(resolution.path());
    }
    let all = inquiry.index.rows();
    let path = path_of(key);
    let at = rows.iter().position(|row| all.get(*row).is_some_and(|row| row.path == path))?;
    let is_other = |row: &&usize| all.get(**row).is_some_and(|row| row.resolution != position);
    let found = match forward {
        true => rows.get(at..)?.iter().find(is_other)?,
        false => {
            let last = rows.get(..at)?.iter().rev().find(is_other)?;
            let of = all.get(*last)?.resolution;
            // The first one of that resolution.
            rows.iter().find(|row| all.get(**row).is_some_and(|row| row.resolution == of))?
        }
    };
    Some(all.get(*found)?.path.clone())
}

fn compare(inquiry: &Inquiry, resolution: &Resolution) -> Html {
    if inquiry.index.register().resolutions.len() < 2 {
        return Html::default();
    }
    let path = resolution.path();
    let chosen = inquiry.criteria.compare.contains(&path);
    let label = inquiry.locale.fill(Message::CompareThis, &[("name", &inquiry.named(resolution))]);
    let onclick = toggle_compared(inquiry, path);
    html! {
        <button
            type="button"
            class="line-button"
            data-action="compare"
            aria-pressed={chosen.to_string()}
            aria-label={label.clone()}
            title={label}
            {onclick}
        >
            { icon(Icon::Compare) }
        </button>
    }
}

/// Puts the resolution at `path` beside another, where the focus goes, or takes it away again.
pub(super) fn toggle_compared(inquiry: &Inquiry, path: String) -> Callback<MouseEvent> {
    let chosen = inquiry.criteria.compare.contains(&path);
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    Callback::from(move |_| {
        act.emit(Action::ToggleCompare(path.clone()));
        if !chosen {
            focus.emit(FocusTarget::Comparison);
        }
    })
}
