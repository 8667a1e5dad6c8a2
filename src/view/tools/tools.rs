//! The row of tools: buttons that each open one panel below, and close it again.

use yew::prelude::*;

use super::tool::Tool;
use crate::view::app::host::FocusTarget;
use crate::view::root::icon::icon;
use crate::view::{Page, Part};

/// Those that this register has a use for.
fn offered(page: &Page) -> Vec<Tool> {
    let register = page.index.register();
    Tool::ALL.iter().copied().filter(|tool| (tool.facts().is_of_use)(register)).collect()
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
            title={page.text(tool.facts().title)}
            aria-expanded={is_open.to_string()}
            aria-controls={is_open.then_some("tool-panel")}
            onclick={page.show_tool.reform(move |_: MouseEvent| next)}
        >
            { icon(tool.facts().icon) }
            <span class="tool-name">{ page.text(tool.facts().title) }</span>
            if tool == Tool::Basket && !page.export.basket.is_empty() {
                <span class="tally">{ page.locale.number(page.export.basket.len()) }</span>
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
            aria-label={page.text(tool.facts().title)}
            key={tool.id()}
        >
            { page.part(Part::Tool(tool)) }
        </section>
    }
}
