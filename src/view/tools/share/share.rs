//! Copying a link to something, or its citation.

use yew::prelude::*;

use super::share_panel::copied;
use super::sharing::{Copying, Share, Sharing};
use crate::i18n::Message;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::{Callbacks, Inquiry};
use crate::view::root::locale::Locale;
use crate::view::root::place_link::Links;

/// The button of a row that opens the panel for what stands at `path`, and below it the `panel`. A
/// path may stand on the page more than once: `key` is this place's own. The style sheet draws it,
/// and nothing is around it, as there are hundreds.
pub(in crate::view) fn share(
    locale: &Locale,
    to: &Callbacks,
    path: &str,
    key: &str,
    panel: Option<Html>,
) -> Html {
    let name = locale.fill(Message::Share, &[("what", path)]);
    let is_open = panel.is_some();
    let (toggle, onkeydown) = opened(to, key, is_open);
    html! {
        <>
            { button(key.to_owned(), name, is_open, toggle, onkeydown.clone(), Html::default()) }
            if let Some(panel) = panel {
                <div class="share" {onkeydown}>{ panel }</div>
            }
        </>
    }
}

/// What opens and closes the panel of that key, and what closes it by Escape.
fn opened(
    to: &Callbacks,
    key: &str,
    is_open: bool,
) -> (Callback<MouseEvent>, Option<Callback<KeyboardEvent>>) {
    let (share, of) = (to.share.clone(), key.to_owned());
    let toggle = Callback::from(move |_: MouseEvent| share.emit(Share::Toggle(of.clone())));
    let onkeydown = is_open.then(|| {
        // The focus goes back to the button: what had it goes away.
        let (share, focus, of) = (to.share.clone(), to.focus.clone(), key.to_owned());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                share.emit(Share::Toggle(of.clone()));
                focus.emit(FocusTarget::ShareButton(of.clone()));
            }
        })
    });
    (toggle, onkeydown)
}

fn button(
    key: String,
    name: String,
    is_open: bool,
    onclick: Callback<MouseEvent>,
    onkeydown: Option<Callback<KeyboardEvent>>,
    image: Html,
) -> Html {
    html! {
        <button
            type="button"
            class="share-button"
            data-share={key}
            aria-expanded={is_open.to_string()}
            aria-label={name}
            {onclick}
            {onkeydown}
        >
            { image }
        </button>
    }
}

/// A button that opens a panel below itself, one at a time on a page, each by its `key`. Escape
/// closes it.
pub(in crate::view) fn opening(
    sharing: &Sharing,
    to: &Callbacks,
    key: String,
    name: String,
    image: Icon,
    panel: impl FnOnce() -> Html,
) -> Html {
    let is_open = sharing.open.as_ref() == Some(&key);
    let (toggle, onkeydown) = opened(to, &key, is_open);
    html! {
        <div class="share" {onkeydown}>
            { button(key, name, is_open, toggle, None, icon(image)) }
            if is_open {
                { panel() }
            }
        </div>
    }
}

/// The button for a link to the whole table; none where links lead nowhere.
pub(in crate::view) fn share_view(inquiry: &Inquiry, links: &Links, sharing: &Sharing) -> Html {
    if !links.can_link() {
        return Html::default();
    }
    let share = inquiry.to.share.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        share.emit(Share::Copy(Copying::View, String::new()));
    });
    html! {
        <li class="share-view">
            <button type="button" class="menu-item" data-action="copy-view" {onclick}>
                { icon(Icon::Link) }
                <span>{ inquiry.text(Message::CopyViewLink) }</span>
            </button>
            { copied(inquiry, sharing, |what| what == Copying::View) }
        </li>
    }
}
