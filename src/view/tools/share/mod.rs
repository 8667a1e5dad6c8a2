//! Sharing a place: links and citations.

mod share;
pub(in crate::view) mod share_panel;
pub(in crate::view) mod sharing;

pub(in crate::view) use self::share::{opening, share, share_view};
