//! The files of the package, which are fetched when they are needed.

pub(super) mod lazy;
