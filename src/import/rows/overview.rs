//! The rows of the overview: what each resolution means for the sector.

use super::Row;
use crate::import::draft::OverviewRow;
use crate::import::sourced::Sourced;

/// Reads a row.
pub fn read(row: &Row) -> OverviewRow {
    let mut heading = row.heading.clone();
    let mut paragraphs: Vec<Sourced> = row
        .lines
        .iter()
        .filter(|line| !line.is_blank())
        .map(|line| line.content.trimmed())
        .collect();
    // The title may stand on the line after the number.
    let titled = heading.title.is_some() || heading.colon.is_some();
    if !titled && paragraphs.first().is_some_and(|it| is_title(it.text(), paragraphs.len())) {
        let title = paragraphs.remove(0);
        let colon = title.text().char_indices().last().filter(|(_, c)| matches!(c, ':' | '：'));
        match colon.map(|it| it.0) {
            Some(at) => {
                let (title, colon) = title.split(at);
                heading.title = Some(title.trimmed());
                heading.colon = Some(colon);
            }
            None => heading.title = Some(title),
        }
    }
    OverviewRow { heading, paragraphs }
}

/// Whether the first of `count` paragraphs reads like a title.
fn is_title(text: &str, count: usize) -> bool {
    let ends = text.ends_with(['.', ';', ',', '。', '；', '，', '!', '?']);
    !ends && text.chars().count() <= 300 && (count > 1 || text.chars().count() <= 160)
}
