//! A register that the importer made comes back from its export as it was.

use crate::export::exported::Exported;
use resolution_table::i18n::Language;
use resolution_table::import::{Options, import};

#[test]
fn an_imported_register_comes_back_as_it_was() {
    let text = include_str!("../../fixtures/report.en.txt");
    let options = Options { language: Some("en".into()), ..Options::default() };
    let register = import(text, &options).register;
    assert!(!register.resolutions.is_empty());
    let exported = Exported::of(register.clone(), Language::English, []);
    assert_eq!(exported.again(&exported.listed()), register);
}
