//! The facets: each with the rows of its values, and with what gathers and orders them.
//!
//! What facets and values are called is in the view's list of facets, under the same identifier.

use super::own_values::{self, OwnValues, ValueRows};
use super::{parents, rank};
use crate::identifiers::identifiers;
use crate::query::criteria::own::OwnFacet;
use crate::query::index::bits::Bits;
use crate::query::index::rows::Rows;

/// What is fixed for a facet.
pub struct FacetFacts {
    /// The values that rows have themselves, with those rows.
    pub(in crate::query) rows: fn(&OwnValues) -> ValueRows,
    /// What gathers a value, outermost first. The last argument has the values that rows have
    /// themselves.
    pub(in crate::query) parents: fn(&Rows, &str, &ValueRows) -> Vec<String>,
    /// Where a value with those rows stands among its neighbours.
    pub(in crate::query) rank: fn(&Rows, &str, &Bits) -> usize,
}

identifiers! {
    /// A property of rows that a reader can filter by. They stand in the order of the panel.
    pub enum Facet with facts: FacetFacts, own OwnFacet {
        /// A body that is involved: addressed, or named in the provision or its lead.
        /// [`Role`](super::role::Role) tells the three facets of bodies apart.
        Who = "who" => FacetFacts {
            rows: own_values::who,
            parents: parents::of_body,
            rank: rank::by_frequency,
        },
        /// Whose duty it is.
        Addressee = "addressee" => FacetFacts {
            rows: own_values::addressee,
            parents: parents::of_body,
            rank: rank::by_frequency,
        },
        /// The verb, and the one by which a lead hands a duty on.
        Verb = "verb" => FacetFacts {
            rows: own_values::verb,
            parents: parents::of_verb,
            rank: rank::of_verb,
        },
        /// What the assembly did with the resolution.
        Status = "status" => FacetFacts {
            rows: own_values::status,
            parents: parents::none,
            rank: rank::of_status,
        },
        /// What kind of act it is, in a register of several kinds.
        Kind = "kind" => FacetFacts {
            rows: own_values::kind,
            parents: parents::none,
            rank: rank::of_kind,
        },
        /// The year of its adoption, in a register of several years.
        Year = "year" => FacetFacts {
            rows: own_values::year,
            parents: parents::none,
            rank: rank::of_year,
        },
        /// The meeting that adopted it, in a register of several meetings.
        Meeting = "meeting" => FacetFacts {
            rows: own_values::meeting,
            parents: parents::none,
            rank: rank::of_meeting,
        },
        /// What the resolution is about.
        Topic = "topic" => FacetFacts {
            rows: own_values::topic,
            parents: parents::none,
            rank: rank::by_frequency,
        },
        /// The Sector of a body that it addresses, mentions or cites.
        Sector = "sector" => FacetFacts {
            rows: own_values::sector,
            parents: parents::none,
            rank: rank::of_sector,
        },
        /// A report or a deadline that it asks for.
        Duty = "duty" => FacetFacts {
            rows: own_values::duty,
            parents: parents::none,
            rank: rank::of_duty,
        },
        /// A cited instrument, and the body that adopted it.
        Cited = "cited" => FacetFacts {
            rows: own_values::cited,
            parents: parents::of_instrument,
            rank: rank::by_frequency,
        },
        /// Another body that the text or the lead names, such as one to cooperate with.
        Mentioned = "mentioned" => FacetFacts {
            rows: own_values::mentioned,
            parents: parents::of_body,
            rank: rank::by_frequency,
        },
        /// Preamble, operative part or annex.
        Part = "part" => FacetFacts {
            rows: own_values::part,
            parents: parents::none,
            rank: rank::of_part,
        },
        /// What the resolution has: an annex, a footnote.
        Has = "has" => FacetFacts {
            rows: own_values::has,
            parents: parents::none,
            rank: rank::of_has,
        },
        /// The resolution, by its number. There are as many as the overview has rows, so the panel
        /// has only those that are chosen.
        Resolution = "resolution" => FacetFacts {
            rows: own_values::none,
            parents: parents::none,
            rank: rank::by_frequency,
        },
    }
}

/// What is fixed for every facet that a page adds.
pub(super) const OWN: FacetFacts =
    FacetFacts { rows: own_values::none, parents: parents::none, rank: rank::by_frequency };

/// As a value of [`Facet::Addressee`]: nobody in particular. No body has this key.
pub const NOBODY: &str = "-";
