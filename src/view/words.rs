//! Texts of the register: marked where the search found them, and in their own language.

use yew::prelude::*;

use super::Page;
use crate::i18n::Language;
use crate::model::{Chosen, LocalizedText};
use crate::text::marks;

/// A text in the reader's language, with the words of the search marked. In another language it says so
/// to browsers and screen readers.
pub(super) fn words(page: &Page, text: &LocalizedText) -> Html {
    let chosen = page.index.choose(text);
    in_its_language(page, chosen, marked(page, chosen.words))
}

/// `content`, made of `chosen`, with the language it is in where that is not the interface's.
pub(super) fn in_its_language(page: &Page, chosen: Chosen, content: Html) -> Html {
    match chosen.language {
        Some(tag) if tag != page.reading.tag() => {
            let direction = Language::direction(tag);
            html! { <span lang={tag.to_owned()} dir={direction}>{ content }</span> }
        }
        _ => content,
    }
}

/// `text` with the words of the search marked.
pub(super) fn marked(page: &Page, text: &str) -> Html {
    let ranges = marks(page.index.folding(), &page.outcome.terms, text);
    if ranges.is_empty() {
        return html! { { text.to_owned() } };
    }
    let mut parts = Vec::with_capacity(ranges.len() * 2 + 1);
    let mut from = 0;
    for range in ranges {
        let (Some(before), Some(found)) = (text.get(from..range.start), text.get(range.clone()))
        else {
            continue;
        };
        parts.push(html! { { before.to_owned() } });
        parts.push(html! { <mark>{ found.to_owned() }</mark> });
        from = range.end;
    }
    parts.push(html! { { text.get(from..).unwrap_or_default().to_owned() } });
    parts.into_iter().collect()
}
