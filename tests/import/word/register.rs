//! A Word document gives the register that its plain text gives, and `--check` proves as much.

use crate::word::report::{LISTS, REPORT, with_lists};
use crate::word::{Word, of_text, p};
use resolution_table::import::document::Document;
use resolution_table::import::{Imported, Options, import, import_document, input};

fn options(language: &str) -> Options {
    Options { language: Some(language.to_owned()), ..Options::default() }
}

/// Imports a document, and checks it.
fn imported(word: &Word, language: &str) -> (Document, Imported) {
    let document = input::read(&word.bytes()).expect("a Word document");
    let imported = import_document(&document, &options(language));
    let coverage = imported.check_document(&document);
    assert!(coverage.is_complete(), "{coverage}");
    (document, imported)
}

fn json(imported: &Imported) -> String {
    serde_json::to_string_pretty(&imported.register).expect("a register is JSON")
}

#[test]
fn tables_and_typed_labels_give_the_register_of_the_text() {
    let (document, read) = imported(&of_text(REPORT, p), "en");
    assert_eq!(document.text().trim_end(), REPORT.trim_end());
    assert_eq!(json(&read), json(&import(REPORT, &options("en"))));
    assert!(read.register.resolutions.len() == 2);
}

#[test]
fn automatic_labels_give_the_register_of_the_text() {
    let word = with_lists();
    let (document, read) = imported(&word, "en");
    assert_eq!(document.text().trim_end(), REPORT.trim_end());
    assert_eq!(json(&read), json(&import(REPORT, &options("en"))));
    let account = document.account.expect("a Word document");
    let labels: usize = LISTS.iter().map(|(label, ..)| label.chars().count()).sum();
    assert_eq!(account.generated.count(), labels);
}

/// Notes stand at their marks; what only looks like one is text.
#[test]
fn notes_are_those_of_the_text_and_typed_brackets_are_none() {
    let text = REPORT.replace("seeds;", "seeds[footnoteRef:1], and pots; [1: \tOf [any] kind.]");
    let (_, read) = imported(&of_text(&text, p), "en");
    assert_eq!(json(&read), json(&import(&text, &options("en"))));
    assert_eq!(read.register.resolutions[0].notes[0].anchor.offset, Some(5));

    let mut typed = of_text(REPORT, p);
    typed.body = typed.body.replace("seeds;", "seeds, see [2: below] and [bookmark: x];");
    let (_, read) = imported(&typed, "en");
    assert!(json(&read).contains("\"seeds, see [2: below] and [bookmark: x];\""));
    assert!(read.register.source.artefacts.is_empty());
}

/// Notes that were typed and not inserted: signs, brackets, raised digits.
#[test]
fn typed_notes_are_read_as_in_a_text() {
    for mark in ["*", "(†)", "¹"] {
        let text = REPORT.replace("seeds;", &format!("seeds{mark};"));
        let text = text.replace("\nto plant.", &format!("\nto plant.\n{mark} Of any kind."));
        let of_text_read = import(&text, &options("en"));
        let mut word = of_text(&text, p);
        // Word raises the digit.
        let raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>";
        let split = format!("</w:t></w:r>{raised}<w:r><w:t xml:space=\"preserve\">");
        word.body = word.body.replace('¹', &split);
        let (_, read) = imported(&word, "en");
        assert_eq!(json(&read), json(&of_text_read), "{mark}");
        let notes = &read.register.resolutions[0].notes;
        assert_eq!(notes[0].text.choose(&[], "en").words, "Of any kind.", "{mark}");
        assert_eq!((notes.len(), notes[0].anchor.offset), (1, Some(5)), "{mark}");
    }
    // A bullet that Word makes is no sign.
    let (_, read) = imported(&with_lists(), "en");
    assert!(read.register.resolutions[0].notes.is_empty());
}

#[test]
fn the_strict_form_is_read_too() {
    let strict = Word { strict: true, ..with_lists() };
    let (_, read) = imported(&strict, "en");
    assert_eq!(json(&read), json(&import(REPORT, &options("en"))));
}

#[test]
fn messages_and_origins_name_a_place_in_word() {
    let text = REPORT.replace("shall weed,", "shall weed and and rake,");
    let text = text.replace("\nPonds", "\nLakes");
    let (document, read) = imported(&of_text(&text, p), "en");
    let told = read.diagnostics.iter().find(|it| it.rule == "repeated-word").expect("a message");
    let place = told.place.as_deref().expect("a place");
    assert_eq!(place, "table 2, row 2, cell 2, paragraph 8 (\"2 shall weed and and rake,\")");
    assert!(told.to_string().starts_with("table 2, row 2, cell 2, paragraph 8"), "{told}");
    let as_json = serde_json::to_value(told).expect("JSON");
    assert_eq!(as_json["place"], place);
    let titles = read.diagnostics.iter().find(|it| it.rule == "titles-differ").expect("a message");
    assert!(
        titles.message.contains("the overview (table 1, row 2, cell 1, paragraph 1 ("),
        "{titles}"
    );
    for told in &read.diagnostics {
        assert!(!told.to_string().contains("line "), "{told}");
    }
    let first = document.place(4).expect("a place");
    assert!(first.path.starts_with("paragraph 3"), "{first}");
}

#[test]
fn what_the_document_holds_and_was_not_read_is_a_fault() {
    let word = with_lists();
    let document = input::read(&word.bytes()).expect("a Word document");
    let read = import_document(&document, &options("en"));
    let fault = |change: &dyn Fn(&mut Document)| {
        let mut changed = document.clone();
        change(&mut changed);
        let coverage = read.check_document(&changed);
        assert!(!coverage.is_complete(), "{coverage}");
        coverage.to_string()
    };
    let told = fault(&|document| {
        document.account.as_mut().expect("an account").held.add("ж");
    });
    assert!(told.contains("the document holds \"ж\" 1 times, but it was read 0 times"), "{told}");
    fault(&|document| {
        document.account.as_mut().expect("an account").generated.add("1");
    });
    let told = fault(&|document| document.lines[12].push_str(" more"));
    assert!(told.contains("left over: more"), "{told}");
    assert!(told.contains("table 1, row 2, cell 1, paragraph 2 ("), "{told}");
}

/// The real report as a Word document. Bookmarks are no text there, so the text is taken without its one.
#[test]
fn the_real_report_gives_the_register_of_its_text() {
    let Some((text, _)) = crate::real_report::report() else {
        return;
    };
    let text = text.replace("[bookmark: _GoBack]", "").replace("\r\n", "\n");
    let word = of_text(&text, p);
    let (document, read) = imported(&word, "fr");
    let of_the_text = import(&text, &options("fr"));
    assert_eq!(json(&read), json(&of_the_text));
    assert_eq!(read.register.resolutions.len(), 28);
    let coverage = read.check_document(&document);
    assert_eq!(coverage.typed.map(|it| it.aside.len()), Some(0));
}
