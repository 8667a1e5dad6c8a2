//! PURE. The rows that satisfy the criteria: counted, sorted, grouped, set side by side.

pub(super) mod alignment;
pub(super) mod evidence;
pub(super) mod grouping;
pub(super) mod outcome;
pub(super) mod recovery;
pub(super) mod snippet;
pub(super) mod sort;
pub(super) mod sort_key;
pub(super) mod unfiltered;
