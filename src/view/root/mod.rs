//! Yew only. What stands around the tables: the page's state, head, and words that everything uses.

pub(super) mod about;
pub(super) mod authority;
pub(super) mod body;
pub(super) mod focus_target;
pub(super) mod icon;
pub(super) mod inquiry;
pub(super) mod locale;
pub(super) mod marking;
pub(super) mod overlay;
pub(super) mod page;
pub(super) mod phase;
pub(super) mod place_link;
pub(super) mod popup;
pub(super) mod texts;
pub(super) mod words;
