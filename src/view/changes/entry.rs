//! What changed in one resolution.

use yew::prelude::*;

use super::edition::Edition;
use super::kinds::badge;
use super::marks::{reworded, whole};
use crate::compare::{
    Change, Changes, Piece, ProvisionChange, ProvisionKind, ResolutionChange, SectionChange, Texts,
};
use crate::i18n::Message;
use crate::model::{Register, Resolution};
use crate::view::detail::cited_text::inside;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::place_link::Links;
use crate::view::root::words::{body, foreign};

/// A resolution that changed, with both of its editions where there are both.
struct Both<'a> {
    inquiry: &'a Inquiry,
    links: &'a Links,
    old: Option<&'a Resolution>,
    new: Option<&'a Resolution>,
    /// The language of the words, where it is not the reader's.
    language: Option<String>,
}

/// The entry of a resolution. Of its provisions those of the chosen kinds are shown, or all.
pub(super) fn entry(
    inquiry: &Inquiry,
    links: &Links,
    edition: &Edition,
    changes: &Changes,
    change: &ResolutionChange,
) -> Html {
    let both = Both {
        inquiry,
        links,
        old: find(&edition.register, change.old.as_deref()),
        new: find(inquiry.index.register(), change.new.as_deref()),
        language: foreign(inquiry, Some(&changes.language)),
    };
    let Some(resolution) = both.new.or(both.old) else {
        return Html::default();
    };
    let name = inquiry.named(resolution);
    let name = match &change.new {
        Some(path) if both.new.is_some() => inside(links, path.clone(), html! { { name } }),
        _ => html! { { name } },
    };
    let wanted = |it: &&ProvisionChange| inquiry.criteria.shows_provision(it.kind);
    let provisions: Vec<&ProvisionChange> = change.provisions.iter().filter(wanted).collect();
    let of_text = inquiry.criteria.shows_all_provisions();
    let sections: &[SectionChange] = if of_text { &change.sections } else { &[] };
    let texts: &[Texts] = if of_text { &change.texts } else { &[] };
    let mut parts: Vec<Html> = Vec::new();
    if of_text {
        parts.extend(both.revision());
    }
    parts.extend(texts.iter().map(|text| both.text(text)));
    parts.extend(both.in_order(sections, &provisions));
    html! {
        <li class="change-entry" data-at={change.new.clone().or(change.old.clone())}>
            <h4>
                { badge(inquiry, Change::Resolution(change.kind), false) }
                { " " }<span class="change-of">{ name }</span>
                { " " }<span class="change-title" lang={both.language.clone()}>{ change.title.clone() }</span>
            </h4>
            if !parts.is_empty() {
                <ul class="change-parts" role="list">{ for parts }</ul>
            }
        </li>
    }
}

fn find<'a>(register: &'a Register, path: Option<&str>) -> Option<&'a Resolution> {
    let path = path?;
    register.resolutions.iter().find(|resolution| resolution.path() == path)
}

impl Both<'_> {
    /// The edition, where that differs.
    fn revision(&self) -> Option<Html> {
        let name = |it: Option<&Resolution>| {
            let revision = it.and_then(|it| it.revision.as_ref());
            revision.map(|revision| self.inquiry.citing().edition(revision)).unwrap_or_default()
        };
        let (old, new) = (name(self.old), name(self.new));
        if self.old.is_none() || self.new.is_none() || old == new {
            return None;
        }
        let pieces = [Piece::Removed(old), Piece::Added(new)];
        let pieces: Vec<Piece> = pieces.into_iter().filter(|it| !it.words().is_empty()).collect();
        let heading = self.inquiry.text(Message::ColumnEdition);
        Some(self.part("edition", html! { { heading } }, reworded(self.inquiry, &pieces), None))
    }

    /// Title, summary, heading of an annex, footnote.
    fn text(&self, text: &Texts) -> Html {
        let inquiry = self.inquiry;
        let heading = match text.at.split_once('/') {
            None => inquiry.text(Message::ColumnTitle),
            Some(("summary", number)) => {
                let number =
                    number.parse().map_or(number.to_owned(), |it| inquiry.locale.number(it));
                format!("{} {number}", inquiry.text(Message::DetailSummary))
            }
            Some(("notes", label)) => format!("{} {label}", inquiry.text(Message::DetailNotes)),
            Some(_) => inquiry.text(Message::DetailAnnexes),
        };
        self.part("text", html! { { heading } }, reworded(inquiry, &text.words), self.lang())
    }

    /// The provisions, each section that changed before the first of its own.
    fn in_order(&self, sections: &[SectionChange], provisions: &[&ProvisionChange]) -> Vec<Html> {
        let mut parts = Vec::with_capacity(sections.len() + provisions.len());
        let mut done = vec![false; sections.len()];
        for provision in provisions {
            let is_in = |section: &Option<String>, path: &Option<String>| {
                let (Some(section), Some(path)) = (section, path) else { return false };
                path.strip_prefix(section.as_str()).is_some_and(|rest| rest.starts_with('/'))
            };
            for (section, done) in sections.iter().zip(&mut done) {
                let is_its = match &provision.new {
                    Some(_) => is_in(&section.new, &provision.new),
                    None => section.new.is_none() && is_in(&section.old, &provision.old),
                };
                if is_its && !*done {
                    *done = true;
                    parts.push(self.section(section));
                }
            }
            parts.push(self.provision(provision));
        }
        let rest = sections.iter().zip(done).filter(|(_, done)| !done);
        parts.extend(rest.map(|(section, _)| self.section(section)));
        parts
    }

    fn section(&self, change: &SectionChange) -> Html {
        let inquiry = self.inquiry;
        let kind = match (&change.old, &change.new) {
            (None, _) => ProvisionKind::Added,
            (_, None) => ProvisionKind::Removed,
            _ => ProvisionKind::Reworded,
        };
        let heading = html! {
            <>
                { badge(inquiry, Change::Provision(kind), false) }
                { " " }{ inquiry.text(Message::ChangeHeading) }
            </>
        };
        let bodies = |message: Message, keys: &[String]| {
            if keys.is_empty() {
                return Html::default();
            }
            let names = keys.iter().enumerate().map(|(at, key)| {
                html! { <>{ if at > 0 { ", " } else { "" } }{ body(inquiry, key) }</> }
            });
            html! { <span class="change-bodies quiet">{ inquiry.text(message) }{ " " }{ for names }</span> }
        };
        let words = match kind {
            ProvisionKind::Reworded => reworded(inquiry, &change.words),
            _ => whole(&change.words),
        };
        let content = html! {
            <>
                <span lang={self.lang()}>{ words }</span>
                // Of a heading that is new or gone as a whole, it says itself whom it addresses.
                if kind == ProvisionKind::Reworded {
                    { bodies(Message::NewlyAddressed, &change.newly_addressed) }
                    { bodies(Message::NoLongerAddressed, &change.no_longer_addressed) }
                }
            </>
        };
        self.part("section", heading, content, None)
    }

    fn provision(&self, change: &ProvisionChange) -> Html {
        let inquiry = self.inquiry;
        let place = |resolution: Option<&Resolution>, path: &Option<String>| {
            let path = path.as_ref()?;
            Some(inquiry.citing().place(resolution?, path).unwrap_or_else(|| path.clone()))
        };
        let old = place(self.old, &change.old);
        let at = match (&change.new, place(self.new, &change.new)) {
            (Some(path), Some(place)) => inside(self.links, path.clone(), html! { { place } }),
            _ => html! { { old.clone().unwrap_or_default() } },
        };
        let stood_elsewhere = change.moved || change.kind == ProvisionKind::Renumbered;
        let from = old.filter(|_| stood_elsewhere && change.new.is_some());
        let heading = html! {
            <>
                { badge(inquiry, Change::Provision(change.kind), change.moved) }
                { " " }<bdi class="change-at">{ at }</bdi>
                if let Some(from) = from {
                    { " " }<span class="quiet">{ inquiry.locale.fill(Message::ChangeFrom, &[("place", &from)]) }</span>
                }
            </>
        };
        let words = match change.kind {
            ProvisionKind::Reworded => reworded(inquiry, &change.words),
            _ => whole(&change.words),
        };
        self.part(change.kind.id(), heading, words, self.lang())
    }

    fn lang(&self) -> Option<String> {
        self.language.clone()
    }

    fn part(&self, kind: &'static str, heading: Html, content: Html, lang: Option<String>) -> Html {
        html! {
            <li class="change-part" data-part={kind}>
                <p class="change-heading">{ heading }</p>
                <p class="change-words" {lang}>{ content }</p>
            </li>
        }
    }
}
