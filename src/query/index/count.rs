//! How many resolutions and provisions some rows are.

use super::bits::Bits;
use super::rows::Rows;

/// How many resolutions some rows, in order, belong to.
pub(in crate::query) fn resolutions_of(all: &Rows, rows: &mut dyn Iterator<Item = usize>) -> usize {
    let mut last = usize::MAX;
    let mut count = 0;
    for row in rows {
        let resolution = all.rows()[row].resolution;
        count += usize::from(resolution != last);
        last = resolution;
    }
    count
}

/// How many of some rows are provisions.
pub(in crate::query) fn provisions_of(all: &Rows, rows: &Bits) -> usize {
    rows.rows().filter(|row| !all.rows()[*row].is_empty()).count()
}
