//! Citations inside texts, each a link: into the register, or to where the page says that such
//! instruments are.

use std::ops::Range;

use yew::prelude::*;

use crate::i18n::Message;
use crate::model::{LocalizedText, Reference, Resolution};
use crate::query::{Action, Citation, LinkTemplates, Mark, Target, citation_places};
use crate::view::Page;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::marking::with_marks;
use crate::view::root::words::{in_its_language, marked};

/// A text that stands at the path `at` of `resolution`, with its citations as links.
pub(in crate::view) fn cited_words(
    page: &Page,
    resolution: &Resolution,
    at: &str,
    text: &LocalizedText,
) -> Html {
    let chosen = page.index.choose(text);
    in_its_language(page, text, chosen, linked(page, resolution, at, chosen.words))
}

/// A part of that text.
pub(in crate::view) fn linked(page: &Page, resolution: &Resolution, at: &str, text: &str) -> Html {
    if resolution.references.iter().all(|reference| reference.at != at) {
        return marked(page, text);
    }
    let register = page.index.register();
    let is_it = |known: &Resolution| std::ptr::eq(known, resolution);
    let position = register.resolutions.iter().position(is_it).unwrap_or(usize::MAX);
    let citations = page.index.citations();
    let with_reference = |it| Some((it, citations.reference(register, it)?));
    let here = citations.of(position).iter().filter_map(with_reference);
    let here: Vec<_> = here.filter(|(_, reference)| reference.at == at).collect();
    let references: Vec<&Reference> = here.iter().map(|(_, reference)| *reference).collect();
    let name = |reference: &Reference| {
        let name = page.locale.text(Message::of_cited(reference.kind));
        let (before, after) = name.split_once("{number}").unwrap_or((name, ""));
        (before.to_owned(), after.to_owned())
    };
    let places = citation_places(page.index.folding(), &references, &name, text);
    let mut parts = Vec::with_capacity(places.len() * 2 + 1);
    let mut from = 0;
    for (range, which) in places {
        let (citation, reference) = here[which];
        parts.push(marked(page, text.get(from..range.start).unwrap_or_default()));
        let words = marked(page, text.get(range.clone()).unwrap_or_default());
        parts.push(link(page, citation, reference, words));
        if let Some(mark) = citation.mark {
            parts.push(sign(page, mark, &why(page, citation, reference, mark)));
        }
        from = range.end;
    }
    parts.push(marked(page, text.get(from..).unwrap_or_default()));
    parts.into_iter().collect()
}

/// `text` with its acronyms explained, and those bytes of it marked.
pub(in crate::view) fn with_acronyms(page: &Page, text: &str, marks: Vec<Range<usize>>) -> Html {
    let acronyms = page.index.acronyms_in(text);
    if acronyms.is_empty() {
        return with_marks(text, &marks);
    }
    // A mark may begin or end inside an acronym.
    let piece = |range: Range<usize>| {
        let inside = marks.iter().filter(|mark| mark.start < range.end && range.start < mark.end);
        let inside = inside.map(|mark| {
            mark.start.max(range.start) - range.start..mark.end.min(range.end) - range.start
        });
        with_marks(text.get(range.clone()).unwrap_or_default(), &inside.collect::<Vec<_>>())
    };
    let mut parts = Vec::with_capacity(acronyms.len() * 2 + 1);
    let mut from = 0;
    for (range, full) in acronyms {
        parts.push(piece(from..range.start));
        from = range.end;
        parts.push(html! { <abbr title={full.to_owned()}>{ piece(range) }</abbr> });
    }
    parts.push(piece(from..text.len()));
    parts.into_iter().collect()
}

/// What is refused of the addresses of outside instruments.
pub(in crate::view) fn refused(templates: &str) -> Vec<String> {
    LinkTemplates::parse(templates).1
}

/// `content` as a link to what is cited; as it is where nothing says where that would be.
pub(in crate::view) fn link(
    page: &Page,
    citation: &Citation,
    reference: &Reference,
    content: Html,
) -> Html {
    if let Target::Resolution(at) = citation.target {
        let resolution = page.index.resolution(at);
        return resolution
            .map_or(content.clone(), |(resolution, _)| inside(page, resolution.path(), content));
    }
    let (templates, _) = LinkTemplates::parse(&page.templates);
    match templates.address(reference, page.locale.tag()) {
        Some(address) => html! {
            <a class="cite" href={address} target="_blank" rel="noopener">
                { content }
                { icon(Icon::Outside) }
                <span class="hidden">{ " " }{ page.text(Message::OpensOutside) }</span>
            </a>
        },
        None => html! { <span class="cite">{ content }</span> },
    }
}

/// `content` as a link to what stands at `path` of the register.
pub(in crate::view) fn inside(page: &Page, path: String, content: Html) -> Html {
    let act = page.to.act.clone();
    let href = page.href(&path);
    let onclick = Callback::from(move |event: MouseEvent| {
        // With a key, the reader wants the link somewhere else.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            act.emit(Action::Reveal(path.clone()));
        }
    });
    html! { <a class="cite" {href} {onclick}>{ content }</a> }
}

/// The sign behind a citation in a text; the list of citations says the same in words.
fn sign(page: &Page, mark: Mark, why: &str) -> Html {
    html! {
        <span class="cite-sign" data-mark={mark_id(mark)} title={why.to_owned()}>
            { icon(Icon::Warning) }
            <span class="hidden">{ " (" }{ page.text(mark_name(mark)) }{ ")" }</span>
        </span>
    }
}

/// What is amiss with a citation, in words, and why.
pub(in crate::view) fn mark_words(page: &Page, citation: &Citation, reference: &Reference) -> Html {
    let Some(mark) = citation.mark else {
        return Html::default();
    };
    html! {
        <span class="cite-mark" data-mark={mark_id(mark)}>
            <strong>{ icon(Icon::Warning) }{ " " }{ page.text(mark_name(mark)) }</strong>
            { " " }
            <span class="quiet">{ why(page, citation, reference, mark) }</span>
        </span>
    }
}

fn why(page: &Page, citation: &Citation, reference: &Reference, mark: Mark) -> String {
    match mark {
        Mark::Dangling => {
            let name = instrument_name(page, reference);
            page.locale.fill(Message::MarkDanglingWhy, &[("citation", &name)])
        }
        Mark::Outdated => {
            let held = match citation.target {
                Target::Resolution(at) => page.index.resolution(at),
                Target::Instrument(_) => None,
            };
            let edition = held.and_then(|(resolution, _)| resolution.revision.as_ref());
            let edition = edition.map(|edition| page.citing().edition(edition));
            let values = [("edition", edition.as_deref().unwrap_or_default())];
            page.locale.fill(Message::MarkOutdatedWhy, &values)
        }
    }
}

fn mark_id(mark: Mark) -> &'static str {
    match mark {
        Mark::Dangling => "dangling",
        Mark::Outdated => "outdated",
    }
}

/// The name of a mark.
pub(in crate::view) fn mark_name(mark: Mark) -> Message {
    match mark {
        Mark::Dangling => Message::MarkDangling,
        Mark::Outdated => Message::MarkOutdated,
    }
}

/// "Resolution 59" in the reader's language; the printed words where it has no number.
pub(in crate::view) fn instrument_name(page: &Page, reference: &Reference) -> String {
    match reference.number.as_deref() {
        Some(number) => page.locale.fill(Message::of_cited(reference.kind), &[("number", number)]),
        None => reference.words.clone(),
    }
}

/// "Resolution 59 (Rev. Buenos Aires, 2017)".
pub(in crate::view) fn citation_name(page: &Page, reference: &Reference) -> String {
    let name = instrument_name(page, reference);
    match reference.number {
        Some(_) => page.citing().with_edition(name, reference.revision.as_ref()),
        None => name,
    }
}
