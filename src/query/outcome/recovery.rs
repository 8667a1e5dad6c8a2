//! Ways out of an empty table: what could be given up or changed, and how many rows each gives.

use super::outcome::{chosen_rows, left_by};
use super::sort_key::Collation;
use crate::query::index::index::Index;
use crate::query::search::expression::{Clause, Expression, Matter};
use crate::query::search::question::{Question, read};
use crate::query::search::translate::written;
use crate::query::{Action, Criteria, Facet, Role, apply};
use crate::text::Term;

/// Ways out of criteria that give no rows, the least change first. Only those that give rows are
/// here.
pub type Recovery = Vec<WayOut>;

/// One way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// What would change.
    pub change: Change,
    /// The action that does it.
    pub action: Action,
    /// How many rows there would be.
    pub count: usize,
}

/// What a way out changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A word that the register does not have is spelt as one that it has, with its accents.
    Spelling {
        /// The word as typed.
        typed: String,
        /// The word as the register writes it.
        instead: String,
    },
    /// A body is sought in another role.
    Role(String, Role),
    /// The choice of a facet is given up: its values.
    WithoutFacet(Facet, Vec<String>),
    /// The rarest words of the search are given up, the rarest first; as few as give rows.
    WithoutWords(Vec<String>),
    /// The whole search is given up.
    WithoutSearch,
}

/// How many spellings are given for a word, and for a search.
const SPELLINGS: usize = 3;
/// Shorter words are like too many others, in characters.
const SHORTEST_SPELT: usize = 3;

/// The ways out of `criteria` that give no rows.
pub fn recovery(index: &Index, criteria: &Criteria, collation: &dyn Collation) -> Recovery {
    let mut finding = Finding { index, criteria, collation, found: Vec::new() };
    let expression = read(index, &criteria.search, collation);
    finding.spellings(&expression);
    finding.roles();
    finding.facets();
    finding.fewer_words(&expression);
    if !criteria.chosen.is_empty() && !criteria.search.trim().is_empty() {
        finding.add(Change::WithoutSearch, Action::Search(String::new()));
    }
    finding.found
}

struct Finding<'a> {
    index: &'a Index,
    criteria: &'a Criteria,
    collation: &'a dyn Collation,
    found: Recovery,
}

impl Finding<'_> {
    /// Adds a way out, if it leads anywhere.
    fn add(&mut self, change: Change, action: Action) -> bool {
        let criteria = apply(self.criteria, action.clone());
        let count = count(self.index, &criteria, self.collation);
        if count > 0 {
            self.found.push(WayOut { change, action, count });
        }
        count > 0
    }

    fn facets(&mut self) {
        let chosen = &self.criteria.chosen;
        for facet in Facet::all() {
            let values: Vec<String> =
                chosen.iter().filter(|(of, _)| *of == facet).map(|(_, it)| it.clone()).collect();
            if !values.is_empty() {
                self.add(Change::WithoutFacet(facet, values), Action::Choose(facet, Vec::new()));
            }
        }
    }

    fn roles(&mut self) {
        let mut bodies: Vec<&String> = Vec::new();
        for (facet, body) in &self.criteria.chosen {
            let Some(own) = Role::of(*facet).filter(|_| !bodies.contains(&body)) else {
                continue;
            };
            bodies.push(body);
            let others = Role::ALL.iter().filter(|role| **role != own && **role != Role::Either);
            // Either role has nothing to add where it is what was asked for.
            for &role in others.filter(|_| own != Role::Either) {
                self.add(Change::Role(body.clone(), role), Action::SetRole(body.clone(), role));
            }
        }
    }

    fn spellings(&mut self, expression: &Expression) {
        for clause in expression.leaves() {
            let Matter::Word(typed) = &clause.matter else {
                continue;
            };
            if clause.excluded || self.frequency(clause).is_none_or(|count| count > 0) {
                continue;
            }
            let mut left = SPELLINGS;
            for instead in self.neighbours(typed) {
                let clauses = replaced(&expression.clauses, clause.start, &instead);
                let search = written(&clauses, self.collation);
                let change = Change::Spelling { typed: typed.clone(), instead };
                if self.add(change, Action::Search(search)) {
                    left -= 1;
                    if left == 0 {
                        break;
                    }
                }
            }
        }
    }

    /// The register's words that differ least from `typed`, as it writes them; of equal ones the
    /// frequent first.
    fn neighbours(&self, typed: &str) -> Vec<String> {
        /// No more of them are looked at.
        const MOST: usize = 12;
        let words = self.index.words();
        let typed = self.index.folding().fold(typed);
        let length = typed.chars().count();
        if length < SHORTEST_SPELT || typed.chars().any(|c| c.is_ascii_digit()) {
            return Vec::new();
        }
        // A letter more, less, other, or two that changed places; two of them in a longer word.
        let most = if length < 6 { 1 } else { 2 };
        let mut near: Vec<(usize, std::cmp::Reverse<usize>, usize)> = Vec::new();
        for (number, word) in words.vocabulary().words().enumerate() {
            let others = word.chars().count();
            if others.abs_diff(length) > most || others < SHORTEST_SPELT {
                continue;
            }
            let distance = strsim::osa_distance(word, &typed);
            if distance <= most {
                near.push((distance, std::cmp::Reverse(words.frequency(number)), number));
            }
        }
        let order = crate::order::order(near.len(), &|a, b| near[a].cmp(&near[b]));
        let nearest = order.into_iter().take(MOST);
        nearest.map(|at| words.as_written(self.index, near[at].2)).collect()
    }

    fn fewer_words(&mut self, expression: &Expression) {
        let mut left: Vec<(usize, &Clause)> = expression
            .clauses
            .iter()
            .filter(|clause| !clause.excluded)
            .filter_map(|clause| Some((self.frequency(clause)?, clause)))
            .collect();
        let mut clauses = expression.clauses.clone();
        let mut given_up = Vec::new();
        while left.len() > 1 {
            let rarest = (0..left.len()).min_by_key(|&at| left[at].0).unwrap_or(0);
            let (_, rarest) = left.remove(rarest);
            clauses.retain(|clause| clause.start != rarest.start);
            given_up.push(match &rarest.matter {
                Matter::Word(word) | Matter::Phrase(word) | Matter::Pattern(word) => word.clone(),
                _ => continue,
            });
            let search = written(&clauses, self.collation);
            let change = Change::WithoutWords(given_up.clone());
            if self.add(change, Action::Search(search)) {
                return;
            }
        }
    }

    /// In how many texts a word, phrase or pattern is found; none of what is neither.
    fn frequency(&self, clause: &Clause) -> Option<usize> {
        let words = self.index.words();
        let lexicon = words.lexicon(self.index);
        let terms: Vec<Term> = match &clause.matter {
            Matter::Word(word) => lexicon.terms(word),
            Matter::Phrase(phrase) => lexicon.phrase(phrase).into_iter().collect(),
            Matter::Pattern(word) => lexicon.pattern(word).into_iter().collect(),
            _ => return None,
        };
        let count = |term: &Term| {
            let found =
                |term: &Term| words.hits(term).texts.iter().filter(|&&rank| rank > 0).count();
            match (found(term), term.inside()) {
                (0, Some(inside)) => found(&inside),
                (count, _) => count,
            }
        };
        terms.iter().map(count).min()
    }
}

/// The clauses, with another word in the place of the one that begins at `start`.
fn replaced(clauses: &[Clause], start: usize, instead: &str) -> Vec<Clause> {
    let replaced_in = |clause: &Clause| {
        let mut clause = clause.clone();
        match &mut clause.matter {
            Matter::Any(lists) => {
                for list in lists {
                    *list = replaced(list, start, instead);
                }
            }
            Matter::Word(word) if clause.start == start => instead.clone_into(word),
            _ => {}
        }
        clause
    };
    clauses.iter().map(replaced_in).collect()
}

/// How many rows criteria give.
fn count(index: &Index, criteria: &Criteria, collation: &dyn Collation) -> usize {
    let (_, searched) = Question::new(index, &criteria.search, collation).ask(index, criteria.view);
    let chosen = chosen_rows(index, criteria);
    left_by(index, criteria.view, &searched, &chosen)
}
