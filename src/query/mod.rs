//! PURE. What the reader asks for, and what the register answers.

mod action;
mod bits;
mod citation_choice;
mod citation_map;
mod citation_place;
mod citations;
mod column;
mod criteria;
mod facet;
mod index;
mod layout;
mod link_template;
mod matrix;
mod outcome;
mod query_string;
mod sort;
mod steps;
mod url;

pub use action::{Action, apply, resolution_of};
pub use citation_map::{
    COMPACT, CitationMap, Edge, Group, Measure, Node, Place, WIDE, citation_map,
};
pub use citation_place::citation_places;
pub use citations::{Citation, Citations, Instrument, Mark, Target};
pub use column::{Column, Toward, columns_from};
pub use criteria::{Across, Criteria, Direction, Facet, NOBODY, Sort, View};
pub use index::{Entry, Index, Row};
pub use layout::{ClosedGroups, Density, Grouping};
pub use link_template::LinkTemplates;
pub use matrix::{Heading, Matrix, heat, matrix};
pub use outcome::{FacetCount, FacetOutcome, Outcome, outcome};
pub use query_string::{read, write};
pub use sort::Collation;
pub use url::{Link, decode as decode_link, encode as encode_link};
