//! The front matter: title, chapters, paragraphs and the calls of the symposium.

pub mod assembly;
pub mod figures;
pub mod recognition;

use std::sync::LazyLock;

use regex::Regex;

use crate::import::document::plain_text::Line;
use crate::import::document::sourced::Sourced;
use crate::import::draft::{Block, Chapter, Front, Item};
use crate::import::pattern::compiled;

/// A heading has at most as many characters.
const LONGEST_HEADING: usize = 100;

/// A title has at most as many lines.
const LONGEST_TITLE: usize = 4;

/// Reads the lines before the tables.
pub fn read(lines: &[Line]) -> Front {
    let first = lines.iter().position(|line| !line.is_blank()).unwrap_or(0);
    let lines = lines.get(first..).unwrap_or_default();
    let title_lines = lines
        .iter()
        .take(LONGEST_TITLE)
        .take_while(|line| !line.is_blank() && !ends_a_sentence(line.content.text()))
        .count();
    let (title, rest) = lines.split_at(title_lines);
    let title = title
        .iter()
        .map(|line| line.content.trimmed())
        .reduce(|before, line| before.followed_by(&line));
    let mut chapters: Vec<Chapter> = Vec::new();
    let rest: Vec<Sourced> =
        rest.iter().filter(|line| !line.is_blank()).map(|line| line.content.trimmed()).collect();
    for line in rest {
        let (bullet, text) = split_bullet(&line);
        if bullet.is_none() && is_heading(line.text()) {
            let colon = line.text().ends_with(':').then_some(line.text().len().saturating_sub(1));
            let (heading, colon) = match colon {
                Some(at) => {
                    let (heading, colon) = line.split(at);
                    (heading.trimmed(), Some(colon))
                }
                None => (line, None),
            };
            chapters.push(Chapter { heading: Some(heading), colon, blocks: Vec::new() });
            continue;
        }
        if chapters.is_empty() {
            chapters.push(Chapter::default());
        }
        let Some(chapter) = chapters.last_mut() else {
            continue;
        };
        let item = Item { bullet, text };
        match (chapter.blocks.last_mut(), item.bullet.is_some()) {
            (Some(Block::Calls(items)), true) => items.push(item),
            (Some(Block::Paragraph(before)), true) if before.text.text().ends_with(':') => {
                chapter.blocks.push(Block::Calls(vec![item]));
            }
            _ => chapter.blocks.push(Block::Paragraph(item)),
        }
    }
    Front { title, chapters }
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['.', ';', ',', ':', '。', '!', '?'])
}

fn is_heading(text: &str) -> bool {
    let without_colon = text.strip_suffix(':').unwrap_or(text);
    !without_colon.trim().is_empty()
        && text.chars().count() <= LONGEST_HEADING
        && !ends_a_sentence(without_colon)
        && text.chars().next().is_some_and(|c| !c.is_lowercase())
}

fn split_bullet(line: &Sourced) -> (Option<Sourced>, Sourced) {
    static BULLET: LazyLock<Option<Regex>> =
        LazyLock::new(|| compiled(r"^([•–—\-*·▪])[\t \x{a0}]+(\S)"));
    let captures = BULLET.as_ref().and_then(|regex| regex.captures(line.text()));
    let parts =
        captures.and_then(|captures| Some((captures.get(1)?.range(), captures.get(2)?.start())));
    match parts {
        Some((bullet, text)) => {
            let (_, text) = line.split(text);
            (Some(line.slice(bullet)), text)
        }
        None => (None, line.clone()),
    }
}
