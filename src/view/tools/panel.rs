//! What each tool's panel shows.

use yew::prelude::*;

use super::basket_panel::basket_panel;
use super::export_panel::export_panel;
use super::layout_panel::layout_panel;
use crate::view::detail::comparison::comparison;
use crate::view::root::about::figures;
use crate::view::search::query_help::query_help;
use crate::view::{Page, Tool};

/// The content of the panel of `tool`.
pub(in crate::view) fn panel(page: &Page, tool: Tool) -> Html {
    match tool {
        Tool::Layout => layout_panel(page),
        Tool::Compare => comparison(page),
        Tool::Figures => figures(page),
        Tool::Basket => basket_panel(page),
        Tool::Export => export_panel(page),
        Tool::Help => query_help(page),
    }
}
