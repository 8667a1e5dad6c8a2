//! Provisions as a nested list with their printed labels, and the marks of footnotes.

use yew::prelude::*;

use super::cited_text::{cited_words, linked};
use super::reading::Reading;
use super::text_menu::{Menu, text_menu};
use crate::i18n::Message;
use crate::model::{LocalizedText, Note, Provision, Resolution};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::words::in_its_language;

/// The provisions that are `shown`, with those nested in them. `paths` gives the path of each, in
/// printed order.
pub(in crate::view) fn provisions(
    reading: &Reading,
    resolution: &Resolution,
    list: &[Provision],
    paths: &mut std::slice::Iter<'_, String>,
    shown: &dyn Fn(&str) -> bool,
    current: Option<&str>,
) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    // Without a style sheet a block would leave its label.
    let inline = if reading.is_printed() { "span" } else { "div" };
    let mut items = Vec::with_capacity(list.len());
    for provision in list {
        let path = paths.next().cloned().unwrap_or_default();
        let is_current = current == Some(path.as_str());
        let text = with_notes(reading, resolution, &path, &provision.text);
        let nested = provisions(reading, resolution, &provision.provisions, paths, shown, current);
        if !shown(&path) {
            continue;
        }
        let label = provision.label.clone();
        let key = format!("{}>{path}", current.unwrap_or_default());
        let menu = text_menu(reading, &path, &key, Menu::Provision);
        if provision.omission_before {
            items.push(
                html! { <li class="omission">{ "[…] " }{ reading.text(Message::NotReproduced) }</li> },
            );
        }
        items.push(html! {
            <li id={reading.anchor(&path)} data-unlabelled={label.is_none().then_some("")} data-path={path} tabindex="-1" aria-current={is_current.then_some("true")}>
                if let Some(label) = label {
                    <span class="label"><bdi>{ label }</bdi></span>
                    if reading.is_printed() { { " " } }
                }
                <@{inline} class="text">{ text }</@>
                { menu }
                { nested }
            </li>
        });
    }
    html! { <@{list_tag(reading)} class="provisions" role="list">{ for items }</@> }
}

/// The element of a list with printed labels. Without a style sheet an ordered one counts by
/// itself, whatever they say.
pub(in crate::view) fn list_tag(reading: &Reading) -> &'static str {
    if reading.is_printed() { "ul" } else { "ol" }
}

/// A text with the marks of the notes that are anchored at `at`: at their place in the language
/// that the place was counted in, else at the end.
pub(in crate::view) fn with_notes(
    reading: &Reading,
    resolution: &Resolution,
    at: &str,
    text: &LocalizedText,
) -> Html {
    let mut anchored: Vec<&Note> =
        resolution.notes.iter().filter(|note| note.anchor.at == at).collect();
    if anchored.is_empty() {
        return cited_words(reading, reading.links, resolution, at, text);
    }
    anchored.sort_by_key(|note| note.anchor.offset.unwrap_or(u32::MAX));
    let chosen = reading.index.choose(text);
    let counted_here = chosen.language == Some(reading.index.register().language.as_str());
    let mut rest = chosen.words;
    let mut passed = 0;
    let mut parts = Vec::new();
    for note in anchored {
        let offset = note.anchor.offset.filter(|_| counted_here);
        let length = offset.map_or(usize::MAX, |offset| (offset as usize).saturating_sub(passed));
        let cut = rest.char_indices().nth(length).map_or(rest.len(), |(cut, _)| cut);
        let (before, after) = rest.split_at(cut);
        parts.push(linked(reading, reading.links, resolution, at, before));
        parts.push(note_mark(reading, resolution, note));
        passed += before.chars().count();
        rest = after;
    }
    parts.push(linked(reading, reading.links, resolution, at, rest));
    in_its_language(reading, text, chosen, parts.into_iter().collect())
}

fn note_mark(reading: &Reading, resolution: &Resolution, note: &Note) -> Html {
    let name = reading.locale.fill(Message::NoteMark, &[("label", &note.label)]);
    if reading.is_printed() {
        let href = format!("#{}", note_path(resolution, note));
        return html! { <sup><a class="note-mark" {href} aria-label={name}>{ note.label.clone() }</a></sup> };
    }
    let focus = reading.to.focus.clone();
    // Notes of other resolutions have the same labels.
    let target = FocusTarget::Note(resolution.path(), note.label.clone());
    let onclick = Callback::from(move |_: MouseEvent| focus.emit(target.clone()));
    html! {
        <sup><button type="button" class="note-mark" aria-label={name} {onclick}>{ note.label.clone() }</button></sup>
    }
}

/// What a footnote is found by on paper and without a script.
pub(in crate::view) fn note_path(resolution: &Resolution, note: &Note) -> String {
    format!("{}/note-{}", resolution.path(), note.label.replace(char::is_whitespace, "-"))
}
