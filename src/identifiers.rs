//! The one way to declare an enum whose variants have identifiers.

/// Declares an enum of the cases of something, each with the identifier that it has in JSON, links,
/// attributes or texts, and gives it `ALL`, `id` and `from_id`.
///
/// With `with name: Type` each variant also has a value, after `=>`, that the method `name`
/// returns: all facts of a case stand in one place, and a case without them does not compile.
///
/// The derives of the crate `strum` weigh the same in Wasm (130 bytes more of 325 KB, both
/// compressed), but their properties of a case are strings only: the lists of facts would stay
/// beside them.
macro_rules! identifiers {
    (
        $(#[$outer:meta])*
        $vis:vis enum $name:ident {
            $($(#[$inner:meta])* $variant:ident = $id:literal),* $(,)?
        }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$inner])* $variant,)* }

        #[allow(dead_code, reason = "not every enum is asked for all of it")]
        impl $name {
            /// Every one, in the usual order.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The identifier.
            $vis fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),* }
            }

            /// The one with that identifier.
            $vis fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.id() == id)
            }
        }
    };
    (
        $(#[$outer:meta])*
        $vis:vis enum $name:ident with $facts:ident: $type:ty {
            $($(#[$inner:meta])* $variant:ident = $id:literal => $value:expr),* $(,)?
        }
    ) => {
        $crate::identifiers::identifiers! {
            $(#[$outer])*
            $vis enum $name { $($(#[$inner])* $variant = $id),* }
        }

        impl $name {
            /// What is fixed for it.
            $vis const fn $facts(self) -> $type {
                match self { $(Self::$variant => $value),* }
            }
        }
    };
}

pub(crate) use identifiers;

/// The choices of a message to people: `csv, html or json`.
pub(crate) fn alternatives(ids: &[&str]) -> String {
    match ids {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => [&first.join(", "), " or ", last].concat(),
    }
}

#[cfg(test)]
mod tests {
    identifiers! {
        /// A season.
        enum Season with months: &'static [u8] {
            /// From December.
            Winter = "winter" => &[12, 1, 2],
            /// From March.
            Spring = "spring" => &[3, 4, 5],
        }
    }

    #[test]
    fn alternatives_read_as_a_sentence_does() {
        assert_eq!(super::alternatives(&["csv", "html", "json"]), "csv, html or json");
        assert_eq!(super::alternatives(&["csv"]), "csv");
    }

    #[test]
    fn identifiers_lead_to_their_variant_and_back() {
        assert_eq!(Season::ALL, [Season::Winter, Season::Spring]);
        assert_eq!(Season::Spring.id(), "spring");
        assert_eq!(Season::from_id("winter"), Some(Season::Winter));
        assert_eq!(Season::from_id("Winter"), None);
        assert_eq!(Season::Winter.months(), [12, 1, 2]);
    }
}
