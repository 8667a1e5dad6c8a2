//! In which role a body is sought: the three facets of bodies are one question.

use super::facet::Facet;
use crate::identifiers::identifiers;

identifiers! {
    /// What a body has to do with a provision.
    #[derive(Default)]
    pub enum Role {
        /// Either of the two.
        #[default]
        Either = "either",
        /// It is the body's duty.
        Addressed = "addressed",
        /// The provision or its lead names the body, such as one to cooperate with.
        InCooperation = "in-cooperation",
    }
}

impl Role {
    /// The facet of the bodies in that role.
    pub fn facet(self) -> Facet {
        match self {
            Self::Either => Facet::Who,
            Self::Addressed => Facet::Addressee,
            Self::InCooperation => Facet::Mentioned,
        }
    }

    /// The role of a facet of bodies; none of any other facet.
    pub fn of(facet: Facet) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.facet() == facet)
    }
}
