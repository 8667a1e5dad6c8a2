//! The panel of the basket: what it holds, each with its citation and the start of its text.

use yew::prelude::*;

use super::basket_button::toggle_kept;
use crate::export::{Scope, is_known};
use crate::i18n::Message;
use crate::query::{Action, BasketAction};
use crate::view::Tool;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;
use crate::view::root::words::words;
use crate::view::tools::export_state::{ExportAction, ExportChoice, ExportState};

/// The list, and what can be done with it.
pub(in crate::view) fn basket_panel(inquiry: &Inquiry, state: &ExportState) -> Html {
    let basket = &state.basket;
    if basket.is_empty() {
        return html! { <p class="quiet">{ inquiry.text(Message::BasketEmpty) }</p> };
    }
    let items = basket.paths().iter().enumerate();
    let (take, focus) = (inquiry.to.on_export.clone(), inquiry.to.focus.clone());
    let clear = Callback::from(move |_: MouseEvent| {
        take.emit(ExportAction::Basket(BasketAction::Clear));
        focus.emit(FocusTarget::Tool(Tool::Basket));
    });
    let (take, show, focus) =
        (inquiry.to.on_export.clone(), inquiry.to.show_tool.clone(), inquiry.to.focus.clone());
    let choice = ExportChoice { scope: Scope::Basket, ..state.choice };
    let export = Callback::from(move |_: MouseEvent| {
        take.emit(ExportAction::Choose(choice));
        show.emit(Some(Tool::Export));
        focus.emit(FocusTarget::ExportChoice);
    });
    html! {
        <>
            <ul class="basket" role="list">{ for items.map(|(position, path)| item(inquiry, position, path)) }</ul>
            <div class="panel-buttons">
                <button type="button" class="button" data-action="basket-export" onclick={export}>{ inquiry.text(Message::Export) }</button>
                <button type="button" class="button" data-action="basket-clear" onclick={clear}>{ inquiry.text(Message::BasketClear) }</button>
            </div>
        </>
    }
}

fn item(inquiry: &Inquiry, position: usize, path: &str) -> Html {
    let (toggle, focus) = (toggle_kept(&inquiry.to.on_export, path), inquiry.to.focus.clone());
    // The button goes away with its item: the focus goes to the one that takes its place.
    let next = FocusTarget::BasketItem(position + 1);
    let remove = Callback::from(move |event: MouseEvent| {
        toggle.emit(event);
        focus.emit(next.clone());
    });
    let content = match inquiry.citing().cite(path).filter(|_| is_known(&inquiry.index, path)) {
        Some(citation) => {
            let key = path.to_owned();
            let reveal = inquiry.to.acting::<MouseEvent>(move || Action::Reveal(key.clone()));
            html! {
                <>
                    <button type="button" class="link-button" onclick={reveal}>{ citation }</button>
                    <div class="clamp">{ start(inquiry, path) }</div>
                </>
            }
        }
        None => html! { <p>{ inquiry.locale.fill(Message::BasketGone, &[("path", path)]) }</p> },
    };
    html! {
        <li key={path.to_owned()} data-path={path.to_owned()}>
            <div>{ content }</div>
            <button
                type="button"
                class="keep remove"
                aria-label={inquiry.locale.fill(Message::BasketRemove, &[("what", path)])}
                onclick={remove}
            >
                { icon(Icon::Close) }
            </button>
        </li>
    }
}

/// The title of a resolution, or the text of a provision; the style sheet shows its start.
fn start(inquiry: &Inquiry, path: &str) -> Html {
    let index = &inquiry.index;
    let text = match index.rows().iter().find(|row| !row.is_empty() && row.path == path) {
        Some(row) => index.provision(row).map(|(_, provision)| &provision.text),
        None => {
            let mut resolutions = index.register().resolutions.iter();
            resolutions.find(|it| it.is_at(path)).map(|it| &it.title)
        }
    };
    text.map(|text| words(inquiry, text)).unwrap_or_default()
}
