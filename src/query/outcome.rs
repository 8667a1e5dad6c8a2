//! What the register answers: the rows, and the counts of every facet's values.

use crate::text::{Term, terms};

use super::bits::Bits;
use super::index::Index;
use super::sort::{Collation, sort_rows};
use super::{Criteria, Facet, View, resolution_of};

/// The answer to some criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The rows in order: positions of resolutions in the overview, numbers of index rows in the
    /// provisions view.
    pub rows: Vec<usize>,
    /// How many rows the view has without any filter.
    pub total: usize,
    /// For each resolution, how many of its provisions match the criteria.
    pub matching: Vec<usize>,
    /// Every facet that has values, in the order of the panel.
    pub facets: Vec<FacetOutcome>,
    /// The words to mark.
    pub terms: Vec<Term>,
}

impl Outcome {
    /// Where the row that is open for `path` stands among [`rows`](Self::rows): that of the provision, or of its
    /// resolution. `Err` tells whether the register has such a row that the criteria hide.
    ///
    /// # Errors
    /// The row is not among those of the outcome.
    pub fn place(&self, index: &Index, view: View, path: &str) -> Result<usize, bool> {
        let row = match view.is_of_provisions() {
            true => index.rows().iter().position(|row| row.path == path),
            false => {
                let number = resolution_of(path).parse();
                let resolutions = &index.register().resolutions;
                resolutions.iter().position(|resolution| number == Ok(resolution.number))
            }
        };
        let row = row.ok_or(false)?;
        self.rows.iter().position(|shown| *shown == row).ok_or(true)
    }
}

/// The values of a facet with their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOutcome {
    /// Which facet.
    pub facet: Facet,
    /// Its values; those that the register has come first, in a fixed order.
    pub values: Vec<FacetCount>,
}

/// How many rows a value would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value's identifier.
    pub value: String,
    /// Rows with the value among those that the search and the *other* facets leave.
    pub count: usize,
    /// Rows with the value in the whole register.
    pub total: usize,
    /// Whether the reader chose it.
    pub chosen: bool,
}

/// Answers `criteria`: values of one facet widen, facets among each other narrow, and each facet's counts follow
/// the others. In the overview a resolution is a row when one of its provisions satisfies all facets
/// together and its text has every word.
pub fn outcome(index: &Index, criteria: &Criteria, collation: &dyn Collation) -> Outcome {
    let terms = terms(index.folding(), &criteria.search);
    let len = index.rows().len();
    let row_found = Bits::where_(len, |number| {
        let words = index.rows()[number].words();
        terms.iter().all(|term| term.is_in(words))
    });
    let of_provisions = criteria.view.is_of_provisions();
    let searched = match of_provisions {
        true => row_found.clone(),
        false => resolutions_found(index, &terms, &row_found),
    };
    let shown = |number: usize| !of_provisions || !index.rows()[number].is_empty();
    let chosen: Vec<Option<Bits>> = index
        .facets()
        .iter()
        .map(|facet| {
            if criteria.chosen.iter().all(|(of, _)| *of != facet.facet) {
                return None;
            }
            let mut union = Bits::none(len);
            for (id, bits) in &facet.values {
                if criteria.has(facet.facet, id) {
                    union.unite(bits);
                }
            }
            if facet.facet == Facet::Resolution {
                for (_, number) in criteria.chosen.iter().filter(|(of, _)| *of == facet.facet) {
                    union.unite(&rows_of_resolution(index, number));
                }
            }
            Some(union)
        })
        .collect();
    // What everything but the facet at `skipped` leaves.
    let left = |skipped: Option<usize>| {
        let mut left = searched.clone();
        for (position, bits) in chosen.iter().enumerate() {
            if let Some(bits) = bits.as_ref().filter(|_| skipped != Some(position)) {
                left.intersect(bits);
            }
        }
        left
    };
    let counted = |rows: &mut dyn Iterator<Item = usize>| match of_provisions {
        true => rows.filter(|number| shown(*number)).count(),
        false => resolutions_of(index, rows).len(),
    };
    let facets = index.facets().iter().enumerate().map(|(position, facet)| {
        let others = left(Some(position));
        let of_register = facet.values.iter().map(|(value, bits)| FacetCount {
            value: value.clone(),
            count: counted(&mut bits.common(&others)),
            total: counted(&mut bits.rows()),
            chosen: criteria.has(facet.facet, value),
        });
        // A value that a link asks for and the register does not have stays visible, to be given up.
        let known = |value: &String| facet.values.iter().any(|(id, _)| id == value);
        let chosen = criteria.chosen.iter().filter(|(of, _)| *of == facet.facet);
        let foreign = chosen.map(|(_, value)| value).filter(|value| !known(value));
        // Neither has the facet of resolutions any values of its own.
        let foreign = foreign.map(|value| {
            let rows = match facet.facet {
                Facet::Resolution => rows_of_resolution(index, value),
                _ => Bits::none(len),
            };
            FacetCount {
                value: value.clone(),
                count: counted(&mut rows.common(&others)),
                total: counted(&mut rows.rows()),
                chosen: true,
            }
        });
        FacetOutcome { facet: facet.facet, values: of_register.chain(foreign).collect() }
    });
    let facets = facets.filter(|facet| !facet.values.is_empty()).collect();
    let result = left(None);
    let mut matching = vec![0; index.entries().len()];
    for number in result.common(&row_found).filter(|&number| !index.rows()[number].is_empty()) {
        matching[index.rows()[number].resolution] += 1;
    }
    let mut rows = match of_provisions {
        true => result.rows().filter(|&number| shown(number)).collect(),
        false => resolutions_of(index, &mut result.rows()),
    };
    if let Some(sort) = criteria.sort.filter(|sort| criteria.view.columns().contains(&sort.column))
    {
        let matching = |position: usize| matching.get(position).copied().unwrap_or(0);
        sort_rows(index, &mut rows, sort, matching, collation);
    }
    let total = match of_provisions {
        true => index.rows().iter().filter(|row| !row.is_empty()).count(),
        false => index.entries().len(),
    };
    Outcome { rows, total, matching, facets, terms }
}

/// The rows of the resolutions with that number.
pub(super) fn rows_of_resolution(index: &Index, number: &str) -> Bits {
    let mut rows = Bits::none(index.rows().len());
    let resolutions = &index.register().resolutions;
    for (entry, resolution) in index.entries().iter().zip(resolutions) {
        if number.parse() == Ok(resolution.number) {
            entry.rows.clone().for_each(|row| rows.insert(row));
        }
    }
    rows
}

/// The rows of the resolutions whose own text, together with that of their provisions, has every word.
fn resolutions_found(index: &Index, terms: &[Term], row_found: &Bits) -> Bits {
    let mut found = Bits::none(index.rows().len());
    for entry in index.entries() {
        let has = |term: &Term| {
            term.is_in(entry.heading())
                || entry.rows.clone().any(|number| term.is_in(index.rows()[number].words()))
        };
        let whole = entry.rows.clone().any(|number| row_found.contains(number));
        if whole || terms.iter().all(has) {
            entry.rows.clone().for_each(|number| found.insert(number));
        }
    }
    found
}

/// The resolutions of some rows, each once, in order.
fn resolutions_of(index: &Index, rows: &mut dyn Iterator<Item = usize>) -> Vec<usize> {
    let mut positions: Vec<usize> = rows.map(|number| index.rows()[number].resolution).collect();
    positions.dedup();
    positions
}
