//! What the document itself reports: the assembly's figures and the report's chapters.

use yew::prelude::*;

use super::words::{foreign, words};
use crate::i18n::Message;
use crate::model::{Block, Chapter, Context, Figure, LocalizedText, Source};
use crate::view::{Page, Part};

/// The report's chapters, closed at first; nothing where the register has none.
pub(in crate::view) fn about(page: &Page) -> Html {
    let documents = page.index.register().documents();
    if documents.iter().all(|(_, _, context)| context.chapters.is_empty()) {
        return Html::default();
    }
    html! {
        <details class="about" part="about">
            <summary>{ page.text(Message::AboutDocument) }</summary>
            { page.part(Part::Chapters) }
        </details>
    }
}

/// The chapters themselves.
pub(in crate::view) fn chapters(page: &Page) -> Html {
    let documents = page.index.register().documents();
    let several = documents.len() > 1;
    let of = |(title, _, context): &(&LocalizedText, &Source, &Context)| {
        let chapters: Html = context.chapters.iter().map(|it| chapter(page, it)).collect();
        match several && !context.chapters.is_empty() {
            true => html! { <>{ name(page, title) }{ chapters }</> },
            false => chapters,
        }
    };
    documents.iter().map(of).collect()
}

/// The register that what follows is of, where there are several.
fn name(page: &Page, title: &LocalizedText) -> Html {
    html! { <p class="of-register"><strong>{ words(page, title) }</strong></p> }
}

/// The assembly in figures, then what the symposium called for.
pub(in crate::view) fn figures(page: &Page) -> Html {
    let documents = page.index.register().documents();
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
                    { name(page, title) }
                }
                <dl class="figures">{ for context.figures.iter().map(|it| figure(page, it)) }</dl>
                { document(page, source) }
                { for context.chapters.iter().filter(called).map(|it| chapter(page, it)) }
            </>
        }
    };
    documents.iter().map(of).collect()
}

/// Where the figures stand.
fn document(page: &Page, source: &Source) -> Html {
    let title = page.index.choose(&source.title);
    if title.words.is_empty() {
        return Html::default();
    }
    let language = foreign(page, title.language);
    let around = page.locale.text(Message::SourceDocument);
    let (before, after) = around.split_once("{title}").unwrap_or_default();
    html! {
        <p class="source quiet">
            { before.to_owned() }<bdi lang={language}>{ title.words.to_owned() }</bdi>{ after.to_owned() }
        </p>
    }
}

fn figure(page: &Page, figure: &Figure) -> Html {
    let value = page.locale.number(figure.value as usize);
    let value = match figure.at_least {
        true => page.locale.fill(Message::AtLeast, &[("count", &value)]),
        false => value,
    };
    html! {
        <div><dt>{ words(page, &figure.label) }</dt><dd>{ value }</dd></div>
    }
}

fn chapter(page: &Page, chapter: &Chapter) -> Html {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => html! { <p>{ words(page, text) }</p> },
        Block::Calls(calls) => {
            html! { <ul>{ for calls.iter().map(|call| html! { <li>{ words(page, call) }</li> }) }</ul> }
        }
    };
    html! {
        <section>
            if let Some(heading) = &chapter.heading {
                <h3>{ words(page, heading) }</h3>
            }
            { for chapter.blocks.iter().map(block) }
        </section>
    }
}
