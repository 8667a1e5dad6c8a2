//! What the register answers: the rows, and the counts of every facet's values.

use std::collections::HashMap;

use super::evidence::Evidence;
use super::sort::sort_rows;
use super::sort_key::Collation;
use crate::query::index::bits::Bits;
use crate::query::index::count;
use crate::query::index::index::Index;
use crate::query::search::question::Question;
use crate::query::search::ranking::rank;
use crate::query::{Criteria, Facet, QueryProblem, Role, View, resolution_of};

/// The answer to some criteria.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// What was found: it marks texts, and tells why a row is one.
    pub found: Evidence,
    /// What of the search was not understood.
    pub problems: Vec<QueryProblem>,
    /// Whether the rows are in the order of relevance.
    pub ranked: bool,
}

impl Outcome {
    /// The paths of its rows, in order: of provisions, or of resolutions.
    pub fn paths(&self, index: &Index, view: View) -> Vec<String> {
        let path = |row: &usize| match view.is_of_provisions() {
            true => index.rows().get(*row).map(|row| row.path.clone()),
            false => index.resolution(*row).map(|(resolution, _)| resolution.path()),
        };
        self.rows.iter().filter_map(path).collect()
    }

    /// Where the row that is open for `path` stands among [`rows`](Self::rows): that of the
    /// provision, or of its resolution. `Err` tells whether the register has such a row that the
    /// criteria hide.
    ///
    /// # Errors
    /// The row is not among those of the outcome.
    pub fn place(&self, index: &Index, view: View, path: &str) -> Result<usize, bool> {
        let row = match view.is_of_provisions() {
            true => index.rows().iter().position(|row| row.path == path),
            false => {
                let resolutions = &index.register().resolutions;
                resolutions.iter().position(|resolution| resolution.is_at(resolution_of(path)))
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
    /// Its values; those that the register has come first, in a fixed order, each followed by those
    /// it gathers.
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
    /// Of a body in either role ([`Facet::Who`]), how many of `count` are in which.
    pub by_role: Option<RoleCounts>,
}

/// How many rows a body has in each role; one that has several provisions may be counted in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoleCounts {
    /// Rows whose duty is the body's.
    pub addressed: usize,
    /// Rows that name it, in the provision or its lead.
    pub in_cooperation: usize,
}

/// Answers `criteria`: values of one facet widen, facets among each other narrow, and each facet's
/// counts follow the others. In the overview a resolution is a row when one of its provisions
/// satisfies all facets together and its text has every word.
///
/// ```
/// use std::rc::Rc;
///
/// use resolution_table::i18n::{Catalogue, Language, PlainFormats};
/// use resolution_table::model::decode;
/// use resolution_table::query::{Criteria, Index, outcome};
/// use resolution_table::text::Folding;
/// use resolution_table::view::Locale;
///
/// let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/small.json");
/// let register = decode(&std::fs::read(file)?)?.register;
/// let folding = Rc::new(Folding::native());
/// let index = Index::new(Rc::new(register), vec!["en".to_owned()], folding);
/// let language = Language::from_tag("en").expect("a language");
/// let locale = Locale {
///     catalogue: Catalogue::native(language),
///     formats: Box::new(PlainFormats { language }),
/// };
/// let criteria = Criteria { search: "ipv6".to_owned(), ..Criteria::default() };
/// let found = outcome(&index, &criteria, &locale);
/// assert!(!found.rows.is_empty() && found.rows.len() <= found.total);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn outcome(index: &Index, criteria: &Criteria, collation: &dyn Collation) -> Outcome {
    let question = Question::new(index, &criteria.search, collation);
    let (row_found, searched) = question.ask(index, criteria.view);
    let len = index.rows().len();
    let of_provisions = criteria.view.is_of_provisions();
    let chosen = chosen_rows(index, criteria);
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
    let provisions = Bits::filter(len, |number| !index.rows()[number].is_empty());
    let facets = index.facets().iter().enumerate().map(|(position, facet)| {
        let mut others = match chosen[position] {
            Some(_) => left(Some(position)),
            None => result.clone(),
        };
        if of_provisions {
            others.intersect(&provisions);
        }
        let count = |rows: &Bits| match of_provisions {
            true => rows.count_common(&others),
            false => count::resolutions_of(index, &mut rows.common(&others)),
        };
        let roles = (facet.facet == Facet::Who).then(|| Roles::new(index));
        let mut values = Vec::with_capacity(facet.values.len());
        for value in &facet.values {
            let chosen = criteria.has(facet.facet, &value.id);
            if chosen || !value.is_lone {
                values.push(FacetCount {
                    value: value.id.clone(),
                    depth: value.depth,
                    count: count(&value.rows),
                    total: value.totals[usize::from(of_provisions)],
                    chosen,
                    missing: false,
                    by_role: roles.as_ref().map(|roles| roles.of(&value.id, &count)),
                });
            }
        }
        // A value that a link asks for and the register does not have stays visible, to be given
        // up.
        for (_, value) in criteria.chosen.iter().filter(|(of, _)| *of == facet.facet) {
            if facet.values.iter().all(|known| known.id != *value) {
                // Neither has the facet of resolutions any values of its own.
                let rows = match facet.facet {
                    Facet::Resolution => rows_of_resolution(index, value),
                    _ => Bits::none(len),
                };
                values.push(FacetCount {
                    value: value.clone(),
                    depth: 0,
                    count: count(&rows),
                    total: match of_provisions {
                        true => rows.count_common(&provisions),
                        false => count::resolutions_of(index, &mut rows.rows()),
                    },
                    chosen: true,
                    missing: rows.count() == 0,
                    by_role: None,
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
    let mut rows = match of_provisions {
        true => result.common(&provisions).collect(),
        false => resolutions_of(index, &mut result.rows()),
    };
    let mut ranked = false;
    if let Some(sort) = criteria.sort.filter(|sort| sort.column.view() == criteria.view) {
        let matching = |position: usize| matching.get(position).copied().unwrap_or(0);
        sort_rows(index, &mut rows, sort, &matching, collation);
    } else if !question.terms.is_empty() {
        rank(index, &question, criteria.view, &mut rows);
        ranked = true;
    }
    let Question { terms, together, problems, .. } = question;
    let mut own = result;
    own.intersect(&row_found);
    own.intersect(&provisions);
    let found = Evidence::new(index, terms, together, own);
    let total = match of_provisions {
        true => provisions.count(),
        false => index.entries().len(),
    };
    Outcome { rows, total, matching, facets, found, problems, ranked }
}

/// For each facet, the rows of the values that are chosen; none where none is.
pub(super) fn chosen_rows(index: &Index, criteria: &Criteria) -> Vec<Option<Bits>> {
    let len = index.rows().len();
    index
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
            if facet.facet == Facet::Resolution {
                for (_, number) in criteria.chosen.iter().filter(|(of, _)| *of == facet.facet) {
                    union.unite(&rows_of_resolution(index, number));
                }
            }
            Some(union)
        })
        .collect()
}

/// How many rows a view has of those that a search and the choice leave.
pub(super) fn left_by(
    index: &Index,
    view: View,
    searched: &Bits,
    chosen: &[Option<Bits>],
) -> usize {
    let mut left = searched.clone();
    chosen.iter().flatten().for_each(|rows| left.intersect(rows));
    match view.is_of_provisions() {
        true => left.rows().filter(|&row| !index.rows()[row].is_empty()).count(),
        false => count::resolutions_of(index, &mut left.rows()),
    }
}

/// The rows of each body by role.
struct Roles<'a> {
    addressed: HashMap<&'a str, &'a Bits>,
    in_cooperation: HashMap<&'a str, &'a Bits>,
}

impl<'a> Roles<'a> {
    fn new(index: &'a Index) -> Self {
        let of = |role: Role| {
            let values = index.values(role.facet()).iter();
            values.map(|value| (value.id.as_str(), &value.rows)).collect()
        };
        Self { addressed: of(Role::Addressed), in_cooperation: of(Role::InCooperation) }
    }

    fn of(&self, body: &str, count: &dyn Fn(&Bits) -> usize) -> RoleCounts {
        RoleCounts {
            addressed: self.addressed.get(body).map_or(0, |rows| count(rows)),
            in_cooperation: self.in_cooperation.get(body).map_or(0, |rows| count(rows)),
        }
    }
}

/// The rows of the resolution of that path, or else of those of that number.
pub(in crate::query) fn rows_of_resolution(index: &Index, number: &str) -> Bits {
    let mut rows = Bits::none(index.rows().len());
    let resolutions = &index.register().resolutions;
    let has_path = resolutions.iter().any(|resolution| resolution.is_at(number));
    for (entry, resolution) in index.entries().iter().zip(resolutions) {
        let is_it = match has_path {
            true => resolution.is_at(number),
            false => resolution.number.as_str() == number,
        };
        if is_it {
            entry.rows.clone().for_each(|row| rows.insert(row));
        }
    }
    rows
}

/// The resolutions of some rows, each once, in order.
fn resolutions_of(index: &Index, rows: &mut dyn Iterator<Item = usize>) -> Vec<usize> {
    let mut positions: Vec<usize> = rows.map(|number| index.rows()[number].resolution).collect();
    positions.dedup();
    positions
}
