//! Who: one filter for the bodies that are addressed, in cooperation, or either. What is chosen in
//! it is of the facet of the role, so that links, events and scripts say the role, too.

use yew::prelude::*;

use super::state::{FacetStep, Panel};
use crate::i18n::Message;
use crate::query::{Action, Facet, FacetCount, FacetOutcome, Role};
use crate::view::root::inquiry::Inquiry;

/// The facets that are shown: of the three of bodies the one of the role in which they are sought.
pub(in crate::view) fn shown<'a>(inquiry: &'a Inquiry, panel: &Panel) -> Vec<&'a FacetOutcome> {
    let role = panel.state.role(&inquiry.criteria);
    let facets = &inquiry.outcome.facets;
    let of_role = facets.iter().find(|it| it.facet == role.facet());
    let in_place = |it: &'a FacetOutcome| match (it.facet, Role::of(it.facet)) {
        (Facet::Who, _) => Some(of_role.unwrap_or(it)),
        (_, Some(_)) => None,
        (_, None) => Some(it),
    };
    facets.iter().filter_map(in_place).collect()
}

/// The filter that a facet belongs to: those of bodies are one.
pub(in crate::view) fn filter_of(facet: Facet) -> Facet {
    Role::of(facet).map_or(facet, |_| Facet::Who)
}

fn message(role: Role) -> Message {
    match role {
        Role::Either => Message::Involves,
        Role::Addressed => Message::AddressedTo,
        Role::InCooperation => Message::InCooperation,
    }
}

/// A body, with the role in which it is sought: "Involves: TSAG".
pub(in crate::view) fn in_role(inquiry: &Inquiry, role: Role, body: &str) -> String {
    inquiry.locale.fill(message(role), &[("value", body)])
}

/// The same, where the name of the body is in another language than the words around it.
pub(in crate::view) fn name_in_role(inquiry: &Inquiry, role: Role, name: Html) -> Html {
    let (before, after) =
        inquiry.locale.text(message(role)).split_once("{value}").unwrap_or_default();
    html! { <>{ before }{ name }{ after }</> }
}

/// The choice of the role. Bodies that are chosen are sought in the new one at once.
pub(in crate::view) fn role_choice(inquiry: &Inquiry, panel: &Panel, facet: Facet) -> Html {
    let Some(current) = Role::of(facet) else {
        return Html::default();
    };
    let has_values = |role: Role| inquiry.outcome.facets.iter().any(|it| it.facet == role.facet());
    // Where bodies have one role only, there is nothing to choose.
    if !has_values(Role::Addressed) || !has_values(Role::InCooperation) {
        return Html::default();
    }
    let has_chosen = inquiry.criteria.chosen.iter().any(|(of, _)| Role::of(*of).is_some());
    let choices = Role::ALL.iter().map(|&role| {
        let (step, act) = (panel.step.clone(), inquiry.to.act.clone());
        let onchange = Callback::from(move |_: Event| {
            step.emit(FacetStep::Seek(role));
            if has_chosen {
                act.emit(Action::SetRoles(role));
            }
        });
        let name = match role {
            Role::Either => Message::RoleEither,
            Role::Addressed => Message::RoleAddressed,
            Role::InCooperation => Message::RoleInCooperation,
        };
        html! {
            <label>
                <input type="radio" name="role" value={role.id()} checked={role == current} {onchange} />
                <span>{ inquiry.text(name) }</span>
            </label>
        }
    });
    html! {
        <div class="roles" role="radiogroup" aria-label={inquiry.text(Message::RoleChoice)}>{ for choices }</div>
    }
}

/// Of a body in either role: in how many rows it has which. Nothing where it has one role only.
pub(in crate::view) fn by_role(inquiry: &Inquiry, value: &FacetCount) -> Html {
    let Some(counts) = value.by_role.filter(|it| it.addressed > 0 && it.in_cooperation > 0) else {
        return Html::default();
    };
    let (addressed, others) =
        (inquiry.locale.number(counts.addressed), inquiry.locale.number(counts.in_cooperation));
    let values = [("addressed", addressed.as_str()), ("others", others.as_str())];
    html! { <span class="by-role">{ inquiry.locale.fill(Message::CountsByRole, &values) }</span> }
}
