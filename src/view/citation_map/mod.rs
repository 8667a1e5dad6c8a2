//! Yew only. The map of citations.

pub(super) mod citation_map;
pub(super) mod label;
pub(super) mod node;
