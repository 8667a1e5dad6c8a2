//! PURE. What the reader asks for, and what the register answers.

mod action;
mod bits;
mod count;
mod criteria;
mod facet;
mod facet_tree;
mod index;
mod outcome;
mod sort;
mod steps;
mod value;

pub use action::{Action, apply};
pub use criteria::{Column, Criteria, Direction, Facet, Sort, View};
pub use index::{Entry, Index, Row};
pub use outcome::{FacetCount, FacetOutcome, Outcome, outcome};
pub use sort::Collation;
pub use value::{
    GENERAL, WITH_ANNEX, WITH_NOTE, force_value, further_value, instrument_of, instrument_value,
    kind_value, verb_of,
};
