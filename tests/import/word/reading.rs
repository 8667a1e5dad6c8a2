//! What is read of a Word document.

use resolution_table::import::document::Document;
use resolution_table::import::{Options, import_document, input};

use super::Word;

/// Reads a document, and checks that each of its characters is on a line or was left out for a reason.
pub fn read(word: &Word) -> Document {
    let document = input::read(&word.bytes()).expect("a Word document");
    let coverage = import_document(&document, &Options::default()).check_document(&document);
    assert!(coverage.is_complete(), "{coverage}");
    document
}

/// The document has this text.
pub fn check(word: &Word, expected: &str) {
    assert_eq!(read(word).text(), expected);
}

/// A document with this body has this text.
pub fn body(xml: &str, expected: &str) {
    check(&Word::new(xml), expected);
}

/// The rules of what the reader tells.
pub fn rules(word: &Word) -> Vec<&'static str> {
    let document = read(word);
    document.diagnostics.iter().map(|it| it.rule).collect()
}
