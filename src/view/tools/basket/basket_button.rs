//! The button that puts something into the basket, and takes it out again.

use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{Basket, BasketAction};
use crate::view::root::locale::Locale;
use crate::view::tools::export_state::ExportAction;

/// The button for what stands at `path`. It is pressed while the basket holds that.
pub(in crate::view) fn basket_button(
    locale: &Locale,
    basket: &Basket,
    on_export: &Callback<ExportAction>,
    path: &str,
) -> Html {
    let onclick = toggle_kept(on_export, path);
    html! {
        <button
            type="button"
            class="keep"
            data-keep={path.to_owned()}
            aria-pressed={basket.has(path).to_string()}
            aria-label={locale.fill(Message::BasketKeep, &[("what", path)])}
            {onclick}
        />
    }
}

/// Puts what stands at `path` into the basket, and takes it out again.
pub(in crate::view) fn toggle_kept(
    on_export: &Callback<ExportAction>,
    path: &str,
) -> Callback<MouseEvent> {
    let action = ExportAction::Basket(BasketAction::Toggle(path.to_owned()));
    on_export.reform(move |_: MouseEvent| action.clone())
}
