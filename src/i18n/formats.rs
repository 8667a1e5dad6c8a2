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

#[cfg(not(target_arch = "wasm32"))]
impl Category {
    /// The category that the tables of CLDR call so.
    pub(crate) fn of(category: icu_plurals::PluralCategory) -> Self {
        use icu_plurals::PluralCategory;
        match category {
            PluralCategory::Zero => Self::Zero,
            PluralCategory::One => Self::One,
            PluralCategory::Two => Self::Two,
            PluralCategory::Few => Self::Few,
            PluralCategory::Many => Self::Many,
            PluralCategory::Other => Self::Other,
        }
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
    /// Whether numbers have a comma before their decimals, so that spreadsheets part cells by
    /// something else.
    fn has_decimal_comma(&self) -> bool {
        false
    }
}

/// Plain conventions for rendering outside a browser: the plural rules of CLDR, digits, ISO dates.
#[cfg(not(target_arch = "wasm32"))]
pub struct PlainFormats {
    /// Whose plural rules.
    pub language: super::Language,
}

#[cfg(not(target_arch = "wasm32"))]
impl Formats for PlainFormats {
    fn category(&self, count: usize) -> Category {
        use icu_locale_core::Locale;
        use icu_plurals::{PluralRuleType, PluralRules};
        // A language without rules has one form.
        let locale: Option<Locale> = self.language.tag().parse().ok();
        let rules = locale.and_then(|locale| {
            PluralRules::try_new((&locale).into(), PluralRuleType::Cardinal.into()).ok()
        });
        rules.map_or(Category::Other, |rules| Category::of(rules.category_for(count)))
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
