//! What a drawing of the citations has room for, and in which order.

use std::cmp::Ordering;

use crate::model::Register;
use crate::order::order;

use crate::query::index::citations::{Citations, Mark, Target};

/// How many nodes a column has at most; the others, with fewer citations, are left to the table.
const MOST: usize = 40;

/// The resolution that cites, what it cites, and what is amiss with that.
pub(in crate::query) type Pair = (usize, Target, Option<Mark>);

/// Every pair of a resolution and what it cites, once; and for each resolution, how many others it
/// cites and is cited by.
pub(in crate::query) fn pairs(
    register: &Register,
    citations: &Citations,
) -> (Vec<Pair>, Vec<(usize, usize)>) {
    let mut degrees = vec![(0, 0); register.resolutions.len()];
    let mut pairs: Vec<Pair> = Vec::new();
    for from in 0..register.resolutions.len() {
        let first = pairs.len();
        for citation in citations.of(from) {
            if citation.target == Target::Resolution(from) {
                continue;
            }
            let known = pairs[first..].iter_mut().find(|(_, to, _)| *to == citation.target);
            match known {
                Some((_, _, mark)) => *mark = mark.or(citation.mark),
                None => {
                    pairs.push((from, citation.target, citation.mark));
                    degrees[from].0 += 1;
                    if let Target::Resolution(at) = citation.target {
                        degrees[at].1 += 1;
                    }
                }
            }
        }
    }
    (pairs, degrees)
}

/// How many resolutions cite the instrument at `at`.
pub(in crate::query) fn distinct(citations: &Citations, at: usize) -> usize {
    let by = citations.instruments()[at].cited_by.iter();
    let mut from: Vec<usize> = by.map(|at| citations.all()[*at].from).collect();
    from.dedup();
    from.len()
}

/// The positions with the highest values, at most [`MOST`], none of value 0.
pub(in crate::query) fn strongest(len: usize, value: &dyn Fn(usize) -> usize) -> Vec<usize> {
    let mut found = order(len, &|a, b| value(b).cmp(&value(a)));
    found.truncate(MOST);
    found.retain(|at| value(*at) > 0);
    found
}

/// The items of `list` in the order that `compare` gives.
pub(in crate::query) fn order_of(
    list: &[usize],
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> Vec<usize> {
    let places = order(list.len(), &|a, b| compare(list[a], list[b]));
    places.into_iter().map(|place| list[place]).collect()
}

/// The instruments `right` by body. Bodies, and the instruments of each, stand about as high as the
/// resolutions that cite them, so that few lines cross.
pub(in crate::query) fn grouped(
    left: &[usize],
    right: &[usize],
    kept: &[&Pair],
    citations: &Citations,
) -> Vec<(Option<String>, Vec<usize>)> {
    let instruments = citations.instruments();
    // A thousand times the mean place of those that cite one of `members`.
    let height = |members: &[usize]| {
        let citing = kept
            .iter()
            .filter(|(_, to, _)| matches!(to, Target::Instrument(at) if members.contains(at)));
        let places = citing.filter_map(|(from, _, _)| left.iter().position(|at| at == from));
        let places: Vec<usize> = places.collect();
        places.iter().sum::<usize>() * 1000 / places.len().max(1)
    };
    let heights: Vec<(usize, usize)> = right.iter().map(|at| (*at, height(&[*at]))).collect();
    let height_of = |at: usize| heights.iter().find(|(of, _)| *of == at).map(|(_, height)| *height);
    let sorted = order_of(right, &|a, b| height_of(a).cmp(&height_of(b)).then_with(|| a.cmp(&b)));
    let mut groups: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    for at in sorted {
        let body = &instruments[at].body;
        match groups.iter_mut().find(|(known, _)| known == body) {
            Some((_, members)) => members.push(at),
            None => groups.push((body.clone(), vec![at])),
        }
    }
    let heights: Vec<usize> = groups.iter().map(|(_, members)| height(members)).collect();
    let mut sorted = Vec::with_capacity(groups.len());
    for place in order(groups.len(), &|a, b| heights[a].cmp(&heights[b])) {
        sorted.push(std::mem::take(&mut groups[place]));
    }
    sorted
}
