//! The full text of a resolution.

use yew::prelude::*;

use super::cited_text::cited_words;
use super::parallel::{columns, parallel};
use super::provision_list::{list_tag, note_path, provisions, with_notes};
use super::reading_tools::{match_keys, matches, reading_tools};
use super::references::references;
use crate::i18n::Message;
use crate::model::{Annex, Note, Owner, Resolution, Section, located};
use crate::view::Page;
use crate::view::root::words::words;
use crate::view::table::columns::status;
use crate::view::tools::basket_button::basket_button;
use crate::view::tools::share::share;

/// The full text of the resolution at `position` of the register, below the row of that key; `current` is the path of
/// the provision that the reader came from.
pub(in crate::view) fn detail(
    page: &Page,
    position: usize,
    key: &str,
    current: Option<&str>,
) -> Html {
    let Some((resolution, entry)) = page.index.resolution(position) else {
        return Html::default();
    };
    // Paths in printed order, consumed as sections and annexes are rendered.
    let (mut of_sections, mut of_annexes) =
        (vec![Vec::new(); entry.section_ids.len()], vec![Vec::new(); entry.annex_ids.len()]);
    let mut paths = Vec::new();
    for found in located(resolution) {
        paths.push(found.path.clone());
        match found.owner {
            Owner::Section(_) => of_sections[found.owner_index].push(found.path),
            Owner::Annex(_) => of_annexes[found.owner_index].push(found.path),
        }
    }
    let languages = columns(page, resolution);
    let sections = resolution.sections.iter().zip(&of_sections).zip(&entry.section_ids);
    let sections = sections
        .map(|((section, paths), id)| section_view(page, resolution, section, paths, id, current));
    let annexes = resolution.annexes.iter().zip(&of_annexes);
    let annexes = annexes.map(|(annex, paths)| annex_view(page, resolution, annex, paths, current));
    let paragraph = |(nth, text)| {
        let at = format!("{}/summary/{}", resolution.path(), nth + 1);
        html! { <p id={page.anchor(&at)} data-summary={at.clone()} tabindex="-1">{ cited_words(page, resolution, &at, text) }</p> }
    };
    // Several provisions of one resolution may be open at once, each with its own heading.
    let heading_id = match page.is_printout {
        true => format!("printed-{position}-{key}"),
        false => format!("heading-{position}-{key}"),
    };
    let path = resolution.path();
    let key = format!("{heading_id}>{path}");
    html! {
        <article
            class="detail"
            id={page.anchor(&path)}
            part="detail"
            tabindex="-1"
            aria-labelledby={heading_id.clone()}
            data-detail={path.clone()}
            onkeydown={match_keys(page, &heading_id)}
        >
            <header>
                <h3 id={heading_id.clone()}>
                    <span class="identifier">{ page.citing().identifier(resolution) }</span>
                    { " " }
                    <span class="title">{ with_notes(page, resolution, "title", &resolution.title) }</span>
                </h3>
                <div class="detail-tools">
                    { status(page, resolution) }
                    { basket_button(page, &path) }
                    { share(page, &path, key) }
                </div>
            </header>
            { dates(page, resolution) }
            { reading_tools(page, resolution) }
            { matches(page, &heading_id) }
            if let Some(languages) = &languages {
                { parallel(page, resolution, languages, &paths, current) }
            }
            if languages.is_none() && !resolution.summary.is_empty() {
                <section class="gist">
                    <h4>{ page.text(Message::DetailSummary) }</h4>
                    { for resolution.summary.iter().enumerate().map(paragraph) }
                </section>
            }
            if resolution.sections.is_empty() && resolution.annexes.is_empty() {
                <p class="quiet">{ page.text(Message::DetailNothing) }</p>
            }
            if languages.is_none() {
                { for sections }
            }
            if languages.is_none() && !resolution.annexes.is_empty() {
                <section class="annexes">
                    <h4>{ page.text(Message::DetailAnnexes) }</h4>
                    { for annexes }
                </section>
            }
            { notes(page, resolution) }
            { references(page, position) }
        </article>
    }
}

fn section_view(
    page: &Page,
    resolution: &Resolution,
    section: &Section,
    paths: &[String],
    id: &str,
    current: Option<&str>,
) -> Html {
    let verb = match &section.words {
        Some(printed) => html! { <em>{ words(page, printed) }</em> },
        None => {
            html! { <em class="continued">{ page.verb_name(section.verb).to_owned() }</em> }
        }
    };
    let lead = section.lead.as_ref().map(
        |lead| html! { <span class="lead">{ cited_words(page, resolution, id, lead) }</span> },
    );
    html! {
        <section class="section" id={page.anchor(id)} data-part={section.part.id()} data-section={id.to_owned()} tabindex="-1">
            <h4>{ verb }{ " " }{ for lead }</h4>
            { provisions(page, resolution, &section.provisions, &mut paths.iter(), current) }
        </section>
    }
}

fn annex_view(
    page: &Page,
    resolution: &Resolution,
    annex: &Annex,
    paths: &[String],
    current: Option<&str>,
) -> Html {
    let label = annex
        .label
        .as_ref()
        .map_or_else(|| html! { { page.text(Message::Annex) } }, |label| words(page, label));
    let title = annex
        .title
        .as_ref()
        .map(|title| html! { <span class="lead">{ words(page, title) }</span> });
    html! {
        <div class="annex">
            <h5><span class="annex-label">{ label }</span>{ " " }{ for title }</h5>
            { provisions(page, resolution, &annex.provisions, &mut paths.iter(), current) }
        </div>
    }
}

fn notes(page: &Page, resolution: &Resolution) -> Html {
    if resolution.notes.is_empty() {
        return Html::default();
    }
    let note = |note: &Note| {
        html! {
            <li id={page.anchor(&note_path(resolution, note))} data-note={note.label.clone()} tabindex="-1">
                <span class="label">{ note.label.clone() }</span>
                if page.is_printout { { " " } }
                <div class="text">{ words(page, &note.text) }</div>
            </li>
        }
    };
    html! {
        <section class="notes">
            <h4>{ page.text(Message::DetailNotes) }</h4>
            <@{list_tag(page)} class="provisions" role="list">{ for resolution.notes.iter().map(note) }</@>
        </section>
    }
}

/// When it was adopted and enters into force, where it says so itself.
fn dates(page: &Page, resolution: &Resolution) -> Html {
    let written = |date: &String| match date.len() {
        10 => page.locale.formats.date(date),
        // A month or a year has no form of its own.
        _ => date.clone(),
    };
    let line = |message: Message, date: &Option<String>| {
        date.as_ref().map(|date| {
            html! { <span>{ page.locale.fill(message, &[("date", &written(date))]) }</span> }
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
