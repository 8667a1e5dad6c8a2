//! What the document itself reports: the assembly's figures and the report's chapters.

use yew::prelude::*;

use super::words::{foreign, words};
use crate::i18n::Message;
use crate::model::{Block, Chapter, Context, Figure, LocalizedText, Source};
use crate::view::root::texts::Texts;

/// The report's chapters, closed at first, as `chapters` renders them; nothing where the register
/// has none.
pub(in crate::view) fn about(texts: &Texts, chapters: &dyn Fn() -> Html) -> Html {
    let documents = texts.index.register().documents();
    if documents.iter().all(|(_, _, context)| context.chapters.is_empty()) {
        return Html::default();
    }
    html! {
        <details class="about" part="about">
            <summary>{ texts.text(Message::AboutDocument) }</summary>
            { chapters() }
        </details>
    }
}

/// The chapters themselves.
pub(in crate::view) fn chapters(texts: &Texts) -> Html {
    let documents = texts.index.register().documents();
    let several = documents.len() > 1;
    let of = |(title, _, context): &(&LocalizedText, &Source, &Context)| {
        let chapters: Html = context.chapters.iter().map(|it| chapter(texts, it)).collect();
        match several && !context.chapters.is_empty() {
            true => html! { <>{ name(texts, title) }{ chapters }</> },
            false => chapters,
        }
    };
    documents.iter().map(of).collect()
}

/// The register that what follows is of, where there are several.
fn name(texts: &Texts, title: &LocalizedText) -> Html {
    html! { <p class="of-register"><strong>{ words(texts, title) }</strong></p> }
}

/// The assembly in figures, then what the symposium called for.
pub(in crate::view) fn figures(texts: &Texts) -> Html {
    let documents = texts.index.register().documents();
    let several = documents.len() > 1;
    let called = |chapter: &&Chapter| {
        chapter.blocks.iter().any(|block| matches!(block, Block::Calls(calls) if !calls.is_empty()))
    };
    let of = |(title, source, context): &(&LocalizedText, &Source, &Context)| {
        if context.figures.is_empty() {
            return Html::default();
        }
        html! {
            <>
                if several {
                    { name(texts, title) }
                }
                <dl class="figures">{ for context.figures.iter().map(|it| figure(texts, it)) }</dl>
                { document(texts, source) }
                { for context.chapters.iter().filter(called).map(|it| chapter(texts, it)) }
            </>
        }
    };
    documents.iter().map(of).collect()
}

/// Where the figures stand.
fn document(texts: &Texts, source: &Source) -> Html {
    let title = texts.index.choose(&source.title);
    if title.words.is_empty() {
        return Html::default();
    }
    let language = foreign(texts, title.language);
    let around = texts.locale.text(Message::SourceDocument);
    let (before, after) = around.split_once("{title}").unwrap_or_default();
    html! {
        <p class="source quiet">
            { before.to_owned() }<bdi lang={language}>{ title.words.to_owned() }</bdi>{ after.to_owned() }
        </p>
    }
}

fn figure(texts: &Texts, figure: &Figure) -> Html {
    let value = texts.locale.number(figure.value as usize);
    let value = match figure.at_least {
        true => texts.locale.fill(Message::AtLeast, &[("count", &value)]),
        false => value,
    };
    html! {
        <div><dt>{ words(texts, &figure.label) }</dt><dd>{ value }</dd></div>
    }
}

fn chapter(texts: &Texts, chapter: &Chapter) -> Html {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => html! { <p>{ words(texts, text) }</p> },
        Block::Calls(calls) => {
            html! { <ul>{ for calls.iter().map(|call| html! { <li>{ words(texts, call) }</li> }) }</ul> }
        }
    };
    html! {
        <section>
            if let Some(heading) = &chapter.heading {
                <h3>{ words(texts, heading) }</h3>
            }
            { for chapter.blocks.iter().map(block) }
        </section>
    }
}
