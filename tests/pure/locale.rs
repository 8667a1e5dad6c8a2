//! The interface in a language, without what a browser formats.

use resolution_table::i18n::{Catalogue, Language, PlainFormats};
use resolution_table::view::Locale;

pub fn locale(language: Language) -> Locale {
    Locale { catalogue: Catalogue::native(language), formats: Box::new(PlainFormats { language }) }
}
