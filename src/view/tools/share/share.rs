//! Copying a link to something, or its citation.

use yew::prelude::*;

use super::sharing::{Copying, Share};
use crate::i18n::Message;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::{Page, Part};

/// The button that opens the panel for what stands at `path`, and the panel below it. A path may
/// stand on the page more than once: `key` is this place's own.
pub(in crate::view) fn share(page: &Page, path: &str, key: String) -> Html {
    if page.is_printout {
        return Html::default();
    }
    let name = page.locale.fill(Message::Share, &[("what", path)]);
    opening(page, key, name, Icon::Link, || page.part(Part::SharePanel(path)))
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
    let is_open = page.sharing.open.as_ref() == Some(&key);
    let toggle = {
        let (share, key) = (page.to.share.clone(), key.clone());
        move || share.emit(Share::Toggle(key.clone()))
    };
    // The focus goes back to the button: what had it goes away.
    let focus = page.to.focus.clone();
    let (close, of) = (toggle.clone(), key.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if is_open && event.key() == "Escape" {
            event.stop_propagation();
            close();
            focus.emit(FocusTarget::ShareButton(of.clone()));
        }
    });
    html! {
        <div class="share" data-share={key} {onkeydown}>
            <button
                type="button"
                class="share-button"
                aria-expanded={is_open.to_string()}
                aria-label={name}
                onclick={Callback::from(move |_: MouseEvent| toggle())}
            >
                { icon(image) }
            </button>
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
