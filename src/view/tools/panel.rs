//! What each tool's panel shows.

use yew::prelude::*;

use super::basket_panel::basket_panel;
use super::export_panel::export_panel;
use super::layout_panel::layout_panel;
use crate::i18n::Message;
use crate::view::detail::comparison::comparison;
use crate::view::root::about::figures;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::search::query_help::query_help;
use crate::view::{Page, Tool};

/// The name of the panel of `tool`, what closes it, and its content.
pub(in crate::view) fn panel(page: &Page, tool: Tool) -> Html {
    let closer = closer(page, tool);
    let content = match tool {
        Tool::Layout => layout_panel(page),
        Tool::Compare => return comparison(page, closer),
        Tool::Figures => figures(page),
        Tool::Basket => basket_panel(page, &page.export),
        Tool::Export => export_panel(page.exports()),
        Tool::Help => query_help(page),
    };
    html! {
        <>
            <div class="panel-head">
                <h3>{ page.text(tool.facts().title) }</h3>
                { closer }
            </div>
            { content }
        </>
    }
}

fn closer(page: &Page, tool: Tool) -> Html {
    let (show, focus) = (page.to.show_tool.clone(), page.to.focus.clone());
    // The button goes away with the panel.
    let close = Callback::from(move |_: MouseEvent| {
        show.emit(None);
        focus.emit(FocusTarget::Tool(tool));
    });
    html! {
        <button type="button" class="closer" data-action="close-panel" aria-label={page.text(Message::Close)} onclick={close}>
            { icon(Icon::Close) }
        </button>
    }
}
