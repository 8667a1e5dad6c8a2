//! The order of a facet's values, and what gathers them: forces of verbs, kinds of bodies, bodies of instruments.

use crate::model::{BodyKind, Duty, Part, Status, Verb};
use crate::order::order;

use super::facet::Found;
use super::value::{
    GENERAL, WITH_NOTE, force_value, instrument_of, is_gathering, kind_value, verb_of,
};
use crate::query::index::bits::Bits;
use crate::query::index::count::{provisions_of, resolutions_of};
use crate::query::index::index::Index;
use crate::query::{Facet, NOBODY};

/// How far up the bodies that a body is part of are followed.
const HIGHEST: usize = 8;

/// A value of a facet.
pub(in crate::query) struct Value {
    /// The identifier.
    pub(in crate::query) id: String,
    /// The rows that have it, or a value under it.
    pub(in crate::query) rows: Bits,
    /// Under how many others it stands in the panel.
    pub(in crate::query) depth: usize,
    /// Whether it would gather a single value, or says that there is none: then it is shown only when it is chosen.
    pub(in crate::query) is_lone: bool,
    /// How many rows the overview and the provisions view have with it.
    pub(in crate::query) totals: [usize; 2],
}

/// A value, and the one above it.
struct Node {
    id: String,
    rows: Bits,
    above: Option<usize>,
    rank: usize,
}

/// The values of a facet with those that gather them: each before those under it, in a fixed order.
pub(in crate::query) fn sorted(index: &Index, facet: Facet, found: Found) -> Vec<Value> {
    let own: Vec<String> = found.values.iter().map(|(id, _)| id.clone()).collect();
    let mut nodes: Vec<Node> = Vec::new();
    for (id, rows) in found.values {
        let above = above(index, facet, &id, &own);
        let mut parent = None;
        for id in above {
            let known = add(&mut nodes, &id, parent);
            nodes[known].rows.unite_or_take(&rows);
            parent = Some(known);
        }
        let known = add(&mut nodes, &id, parent);
        nodes[known].rows.unite_or_take(&rows);
    }
    for node in &mut nodes {
        node.rank = rank(facet, &node.id, &node.rows);
    }
    let mut values = Vec::with_capacity(nodes.len());
    let by_rank = order(nodes.len(), &|a, b| nodes[a].rank.cmp(&nodes[b].rank));
    place(index, &mut nodes, &by_rank, None, 0, &mut values);
    values
}

fn add(nodes: &mut Vec<Node>, id: &str, above: Option<usize>) -> usize {
    nodes.iter().position(|node| node.id == id).unwrap_or_else(|| {
        nodes.push(Node { id: id.to_owned(), rows: Bits::none(0), above, rank: 0 });
        nodes.len() - 1
    })
}

/// Puts the values under `above` into `values`, each followed by those under it.
fn place(
    index: &Index,
    nodes: &mut Vec<Node>,
    by_rank: &[usize],
    above: Option<usize>,
    depth: usize,
    values: &mut Vec<Value>,
) {
    for &position in by_rank {
        if nodes[position].above != above {
            continue;
        }
        let members = nodes.iter().filter(|node| node.above == Some(position)).count();
        let node = &mut nodes[position];
        let id = std::mem::take(&mut node.id);
        let rows = std::mem::replace(&mut node.rows, Bits::none(0));
        let is_lone = members == 1 && is_gathering(&id) || id == NOBODY;
        let totals = [resolutions_of(index, &mut rows.rows()), provisions_of(index, &rows)];
        values.push(Value { id, rows, depth, is_lone, totals });
        let below = if is_lone { depth } else { depth + 1 };
        if members > 0 {
            place(index, nodes, by_rank, Some(position), below, values);
        }
    }
}

/// What gathers a value, outermost first; `own` are the values that rows have themselves.
fn above(index: &Index, facet: Facet, id: &str, own: &[String]) -> Vec<String> {
    match facet {
        Facet::Verb => match verb_of(id) {
            Some((verb, true)) => vec![force_value(verb.force()), verb.id().to_owned()],
            Some((verb, false)) => vec![force_value(verb.force())],
            None => Vec::new(),
        },
        Facet::Cited => {
            instrument_of(id).and_then(|(body, ..)| body).map(str::to_owned).into_iter().collect()
        }
        Facet::Addressee | Facet::Mentioned => of_body(index, id, own),
        _ => Vec::new(),
    }
}

/// The kind of a body, then those bodies of that kind that it is part of, as far as they are values themselves.
fn of_body(index: &Index, key: &str, own: &[String]) -> Vec<String> {
    let bodies = &index.register().bodies;
    let Some(body) = bodies.get(key).filter(|body| body.kind != BodyKind::Other) else {
        return Vec::new();
    };
    let group = kind_value(body.kind);
    let mut chain = Vec::new();
    let mut next = body.parent.as_ref();
    let mut steps = 0;
    while let Some((parent, body)) = next.and_then(|key| Some((key, bodies.get(key)?))) {
        steps += 1;
        if kind_value(body.kind) != group {
            break;
        }
        if parent == key || steps > HIGHEST {
            // Bodies that are part of each other.
            chain.clear();
            break;
        }
        if own.contains(parent) {
            chain.push(parent.clone());
        }
        next = body.parent.as_ref();
    }
    chain.push(group);
    chain.reverse();
    chain
}

/// Where a value stands among its neighbours.
fn rank(facet: Facet, id: &str, rows: &Bits) -> usize {
    let force = |verb: &Verb| verb.force() as usize * (Verb::ALL.len() + 1);
    let last = usize::MAX;
    match facet {
        Facet::Status => Status::ALL.iter().position(|it| it.id() == id).unwrap_or(last),
        Facet::Part => Part::ALL.iter().position(|it| it.id() == id).unwrap_or(last),
        Facet::Duty => Duty::ALL.iter().position(|it| it.id() == id).unwrap_or(last),
        Facet::Has => usize::from(id == WITH_NOTE),
        Facet::Verb => match verb_of(id) {
            Some((verb, _)) => force(&verb) + verb as usize + 1,
            None => {
                Verb::ALL.iter().find(|verb| force_value(verb.force()) == id).map_or(last, force)
            }
        },
        Facet::Sector if id == GENERAL => last,
        // The most frequent first; it keeps its place whatever is chosen.
        _ => last - 1 - rows.count(),
    }
}
