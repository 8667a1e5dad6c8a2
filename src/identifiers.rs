//! The one way to declare an enum whose variants have identifiers.

use std::sync::{Mutex, PoisonError};

/// Declares an enum of the cases of something, each with the identifier that it has in JSON, links,
/// attributes or texts, and gives it `ALL`, `id` and `from_id`.
///
/// With `own Type` there may be more of them: those that a page adds while the program runs.
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
    (
        $(#[$outer:meta])*
        $vis:vis enum $name:ident with $facts:ident: $type:ty, own $own:ty {
            $($(#[$inner:meta])* $variant:ident = $id:literal => $value:expr),* $(,)?
        }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$inner])* $variant,)*
            /// One that the page around a table adds.
            Own($own),
        }

        #[allow(dead_code, reason = "not every enum is asked for all of it")]
        impl $name {
            /// Every one of the widget's, in the usual order.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Every one, with those that pages added behind the widget's.
            $vis fn all() -> impl Iterator<Item = Self> {
                Self::ALL.iter().copied().chain(<$own>::all().into_iter().map(Self::Own))
            }

            /// The identifier.
            $vis fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $id,)*
                    Self::Own(own) => own.id(),
                }
            }

            /// The one with that identifier.
            $vis fn from_id(id: &str) -> Option<Self> {
                Self::all().find(|it| it.id() == id)
            }

            /// What is fixed for it; none where a page adds it.
            $vis const fn $facts(self) -> Option<$type> {
                match self {
                    $(Self::$variant => Some($value),)*
                    Self::Own(_) => None,
                }
            }

            /// Its place in [`ALL`](Self::ALL); none where a page adds it.
            $vis fn place(self) -> Option<usize> {
                Self::ALL.iter().position(|it| *it == self)
            }
        }
    };
}

/// What pages add to the cases of an enum, each once, in the order in which they came. It only
/// grows.
pub(crate) struct Added<T>(Mutex<Vec<T>>);

impl<T: Copy> Added<T> {
    /// Nothing yet.
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// All that were added.
    pub(crate) fn all(&self) -> Vec<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Adds one, or puts it in the place of the one with the same identifier.
    pub(crate) fn add(&self, new: T, id: impl Fn(T) -> &'static str) {
        let mut added = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match added.iter_mut().find(|known| id(**known) == id(new)) {
            Some(known) => *known = new,
            None => added.push(new),
        }
    }
}

/// The one copy of an identifier that registers or pages define. It is kept as long as the program
/// runs: there are a few dozen, and the next register of the same body has the same ones.
pub(crate) fn kept(id: &str) -> &'static str {
    kept_at(kept_place(id))
}

static KEPT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

/// The place of the copy among all that are kept, for those who have no room for it.
pub(crate) fn kept_place(id: &str) -> usize {
    let mut known = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    known.iter().position(|known| *known == id).unwrap_or_else(|| {
        known.push(String::from(id).leak());
        known.len() - 1
    })
}

/// What is kept at that place.
pub(crate) fn kept_at(place: usize) -> &'static str {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).get(place).copied().unwrap_or_default()
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
