//! The controlled list of the verbs that head a section of a resolution.

use serde::Serialize;

use crate::identifiers::identifiers;

identifiers! {
    /// The verb (or participle) that heads a section. The words as printed stand beside it in
    /// the section; this is what facets, paths and links are made of.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "kebab-case")]
    pub enum Verb with force: Force {
        /// In French: *rappelant*.
        Recalling = "recalling" => Force::Preamble,
        /// In French: *considérant*.
        Considering = "considering" => Force::Preamble,
        /// In French: *reconnaissant*.
        Recognizing = "recognizing" => Force::Preamble,
        /// In French: *tenant compte*.
        TakingIntoAccount = "taking-into-account" => Force::Preamble,
        /// In French: *ayant à l'esprit*.
        BearingInMind = "bearing-in-mind" => Force::Preamble,
        /// In French: *notant*, *prenant note*.
        Noting = "noting" => Force::Preamble,
        /// In French: *soulignant*.
        Emphasizing = "emphasizing" => Force::Preamble,
        /// In French: *affirmant*.
        Affirming = "affirming" => Force::Preamble,
        /// In French: *réaffirmant*.
        Reaffirming = "reaffirming" => Force::Preamble,
        /// In French: *se félicitant*.
        Welcoming = "welcoming" => Force::Preamble,
        /// In French: *préoccupée*.
        Concerned = "concerned" => Force::Preamble,
        /// In French: *consciente*.
        Aware = "aware" => Force::Preamble,
        /// In French: *convaincue*.
        Convinced = "convinced" => Force::Preamble,
        /// In French: *décide*.
        Resolves = "resolves" => Force::Decides,
        /// In French: *charge*.
        Instructs = "instructs" => Force::Instructs,
        /// In French: *autorise*.
        Authorizes = "authorizes" => Force::Instructs,
        /// In French: *prie*, *demande*.
        Requests = "requests" => Force::Requests,
        /// In French: *prie instamment*, *exhorte*.
        Urges = "urges" => Force::Requests,
        /// In French: *lance un appel*.
        Appeals = "appeals" => Force::Requests,
        /// In French: *invite*.
        Invites = "invites" => Force::Invites,
        /// In French: *encourage*.
        Encourages = "encourages" => Force::Encourages,
        /// In French: *recommande*.
        Recommends = "recommends" => Force::Encourages,
        /// A verb outside this list; the printed words are in the section.
        Other = "other" => Force::Other,
    }
}

identifiers! {
    /// How strongly a verb binds the one it addresses, from the preamble (not at all) to decisions.
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
        /// It gives its reasons, in the preamble.
        Preamble = "preamble",
        /// The verb is not of the controlled list.
        Other = "other",
    }
}

impl Verb {
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

    #[test]
    fn the_json_has_the_identifiers() {
        fn check<T: Copy + Serialize>(all: &[T], id: fn(T) -> &'static str) {
            for value in all {
                assert_eq!(serde_json::to_value(value).unwrap(), id(*value));
            }
        }
        use crate::model::{Authority, BodyKind, Duty, Part, ReferenceKind, Status};
        check(Verb::ALL, Verb::id);
        check(BodyKind::ALL, BodyKind::id);
        check(ReferenceKind::ALL, ReferenceKind::id);
        check(Status::ALL, Status::id);
        check(Part::ALL, Part::id);
        check(Duty::ALL, Duty::id);
        check(Authority::ALL, Authority::id);
    }
}
