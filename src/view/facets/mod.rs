//! Yew only. Filters: the panel, its values and what they are called, the chips of what is chosen.

pub(super) mod chips;
pub(super) mod facets;
pub(super) mod filter_line;
pub(super) mod names;
pub(super) mod roles;
pub(super) mod state;
pub(super) mod values;
