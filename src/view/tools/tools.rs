//! What stands at the end of the bar: the basket, the menu of the other tools, and the panel of the
//! tool that is open.

use yew::prelude::*;

use super::tool::Tool;
use crate::i18n::Message;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::overlay::Overlay;
use crate::view::root::popup::{popup, toggle};
use crate::view::{Page, Part};

/// The buttons, and the panel that is open.
pub(in crate::view) fn tools(page: &Page) -> Html {
    // A panel that this register has no use for is not open.
    let register = page.index.register();
    let open = page.tool.filter(|tool| (tool.facts().is_of_use)(register));
    let show = page.to.show_tool.clone();
    let focus = page.to.focus.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // A list that is open inside takes the key for itself.
        if let Some(tool) = open.filter(|_| event.key() == "Escape" && !event.default_prevented()) {
            show.emit(None);
            focus.emit(FocusTarget::Tool(tool));
        }
    });
    html! {
        <div class="tools" part="tools" {onkeydown}>
            { basket(page, open == Some(Tool::Basket)) }
            { menu(page) }
            if let Some(tool) = open {
                { panel(page, tool) }
            }
        </div>
    }
}

fn basket(page: &Page, is_open: bool) -> Html {
    let next = (!is_open).then_some(Tool::Basket);
    let name = page.text(Message::Basket);
    html! {
        <button
            type="button"
            class="button tool"
            data-tool={Tool::Basket.id()}
            title={name.clone()}
            aria-expanded={is_open.to_string()}
            aria-controls={is_open.then_some("tool-panel")}
            onclick={page.to.show_tool.reform(move |_: MouseEvent| next)}
        >
            { icon(Icon::Bookmark) }
            <span class="tool-name">{ name }</span>
            if !page.export.basket.is_empty() {
                <span class="tally">{ page.locale.number(page.export.basket.len()) }</span>
            }
        </button>
    }
}

fn menu(page: &Page) -> Html {
    let name = page.text(Message::Menu);
    let is_open = page.overlay == Some(Overlay::Menu);
    let button = html! {
        <button
            type="button"
            class="button tool"
            data-action="menu"
            title={name.clone()}
            aria-label={name.clone()}
            aria-expanded={is_open.to_string()}
            onclick={toggle(page, Overlay::Menu)}
        >
            { icon(Icon::More) }
        </button>
    };
    popup(page, Overlay::Menu, name, button, &|| page.part(Part::Menu))
}

fn panel(page: &Page, tool: Tool) -> Html {
    html! {
        <section
            id="tool-panel"
            class="panel"
            data-panel={tool.id()}
            tabindex="-1"
            aria-label={page.text(tool.facts().title)}
            key={tool.id()}
        >
            { page.part(Part::Tool(tool)) }
        </section>
    }
}
