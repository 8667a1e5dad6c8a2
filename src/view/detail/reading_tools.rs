//! What helps to read a full text: going from match to match, comparing, and other languages beside it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::parallel::languages;
use crate::i18n::Message;
use crate::model::Resolution;
use crate::query::Action;
use crate::view::Page;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::words::language_name;

/// The controls of a resolution's full text.
pub(in crate::view) fn reading_tools(page: &Page, resolution: &Resolution) -> Html {
    if page.is_printout {
        return Html::default();
    }
    html! {
        <div class="reading-tools">
            { parallel_choice(page, resolution) }
            { compare(page, resolution) }
        </div>
    }
}

/// `n` and `p` inside the full text go to the next and the previous match. Single keys work only there, and not while
/// something is being typed.
pub(in crate::view) fn match_keys(page: &Page, heading_id: &str) -> Callback<KeyboardEvent> {
    if page.outcome.found.is_empty() {
        return Callback::noop();
    }
    let (host, heading) = (page.host.clone(), heading_id.to_owned());
    Callback::from(move |event: KeyboardEvent| {
        let typing = event
            .target_dyn_into::<HtmlInputElement>()
            .is_some_and(|input| !matches!(&*input.type_(), "checkbox" | "radio" | "button"));
        if typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
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

/// Going from match to match, while there is a search.
pub(in crate::view) fn matches(page: &Page, heading_id: &str) -> Html {
    if page.outcome.found.is_empty() || page.is_printout {
        return Html::default();
    }
    let at = page.matched.as_ref().filter(|matched| matched.heading == heading_id);
    let button = |message: Message, forward: bool, key: &'static str, drawn: Icon| {
        let (host, heading) = (page.host.clone(), heading_id.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| host.step_to_match(&heading, forward));
        html! {
            <button type="button" class="button" data-match={key} aria-keyshortcuts={key} {onclick}>
                { icon(drawn) }
                { page.text(message) }
                { " " }
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
        </div>
    }
}

fn parallel_choice(page: &Page, resolution: &Resolution) -> Html {
    let others = languages(page, resolution);
    let others: Vec<String> = others.into_iter().filter(|tag| tag != page.locale.tag()).collect();
    if others.is_empty() {
        return Html::default();
    }
    let choice = |tag: &String| {
        let checked = page.criteria.parallel.contains(tag);
        let chosen = tag.clone();
        html! {
            <label class="value">
                <input
                    type="checkbox"
                    value={tag.clone()}
                    {checked}
                    onchange={page.acting(move || Action::ToggleParallel(chosen.clone()))}
                />
                <bdi lang={tag.clone()}>{ language_name(tag).to_owned() }</bdi>
            </label>
        }
    };
    html! {
        <fieldset class="parallel-choice">
            <legend>{ page.text(Message::Parallel) }</legend>
            { for others.iter().map(choice) }
        </fieldset>
    }
}

fn compare(page: &Page, resolution: &Resolution) -> Html {
    if page.index.register().resolutions.len() < 2 {
        return Html::default();
    }
    let path = resolution.path();
    let chosen = page.criteria.compare.contains(&path);
    let label = page.locale.fill(Message::CompareThis, &[("name", &page.named(resolution))]);
    let (act, focus) = (page.act.clone(), page.focus.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(Action::ToggleCompare(path.clone()));
        if !chosen {
            focus.emit(FocusTarget::Comparison);
        }
    });
    html! {
        <button type="button" class="button" data-action="compare" aria-pressed={chosen.to_string()} {onclick}>
            { label }
        </button>
    }
}
