//! What can be done with a resolution or a provision that is being read: one menu for each.

use yew::prelude::*;

use super::reading::{Reading, Screen};
use super::reading_line::toggle_compared;
use crate::i18n::Message;
use crate::view::root::icon::{Icon, icon};
use crate::view::tools::basket_button::toggle_kept;
use crate::view::tools::export_state::ExportAction;
use crate::view::tools::share::opening;
use crate::view::tools::share_panel::copied;
use crate::view::tools::sharing::{Copying, Share};

/// What a menu is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::view) enum Menu {
    /// A provision.
    Provision,
    /// The resolution at that position.
    Resolution(usize),
}

/// The button that opens the menu for what stands at `path`, and the menu. A path may stand on the
/// page more than once: `key` is this place's own.
pub(in crate::view) fn text_menu(reading: &Reading, path: &str, key: &str, of: Menu) -> Html {
    let Some(screen) = &reading.screen else { return Html::default() };
    let name = reading.locale.fill(Message::More, &[("what", path)]);
    let menu = || panel(reading, screen, path, of);
    opening(screen.sharing, &reading.to, key.to_owned(), name, Icon::More, menu)
}

fn panel(reading: &Reading, screen: &Screen, path: &str, of: Menu) -> Html {
    let copy = |what: Copying, name: Message, action: &'static str| {
        let (share, path) = (reading.to.share.clone(), path.to_owned());
        let onclick =
            Callback::from(move |_: MouseEvent| share.emit(Share::Copy(what, path.clone())));
        item(action, reading.text(name), onclick)
    };
    html! {
        <div class="share-panel menu">
            if reading.links.can_link() {
                { copy(Copying::Link, Message::CopyLink, "copy-link") }
            }
            { copy(Copying::Citation, Message::CopyCitation, "copy-citation") }
            { copy(Copying::Text, Message::CopyText, "copy-text") }
            { match of {
                Menu::Provision => keep(reading, screen, path),
                Menu::Resolution(position) => of_resolution(reading, path, position),
            } }
            { copied(reading, screen.sharing, |what| what != Copying::View) }
        </div>
    }
}

fn item(action: &'static str, name: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="menu-item" data-action={action} {onclick}>{ name }</button> }
}

/// Puts a provision into the basket, and takes it out again.
fn keep(reading: &Reading, screen: &Screen, path: &str) -> Html {
    let onclick = toggle_kept(&reading.to.on_export, path);
    let pressed = screen.basket.has(path).to_string();
    html! {
        <button type="button" class="menu-item" data-keep={path.to_owned()} aria-pressed={pressed} {onclick}>
            { icon(Icon::Bookmark) }
            { reading.text(Message::KeepInBasket) }
        </button>
    }
}

/// What can be done with a resolution: the shortest of it stands in the line above the text as
/// well, where there is room.
fn of_resolution(reading: &Reading, path: &str, position: usize) -> Html {
    let name = reading.index.resolution(position).map(|(resolution, _)| reading.named(resolution));
    let name = name.unwrap_or_default();
    let named = |message| reading.locale.fill(message, &[("name", &name)]);
    let export =
        |action: ExportAction| reading.to.on_export.reform(move |_: MouseEvent| action.clone());
    let compare = toggle_compared(reading, path.to_owned());
    html! {
        <>
            { item("save-document", reading.text(Message::SaveDocument), export(ExportAction::SaveOne(position))) }
            { item("print-one", named(Message::PrintThis), export(ExportAction::Print(Some(position)))) }
            if reading.index.register().resolutions.len() > 1 {
                { item("compare-one", named(Message::CompareThis), compare) }
            }
        </>
    }
}
