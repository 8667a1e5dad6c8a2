//! What a reader copies, and what came of it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sharing::{Copying, Share, Sharing, copied_text};
use crate::i18n::Message;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;

/// The panel for what stands at `path`.
pub(in crate::view) fn share_panel(
    inquiry: &Inquiry,
    links: &Links,
    sharing: &Sharing,
    path: &str,
) -> Html {
    let copy = |what: Copying, name: Message, action: &'static str| {
        let (share, path) = (inquiry.to.share.clone(), path.to_owned());
        let onclick =
            Callback::from(move |_: MouseEvent| share.emit(Share::Copy(what, path.clone())));
        html! {
            <button type="button" class="link-button" data-action={action} {onclick}>{ inquiry.text(name) }</button>
        }
    };
    html! {
        <div class="share-panel">
            if links.can_link() {
                { copy(Copying::Link, Message::CopyLink, "copy-link") }
            }
            { copy(Copying::Citation, Message::CopyCitation, "copy-citation") }
            { copied(inquiry, sharing, |what| what != Copying::View) }
        </div>
    }
}

/// What came of copying something that `belongs` here.
pub(in crate::view) fn copied(
    texts: &Texts,
    sharing: &Sharing,
    belongs: impl Fn(Copying) -> bool,
) -> Html {
    match &sharing.copied {
        Some((what, Ok(()))) if belongs(*what) => {
            html! { <span class="copied">{ texts.text(copied_text(*what)) }</span> }
        }
        Some((what, Err(text))) if belongs(*what) => {
            let onfocus = Callback::from(|event: FocusEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                input.select();
            });
            html! {
                <label class="copy-yourself">
                    { texts.text(Message::CopyYourself) }
                    <input id="copy-text" type="text" readonly=true dir="auto" value={text.clone()} {onfocus} />
                </label>
            }
        }
        _ => Html::default(),
    }
}
