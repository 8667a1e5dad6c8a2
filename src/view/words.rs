//! Texts of the register: marked where the search found them, and in their own language.

use yew::prelude::*;

use super::Page;
use crate::i18n::{Language, Message};
use crate::model::{Chosen, LocalizedText};
use crate::text::marks;

/// A text in the reader's language, with the words of the search marked. Where the register lacks that
/// language it is in another, and says so to browsers, screen readers and eyes.
pub(super) fn words(page: &Page, text: &LocalizedText) -> Html {
    let chosen = page.index.choose(text);
    in_its_language(page, text, chosen, marked(page, chosen.words))
}

/// `content`, made of what was `chosen` of `text`, with its language where that is not the reader's.
pub(super) fn in_its_language(
    page: &Page,
    text: &LocalizedText,
    chosen: Chosen,
    content: Html,
) -> Html {
    let Some(tag) = chosen.language.filter(|tag| *tag != page.reading.tag()) else {
        return content;
    };
    // A register in one language says so once, in its head.
    let is_exception = matches!(text, LocalizedText::ByLanguage(_));
    html! {
        <span lang={tag.to_owned()} dir={Language::direction(tag)}>
            { content }
            if is_exception {
                <small class="language" lang={page.reading.tag()}>
                    { page.reading.fill(Message::InLanguage, &[("language", language_name(tag))]) }
                </small>
            }
        </span>
    }
}

/// The name of a language in itself; its tag where the interface does not know it.
pub(super) fn language_name(tag: &str) -> &str {
    Language::from_tag(tag).map_or(tag, |language| language.autonym())
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
