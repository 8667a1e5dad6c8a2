//! The whole register in its own order: what there is to show before anything is asked.

use crate::query::index::index::Index;
use crate::query::{Criteria, Outcome};

impl Criteria {
    /// Whether they ask for every row in the document's order: what [`unfiltered`] answers.
    pub fn asks_for_all(&self) -> bool {
        !self.is_filtering() && self.sort.is_none()
    }
}

/// Answers criteria that ask for all. It counts no facets: the first rows need little code and no
/// waiting.
pub fn unfiltered(index: &Index, criteria: &Criteria) -> Outcome {
    let rows: Vec<usize> = match criteria.view.is_of_provisions() {
        true => (0..index.rows().len()).filter(|&row| !index.rows()[row].is_empty()).collect(),
        false => (0..index.entries().len()).collect(),
    };
    let total = rows.len();
    let matching = index.entries().iter().map(|entry| entry.provisions).collect();
    Outcome { rows, total, matching, ..Outcome::default() }
}
