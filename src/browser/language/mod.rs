//! What the browser knows of languages, and the texts of the interface.

pub(super) mod folding;
pub(super) mod intl;
