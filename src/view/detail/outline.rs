//! The sections of a resolution: as a list of links above its text, and as what the line above it
//! says.

use yew::prelude::*;

use crate::i18n::Message;
use crate::model::{Provision, Resolution, Section, section_ids};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::place_link::{Links, followed};
use crate::view::root::texts::Texts;

/// The longest name that is taken as it is cited, in characters: of others the bodies' short names
/// stand for them.
const LONGEST: usize = 36;

/// Of more parts nobody reads a list, and each costs the browser some time.
const MOST: usize = 400;

/// Of texts with more provisions only what is seen is laid out. No register has had any: without it
/// 8,000 sections held the page up for seconds, with it Chromium tells screen readers of a part
/// once it comes into sight.
const LONG: usize = 2000;

/// A section or an annex.
pub(in crate::view) struct Part {
    /// Its path.
    path: String,
    /// Verb and addressees; the label of an annex.
    name: String,
    /// How many provisions it has, with those nested in others.
    count: usize,
    /// Whether some of it is shown.
    is_shown: bool,
}

/// The parts of a resolution, in printed order, of which these are `shown`.
pub(in crate::view) fn parts(
    texts: &Texts,
    resolution: &Resolution,
    shown: impl Iterator<Item = bool>,
) -> Vec<Part> {
    let sections = resolution.sections.iter().map(|section| &section.provisions);
    let annexes = resolution.annexes.iter().map(|annex| &annex.provisions);
    let (section_ids, annex_ids) = section_ids(resolution);
    let paths = section_ids.into_iter().chain(annex_ids);
    let mut own = resolution.sections.iter();
    let part =
        |(((path, provisions), printed), is_shown): (((String, &Vec<Provision>), String), bool)| {
            let name = match own.next() {
                Some(section) if printed.chars().count() > LONGEST => brief(texts, section),
                _ => printed,
            };
            Part { path, name, count: count(provisions), is_shown }
        };
    let printed = texts.citing().parts(resolution);
    paths.zip(sections.chain(annexes)).zip(printed).zip(shown).map(part).collect()
}

/// Verb and addressees by their short names; where nobody is addressed, the verb.
fn brief(texts: &Texts, section: &Section) -> String {
    let verb = match &section.words {
        Some(printed) => texts.index.choose(printed).words.trim_end_matches([':', ' ', '：']),
        None => texts.verb_name(section.verb),
    };
    let names: Vec<String> = section.addressees.iter().map(|key| texts.body_name(key)).collect();
    match names.is_empty() {
        true => verb.to_owned(),
        false => format!("{verb} · {}", names.join(", ")),
    }
}

fn count(provisions: &[Provision]) -> usize {
    provisions.iter().map(|provision| 1 + count(&provision.provisions)).sum()
}

/// Whether a text is so long that what is out of sight is not laid out.
pub(in crate::view) fn is_long(parts: &[Part]) -> bool {
    parts.iter().map(|part| part.count.max(1)).sum::<usize>() > LONG
}

/// The list of those that are shown, where there are several, but not too many.
pub(in crate::view) fn outline(
    texts: &Texts,
    links: &Links,
    focus: &Callback<FocusTarget>,
    parts: &[Part],
) -> Html {
    let parts: Vec<&Part> = parts.iter().filter(|part| part.is_shown).collect();
    if parts.len() < 2 || parts.len() > MOST {
        return Html::default();
    }
    let item = |part: &&Part| {
        let (focus, target) = (focus.clone(), FocusTarget::Place(part.path.clone()));
        let onclick = followed(move || focus.emit(target.clone()));
        html! {
            <li key={part.path.clone()}>
                <a href={links.href(&part.path)} data-of={part.path.clone()} {onclick}>
                    { part.name.clone() }
                    if part.count > 0 {
                        { " " }<span class="tally">{ texts.locale.number(part.count) }</span>
                    }
                </a>
            </li>
        }
    };
    html! {
        <nav class="outline" aria-label={texts.text(Message::Outline)}>
            <ol role="list">{ for parts.iter().map(item) }</ol>
        </nav>
    }
}

/// Their names for the line above the text, of which the browser shows the one that is being read,
/// where they are not too many.
pub(in crate::view) fn places(parts: &[Part]) -> Html {
    if parts.len() > MOST {
        return Html::default();
    }
    let name = |part: &Part| html! { <span key={part.path.clone()} class="in" data-of={part.path.clone()}>{ part.name.clone() }</span> };
    html! { <>{ for parts.iter().map(name) }</> }
}
