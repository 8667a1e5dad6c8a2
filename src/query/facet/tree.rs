//! The values of every facet as the panel has them: in order, under what gathers them.

use std::collections::HashMap;

use super::facet::{Facet, FacetFacts, NOBODY, OWN};
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
    /// Whether it would gather a single value, or says that there is none: then it is shown only
    /// when it is chosen.
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
    let values = |facet| match (facet, Facet::facts(facet)) {
        (Facet::Own(added), _) => sorted(rows, OWN, &own.of_page(added)),
        (facet, facts) => sorted(rows, facts.unwrap_or(OWN), own.of(facet)),
    };
    Facet::all().map(|facet| FacetValues { facet, values: values(facet) }).collect()
}

/// The values of a facet with those that gather them: each before those under it, in a fixed order.
fn sorted(all: &Rows, facts: FacetFacts, found: &ValueRows) -> Vec<FacetValue> {
    let mut nodes = Nodes::default();
    for (id, rows) in &found.values {
        let mut parent = None;
        for id in (facts.parents)(all, id, found) {
            parent = Some(nodes.add(&id, parent, rows));
        }
        nodes.add(id, parent, rows);
    }
    let mut nodes = nodes.all;
    for node in &mut nodes {
        node.rank = (facts.rank)(all, &node.id, &node.rows);
    }
    // For each node, and last for none, those under it in their order.
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); nodes.len() + 1];
    let none = nodes.len();
    for position in order(nodes.len(), &|a, b| nodes[a].rank.cmp(&nodes[b].rank)) {
        below[nodes[position].above.unwrap_or(none)].push(position);
    }
    let mut values = Vec::with_capacity(nodes.len());
    place(all, &mut nodes, &below, none, 0, &mut values);
    values
}

#[derive(Default)]
struct Nodes {
    all: Vec<Node>,
    places: HashMap<String, usize>,
}

impl Nodes {
    /// Adds rows to the value, which is put under another where it is not known yet.
    fn add(&mut self, id: &str, above: Option<usize>, rows: &Bits) -> usize {
        let place = self.places.get(id).copied().unwrap_or_else(|| {
            self.places.insert(id.to_owned(), self.all.len());
            self.all.push(Node { id: id.to_owned(), rows: Bits::none(0), above, rank: 0 });
            self.all.len() - 1
        });
        self.all[place].rows.unite_or_take(rows);
        place
    }
}

/// Puts the values under `above` into `values`, each followed by those under it.
fn place(
    all: &Rows,
    nodes: &mut [Node],
    below: &[Vec<usize>],
    above: usize,
    depth: usize,
    values: &mut Vec<FacetValue>,
) {
    for &position in &below[above] {
        let members = below[position].len();
        let node = &mut nodes[position];
        let id = std::mem::take(&mut node.id);
        let rows = std::mem::replace(&mut node.rows, Bits::none(0));
        let is_lone = members == 1 && is_gathering(&id) || id == NOBODY;
        let totals = [resolutions_of(all, &mut rows.rows()), provisions_of(all, &rows)];
        values.push(FacetValue { id, rows, depth, is_lone, totals });
        place(all, nodes, below, position, if is_lone { depth } else { depth + 1 }, values);
    }
}
