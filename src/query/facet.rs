//! Which rows have which value of each facet.

use crate::model::{Part, Status, Verb};
use crate::order::order;

use super::{Facet, NOBODY};
use super::bits::Bits;
use super::index::{Index, Row};

/// The values of one facet, in the order of the panel, each with its rows.
pub(super) struct FacetIndex {
    pub(super) facet: Facet,
    pub(super) values: Vec<(String, Bits)>,
}

pub(super) fn facet_indexes(index: &Index) -> Vec<FacetIndex> {
    let cited = cited_bodies(index);
    Facet::ALL.iter().map(|&facet| facet_index(index, facet, &cited)).collect()
}

fn facet_index(index: &Index, facet: Facet, cited: &[Vec<String>]) -> FacetIndex {
    let len = index.rows().len();
    let mut found: Vec<(String, Bits)> = Vec::new();
    for (number, row) in index.rows().iter().enumerate() {
        for value in values(index, facet, row, &cited[number]) {
            let known = found.iter().position(|(known, _)| *known == value);
            let position = known.unwrap_or_else(|| {
                found.push((value, Bits::none(len)));
                found.len() - 1
            });
            found[position].1.insert(number);
        }
    }
    let rank = |(id, bits): &(String, Bits)| match facet {
        Facet::Status => Status::ALL.iter().position(|it| it.id() == id).unwrap_or(usize::MAX),
        Facet::Part => Part::ALL.iter().position(|it| it.id() == id).unwrap_or(usize::MAX),
        Facet::Verb => Verb::from_id(id)
            .map_or(usize::MAX, |verb| verb.force() as usize * Verb::ALL.len() + verb as usize),
        Facet::Addressee if id == NOBODY => usize::MAX,
        // The most frequent body first; it keeps its place whatever is chosen.
        _ => usize::MAX - bits.rows().count(),
    };
    let ranks: Vec<usize> = found.iter().map(rank).collect();
    let mut values = Vec::with_capacity(found.len());
    for position in order(found.len(), &|a, b| ranks[a].cmp(&ranks[b])) {
        values.push(std::mem::replace(&mut found[position], (String::new(), Bits::none(0))));
    }
    FacetIndex { facet, values }
}

/// The values that a row has.
fn values(index: &Index, facet: Facet, row: &Row, cited: &[String]) -> Vec<String> {
    match facet {
        Facet::Status => {
            index.status(row).map(|status| status.id().to_owned()).into_iter().collect()
        }
        Facet::Part => row.part.map(|part| part.id().to_owned()).into_iter().collect(),
        Facet::Verb => {
            let both = row.verb.into_iter().chain(row.delegates);
            let mut ids: Vec<_> = both.map(|verb| verb.id().to_owned()).collect();
            ids.dedup();
            ids
        }
        Facet::Addressee if row.addressees.is_empty() && !row.is_empty() => vec![NOBODY.to_owned()],
        Facet::Addressee => row.addressees.clone(),
        Facet::Mentioned => row.mentioned.clone(),
        Facet::Cited => cited.to_vec(),
        // Its rows stand together: no set of each resolution is kept.
        Facet::Resolution => Vec::new(),
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
                let above = at.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
                let first = in_overview && number == entry.rows.start;
                if (below || above && !path.is_empty() || first) && !cited[number].contains(body) {
                    cited[number].push(body.clone());
                }
            }
        }
    }
    cited
}
