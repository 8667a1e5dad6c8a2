//! The row of tools: buttons that each open one panel below, and close it again.

use yew::prelude::*;

use super::tool::Tool;
use crate::i18n::Message;
use crate::view::app::host::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::{Page, Part};

fn name(tool: Tool) -> Message {
    match tool {
        Tool::Layout => Message::Layout,
        Tool::Compare => Message::Compare,
        Tool::Figures => Message::Figures,
        Tool::Basket => Message::Basket,
        Tool::Export => Message::Export,
        Tool::Help => Message::QueryHelp,
    }
}

fn drawn(tool: Tool) -> Icon {
    match tool {
        Tool::Layout => Icon::Layout,
        Tool::Compare => Icon::Compare,
        Tool::Figures => Icon::Figures,
        Tool::Basket => Icon::Bookmark,
        Tool::Export => Icon::Export,
        Tool::Help => Icon::Help,
    }
}

/// Those that this register has a use for, in the order of the row.
fn offered(page: &Page) -> Vec<Tool> {
    let register = page.index.register();
    let mut tools = vec![Tool::Layout];
    if register.resolutions.len() > 1 {
        tools.push(Tool::Compare);
    }
    if register.documents().iter().any(|(_, _, context)| !context.figures.is_empty()) {
        tools.push(Tool::Figures);
    }
    tools.extend([Tool::Basket, Tool::Export]);
    tools.push(Tool::Help);
    tools
}

/// The buttons, and the panel that is open.
pub(in crate::view) fn tools(page: &Page) -> Html {
    let offered = offered(page);
    if offered.is_empty() {
        return Html::default();
    }
    // A panel that this register has no use for is not open.
    let open = page.tool.filter(|tool| offered.contains(tool));
    let show = page.show_tool.clone();
    let focus = page.focus.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // A list that is open inside takes the key for itself.
        if let Some(tool) = open.filter(|_| event.key() == "Escape" && !event.default_prevented()) {
            show.emit(None);
            focus.emit(FocusTarget::Tool(tool));
        }
    });
    html! {
        <div class="tools" part="tools" {onkeydown}>
            <div class="tool-row">{ for offered.iter().map(|&tool| button(page, tool, open == Some(tool))) }</div>
            if let Some(tool) = open {
                { panel(page, tool) }
            }
        </div>
    }
}

fn button(page: &Page, tool: Tool, is_open: bool) -> Html {
    let next = (!is_open).then_some(tool);
    html! {
        <button
            type="button"
            class="button tool"
            data-tool={tool.id()}
            title={page.text(name(tool))}
            aria-expanded={is_open.to_string()}
            aria-controls={is_open.then_some("tool-panel")}
            onclick={page.show_tool.reform(move |_: MouseEvent| next)}
        >
            { icon(drawn(tool)) }
            <span class="tool-name">{ page.text(name(tool)) }</span>
            if tool == Tool::Basket && !page.export.basket.is_empty() {
                <span class="tally">{ page.reading.number(page.export.basket.len()) }</span>
            }
        </button>
    }
}

fn panel(page: &Page, tool: Tool) -> Html {
    html! {
        <section
            id="tool-panel"
            class="panel"
            data-panel={tool.id()}
            aria-label={page.text(name(tool))}
            key={tool.id()}
        >
            { page.part(Part::Tool(tool)) }
        </section>
    }
}
