//! The values of one facet: groups with their members under them.

use yew::prelude::*;

use super::names::{value_language, value_name};
use super::roles::by_role;
use super::state::{FIRST, FacetStep, Panel, Place};
use crate::i18n::Message;
use crate::query::{Action, FacetCount, FacetOutcome};
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;

/// Groups of at most so many members are open at first.
const SMALL_GROUP: usize = 4;
/// Over the table, where nothing else is in the way, somewhat larger ones are, too: who looks for a
/// body finds it without opening a group first.
const SMALL_OVER_TABLE: usize = 8;

/// The values of a facet, and which of them are shown.
pub(in crate::view) struct Listing<'a> {
    pub(in crate::view) inquiry: &'a Inquiry,
    pub(in crate::view) panel: &'a Panel<'a>,
    pub(in crate::view) outcome: &'a FacetOutcome,
    /// How many values stand under no other.
    pub(in crate::view) roots: usize,
    /// How many values were found, where some are looked for.
    pub(in crate::view) found: Option<usize>,
    /// For each value, whether it was found, or one under it was.
    matching: Vec<bool>,
}

impl<'a> Listing<'a> {
    pub(in crate::view) fn new(
        inquiry: &'a Inquiry,
        panel: &'a Panel<'a>,
        outcome: &'a FacetOutcome,
    ) -> Self {
        let values = &outcome.values;
        let folding = inquiry.index.folding();
        let wanted = folding.fold(panel.state.words(outcome.facet));
        let is_found = |value: &FacetCount| {
            let mut name = value_name(inquiry, outcome.facet, &value.value);
            // A body is found by its full name, too.
            if let Some(body) = inquiry.index.register().bodies.get(&value.value) {
                name.push(' ');
                name.push_str(inquiry.index.choose(&body.name).words);
            }
            let name = folding.fold(&name);
            wanted.split_whitespace().all(|word| name.contains(word))
        };
        let is_asked = !wanted.is_empty();
        let mut matching: Vec<bool> =
            values.iter().map(|value| is_asked && is_found(value)).collect();
        let found = is_asked.then(|| matching.iter().filter(|found| **found).count());
        // What is above a value that was found is shown, too.
        for at in (0..values.len()).rev() {
            let mut below = at + 1..end_of(values, at);
            matching[at] = matching[at] || below.any(|below| matching[below]);
        }
        let roots = values.iter().filter(|value| value.depth == 0).count();
        Self { inquiry, panel, outcome, roots, found, matching }
    }

    /// Whether only the first values are shown at first.
    pub(in crate::view) fn is_long(&self) -> bool {
        self.found.is_none() && self.roots > FIRST + 1
    }

    /// Whether the value at `at`, or one that it gathers, is chosen.
    fn has_chosen(&self, at: usize) -> bool {
        self.outcome.values[at..end_of(&self.outcome.values, at)].iter().any(|it| it.chosen)
    }
}

/// Where the values end that the one at `at` gathers.
fn end_of(values: &[FacetCount], at: usize) -> usize {
    let deeper = values[at + 1..].iter().take_while(|value| value.depth > values[at].depth);
    at + 1 + deeper.count()
}

/// The values that are shown.
pub(in crate::view) fn values(listing: &Listing) -> Html {
    let is_cut = listing.is_long() && !listing.panel.state.is_turned(listing.outcome.facet, "");
    let mut shown = Vec::new();
    let (mut at, mut roots) = (0, 0);
    while at < listing.outcome.values.len() {
        roots += 1;
        let is_first = !is_cut || roots <= FIRST || listing.has_chosen(at);
        if is_first && (listing.found.is_none() || listing.matching[at] || listing.has_chosen(at)) {
            shown.push(branch(listing, at, false, shown.is_empty()));
        }
        at = end_of(&listing.outcome.values, at);
    }
    shown.into_iter().collect()
}

/// The value at `at` with those that it gathers; `covered` where a group above it is chosen. Tab
/// stops at the first alone, and arrows go on from there.
fn branch(listing: &Listing, at: usize, covered: bool, is_stop: bool) -> Html {
    let values = &listing.outcome.values;
    let (value, end) = (&values[at], end_of(values, at));
    let facet = listing.outcome.facet;
    let is_group = end > at + 1;
    let is_small = match listing.panel.place {
        Place::Popover(_) => end - at - 1 <= SMALL_OVER_TABLE,
        _ => end - at - 1 <= SMALL_GROUP,
    };
    let is_open = match listing.found {
        Some(_) => true,
        None => is_small != listing.panel.state.is_turned(facet, &value.value),
    };
    let mut members = Vec::new();
    let mut next = at + 1;
    while next < end {
        let is_wanted = listing.found.is_none() || listing.matching[next];
        if is_open && is_wanted || listing.has_chosen(next) {
            members.push(branch(listing, next, covered || value.chosen, false));
        }
        next = end_of(values, next);
    }
    let name = value_name(listing.inquiry, facet, &value.value);
    let has_members = !members.is_empty();
    let can_fold = is_group && listing.found.is_none();
    html! {
        <div key={value.value.clone()} class="branch">
            <div class="line">
                { choice(listing, at, &name, covered, is_stop) }
                { only(listing, value, &name) }
                if can_fold {
                    { fold(listing, value, &name, is_open) }
                }
            </div>
            if has_members {
                <div class="members" role="group" aria-label={name}>{ for members }</div>
            }
        </div>
    }
}

fn choice(listing: &Listing, at: usize, name: &str, covered: bool, is_stop: bool) -> Html {
    let (inquiry, facet) = (listing.inquiry, listing.outcome.facet);
    let values = &listing.outcome.values;
    let value = &values[at];
    let is_quiet = value.count == 0 && !value.chosen;
    let members = &values[at + 1..end_of(values, at)];
    let action = match !value.chosen && members.iter().any(|member| member.chosen) {
        // The group takes the place of its members.
        true => {
            let others = values.iter().filter(|it| it.chosen);
            let others = others.filter(|it| members.iter().all(|member| member.value != it.value));
            let mut kept: Vec<String> = others.map(|it| it.value.clone()).collect();
            kept.push(value.value.clone());
            Action::Choose(facet, kept)
        }
        false => Action::Toggle(facet, value.value.clone()),
    };
    let onchange = inquiry.to.acting(move || action.clone());
    let disabled = covered && !value.chosen;
    html! {
        <label class="value" data-quiet={is_quiet.then_some("")}>
            <input type="checkbox" tabindex={if is_stop { "0" } else { "-1" }} value={value.value.clone()} checked={value.chosen || covered} {disabled} {onchange} />
            <span class="name">
                <bdi lang={value_language(inquiry, facet, &value.value)}>{ name }</bdi>
                { by_role(inquiry, value) }
            </span>
            <span class="tally">{ inquiry.locale.number(value.count) }</span>
            if value.count != value.total {
                <span class="total">{ "/ " }{ inquiry.locale.number(value.total) }</span>
            }
        </label>
    }
}

/// Chooses this value alone; where it is that already, gives up the facet. So the button stays,
/// with the focus.
fn only(listing: &Listing, value: &FacetCount, name: &str) -> Html {
    let (inquiry, facet) = (listing.inquiry, listing.outcome.facet);
    let chosen = listing.outcome.values.iter().filter(|it| it.chosen).count();
    let (text, spoken, wanted) = match value.chosen && chosen == 1 {
        true => (Message::AnyValue, Message::AnyValueOf, Vec::new()),
        false => (Message::OnlyValue, Message::OnlyThisValue, vec![value.value.clone()]),
    };
    let of = super::names::facet_name(inquiry, facet);
    let spoken = inquiry.locale.fill(spoken, &[("value", name), ("facet", &of)]);
    let onclick = inquiry.to.acting(move || Action::Choose(facet, wanted.clone()));
    html! {
        <button type="button" class="only" data-action="only" tabindex="-1" aria-label={spoken} {onclick}>{ inquiry.text(text) }</button>
    }
}

/// Opens and closes a group.
fn fold(listing: &Listing, value: &FacetCount, name: &str, is_open: bool) -> Html {
    let (facet, id) = (listing.outcome.facet, value.value.clone());
    let onclick =
        listing.panel.step.reform(move |_: MouseEvent| FacetStep::Turn(facet, id.clone()));
    let spoken = listing.inquiry.locale.fill(Message::ShowMembers, &[("value", name)]);
    html! {
        <button type="button" class="fold" data-action="fold" tabindex="-1" aria-expanded={is_open.to_string()} aria-label={spoken} {onclick}>
            { icon(Icon::Chevron) }
        </button>
    }
}
