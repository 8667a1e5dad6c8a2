//! What the register answers: the rows, and the counts of every facet's values.

use crate::text::{Term, terms};

use super::bits::Bits;
use super::count;
use super::index::Index;
use super::sort::{Collation, sort_rows};
use super::{Criteria, Facet, View};

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

/// The values of a facet with their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOutcome {
    /// Which facet.
    pub facet: Facet,
    /// Its values; those that the register has come first, in a fixed order, each followed by those it gathers.
    pub values: Vec<FacetCount>,
}

/// How many rows a value would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value's identifier.
    pub value: String,
    /// Under how many others it stands: the values after it that are deeper are those it gathers.
    pub depth: usize,
    /// Rows with the value among those that the search and the *other* facets leave.
    pub count: usize,
    /// Rows with the value in the whole register.
    pub total: usize,
    /// Whether the reader chose it.
    pub chosen: bool,
    /// Whether the register does not have it: it is here to be given up.
    pub missing: bool,
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
    let searched = match criteria.view {
        View::Provisions => row_found.clone(),
        View::Overview => resolutions_found(index, &terms, &row_found),
    };
    let shown = |number: usize| match criteria.view {
        View::Overview => true,
        View::Provisions => !index.rows()[number].is_empty(),
    };
    let chosen: Vec<Option<Bits>> = index
        .facets()
        .iter()
        .map(|facet| {
            if criteria.chosen.iter().all(|(of, _)| *of != facet.facet) {
                return None;
            }
            let mut union = Bits::none(len);
            for value in &facet.values {
                if criteria.has(facet.facet, &value.id) {
                    union.unite(&value.rows);
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
    let result = left(None);
    let provisions = Bits::where_(len, |number| !index.rows()[number].is_empty());
    let facets = index.facets().iter().enumerate().map(|(position, facet)| {
        let mut others = match chosen[position] {
            Some(_) => left(Some(position)),
            None => result.clone(),
        };
        if criteria.view == View::Provisions {
            others.intersect(&provisions);
        }
        let count = |rows: &Bits| match criteria.view {
            View::Provisions => rows.count_common(&others),
            View::Overview => count::resolutions_of(index, &mut rows.common(&others)),
        };
        let mut values = Vec::with_capacity(facet.values.len());
        for value in &facet.values {
            let chosen = criteria.has(facet.facet, &value.id);
            if chosen || !value.is_lone {
                values.push(FacetCount {
                    value: value.id.clone(),
                    depth: value.depth,
                    count: count(&value.rows),
                    total: value.totals[criteria.view as usize],
                    chosen,
                    missing: false,
                });
            }
        }
        // A value that a link asks for and the register does not have stays visible, to be given up.
        for (_, value) in criteria.chosen.iter().filter(|(of, _)| *of == facet.facet) {
            if facet.values.iter().all(|known| known.id != *value) {
                let value = value.clone();
                values.push(FacetCount {
                    value,
                    depth: 0,
                    count: 0,
                    total: 0,
                    chosen: true,
                    missing: true,
                });
            }
        }
        FacetOutcome { facet: facet.facet, values }
    });
    let facets = facets.filter(|facet| !facet.values.is_empty()).collect();
    let mut matching = vec![0; index.entries().len()];
    for number in result.common(&row_found).filter(|&number| !index.rows()[number].is_empty()) {
        matching[index.rows()[number].resolution] += 1;
    }
    let mut rows = match criteria.view {
        View::Provisions => result.rows().filter(|&number| shown(number)).collect(),
        View::Overview => resolutions_of(index, &mut result.rows()),
    };
    if let Some(sort) = criteria.sort.filter(|sort| criteria.view.columns().contains(&sort.column))
    {
        let matching = |position: usize| matching.get(position).copied().unwrap_or(0);
        sort_rows(index, &mut rows, sort, matching, collation);
    }
    let total = match criteria.view {
        View::Provisions => provisions.count(),
        View::Overview => index.entries().len(),
    };
    Outcome { rows, total, matching, facets, terms }
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
