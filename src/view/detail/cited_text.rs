//! Citations inside texts, each a link: into the register, or to where the page says that such
//! instruments are.

use std::ops::Range;

use yew::prelude::*;

use crate::i18n::Message;
use crate::model::{LocalizedText, Reference, Resolution};
use crate::query::{Citation, Index, LinkTemplates, Mark, Target, citation_places};
use crate::view::root::icon::{Icon, icon};
use crate::view::root::marking::with_marks;
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;
use crate::view::root::words::{in_its_language, marked};

/// A text that stands at the path `at` of `resolution`, with its citations as links.
pub(in crate::view) fn cited_words(
    texts: &Texts,
    links: &Links,
    resolution: &Resolution,
    at: &str,
    text: &LocalizedText,
) -> Html {
    let chosen = texts.index.choose(text);
    in_its_language(texts, text, chosen, linked(texts, links, resolution, at, chosen.words))
}

/// A part of that text.
pub(in crate::view) fn linked(
    texts: &Texts,
    links: &Links,
    resolution: &Resolution,
    at: &str,
    text: &str,
) -> Html {
    if resolution.references.iter().all(|reference| reference.at != at) {
        return marked(texts, text);
    }
    let register = texts.index.register();
    let is_it = |known: &Resolution| std::ptr::eq(known, resolution);
    let position = register.resolutions.iter().position(is_it).unwrap_or(usize::MAX);
    let citations = texts.index.citations();
    let with_reference = |it| Some((it, citations.reference(register, it)?));
    let here = citations.of(position).iter().filter_map(with_reference);
    let here: Vec<_> = here.filter(|(_, reference)| reference.at == at).collect();
    let references: Vec<&Reference> = here.iter().map(|(_, reference)| *reference).collect();
    let name = |reference: &Reference| {
        let name = texts.locale.text(Message::of_cited(reference.kind));
        let (before, after) = name.split_once("{number}").unwrap_or((name, ""));
        (before.to_owned(), after.to_owned())
    };
    let places = citation_places(texts.index.folding(), &references, &name, text);
    let mut parts = Vec::with_capacity(places.len() * 2 + 1);
    let mut from = 0;
    for (range, which) in places {
        let (citation, reference) = here[which];
        parts.push(marked(texts, text.get(from..range.start).unwrap_or_default()));
        let words = marked(texts, text.get(range.clone()).unwrap_or_default());
        parts.push(link(texts, links, citation, reference, words));
        if let Some(mark) = citation.mark {
            parts.push(sign(texts, mark, &why(texts, citation, reference, mark)));
        }
        from = range.end;
    }
    parts.push(marked(texts, text.get(from..).unwrap_or_default()));
    parts.into_iter().collect()
}

/// `text` with its acronyms explained, and those bytes of it marked.
pub(in crate::view) fn with_acronyms(index: &Index, text: &str, marks: &[Range<usize>]) -> Html {
    let acronyms = index.acronyms_in(text);
    if acronyms.is_empty() {
        return with_marks(text, marks);
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
    texts: &Texts,
    links: &Links,
    citation: &Citation,
    reference: &Reference,
    content: Html,
) -> Html {
    if let Target::Resolution(at) = citation.target {
        let resolution = texts.index.resolution(at);
        return resolution
            .map_or(content.clone(), |(resolution, _)| inside(links, resolution.path(), content));
    }
    let (templates, _) = LinkTemplates::parse(&links.templates);
    match templates.address(reference, texts.locale.tag()) {
        Some(address) => html! {
            <a class="cite" href={address} target="_blank" rel="noopener">
                { content }
                { icon(Icon::Outside) }
                <span class="hidden">{ " " }{ texts.text(Message::OpensOutside) }</span>
            </a>
        },
        None => html! { <span class="cite">{ content }</span> },
    }
}

/// `content` as a link to what stands at `path` of the register.
pub(in crate::view) fn inside(links: &Links, path: String, content: Html) -> Html {
    let (href, onclick) = (links.href(&path), links.following(path));
    html! { <a class="cite" {href} {onclick}>{ content }</a> }
}

/// The sign behind a citation in a text; the list of citations says the same in words.
fn sign(texts: &Texts, mark: Mark, why: &str) -> Html {
    html! {
        <span class="cite-sign" data-mark={mark_id(mark)} title={why.to_owned()}>
            { icon(Icon::Warning) }
            <span class="hidden">{ " (" }{ texts.text(mark_name(mark)) }{ ")" }</span>
        </span>
    }
}

/// What is amiss with a citation, in words, and why.
pub(in crate::view) fn mark_words(
    texts: &Texts,
    citation: &Citation,
    reference: &Reference,
) -> Html {
    let Some(mark) = citation.mark else {
        return Html::default();
    };
    html! {
        <span class="cite-mark" data-mark={mark_id(mark)}>
            <strong>{ icon(Icon::Warning) }{ " " }{ texts.text(mark_name(mark)) }</strong>
            { " " }
            <span class="quiet">{ why(texts, citation, reference, mark) }</span>
        </span>
    }
}

fn why(texts: &Texts, citation: &Citation, reference: &Reference, mark: Mark) -> String {
    match mark {
        Mark::Dangling => {
            let name = instrument_name(texts, reference);
            texts.locale.fill(Message::MarkDanglingWhy, &[("citation", &name)])
        }
        Mark::Outdated => {
            let held = match citation.target {
                Target::Resolution(at) => texts.index.resolution(at),
                Target::Instrument(_) => None,
            };
            let edition = held.and_then(|(resolution, _)| resolution.revision.as_ref());
            let edition = edition.map(|edition| texts.citing().edition(edition));
            let values = [("edition", edition.as_deref().unwrap_or_default())];
            texts.locale.fill(Message::MarkOutdatedWhy, &values)
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
pub(in crate::view) fn instrument_name(texts: &Texts, reference: &Reference) -> String {
    match reference.number.as_deref() {
        Some(number) => texts.locale.fill(Message::of_cited(reference.kind), &[("number", number)]),
        None => reference.words.clone(),
    }
}

/// "Resolution 59 (Rev. Buenos Aires, 2017)".
pub(in crate::view) fn citation_name(texts: &Texts, reference: &Reference) -> String {
    let name = instrument_name(texts, reference);
    match reference.number {
        Some(_) => texts.citing().with_edition(name, reference.revision.as_ref()),
        None => name,
    }
}
