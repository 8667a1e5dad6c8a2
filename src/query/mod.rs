//! PURE. What the reader asks for, and what the register answers.

mod action;
mod alignment;
mod bits;
mod column;
mod criteria;
mod facet;
mod grouping;
mod index;
mod layout;
mod outcome;
mod sort;
mod steps;

pub use action::{Action, apply};
pub use alignment::{Aligned, aligned};
pub use column::{Column, Toward, columns_from};
pub use criteria::{Criteria, Direction, Facet, Sort, View};
pub use grouping::{ANNEX, Group, GroupedRow, NONE, groups};
pub use index::{Entry, Index, Row};
pub use layout::{ClosedGroups, Density, Grouping};
pub use outcome::{FacetCount, FacetOutcome, Outcome, outcome};
pub use sort::Collation;
