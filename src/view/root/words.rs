//! Texts of the register: marked where the search found them, and in their own language.

use std::ops::Range;

use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::model::{Chosen, LocalizedText, Resolution};
use crate::view::Page;

/// A text in the reader's language, with the words of the search marked. Where the register lacks
/// that language it is in another, and says so to browsers, screen readers and eyes.
pub(in crate::view) fn words(page: &Page, text: &LocalizedText) -> Html {
    let chosen = page.index.choose(text);
    in_its_language(page, text, chosen, marked(page, chosen.words))
}

/// `content`, made of what was `chosen` of `text`, with its language where that is not the
/// reader's.
pub(in crate::view) fn in_its_language(
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
                <small class="language" lang={page.locale.tag()}>
                    { page.locale.fill(Message::InLanguage, &[("language", language_name(&tag))]) }
                </small>
            }
        </span>
    }
}

/// A language, where it is not the reader's.
pub(in crate::view) fn foreign(page: &Page, tag: Option<&str>) -> Option<String> {
    tag.filter(|tag| *tag != page.locale.tag()).map(str::to_owned)
}

/// The name of a body; its key where the register has no such body.
pub(in crate::view) fn body(page: &Page, key: &str) -> Html {
    match page.index.register().bodies.get(key) {
        Some(body) => named(page, body.brief(), Some(&body.name)),
        None => html! { { key.to_owned() } },
    }
}

/// A short name, with the full one for those who ask for it.
pub(in crate::view) fn named(
    page: &Page,
    brief: &LocalizedText,
    full: Option<&LocalizedText>,
) -> Html {
    let chosen = page.index.choose(brief);
    let marks = page.outcome.found.marks(chosen.words);
    let content = in_its_language(page, brief, chosen, with_marks(chosen.words, marks));
    match full.map(|full| page.index.choose(full).words) {
        Some(full) if full != page.index.choose(brief).words => {
            html! { <abbr title={full.to_owned()}>{ content }</abbr> }
        }
        _ => content,
    }
}

/// The meeting that adopted a resolution, by its short name; its key where the register does not
/// know it.
pub(in crate::view) fn meeting(page: &Page, resolution: &Resolution) -> Html {
    let register = page.index.register();
    let key = register.meeting_key(resolution);
    match register.meeting_name(key) {
        Some(name) => named(page, name, register.meeting_of(resolution).name.as_ref()),
        None => html! { { key.to_owned() } },
    }
}

/// The name of a language in itself; its tag where the interface does not know it.
pub(in crate::view) fn language_name(tag: &str) -> &str {
    Language::from_tag(tag).map_or(tag, |language| language.autonym())
}

/// `text` with the words of the search marked, and its acronyms explained.
pub(in crate::view) fn marked(page: &Page, text: &str) -> Html {
    let ranges = page.outcome.found.marks(text);
    let explained = page.lazy.explained(page, text, &ranges);
    let content = explained.unwrap_or_else(|| with_marks(text, ranges));
    match text.contains('\n') {
        true => html! { <span class="lines">{ content }</span> },
        false => content,
    }
}

/// `text` with those bytes of it marked.
pub(in crate::view) fn with_marks(text: &str, ranges: Vec<Range<usize>>) -> Html {
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
