//! The verbs that head a section of a resolution: those of the list, and those that a register
//! defines.

use serde::{Serialize, Serializer};

use super::own_verb::OwnVerb;
use crate::identifiers::identifiers;

/// Declares [`Verb`] with, for each, its identifier in the JSON and its [`Force`]. It is no enum of
/// identifiers alone, as the others are: a register has verbs of its own.
macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $force:ident;)*) => {
        /// The verb (or participle) that heads a section. The words as printed stand beside it in
        /// the section; this is what facets, paths and links are made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Verb {
            $($(#[$doc])* $name,)*
            /// One that the register defines.
            Own(OwnVerb),
        }

        impl Verb {
            /// Every verb of the list, in the order in which they usually follow one another.
            pub const ALL: &'static [Verb] = &[$(Verb::$name),*];

            /// The identifier in the JSON and in links, such as `instructs`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Verb::$name => $id,)*
                    Verb::Own(own) => own.id(),
                }
            }

            /// How strongly the verb binds.
            pub fn force(self) -> Force {
                match self {
                    $(Verb::$name => Force::$force,)*
                    Verb::Own(own) => own.force(),
                }
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
    /// In French: *ayant examiné*.
    HavingConsidered = "having-considered", Preamble;
    /// In French: *exprimant*.
    Expressing = "expressing", Preamble;
    /// In French: *guidée par*.
    Guided = "guided", Preamble;
    /// In French: *conformément à*.
    Pursuant = "pursuant", Preamble;
    /// In French: *décide*.
    Resolves = "resolves", Decides;
    /// In French: *approuve*.
    Approves = "approves", Decides;
    /// In French: *adopte*.
    Adopts = "adopts", Decides;
    /// In French: *fait sien*.
    Endorses = "endorses", Decides;
    /// In French: *convient*.
    Agrees = "agrees", Decides;
    /// In French: *confirme*.
    Confirms = "confirms", Decides;
    /// In French: *déclare*.
    Declares = "declares", Decides;
    /// In French: *crée*.
    Establishes = "establishes", Decides;
    /// In French: *nomme*.
    Appoints = "appoints", Decides;
    /// In French: *élit*.
    Elects = "elects", Decides;
    /// In French: *modifie*.
    Amends = "amends", Decides;
    /// In French: *abroge*.
    Abrogates = "abrogates", Decides;
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
    /// In French: *appelle*.
    CallsUpon = "calls-upon", Requests;
    /// In French: *invite*.
    Invites = "invites", Invites;
    /// In French: *encourage*.
    Encourages = "encourages", Encourages;
    /// In French: *recommande*.
    Recommends = "recommends", Encourages;
    /// In French: *prend note*.
    TakesNote = "takes-note", States;
    /// In French: *note*.
    Notes = "notes", States;
    /// In French: *considère*.
    Considers = "considers", States;
    /// In French: *reconnaît*.
    Recognizes = "recognizes", States;
    /// In French: *souligne*.
    Emphasizes = "emphasizes", States;
    /// In French: *réaffirme*.
    Reaffirms = "reaffirms", States;
    /// In French: *se félicite*.
    Welcomes = "welcomes", States;
    /// In French: *appuie*.
    Supports = "supports", States;
    /// In French: *exprime*.
    Expresses = "expresses", States;
    /// In French: *félicite*.
    Commends = "commends", States;
    /// In French: *remercie*.
    Thanks = "thanks", States;
    /// In French: *condamne*.
    Condemns = "condemns", States;
    /// A verb outside this list that the register does not define; the printed words are in the
    /// section.
    Other = "other", Other;
}

identifiers! {
    /// How strongly a verb binds the one it addresses, from decisions to the preamble (not at all).
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Force {
        /// The assembly decides.
        Decides = "decides",
        /// It instructs or authorizes somebody.
        Instructs = "instructs",
        /// It requests, urges or appeals.
        Requests = "requests",
        /// It invites.
        Invites = "invites",
        /// It encourages or recommends.
        Encourages = "encourages",
        /// It takes note, welcomes, thanks: it asks nothing of anybody.
        States = "states",
        /// It gives its reasons, in the preamble.
        Preamble = "preamble",
        /// The verb is not known.
        Other = "other",
    }
}

impl Verb {
    /// The verb with identifier `id`, if it is of the list.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.id() == id)
    }

    /// The place in [`Verb::ALL`]; behind all of them for one of the register's own.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|verb| *verb == self).unwrap_or(Self::ALL.len())
    }

    /// The order of facets, columns and groups: the strongest first, then by the list.
    pub fn rank(self) -> usize {
        self.force() as usize * (Self::ALL.len() + 1) + self.place()
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

impl Serialize for Verb {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Verb {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Verb".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let listed: Vec<&str> = Self::ALL.iter().map(|verb| verb.id()).collect();
        schemars::json_schema!({
            "description": "The verb (or participle) that heads a section: one of the list, or one that `verbs` defines.",
            "type": "string",
            "pattern": super::schema::KEY,
            "examples": listed
        })
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

    // What it reads with is native.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn a_registers_own_verb_stands_behind_those_of_its_force() {
        let own = Verb::Own(OwnVerb::new("convenes", Force::Decides));
        assert_eq!(
            (own.id(), own.force(), own.part()),
            ("convenes", Force::Decides, super::super::Part::Operative)
        );
        assert!(own.rank() > Verb::Abrogates.rank() && own.rank() < Verb::Instructs.rank());
        assert_eq!(own, Verb::Own(OwnVerb::new(&String::from("convenes"), Force::Decides)));
    }
}
