//! What the document itself reports: the assembly's figures and the report's chapters.

use yew::prelude::*;

use super::Page;
use super::words::words;
use crate::i18n::Message;
use crate::model::{Block, Chapter, Figure};

/// Figures and chapters, closed at first; nothing where the register has none.
pub(super) fn about(page: &Page) -> Html {
    let context = &page.index.register().context;
    if context.chapters.is_empty() && context.figures.is_empty() {
        return Html::default();
    }
    html! {
        <details class="about" part="about">
            <summary>{ page.text(Message::AboutDocument) }</summary>
            if !context.figures.is_empty() {
                <h3>{ page.text(Message::Figures) }</h3>
                <dl class="figures">{ for context.figures.iter().map(|it| figure(page, it)) }</dl>
            }
            { for context.chapters.iter().map(|it| chapter(page, it)) }
        </details>
    }
}

fn figure(page: &Page, figure: &Figure) -> Html {
    let value = page.reading.number(figure.value as usize);
    let value = match figure.at_least {
        true => page.reading.fill(Message::AtLeast, &[("count", &value)]),
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
