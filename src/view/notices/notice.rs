//! A message above the table that the reader closes: what a link asked for and the table does not
//! have.

use yew::prelude::*;

use super::link_problems::LinkProblems;
use crate::i18n::Message;
use crate::query::Facet;
use crate::view::facets::names::{facet_name, value_name};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::icon::{Icon, icon};
use crate::view::root::inquiry::Inquiry;

/// How many things the message names; a link can ask for hundreds that are not there.
const NAMED: usize = 4;

/// The message; nothing where there is nothing to say.
pub(in crate::view) fn notice(
    inquiry: &Inquiry,
    problems: &LinkProblems,
    dismiss: &Callback<()>,
) -> Html {
    if *problems == LinkProblems::default() {
        return Html::default();
    }
    let mut paragraphs = Vec::new();
    if problems.is_cut {
        paragraphs.push(inquiry.text(Message::LinkCut));
    }
    if !problems.refused.is_empty() {
        let list = list(inquiry, &problems.refused);
        paragraphs.push(inquiry.locale.fill(Message::LinkRefused, &[("list", &list)]));
    }
    if let Some((path, nearest)) = &problems.gone {
        let cited = nearest.as_ref().and_then(|nearest| inquiry.citing().cite(nearest));
        let path = isolated(path);
        paragraphs.push(match cited {
            Some(cited) => {
                let values = [("path", &*path), ("nearest", &isolated(&cited))];
                inquiry.locale.fill(Message::LinkPlaceGone, &values)
            }
            None => inquiry.locale.fill(Message::LinkPlaceUnknown, &[("path", &path)]),
        });
    }
    let focus = inquiry.to.focus.clone();
    // The button goes away with its focus.
    let onclick = dismiss.reform(move |_: MouseEvent| focus.emit(FocusTarget::Search));
    html! {
        <div class="notice" role="alert">
            <div>{ for paragraphs.into_iter().map(|text| html! { <p>{ text }</p> }) }</div>
            <button type="button" class="share-button" data-action="dismiss" aria-label={inquiry.text(Message::Dismiss)} {onclick}>
                { icon(Icon::Close) }
            </button>
        </div>
    }
}

/// `Status: lost; colour: red`.
fn list(inquiry: &Inquiry, refused: &[(String, String)]) -> String {
    let mut list = String::new();
    for (position, (key, value)) in refused.iter().enumerate() {
        if position > 0 {
            list.push_str("; ");
        }
        if position == NAMED {
            list.push('…');
            break;
        }
        let (name, value) = match Facet::from_id(key) {
            Some(facet) => (facet_name(inquiry, facet), value_name(inquiry, facet, value)),
            None => (key.clone(), value.clone()),
        };
        list.push_str(&isolated(&format!("{name}: {value}")));
    }
    list
}

/// A short text that may run the other way than the sentence it stands in.
fn isolated(text: &str) -> String {
    let shown: String = text.chars().take(120).filter(|c| !c.is_control()).collect();
    format!("\u{2068}{shown}\u{2069}")
}
