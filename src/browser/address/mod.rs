//! The page's address: what is a widget's of it.

pub(super) mod location;
