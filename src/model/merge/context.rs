//! What each of several registers says of itself, kept beside each other when they are made one.

use super::localized::add;
use crate::model::{
    Block, Chapter, Context, Figure, LocalizedText, Meeting, Register, RegisterPart, Source,
};

/// What a register says of itself, taken out of it.
pub(super) fn part_of(register: &mut Register) -> RegisterPart {
    let Register {
        id,
        title,
        assembly,
        source,
        context,
        // Of all parts together.
        format: _,
        language: _,
        bodies: _,
        topics: _,
        meetings: _,
        verbs: _,
        kinds: _,
        glossary: _,
        parts: _,
        resolutions: _,
    } = register;
    RegisterPart {
        id: id.clone(),
        title: title.clone(),
        assembly: assembly.clone(),
        source: source.clone(),
        context: std::mem::take(context),
    }
}

/// Adds a part; the same register in another language is no other part. The place it has.
pub(super) fn add_part(all: &mut Vec<RegisterPart>, part: RegisterPart, language: &str) -> u32 {
    let Some(at) = all.iter().position(|known| is_same(known, &part)) else {
        all.push(part);
        return all.len() as u32 - 1;
    };
    let known = &mut all[at];
    let RegisterPart { id: _, title, assembly, source, context } = part;
    // Other words for the same document: the first ones name it well enough.
    let _ = add(&mut known.title, &title, language);
    add_meeting(&mut known.assembly, &assembly, language);
    add_source(&mut known.source, source, language);
    add_context(&mut known.context, context, language);
    at as u32
}

fn add_source(known: &mut Source, other: Source, language: &str) {
    // One document, with one authority and date: see `is_same`. The first file's language is that
    // of the part.
    let Source {
        authority: _,
        title,
        language: _,
        date: _,
        link,
        unofficial_translations,
        artefacts,
    } = other;
    let _ = add(&mut known.title, &title, language);
    for tag in unofficial_translations {
        if !known.unofficial_translations.contains(&tag) {
            known.unofficial_translations.push(tag);
        }
    }
    for artefact in artefacts {
        if !known.artefacts.contains(&artefact) {
            known.artefacts.push(artefact);
        }
    }
    known.link = known.link.take().or(link);
}

/// Adds the languages of what is the same meeting, and what the first does not say of it.
pub(super) fn add_meeting(meeting: &mut Meeting, other: &Meeting, language: &str) {
    let Meeting { name, acronym, place, starts, ends } = meeting;
    for (first, other) in [(name, &other.name), (acronym, &other.acronym), (place, &other.place)] {
        match (first, other) {
            (Some(first), Some(other)) => drop(add(first, other, language)),
            (first @ None, other) => *first = other.clone(),
            _ => {}
        }
    }
    for (first, other) in [(starts, &other.starts), (ends, &other.ends)] {
        if first.is_none() {
            first.clone_from(other);
        }
    }
}

/// Whether both speak of one document with one authority, as far as they say.
fn is_same(a: &RegisterPart, b: &RegisterPart) -> bool {
    let agree = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
    a.id == b.id
        && a.source.authority == b.source.authority
        && a.source.date == b.source.date
        && agree(&a.source.link, &b.source.link)
        && agree(&a.assembly.starts, &b.assembly.starts)
}

/// Adds the languages of what is the same, and the rest behind it.
fn add_context(context: &mut Context, other: Context, language: &str) {
    let Context { chapters, figures, table_headings } = other;
    for figure in figures {
        let Figure { id, value, at_least, label } = &figure;
        let same = |known: &&mut Figure| {
            (&known.id, &known.value, &known.at_least) == (id, value, at_least)
                && fits(&known.label, label, language)
        };
        match context.figures.iter_mut().find(same) {
            Some(known) => drop(add(&mut known.label, label, language)),
            None => context.figures.push(figure),
        }
    }
    let shapes = |chapters: &[Chapter]| -> Vec<Vec<usize>> {
        chapters.iter().map(|it| it.blocks.iter().map(lines).collect()).collect()
    };
    let is_one = shapes(&context.chapters) == shapes(&chapters)
        && texts(&context.chapters).zip(texts(&chapters)).all(|(a, b)| fits(a, b, language));
    match is_one {
        true => {
            let both = context.chapters.iter_mut().zip(chapters);
            both.for_each(|(chapter, other)| add_chapter(chapter, other, language));
        }
        false => context.chapters.extend(chapters),
    }
    let headings = &mut context.table_headings;
    let is_one = headings.len() == table_headings.len()
        && headings.iter().zip(&table_headings).all(|(a, b)| fits(a, b, language));
    match is_one {
        true => {
            let both = headings.iter_mut().zip(&table_headings);
            both.for_each(|(heading, other)| drop(add(heading, other, language)));
        }
        false => headings.extend(table_headings),
    }
}

fn add_chapter(chapter: &mut Chapter, other: Chapter, language: &str) {
    let Chapter { heading, blocks } = other;
    match (&mut chapter.heading, heading) {
        (Some(heading), Some(other)) => drop(add(heading, &other, language)),
        (heading @ None, other) => *heading = other,
        _ => {}
    }
    for (block, other) in chapter.blocks.iter_mut().zip(&blocks) {
        match (block, other) {
            (Block::Paragraph(text), Block::Paragraph(other)) => drop(add(text, other, language)),
            (Block::Calls(calls), Block::Calls(others)) => {
                let both = calls.iter_mut().zip(others);
                both.for_each(|(call, other)| drop(add(call, other, language)));
            }
            _ => {}
        }
    }
}

/// How many lines a block has; a paragraph is none of a list.
fn lines(block: &Block) -> usize {
    match block {
        Block::Paragraph(_) => 0,
        Block::Calls(calls) => calls.len() + 1,
    }
}

fn texts(chapters: &[Chapter]) -> impl Iterator<Item = &LocalizedText> {
    let blocks = chapters.iter().flat_map(|chapter| &chapter.blocks);
    blocks.flat_map(|block| match block {
        Block::Paragraph(text) => std::slice::from_ref(text),
        Block::Calls(calls) => calls,
    })
}

/// Whether nothing of the other would be lost.
fn fits(text: &LocalizedText, other: &LocalizedText, language: &str) -> bool {
    add(&mut text.clone(), other, language).is_none()
}
