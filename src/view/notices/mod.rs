//! Yew only. What a reader is told beside the tables: what is missing, wrong in a file, or wrong in
//! a link.

pub(super) mod link_problems;
pub(super) mod notice;
pub(super) mod problems;
