//! The rows of the overview: what each resolution means for the sector.

use crate::import::draft::OverviewRow;
use crate::import::rows::Row;

/// Reads a row.
pub fn read(row: &Row) -> OverviewRow {
    let paragraphs = row.lines.iter().filter(|line| !line.is_blank());
    OverviewRow {
        heading: row.heading.clone(),
        paragraphs: paragraphs.map(|line| line.content.trimmed()).collect(),
    }
}
