//! The columns and rows of an export. Their order never changes, whatever the reader shows on the
//! screen.

use super::cell::Cell;
use super::citation::Citing;
use super::context::ExportContext;
use super::selection::Rows;
use crate::i18n::Message;
use crate::model::Resolution;
use crate::query::{Column, Index, Row};

const OF_RESOLUTIONS: &[Message] = &[
    Message::ColumnNumber,
    Message::ColumnStatus,
    Message::ColumnEdition,
    Message::ColumnTitle,
    Message::ColumnSummary,
    Message::ColumnProvisions,
    Message::ColumnTopics,
    Message::DetailReferences,
    Message::ColumnCitation,
];

const OF_PROVISIONS: &[Message] = &[
    Message::ColumnResolution,
    Message::ColumnStatus,
    Message::ColumnTitle,
    Message::FacetPart,
    Message::ColumnVerb,
    Message::ColumnAddressee,
    Message::ColumnLabel,
    Message::ColumnText,
    Message::FacetMentioned,
    Message::ColumnPath,
    Message::ColumnCitation,
];

/// A column that only some registers have: of what all have alike, or none has, nothing is said.
struct Telling {
    title: Message,
    tells: fn(&Index) -> bool,
    cell: fn(Citing, &Resolution) -> Cell,
}

const TELLING: &[Telling] = &[
    Telling {
        title: Message::FacetKind,
        tells: |index| index.fills(Column::Kind),
        cell: |citing, resolution| Cell::of(citing.kind(&resolution.kind)),
    },
    Telling {
        title: Message::FacetYear,
        tells: |index| index.fills(Column::Year),
        cell: |citing, resolution| {
            let year = citing.index.register().year_of(resolution);
            Cell::of(year.unwrap_or_default())
        },
    },
    // As it is known: a year, a month or a day, which a spreadsheet sorts.
    Telling {
        title: Message::ColumnAdopted,
        tells: |index| {
            let register = index.register();
            let dates = register.resolutions.iter().filter_map(|it| register.adopted(it));
            index.fills(Column::Year) && dates.into_iter().any(|date| date.len() > 4)
        },
        cell: |citing, resolution| {
            let date = citing.index.register().adopted(resolution);
            Cell::of(date.unwrap_or_default())
        },
    },
    Telling {
        title: Message::FacetMeeting,
        tells: |index| index.fills(Column::Meeting),
        cell: |citing, resolution| {
            let register = citing.index.register();
            let key = register.meeting_key(resolution);
            match register.meeting_name(key) {
                Some(name) => Cell::of_text(citing, name),
                None => Cell::of(key),
            }
        },
    },
];

/// The columns of that list which this register has.
fn telling(index: &Index) -> Vec<&'static Telling> {
    TELLING.iter().filter(|column| (column.tells)(index)).collect()
}

/// The names of the columns, and the rows.
pub(in crate::export) fn table(
    exporting: &ExportContext,
    rows: &Rows,
) -> (Vec<String>, Vec<Vec<Cell>>) {
    let citing = exporting.citing;
    let telling = telling(citing.index);
    // The columns that the page adds, of either view: they say something of the resolution.
    let added = citing.index.extension();
    let names = |messages: &[Message]| {
        let telling = telling.iter().map(|column| column.title);
        let all = messages.iter().copied().chain(telling);
        let all = all.map(|it| citing.catalogue.text(it).to_owned());
        all.chain(added.columns().map(|(_, title)| title.to_owned())).collect()
    };
    // Behind the others, so that these have the same places in every register.
    let with_telling = |mut cells: Vec<Cell>, position: usize| {
        let (resolution, _) = citing.index.resolution(position)?;
        cells.extend(telling.iter().map(|column| (column.cell)(citing, resolution)));
        cells.extend(added.columns().map(|(id, _)| {
            let words = added.cell(id, position).map(|cell| cell.words.as_str());
            Cell::of(words.unwrap_or_default())
        }));
        Some(cells)
    };
    match rows {
        Rows::Resolutions(positions) => {
            let rows = positions
                .iter()
                .filter_map(|&position| with_telling(resolution(citing, position)?, position));
            (names(OF_RESOLUTIONS), rows.collect())
        }
        Rows::Provisions(numbers) => {
            let rows = numbers.iter().filter_map(|&number| {
                let position = citing.index.rows().get(number)?.resolution;
                with_telling(provision(citing, number)?, position)
            });
            (names(OF_PROVISIONS), rows.collect())
        }
    }
}

fn status(citing: Citing, resolution: &Resolution) -> Cell {
    let printed = resolution.printed.as_ref().and_then(|printed| printed.status.as_deref());
    let name = resolution.status.map(|status| citing.catalogue.status(status));
    Cell::of(name.or(printed).unwrap_or_default())
}

fn resolution(citing: Citing, position: usize) -> Option<Vec<Cell>> {
    let (resolution, entry) = citing.index.resolution(position)?;
    let register = citing.index.register();
    let mut summary = Cell::default();
    resolution.summary.iter().for_each(|text| summary.add(citing, text));
    let topic = |key: &String| match register.topics.get(key) {
        Some(name) => citing.index.choose(name).words.to_owned(),
        None => key.clone(),
    };
    let edition = resolution.revision.as_ref().map(|revision| citing.edition(revision));
    let cited = resolution.references.iter().map(|reference| reference.words.clone());
    Some(vec![
        Cell::of(resolution.number.to_string()),
        status(citing, resolution),
        Cell::of(edition.unwrap_or_default()),
        Cell::of_text(citing, &resolution.title),
        summary,
        // A plain number: a spreadsheet counts with it.
        Cell::of(entry.provisions.to_string()),
        Cell { lines: resolution.topics.iter().map(topic).collect(), language: None },
        Cell { lines: cited.collect(), language: None },
        Cell::of(citing.resolution(resolution)),
    ])
}

fn provision(citing: Citing, number: usize) -> Option<Vec<Cell>> {
    let row = citing.index.rows().get(number)?;
    let (resolution, _) = citing.index.resolution(row.resolution)?;
    let mut text = Cell::default();
    let mut labels = Vec::new();
    if let Some((ancestors, provision)) = citing.index.provision(row) {
        for part in ancestors.into_iter().chain([provision]) {
            text.add(citing, &part.text);
            labels.extend(part.label.as_deref());
        }
    }
    let path = match row.is_empty() {
        true => resolution.path(),
        false => row.path.clone(),
    };
    let citation = citing.cite_row(row).unwrap_or_default();
    Some(vec![
        Cell::of(resolution.number.to_string()),
        status(citing, resolution),
        Cell::of_text(citing, &resolution.title),
        Cell::of(row.part.map(|part| citing.catalogue.part(part)).unwrap_or_default()),
        Cell::of(verb_name(citing, row).unwrap_or_default()),
        Cell::of_bodies(citing, &row.addressees),
        Cell::of(labels.join(" ")),
        text,
        Cell::of_bodies(citing, &row.mentioned),
        Cell::of(path),
        Cell::of(citation),
    ])
}

/// The verb of a row with its "further" form, and the one by which it hands the duty on; none in an
/// annex.
pub fn verb_name(citing: Citing, row: &Row) -> Option<String> {
    let catalogue = citing.catalogue;
    let mut name = citing.verb(row.verb?).to_owned();
    if row.further {
        name = catalogue.fill(Message::Further, &[("verb", &name)]);
    }
    if let Some(other) = row.delegates {
        let values = [("verb", name.as_str()), ("other", citing.verb(other))];
        name = catalogue.fill(Message::Delegated, &values);
    }
    Some(name)
}
