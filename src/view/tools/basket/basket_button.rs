//! The button that puts something into the basket, and takes it out again.

use yew::prelude::*;

use crate::i18n::Message;
use crate::query::BasketAction;
use crate::view::Page;
use crate::view::tools::export_state::ExportAction;

/// The button for what stands at `path`. It is pressed while the basket holds that.
pub(in crate::view) fn basket_button(page: &Page, path: &str) -> Html {
    if page.is_printout {
        return Html::default();
    }
    let onclick = toggle_kept(page, path);
    html! {
        <button
            type="button"
            class="keep"
            data-keep={path.to_owned()}
            aria-pressed={page.export.basket.has(path).to_string()}
            aria-label={page.locale.fill(Message::BasketKeep, &[("what", path)])}
            {onclick}
        />
    }
}

/// Puts what stands at `path` into the basket, and takes it out again.
pub(in crate::view) fn toggle_kept(page: &Page, path: &str) -> Callback<MouseEvent> {
    let action = ExportAction::Basket(BasketAction::Toggle(path.to_owned()));
    page.to.on_export.reform(move |_: MouseEvent| action.clone())
}
