//! A search made ready to be asked of a register.

use crate::text::{Term, terms};

use super::expression::{Expression, Field, Matter, QueryProblem, QueryProblemKind};
use super::field_values::{Found, field_named, rows_of};
use super::language::{MOST_CLAUSES, parse};
use crate::query::index::bits::Bits;
use crate::query::index::index::Index;
use crate::query::{Collation, View};

/// What is asked of each row.
pub(in crate::query) struct Question {
    /// What must be found, and is marked.
    pub(in crate::query) terms: Vec<Term>,
    /// What was not understood.
    pub(in crate::query) problems: Vec<QueryProblem>,
    excluded_terms: Vec<Term>,
    /// For each field that is asked for, the rows that have it.
    fields: Vec<Bits>,
    /// The rows that have a field they must not have.
    excluded: Bits,
}

/// Reads a search with the names that this reader may use.
pub fn read(index: &Index, search: &str, collation: &dyn Collation) -> Expression {
    parse(search, &|name| field_named(index.folding(), collation, name))
}

impl Question {
    /// Reads `search`.
    pub(in crate::query) fn new(index: &Index, search: &str, collation: &dyn Collation) -> Self {
        let Expression { clauses, problems } = read(index, search, collation);
        let mut question = Self {
            terms: Vec::new(),
            problems,
            excluded_terms: Vec::new(),
            fields: Vec::new(),
            excluded: Bits::none(index.rows().len()),
        };
        let folding = index.folding();
        for clause in clauses {
            match clause.matter {
                Matter::Field(field, values) => {
                    let rows = question.any_of(index, collation, field, &values);
                    match rows {
                        Some(rows) if clause.excluded => question.excluded.unite(&rows),
                        Some(rows) => question.fields.push(rows),
                        None => {}
                    }
                }
                Matter::Phrase(words) if clause.excluded => {
                    question.excluded_terms.extend(Term::phrase(folding, &words));
                }
                Matter::Word(word) if clause.excluded => {
                    question.excluded_terms.extend(Term::beginning(folding, &word));
                }
                Matter::Phrase(words) => question.add(Term::phrase(folding, &words), search),
                Matter::Word(word) => question.add(terms(folding, &word), search),
            }
        }
        question
    }

    /// Adds terms, each once, as many as there is room for.
    fn add(&mut self, terms: impl IntoIterator<Item = Term>, search: &str) {
        for term in terms {
            if self.terms.contains(&term) {
                continue;
            }
            if self.terms.len() < MOST_CLAUSES {
                self.terms.push(term);
            } else if self.problems.iter().all(|it| it.kind != QueryProblemKind::TooLong) {
                let problem = QueryProblem::new(QueryProblemKind::TooLong, search, None);
                self.problems.push(problem);
            }
        }
    }

    /// The rows in which a field has any of these values; none where it can have none of them.
    fn any_of(
        &mut self,
        index: &Index,
        collation: &dyn Collation,
        field: Field,
        values: &[String],
    ) -> Option<Bits> {
        let mut union: Option<Bits> = None;
        for value in values {
            let (rows, kind) = match rows_of(index, collation, field, value) {
                Found::Rows(rows) => (rows, None),
                Found::NoSuchResolution => {
                    (Bits::none(index.rows().len()), Some(QueryProblemKind::NoSuchResolution))
                }
                Found::Unknown => {
                    let kind = QueryProblemKind::UnknownValue;
                    self.problems.push(QueryProblem::new(kind, value, Some(field)));
                    continue;
                }
            };
            if let Some(kind) = kind {
                self.problems.push(QueryProblem::new(kind, value, Some(field)));
            }
            match &mut union {
                Some(union) => union.unite(&rows),
                None => union = Some(rows),
            }
        }
        union
    }

    /// The rows that have every word themselves, and the rows that the search leaves to the view: in the overview every
    /// row of a resolution that has the words somewhere, of which one row has the fields.
    pub(in crate::query) fn ask(&self, index: &Index, view: View) -> (Bits, Bits) {
        let len = index.rows().len();
        let mut own = Bits::where_(len, |number| {
            let words = index.rows()[number].words();
            self.terms.iter().all(|term| term.is_in(words))
        });
        let mut left = match view.is_of_provisions() {
            true => own.clone(),
            false => self.resolutions(index, &own),
        };
        for rows in &self.fields {
            left.intersect(rows);
        }
        let excluded = self.excluded(index, view);
        left.subtract(&excluded);
        own.intersect(&left);
        (own, left)
    }

    /// The rows of the resolutions whose own text, together with that of their provisions, has every word.
    fn resolutions(&self, index: &Index, own: &Bits) -> Bits {
        let mut found = Bits::none(index.rows().len());
        for entry in index.entries() {
            let has = |term: &Term| {
                term.is_in(entry.heading())
                    || entry.rows.clone().any(|number| term.is_in(index.rows()[number].words()))
            };
            let whole = entry.rows.clone().any(|number| own.contains(number));
            if whole || self.terms.iter().all(has) {
                entry.rows.clone().for_each(|number| found.insert(number));
            }
        }
        found
    }

    /// The rows that must not be there: in the overview, those of every resolution that has something excluded anywhere.
    fn excluded(&self, index: &Index, view: View) -> Bits {
        let mut excluded = self.excluded.clone();
        let has = |words: &str| self.excluded_terms.iter().any(|term| term.is_in(words));
        if !self.excluded_terms.is_empty() {
            excluded.unite(&Bits::where_(index.rows().len(), |row| has(index.rows()[row].words())));
        }
        if !view.is_of_provisions() {
            for entry in index.entries() {
                let any = entry.rows.clone().any(|row| excluded.contains(row));
                if any || has(entry.heading()) {
                    entry.rows.clone().for_each(|row| excluded.insert(row));
                }
            }
        }
        excluded
    }
}
