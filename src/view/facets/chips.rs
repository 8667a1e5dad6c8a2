//! What is active, each as a chip that gives it up, and how many rows that leaves.

use yew::prelude::*;

use super::names::{facet_name, value_language, value_name};
use super::roles::{in_role, name_in_role};
use crate::i18n::Message;
use crate::query::{Action, Role};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;
use crate::view::table::results::count_text;

/// The line between the filters and the table; `chips` renders what is active.
pub(in crate::view) fn summary_line(inquiry: &Inquiry, chips: &dyn Fn() -> Html) -> Html {
    html! {
        <div class="summary-line">
            <p class="count" part="count">{ count_text(&inquiry.locale, inquiry.criteria.view, &inquiry.outcome) }</p>
            if inquiry.outcome.ranked && inquiry.outcome.rows.len() > 1 {
                <p class="by-relevance">{ inquiry.text(Message::ByRelevance) }</p>
            }
            if inquiry.criteria.is_filtering() {
                { chips() }
            }
        </div>
    }
}

/// What is active.
pub(in crate::view) fn chips(inquiry: &Inquiry) -> Html {
    let criteria = &inquiry.criteria;
    /// How many characters of a search its chip shows.
    const SHOWN: usize = 80;
    let search = criteria.search.trim();
    let search = match search.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &search[..end]),
        None => search.to_owned(),
    };
    let search = search.as_str();
    let mut chips = Vec::new();
    if !search.is_empty() {
        let spoken = inquiry.locale.fill(Message::RemoveSearch, &[("value", search)]);
        let shown = inquiry.locale.fill(Message::Quoted, &[("words", search)]);
        let shown = html! { <bdi>{ shown }</bdi> };
        chips.push(chip(inquiry, "search", shown, spoken, || Action::Search(String::new())));
    }
    for (facet, value) in &criteria.chosen {
        let facet = *facet;
        let (kind, mut name) = (facet_name(inquiry, facet), value_name(inquiry, facet, value));
        let counts = inquiry.outcome.facets.iter().filter(|counts| counts.facet == facet);
        if counts.flat_map(|counts| &counts.values).any(|it| it.missing && it.value == *value) {
            name = inquiry.locale.fill(Message::MissingValue, &[("value", &name)]);
        }
        let values = [("facet", kind.as_str()), ("value", name.as_str())];
        let spoken = match Role::of(facet) {
            // The words that are shown must be in the name, for those who speak to the button.
            Some(role) => remove_shown(inquiry, &in_role(inquiry, role, &name)),
            None => inquiry.locale.fill(Message::RemoveFilter, &values),
        };
        let language = value_language(inquiry, facet, value);
        let value = value.clone();
        let give_up = move || Action::Toggle(facet, value.clone());
        let mut shown = html! { <bdi lang={language}>{ name }</bdi> };
        if let Some(role) = Role::of(facet) {
            shown = name_in_role(inquiry, role, shown);
        }
        chips.push(chip(inquiry, facet.id(), shown, spoken, give_up));
    }
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    let clear = Callback::from(move |_: MouseEvent| {
        act.emit(Action::ClearAll);
        focus.emit(FocusTarget::Search);
    });
    html! {
        <ul class="chips" aria-label={inquiry.text(Message::ActiveFilters)} role="list">
            { for chips }
            <li>
                <button type="button" class="link-button" data-action="clear-all" onclick={clear}>
                    { inquiry.text(Message::ClearAll) }
                </button>
            </li>
        </ul>
    }
}

/// "Remove the filter …", with the words of a chip as they are shown.
fn remove_shown(inquiry: &Inquiry, shown: &str) -> String {
    let text = inquiry.locale.text(Message::RemoveFilter);
    let (before, _) = text.split_once("{facet}").unwrap_or((text, ""));
    let (_, after) = text.split_once("{value}").unwrap_or_default();
    format!("{before}{shown}{after}")
}

fn chip(
    inquiry: &Inquiry,
    kind: &'static str,
    shown: Html,
    spoken: String,
    give_up: impl Fn() -> Action + 'static,
) -> Html {
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    // The chip goes away with its own focus: hand it to the next one, or to the search box.
    let onclick = Callback::from(move |_: MouseEvent| {
        act.emit(give_up());
        focus.emit(FocusTarget::Chip);
    });
    html! {
        <li key={spoken.clone()}>
            <button type="button" class="chip" part="chip" data-kind={kind} aria-label={spoken} {onclick}>
                <span>{ shown }</span>
                { icon(Icon::Close) }
            </button>
        </li>
    }
}
