//! What the text of a Word document is: what Word shows is written out, and what it hides is told.

mod word;

use resolution_table::import::document::{Aside, Document};
use resolution_table::import::{Options, import_document, input};
use word::{Word, cell, footnote, listed, p, row, runs, styled, table};

/// Reads a document, and checks that each of its characters is on a line or was left out for a reason.
fn read(word: &Word) -> Document {
    let document = input::read(&word.bytes()).expect("a Word document");
    let coverage = import_document(&document, &Options::default()).check_document(&document);
    assert!(coverage.is_complete(), "{coverage}");
    document
}

/// The body, or the document, has this text.
fn check(word: &Word, expected: &str) {
    assert_eq!(read(word).text(), expected);
}

fn body(xml: &str, expected: &str) {
    check(&Word::new(xml), expected);
}

/// The rules of what is told, after those that miss the tables of a report.
fn rules(word: &Word) -> Vec<&'static str> {
    let document = read(word);
    document.diagnostics.iter().map(|it| it.rule).collect()
}

fn aside(word: &Word, why: Aside, expected: &str) {
    let account = read(word).account.expect("an account");
    let mut wanted = resolution_table::import::document::Characters::default();
    wanted.add(expected);
    assert_eq!(account.aside.get(&why), Some(&wanted));
}

#[test]
fn tabs_breaks_hyphens_and_spaces() {
    body(
        "<w:p><w:r><w:t>UIT</w:t><w:noBreakHyphen/><w:t>D</w:t><w:tab/><w:t xml:space=\"preserve\">a\u{a0}b </w:t></w:r>\
         <w:r><w:t> c </w:t><w:softHyphen/><w:t>d</w:t><w:br/><w:t>e</w:t><w:cr/><w:t>&amp;&#x66;</w:t></w:r></w:p>",
        "UIT\u{2011}D\ta\u{a0}b cd\ne\n&f",
    );
}

#[test]
fn what_wraps_runs_is_seen_through() {
    body(
        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p>\
         <w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:hyperlink><w:r><w:t>one</w:t></w:r></w:hyperlink>\
         <w:smartTag w:element=\"x\"><w:r><w:t>two</w:t></w:r></w:smartTag><w:bookmarkEnd w:id=\"0\"/>\
         <w:sdt><w:sdtContent><w:r><w:rPr><w:caps/></w:rPr><w:t>three</w:t></w:r></w:sdtContent></w:sdt>\
         <m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p></w:sdtContent></w:sdt>",
        "onetwothreex+y",
    );
}

#[test]
fn fields_show_their_result() {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let (begin, separate, end) = (field("begin"), field("separate"), field("end"));
    let word = Word::new(format!(
        "<w:p>{begin}<w:r><w:instrText>IF </w:instrText></w:r>{begin}<w:r><w:instrText>X</w:instrText></w:r>{separate}\
         {}{end}<w:r><w:instrText> = 1</w:instrText></w:r>{separate}{}{end}{}\
         <w:fldSimple w:instr=\"PAGE\">{}</w:fldSimple></w:p>",
        runs("inner"),
        runs("shown"),
        runs(" after "),
        runs("7")
    ));
    check(&word, "shown after 7");
    aside(&word, Aside::FieldCode, "inner");
    let open = Word::new(format!("<w:p>{begin}{}</w:p>", runs("kept")));
    check(&open, "kept");
    assert_eq!(rules(&open), ["open-field"]);
}

#[test]
fn symbols() {
    let word = Word::new(
        "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>\
         <w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r></w:p>",
    );
    check(&word, "α✓\u{f061}");
    assert_eq!(rules(&word), ["symbol"]);
}

#[test]
fn changes_are_read_as_accepted_and_told() {
    let word = Word::new(format!(
        "<w:p><w:del w:id=\"1\"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id=\"2\">{}</w:ins></w:p>\
         <w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>{}</w:p>{}\
         <w:p><w:moveFrom w:id=\"4\">{}</w:moveFrom></w:p>{}",
        runs("new"),
        runs("joined "),
        p("with this"),
        runs("moved"),
        table(&format!(
            "<w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr>{}</w:tr>{}",
            cell(&p("row")),
            row(&cell(&p("kept")))
        )),
    ));
    check(&word, "new\njoined with this\n\n\tkept\n");
    aside(&word, Aside::Deleted, "movedrow");
    let document = read(&word);
    let told = document.diagnostics.first().expect("a message");
    assert_eq!((told.rule, told.line), ("tracked-changes", 1));
    assert!(told.message.contains("insertions: 1, kept; deletions: 4, left out"), "{told}");
}

#[test]
fn hidden_text_is_left_out_and_told() {
    let hidden = "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/><w:rPr><w:vanish/></w:rPr></w:style>";
    let word = Word {
        styles: hidden.to_owned(),
        ..Word::new(
            "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r>\
             <w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>nor</w:t></w:r>\
             <w:r><w:rPr><w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>this</w:t></w:r></w:p>",
        )
    };
    check(&word, "seenthis");
    aside(&word, Aside::Hidden, "notnor");
    assert_eq!(rules(&word), ["hidden-text", "hidden-text"]);
}

#[test]
fn comments_are_told() {
    let comment = format!("<w:comment w:id=\"0\">{}</w:comment>", p("why?"));
    let word = Word { comments: comment, ..Word::new(p("text")) };
    check(&word, "text");
    assert_eq!(rules(&word), ["comments"]);
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    let content = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let word = Word::new(format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        runs("before "),
        content("in the box"),
        content("in the box"),
        runs("after"),
    ));
    check(&word, "before after\nin the box");
    let document = read(&word);
    assert_eq!(document.diagnostics[0].rule, "text-box");
    assert_eq!(document.places[1].path, "paragraph 1, text box, paragraph 1");
    body(
        &format!(
            "<w:p><w:r><w:pict><v:textbox>{}</v:textbox></w:pict></w:r></w:p>",
            content("old")
        ),
        "\nold",
    );
}

#[test]
fn merged_cells_and_tables_in_tables() {
    let merged = |value: &str, text: &str| {
        format!(
            "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge{value}/></w:tcPr>{}</w:tc>",
            p(text)
        )
    };
    let rows = [
        row(&[merged(" w:val=\"restart\"", "tall"), cell(&p("one"))].concat()),
        row(&[merged("", ""), cell(&[p("two"), p("more")].concat())].concat()),
        row(&cell(&[p("outer"), table(&row(&cell(&p("inner")))), p("")].concat())),
        row(&cell(&p(""))),
    ];
    let word = Word::new(table(&rows.concat()) + &p("end"));
    check(&word, "\ttall\n\tone\n\n\ttwo\nmore\n\n\touter\n\tinner\n\n\n\n\t\n\nend");
    let document = read(&word);
    assert_eq!(document.places[4].path, "table 1, row 2, cell 2, paragraph 2");
    assert_eq!(
        document.places[7].path,
        "table 1, row 3, cell 1, table 1, row 1, cell 1, paragraph 1"
    );
    assert_eq!(document.places[13].path, "paragraph 1");
}

#[test]
fn notes_have_the_numbers_of_their_marks() {
    let endnote = footnote(2, "At the end.").replace("footnote", "endnote");
    let word = Word {
        footnotes: [
            "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>".to_owned(),
            footnote(9, "\tThe first [of two]\u{a0}parts."),
            format!("<w:footnote w:id=\"4\">{}{}</w:footnote>", p("* Of"), p("two paragraphs")),
            footnote(5, "Never marked"),
        ]
        .concat(),
        endnotes: endnote,
        ..Word::new(format!(
            "<w:p>{}<w:r><w:footnoteReference w:id=\"4\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r>\
             <w:r><w:endnoteReference w:id=\"2\"/></w:r>{}</w:p>{}",
            runs("one[footnoteRef:9] two"),
            runs(" again[footnoteRef:9] none[footnoteRef:77]"),
            p("[1: typed] and [footnoteRef"),
        ))
    };
    check(
        &word,
        "one[footnoteRef:1] two[footnoteRef:*][footnoteRef:i] again[footnoteRef:1] none \
         [1: The first [of two]\u{a0}parts.] [*: * Of two paragraphs] [i: At the end.]\n\
         [1: typed] and [footnoteRef",
    );
    aside(&word, Aside::Unmarked, "Never marked");
    assert_eq!(rules(&word), ["missing-note", "unmarked-note"]);
}

#[test]
fn headings_stand_apart() {
    let style = |id: &str, name: &str, more: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{more}</w:style>"
        )
    };
    let styles = [
        style("T", "Title", ""),
        style("H", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"),
        style("H2", "mine", "<w:basedOn w:val=\"H\"/>"),
    ];
    let body = [styled("T", "Report"), styled("H2", "Chapter"), p("Text."), p("More.")];
    let word = Word { styles: styles.concat(), ..Word::new(body.concat()) };
    check(&word, "Report\n\nChapter\n\nText.\nMore.");
}

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
