//! The map of citations: how the resolutions hang together, and with which outside instruments.

use yew::prelude::*;

use super::label::fit;
use super::node::{INSET, Told, tell};
use crate::i18n::{Counted, Language, Message};
use crate::query::{
    Action, COMPACT, CitationMap, Coordinates, Edge, Measure, Target, WIDE, citation_map as draw,
};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::inquiry::Inquiry;

/// The map in two sizes, of which the style shows the one that there is room for; `focused` is the
/// node that had the focus last.
pub(in crate::view) fn citation_map(inquiry: &Inquiry, focused: Option<usize>) -> Html {
    let map = draw(inquiry.index.register(), inquiry.index.citations(), WIDE, is_mirrored(inquiry));
    let has_marks = map.edges.iter().any(|edge| edge.mark.is_some());
    let left_out = map.left_out;
    if map.nodes.is_empty() {
        return html! { <p class="map-note quiet">{ inquiry.text(Message::MapNothing) }</p> };
    }
    html! {
        <details class="map" part="map" open={true}>
            <summary>{ inquiry.text(Message::MapTitle) }</summary>
            <p class="map-note quiet">
                { inquiry.text(Message::MapHint) }
                if has_marks {
                    { " " }{ inquiry.text(Message::MapDashed) }
                }
            </p>
            if left_out > 0 {
                <p class="map-note quiet">{ inquiry.locale.count(Counted::MapLeftOut, left_out, &[]) }</p>
            }
            { drawing(inquiry, focused, WIDE, &map) }
            { drawing(inquiry, focused, COMPACT, &draw(inquiry.index.register(), inquiry.index.citations(), COMPACT, is_mirrored(inquiry))) }
        </details>
    }
}

fn is_mirrored(inquiry: &Inquiry) -> bool {
    Language::direction(inquiry.locale.tag()) == "rtl"
}

fn drawing(inquiry: &Inquiry, focused: Option<usize>, measure: Measure, map: &CitationMap) -> Html {
    let told: Vec<Option<Told>> =
        map.nodes.iter().map(|node| tell(inquiry, measure, node)).collect();
    // One stop for the Tab key: where the focus was last, else what is chosen, else the first.
    let chosen = |told: &Option<Told>| told.as_ref().is_some_and(|told| told.is_chosen(inquiry));
    let walked = focused.filter(|node| *node < told.len());
    let stop = walked.or_else(|| told.iter().position(chosen)).unwrap_or(0);
    let group = |name: String, heading: Html, nodes: std::ops::Range<usize>| {
        html! {
            <g role="group" aria-label={name}>
                { heading }
                { for nodes.map(|at| match &told[at] {
                    Some(told) => node(inquiry, measure, map, at, told, at == stop),
                    None => Html::default(),
                }) }
            </g>
        }
    };
    let groups = map.groups.iter().map(|body| {
        let name = match &body.body {
            Some(key) => inquiry.body_name(key),
            None => inquiry.text(Message::BodyUnknown),
        };
        let shown = fit(&name, body.place.width - 2 * INSET);
        let heading = label(inquiry, body.place, shown, "map-body");
        group(name, heading, body.nodes.clone())
    });
    let resolutions =
        group(inquiry.text(Message::ViewOverview), Html::default(), 0..map.resolutions);
    html! {
        <svg
            class="drawing"
            data-measure={measure.id}
            role="group"
            aria-label={inquiry.text(Message::MapTitle)}
            viewBox={format!("0 0 {} {}", map.width, map.height)}
        >
            <g class="lines" aria-hidden="true">{ for map.edges.iter().map(line) }</g>
            { resolutions }
            { for groups }
        </svg>
    }
}

fn line(edge: &Edge) -> Html {
    html! {
        <>
            <path class="line" data-marked={edge.mark.is_some().then_some("")} d={edge.line.clone()} />
            <path class="arrow" d={edge.head.clone()} />
        </>
    }
}

/// A resolution or an instrument: a button, and behind it the lines that come to light while it has
/// the focus.
fn node(
    inquiry: &Inquiry,
    measure: Measure,
    map: &CitationMap,
    at: usize,
    told: &Told,
    is_stop: bool,
) -> Html {
    let node = &map.nodes[at];
    let is_chosen = told.is_chosen(inquiry);
    let any_chosen = inquiry.criteria.is_filtering();
    let is_quiet = match node.of {
        Target::Resolution(position) => any_chosen && !inquiry.outcome.rows.contains(&position),
        Target::Instrument(_) => any_chosen && !is_chosen,
    };
    let edges = map.edges.iter().filter(|edge| edge.from == at || edge.to == at);
    let ends = edges.clone().map(|edge| if edge.from == at { edge.to } else { edge.from });
    let end = |at: usize| boxed(map.nodes[at].place, "end");
    let act = inquiry.to.act.clone();
    let action = told.action(inquiry);
    let onclick = {
        let (act, action) = (act.clone(), action.clone());
        Callback::from(move |_: MouseEvent| act.emit(action.clone()))
    };
    html! {
        <>
            <g
                class="node"
                role="button"
                tabindex={if is_stop { "0" } else { "-1" }}
                aria-pressed={is_chosen.to_string()}
                aria-label={told.name.clone()}
                data-node={at.to_string()}
                data-quiet={is_quiet.then_some("")}
                data-marked={told.mark.map(|_| "")}
                {onclick}
                onfocus={inquiry.to.focus_map_node.reform(move |_: FocusEvent| at)}
                onkeydown={keys(inquiry, measure, map, at, action)}
            >
                { boxed(node.place, "box") }
                { label(inquiry, node.place, told.shown.clone(), "map-label") }
            </g>
            <g class="own" aria-hidden="true">
                { for edges.map(line) }
                { for ends.map(end) }
            </g>
        </>
    }
}

fn boxed(place: Coordinates, class: &'static str) -> Html {
    html! {
        <rect
            {class}
            x={place.x.to_string()}
            y={place.y.to_string()}
            width={place.width.to_string()}
            height={place.height.to_string()}
            rx="5"
        />
    }
}

/// Words in the middle of a box's height, from its inner end.
fn label(inquiry: &Inquiry, place: Coordinates, words: String, class: &'static str) -> Html {
    let x = match is_mirrored(inquiry) {
        true => place.x + place.width - INSET,
        false => place.x + INSET,
    };
    let y = place.y + place.height / 2 + 4;
    html! { <text {class} x={x.to_string()} y={y.to_string()}>{ words }</text> }
}

/// Enter and the space bar choose; the arrows lead to the node above or below, or along a citation
/// into the other column.
fn keys(
    inquiry: &Inquiry,
    measure: Measure,
    map: &CitationMap,
    at: usize,
    action: Action,
) -> Callback<KeyboardEvent> {
    let (first, last) = match at < map.resolutions {
        true => (0, map.resolutions - 1),
        false => (map.resolutions, map.nodes.len() - 1),
    };
    let across = across(map, at);
    let (before, behind) = match (at < map.resolutions) != is_mirrored(inquiry) {
        true => ("ArrowLeft", "ArrowRight"),
        false => ("ArrowRight", "ArrowLeft"),
    };
    let (act, focus) = (inquiry.to.act.clone(), inquiry.to.focus.clone());
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        let to = match key.as_str() {
            "Enter" | " " => {
                act.emit(action.clone());
                None
            }
            "ArrowUp" => Some(at.max(first + 1) - 1),
            "ArrowDown" => Some((at + 1).min(last)),
            "Home" => Some(first),
            "End" => Some(last),
            key if key == behind => Some(across),
            key if key == before => Some(at),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            focus.emit(FocusTarget::MapNode(measure.id, to));
        }
    })
}

/// The node of the other column that a citation leads to or comes from; else the one at the same
/// height.
fn across(map: &CitationMap, at: usize) -> usize {
    let other = |to: &usize| (*to < map.resolutions) != (at < map.resolutions);
    let end = |edge: &Edge| match at {
        at if edge.from == at => Some(edge.to).filter(other),
        at if edge.to == at => Some(edge.from).filter(other),
        _ => None,
    };
    let height = |to: &usize| (map.nodes[*to].place.y - map.nodes[at].place.y).abs();
    let beside = || (0..map.nodes.len()).filter(other).min_by_key(height);
    map.edges.iter().find_map(end).or_else(beside).unwrap_or(at)
}
