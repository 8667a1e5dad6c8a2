//! The panel of exports, what is chosen in it, and the making of a file.

pub(in crate::view) mod export_panel;
pub(in crate::view) mod export_state;
pub(in crate::view) mod exporting;
