//! PURE. What the reader asks for, and what the register answers.

mod action;
mod bits;
mod citations;
mod criteria;
mod facet;
mod index;
mod link_template;
mod nearest;
mod outcome;
mod query_string;
mod sort;
mod steps;
mod url;

pub use action::{Action, apply, resolution_of};
pub use citations::{Citation, Citations, Instrument, Mark, Target};
pub use criteria::{Column, Criteria, Direction, Facet, Sort, View};
pub use index::{Entry, Index, Row};
pub use link_template::LinkTemplates;
pub use outcome::{FacetCount, FacetOutcome, Outcome, outcome};
pub use query_string::{read, write};
pub use sort::Collation;
pub use url::{Link, decode as decode_link, encode as encode_link, is_list};
