//! Yew only. The matrix of addressees and verbs or resolutions.

pub(super) mod across;
pub(super) mod keys;
pub(super) mod matrix;
