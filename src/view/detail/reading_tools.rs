//! What helps to read a full text: going from match to match, keys, and other languages beside it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::extent::Shown;
use super::parallel::languages;
use super::reading::Reading;
use super::reading_line::closing;
use crate::i18n::Message;
use crate::model::Resolution;
use crate::query::Action;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::words::language_name;

/// Escape closes the text that is open under `key`. While there is a search, `n` and `p` go to the
/// next and the previous match; single keys work only inside the text, and not while something is
/// being typed.
pub(in crate::view) fn text_keys(
    reading: &Reading,
    key: &str,
    heading_id: &str,
) -> Callback<KeyboardEvent> {
    let Some(screen) = &reading.screen else { return Callback::noop() };
    let close: Callback<()> = closing(&reading.to, key);
    let is_searching = !reading.outcome.found.is_empty();
    let (host, heading) = (screen.host.clone(), heading_id.to_owned());
    Callback::from(move |event: KeyboardEvent| {
        let typing = event
            .target_dyn_into::<HtmlInputElement>()
            .is_some_and(|input| !matches!(&*input.type_(), "checkbox" | "radio" | "button"));
        if typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if event.key() == "Escape" {
            event.stop_propagation();
            close.emit(());
            return;
        }
        if !is_searching {
            return;
        }
        // Where the keyboard has other letters, the keys count.
        let key = event.key();
        let latin = key.len() == 1 && key.is_ascii();
        let forward = match (key.as_str(), event.code().as_str()) {
            ("n", _) => true,
            ("p", _) => false,
            (_, "KeyN") if !latin => true,
            (_, "KeyP") if !latin => false,
            _ => return,
        };
        event.prevent_default();
        host.step_to_match(&heading, forward);
    })
}

/// Going from match to match, while there is a search; and showing what does not match, too.
pub(in crate::view) fn matches(reading: &Reading, heading_id: &str, shown: &Shown) -> Html {
    let Some(screen) = reading.screen.as_ref().filter(|_| !reading.outcome.found.is_empty()) else {
        return Html::default();
    };
    let at = screen.matched.filter(|matched| matched.heading == heading_id);
    let button = |message: Message, forward: bool, key: &'static str, drawn: Icon| {
        let (host, heading) = (screen.host.clone(), heading_id.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| host.step_to_match(&heading, forward));
        html! {
            <button
                type="button"
                class="button"
                data-match={key}
                aria-keyshortcuts={key}
                aria-label={reading.text(message)}
                title={reading.text(message)}
                {onclick}
            >
                { icon(drawn) }
                <kbd aria-hidden="true">{ key }</kbd>
            </button>
        }
    };
    html! {
        <div class="matches">
            { button(Message::PreviousMatch, false, "p", Icon::Ascending) }
            { button(Message::NextMatch, true, "n", Icon::Descending) }
            if let Some(matched) = at {
                <span class="quiet">{ matched.text.clone() }</span>
            }
            { shown.button(reading) }
        </div>
    }
}

/// The choice of languages beside the reader's own, where the resolution has others.
pub(in crate::view) fn parallel_choice(reading: &Reading, resolution: &Resolution) -> Html {
    if reading.is_printed() {
        return Html::default();
    }
    let others = languages(reading, resolution);
    let others: Vec<String> =
        others.into_iter().filter(|tag| tag != reading.locale.tag()).collect();
    if others.is_empty() {
        return Html::default();
    }
    let choice = |tag: &String| {
        let checked = reading.criteria.parallel.contains(tag);
        let chosen = tag.clone();
        html! {
            <label class="value">
                <input
                    type="checkbox"
                    value={tag.clone()}
                    {checked}
                    onchange={reading.to.acting(move || Action::ToggleParallel(chosen.clone()))}
                />
                <bdi lang={tag.clone()}>{ language_name(tag).to_owned() }</bdi>
            </label>
        }
    };
    html! {
        <fieldset class="parallel-choice">
            <legend>{ reading.text(Message::Parallel) }</legend>
            { for others.iter().map(choice) }
        </fieldset>
    }
}
