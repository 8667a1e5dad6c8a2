//! The panel of the basket: what it holds, each with its citation and the start of its text.

use yew::prelude::*;

use super::basket_button::toggle_kept;
use crate::export::{Scope, is_known};
use crate::i18n::Message;
use crate::query::{Action, BasketAction};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::words::words;
use crate::view::tools::export_state::{ExportAction, ExportChoice};
use crate::view::{Page, Tool};

/// The list, and what can be done with it.
pub(in crate::view) fn basket_panel(page: &Page) -> Html {
    let basket = &page.export.basket;
    if basket.is_empty() {
        return html! { <p class="quiet">{ page.text(Message::BasketEmpty) }</p> };
    }
    let items = basket.paths().iter().enumerate();
    let (take, focus) = (page.to.on_export.clone(), page.to.focus.clone());
    let clear = Callback::from(move |_: MouseEvent| {
        take.emit(ExportAction::Basket(BasketAction::Clear));
        focus.emit(FocusTarget::Tool(Tool::Basket));
    });
    let (take, show, focus) =
        (page.to.on_export.clone(), page.to.show_tool.clone(), page.to.focus.clone());
    let choice = ExportChoice { scope: Scope::Basket, ..page.export.choice };
    let export = Callback::from(move |_: MouseEvent| {
        take.emit(ExportAction::Choose(choice));
        show.emit(Some(Tool::Export));
        focus.emit(FocusTarget::ExportChoice);
    });
    html! {
        <>
            <ul class="basket" role="list">{ for items.map(|(position, path)| item(page, position, path)) }</ul>
            <div class="panel-buttons">
                <button type="button" class="button" data-action="basket-export" onclick={export}>{ page.text(Message::Export) }</button>
                <button type="button" class="button" data-action="basket-clear" onclick={clear}>{ page.text(Message::BasketClear) }</button>
            </div>
        </>
    }
}

fn item(page: &Page, position: usize, path: &str) -> Html {
    let (toggle, focus) = (toggle_kept(&page.to.on_export, path), page.to.focus.clone());
    // The button goes away with its item: the focus goes to the one that takes its place.
    let next = FocusTarget::BasketItem(position + 1);
    let remove = Callback::from(move |event: MouseEvent| {
        toggle.emit(event);
        focus.emit(next.clone());
    });
    let content = match page.citing().cite(path).filter(|_| is_known(&page.index, path)) {
        Some(citation) => {
            let key = path.to_owned();
            let reveal = page.acting::<MouseEvent>(move || Action::Reveal(key.clone()));
            html! {
                <>
                    <button type="button" class="link-button" onclick={reveal}>{ citation }</button>
                    <div class="clamp">{ start(page, path) }</div>
                </>
            }
        }
        None => html! { <p>{ page.locale.fill(Message::BasketGone, &[("path", path)]) }</p> },
    };
    html! {
        <li key={path.to_owned()} data-path={path.to_owned()}>
            <div>{ content }</div>
            <button
                type="button"
                class="keep remove"
                aria-label={page.locale.fill(Message::BasketRemove, &[("what", path)])}
                onclick={remove}
            >
                { icon(Icon::Close) }
            </button>
        </li>
    }
}

/// The title of a resolution, or the text of a provision; the style sheet shows its start.
fn start(page: &Page, path: &str) -> Html {
    let index = &page.index;
    let text = match index.rows().iter().find(|row| !row.is_empty() && row.path == path) {
        Some(row) => index.provision(row).map(|(_, provision)| &provision.text),
        None => {
            let mut resolutions = index.register().resolutions.iter();
            resolutions.find(|it| it.is_at(path)).map(|it| &it.title)
        }
    };
    text.map(|text| words(page, text)).unwrap_or_default()
}
