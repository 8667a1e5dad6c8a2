//! What the matrix has a column for, as a choice.

use yew::prelude::*;

use crate::i18n::Message;
use crate::query::{Across, Action};
use crate::view::root::inquiry::Inquiry;

/// Verbs or resolutions.
pub(in crate::view) fn across(inquiry: &Inquiry) -> Html {
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
                    checked={inquiry.criteria.across == across}
                    onchange={inquiry.to.acting(move || Action::SetAcross(across))}
                />
                <span>{ inquiry.text(name) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="across">
            <legend>{ inquiry.text(Message::MatrixAcross) }</legend>
            <span class="views">{ for Across::ALL.iter().map(choice) }</span>
        </fieldset>
    }
}
