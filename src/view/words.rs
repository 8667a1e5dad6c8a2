//! Texts of the register: marked where the search found them, and in their own language.

use yew::prelude::*;

use super::Page;
use crate::i18n::{Language, Message};
use crate::model::{Chosen, LocalizedText};

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
    let Some(tag) = foreign(page, chosen.language) else {
        return content;
    };
    // A register in one language says so once, in its head.
    let is_exception = matches!(text, LocalizedText::ByLanguage(_));
    html! {
        <span lang={tag.clone()} dir={Language::direction(&tag)}>
            { content }
            if is_exception {
                <small class="language" lang={page.reading.tag()}>
                    { page.reading.fill(Message::InLanguage, &[("language", language_name(&tag))]) }
                </small>
            }
        </span>
    }
}

/// A language, where it is not the reader's.
pub(super) fn foreign(page: &Page, tag: Option<&str>) -> Option<String> {
    tag.filter(|tag| *tag != page.reading.tag()).map(str::to_owned)
}

/// The name of a body; its key where the register has no such body.
pub(super) fn body(page: &Page, key: &str) -> Html {
    match page.index.register().bodies.get(key) {
        Some(body) => words(page, body.brief()),
        None => html! { { key.to_owned() } },
    }
}

/// The name of a language in itself; its tag where the interface does not know it.
pub(super) fn language_name(tag: &str) -> &str {
    Language::from_tag(tag).map_or(tag, |language| language.autonym())
}

/// `text` with the words of the search marked.
pub(super) fn marked(page: &Page, text: &str) -> Html {
    let ranges = page.outcome.found.marks(text);
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
