//! The conventions of a language where there is no browser: from the tables of CLDR, as `Intl` has
//! them, so that what is written is what the widget will show.

use std::cmp::Ordering;

use icu_calendar::Date;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralRuleType, PluralRules};

use super::PrerenderError;
use crate::i18n::{Category, Formats, Language};

/// The conventions of one language.
pub(super) struct CldrFormats {
    plurals: PluralRules,
    number: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    collator: CollatorBorrowed<'static>,
}

impl CldrFormats {
    /// # Errors
    /// A language that the tables lack.
    pub(super) fn new(language: Language) -> Result<Self, PrerenderError> {
        let missing = || PrerenderError::NoConventions(language);
        let locale: Locale = language.tag().parse().map_err(|_| missing())?;
        let mut order = CollatorPreferences::from(&locale);
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        Ok(Self {
            plurals: PluralRules::try_new((&locale).into(), PluralRuleType::Cardinal.into())
                .map_err(|_| missing())?,
            number: DecimalFormatter::try_new((&locale).into(), Default::default())
                .map_err(|_| missing())?,
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long())
                .map_err(|_| missing())?,
            collator: Collator::try_new(order, CollatorOptions::default())
                .map_err(|_| missing())?,
        })
    }
}

impl Formats for CldrFormats {
    fn category(&self, count: usize) -> Category {
        Category::of(self.plurals.category_for(count))
    }

    fn number(&self, number: usize) -> String {
        self.number.format(&Decimal::from(number)).to_string()
    }

    fn date(&self, iso: &str) -> String {
        let date = Date::try_from_str(iso, icu_calendar::Iso);
        date.map_or_else(|_| iso.to_owned(), |date| self.date.format(&date).to_string())
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(language: Language) -> CldrFormats {
        CldrFormats::new(language).expect("a language of the interface")
    }

    // The expected texts are those that browsers give (`src/browser/language/intl.rs` tests the
    // same).
    #[test]
    fn dates_are_written_out() {
        assert_eq!(formats(Language::English).date("2024-05-06"), "May 6, 2024");
        assert_eq!(formats(Language::French).date("2024-05-06"), "6 mai 2024");
        assert_eq!(formats(Language::Chinese).date("2022-03-09"), "2022年3月9日");
        assert_eq!(formats(Language::French).date("au printemps"), "au printemps");
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(formats(Language::English).number(12_345), "12,345");
        assert_eq!(formats(Language::French).number(12_345), "12\u{202f}345");
        assert_eq!(formats(Language::Spanish).number(1_234), "1234");
    }

    #[test]
    fn plural_categories_are_those_of_the_language() {
        use Category::{Few, Many, One, Other, Two, Zero};
        let of = |language, counts: [usize; 4]| counts.map(|it| formats(language).category(it));
        assert_eq!(of(Language::English, [0, 1, 2, 1_000_000]), [Other, One, Other, Other]);
        assert_eq!(of(Language::French, [0, 1, 2, 1_000_000]), [One, One, Other, Many]);
        assert_eq!(of(Language::Arabic, [0, 2, 3, 11]), [Zero, Two, Few, Many]);
    }

    #[test]
    fn accents_and_case_do_not_take_words_out_of_their_place() {
        for language in Language::ALL {
            let formats = formats(*language);
            let mut words = ["Zone", "échéance", "Eau", "étude 10", "étude 9", "œuvre", "objet"];
            words.sort_by(|a, b| formats.compare(a, b));
            let expected = ["Eau", "échéance", "étude 9", "étude 10", "objet", "œuvre", "Zone"];
            assert_eq!(words, expected, "{language:?}");
        }
    }
}
