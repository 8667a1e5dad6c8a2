//! The controlled list of the verbs that head a section of a resolution.

use serde::Serialize;

/// Declares [`Verb`] with, for each, its identifier in the JSON and its [`Force`].
macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $force:ident;)*) => {
        /// The verb (or participle) that heads a section. The words as printed stand beside it in
        /// the section; this is what facets, paths and links are made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Verb {
            $($(#[$doc])* #[serde(rename = $id)] $name,)*
        }

        impl Verb {
            /// Every verb, in the order in which they usually follow one another.
            pub const ALL: &'static [Verb] = &[$(Verb::$name),*];

            /// The identifier in the JSON and in links, such as `instructs`.
            pub fn id(self) -> &'static str {
                match self { $(Verb::$name => $id),* }
            }

            /// How strongly the verb binds.
            pub fn force(self) -> Force {
                match self { $(Verb::$name => Force::$force),* }
            }
        }
    };
}

verbs! {
    /// In French: *rappelant*.
    Recalling = "recalling", Preamble;
    /// In French: *considérant*.
    Considering = "considering", Preamble;
    /// In French: *reconnaissant*.
    Recognizing = "recognizing", Preamble;
    /// In French: *tenant compte*.
    TakingIntoAccount = "taking-into-account", Preamble;
    /// In French: *ayant à l'esprit*.
    BearingInMind = "bearing-in-mind", Preamble;
    /// In French: *notant*, *prenant note*.
    Noting = "noting", Preamble;
    /// In French: *soulignant*.
    Emphasizing = "emphasizing", Preamble;
    /// In French: *affirmant*.
    Affirming = "affirming", Preamble;
    /// In French: *réaffirmant*.
    Reaffirming = "reaffirming", Preamble;
    /// In French: *se félicitant*.
    Welcoming = "welcoming", Preamble;
    /// In French: *préoccupée*.
    Concerned = "concerned", Preamble;
    /// In French: *consciente*.
    Aware = "aware", Preamble;
    /// In French: *convaincue*.
    Convinced = "convinced", Preamble;
    /// In French: *décide*.
    Resolves = "resolves", Decides;
    /// In French: *charge*.
    Instructs = "instructs", Instructs;
    /// In French: *autorise*.
    Authorizes = "authorizes", Instructs;
    /// In French: *prie*, *demande*.
    Requests = "requests", Requests;
    /// In French: *prie instamment*, *exhorte*.
    Urges = "urges", Requests;
    /// In French: *lance un appel*.
    Appeals = "appeals", Requests;
    /// In French: *invite*.
    Invites = "invites", Invites;
    /// In French: *encourage*.
    Encourages = "encourages", Encourages;
    /// In French: *recommande*.
    Recommends = "recommends", Encourages;
    /// A verb outside this list; the printed words are in the section.
    Other = "other", Other;
}

/// How strongly a verb binds the one it addresses, from the preamble (not at all) to decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// The assembly decides.
    Decides,
    /// It instructs or authorizes somebody.
    Instructs,
    /// It requests, urges or appeals.
    Requests,
    /// It invites.
    Invites,
    /// It encourages or recommends.
    Encourages,
    /// It gives its reasons, in the preamble.
    Preamble,
    /// The verb is not of the controlled list.
    Other,
}

impl Force {
    /// The identifier in links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Decides => "decides",
            Self::Instructs => "instructs",
            Self::Requests => "requests",
            Self::Invites => "invites",
            Self::Encourages => "encourages",
            Self::Preamble => "preamble",
            Self::Other => "other",
        }
    }
}

impl Verb {
    /// The verb with identifier `id`, if it is of the controlled list.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.id() == id)
    }

    /// The part of a resolution that a section headed by this verb belongs to, unless it says
    /// otherwise.
    pub fn part(self) -> super::Part {
        match self.force() {
            Force::Preamble => super::Part::Preamble,
            _ => super::Part::Operative,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_distinct_and_lead_back_to_their_verb() {
        for verb in Verb::ALL {
            assert_eq!(Verb::from_id(verb.id()), Some(*verb), "{}", verb.id());
        }
    }
}
