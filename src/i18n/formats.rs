//! What a language's conventions decide: plural forms, numbers, dates, order.

use std::cmp::Ordering;

use crate::identifiers::identifiers;

identifiers! {
    /// A plural category of CLDR.
    pub enum Category {
        /// `zero`
        Zero = "zero",
        /// `one`
        One = "one",
        /// `two`
        Two = "two",
        /// `few`
        Few = "few",
        /// `many`
        Many = "many",
        /// `other`, which every language has.
        Other = "other",
    }
}

/// The conventions of one language. In a browser, `Intl` knows them.
pub trait Formats {
    /// The plural category of a count.
    fn category(&self, count: usize) -> Category;
    /// A whole number.
    fn number(&self, number: usize) -> String;
    /// A day, given as an ISO 8601 date; what is no date comes back as it is.
    fn date(&self, iso: &str) -> String;
    /// The order of two texts.
    fn compare(&self, a: &str, b: &str) -> Ordering;
}

/// Conventions without tables, for rendering outside a browser: digits, ISO dates, commas, and the
/// plural rules of the interface's languages.
#[cfg(not(target_arch = "wasm32"))]
pub struct PlainFormats {
    /// Whose plural rules.
    pub language: super::Language,
}

#[cfg(not(target_arch = "wasm32"))]
impl Formats for PlainFormats {
    fn category(&self, count: usize) -> Category {
        use super::Language;
        let (ten, hundred) = (count % 10, count % 100);
        match (self.language, count) {
            (Language::Chinese, _) => Category::Other,
            (Language::English | Language::Spanish, 1) | (Language::French, 0 | 1) => Category::One,
            (Language::Spanish | Language::French, 1..) if count.is_multiple_of(1_000_000) => {
                Category::Many
            }
            (Language::English | Language::Spanish | Language::French, _) => Category::Other,
            (Language::Russian, _) => match ten {
                _ if (11..=14).contains(&hundred) => Category::Many,
                1 => Category::One,
                2..=4 => Category::Few,
                _ => Category::Many,
            },
            (Language::Arabic, 0) => Category::Zero,
            (Language::Arabic, 1) => Category::One,
            (Language::Arabic, 2) => Category::Two,
            (Language::Arabic, _) => match hundred {
                3..=10 => Category::Few,
                11.. => Category::Many,
                _ => Category::Other,
            },
        }
    }

    fn number(&self, number: usize) -> String {
        number.to_string()
    }

    fn date(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        let folding = crate::text::Folding::native();
        folding.fold(a).cmp(&folding.fold(b))
    }
}
