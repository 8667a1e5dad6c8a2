//! The list of suggestions below the search box.

use yew::prelude::*;

use super::query_help::field_name;
use crate::query::Suggestion;
use crate::view::root::texts::Texts;

/// The list; `active` is the one that Enter takes, `choose` takes one.
pub(in crate::view) fn suggestions(
    texts: &Texts,
    list: &[Suggestion],
    active: Option<usize>,
    choose: &Callback<usize>,
) -> Html {
    let options = list.iter().enumerate().map(|(position, suggestion)| {
        let is_active = active == Some(position);
        html! {
            <li
                key={position}
                id={format!("suggestion-{position}")}
                class="suggestion"
                role="option"
                aria-selected={is_active.to_string()}
                onclick={choose.reform(move |_: MouseEvent| position)}
            >
                if let Some(number) = &suggestion.number {
                    <span class="number">{ number.to_string() }</span>
                }
                <bdi class="suggested">{ suggestion.label.clone() }</bdi>
                <span class="field">{ field_name(&texts.locale, suggestion.field) }</span>
            </li>
        }
    });
    // The focus stays in the box: a press on the list, or on its scroll bar, does not take it.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <ul
            id="suggestions"
            class="suggestions"
            role="listbox"
            aria-label={texts.text(crate::i18n::Message::Suggestions)}
            onmousedown={stay}
        >
            { for options }
        </ul>
    }
}
