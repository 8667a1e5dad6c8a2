//! What must hold for any bytes. The fuzzer calls these, and the tests call them with the corpus.

#![allow(dead_code, reason = "each target of the fuzzer is a program with one of them")]

use std::rc::Rc;

use resolution_table::import::document::{Document, input};
use resolution_table::import::{Options, import_document};
use resolution_table::model::decode;
use resolution_table::query::{Index, parse};
use resolution_table::text::Folding;

/// A text is imported, and nothing of it is lost; or it is refused.
pub fn text(bytes: &[u8]) {
    if let Ok(text) = input::text(bytes) {
        imported(&Document::of_text(text));
    }
}

/// A Word document is imported, and nothing of it is lost; or it is refused.
pub fn docx(bytes: &[u8]) {
    if let Ok(document) = input::read(bytes) {
        imported(&document);
    }
}

fn imported(document: &Document) {
    let imported = import_document(document, &Options::default());
    let coverage = imported.check_document(document);
    assert!(coverage.is_complete(), "{coverage}");
    let json = serde_json::to_vec(&imported.register).expect("a register is JSON");
    let decoded = decode(&json).expect("the importer's own output is a register");
    assert_eq!(decoded.register, imported.register);
}

/// A file is a register or not; what is read of it can be written and read again, and indexed.
pub fn json(bytes: &[u8]) {
    let Ok(decoded) = decode(bytes) else { return };
    let json = serde_json::to_vec(&decoded.register).expect("a register is JSON");
    let again = decode(&json).expect("what was read once is read again").register;
    assert_eq!(again, decoded.register);
    Index::new(Rc::new(again), vec!["en".to_owned()], Rc::new(Folding::native()));
}

/// A search is read, whatever is typed.
pub fn query(bytes: &[u8]) {
    if let Ok(search) = std::str::from_utf8(bytes) {
        let fields = resolution_table::query::Field::ALL;
        parse(search, &|name| fields.iter().copied().find(|field| field.id() == name));
    }
}
