//! Labels that Word makes are labels of the register, and words with their reading above them are kept apart from it.

use resolution_table::import::{Imported, Options, import_document, input};

use super::{Word, cell, listed, p, row, table};

/// A report whose detailed text is these paragraphs.
fn framed(paragraphs: &str, numbering: &str) -> Word {
    let overview =
        row(&cell(&[p("Under RESOLUTION 4 [Rev] on gardens:"), p("It helps.")].concat()));
    let names = [p("RESOLUTION 4"), p("Gardens")].concat();
    let detail = row(&[cell(&names), cell(paragraphs)].concat());
    let body = [
        p("REPORT ON GARDENS"),
        p(""),
        p("Table 1 – Overview"),
        table(&overview),
        p("Table 2 – Text"),
        table(&detail),
    ];
    Word { numbering: numbering.to_owned(), ..Word::new(body.concat()) }
}

fn imported(word: &Word, language: &str) -> Imported {
    let document = input::read(&word.bytes()).expect("a document");
    let options = Options { language: Some(language.to_owned()), ..Options::default() };
    let imported = import_document(&document, &options);
    let coverage = imported.check_document(&document);
    assert!(coverage.is_complete(), "{coverage}\n{}", document.text());
    imported
}

fn numbered(format: &str, text: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    )
}

/// What the reader writes out as a label is the label of its provision, whatever the number format.
#[test]
fn an_automatic_label_is_a_label_in_every_format() {
    for (language, verb, words) in [
        ("en", "resolves", "wells"),
        ("ru", "решает", "колодцы"),
        ("zh", "做出决议", "挖井"),
        ("ar", "تقرر", "حفر الآبار"),
    ] {
        for format in [
            "decimal",
            "decimalZero",
            "decimalFullWidth",
            "hindiNumbers",
            "thaiNumbers",
            "lowerLetter",
            "upperLetter",
            "russianLower",
            "russianUpper",
            "arabicAlpha",
            "arabicAbjad",
            "hebrew2",
            "thaiLetters",
            "ganada",
            "chosung",
            "aiueoFullWidth",
            "irohaFullWidth",
            "ideographTraditional",
            "ideographZodiac",
            "lowerRoman",
            "upperRoman",
            "chineseCounting",
            "decimalEnclosedCircle",
            "decimalEnclosedParen",
            "decimalEnclosedFullstop",
            "ideographEnclosedCircle",
            "numberInDash",
            "ordinal",
            "hex",
            "bullet",
        ] {
            for dress in ["%1)", "(%1)", "%1.", "%1", "%1-", "Item %1:"] {
                let items: String = (0..9).map(|_| listed(1, 0, &format!("{words};"))).collect();
                let word = framed(&(p(verb) + &items), &numbered(format, dress));
                let imported = imported(&word, language);
                let what = format!("{language} {format} {dress}");
                let [resolution] = &imported.register.resolutions[..] else { panic!("{what}") };
                let [section] = &resolution.sections[..] else { panic!("{what}") };
                assert_eq!(section.provisions.len(), 9, "{what}");
                for provision in &section.provisions {
                    let text = provision.text.choose(&[], language).words;
                    assert_eq!(text, format!("{words};"), "{what}");
                    assert!(provision.label.is_some(), "{what}");
                }
                // The numbers follow one another, so nothing is told of the numbering.
                let told = imported.diagnostics.iter().any(|it| it.rule == "numbering");
                assert!(!told, "{what}: {:?}", imported.diagnostics);
            }
        }
    }
}

/// In a run with a reading above it, the base is the text; the reading stands after it in brackets.
#[test]
fn a_reading_is_never_run_together_with_its_word() {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let ruby = |reading: &str, base: &str, first: bool| {
        let reading = format!("<w:rt>{reading}</w:rt>");
        let base = format!("<w:rubyBase>{}</w:rubyBase>", run(base));
        let parts = if first { reading + &base } else { base + &reading };
        format!("<w:r><w:ruby><w:rubyPr/>{parts}</w:ruby></w:r>")
    };
    for first in [true, false] {
        let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>shui</w:t></w:r>";
        for (reading, expected) in [
            (run("shui"), "that 水 (shui) be kept."),
            (hidden.to_owned(), "that 水 be kept."),
            (String::new(), "that 水 be kept."),
        ] {
            let text = run("1\tthat ") + &ruby(&reading, "水", first) + &run(" be kept.");
            let word = framed(&(p("resolves") + &format!("<w:p>{text}</w:p>")), "");
            let imported = imported(&word, "en");
            let provision = &imported.register.resolutions[0].sections[0].provisions[0];
            assert_eq!(provision.text.choose(&[], "en").words, expected);
            assert_eq!(provision.label.as_deref(), Some("1"));
        }
    }
}
