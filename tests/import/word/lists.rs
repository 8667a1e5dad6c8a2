//! The labels that Word makes of lists are those of the text.

use crate::word::reading::{check, rules};
use crate::word::{Word, listed, styled};

/// A list: its levels, each with format, text and more.
fn definition(id: u32, levels: &[(&str, &str, &str)]) -> String {
    let levels = levels.iter().enumerate().map(|(level, (format, text, more))| {
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>{more}</w:lvl>"
        )
    });
    format!(
        "<w:abstractNum w:abstractNumId=\"{id}\">{}</w:abstractNum>",
        levels.collect::<String>()
    )
}

fn list(id: u32, definition: u32, more: &str) -> String {
    format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{more}</w:num>")
}

#[test]
fn lists_count_and_begin_again() {
    let numbering = [
        definition(
            0,
            &[
                ("upperRoman", "Part %1", "<w:suff w:val=\"space\"/>"),
                ("decimal", "%1.%2", "<w:isLgl/>"),
                ("lowerLetter", "%3)", "<w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/>"),
            ],
        ),
        list(1, 0, ""),
        list(2, 0, ""),
        list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"),
        list(
            4,
            0,
            "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chicago\"/><w:lvlText w:val=\"(%1)\"/></w:lvl></w:lvlOverride>",
        ),
    ];
    let body = [
        listed(1, 0, "a"),
        listed(1, 1, "b"),
        listed(1, 1, "c"),
        listed(1, 2, "d"),
        listed(1, 0, "e"),
        listed(1, 1, "f"),
        listed(1, 2, "g"),
        listed(2, 0, "goes on"),
        listed(3, 0, "begins again"),
        listed(3, 0, "h"),
        listed(4, 0, "of its own"),
        listed(0, 0, "none"),
        listed(99, 0, "unknown"),
    ];
    let word = Word { numbering: numbering.concat(), ..Word::new(body.concat()) };
    check(
        &word,
        "Part I a\n1.1\tb\n1.2\tc\na)\td\nPart II e\n2.1\tf\nb)\tg\nPart III goes on\nPart VII begins again\nPart VIII h\n\
         (9)\tof its own\nnone\nunknown",
    );
    assert_eq!(rules(&word), ["numbering-format"]);
}

#[test]
fn lists_of_styles() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"Item\"/>\
         <w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Item\"/></w:style>\
         <w:style w:type=\"numbering\" w:styleId=\"Lists\"><w:name w:val=\"Lists\"/>\
         <w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    let tied = "<w:pStyle w:val=\"Item\"/>";
    let numbering = [
        definition(0, &[("decimal", "%1", ""), ("lowerRoman", "%2)", tied)]),
        "<w:abstractNum w:abstractNumId=\"5\"><w:numStyleLink w:val=\"Lists\"/></w:abstractNum>"
            .to_owned(),
        list(1, 0, ""),
        list(2, 5, ""),
    ];
    let none = "<w:p><w:pPr><w:pStyle w:val=\"Item\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>out</w:t></w:r></w:p>";
    let body =
        [styled("Item", "one"), styled("Mine", "two"), none.to_owned(), listed(2, 0, "linked")];
    let word = Word {
        styles: styles.to_owned(),
        numbering: numbering.concat(),
        ..Word::new(body.concat())
    };
    check(&word, "i)\tone\nii)\ttwo\nout\n2\tlinked");
}

#[test]
fn bullets_of_symbol_fonts_and_pictures() {
    let numbering = [
        definition(0, &[("bullet", "\u{f0a7}", "")]),
        definition(1, &[("bullet", "–", "")]),
        definition(2, &[("bullet", "", "<w:lvlPicBulletId w:val=\"0\"/>")]),
        list(1, 0, ""),
        list(2, 1, ""),
        list(3, 2, ""),
    ];
    let body = [listed(1, 0, "a"), listed(2, 0, "b"), listed(3, 0, "c")];
    let word = Word { numbering: numbering.concat(), ..Word::new(body.concat()) };
    check(&word, "•\ta\n–\tb\n•\tc");
}
