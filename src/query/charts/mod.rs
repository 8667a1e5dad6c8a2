//! PURE. What is drawn from an outcome: the matrix and the map of citations.

pub(super) mod citation_choice;
pub(super) mod citation_map;
pub(super) mod citation_place;
pub(super) mod matrix;
