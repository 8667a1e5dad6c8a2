//! PURE. What the reader asks for, and what the register answers.

mod charts;
mod criteria;
mod facet;
mod index;
mod link;
mod outcome;
mod search;

pub use charts::citation_map::{
    COMPACT, CitationMap, Coordinates, Edge, Group, Measure, Node, WIDE, citation_map,
};
pub use charts::citation_place::citation_places;
pub use charts::matrix::{Matrix, MatrixHeading, heat, matrix};
pub use criteria::action::{Action, apply, path_of, resolution_of};
pub use criteria::arrangement::{Toward, columns_from, unknown_columns};
pub use criteria::basket::{Basket, BasketAction};
pub use criteria::column::{Column, ColumnFacts};
pub use criteria::criteria::{Across, Criteria, Direction, Sort};
pub use criteria::layout::{ClosedGroups, Density, Extent, Grouping};
pub use criteria::own::{OwnColumn, OwnFacet};
pub use criteria::persisted::{layout_steps, persisted_layout};
pub use criteria::view::View;
pub use facet::facet::{Facet, NOBODY};
pub use facet::role::Role;
pub use facet::value::{
    GENERAL, WITH_ANNEX, WITH_NOTE, force_value, further_value, instrument_of, instrument_value,
    kind_value, verb_of,
};
pub use index::citations::{Citation, Citations, Instrument, Mark, Target};
pub use index::extension::{Extension, OwnCell};
pub use index::index::Index;
pub use index::row::{Entry, Row};
pub use index::rows::Rows;
pub use link::address::Address;
pub use link::declare::declare;
pub use link::history::History;
pub use link::link::{
    Link, Parameters, decode as decode_link, encode as encode_link, is_list, link_of, parse_link,
};
pub use link::query_string::{encode_value, merge_query, parse_query};
pub use link::report::{Chosen, Report, StateReport};
pub use link::template::LinkTemplates;
pub use outcome::alignment::{Aligned, aligned};
pub use outcome::evidence::{BestMatch, Evidence, MatchPlace};
pub use outcome::grouping::{ANNEX, GroupedRow, NONE, RowGroup, groups};
pub use outcome::outcome::{FacetCount, FacetOutcome, Outcome, RoleCounts, outcome};
pub use outcome::recovery::{Change, Recovery, WayOut, recovery};
pub use outcome::snippet::Snippet;
pub use outcome::sort_key::Collation;
pub use outcome::unfiltered::unfiltered;
pub use search::expression::{Clause, Expression, Field, Matter, QueryProblem, QueryProblemKind};
pub use search::field_values::offered_fields;
pub use search::language::{LONGEST_SEARCH, MOST_CLAUSES, parse};
pub use search::question::read as read_search;
pub use search::suggest::{MOST_SUGGESTIONS, Suggestion, search_for, suggest};
pub use search::translate::translate;
