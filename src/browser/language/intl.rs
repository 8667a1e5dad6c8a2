//! The conventions of a language, from `Intl`.

use std::cmp::Ordering;

use js_sys::{Array, Date, Function, Intl, Object};
use wasm_bindgen::JsValue;

use crate::browser::object::object;
use crate::i18n::{Category, Formats, Language};

pub(in crate::browser) struct IntlFormats {
    compare: Function,
    plurals: Intl::PluralRules,
    number: Function,
    date: Function,
}

impl IntlFormats {
    pub(in crate::browser) fn new(language: Language) -> Self {
        // Texts in Arabic have both kinds of digits, numbers and labels those of Europe: engines
        // differ in what they choose.
        let tag = match language {
            Language::Arabic => "ar-u-nu-latn",
            other => other.tag(),
        };
        let locales = Array::of1(&JsValue::from_str(tag));
        let options = Object::new();
        let collator = Intl::Collator::new(&locales, &object(&[("numeric", JsValue::TRUE)]));
        let dates = object(&[("dateStyle", "long".into()), ("timeZone", "UTC".into())]);
        Self {
            compare: collator.compare(),
            plurals: Intl::PluralRules::new(&locales, &options),
            number: Intl::NumberFormat::new(&locales, &options).format(),
            date: Intl::DateTimeFormat::new(&locales, &dates).format(),
        }
    }
}

fn written(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

impl Formats for IntlFormats {
    fn category(&self, count: usize) -> Category {
        let keyword = self.plurals.select(count as f64).as_string();
        keyword.and_then(|keyword| Category::from_id(&keyword)).unwrap_or(Category::Other)
    }

    fn number(&self, number: usize) -> String {
        written(&self.number, &number.into()).unwrap_or_else(|| number.to_string())
    }

    fn has_decimal_comma(&self) -> bool {
        written(&self.number, &1.5.into()).is_some_and(|it| it.contains(','))
    }

    fn date(&self, iso: &str) -> String {
        let date = Date::new(&JsValue::from_str(iso));
        let known = Some(&date).filter(|date| !date.get_time().is_nan());
        known.and_then(|date| written(&self.date, date)).unwrap_or_else(|| iso.to_owned())
    }

    fn compare(&self, a: &str, b: &str) -> Ordering {
        let order = self.compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
        let order = order.ok().and_then(|it| it.as_f64()).unwrap_or(0.0);
        order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn a_comma_before_decimals_is_the_languages() {
        for language in [Language::French, Language::Spanish, Language::Russian] {
            assert!(IntlFormats::new(language).has_decimal_comma(), "{}", language.tag());
        }
        for language in [Language::English, Language::Chinese, Language::Arabic] {
            assert!(!IntlFormats::new(language).has_decimal_comma(), "{}", language.tag());
        }
    }

    #[wasm_bindgen_test]
    fn plural_categories_are_those_of_the_language() {
        use Category::{Many, One, Other};
        let categories =
            |it| [0, 1, 2, 1_000_000].map(|count| IntlFormats::new(it).category(count));
        assert_eq!(categories(Language::English), [Other, One, Other, Other]);
        assert_eq!(categories(Language::French), [One, One, Other, Many]);
    }

    #[wasm_bindgen_test]
    fn accents_and_case_do_not_take_words_out_of_their_place() {
        for language in Language::ALL {
            let formats = IntlFormats::new(*language);
            let mut words = ["Zone", "échéance", "Eau", "étude 10", "étude 9", "œuvre", "objet"];
            words.sort_by(|a, b| formats.compare(a, b));
            let expected = ["Eau", "échéance", "étude 9", "étude 10", "objet", "œuvre", "Zone"];
            assert_eq!(words, expected, "{language:?}");
            assert_eq!(formats.compare("a", "a"), Ordering::Equal);
        }
    }

    #[wasm_bindgen_test]
    fn dates_and_numbers_are_written_as_the_language_does_whatever_the_time_zone() {
        let date = |language, iso| IntlFormats::new(language).date(iso);
        assert_eq!(date(Language::English, "2024-05-06"), "May 6, 2024");
        assert_eq!(date(Language::French, "2024-05-06"), "6 mai 2024");
        assert_eq!(date(Language::French, "au printemps"), "au printemps");
        let number = |language| IntlFormats::new(language).number(12_345);
        assert_eq!(number(Language::English), "12,345");
        assert_eq!(number(Language::French), "12\u{202f}345");
    }
}
