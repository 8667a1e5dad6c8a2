//! The basket: its button, and the list of what it holds.

pub(in crate::view) mod basket_button;
pub(in crate::view) mod basket_panel;
