//! Which rows have which value of each facet.

use std::collections::BTreeMap;

use crate::model::{Part, Status, Verb};

use super::Facet;
use super::bits::Bits;
use super::index::{Index, Row};

/// The values of one facet, in the order of the panel, each with its rows.
pub(super) struct FacetIndex {
    pub(super) facet: Facet,
    pub(super) values: Vec<(String, Bits)>,
}

pub(super) fn facet_indexes(index: &Index) -> Vec<FacetIndex> {
    let cited = cited_bodies(index);
    Facet::ALL
        .iter()
        .map(|&facet| facet_index(index, facet, &cited))
        .collect()
}

fn facet_index(index: &Index, facet: Facet, cited: &[Vec<String>]) -> FacetIndex {
    let mut rows_of: BTreeMap<String, Bits> = BTreeMap::new();
    let len = index.rows().len();
    for (number, row) in index.rows().iter().enumerate() {
        for value in values(index, facet, row, &cited[number]) {
            rows_of
                .entry(value)
                .or_insert_with(|| Bits::none(len))
                .insert(number);
        }
    }
    let mut values: Vec<_> = rows_of.into_iter().collect();
    let by_id = |all: Vec<&str>, id: &str| all.iter().position(|known| *known == id);
    match facet {
        Facet::Status => values.sort_by_key(|(id, _)| by_id(ids(Status::ALL, Status::id), id)),
        Facet::Part => values.sort_by_key(|(id, _)| by_id(ids(Part::ALL, Part::id), id)),
        Facet::Verb => {
            values.sort_by_key(|(id, _)| Verb::from_id(id).map(|verb| (verb.force(), verb)))
        }
        // The most frequent body first; it keeps its place whatever is chosen.
        _ => values.sort_by_key(|(_, bits)| std::cmp::Reverse(bits.rows().count())),
    }
    FacetIndex { facet, values }
}

fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| id(*value)).collect()
}

/// The values that a row has.
fn values(index: &Index, facet: Facet, row: &Row, cited: &[String]) -> Vec<String> {
    match facet {
        Facet::Status => index
            .status(row)
            .map(|status| status.id().to_owned())
            .into_iter()
            .collect(),
        Facet::Part => row
            .part
            .map(|part| part.id().to_owned())
            .into_iter()
            .collect(),
        Facet::Verb => {
            let both = row.verb.into_iter().chain(row.delegates);
            let mut ids: Vec<_> = both.map(|verb| verb.id().to_owned()).collect();
            ids.dedup();
            ids
        }
        Facet::Addressee => row.addressees.clone(),
        Facet::Mentioned => row.mentioned.clone(),
        Facet::Cited => cited.to_vec(),
    }
}

/// For each row, the bodies of the instruments that it, or a provision nested in it, cites. What a section's lead
/// cites counts for each of its provisions; what the overview cites, for the resolution's first row.
fn cited_bodies(index: &Index) -> Vec<Vec<String>> {
    let mut cited = vec![Vec::new(); index.rows().len()];
    for (position, resolution) in index.register().resolutions.iter().enumerate() {
        let Some(entry) = index.entries().get(position) else {
            continue;
        };
        for reference in &resolution.references {
            let Some(body) = &reference.body else {
                continue;
            };
            let at = reference.at.as_str();
            let in_overview = at.split('/').nth(1) == Some("summary");
            for number in entry.rows.clone() {
                let path = index.rows()[number].path.as_str();
                let below = path
                    .strip_prefix(at)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
                let above = at
                    .strip_prefix(path)
                    .is_some_and(|rest| rest.starts_with('/'));
                let first = in_overview && number == entry.rows.start;
                if (below || above && !path.is_empty() || first) && !cited[number].contains(body) {
                    cited[number].push(body.clone());
                }
            }
        }
    }
    cited
}
