//! Which rows have which value of each facet.

use crate::model::Duty;

use super::tree::{Value, sorted};
use super::value::{GENERAL, WITH_ANNEX, WITH_NOTE, further_value, instrument_value};
use crate::query::index::bits::Bits;
use crate::query::index::index::{Index, Row};
use crate::query::{Facet, NOBODY};

/// The values of one facet, in the order of the panel, each with its rows.
pub(in crate::query) struct FacetIndex {
    pub(in crate::query) facet: Facet,
    pub(in crate::query) values: Vec<Value>,
}

/// The values that rows have themselves, with those rows.
pub(in crate::query) struct Found {
    rows: usize,
    pub(in crate::query) values: Vec<(String, Bits)>,
}

impl Found {
    fn none(rows: usize) -> Self {
        Self { rows, values: Vec::new() }
    }

    fn rows_of(&mut self, value: &str) -> &mut Bits {
        let known = self.values.iter().position(|(known, _)| known == value);
        let position = known.unwrap_or_else(|| {
            self.values.push((value.to_owned(), Bits::none(self.rows)));
            self.values.len() - 1
        });
        &mut self.values[position].1
    }

    fn add(&mut self, value: &str, row: usize) {
        self.rows_of(value).insert(row);
    }

    /// Adds what `others` has of each value.
    fn add_all(&mut self, value: &str, others: &Bits) {
        self.rows_of(value).unite(others);
    }
}

pub(in crate::query) fn facet_indexes(index: &Index) -> Vec<FacetIndex> {
    // In the order of the enum.
    let mut found: Vec<Found> =
        Facet::ALL.iter().map(|_| Found::none(index.rows().len())).collect();
    for (position, resolution) in index.register().resolutions.iter().enumerate() {
        let Some(entry) = index.entries().get(position) else {
            continue;
        };
        let with_annex = (!resolution.annexes.is_empty()).then_some(WITH_ANNEX);
        let with_note = (!resolution.notes.is_empty()).then_some(WITH_NOTE);
        for row in entry.rows.clone() {
            if let Some(status) = resolution.status {
                found[Facet::Status as usize].add(status.id(), row);
            }
            for topic in &resolution.topics {
                found[Facet::Topic as usize].add(topic, row);
            }
            for value in with_annex.into_iter().chain(with_note) {
                found[Facet::Has as usize].add(value, row);
            }
        }
    }
    for (number, row) in index.rows().iter().enumerate() {
        add_row(index, &mut found, number, row);
    }
    add_citations(index, &mut found[Facet::Cited as usize]);
    add_sectors(index, &mut found);
    let facets = Facet::ALL.iter();
    facets
        .map(|&facet| {
            let own = std::mem::replace(&mut found[facet as usize], Found::none(0));
            FacetIndex { facet, values: sorted(index, facet, own) }
        })
        .collect()
}

fn add_row(index: &Index, found: &mut [Found], number: usize, row: &Row) {
    if let Some(part) = row.part {
        found[Facet::Part as usize].add(part.id(), number);
    }
    for verb in row.verb.into_iter().chain(row.delegates) {
        found[Facet::Verb as usize].add(verb.id(), number);
    }
    if let Some(verb) = row.verb.filter(|_| row.further) {
        found[Facet::Verb as usize].add(&further_value(verb), number);
    }
    for body in &row.addressees {
        found[Facet::Addressee as usize].add(body, number);
    }
    if row.addressees.is_empty() && !row.is_empty() {
        found[Facet::Addressee as usize].add(NOBODY, number);
    }
    for body in &row.mentioned {
        found[Facet::Mentioned as usize].add(body, number);
    }
    let (above, own) = match index.provision(row) {
        Some((above, own)) => (above, Some(own)),
        None => (Vec::new(), None),
    };
    let of_lead = index.section(row).map(|section| &section.duties);
    let of_texts = above.into_iter().chain(own).map(|provision| &provision.duties);
    for duty in of_texts.chain(of_lead).flatten() {
        found[Facet::Duty as usize].add(Duty::id(*duty), number);
    }
}

/// The instruments that a row, or a provision nested in it, cites. What a section's lead cites counts for each of
/// its provisions; what the overview cites, for the resolution's first row.
fn add_citations(index: &Index, found: &mut Found) {
    for (position, resolution) in index.register().resolutions.iter().enumerate() {
        for reference in &resolution.references {
            let rows = found.rows_of(&instrument_value(reference));
            index.rows_citing(position, &reference.at).for_each(|row| rows.insert(row));
        }
    }
    // A citation that stands nowhere in the register is no value.
    found.values.retain(|(_, rows)| rows.count() > 0);
}

/// The Sectors of the bodies that a row addresses, mentions or cites; a provision that involves none of them is general.
fn add_sectors(index: &Index, found: &mut [Found]) {
    let mut sectors = Found::none(index.rows().len());
    for facet in [Facet::Addressee, Facet::Mentioned, Facet::Cited] {
        for (value, rows) in &found[facet as usize].values {
            let body = value.split(':').next().unwrap_or(value);
            if let Some(sector) = index.register().sector_of(body) {
                sectors.add_all(sector, rows);
            }
        }
    }
    let mut involved = Bits::none(index.rows().len());
    sectors.values.iter().for_each(|(_, rows)| involved.unite(rows));
    if !sectors.values.is_empty() {
        for (number, row) in index.rows().iter().enumerate() {
            if !row.is_empty() && !involved.contains(number) {
                sectors.add(GENERAL, number);
            }
        }
    }
    found[Facet::Sector as usize] = sectors;
}
