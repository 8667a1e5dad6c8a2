//! Copying a link to something, or its citation.

use yew::prelude::*;

use super::Page;
use super::host::FocusTarget;
use super::icon::{Icon, icon};
use crate::i18n::Message;

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// A link to the table as it is shown.
    View,
    /// A link to what stands at a path.
    Link,
    /// The citation of what stands at a path.
    Citation,
}

/// What a reader does with the controls of this file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    /// Opens or closes the panel of that key.
    Toggle(String),
    /// Copies; with the path, which a link to the whole table has none of.
    Copy(Copying, String),
    /// It was copied, or the browser did not allow it: then the reader gets the text.
    Copied(Copying, Result<(), String>),
}

/// The panel that is open, and what came of the last copying.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The key of the panel.
    pub(super) open: Option<String>,
    /// What was copied; or the text that the reader has to copy.
    pub(super) copied: Option<(Copying, Result<(), String>)>,
}

/// The button that opens the panel for what stands at `path`, and the panel below it. A path may stand on the page
/// more than once: `key` is this place's own.
pub(super) fn share(page: &Page, path: &str, key: String) -> Html {
    if page.is_printout {
        return Html::default();
    }
    let is_open = page.sharing.open.as_ref() == Some(&key);
    let toggle = {
        let (share, key) = (page.share.clone(), key.clone());
        move || share.emit(Share::Toggle(key.clone()))
    };
    // The focus goes back to the button: what had it goes away.
    let focus = page.focus.clone();
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
                aria-label={page.reading.fill(Message::Share, &[("what", path)])}
                onclick={Callback::from(move |_: MouseEvent| toggle())}
            >
                { icon(Icon::Link) }
            </button>
            if is_open {
                { page.on_demand(|parts| (parts.share_panel)(page, path)) }
            }
        </div>
    }
}

/// The button for a link to the whole table; none where links lead nowhere.
pub(super) fn share_view(page: &Page) -> Html {
    if !page.can_link {
        return Html::default();
    }
    let share = page.share.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        share.emit(Share::Copy(Copying::View, String::new()));
    });
    let name = page.text(Message::CopyViewLink);
    html! {
        <div class="share-view">
            <button type="button" class="share-button" data-action="copy-view" aria-label={name.clone()} title={name} {onclick}>
                { icon(Icon::Link) }
            </button>
            if matches!(page.sharing.copied, Some((Copying::View, _))) {
                { page.on_demand(|parts| (parts.view_copied)(page)) }
            }
        </div>
    }
}

/// What is said when something was copied.
pub(super) fn copied_text(what: Copying) -> Message {
    match what {
        Copying::View | Copying::Link => Message::LinkCopied,
        Copying::Citation => Message::CitationCopied,
    }
}
