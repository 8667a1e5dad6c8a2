//! The order of relevance: where the words of a search stand, and how well they fit there.

use crate::model::Designation;
use crate::order::order;
use crate::query::View;
use crate::query::index::index::Index;
use crate::query::index::words::{Hits, fit};
use crate::text::{Fit, Term};

use super::question::Question;

/// What a word is worth in the title, in the summary, in a provision: the place counts more than
/// the fit.
const TITLE: u32 = 90;
const SUMMARY: u32 = 50;
const PROVISION: u32 = 10;
/// The resolution of a number that is searched comes before everything.
const NUMBER: u32 = 100_000;

/// Puts `rows` (positions of resolutions in the overview, else numbers of rows) in the order of
/// relevance; rows that are equal in it keep the document's order.
pub(in crate::query) fn rank(index: &Index, question: &Question, view: View, rows: &mut [usize]) {
    let before = rows.to_vec();
    let titles = of_titles(index, question);
    let of_provisions = view.is_of_provisions();
    let scores: Vec<u32> = before
        .iter()
        .map(|&row| match of_provisions {
            true => of_row(index, question, &titles, row),
            false => of_resolution(index, question, row),
        })
        .collect();
    let sorted = order(scores.len(), &|a, b| scores[b].cmp(&scores[a]));
    rows.iter_mut().zip(sorted).for_each(|(row, position)| *row = before[position]);
}

fn of_resolution(index: &Index, question: &Question, position: usize) -> u32 {
    let Some((resolution, entry)) = index.resolution(position) else {
        return 0;
    };
    let mut score = number(&question.terms, &resolution.number);
    for (_, hits) in &question.terms {
        let in_provisions = || hits.rows[entry.rows.clone()].iter().copied().max().unwrap_or(0);
        let worth = worth(TITLE, hits.titles[position])
            .or_else(|| worth(SUMMARY, hits.below[position]))
            .or_else(|| worth(PROVISION, in_provisions()));
        score += worth.unwrap_or(0);
    }
    // Words that stand together as they were typed.
    let in_order = question.together.as_ref();
    score
        + in_order.map_or(0, |hits| match (hits.titles[position], hits.below[position]) {
            (1.., _) => TITLE,
            (_, 1..) => SUMMARY,
            _ => 0,
        })
}

fn of_row(index: &Index, question: &Question, titles: &[u32], number: usize) -> u32 {
    let own = question.terms.iter().filter_map(|(_, hits)| worth(PROVISION, hits.rows[number]));
    let together = question.together.as_ref().is_some_and(|hits| hits.rows[number] > 0);
    titles[index.rows()[number].resolution]
        + own.sum::<u32>()
        + if together { PROVISION } else { 0 }
}

/// What the number and the title of each resolution are worth to its rows.
fn of_titles(index: &Index, question: &Question) -> Vec<u32> {
    let resolutions = index.register().resolutions.iter().enumerate();
    resolutions
        .map(|(position, resolution)| {
            let worth = |(_, hits): &(Term, _)| {
                let hits: &std::rc::Rc<Hits> = hits;
                worth(TITLE, hits.titles[position])
            };
            let words = question.terms.iter().filter_map(worth).sum::<u32>();
            number(&question.terms, &resolution.number) + words
        })
        .collect()
}

fn number(terms: &[(Term, std::rc::Rc<Hits>)], number: &Designation) -> u32 {
    let is_number = |(term, _): &(Term, _)| number.as_str().eq_ignore_ascii_case(term.needle());
    if terms.iter().any(is_number) { NUMBER } else { 0 }
}

fn worth(place: u32, rank: u8) -> Option<u32> {
    fit(rank).map(|fit: Fit| place + fit as u32 * place / 10)
}
