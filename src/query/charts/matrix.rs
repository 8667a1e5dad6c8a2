//! Who must do what: how many provisions each addressee has, under each verb or in each resolution.

use std::collections::HashMap;

use crate::model::{Part, Verb};
use crate::order::order;

use crate::query::facet::tree::FacetValue;
use crate::query::facet::value::is_gathering;
use crate::query::index::bits::Bits;
use crate::query::index::index::Index;
use crate::query::{Across, Criteria, Facet, NOBODY, Outcome};

/// How many provisions each addressee (a line) has in each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The addressees, those with the most provisions first; those that address nobody come last.
    pub lines: Vec<MatrixHeading>,
    /// The verbs from decisions to reasons, then the annexes; or the resolutions, in the document's
    /// order.
    pub columns: Vec<MatrixHeading>,
    /// The largest number of a cell.
    pub most: usize,
    /// How many provisions the criteria leave.
    pub total: usize,
    /// The bodies that no provision addresses but some name, those with the most provisions first.
    pub in_cooperation: Vec<MatrixHeading>,
    /// The numbers, line by line.
    cells: Vec<usize>,
    /// How many provisions name the body of the line and do not address it, line by line.
    named: Vec<usize>,
}

/// What a line or a column counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixHeading {
    /// The facet by which one gets its provisions.
    pub facet: Facet,
    /// The value of that facet.
    pub value: String,
    /// How many provisions it has, each counted once though it may stand in several cells.
    pub total: usize,
    /// Of a body, how many further provisions name it in the text or the lead.
    pub in_cooperation: usize,
}

impl Matrix {
    /// The number in a cell; 0 outside the matrix.
    pub fn count(&self, line: usize, column: usize) -> usize {
        self.cell(&self.cells, line, column)
    }

    /// How many further provisions of a cell name the body of the line, in the text or the lead,
    /// without addressing it; 0 outside the matrix.
    pub fn in_cooperation(&self, line: usize, column: usize) -> usize {
        self.cell(&self.named, line, column)
    }

    fn cell(&self, cells: &[usize], line: usize, column: usize) -> usize {
        match column < self.columns.len() {
            true => cells.get(line * self.columns.len() + column).copied().unwrap_or(0),
            false => 0,
        }
    }
}

/// The matrix of the provisions that are the rows of `outcome`. Each number is that of the rows
/// which [`Action::Narrow`](crate::query::Action::Narrow) to the headings of its cell gives.
pub fn matrix(index: &Index, criteria: &Criteria, outcome: &Outcome) -> Matrix {
    let mut left = Bits::none(index.rows().len());
    outcome.rows.iter().for_each(|&row| left.insert(row));
    let mut lines = headings(index, criteria, &left, Facet::Addressee);
    let most_first = |(_, heading): &(Bits, MatrixHeading)| match heading.value == NOBODY {
        true => usize::MAX,
        false => usize::MAX - heading.total,
    };
    lines = sorted(lines, &most_first);
    let mut cooperating = headings(index, criteria, &left, Facet::Mentioned);
    cooperating = sorted(cooperating, &most_first);
    let values = cooperating.iter().map(|(_, heading)| heading.value.clone());
    let mut places: HashMap<String, usize> = values.zip(0..).collect();
    let mut named: Vec<Bits> = Vec::with_capacity(lines.len());
    for (_, line) in &mut lines {
        let at = places.remove(&line.value);
        let none = Bits::none(index.rows().len());
        let rows = at.map_or(none.clone(), |at| std::mem::replace(&mut cooperating[at].0, none));
        line.in_cooperation = rows.count();
        named.push(rows);
    }
    // Whom no line is of.
    cooperating.retain(|(_, heading)| places.contains_key(&heading.value));
    let (columns, cells, named) = match criteria.across {
        Across::Verbs => {
            let mut verbs = headings(index, criteria, &left, Facet::Verb);
            verbs = sorted(verbs, &|(_, heading)| rank(index, &heading.value));
            // A provision of an annex stands under no verb.
            let annexes = headings(index, criteria, &left, Facet::Part).into_iter();
            verbs.extend(annexes.filter(|(_, heading)| heading.value == Part::Annex.id()));
            let cells = |lines: &mut dyn Iterator<Item = &Bits>| -> Vec<usize> {
                let columns = |line: &Bits| -> Vec<usize> {
                    verbs.iter().map(|(column, _)| line.count_common(column)).collect()
                };
                lines.flat_map(columns).collect()
            };
            let addressed = cells(&mut lines.iter().map(|(line, _)| line));
            let named = cells(&mut named.iter());
            (verbs.into_iter().map(|(_, heading)| heading).collect(), addressed, named)
        }
        Across::Resolutions => {
            let (columns, places) = resolutions(index, &left);
            let cells = |lines: &mut dyn Iterator<Item = &Bits>| {
                let mut cells = Vec::new();
                for line in lines {
                    let first = cells.len();
                    cells.resize(first + columns.len(), 0);
                    for row in line.rows() {
                        cells[first + places[index.rows()[row].resolution]] += 1;
                    }
                }
                cells
            };
            let addressed = cells(&mut lines.iter().map(|(line, _)| line));
            let named = cells(&mut named.iter());
            (columns, addressed, named)
        }
    };
    Matrix {
        most: cells.iter().copied().max().unwrap_or(0),
        total: outcome.rows.len(),
        lines: lines.into_iter().map(|(_, heading)| heading).collect(),
        columns,
        in_cooperation: cooperating.into_iter().map(|(_, heading)| heading).collect(),
        cells,
        named,
    }
}

/// How dark a cell is: 0 where it is empty, then 1 to 5. Each step is a fifth of the way from 1 to
/// `most` as magnitudes go, so that one large number does not leave all others pale.
pub fn heat(count: usize, most: usize) -> usize {
    if count == 0 {
        return 0;
    }
    let power = |base: usize, exponent: u32| (base as u128).checked_pow(exponent);
    // Numbers too large to be raised are of the darkest.
    let is_at_most = |step: &u32| match (power(count, 5), power(most, *step)) {
        (Some(count), Some(most)) => count <= most,
        _ => false,
    };
    (1..5).find(is_at_most).unwrap_or(5) as usize
}

/// The values of a facet, each with those of its rows that are `left`. Where values of the facet
/// are chosen there are only those that the choice includes: of others it leaves some rows out.
fn headings(
    index: &Index,
    criteria: &Criteria,
    left: &Bits,
    facet: Facet,
) -> Vec<(Bits, MatrixHeading)> {
    let values = index.values(facet);
    let mut chosen = Bits::none(index.rows().len());
    for value in values.iter().filter(|value| criteria.has(facet, &value.id)) {
        chosen.unite(&value.rows);
    }
    let is_open = criteria.chosen.iter().all(|(of, _)| *of != facet);
    let mut found = Vec::new();
    // What only gathers other values, or is a form of one, has no heading of its own.
    let is_plain = |id: &str| match facet {
        Facet::Verb => index.register().verb(id).is_some(),
        _ => !is_gathering(id),
    };
    for FacetValue { id, rows, .. } in values.iter().filter(|value| is_plain(&value.id)) {
        if !is_open && rows.count_common(&chosen) < rows.count() {
            continue;
        }
        let mut rows = rows.clone();
        rows.intersect(left);
        let total = rows.count();
        if total > 0 {
            found
                .push((rows, MatrixHeading { facet, value: id.clone(), total, in_cooperation: 0 }));
        }
    }
    found
}

/// The resolutions that have rows in `left`; and for each resolution of the register its place
/// among them.
fn resolutions(index: &Index, left: &Bits) -> (Vec<MatrixHeading>, Vec<usize>) {
    let mut found: Vec<MatrixHeading> = Vec::new();
    let mut places = Vec::with_capacity(index.entries().len());
    for (entry, resolution) in index.entries().iter().zip(&index.register().resolutions) {
        let total = entry.rows.clone().filter(|&row| left.contains(row)).count();
        let value = resolution.path();
        let known = found.iter().position(|heading| heading.value == value);
        places.push(known.unwrap_or(found.len()));
        match known.and_then(|known| found.get_mut(known)) {
            Some(heading) => heading.total += total,
            None if total > 0 => found.push(MatrixHeading {
                facet: Facet::Resolution,
                value,
                total,
                in_cooperation: 0,
            }),
            None => {}
        }
    }
    (found, places)
}

/// Where a verb stands among the columns: what binds most comes first.
fn rank(index: &Index, verb: &str) -> usize {
    index.register().verb(verb).map_or(usize::MAX, Verb::rank)
}

fn sorted(
    mut headings: Vec<(Bits, MatrixHeading)>,
    rank: &dyn Fn(&(Bits, MatrixHeading)) -> usize,
) -> Vec<(Bits, MatrixHeading)> {
    let ranks: Vec<usize> = headings.iter().map(rank).collect();
    let places = order(headings.len(), &|a, b| ranks[a].cmp(&ranks[b]));
    let none = || {
        (
            Bits::none(0),
            MatrixHeading { facet: Facet::Verb, value: String::new(), total: 0, in_cooperation: 0 },
        )
    };
    places.into_iter().map(|place| std::mem::replace(&mut headings[place], none())).collect()
}
