//! The values of every facet as the panel has them: in order, under what gathers them.

use super::facet::{Facet, FacetFacts, NOBODY};
use super::own_values::{OwnValues, ValueRows};
use super::value::is_gathering;
use crate::order::order;
use crate::query::index::bits::Bits;
use crate::query::index::count::{provisions_of, resolutions_of};
use crate::query::index::rows::Rows;

/// The values of one facet, in the order of the panel, each with its rows.
pub(in crate::query) struct FacetValues {
    pub(in crate::query) facet: Facet,
    pub(in crate::query) values: Vec<FacetValue>,
}

/// A value of a facet.
pub(in crate::query) struct FacetValue {
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

/// The values of every facet, in the order of the panel.
pub(in crate::query) fn facet_values(rows: &Rows) -> Vec<FacetValues> {
    let own = OwnValues::new(rows);
    let facets = Facet::ALL.iter();
    facets
        .map(|&facet| FacetValues { facet, values: sorted(rows, facet.facts(), own.of(facet)) })
        .collect()
}

/// The values of a facet with those that gather them: each before those under it, in a fixed order.
fn sorted(all: &Rows, facts: FacetFacts, found: &ValueRows) -> Vec<FacetValue> {
    let own: Vec<String> = found.values.iter().map(|(id, _)| id.clone()).collect();
    let mut nodes: Vec<Node> = Vec::new();
    for (id, rows) in &found.values {
        let mut parent = None;
        for id in (facts.parents)(all, id, &own) {
            let known = add(&mut nodes, &id, parent);
            nodes[known].rows.unite_or_take(rows);
            parent = Some(known);
        }
        let known = add(&mut nodes, id, parent);
        nodes[known].rows.unite_or_take(rows);
    }
    for node in &mut nodes {
        node.rank = (facts.rank)(all, &node.id, &node.rows);
    }
    let mut values = Vec::with_capacity(nodes.len());
    let by_rank = order(nodes.len(), &|a, b| nodes[a].rank.cmp(&nodes[b].rank));
    place(all, &mut nodes, &by_rank, None, 0, &mut values);
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
    all: &Rows,
    nodes: &mut Vec<Node>,
    by_rank: &[usize],
    above: Option<usize>,
    depth: usize,
    values: &mut Vec<FacetValue>,
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
        let totals = [resolutions_of(all, &mut rows.rows()), provisions_of(all, &rows)];
        values.push(FacetValue { id, rows, depth, is_lone, totals });
        let below = if is_lone { depth } else { depth + 1 };
        if members > 0 {
            place(all, nodes, by_rank, Some(position), below, values);
        }
    }
}
