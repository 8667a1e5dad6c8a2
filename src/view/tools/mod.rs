//! Yew only. The tools above the table, each with its panel.
//!
//! Each folder is a room of this one: outside, its modules have the names that they have here.

mod basket;
pub(super) mod choices;
mod export;
pub(super) mod layout_panel;
pub(super) mod menu;
pub(super) mod panel;
pub(super) mod share;
pub(super) mod tool;
pub(super) mod toolbar;
pub(super) mod tools;

pub(super) use self::basket::{basket_button, basket_panel};
pub(super) use self::export::{export_panel, export_state, exporting};
pub(super) use self::share::{share_panel, sharing};
