//! PURE. Sorting, once: each type that is sorted costs the widget four kilobytes of code.

use std::cmp::Ordering;

/// The positions `0..len` in the order that `compare` gives; equal ones stay as they are.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..len).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}
