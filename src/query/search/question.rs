//! A search made ready to be asked of a register.

use std::rc::Rc;

use crate::model::BodyKind;
use crate::query::index::bits::Bits;
use crate::query::index::index::Index;
use crate::query::index::words::{Hits, spaced};
use crate::query::{Collation, View};
use crate::text::Term;

use super::expression::{Clause, Expression, Field, Matter, QueryProblem, QueryProblemKind};
use super::field_values::{FieldRows, field_named, rows_of};
use super::language::{MOST_CLAUSES, parse};

/// What is asked of each row.
pub(in crate::query) struct Question {
    /// What must be found, and is marked, each with where it is found.
    pub(in crate::query) terms: Vec<(Term, Rc<Hits>)>,
    /// The words that were typed one after the other, as one term, where there are several.
    pub(in crate::query) together: Option<Rc<Hits>>,
    /// What was not understood.
    pub(in crate::query) problems: Vec<QueryProblem>,
    conditions: Vec<Condition>,
}

/// What must hold, or must not.
struct Condition {
    excluded: bool,
    test: Test,
}

enum Test {
    FieldRows(Rc<Hits>),
    /// The rows that have a field.
    Rows(Bits),
    /// Any of several lists of conditions.
    Any(Vec<Vec<Condition>>),
}

/// Whether words must stand in a row, or anywhere in its resolution.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Row,
    Resolution,
}

/// Reads a search with the names that this reader may use.
pub fn read(index: &Index, search: &str, collation: &dyn Collation) -> Expression {
    parse(search, &|name| field_named(index.folding(), collation, name))
}

impl Question {
    /// Reads `search`.
    pub(in crate::query) fn new(index: &Index, search: &str, collation: &dyn Collation) -> Self {
        let Expression { clauses, problems } = read(index, search, collation);
        let mut asking = Asking { index, collation, search, terms: Vec::new(), problems };
        let conditions = asking.conditions(&clauses, false);
        let Asking { terms, problems, .. } = asking;
        let together = match terms.len() {
            0 | 1 => None,
            _ => {
                let all: Vec<Term> = terms.iter().map(|(term, _)| term.clone()).collect();
                Term::together(&all).map(|term| index.words().hits(&term))
            }
        };
        Self { terms, together, problems, conditions }
    }

    /// The rows that satisfy the search themselves, and the rows that it leaves to the view: in the
    /// overview every row of a resolution that has the words somewhere, of which one row has the
    /// fields.
    pub(in crate::query) fn ask(&self, index: &Index, view: View) -> (Bits, Bits) {
        let mut own = all(&self.conditions, index, Scope::Row);
        let left = match view.is_of_provisions() {
            true => own.clone(),
            false => all(&self.conditions, index, Scope::Resolution),
        };
        own.intersect(&left);
        (own, left)
    }
}

/// The rows for which all conditions hold.
fn all(conditions: &[Condition], index: &Index, scope: Scope) -> Bits {
    let mut left = Bits::all(index.rows().len());
    for condition in conditions {
        let mut rows = match &condition.test {
            Test::FieldRows(hits) => found(hits, index, scope),
            Test::Rows(rows) => rows.clone(),
            Test::Any(lists) => {
                let mut any = Bits::none(index.rows().len());
                lists.iter().for_each(|conditions| any.unite(&all(conditions, index, scope)));
                any
            }
        };
        if !condition.excluded {
            left.intersect(&rows);
            continue;
        }
        // In the overview a resolution that has it anywhere is left out.
        if scope == Scope::Resolution {
            rows = whole_resolutions(index, |entry| entry.clone().any(|row| rows.contains(row)));
        }
        left.subtract(&rows);
    }
    left
}

fn found(hits: &Hits, index: &Index, scope: Scope) -> Bits {
    match scope {
        Scope::Row => {
            let mut rows = Bits::from_ranks(&hits.rows);
            for (entry, &title) in index.entries().iter().zip(&hits.titles) {
                if title > 0 {
                    rows.insert_all(entry.rows.clone());
                }
            }
            rows
        }
        Scope::Resolution => {
            let mut resolution = 0;
            whole_resolutions(index, |rows| {
                let own = hits.titles[resolution].max(hits.below[resolution]);
                resolution += 1;
                own > 0 || hits.rows[rows.clone()].iter().any(|&rank| rank > 0)
            })
        }
    }
}

/// Every row of the resolutions for whose rows `holds`; it is asked in order.
fn whole_resolutions(
    index: &Index,
    mut holds: impl FnMut(&std::ops::Range<usize>) -> bool,
) -> Bits {
    let mut found = Bits::none(index.rows().len());
    for entry in index.entries() {
        if holds(&entry.rows) {
            found.insert_all(entry.rows.clone());
        }
    }
    found
}

struct Asking<'a> {
    index: &'a Index,
    collation: &'a dyn Collation,
    search: &'a str,
    terms: Vec<(Term, Rc<Hits>)>,
    problems: Vec<QueryProblem>,
}

impl Asking<'_> {
    /// What clauses that hold together ask for; `excluded` tells whether what they find is left
    /// out, so that nothing of it is marked.
    fn conditions(&mut self, clauses: &[Clause], excluded: bool) -> Vec<Condition> {
        let mut conditions = Vec::new();
        // Words that stand one after the other are looked at together: `e waste`, names of bodies.
        let mut words: Vec<Term> = Vec::new();
        for clause in clauses {
            if !matches!(clause.matter, Matter::Word(_)) || clause.excluded {
                self.words(std::mem::take(&mut words), excluded, &mut conditions);
            }
            match &clause.matter {
                Matter::Word(word) if !clause.excluded => words.extend(self.lexicon().terms(word)),
                _ => self.condition(clause, excluded, &mut conditions),
            }
        }
        self.words(words, excluded, &mut conditions);
        conditions
    }

    fn lexicon(&self) -> crate::text::Lexicon<'_> {
        self.index.words().lexicon(self.index)
    }

    fn condition(&mut self, clause: &Clause, excluded: bool, conditions: &mut Vec<Condition>) {
        let lexicon = self.lexicon();
        let is_out = clause.excluded;
        match &clause.matter {
            Matter::Word(word) => {
                if let Some(term) = lexicon.whole_term(word) {
                    let hits = self.index.words().hits(&term);
                    conditions.push(Condition { excluded: is_out, test: Test::FieldRows(hits) });
                }
            }
            Matter::Phrase(words) => self.term(lexicon.phrase(words), excluded, is_out, conditions),
            Matter::Pattern(word) => self.term(lexicon.pattern(word), excluded, is_out, conditions),
            Matter::Field(field, values) => {
                if let Some(rows) = self.any_of(*field, values) {
                    conditions.push(Condition { excluded: is_out, test: Test::Rows(rows) });
                }
            }
            Matter::Any(lists) => {
                let lists = lists.iter().map(|list| self.conditions(list, excluded != is_out));
                // What could not be understood is no alternative.
                let lists: Vec<Vec<Condition>> = lists.filter(|list| !list.is_empty()).collect();
                if !lists.is_empty() {
                    conditions.push(Condition { excluded: is_out, test: Test::Any(lists) });
                }
            }
        }
    }

    /// Adds words that were typed one after the other.
    fn words(&mut self, mut words: Vec<Term>, excluded: bool, conditions: &mut Vec<Condition>) {
        if words.is_empty() {
            return;
        }
        let lexicon = self.lexicon();
        let plain = words.clone();
        lexicon.join(&mut words);
        self.add_names(&plain, &mut words);
        for term in words {
            self.term(Some(term), excluded, false, conditions);
        }
    }

    /// Names that were typed are found in full and in short.
    fn add_names(&self, plain: &[Term], words: &mut [Term]) {
        /// No name has more words.
        const LONGEST: usize = 16;
        let index = self.index;
        for first in 0..plain.len() {
            let mut name = String::new();
            for last in first..plain.len().min(first + LONGEST) {
                if last > first {
                    name.push(' ');
                }
                name.push_str(&spaced(plain[last].needle()));
                for body in index.words().named(&name) {
                    let Some((_, body)) = index.register().bodies.iter().nth(body) else {
                        continue;
                    };
                    // A Director is with the Bureau: what names the one concerns the other.
                    let parent = body.parent.as_ref().filter(|_| body.kind == BodyKind::Director);
                    let bureau = parent.and_then(|key| index.register().bodies.get(key));
                    let names = [Some(body), bureau].into_iter().flatten();
                    let names = names.flat_map(|it| [Some(&it.name), it.short.as_ref()]).flatten();
                    for other in names.flat_map(|it| index.names_in_texts(it)) {
                        if spaced(&index.folding().fold(other)) != name {
                            self.lexicon().add_name(&mut words[first..=last], other);
                        }
                    }
                }
            }
        }
    }

    /// Adds a term, once, where there is room for it.
    fn term(
        &mut self,
        term: Option<Term>,
        excluded: bool,
        is_out: bool,
        conditions: &mut Vec<Condition>,
    ) {
        let Some(mut term) = term else {
            return;
        };
        let words = self.index.words();
        let mut hits = words.hits(&term);
        // Parts of words are found where no word begins so.
        let inside = term.inside().filter(|_| !hits.any && !is_out);
        let inside = inside.map(|term| (words.hits(&term), term)).filter(|(hits, _)| hits.any);
        if let Some(found) = inside {
            (hits, term) = found;
        }
        if !excluded && !is_out && self.terms.iter().all(|(known, _)| *known != term) {
            if self.terms.len() == MOST_CLAUSES {
                if self.problems.iter().all(|it| it.kind != QueryProblemKind::TooLong) {
                    let kind = QueryProblemKind::TooLong;
                    self.problems.push(QueryProblem::new(kind, self.search, None));
                }
                return;
            }
            self.terms.push((term, hits.clone()));
        }
        conditions.push(Condition { excluded: is_out, test: Test::FieldRows(hits) });
    }

    /// The rows in which a field has any of these values; none where it can have none of them.
    fn any_of(&mut self, field: Field, values: &[String]) -> Option<Bits> {
        let index = self.index;
        let mut union: Option<Bits> = None;
        for value in values {
            let (rows, kind) = match rows_of(index, self.collation, field, value) {
                FieldRows::Rows(rows) => (rows, None),
                FieldRows::NoSuchResolution => {
                    (Bits::none(index.rows().len()), Some(QueryProblemKind::NoSuchResolution))
                }
                FieldRows::Unknown => {
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
}
