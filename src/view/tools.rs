//! The row of tools: buttons that each open one panel below, and close it again.

use yew::prelude::*;

use super::Page;
use super::icon::{Icon, icon};
use crate::i18n::Message;
use crate::identifiers::identifiers;

identifiers! {
    /// What a reader does now and then. One at a time is open.
    pub enum Tool {
        /// Columns, spacing and grouping of the rows.
        Layout = "layout",
        /// Two resolutions side by side.
        Compare = "compare",
        /// The assembly in figures, and what the symposium called for.
        Figures = "figures",
        /// What the reader keeps.
        Basket = "basket",
        /// Saving, copying, printing.
        Export = "export",
        /// What the search box understands.
        Help = "help",
    }
}

impl Tool {
    fn name(self) -> Message {
        match self {
            Self::Layout => Message::Layout,
            Self::Compare => Message::Compare,
            Self::Figures => Message::Figures,
            Self::Basket => Message::Basket,
            Self::Export => Message::Export,
            Self::Help => Message::QueryHelp,
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::Layout => Icon::Layout,
            Self::Compare => Icon::Compare,
            Self::Figures => Icon::Figures,
            Self::Basket => Icon::Bookmark,
            Self::Export => Icon::Export,
            Self::Help => Icon::Help,
        }
    }

    /// Those that this register has a use for, in the order of the row.
    fn offered(page: &Page) -> Vec<Self> {
        let register = page.index.register();
        let mut tools = vec![Self::Layout];
        if register.resolutions.len() > 1 {
            tools.push(Self::Compare);
        }
        if register.documents().iter().any(|(_, _, context)| !context.figures.is_empty()) {
            tools.push(Self::Figures);
        }
        tools.extend([Self::Basket, Self::Export]);
        tools.push(Self::Help);
        tools
    }
}

/// The buttons, and the panel that is open.
pub(super) fn tools(page: &Page) -> Html {
    let offered = Tool::offered(page);
    if offered.is_empty() {
        return Html::default();
    }
    // A panel that this register has no use for is not open.
    let open = page.tool.filter(|tool| offered.contains(tool));
    let show = page.show_tool.clone();
    let focus = page.effects.focus.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // A list that is open inside takes the key for itself.
        if let Some(tool) = open.filter(|_| event.key() == "Escape" && !event.default_prevented()) {
            show.emit(None);
            focus.emit(format!("[data-tool={}]", tool.id()));
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
            aria-expanded={is_open.to_string()}
            aria-controls={is_open.then_some("tool-panel")}
            onclick={page.show_tool.reform(move |_: MouseEvent| next)}
        >
            { icon(tool.icon()) }
            { page.text(tool.name()) }
            if tool == Tool::Basket && !page.taking.basket.is_empty() {
                <span class="tally">{ page.reading.number(page.taking.basket.len()) }</span>
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
            aria-label={page.text(tool.name())}
            key={tool.id()}
        >
            { page.on_demand(|parts| (parts.panel)(page, tool)) }
        </section>
    }
}
