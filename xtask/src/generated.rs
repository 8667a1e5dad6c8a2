//! Files of the package that are made from the library's own data.

use std::path::PathBuf;

use resolution_table::i18n::{Catalogue, Language};

/// Each file's path below the package, and its bytes: the locale file of every language.
pub fn generated_files() -> Vec<(PathBuf, Vec<u8>)> {
    let locale = |language: &Language| {
        let path = PathBuf::from(format!("locales/{}.txt", language.tag()));
        (path, Catalogue::native(*language).to_json().into_bytes())
    };
    Language::ALL.iter().map(locale).collect()
}
