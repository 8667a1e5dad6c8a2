//! PURE. Sorting, once: each type that is sorted costs the widget four kilobytes of code.

use std::cmp::Ordering;

/// The positions `0..len` in the order that `compare` gives; equal ones stay as they are.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..len).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}

/// For each key, whether none before it is the same.
pub(crate) fn firsts(keys: &[&String]) -> Vec<bool> {
    let order = order(keys.len(), &|a, b| keys[a].cmp(keys[b]));
    let mut firsts = vec![false; keys.len()];
    for (nth, &at) in order.iter().enumerate() {
        firsts[at] = nth == 0 || keys[order[nth - 1]] != keys[at];
    }
    firsts
}

#[cfg(test)]
mod tests {
    use super::firsts;

    #[test]
    fn of_the_same_keys_the_first_is_one() {
        let keys = ["b", "a", "b", "c", "a", "a"].map(str::to_owned);
        let keys: Vec<&String> = keys.iter().collect();
        assert_eq!(firsts(&keys), [true, true, false, true, false, false]);
        assert!(firsts(&[]).is_empty());
    }
}
