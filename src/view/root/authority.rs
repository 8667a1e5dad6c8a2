//! Who speaks: the register's title, its authority, its source and its date.

use std::rc::Rc;

use yew::prelude::*;

use super::words::{foreign, language_name, words};
use crate::i18n::{Counted, Message};
use crate::model::{Authority, LocalizedText, Source};
use crate::view::app::host::Host;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::texts::Texts;
use crate::view::tools::choices::languages;

/// What leads past head and filters: for those who go from control to control.
pub(in crate::view) fn skip(texts: &Texts, focus: &Callback<FocusTarget>) -> Html {
    let focus = focus.reform(|_: MouseEvent| FocusTarget::Results);
    html! {
        <button type="button" class="button skip" data-action="skip" onclick={focus}>{ texts.text(Message::SkipToResults) }</button>
    }
}

/// The head of every register: its title, with what authority it speaks, and the rest once it is
/// asked for.
pub(in crate::view) fn authority(texts: &Texts, host: &Rc<dyn Host>) -> Html {
    let register = texts.index.register();
    html! {
        <div class="head" part="head">
            <slot name="title"><h2>{ words(texts, &register.title) }</h2></slot>
            { standing(texts) }
            { source(texts) }
            { languages(texts, host, true) }
        </div>
    }
}

/// With what authority it speaks, and in which language where that is not the reader's.
fn standing(texts: &Texts) -> Html {
    let (register, locale) = (texts.index.register(), &texts.locale);
    let documents = register.documents();
    let mut authorities: Vec<_> = documents.iter().map(|(_, source, _)| source.authority).collect();
    authorities.dedup();
    let tag = locale.tag();
    let translated = documents
        .iter()
        .any(|(_, source, _)| source.unofficial_translations.iter().any(|it| it == tag));
    // Where only some texts lack the reader's language, each of them says so itself.
    let first = register.resolutions.first();
    let is_plain = first.is_some_and(|first| matches!(first.title, LocalizedText::Plain(_)));
    let spoken = is_plain.then_some(&*register.language);
    html! {
        <p class="authority" part="authority">
            { for authorities.into_iter().map(|it| badge(texts, it)) }
            if translated {
                <span class="badge">{ texts.text(Message::UnofficialTranslation) }</span>
            }
            if let Some(tag) = foreign(texts, spoken) {
                <span class="badge">
                    { locale.fill(Message::TextsIn, &[("language", language_name(&tag))]) }
                </span>
            }
        </p>
    }
}

fn badge(texts: &Texts, authority: Authority) -> Html {
    let standing = texts.text(Message::of_authority(authority));
    html! { <strong class="badge" data-authority={authority.id()}>{ standing }</strong> }
}

/// Where it comes from, closed at first; nothing where that is not known.
fn source(texts: &Texts) -> Html {
    let register = texts.index.register();
    let documents = register.documents();
    let is_known = |source: &Source| {
        !source.title.is_empty() || source.date.is_some() || source.link.is_some()
    };
    let several = documents.len() > 1;
    if !several && !documents.iter().any(|(_, source, _)| is_known(source)) {
        return Html::default();
    }
    let name = match several {
        true => texts.locale.count(Counted::Documents, documents.len(), &[]),
        false => texts.text(Message::Source),
    };
    html! {
        <details class="source">
            <summary>{ name }</summary>
            <div class="lines-of-source">
                { for documents.iter().map(|(title, source, _)| line(texts, several.then_some(*title), source)) }
            </div>
        </details>
    }
}

/// One document; of several, the register's title and its authority come first.
fn line(texts: &Texts, register_title: Option<&LocalizedText>, source: &Source) -> Html {
    let locale = &texts.locale;
    let (before, after) =
        locale.text(Message::SourceDocument).split_once("{title}").unwrap_or_default();
    let link = source.link.as_deref().filter(|link| is_web_address(link));
    html! {
        <p class="authority">
            if let Some(title) = register_title {
                <span class="of-register">{ words(texts, title) }</span>
                { badge(texts, source.authority) }
            }
            if !source.title.is_empty() {
                <span>{ before.to_owned() }{ words(texts, &source.title) }{ after.to_owned() }</span>
            }
            if let Some(date) = &source.date {
                <span>{ locale.fill(Message::AsOf, &[("date", &locale.formats.date(date))]) }</span>
            }
            if let Some(link) = link {
                <a href={link.to_owned()}>{ texts.text(Message::OfficialTexts) }</a>
            }
        </p>
    }
}

/// Whether following the address can only open a page: a register's link must not run script.
fn is_web_address(link: &str) -> bool {
    let lower = link.trim_start().to_ascii_lowercase();
    let scheme = lower.split(['/', '?', '#']).next().unwrap_or_default().split_once(':');
    match scheme {
        Some((scheme, _)) => matches!(scheme, "http" | "https"),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_web_addresses_are_linked() {
        for good in ["https://example.org/a:b", "/acts.pdf", "acts.pdf", "HTTP://example.org"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in
            ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "java\nscript:x"]
        {
            assert!(!is_web_address(bad), "{bad}");
        }
    }
}
