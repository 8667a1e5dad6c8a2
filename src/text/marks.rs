//! Where in a text the words of a search stand.

use std::ops::Range;

use super::Folding;
use super::term::{Alternative, Fit, Term};
use super::tokens::{Token, tokens};
use crate::order::order;

/// The bytes of `text` that the words cover, in order and without overlaps. A word is covered as a
/// whole, in whatever form it was found; of one that only holds what was typed, that.
pub fn marks(folding: &Folding, terms: &[Term], text: &str) -> Vec<Range<usize>> {
    if terms.is_empty() {
        return Vec::new();
    }
    let folded = folding.fold_with_origins(text);
    let words: Vec<Token> = tokens(&folded.text).collect();
    let mut ranges = Vec::new();
    for alternative in terms.iter().flat_map(Term::alternatives) {
        let inside = match alternative.parts() {
            [part] => part.inside(),
            _ => None,
        };
        if let Some(needle) = inside {
            let found = folded.text.match_indices(needle);
            ranges.extend(found.map(|(at, _)| folded.original(at, at + needle.len())));
            continue;
        }
        for first in 0..words.len() {
            if fit_at(alternative, &folded.text, &words, first).is_some() {
                let last = first + alternative.parts().len() - 1;
                ranges.push(folded.original(words[first].at.start, words[last].at.end));
            }
        }
    }
    merged(&ranges)
}

/// How well each of `terms` fits in `text`, where it fits best; none where it does not.
pub fn fits(folding: &Folding, terms: &[Term], text: &str) -> Vec<Option<Fit>> {
    let folded = folding.fold(text);
    let words: Vec<Token> = tokens(&folded).collect();
    let best = |term: &Term| {
        let alternatives = term.alternatives().iter();
        alternatives
            .filter_map(|it| {
                (0..words.len()).filter_map(|at| fit_at(it, &folded, &words, at)).max()
            })
            .max()
    };
    terms.iter().map(best).collect()
}

fn fit_at(alternative: &Alternative, folded: &str, words: &[Token], first: usize) -> Option<Fit> {
    let word = |distance: usize| words.get(first + distance);
    alternative.fit(&|distance| word(distance).map(|token| token.joint), &|distance| {
        alternative.parts()[distance].fit(&folded[word(distance)?.at.clone()])
    })
}

fn merged(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut merged: Vec<Range<usize>> = Vec::new();
    for position in order(ranges.len(), &|a, b| ranges[a].start.cmp(&ranges[b].start)) {
        let range = ranges[position].clone();
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}
