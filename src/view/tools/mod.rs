//! Yew only. The tools above the table, each with its panel.

pub(super) mod basket_button;
pub(super) mod basket_panel;
pub(super) mod choices;
pub(super) mod export_panel;
pub(super) mod export_state;
pub(super) mod exporting;
pub(super) mod layout_panel;
pub(super) mod menu;
pub(super) mod panel;
pub(super) mod share;
pub(super) mod share_panel;
pub(super) mod sharing;
pub(super) mod tool;
pub(super) mod toolbar;
pub(super) mod tools;
