//! Who speaks: the register's title, its authority, its source and its date.

use yew::prelude::*;

use super::words::{foreign, language_name, words};
use crate::i18n::Message;
use crate::model::{LocalizedText, Source};
use crate::view::Page;

/// The head of every register.
pub(in crate::view) fn authority(page: &Page) -> Html {
    let register = page.index.register();
    let documents = register.documents();
    let several = documents.len() > 1;
    html! {
        <div class="head" part="head">
            <slot name="title"><h2>{ words(page, &register.title) }</h2></slot>
            { for documents.iter().map(|(title, source, _)| line(page, several.then_some(*title), source)) }
        </div>
    }
}

/// One document, and with what authority; of several, the register's title comes first.
fn line(page: &Page, register_title: Option<&LocalizedText>, source: &Source) -> Html {
    let register = page.index.register();
    let locale = &page.locale;
    let standing = Message::of_authority(source.authority);
    let (before, after) =
        locale.text(Message::SourceDocument).split_once("{title}").unwrap_or_default();
    // Where only some texts lack the reader's language, each of them says so itself.
    let first = register.resolutions.first();
    let is_plain = first.is_some_and(|first| matches!(first.title, LocalizedText::Plain(_)));
    let spoken = is_plain.then_some(&*register.language);
    let translated = source.unofficial_translations.iter().any(|tag| tag == locale.tag());
    let link = source.link.as_deref().filter(|link| is_web_address(link));
    html! {
        <p class="authority" part="authority">
            if let Some(title) = register_title {
                <span class="of-register">{ words(page, title) }</span>
            }
            <strong class="badge" data-authority={source.authority.id()}>{ page.text(standing) }</strong>
            if translated {
                <span class="badge">{ page.text(Message::UnofficialTranslation) }</span>
            }
            if let Some(tag) = foreign(page, spoken) {
                <span class="badge">
                    { locale.fill(Message::TextsIn, &[("language", language_name(&tag))]) }
                </span>
            }
            if !source.title.is_empty() {
                <span>{ before.to_owned() }{ words(page, &source.title) }{ after.to_owned() }</span>
            }
            if let Some(date) = &source.date {
                <span>{ locale.fill(Message::AsOf, &[("date", &locale.formats.date(date))]) }</span>
            }
            if let Some(link) = link {
                <a href={link.to_owned()}>{ page.text(Message::OfficialTexts) }</a>
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
