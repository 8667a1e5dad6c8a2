//! Which provision of the old edition is which of the new one.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::units::Unit;
use super::words::{LEAST_LIKENESS, likeness};

/// For each old unit the position of its new one.
pub type Pairs = Vec<Option<usize>>;

/// A provision at the same place may be reworded more than one that moved.
const LEAST_AT_THE_SAME_PLACE: f32 = 0.25;

/// So many words are compared at most to find provisions of a resolution that were reworded
/// elsewhere: each that is left of the old edition with each of the new one.
const MOST_WORDS: usize = 5_000_000;

/// Pairs the provisions: same words at the same place, same words elsewhere, alike words.
pub fn pairs(old: &[Unit], new: &[Unit]) -> Pairs {
    let mut pairs: Pairs = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    let text = |unit: &Unit| unit.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (old_texts, new_texts): (Vec<String>, Vec<String>) =
        (old.iter().map(text).collect(), new.iter().map(text).collect());
    let by_path: BTreeMap<&str, usize> =
        new.iter().enumerate().rev().map(|(at, unit)| (unit.path.as_str(), at)).collect();
    let mut by_text: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (at, text) in new_texts.iter().enumerate() {
        by_text.entry(text).or_default().push_back(at);
    }
    for same_place in [true, false] {
        for (index, unit) in old.iter().enumerate().filter(|(_, unit)| !unit.text.is_empty()) {
            if pairs[index].is_some() {
                continue;
            }
            let text = &old_texts[index];
            let found = match same_place {
                true => by_path.get(&*unit.path).copied().filter(|at| new_texts[*at] == *text),
                false => by_text.get_mut(&**text).and_then(|alike| first_free(alike, &taken)),
            };
            if let Some(at) = found.filter(|at| !taken[*at]) {
                pairs[index] = Some(at);
                taken[at] = true;
            }
        }
    }
    let left: Vec<usize> = (0..old.len()).filter(|index| pairs[*index].is_none()).collect();
    let free: Vec<usize> = (0..new.len()).filter(|at| !taken[*at]).collect();
    let words = |units: &[Unit], of: &[usize]| of.iter().map(|it| units[*it].words.len() + 1).sum();
    let (of_left, of_free): (usize, usize) = (words(old, &left), words(new, &free));
    let is_long = of_left * free.len() + of_free * left.len() > MOST_WORDS;
    let mut alike: Vec<(f32, usize, usize)> = Vec::new();
    for &index in &left {
        let one = &old[index];
        // Too many to compare each with each: what stands at the same place.
        let here = [by_path.get(&*one.path).copied().filter(|at| !taken[*at])];
        let others: Box<dyn Iterator<Item = usize>> = match is_long {
            true => Box::new(here.into_iter().flatten()),
            false => Box::new(free.iter().copied()),
        };
        for at in others {
            let other = &new[at];
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

/// Takes the first of those places that is not `taken`; none of those before it is asked again.
pub(super) fn first_free(places: &mut VecDeque<usize>, taken: &[bool]) -> Option<usize> {
    while places.front().is_some_and(|at| taken[*at]) {
        places.pop_front();
    }
    places.pop_front()
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
    let known: BTreeSet<&String> = new_owners.iter().collect();
    let same = old_owners.iter().filter(|old| known.contains(old));
    let same = same.map(|owner| (owner.as_str(), owner.as_str()));
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (old, new) in votes.into_iter().map(|(pair, _)| pair).chain(same) {
        if !found.contains_key(old) && taken.insert(new) {
            found.insert(old.to_owned(), new.to_owned());
        }
    }
    found
}

/// Those of `positions` that stand in another order: all but a longest run that rises.
pub fn out_of_order(positions: &[usize]) -> Vec<bool> {
    // Those that a longest rising run of one, two, three … ends at, in order: their positions fall.
    let mut ends: Vec<Vec<usize>> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(positions.len());
    for (at, position) in positions.iter().enumerate() {
        let is_below = |ends: &Vec<usize>| ends.last().is_some_and(|it| positions[*it] < *position);
        let length = ends.partition_point(is_below);
        let shorter = length.checked_sub(1).map(|length| &ends[length]);
        before.push(shorter.and_then(|ends| {
            let first = ends.partition_point(|it| positions[*it] >= *position);
            ends.get(first).copied()
        }));
        match ends.get_mut(length) {
            Some(ends) => ends.push(at),
            None => ends.push(vec![at]),
        }
    }
    let mut moved = vec![true; positions.len()];
    let mut at = ends.last().and_then(|ends| ends.first()).copied();
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
