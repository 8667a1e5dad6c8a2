//! What an act is: a resolution, a decision, a recommendation …

use serde::{Serialize, Serializer};

/// Declares [`Kind`] with the identifier of each in the JSON.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// The kind of an act of a body. A register may have others than those of the list, and
        /// name them.
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
            /// One of the register's own, by its identifier.
            Own(String),
        }

        impl Kind {
            /// Every kind of the list, in the order of a facet.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The identifier in the JSON and in links.
            pub fn id(&self) -> &str {
                match self {
                    $(Self::$name => $id,)*
                    Self::Own(id) => id,
                }
            }
        }
    };
}

kinds! {
    /// A resolution.
    #[default]
    Resolution = "resolution",
    /// A decision.
    Decision = "decision",
    /// A recommendation.
    Recommendation = "recommendation",
    /// An opinion.
    Opinion = "opinion",
    /// A declaration.
    Declaration = "declaration",
    /// A statement, such as one by a president.
    Statement = "statement",
    /// Conclusions.
    Conclusion = "conclusion",
    /// An order.
    Order = "order",
    /// A Question under study.
    Question = "question",
    /// A programme of work.
    Programme = "programme",
}

impl Kind {
    /// The kind with that identifier.
    pub fn from_id(id: &str) -> Self {
        let listed = Self::ALL.iter().find(|kind| kind.id() == id);
        listed.cloned().unwrap_or_else(|| Self::Own(id.to_owned()))
    }

    /// The place in [`Kind::ALL`]; behind all of them for one of the register's own.
    pub fn place(&self) -> usize {
        Self::ALL.iter().position(|kind| kind == self).unwrap_or(Self::ALL.len())
    }

    /// Whether it is the usual one, which is not written.
    pub fn is_resolution(&self) -> bool {
        *self == Self::Resolution
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Kind {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Kind".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let listed: Vec<&str> = Self::ALL.iter().map(Self::id).collect();
        schemars::json_schema!({
            "description": "What an act is: one of the list, or one that `kinds` names.",
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
    fn identifiers_are_distinct_and_lead_back_to_their_kind() {
        for (place, kind) in Kind::ALL.iter().enumerate() {
            assert_eq!(Kind::from_id(kind.id()), *kind);
            assert_eq!(kind.place(), place);
        }
        let own = Kind::from_id("communique");
        assert_eq!((own.id(), own.place()), ("communique", Kind::ALL.len()));
    }
}
