//! The menu: the tools that a reader needs now and then and, on small screens, order and language.

use yew::prelude::*;

use super::choices::{languages, order};
use super::share::share_view;
use super::tool::Tool;
use crate::query::View;
use crate::view::Page;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::icon;

/// What the menu lists.
pub(in crate::view) fn menu(page: &Page) -> Html {
    let register = page.index.register();
    let tools = Tool::ALL.iter().copied();
    // The basket has a button of its own.
    let tools = tools.filter(|it| *it != Tool::Basket && (it.facts().is_of_use)(register));
    html! {
        <>
            <ul class="menu" role="list">
                { for tools.map(|tool| item(page, tool)) }
                { share_view(page) }
            </ul>
            <div class="menu-choices">
                if !matches!(page.criteria.view, View::Matrix | View::Changes) {
                    { order(page) }
                }
                { languages(page, false) }
            </div>
        </>
    }
}

fn item(page: &Page, tool: Tool) -> Html {
    let (show, focus) = (page.to.show_tool.clone(), page.to.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        show.emit(Some(tool));
        focus.emit(FocusTarget::Panel);
    });
    html! {
        <li key={tool.id()}>
            <button type="button" class="menu-item" data-tool={tool.id()} {onclick}>
                { icon(tool.facts().icon) }
                <span>{ page.text(tool.facts().title) }</span>
            </button>
        </li>
    }
}
