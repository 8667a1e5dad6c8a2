//! What a resolution cites, and what cites it: as lists of links.

use yew::prelude::*;

use super::cited_text::{citation_name, inside, link, mark_words};
use crate::i18n::{Counted, Message};
use crate::model::{Reference, Resolution};
use crate::query::{Citation, Column};
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;
use crate::view::root::words::{body, foreign, words};
use crate::view::table::lines::Line;
use crate::view::table::opening::Opening;
use crate::view::table::paging::Paging;
use crate::view::table::results::row_index;
use crate::view::table::row::{Cell, row};
use crate::view::table::row_context::RowContext;

/// How many citing resolutions a list has.
const LONGEST: usize = 100;

/// What is cited from one place or several.
struct Entry<'a> {
    citation: &'a Citation,
    reference: &'a Reference,
    /// The paths of the places.
    at: Vec<&'a str>,
}

/// Both lists, below the full text of the resolution at `position`.
pub(in crate::view) fn references(texts: &Texts, links: &Links, position: usize) -> Html {
    let cites = cites(texts, links, position, true);
    let cited_by = cited_by(texts, links, position, true);
    html! {
        <>
            if let Some(list) = cites {
                <section class="references">
                    <h4>{ texts.text(Message::DetailReferences) }</h4>
                    { list }
                </section>
            }
            if let Some(list) = cited_by {
                <section class="references cited-by">
                    <h4>{ texts.text(Message::CitedBy) }</h4>
                    { list }
                </section>
            }
        </>
    }
}

/// The rows of the citations view; `open` fills in what is open in them.
pub(in crate::view) fn citations_rows(
    context: &RowContext,
    paging: Paging,
    open: &dyn Fn(&mut [Line]),
) -> Html {
    let outcome = &context.outcome;
    let rows = outcome.rows.iter().take(paging.standing()).enumerate();
    let index = |nth| row_index(outcome, paging.limit(), nth);
    let line = |(nth, &row)| Line { row, index: index(nth), ..Line::default() };
    let mut lines: Vec<Line> = rows.map(line).collect();
    open(&mut lines);
    lines.iter().map(|line| citations_row(context, line)).collect()
}

/// One of them.
fn citations_row(context: &RowContext, line: &Line) -> Html {
    let position = line.row;
    let Some((resolution, _)) = context.index.resolution(position) else {
        return Html::default();
    };
    let path = resolution.path();
    let opened = line.opened.as_deref();
    let opening = Opening { key: &path, position, number: &resolution.number, opened };
    let none = || html! { <span class="nobody">{ context.text(Message::NoAddressee) }</span> };
    let content = |column| match column {
        Column::Citing => Cell::OpenerWith(html! {
            <span class="of-title">{ words(context, &resolution.title) }</span>
        }),
        Column::CitedInstruments => {
            Cell::Content(cites(context, &context.links, position, false).unwrap_or_else(none))
        }
        _ => Cell::Content(cited_by(context, &context.links, position, false).unwrap_or_else(none)),
    };
    row(context, &opening, line.index, &content)
}

/// What the resolution cites: each edition of an instrument once; with the places where it does, or
/// without.
fn cites(texts: &Texts, links: &Links, position: usize, places: bool) -> Option<Html> {
    let register = texts.index.register();
    let (resolution, _) = texts.index.resolution(position)?;
    let citations = texts.index.citations();
    let mut entries: Vec<Entry> = Vec::new();
    for citation in citations.of(position) {
        let Some(reference) = citations.reference(register, citation) else {
            continue;
        };
        let known = entries.iter_mut().find(|entry| {
            entry.citation.target == citation.target
                && entry.reference.revision == reference.revision
                && entry.reference.clause == reference.clause
        });
        match known {
            Some(entry) => add(&mut entry.at, &reference.at),
            None => entries.push(Entry { citation, reference, at: vec![&reference.at] }),
        }
    }
    let entry = |entry: &Entry| {
        let Entry { citation, reference, at } = entry;
        let name = citation_name(texts, reference);
        let printed = reference.number.is_none().then_some(&*register.language);
        let name = html! { <span class="cited" lang={foreign(texts, printed)}>{ name }</span> };
        html! {
            <li>
                if let Some(key) = &reference.body {
                    { body(texts, key) }{ ": " }
                }
                { link(texts, links, citation, reference, name) }
                if places {
                    { " " }
                    { at_places(texts, links, resolution, at) }
                }
                { mark_words(texts, citation, reference) }
            </li>
        }
    };
    (!entries.is_empty()).then(|| html! { <ul role="list">{ for entries.iter().map(entry) }</ul> })
}

/// The resolutions that cite the one at `position`, each once.
fn cited_by(texts: &Texts, links: &Links, position: usize, places: bool) -> Option<Html> {
    let register = texts.index.register();
    let citations = texts.index.citations();
    let mut entries: Vec<Entry> = Vec::new();
    let mut left_out = 0;
    for citation in citations.to(position).filter(|it| it.from != position) {
        let Some(reference) = citations.reference(register, citation) else {
            continue;
        };
        // In the document's order: one that cites twice does so in a row.
        let is_full = entries.len() == LONGEST;
        match entries.last_mut().filter(|entry| entry.citation.from == citation.from) {
            Some(entry) => {
                add(&mut entry.at, &reference.at);
                if entry.citation.mark.is_none() {
                    (entry.citation, entry.reference) = (citation, reference);
                }
            }
            None if is_full => left_out += 1,
            None => entries.push(Entry { citation, reference, at: vec![&reference.at] }),
        }
    }
    let entry = |Entry { citation, reference, at }: &Entry| {
        let Some((resolution, _)) = texts.index.resolution(citation.from) else {
            return Html::default();
        };
        let name = texts.citing().identifier(resolution);
        html! {
            <li>
                { inside(links, resolution.path(), html! { <span class="cited">{ name }</span> }) }
                if places {
                    { " " }<span>{ words(texts, &resolution.title) }</span>{ " " }
                    { at_places(texts, links, resolution, at) }
                }
                { mark_words(texts, citation, reference) }
            </li>
        }
    };
    if entries.is_empty() {
        return None;
    }
    Some(html! {
        <ul role="list">
            { for entries.iter().map(entry) }
            if left_out > 0 {
                <li class="quiet">{ texts.locale.count(Counted::MoreCiting, left_out, &[]) }</li>
            }
        </ul>
    })
}

fn add<'a>(places: &mut Vec<&'a str>, place: &'a str) {
    if !places.contains(&place) {
        places.push(place);
    }
}

/// "in resolves 4, Summary 4", each a link.
fn at_places(texts: &Texts, links: &Links, resolution: &Resolution, at: &[&str]) -> Html {
    let (before, after) =
        texts.locale.text(Message::CitedAt).split_once("{path}").unwrap_or_default();
    let place = |(position, path): (usize, &&str)| {
        let separator = if position > 0 { ", " } else { "" };
        let name = html! { <bdi>{ place_name(texts, resolution, path) }</bdi> };
        html! { <>{ separator }{ inside(links, (*path).to_owned(), name) }</> }
    };
    html! {
        <span class="quiet at">{ before.to_owned() }{ for at.iter().enumerate().map(place) }{ after.to_owned() }</span>
    }
}

/// What stands at `path`, in words; the path itself where there are none for it.
fn place_name(texts: &Texts, resolution: &Resolution, path: &str) -> String {
    if let Some(place) = texts.citing().place(resolution, path) {
        return place;
    }
    let within = path.strip_prefix(&*resolution.path()).unwrap_or_default();
    let mut steps = within.split('/').skip(1);
    let part = match steps.next() {
        Some("summary") => Message::ColumnSummary,
        Some("title") => Message::ColumnTitle,
        _ => return path.to_owned(),
    };
    // The only paragraph needs no number.
    let nth = steps.next().filter(|_| resolution.summary.len() > 1);
    let mut name = texts.text(part);
    if let Some(nth) = nth.filter(|_| part == Message::ColumnSummary) {
        name.push(' ');
        name.push_str(nth);
    }
    name
}
