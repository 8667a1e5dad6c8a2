//! PURE. What the reader asks for, and what the register answers.

mod action;
mod bits;
mod citing;
mod criteria;
mod expression;
mod facet;
mod heading;
mod index;
mod language;
mod outcome;
mod question;
mod ranking;
mod sort;
mod steps;
mod values;

pub use action::{Action, apply};
pub use criteria::{Column, Criteria, Direction, Facet, Sort, View};
pub use expression::{Clause, Expression, Field, Matter, QueryProblem, QueryProblemKind};
pub use index::{Entry, Index, Row};
pub use language::{LONGEST_SEARCH, MOST_CLAUSES, parse};
pub use outcome::{FacetCount, FacetOutcome, Outcome, outcome};
pub use question::read;
pub use sort::Collation;
