//! The values that rows have themselves, facet by facet.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::facet::{Facet, NOBODY};
use super::value::{GENERAL, WITH_ANNEX, WITH_NOTE, further_value, instrument_value};
use crate::model::{Duty, Part, Register, Resolution, Status};
use crate::query::criteria::own::OwnFacet;
use crate::query::index::bits::Bits;
use crate::query::index::citing::Citing;
use crate::query::index::row::Row;
use crate::query::index::rows::Rows;

/// Values of a facet, each with its rows, in the order in which they were found.
pub struct ValueRows {
    rows: usize,
    pub(super) values: Vec<(String, Bits)>,
    /// Where each value is among them.
    places: HashMap<String, usize>,
}

impl ValueRows {
    fn of(rows: &Rows) -> Self {
        Self { rows: rows.rows().len(), values: Vec::new(), places: HashMap::new() }
    }

    /// Whether rows have the value themselves.
    pub(super) fn has(&self, value: &str) -> bool {
        self.places.contains_key(value)
    }

    fn rows_of(&mut self, value: &str) -> &mut Bits {
        let position = self.places.get(value).copied().unwrap_or_else(|| {
            self.places.insert(value.to_owned(), self.values.len());
            self.values.push((value.to_owned(), Bits::none(self.rows)));
            self.values.len() - 1
        });
        &mut self.values[position].1
    }

    fn add(&mut self, value: &str, row: usize) {
        self.rows_of(value).insert(row);
    }
}

/// The values of all facets, each found once: some facets are made from others.
pub struct OwnValues<'a> {
    rows: &'a Rows,
    found: Vec<OnceCell<ValueRows>>,
}

impl<'a> OwnValues<'a> {
    /// Finds the values of `rows`.
    pub(super) fn new(rows: &'a Rows) -> Self {
        Self { rows, found: Facet::ALL.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The values of a facet.
    pub(super) fn of(&self, facet: Facet) -> &ValueRows {
        let place = facet.place().unwrap_or_default();
        let rows = facet.facts().map_or(none as fn(&Self) -> ValueRows, |facts| facts.rows);
        self.found[place].get_or_init(|| rows(self))
    }

    /// The values of a facet that a page adds.
    pub(super) fn of_page(&self, facet: OwnFacet) -> ValueRows {
        let mut found = ValueRows::of(self.rows);
        let values = self.rows.extension().values(facet);
        for (values, entry) in values.iter().zip(self.rows.entries()) {
            for value in values {
                entry.rows.clone().for_each(|row| found.add(value, row));
            }
        }
        found
    }

    /// Calls `add` for each row with its number.
    fn each_row(&self, add: &mut dyn FnMut(usize, &Row, &mut ValueRows)) -> ValueRows {
        let mut found = ValueRows::of(self.rows);
        for (number, row) in self.rows.rows().iter().enumerate() {
            add(number, row, &mut found);
        }
        found
    }

    /// The values by which resolutions differ; none where all have the same one.
    fn telling(&self, value: fn(&Register, &Resolution) -> Option<String>) -> ValueRows {
        let mut found = ValueRows::of(self.rows);
        let register = self.rows.register();
        for (resolution, entry) in register.resolutions.iter().zip(self.rows.entries()) {
            if let Some(value) = value(register, resolution) {
                let rows = found.rows_of(&value);
                entry.rows.clone().for_each(|row| rows.insert(row));
            }
        }
        if found.values.len() < 2 { ValueRows::of(self.rows) } else { found }
    }

    /// Gives all rows of a resolution the values that `values` says it has.
    fn each_resolution(&self, values: fn(&Resolution) -> Vec<&str>) -> ValueRows {
        let mut found = ValueRows::of(self.rows);
        for (resolution, entry) in self.rows.register().resolutions.iter().zip(self.rows.entries())
        {
            for value in values(resolution) {
                entry.rows.clone().for_each(|row| found.add(value, row));
            }
        }
        found
    }
}

pub(super) fn none(own: &OwnValues) -> ValueRows {
    ValueRows::of(own.rows)
}

pub(super) fn status(own: &OwnValues) -> ValueRows {
    own.each_resolution(|resolution| resolution.status.map(Status::id).into_iter().collect())
}

pub(super) fn kind(own: &OwnValues) -> ValueRows {
    own.telling(|_, resolution| Some(resolution.kind.id().to_owned()))
}

pub(super) fn year(own: &OwnValues) -> ValueRows {
    own.telling(|register, resolution| register.year_of(resolution))
}

pub(super) fn meeting(own: &OwnValues) -> ValueRows {
    own.telling(|register, resolution| Some(register.meeting_key(resolution).to_owned()))
}

pub(super) fn topic(own: &OwnValues) -> ValueRows {
    own.each_resolution(|resolution| resolution.topics.iter().map(String::as_str).collect())
}

pub(super) fn has(own: &OwnValues) -> ValueRows {
    own.each_resolution(|resolution| {
        let with_annex = (!resolution.annexes.is_empty()).then_some(WITH_ANNEX);
        let with_note = (!resolution.notes.is_empty()).then_some(WITH_NOTE);
        with_annex.into_iter().chain(with_note).collect()
    })
}

pub(super) fn part(own: &OwnValues) -> ValueRows {
    own.each_row(&mut |number, row, found| {
        row.part.map(Part::id).into_iter().for_each(|part| found.add(part, number));
    })
}

pub(super) fn verb(own: &OwnValues) -> ValueRows {
    own.each_row(&mut |number, row, found| {
        for verb in row.verb.into_iter().chain(row.delegates) {
            found.add(verb.id(), number);
        }
        if let Some(verb) = row.verb.filter(|_| row.further) {
            found.add(&further_value(verb), number);
        }
    })
}

pub(super) fn addressee(own: &OwnValues) -> ValueRows {
    own.each_row(&mut |number, row, found| {
        row.addressees.iter().for_each(|body| found.add(body, number));
        if row.addressees.is_empty() && !row.is_empty() {
            found.add(NOBODY, number);
        }
    })
}

pub(super) fn mentioned(own: &OwnValues) -> ValueRows {
    own.each_row(&mut |number, row, found| {
        row.mentioned.iter().for_each(|body| found.add(body, number));
    })
}

/// The bodies that a row addresses or names, in either role.
pub(super) fn who(own: &OwnValues) -> ValueRows {
    own.each_row(&mut |number, row, found| {
        row.addressees.iter().chain(row.mentioned.iter()).for_each(|body| found.add(body, number));
    })
}

pub(super) fn duty(own: &OwnValues) -> ValueRows {
    own.each_row(&mut |number, row, found| {
        let (above, provision) = match own.rows.provision(row) {
            Some((above, provision)) => (above, Some(provision)),
            None => (Vec::new(), None),
        };
        let of_lead = own.rows.section(row).map(|section| &section.duties);
        let of_texts = above.into_iter().chain(provision).map(|provision| &provision.duties);
        for duty in of_texts.chain(of_lead).flatten() {
            found.add(Duty::id(*duty), number);
        }
    })
}

/// The instruments that a row, or a provision nested in it, cites. What a section's lead cites
/// counts for each of its provisions; what the overview cites, for the resolution's first row.
pub(super) fn cited(own: &OwnValues) -> ValueRows {
    let mut found = ValueRows::of(own.rows);
    for (position, resolution) in own.rows.register().resolutions.iter().enumerate() {
        if resolution.references.is_empty() {
            continue;
        }
        let mut citing = Citing::of(own.rows, position);
        for reference in &resolution.references {
            found.rows_of(&instrument_value(reference)).unite(citing.rows_at(&reference.at));
        }
    }
    // A citation that stands nowhere in the register is no value.
    found.values.retain(|(_, rows)| rows.count() > 0);
    found.places.clear();
    found
}

/// The Sectors of the bodies that a row addresses, mentions or cites; a provision that involves
/// none of them is general.
pub(super) fn sector(own: &OwnValues) -> ValueRows {
    let mut sectors = ValueRows::of(own.rows);
    for facet in [Facet::Addressee, Facet::Mentioned, Facet::Cited] {
        for (value, rows) in &own.of(facet).values {
            let body = value.split(':').next().unwrap_or(value);
            if let Some(sector) = own.rows.register().sector_of(body) {
                sectors.rows_of(sector).unite(rows);
            }
        }
    }
    let mut involved = Bits::none(own.rows.rows().len());
    sectors.values.iter().for_each(|(_, rows)| involved.unite(rows));
    if !sectors.values.is_empty() {
        for (number, row) in own.rows.rows().iter().enumerate() {
            if !row.is_empty() && !involved.contains(number) {
                sectors.add(GENERAL, number);
            }
        }
    }
    sectors
}
