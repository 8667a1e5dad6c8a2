//! Texts of the register: marked where the search found them, and in their own language.

use std::ops::Range;

use yew::prelude::*;

use super::texts::Texts;
use crate::i18n::{Language, Message};
use crate::model::{Chosen, LocalizedText, Resolution};

/// A text in the reader's language, with the words of the search marked. Where the register lacks
/// that language it is in another, and says so to browsers, screen readers and eyes.
pub(in crate::view) fn words(texts: &Texts, text: &LocalizedText) -> Html {
    let chosen = texts.index.choose(text);
    in_its_language(texts, text, chosen, marked(texts, chosen.words))
}

/// `content`, made of what was `chosen` of `text`, with its language where that is not the
/// reader's.
pub(in crate::view) fn in_its_language(
    texts: &Texts,
    text: &LocalizedText,
    chosen: Chosen,
    content: Html,
) -> Html {
    let Some(tag) = foreign(texts, chosen.language) else {
        return content;
    };
    // A register in one language says so once, in its head.
    let is_exception = matches!(text, LocalizedText::ByLanguage(_));
    html! {
        <span lang={tag.clone()} dir={Language::direction(&tag)}>
            { content }
            if is_exception {
                <small class="language" lang={texts.locale.tag()}>
                    { texts.locale.fill(Message::InLanguage, &[("language", language_name(&tag))]) }
                </small>
            }
        </span>
    }
}

/// A language, where it is not the reader's.
pub(in crate::view) fn foreign(texts: &Texts, tag: Option<&str>) -> Option<String> {
    tag.filter(|tag| *tag != texts.locale.tag()).map(str::to_owned)
}

/// The name of a body; its key where the register has no such body.
pub(in crate::view) fn body(texts: &Texts, key: &str) -> Html {
    match texts.index.register().bodies.get(key) {
        Some(body) => named(texts, body.brief(), Some(&body.name)),
        None => html! { { key.to_owned() } },
    }
}

/// A short name, with the full one for those who ask for it.
pub(in crate::view) fn named(
    texts: &Texts,
    brief: &LocalizedText,
    full: Option<&LocalizedText>,
) -> Html {
    let chosen = texts.index.choose(brief);
    let marks = texts.outcome.found.marks(chosen.words);
    let content = in_its_language(texts, brief, chosen, with_marks(chosen.words, marks));
    match full.map(|full| texts.index.choose(full).words) {
        Some(full) if full != texts.index.choose(brief).words => {
            html! { <abbr title={full.to_owned()}>{ content }</abbr> }
        }
        _ => content,
    }
}

/// The meeting that adopted a resolution, by its short name; its key where the register does not
/// know it.
pub(in crate::view) fn meeting(texts: &Texts, resolution: &Resolution) -> Html {
    let register = texts.index.register();
    let key = register.meeting_key(resolution);
    match register.meeting_name(key) {
        Some(name) => named(texts, name, register.meeting_of(resolution).name.as_ref()),
        None => html! { { key.to_owned() } },
    }
}

/// The name of a language in itself; its tag where the interface does not know it.
pub(in crate::view) fn language_name(tag: &str) -> &str {
    Language::from_tag(tag).map_or(tag, |language| language.autonym())
}

/// `text` with the words of the search marked, and its acronyms explained.
pub(in crate::view) fn marked(texts: &Texts, text: &str) -> Html {
    let ranges = texts.outcome.found.marks(text);
    let explained = texts.lazy.explained(&texts.index, text, &ranges);
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
