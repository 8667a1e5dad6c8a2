//! PURE. The language of the search box: read, asked, ranked, suggested.

pub(super) mod expression;
pub(super) mod field_values;
pub(super) mod language;
mod operators;
pub(super) mod question;
pub(super) mod ranking;
pub(super) mod suggest;
pub(super) mod translate;
