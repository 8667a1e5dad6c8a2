//! What each of several registers says of itself, kept beside each other when they are made one.

use super::localized::add;
use super::{Assembly, Block, Chapter, Context, Figure, LocalizedText, Register, RegisterPart};

/// What a register says of itself, taken out of it.
pub(super) fn part_of(register: &mut Register) -> RegisterPart {
    RegisterPart {
        id: register.id.clone(),
        title: register.title.clone(),
        assembly: register.assembly.clone(),
        source: register.source.clone(),
        context: std::mem::take(&mut register.context),
    }
}

/// Adds a part; the same register in another language is no other part. The place it has.
pub(super) fn add_part(all: &mut Vec<RegisterPart>, part: RegisterPart, language: &str) -> u32 {
    let Some(at) = all.iter().position(|known| is_same(known, &part)) else {
        all.push(part);
        return all.len() as u32 - 1;
    };
    let known = &mut all[at];
    // Other words for the same document: the first ones name it well enough.
    let _ = add(&mut known.title, &part.title, language);
    let _ = add(&mut known.source.title, &part.source.title, language);
    let Assembly { name, acronym, place, .. } = &mut known.assembly;
    for (first, other) in [
        (name, &part.assembly.name),
        (acronym, &part.assembly.acronym),
        (place, &part.assembly.place),
    ] {
        match (first, other) {
            (Some(first), Some(other)) => drop(add(first, other, language)),
            (first @ None, other) => first.clone_from(other),
            _ => {}
        }
    }
    let source = &mut known.source;
    for tag in part.source.unofficial_translations {
        if !source.unofficial_translations.contains(&tag) {
            source.unofficial_translations.push(tag);
        }
    }
    for artefact in part.source.artefacts {
        if !source.artefacts.contains(&artefact) {
            source.artefacts.push(artefact);
        }
    }
    source.link = source.link.take().or(part.source.link);
    add_context(&mut known.context, part.context, language);
    at as u32
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
    let same_figure =
        |a: &Figure, b: &Figure| a.id == b.id && a.value == b.value && a.at_least == b.at_least;
    for figure in other.figures {
        let same = |known: &&mut Figure| {
            same_figure(known, &figure) && fits(&known.label, &figure.label, language)
        };
        match context.figures.iter_mut().find(same) {
            Some(known) => drop(add(&mut known.label, &figure.label, language)),
            None => context.figures.push(figure),
        }
    }
    let shapes = |chapters: &[Chapter]| -> Vec<Vec<usize>> {
        chapters.iter().map(|it| it.blocks.iter().map(lines).collect()).collect()
    };
    let is_one = shapes(&context.chapters) == shapes(&other.chapters)
        && texts(&context.chapters).zip(texts(&other.chapters)).all(|(a, b)| fits(a, b, language));
    match is_one {
        true => {
            let chapters = context.chapters.iter_mut().zip(other.chapters);
            chapters.for_each(|(chapter, other)| add_chapter(chapter, other, language));
        }
        false => context.chapters.extend(other.chapters),
    }
    let headings = &mut context.table_headings;
    let is_one = headings.len() == other.table_headings.len()
        && headings.iter().zip(&other.table_headings).all(|(a, b)| fits(a, b, language));
    match is_one {
        true => {
            let both = headings.iter_mut().zip(&other.table_headings);
            both.for_each(|(heading, other)| drop(add(heading, other, language)));
        }
        false => headings.extend(other.table_headings),
    }
}

fn add_chapter(chapter: &mut Chapter, other: Chapter, language: &str) {
    match (&mut chapter.heading, other.heading) {
        (Some(heading), Some(other)) => drop(add(heading, &other, language)),
        (heading @ None, other) => *heading = other,
        _ => {}
    }
    for (block, other) in chapter.blocks.iter_mut().zip(&other.blocks) {
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
