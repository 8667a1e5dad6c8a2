//! What a reader copies, and what came of it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sharing::{Copying, Share, copied_text};
use crate::i18n::Message;
use crate::view::Page;

/// The panel for what stands at `path`.
pub(in crate::view) fn share_panel(page: &Page, path: &str) -> Html {
    let copy = |what: Copying, name: Message, action: &'static str| {
        let (share, path) = (page.to.share.clone(), path.to_owned());
        let onclick =
            Callback::from(move |_: MouseEvent| share.emit(Share::Copy(what, path.clone())));
        html! {
            <button type="button" class="link-button" data-action={action} {onclick}>{ page.text(name) }</button>
        }
    };
    html! {
        <div class="share-panel">
            if page.links.can_link() {
                { copy(Copying::Link, Message::CopyLink, "copy-link") }
            }
            { copy(Copying::Citation, Message::CopyCitation, "copy-citation") }
            { copied(page, |what| what != Copying::View) }
        </div>
    }
}

/// What came of copying a link to the whole table.
pub(in crate::view) fn view_copied(page: &Page) -> Html {
    copied(page, |what| what == Copying::View)
}

/// What came of copying something that `belongs` here.
pub(in crate::view) fn copied(page: &Page, belongs: impl Fn(Copying) -> bool) -> Html {
    match &page.sharing.copied {
        Some((what, Ok(()))) if belongs(*what) => {
            html! { <span class="copied">{ page.text(copied_text(*what)) }</span> }
        }
        Some((what, Err(text))) if belongs(*what) => {
            let onfocus = Callback::from(|event: FocusEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                input.select();
            });
            html! {
                <label class="copy-yourself">
                    { page.text(Message::CopyYourself) }
                    <input id="copy-text" type="text" readonly=true dir="auto" value={text.clone()} {onfocus} />
                </label>
            }
        }
        _ => Html::default(),
    }
}
