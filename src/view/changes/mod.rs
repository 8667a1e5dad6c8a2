//! Yew only. What changed since an earlier edition.

pub(super) mod changes;
pub(super) mod edition;
mod entry;
mod kinds;
mod marks;
