//! Two texts, word by word.

use serde::Serialize;
use similar::algorithms::{Capture, Compact, Replace, myers};
use similar::{DiffOp, DiffTag, DiffableStr};

/// Words that follow one another, and which of the texts has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Piece {
    /// Both have them.
    Same(String),
    /// Only the old one has them.
    Removed(String),
    /// Only the new one has them.
    Added(String),
}

impl Piece {
    /// Its words.
    pub fn words(&self) -> &str {
        match self {
            Self::Same(words) | Self::Removed(words) | Self::Added(words) => words,
        }
    }
}

/// What the texts have in common and what not, in reading order: what was removed stands before
/// what was added in its place. Chinese is compared letter by letter.
///
/// ```
/// use resolution_table::compare::{Piece, pieces};
///
/// let changed = pieces("to dig wells", "to dig deep wells");
/// assert!(changed.iter().any(|it| matches!(it, Piece::Added(words) if words.trim() == "deep")));
/// assert!(!changed.iter().any(|it| matches!(it, Piece::Removed(_))));
/// ```
pub fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (old.tokenize_unicode_words(), new.tokenize_unicode_words());
    let mut pieces = Vec::new();
    // A space between two changed words belongs to the change: else each word would be a piece.
    let (mut removed, mut added, mut space) = (String::new(), String::new(), String::new());
    for op in ops(&old, &new) {
        let (tag, of_old, of_new) = op.as_tag_tuple();
        if tag == DiffTag::Equal {
            for words in &new[of_new] {
                if words.trim().is_empty() {
                    space.push_str(words);
                } else {
                    flush(&mut pieces, &mut removed, &mut added);
                    same(&mut pieces, &std::mem::take(&mut space));
                    same(&mut pieces, words);
                }
            }
            continue;
        }
        if !space.is_empty() {
            let space = std::mem::take(&mut space);
            match removed.is_empty() && added.is_empty() {
                true => same(&mut pieces, &space),
                false => {
                    removed.push_str(&space);
                    added.push_str(&space);
                }
            }
        }
        removed.extend(old[of_old].iter().copied());
        added.extend(new[of_new].iter().copied());
    }
    flush(&mut pieces, &mut removed, &mut added);
    same(&mut pieces, &space);
    pieces
}

/// What has to be done to the old words to make the new ones of them. Asked for by its name, the
/// one algorithm is linked: 20 KB of code, where the functions for whole texts, which choose among
/// all of the crate's, brought 438 (before `wasm-opt`).
fn ops(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        let same = |(one, other): &(&&str, &&str)| one == other;
        let before = old.iter().zip(new).take_while(same).count();
        let (old_rest, new_rest) = (&old[before..], &new[before..]);
        let after = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(same).count();
        let (old_len, new_len) = (old_rest.len() - after, new_rest.len() - after);
        if old_len.saturating_mul(new_len) > MOST_PAIRS {
            let equal = |old_index, new_index, len| DiffOp::Equal { old_index, new_index, len };
            let replaced =
                DiffOp::Replace { old_index: before, old_len, new_index: before, new_len };
            let rest = equal(before + old_len, before + new_len, after);
            return vec![equal(0, 0, before), replaced, rest];
        }
    }
    let mut found = Compact::new(Replace::new(Capture::new()), old, new);
    match myers::diff_deadline_raw(&mut found, old, 0..old.len(), new, 0..new.len(), None) {
        Ok(()) => found.into_inner().into_inner().into_ops(),
        Err(never) => match never {},
    }
}

fn same(pieces: &mut Vec<Piece>, words: &str) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some(Piece::Same(before)) => before.push_str(words),
        _ => pieces.push(Piece::Same(words.to_owned())),
    }
}

fn flush(pieces: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    let (removed, added) = (std::mem::take(removed), std::mem::take(added));
    if !removed.is_empty() {
        pieces.push(Piece::Removed(removed));
    }
    if !added.is_empty() {
        pieces.push(Piece::Added(added));
    }
}

/// How alike two texts are, from 0 to 1, by their words and the order of these.
pub(super) fn likeness(old: &[&str], new: &[&str]) -> f32 {
    // Texts that share few words cannot be alike in order: most pairs are settled here.
    let bound = 2.0 * shared(old, new) as f32 / (old.len() + new.len()).max(1) as f32;
    if bound < LEAST_LIKENESS {
        return bound;
    }
    similar::diff_ratio(&ops(old, new), old.len(), new.len())
}

/// Texts of which so many pairs of words, one of each, stand between their common beginning and
/// their common end are one change from there to there: some four thousand words each.
const MOST_PAIRS: usize = 16_000_000;

/// Two texts that are less alike are not the same provision in other words.
pub(super) const LEAST_LIKENESS: f32 = 0.5;

/// How many words two sorted or unsorted texts have in common.
fn shared(old: &[&str], new: &[&str]) -> usize {
    let (mut old, mut new) = (old.to_vec(), new.to_vec());
    old.sort_unstable();
    new.sort_unstable();
    let (mut at, mut count) = (0, 0);
    for word in old {
        while new.get(at).is_some_and(|other| *other < word) {
            at += 1;
        }
        if new.get(at) == Some(&word) {
            at += 1;
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: &str) {
        let pieces = pieces(old, new);
        let shown: String = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Same(words) => words.clone(),
                Piece::Removed(words) => format!("[-{words}-]"),
                Piece::Added(words) => format!("{{+{words}+}}"),
            })
            .collect();
        assert_eq!(shown, expected);
        let of = |skip: fn(&Piece) -> bool| -> String {
            pieces.iter().filter(|piece| !skip(piece)).map(Piece::words).collect()
        };
        assert_eq!(of(|it| matches!(it, Piece::Added(_))), old);
        assert_eq!(of(|it| matches!(it, Piece::Removed(_))), new);
    }

    #[test]
    fn words_are_compared_in_every_script() {
        check("to plant trees", "to plant old trees", "to plant {+old +}trees");
        check("to plant trees", "to water all trees", "to [-plant-]{+water all+} trees");
        check("de planter", "d'arroser", "[-de planter-]{+d'arroser+}");
        check("请各国种树", "请各国种草", "请各国种[-树-]{+草+}");
        check("تدعو الدول", "تدعو الأعضاء", "تدعو [-الدول-]{+الأعضاء+}");
        check("same", "same", "same");
        check("", "new", "{+new+}");
        check("old", "", "[-old-]");
    }

    #[test]
    fn very_long_texts_are_one_change_between_what_they_share() {
        let long = |word: &str| (0..5000).map(|at| format!("{word}{at} ")).collect::<String>();
        let text = |words: &str| format!("to plant {words}trees");
        let (old, new) = (text(&long("a")), text(&long("b")));
        let kinds: Vec<char> = pieces(&old, &new)
            .iter()
            .map(|piece| match piece {
                Piece::Same(_) => '=',
                Piece::Removed(_) => '-',
                Piece::Added(_) => '+',
            })
            .collect();
        assert_eq!(kinds, ['=', '-', '+', '=']);
        let one_word = new.replace("b2500 ", "b ");
        let changed = pieces(&new, &one_word);
        assert_eq!(changed.iter().filter(|it| matches!(it, Piece::Added(_))).count(), 1);
        assert!(changed.iter().all(|it| !matches!(it, Piece::Added(words) if words.len() > 3)));
    }

    #[test]
    fn likeness_is_between_none_and_all() {
        let words = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        assert_eq!(likeness(&words("a b c"), &words("a b c")), 1.0);
        assert_eq!(likeness(&words("a b c"), &words("x y z")), 0.0);
        assert!(likeness(&words("to plant many trees"), &words("to plant trees")) > 0.8);
    }
}
