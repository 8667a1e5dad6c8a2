//! What each tool's panel shows.

use yew::prelude::*;

use super::about::figures;
use super::basket_panel::basket_panel;
use super::export_panel::export_panel;
use super::query_help::query_help;
use super::{Page, Tool};

/// The content of the panel of `tool`.
pub(super) fn panel(page: &Page, tool: Tool) -> Html {
    match tool {
        Tool::Figures => figures(page),
        Tool::Basket => basket_panel(page),
        Tool::Export => export_panel(page),
        Tool::Help => query_help(page),
    }
}
