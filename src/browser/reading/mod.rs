//! Where the reader is: on the page, in a text, among what a search found.

pub(super) mod follow;
pub(super) mod matches;
pub(super) mod position;
