//! The menu: the tools that a reader needs now and then and, on small screens, order and language.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::{languages, order};
use super::share::share_view;
use super::sharing::Sharing;
use super::tool::Tool;
use crate::query::View;
use crate::view::app::host::Host;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::icon;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::place_link::Links;

/// What the menu lists.
pub(in crate::view) fn menu(
    inquiry: &Inquiry,
    links: &Links,
    sharing: &Sharing,
    host: &Rc<dyn Host>,
) -> Html {
    let register = inquiry.index.register();
    let tools = Tool::ALL.iter().copied();
    // The basket has a button of its own.
    let tools = tools.filter(|it| *it != Tool::Basket && (it.facts().is_of_use)(register));
    html! {
        <>
            <ul class="menu" role="list">
                { for tools.map(|tool| item(inquiry, tool)) }
                { share_view(inquiry, links, sharing) }
            </ul>
            <div class="menu-choices">
                if !matches!(inquiry.criteria.view, View::Matrix | View::Changes) {
                    { order(inquiry) }
                }
                { languages(inquiry, host, false) }
            </div>
        </>
    }
}

fn item(inquiry: &Inquiry, tool: Tool) -> Html {
    let (show, focus) = (inquiry.to.show_tool.clone(), inquiry.to.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        show.emit(Some(tool));
        focus.emit(FocusTarget::Panel);
    });
    html! {
        <li key={tool.id()}>
            <button type="button" class="menu-item" data-tool={tool.id()} {onclick}>
                { icon(tool.facts().icon) }
                <span>{ inquiry.text(tool.facts().title) }</span>
            </button>
        </li>
    }
}
