//! PURE. What the reader asks for, and what the register answers.

mod action;
mod alignment;
mod basket;
mod bits;
mod citation_choice;
mod citation_map;
mod citation_place;
mod citations;
mod citing;
mod column;
mod count;
mod criteria;
mod expression;
mod facet;
mod facet_tree;
mod grouping;
mod heading;
mod index;
mod kept;
mod language;
mod layout;
mod link_template;
mod matrix;
mod nearest;
mod outcome;
mod query_string;
mod question;
mod ranking;
mod sort;
mod steps;
mod suggest;
mod translate;
mod url;
mod value;
mod values;
mod whole;

pub use action::{Action, apply, resolution_of};
pub use alignment::{Aligned, aligned};
pub use basket::{Basket, BasketAction};
pub use citation_map::{
    COMPACT, CitationMap, Edge, Group, Measure, Node, Place, WIDE, citation_map,
};
pub use citation_place::citation_places;
pub use citations::{Citation, Citations, Instrument, Mark, Target};
pub use column::{Column, Toward, columns_from};
pub use criteria::{Across, Criteria, Direction, Facet, NOBODY, Sort, View};
pub use expression::{Clause, Expression, Field, Matter, QueryProblem, QueryProblemKind};
pub use grouping::{ANNEX, GroupedRow, NONE, RowGroup, groups};
pub use index::{Entry, Index, Row};
pub use kept::{kept_layout, layout_steps};
pub use language::{LONGEST_SEARCH, MOST_CLAUSES, parse};
pub use layout::{ClosedGroups, Density, Grouping};
pub use link_template::LinkTemplates;
pub use matrix::{Heading, Matrix, heat, matrix};
pub use outcome::{FacetCount, FacetOutcome, Outcome, outcome};
pub use query_string::{read, write};
pub use question::read as read_search;
pub use sort::Collation;
pub use suggest::{MOST_SUGGESTIONS, Suggestion, suggest};
pub use translate::translate;
pub use url::{
    LINKS, Link, LinkCode, Parameters, decode as decode_link, encode as encode_link, is_list,
};
pub use value::{
    GENERAL, WITH_ANNEX, WITH_NOTE, force_value, further_value, instrument_of, instrument_value,
    kind_value, verb_of,
};
pub use whole::whole;
