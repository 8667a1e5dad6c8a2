//! What the matrix has a column for, as a choice.

use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{Across, Action};
use crate::view::Page;

/// Verbs or resolutions.
pub(in crate::view) fn across(page: &Page) -> Html {
    let choice = |across: &Across| {
        let across = *across;
        let name = match across {
            Across::Verbs => Message::MatrixVerbs,
            Across::Resolutions => Message::MatrixResolutions,
        };
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="across"
                    value={across.id()}
                    checked={page.criteria.across == across}
                    onchange={page.acting(move || Action::SetAcross(across))}
                />
                <span>{ page.text(name) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="across">
            <legend>{ page.text(Message::MatrixAcross) }</legend>
            <span class="views">{ for Across::ALL.iter().map(choice) }</span>
        </fieldset>
    }
}
