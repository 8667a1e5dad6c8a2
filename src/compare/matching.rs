//! Which provision of the old edition is which of the new one.

use std::collections::BTreeMap;

use super::units::Unit;
use super::words::{LEAST_LIKENESS, likeness};

/// For each old unit the position of its new one.
pub type Pairs = Vec<Option<usize>>;

/// A provision at the same place may be reworded more than one that moved.
const LEAST_AT_THE_SAME_PLACE: f32 = 0.25;

/// Pairs the provisions: same words at the same place, same words elsewhere, alike words.
pub fn pairs(old: &[Unit], new: &[Unit]) -> Pairs {
    let mut pairs: Pairs = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    let text = |unit: &Unit| unit.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut by_text: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, unit) in new.iter().enumerate() {
        by_text.entry(text(unit)).or_default().push(index);
    }
    for same_place in [true, false] {
        for (index, unit) in old.iter().enumerate().filter(|(_, unit)| !unit.text.is_empty()) {
            let candidates = by_text.get(&text(unit)).into_iter().flatten();
            let fits = |at: &&usize| !taken[**at] && (!same_place || new[**at].path == unit.path);
            if pairs[index].is_none()
                && let Some(&at) = candidates.into_iter().find(fits)
            {
                pairs[index] = Some(at);
                taken[at] = true;
            }
        }
    }
    let mut alike: Vec<(f32, usize, usize)> = Vec::new();
    for (index, one) in old.iter().enumerate().filter(|(index, _)| pairs[*index].is_none()) {
        for (at, other) in new.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            let here = one.path == other.path;
            let near = one.owner == other.owner;
            let likeness = likeness(&one.words, &other.words);
            let least = if here { LEAST_AT_THE_SAME_PLACE } else { LEAST_LIKENESS };
            if likeness >= least {
                let place = match (here, near) {
                    (true, _) => 0.3,
                    (false, true) => 0.1,
                    (false, false) => 0.0,
                };
                alike.push((likeness + place, index, at));
            }
        }
    }
    // The best first; of equals the first printed.
    alike.sort_by(|one, other| {
        other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2)))
    });
    for (_, index, at) in alike {
        if pairs[index].is_none() && !taken[at] {
            pairs[index] = Some(at);
            taken[at] = true;
        }
    }
    pairs
}

/// Which section or annex of the old edition is which of the new one: the one with most of its
/// provisions, and for those that have none, the one at the same path.
pub fn owners(
    pairs: &Pairs,
    old: &[Unit],
    new: &[Unit],
    old_owners: &[String],
    new_owners: &[String],
) -> BTreeMap<String, String> {
    let mut votes: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (one, other) in old.iter().zip(pairs).filter_map(|(one, at)| Some((one, &new[(*at)?]))) {
        *votes.entry((&one.owner, &other.owner)).or_default() += 1;
    }
    let mut votes: Vec<_> = votes.into_iter().collect();
    votes.sort_by_key(|((old, new), count)| (std::cmp::Reverse(*count), old != new));
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let same = old_owners.iter().filter(|old| new_owners.contains(old));
    let same = same.map(|owner| (owner.as_str(), owner.as_str()));
    for (old, new) in votes.into_iter().map(|(pair, _)| pair).chain(same) {
        if !found.contains_key(old) && !found.values().any(|taken| taken == new) {
            found.insert(old.to_owned(), new.to_owned());
        }
    }
    found
}

/// Those of `positions` that stand in another order: all but a longest run that rises.
pub fn out_of_order(positions: &[usize]) -> Vec<bool> {
    // The lengths of the longest rising runs that end at each, and where they come from.
    let mut length = vec![1; positions.len()];
    let mut before: Vec<Option<usize>> = vec![None; positions.len()];
    for at in 0..positions.len() {
        for earlier in 0..at {
            if positions[earlier] < positions[at] && length[earlier] + 1 > length[at] {
                length[at] = length[earlier] + 1;
                before[at] = Some(earlier);
            }
        }
    }
    let mut moved = vec![true; positions.len()];
    let mut at = (0..positions.len()).max_by_key(|at| (length[*at], std::cmp::Reverse(*at)));
    while let Some(here) = at {
        moved[here] = false;
        at = before[here];
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_rise_has_moved() {
        assert_eq!(out_of_order(&[0, 1, 2]), [false, false, false]);
        assert_eq!(out_of_order(&[3, 0, 1, 2]), [true, false, false, false]);
        assert_eq!(out_of_order(&[1, 2, 0]), [false, false, true]);
        assert_eq!(out_of_order(&[]), [false; 0]);
    }
}
