//! The order of relevance: where the words of a search stand, and how well they fit there.

use crate::order::order;
use crate::text::{Fit, Term};

use crate::query::View;
use crate::query::index::index::Index;
use crate::query::index::row::Entry;

/// What a word is worth in the title, in the summary, in a provision: the place counts more than the fit.
const TITLE: u32 = 90;
const SUMMARY: u32 = 50;
const PROVISION: u32 = 10;
/// The resolution of a number that is searched comes before everything.
const NUMBER: u32 = 100_000;

/// Puts `rows` (positions of resolutions in the overview, else numbers of rows) in the order of relevance; rows that are
/// equal in it keep the document's order.
pub(in crate::query) fn rank(index: &Index, terms: &[Term], view: View, rows: &mut [usize]) {
    let before = rows.to_vec();
    let together = together(terms);
    let mut titles = Titles { index, terms, together: together.as_ref(), last: None };
    let scores: Vec<u32> = before
        .iter()
        .map(|&row| match view.is_of_provisions() {
            true => titles.of_row(row),
            false => titles.of_resolution(row),
        })
        .collect();
    let sorted = order(scores.len(), &|a, b| scores[b].cmp(&scores[a]));
    rows.iter_mut().zip(sorted).for_each(|(row, position)| *row = before[position]);
}

/// Several words as they were typed, next to each other.
fn together(terms: &[Term]) -> Option<Term> {
    if terms.len() < 2 {
        return None;
    }
    Term::joined(terms)
}

struct Titles<'a> {
    index: &'a Index,
    terms: &'a [Term],
    together: Option<&'a Term>,
    /// The resolution that was last looked at, and what its title is worth.
    last: Option<(usize, u32)>,
}

impl Titles<'_> {
    fn of_resolution(&self, position: usize) -> u32 {
        let Some((resolution, entry)) = self.index.resolution(position) else {
            return 0;
        };
        let mut score = number(self.terms, resolution.number) + self.in_order(entry);
        for term in self.terms {
            let in_provisions = || {
                entry
                    .rows
                    .clone()
                    .filter_map(|row| term.fit(self.index.rows()[row].own_words()))
                    .max()
            };
            let worth = worth(TITLE, term.fit(entry.title()))
                .or_else(|| worth(SUMMARY, term.fit(entry.below_title())))
                .or_else(|| worth(PROVISION, in_provisions()));
            score += worth.unwrap_or(0);
        }
        score
    }

    fn of_row(&mut self, number: usize) -> u32 {
        let row = &self.index.rows()[number];
        let of_title = match self.last {
            Some((position, score)) if position == row.resolution => score,
            _ => self.of_title(row.resolution),
        };
        self.last = Some((row.resolution, of_title));
        let words = row.own_words();
        let own = self.terms.iter().filter_map(|term| worth(PROVISION, term.fit(words)));
        let together = self.together.is_some_and(|term| term.is_in(words));
        of_title + own.sum::<u32>() + if together { PROVISION } else { 0 }
    }

    fn of_title(&self, position: usize) -> u32 {
        let Some((resolution, entry)) = self.index.resolution(position) else {
            return 0;
        };
        let title = self.terms.iter().filter_map(|term| worth(TITLE, term.fit(entry.title())));
        number(self.terms, resolution.number) + title.sum::<u32>()
    }

    /// What it is worth that the words stand together.
    fn in_order(&self, entry: &Entry) -> u32 {
        match self.together {
            Some(words) if words.is_in(entry.title()) => TITLE,
            Some(words) if words.is_in(entry.below_title()) => SUMMARY,
            _ => 0,
        }
    }
}

fn number(terms: &[Term], number: u32) -> u32 {
    let is_number = |term: &Term| term.needle().parse() == Ok(number);
    if terms.iter().any(is_number) { NUMBER } else { 0 }
}

fn worth(place: u32, fit: Option<Fit>) -> Option<u32> {
    fit.map(|fit| place + fit as u32 * place / 10)
}
