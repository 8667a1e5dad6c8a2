//! The Word document: what paper shows, read back by the importer and by another program.

use std::process::Command;

use crate::export::exported::{DIGEST, Exported, FULL, SMALL, with_text};
use resolution_table::export::{Format, Selection};
use resolution_table::i18n::Language;
use resolution_table::import::document::Document;
use resolution_table::import::{Options, import_document, input};
use resolution_table::model::{
    Located, Part, Provision, Register, Resolution, Section, decode, located,
};
use resolution_table::query::{Action, View};

fn read(bytes: &[u8]) -> Document {
    input::read(bytes).expect("a Word document")
}

/// The files of the document as one text: they are stored as they are.
fn inside(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn register(json: &str) -> Register {
    decode(json.as_bytes()).expect("a register").register
}

/// The provisions of a resolution as lines: the label, a tab, the words in that language; and whether a footnote's mark
/// follows.
fn lines(resolution: &Resolution, language: Language, own: &str) -> Vec<(String, bool)> {
    let line = |label: Option<&str>, words: &str| match label {
        Some(label) => format!("{label}\t{words}"),
        None => words.to_owned(),
    };
    let words = |found: &Located| {
        let text = found.provision.text.choose(&[language.tag()], own);
        let is_noted = resolution.notes.iter().any(|note| note.anchor.at == found.path);
        (line(found.provision.label.as_deref(), text.words), is_noted)
    };
    located(resolution).iter().map(words).collect()
}

#[test]
fn a_word_document_has_every_provision_with_its_label_in_order_in_six_languages() {
    for (json, language) in
        Language::ALL.iter().map(|it| (DIGEST, *it)).chain([(SMALL, Language::English)])
    {
        let register = register(json);
        let exported = Exported::new(json, language, []);
        let document = read(&exported.bytes(&exported.listed(), Format::Docx));
        let mut rest = document.lines.iter();
        for resolution in &register.resolutions {
            for (expected, is_noted) in lines(resolution, language, &register.language) {
                let from = rest.clone();
                let is_it =
                    |line: &String| *line == expected || is_noted && line.starts_with(&expected);
                let found = rest.any(is_it);
                let next: Vec<_> = from.take(3).collect();
                assert!(found, "{} {}: {expected}\n{next:#?}", language.tag(), resolution.number);
            }
        }
    }
}

#[test]
fn a_word_document_says_what_a_resolution_is_and_where_it_comes_from() {
    let exported = Exported::new(FULL, Language::English, []);
    let document = read(&exported.bytes(&exported.listed(), Format::Docx));
    let text = document.text();
    for words in [
        "Resolutions on gardens",
        "Source: Rapport de l'Assemblée des jardins",
        "Resolution 4 (Rev. Geneva, 2024)",
        "Water in gardens",
        "Revised",
        "What it means for the Sector",
        "Annexes",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let verbs = inside(&exported.bytes(&exported.listed(), Format::Docx));
    assert!(verbs.contains("<w:rStyle w:val=\"Verb\"/></w:rPr><w:t xml:space=\"preserve\">"));
    assert!(
        verbs.contains("<w:vertAlign w:val=\"superscript\"/>"),
        "the marks of notes are raised"
    );
}

#[test]
fn the_importer_reads_sections_and_provisions_of_a_resolution_back() {
    let register = register(DIGEST);
    let exported = Exported::new(DIGEST, Language::English, []);
    // The importer takes for a published resolution what has a preamble, as those have.
    let has_preamble =
        |it: &Resolution| it.sections.first().is_some_and(|it| it.part == Part::Preamble);
    let all = register.resolutions.iter().enumerate().filter(|(_, it)| has_preamble(it));
    assert_eq!(all.clone().count(), 14);
    for (position, resolution) in all {
        let bytes = exported.bytes(&Selection::one(position), Format::Docx);
        let options = Options { language: Some("en".into()), ..Options::default() };
        let imported = import_document(&read(&bytes), &options);
        let again = imported.register.resolutions.iter().find(|it| it.number == resolution.number);
        let again = again.unwrap_or_else(|| panic!("{} is not read back", resolution.number));
        // Summary and status have no place in a published resolution: they stand before its first verb.
        let sections = |of: &Resolution| {
            let known = of.sections.iter().filter(|section| section.verb.id() != "other");
            let section = |section: &Section| {
                // Between two of them it is said what the report leaves out.
                let is_text =
                    |it: &&Provision| !it.text.words().any(|words| words.starts_with("[…] "));
                let labels = section.provisions.iter().filter(is_text);
                let labels = labels.map(|it| it.label.clone());
                (section.verb.id(), labels.collect::<Vec<_>>())
            };
            known.map(section).collect::<Vec<_>>()
        };
        let mut read_back = sections(again);
        // The heading above footnotes is a verb of English, too.
        read_back.retain(|(verb, _)| resolution.notes.is_empty() || *verb != "notes");
        assert_eq!(read_back, sections(resolution), "{}", resolution.number);
    }
}

#[test]
fn in_arabic_every_paragraph_runs_from_right_to_left() {
    let exported = Exported::new(DIGEST, Language::Arabic, []);
    let xml = inside(&exported.bytes(&exported.listed(), Format::Docx));
    let (paragraphs, turned) =
        (xml.matches("<w:p><w:pPr>").count(), xml.matches("\"/><w:bidi/>").count());
    assert!(paragraphs > 400);
    // The section as well.
    assert_eq!(paragraphs + 1, turned);
    assert!(xml.contains("<w:rtl/>") && xml.contains("w:bidi=\"ar\""));
    let english = Exported::new(DIGEST, Language::English, []);
    assert!(!inside(&english.bytes(&english.listed(), Format::Docx)).contains("<w:bidi/>"));
}

#[test]
fn provisions_are_a_table_whose_head_is_on_every_page() {
    let exported = Exported::new(DIGEST, Language::English, [Action::Show(View::Provisions)]);
    let bytes = exported.bytes(&exported.listed(), Format::Docx);
    let xml = inside(&bytes);
    assert_eq!(xml.matches("<w:tr>").count(), 208);
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 1);
    let text = read(&bytes).text();
    let register = register(DIGEST);
    for resolution in &register.resolutions {
        for found in located(resolution) {
            let words = found.provision.text.choose(&["en"], &register.language).words;
            assert!(text.contains(words), "{}: {words}", found.path);
        }
    }
}

#[test]
fn no_text_breaks_a_word_document() {
    let texts = [
        "<w:p/> & \"quoted\" 'so' ]]>",
        "\0\u{1}\u{7f}\u{fffe}\u{ffff}",
        "line one\nline two\tbehind a tab",
        "\u{202e}evitcerid",
        "\u{2028}\u{2029}\u{85}",
        "😀 النفاذ 网络",
    ];
    for words in texts {
        let exported = Exported::of(with_text(words), Language::English, []);
        let document = read(&exported.bytes(&exported.listed(), Format::Docx));
        let kept: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
        let read: String = document.text().chars().filter(|c| c.is_alphanumeric()).collect();
        assert!(read.contains(&kept), "{words:?}");
    }
}

#[test]
fn what_a_register_calls_a_language_breaks_no_word_document() {
    let named = r#"{"x\"/><w:hostile a=\"": "Wells"}"#;
    let title = serde_json::from_str::<serde_json::Value>(named).expect("JSON");
    let mut register: serde_json::Value = serde_json::from_str(SMALL).expect("JSON");
    register["resolutions"][0]["title"] = title;
    let exported = Exported::new(&register.to_string(), Language::English, []);
    let bytes = exported.bytes(&exported.listed(), Format::Docx);
    assert!(!inside(&bytes).contains("hostile"));
    assert!(read(&bytes).text().contains("Wells"));
}

#[test]
fn a_line_break_stays_where_it_is() {
    let words = "Resolves:\na) wells be dug;\nb) paths be kept.";
    let exported = Exported::of(with_text(words), Language::English, []);
    let xml = inside(&exported.bytes(&exported.listed(), Format::Docx));
    assert!(xml.contains(
        "Resolves:</w:t><w:br/><w:t xml:space=\"preserve\">a) wells be dug;</w:t><w:br/>"
    ));
}

#[test]
fn one_resolution_has_a_file_of_its_own_name() {
    let exported = Exported::new(DIGEST, Language::English, []);
    let one = exported.index.register().resolutions.iter().position(|it| it.is_at("44"));
    let one = Selection::one(one.expect("Resolution 44"));
    let name = exported.name(&one, Format::Docx);
    assert!(name.ends_with("-44-2026-11-24.docx"), "{name}");
    let bytes = exported.bytes(&one, Format::Docx);
    assert_eq!(inside(&bytes).matches("<w:pStyle w:val=\"Heading1\"/>").count(), 1);
    let text = read(&bytes).text();
    assert!(text.contains("Resolution 44 (Rev. Geneva, 2022)"), "{text}");
    assert!(!text.contains("No filter"), "what is listed is of no concern");
}

/// Another program's reading, where this machine has it.
#[test]
fn python_docx_reads_the_same_paragraphs() {
    let read_all = "import sys, docx\nfor p in docx.Document(sys.argv[1]).paragraphs: print(p.style.name, '|', p.text)";
    let python = |arguments: &[&str]| Command::new("python3").args(arguments).output();
    if !python(&["-c", "import docx"]).is_ok_and(|it| it.status.success()) {
        eprintln!("skipped: python3 has no python-docx (pip install python-docx)");
        return;
    }
    let exported = Exported::new(DIGEST, Language::English, []);
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), exported.bytes(&exported.listed(), Format::Docx)).expect("written");
    let output = python(&["-c", read_all, &file.path().display().to_string()]).expect("python");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(text.matches("Heading 1 | Resolution ").count(), 28);
    assert_eq!(text.lines().filter(|line| line.starts_with("Heading 2 | ")).count(), 28);
}
