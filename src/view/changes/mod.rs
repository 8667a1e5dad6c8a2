//! Yew only. What changed since an earlier edition.

#[expect(clippy::module_inception, reason = "the noun of the folder")]
pub(super) mod changes;
pub(super) mod edition;
mod entry;
mod kinds;
mod marks;
