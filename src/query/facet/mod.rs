//! PURE. Which rows each value of a facet has, and how values are grouped.

pub(super) mod facet;
mod own_values;
mod parents;
mod rank;
pub(super) mod role;
pub(super) mod tree;
pub(super) mod value;
