//! The order of the rows.

use std::cmp::Ordering;

use super::sort_key::{Collation, Key, Sorting};
use crate::order::order;
use crate::query::criteria::column::Column;
use crate::query::criteria::criteria::{Direction, Sort};
use crate::query::index::index::Index;

/// Puts `rows` (positions of resolutions in the overview, else numbers of rows) in the order of
/// `sort`. Rows that are equal in it keep the document's order, upwards and downwards; those
/// without a key come last.
pub(in crate::query) fn sort_rows(
    index: &Index,
    rows: &mut [usize],
    sort: Sort,
    matching: &dyn Fn(usize) -> usize,
    collation: &dyn Collation,
) {
    let sorting = Sorting { index, matching, collation };
    let before = rows.to_vec();
    let key = |row| match (sort.column, sort.column.facts()) {
        (Column::Own(own), _) => sorting.own(own, row),
        (_, facts) => facts.and_then(|facts| facts.key).and_then(|key| key(&sorting, row)),
    };
    let keys: Vec<Option<Key>> = before.iter().map(|&row| key(row)).collect();
    let sorted = order(keys.len(), &|a, b| match (&keys[a], &keys[b]) {
        (Some(a), Some(b)) => match sort.direction {
            Direction::Ascending => a.compare(b, collation),
            Direction::Descending => b.compare(a, collation),
        },
        (None, None) => Ordering::Equal,
        (None, _) => Ordering::Greater,
        (_, None) => Ordering::Less,
    });
    rows.iter_mut().zip(sorted).for_each(|(row, position)| *row = before[position]);
}
