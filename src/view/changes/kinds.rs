//! The kinds of change: their names, signs and numbers, and the choice of those that are shown.

use yew::prelude::*;

use crate::compare::{Change, Counts, ProvisionKind, ResolutionKind};
use crate::i18n::Message;
use crate::model::Status;
use crate::query::Action;
use crate::view::root::inquiry::Inquiry;

/// What a kind is called.
pub(super) fn name(inquiry: &Inquiry, change: Change) -> String {
    let status = |status| inquiry.locale.catalogue.status(status).to_owned();
    match change {
        Change::Resolution(kind) => match kind {
            ResolutionKind::New => status(Status::New),
            ResolutionKind::Revised => status(Status::Revised),
            ResolutionKind::Suppressed => status(Status::Suppressed),
            ResolutionKind::Absent => inquiry.text(Message::ChangeAbsent),
            ResolutionKind::Unchanged => inquiry.text(Message::ChangeNone),
        },
        Change::Provision(kind) => inquiry.text(match kind {
            ProvisionKind::Added => Message::ChangeAdded,
            ProvisionKind::Removed => Message::ChangeRemoved,
            ProvisionKind::Moved => Message::ChangeMoved,
            ProvisionKind::Reworded => Message::ChangeReworded,
            ProvisionKind::Renumbered => Message::ChangeRenumbered,
        }),
    }
}

/// A sign that tells the kinds apart at a glance; the name beside it says the same.
const fn sign(change: Change) -> &'static str {
    match change {
        Change::Resolution(ResolutionKind::New) | Change::Provision(ProvisionKind::Added) => "+",
        Change::Resolution(ResolutionKind::Suppressed | ResolutionKind::Absent)
        | Change::Provision(ProvisionKind::Removed) => "−",
        Change::Resolution(ResolutionKind::Revised)
        | Change::Provision(ProvisionKind::Reworded) => "±",
        Change::Resolution(ResolutionKind::Unchanged) => "=",
        Change::Provision(ProvisionKind::Moved) => "↕",
        Change::Provision(ProvisionKind::Renumbered) => "#",
    }
}

/// The kind as a badge.
pub(super) fn badge(inquiry: &Inquiry, change: Change, moved: bool) -> Html {
    html! {
        <span class="change-kind" data-change={change.id()}>
            <span aria-hidden="true">{ sign(change) }</span>
            { " " }{ name(inquiry, change) }
            if moved && change != Change::Provision(ProvisionKind::Moved) {
                { ", " }{ name(inquiry, Change::Provision(ProvisionKind::Moved)).to_lowercase() }
            }
        </span>
    }
}

/// The choice of the kinds that there are; none chosen is all.
pub(super) fn choice(inquiry: &Inquiry, counts: &Counts) -> Html {
    let option = |&change: &Change| {
        let count = counts.of(change);
        let is_chosen = inquiry.criteria.changes.contains(&change);
        // One that was chosen can be given up, also where there is none of it.
        if count == 0 && !is_chosen || change == Change::Resolution(ResolutionKind::Unchanged) {
            return Html::default();
        }
        html! {
            <label class="change-choice">
                <input
                    type="checkbox"
                    name="change"
                    value={change.id()}
                    checked={is_chosen}
                    onchange={inquiry.to.acting(move || Action::ToggleChange(change))}
                />
                { badge(inquiry, change, false) }
                <span class="quiet">{ inquiry.locale.number(count) }</span>
            </label>
        }
    };
    let group = |message: Message, all: Vec<Change>| {
        html! {
            <fieldset class="change-choices">
                <legend>{ inquiry.text(message) }</legend>
                { for all.iter().map(option) }
            </fieldset>
        }
    };
    let resolutions = ResolutionKind::ALL.iter().copied().map(Change::Resolution);
    let provisions = ProvisionKind::ALL.iter().copied().map(Change::Provision);
    html! {
        <>
            { group(Message::ViewOverview, resolutions.collect()) }
            { group(Message::ViewProvisions, provisions.collect()) }
        </>
    }
}
