//! Copying a link to something, or its citation.

use yew::prelude::*;

use super::sharing::{Copying, Share};
use crate::i18n::Message;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::{Page, Part};

/// The button of a row that opens the panel for what stands at `path`, and the panel below it. A
/// path may stand on the page more than once: `key` is this place's own. The style sheet draws it,
/// and nothing is around it, as there are hundreds.
pub(in crate::view) fn share(page: &Page, path: &str, key: String) -> Html {
    if page.is_printout {
        return Html::default();
    }
    let name = page.locale.fill(Message::Share, &[("what", path)]);
    let (is_open, toggle, onkeydown) = opened(page, &key);
    html! {
        <>
            { button(key, name, is_open, toggle, onkeydown.clone(), Html::default()) }
            if is_open {
                <div class="share" {onkeydown}>{ page.part(Part::SharePanel(path)) }</div>
            }
        </>
    }
}

/// Whether the panel of that key is open, what opens and closes it, and what closes it by Escape.
fn opened(page: &Page, key: &str) -> (bool, Callback<MouseEvent>, Option<Callback<KeyboardEvent>>) {
    let is_open = page.sharing.open.as_deref() == Some(key);
    let (share, of) = (page.to.share.clone(), key.to_owned());
    let toggle = Callback::from(move |_: MouseEvent| share.emit(Share::Toggle(of.clone())));
    let onkeydown = is_open.then(|| {
        // The focus goes back to the button: what had it goes away.
        let (share, focus, of) = (page.to.share.clone(), page.to.focus.clone(), key.to_owned());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                share.emit(Share::Toggle(of.clone()));
                focus.emit(FocusTarget::ShareButton(of.clone()));
            }
        })
    });
    (is_open, toggle, onkeydown)
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
    page: &Page,
    key: String,
    name: String,
    image: Icon,
    panel: impl FnOnce() -> Html,
) -> Html {
    let (is_open, toggle, onkeydown) = opened(page, &key);
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
pub(in crate::view) fn share_view(page: &Page) -> Html {
    if !page.can_link() {
        return Html::default();
    }
    let share = page.to.share.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        share.emit(Share::Copy(Copying::View, String::new()));
    });
    html! {
        <li class="share-view">
            <button type="button" class="menu-item" data-action="copy-view" {onclick}>
                { icon(Icon::Link) }
                <span>{ page.text(Message::CopyViewLink) }</span>
            </button>
            if matches!(page.sharing.copied, Some((Copying::View, _))) {
                { page.part(Part::ViewCopied) }
            }
        </li>
    }
}
