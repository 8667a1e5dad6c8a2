//! The full text of a resolution.

use yew::prelude::*;

use super::cited_text::cited_words;
use super::extent::Shown;
use super::outline::{is_long, outline, parts};
use super::parallel::{columns, parallel};
use super::provision_list::{list_tag, note_path, provisions, with_notes};
use super::reading::Reading;
use super::reading_line::reading_line;
use super::reading_tools::{parallel_choice, text_keys};
use super::references::references;
use super::summary::summary;
use crate::i18n::Message;
use crate::model::{Annex, Note, Owner, Provision, Resolution, Section, located, section_ids};
use crate::view::root::words::words;
use crate::view::table::columns::status;

/// The full text of the resolution at `position` of the register, below the row of that key;
/// `current` is the path of the provision that the reader came from.
pub(in crate::view) fn detail(
    reading: &Reading,
    position: usize,
    key: &str,
    current: Option<&str>,
) -> Html {
    let Some((resolution, entry)) = reading.index.resolution(position) else {
        return Html::default();
    };
    // Paths in printed order, consumed as sections and annexes are rendered.
    let (section_ids, annex_ids) = section_ids(resolution);
    let (mut of_sections, mut of_annexes) =
        (vec![Vec::new(); section_ids.len()], vec![Vec::new(); annex_ids.len()]);
    let mut paths = Vec::new();
    for found in located(resolution) {
        paths.push(found.path.clone());
        match found.owner {
            Owner::Section(_) => of_sections[found.owner_index].push(found.path),
            Owner::Annex(_) => of_annexes[found.owner_index].push(found.path),
        }
    }
    let languages = columns(reading, resolution);
    let shown = match languages {
        None if !reading.is_printed() => Shown::of(reading.inquiry, entry),
        _ => Shown::everything(),
    };
    let text = Text { reading, resolution, shown: &shown, current };
    let sections = resolution.sections.iter().zip(&of_sections).zip(&section_ids);
    let sections = sections
        .filter(|((_, paths), _)| shown.has_any(paths))
        .map(|((section, paths), id)| text.section(section, paths, id));
    let annexes = resolution.annexes.iter().zip(&of_annexes).zip(&annex_ids);
    let has_annexes = of_annexes.iter().any(|paths| shown.has_any(paths));
    let annexes = annexes
        .filter(|((_, paths), _)| shown.has_any(paths))
        .map(|((annex, paths), id)| text.annex(annex, paths, id));
    let listed = of_sections.iter().chain(&of_annexes).map(|paths| shown.has_any(paths));
    let parts = parts(reading, resolution, listed);
    // Where nothing below it was found, the reason stands in the summary.
    let is_reason = !reading.outcome.found.is_empty() && !shown.tells() && {
        let mut texts = resolution.summary.iter().map(|text| reading.index.choose(text).words);
        texts.any(|text| !reading.outcome.found.marks(text).is_empty())
    };
    // Several provisions of one resolution may be open at once, each with its own heading.
    let heading_id = match reading.is_printed() {
        true => format!("printed-{position}-{key}"),
        false => format!("heading-{position}-{key}"),
    };
    let path = resolution.path();
    html! {
        <article
            class="detail"
            id={reading.anchor(&path)}
            part="detail"
            tabindex="-1"
            aria-labelledby={heading_id.clone()}
            data-detail={path.clone()}
            data-key={key.to_owned()}
            data-long={is_long(&parts).then_some("")}
            onkeydown={text_keys(reading, key, &heading_id)}
        >
            { reading_line(reading, position, key, &heading_id, &parts, &shown) }
            <header>
                <h3 id={heading_id.clone()}>
                    <span class="identifier">{ reading.citing().identifier(resolution) }</span>
                    { " " }
                    <span class="title">{ with_notes(reading, resolution, "title", &resolution.title) }</span>
                </h3>
                { status(reading, resolution) }
            </header>
            { dates(reading, resolution) }
            { parallel_choice(reading, resolution) }
            if languages.is_none() && !reading.is_printed() {
                { outline(reading, reading.links, &reading.to.focus, &parts) }
            }
            if let Some(languages) = &languages {
                { parallel(reading, resolution, languages, &paths, current) }
            }
            // With a search, what matches comes first.
            if languages.is_none() && !shown.tells() {
                { summary(reading, resolution, is_reason) }
            }
            if resolution.sections.is_empty() && resolution.annexes.is_empty() {
                <p class="quiet">{ reading.text(Message::DetailNothing) }</p>
            }
            if languages.is_none() {
                { for sections }
            }
            if languages.is_none() && has_annexes {
                <section class="annexes">
                    <h4>{ reading.text(Message::DetailAnnexes) }</h4>
                    { for annexes }
                </section>
            }
            if languages.is_none() && shown.tells() {
                { summary(reading, resolution, is_reason) }
            }
            { notes(reading, resolution) }
            { references(reading, reading.links, position) }
        </article>
    }
}

/// The text of one resolution, as far as it is shown.
struct Text<'a> {
    reading: &'a Reading<'a>,
    resolution: &'a Resolution,
    shown: &'a Shown<'a>,
    /// The path of the provision that the reader came from.
    current: Option<&'a str>,
}

impl Text<'_> {
    fn section(&self, section: &Section, paths: &[String], id: &str) -> Html {
        let Self { reading, resolution, .. } = *self;
        let verb = match &section.words {
            Some(printed) => html! { <em>{ words(reading, printed) }</em> },
            None => {
                html! { <em class="continued">{ reading.verb_name(section.verb).to_owned() }</em> }
            }
        };
        let lead = section.lead.as_ref().map(
            |lead| html! { <span class="lead">{ cited_words(reading, reading.links, resolution, id, lead) }</span> },
        );
        html! {
            <section class="section" id={reading.anchor(id)} data-part={section.part.id()} data-section={id.to_owned()} tabindex="-1">
                <h4>{ verb }{ " " }{ for lead }</h4>
                { self.provisions(&section.provisions, paths) }
            </section>
        }
    }

    fn annex(&self, annex: &Annex, paths: &[String], id: &str) -> Html {
        let reading = self.reading;
        let label = annex.label.as_ref().map_or_else(
            || html! { { reading.text(Message::Annex) } },
            |label| words(reading, label),
        );
        let title = annex
            .title
            .as_ref()
            .map(|title| html! { <span class="lead">{ words(reading, title) }</span> });
        html! {
            <div class="annex" data-annex={id.to_owned()} tabindex="-1">
                <h5><span class="annex-label">{ label }</span>{ " " }{ for title }</h5>
                { self.provisions(&annex.provisions, paths) }
            </div>
        }
    }

    fn provisions(&self, list: &[Provision], paths: &[String]) -> Html {
        let Self { reading, resolution, shown, current } = *self;
        provisions(reading, resolution, list, &mut paths.iter(), &|path| shown.has(path), current)
    }
}

fn notes(reading: &Reading, resolution: &Resolution) -> Html {
    if resolution.notes.is_empty() {
        return Html::default();
    }
    let note = |note: &Note| {
        html! {
            <li id={reading.anchor(&note_path(resolution, note))} data-note={note.label.clone()} tabindex="-1">
                <span class="label">{ note.label.clone() }</span>
                if reading.is_printed() { { " " } }
                <div class="text">{ words(reading, &note.text) }</div>
            </li>
        }
    };
    html! {
        <section class="notes">
            <h4>{ reading.text(Message::DetailNotes) }</h4>
            <@{list_tag(reading)} class="provisions" role="list">{ for resolution.notes.iter().map(note) }</@>
        </section>
    }
}

/// When it was adopted and enters into force, where it says so itself.
fn dates(reading: &Reading, resolution: &Resolution) -> Html {
    let written = |date: &String| match date.len() {
        10 => reading.locale.formats.date(date),
        // A month or a year has no form of its own.
        _ => date.clone(),
    };
    let line = |message: Message, date: &Option<String>| {
        date.as_ref().map(|date| {
            html! { <span>{ reading.locale.fill(message, &[("date", &written(date))]) }</span> }
        })
    };
    let lines = [
        line(Message::AdoptedOn, &resolution.adopted),
        line(Message::InForceFrom, &resolution.in_force),
    ];
    if lines.iter().all(Option::is_none) {
        return Html::default();
    }
    html! { <p class="quiet dates">{ for lines.into_iter().flatten() }</p> }
}
