//! A Word document from anyone is read or refused with a message, and never a panic.

use crate::numbers::Numbers;
use crate::word::report::with_lists;
use crate::word::{Word, cell, footnote, p, packed, row, runs, table};
use resolution_table::import::input::InputError;
use resolution_table::import::{Options, import_document, input};

/// A report with lists, styles and a footnote.
fn report() -> Word {
    let word = with_lists();
    Word {
        body: word.body.replace("Gardens</w:t></w:r>", &format!("Gardens</w:t></w:r>{}", runs("[footnoteRef:1]"))),
        footnotes: footnote(1, "\tOf any kind."),
        styles: "<w:style w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>".to_owned(),
        ..word
    }
}

/// Reads a file: what it gives is covered, or it is refused.
fn holds(bytes: &[u8], what: &str) -> Result<(), InputError> {
    let document = input::read(bytes)?;
    let imported = import_document(&document, &Options::default());
    let coverage = imported.check_document(&document);
    assert!(coverage.is_complete(), "{what}: {coverage}");
    Ok(())
}

fn refused(bytes: &[u8], says: &str) {
    let error = input::read(bytes).expect_err(says).to_string();
    assert!(error.contains(says), "{error}");
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let bytes = report().bytes();
    for end in (4..bytes.len()).step_by(7) {
        refused(&bytes[..end], "the Word document is damaged or was cut off");
    }
    holds(&bytes, "the whole file").expect("a Word document");
}

#[test]
fn bytes_changed_in_the_package() {
    let whole = report().bytes();
    let mut numbers = Numbers(31);
    for round in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..=numbers.below(4) {
            let at = numbers.below(bytes.len());
            bytes[at] = numbers.below(256) as u8;
        }
        let _ = holds(&bytes, &format!("round {round}"));
    }
}

/// The names and tags of the parts, changed in any way that is still a package.
#[test]
fn xml_changed_in_the_parts() {
    const PIECES: [&str; 18] = [
        "<w:p>",
        "</w:p>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:r>",
        "</w:r>",
        "<w:del>",
        "</w:del>",
        "<w:t>x",
        "</w:t>",
        "<w:numPr/>",
        "&amp;",
        "&#0;",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:footnoteReference w:id=\"1\"/>",
    ];
    let parts = report().parts();
    let mut numbers = Numbers(33);
    let mut read = 0;
    for round in 0..1000 {
        let mut changed = parts.clone();
        let (_, content) = &mut changed[numbers.below(parts.len())];
        let mut tags: Vec<&str> = content.split_inclusive('>').collect();
        for _ in 0..=numbers.below(3) {
            let (at, to) = (numbers.below(tags.len()), numbers.below(tags.len()));
            match numbers.below(5) {
                0 if tags.len() > 2 => drop(tags.remove(at)),
                1 => tags.insert(to, tags[at]),
                2 => tags.swap(at, to),
                _ => tags.insert(at, PIECES[numbers.below(PIECES.len())]),
            }
        }
        *content = tags.concat();
        let bytes = packed(changed.iter().map(|(name, it)| (name.as_str(), it.as_bytes())));
        read += usize::from(holds(&bytes, &format!("round {round}")).is_ok());
    }
    assert!(read > 20, "some are still documents: {read}");
}

#[test]
fn missing_parts_are_named() {
    let parts = report().parts();
    for (missing, says) in [
        ("word/document.xml", "lacks its part word/document.xml"),
        ("word/footnotes.xml", "lacks its part word/footnotes.xml"),
        ("word/numbering.xml", "lacks its part word/numbering.xml"),
    ] {
        let rest = parts.iter().filter(|(name, _)| name != missing);
        refused(&packed(rest.map(|(name, it)| (name.as_str(), it.as_bytes()))), says);
    }
    let main = parts.iter().filter(|(name, _)| name == "word/document.xml");
    holds(&packed(main.map(|(name, it)| (name.as_str(), it.as_bytes()))), "only the text")
        .expect("the usual name of the text");
}

#[test]
fn a_part_with_a_password_is_named() {
    let mut bytes = report().bytes();
    // The first bit of the flags of each entry, in its own header and in the directory.
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let found = bytes.windows(4).enumerate().filter(|(_, it)| it == signature);
        let found: Vec<_> = found.map(|(at, _)| at + flags).collect();
        found.into_iter().for_each(|at| bytes[at] |= 1);
    }
    refused(&bytes, "the part _rels/.rels of the Word document is encrypted: remove the password");
}

#[test]
fn parts_may_be_in_utf_16() {
    let parts = report().parts();
    for (mark, unit) in
        [([0xff, 0xfe], u16::to_le_bytes as fn(u16) -> [u8; 2]), ([0xfe, 0xff], u16::to_be_bytes)]
    {
        let wide = |text: &str| {
            let text = text.replace("UTF-8", "UTF-16");
            mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
        };
        let parts: Vec<_> = parts.iter().map(|(name, it)| (name.as_str(), wide(it))).collect();
        let bytes = packed(parts.iter().map(|(name, it)| (*name, it.as_slice())));
        let read = input::read(&bytes).expect("a document").text();
        assert_eq!(read, input::read(&report().bytes()).expect("a document").text());
    }
}

#[test]
fn other_files_are_named() {
    let zip =
        |names: &[(&str, &str)]| packed(names.iter().map(|(name, it)| (*name, it.as_bytes())));
    refused(&zip(&[("photo.txt", "x")]), "a zip file, not a Word document");
    refused(&zip(&[]), "a zip file, not a Word document");
    refused(
        &zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]),
        "an OpenDocument file (.odt), not a Word document",
    );
    let workbook = report().parts()[0].1.replace("word/document.xml", "xl/workbook.xml");
    refused(&zip(&[("_rels/.rels", &workbook), ("xl/workbook.xml", "<x/>")]), "an Excel workbook");
    let compound = |inside: &str| {
        let inside: Vec<u8> = inside.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &inside].concat()
    };
    refused(&compound("EncryptedPackage"), "this document is encrypted");
    refused(&compound("WordDocument"), "an old Word document (.doc)");
    refused(b"{\\rtf1 x}", "a document in rich text (.rtf)");
    refused(b"%PDF-1.7", "a PDF");
    refused(b"<?xml version=\"1.0\"?><x/>", "an XML file");
    assert_eq!(input::read(&Word::new(p(" ")).bytes()).err(), Some(InputError::Empty));
}

#[test]
fn no_entities_and_no_document_types() {
    let with = |before: &str, text: &str| {
        let mut parts = Word::new(format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).parts();
        let main = parts.iter_mut().find(|(name, _)| name == "word/document.xml").expect("a part");
        main.1 = main.1.replace("?>\n", &format!("?>{before}"));
        packed(parts.iter().map(|(name, it)| (name.as_str(), it.as_bytes())))
    };
    let declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    refused(&with(declared, "&e;"), "a document type, which Word never writes");
    refused(&with("", "&e;"), "unknown entity \"&e;\"");
    holds(&with("", "&#x41;"), "a letter by its number").expect("a document");
}

#[test]
fn bombs_are_refused() {
    let deep = Word::new("<w:sdt>".repeat(400) + &"</w:sdt>".repeat(400));
    refused(&deep.bytes(), "too many elements inside elements");
    let wide = Word::new("<w:p/>".repeat(2_100_000));
    refused(&wide.bytes(), "too many elements in this Word document: at most 2000000");
    // A hundred megabytes of spaces are a hundred kilobytes in the file.
    let large = Word::new(" ".repeat(100_000_000));
    let bytes = large.bytes();
    assert!(bytes.len() < 1_000_000);
    refused(&bytes, "word/document.xml is too large");
    let names: Vec<String> = (0..10_001).map(|it| format!("{it}.xml")).collect();
    refused(&packed(names.iter().map(|it| (it.as_str(), &b""[..]))), "10001 parts");
}

/// As deep as is accepted, and as many fields and notes as anybody may put there.
#[test]
fn depth_and_number_within_the_bounds() {
    let nested = (0..60).fold(p("deepest"), |inside, _| table(&row(&cell(&inside))));
    let document = input::read(&Word::new(nested).bytes()).expect("a document");
    assert_eq!(document.places.len(), document.lines.len());
    assert!(document.text().contains("deepest"));
    let boxed = (0..80).fold(p("boxed"), |inside, _| {
        format!("<w:p><w:r><w:txbxContent>{inside}</w:txbxContent></w:r></w:p>")
    });
    holds(&Word::new(boxed).bytes(), "boxes").expect("a document");
    let fields = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r>".repeat(50_000);
    holds(&Word::new(format!("<w:p>{fields}</w:p>")).bytes(), "fields").expect("a document");
    let notes: String = (0..2000).map(|id| footnote(id, "x")).collect();
    let marks: String = (0..2000).map(|id| p(&format!("y[footnoteRef:{id}]"))).collect();
    let word = Word { footnotes: notes, ..Word::new(marks) };
    holds(&word.bytes(), "notes").expect("a document");
}

/// Values that no list has are written somehow, at a length that stays bounded.
#[test]
fn odd_values() {
    for (start, format, text) in [
        ("4294967295", "lowerLetter", "%1)"),
        ("-1", "lowerRoman", "%1"),
        ("1", "decimal", "%9%0%%1%"),
        ("1", "decimal", "%"),
        ("1", "custom", "%1"),
        ("1", "decimal", &"x".repeat(1000)),
        ("1", "upperLetter", "é%1ü"),
    ] {
        let level = format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        );
        let numbering = format!(
            "<w:abstractNum w:abstractNumId=\"0\">{level}<w:lvl w:ilvl=\"99\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        );
        for level in [0, 8, 9, 4_000_000_000] {
            let body = crate::word::listed(1, level, "x").repeat(3);
            let word = Word { numbering: numbering.clone(), ..Word::new(body) };
            holds(&word.bytes(), text).expect("a document");
            let length = input::read(&word.bytes()).expect("a document").text().len();
            assert!(length < 300, "{length}");
        }
    }
    // Styles based on one another in a circle.
    let circle = "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
    let word = Word { styles: circle.to_owned(), ..Word::new(crate::word::styled("A", "x")) };
    holds(&word.bytes(), "a circle of styles").expect("a document");
    // A note that marks itself.
    let word =
        Word { footnotes: footnote(1, "x[footnoteRef:1]"), ..Word::new(p("y[footnoteRef:1]")) };
    let _ = holds(&word.bytes(), "a note in itself");
}
