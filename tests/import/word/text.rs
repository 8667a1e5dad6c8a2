//! What the text of a Word document is: what Word shows is written out, and what it hides is told.

use crate::word::reading::{body, check, read, rules};
use crate::word::{Word, cell, footnote, p, row, runs, styled, table};
use resolution_table::import::document::{Aside, Characters};

fn aside(word: &Word, why: Aside, expected: &str) {
    let account = read(word).account.expect("an account");
    let mut wanted = Characters::default();
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
fn what_is_raised_or_lowered_becomes_its_character_or_is_told() {
    let run = |align: &str, text: &str| {
        format!("<w:r><w:rPr><w:vertAlign w:val=\"{align}\"/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let (up, down) = (|text: &str| run("superscript", text), |text: &str| run("subscript", text));
    let word = Word::new(format!(
        "<w:p>{}{}{}{}{}{}{}{}{}</w:p><w:p>{}{}{}{}{}{}</w:p>",
        runs("10 m"),
        up("2"),
        runs(", 10"),
        up("-3"),
        runs(", x"),
        up("n+1"),
        runs(", CO"),
        down("2"),
        run("baseline", "2"),
        runs("le 1"),
        up("er"),
        runs(", le 1"),
        up("er"),
        runs(", Ж"),
        down("ж"),
    ));
    check(&word, "10 m², 10⁻³, xⁿ⁺¹, CO₂2\nle 1er, le 1er, Жж");
    aside(&word, Aside::Raised, "2-3n+12");
    let document = read(&word);
    let told: Vec<_> = document.diagnostics.iter().map(|it| (it.rule, it.line)).collect();
    assert_eq!(told, [("off-baseline", 2), ("off-baseline", 2)], "each letters once");
}

#[test]
fn a_style_raises_its_letters_and_a_run_may_take_them_down() {
    let word = Word {
        styles: "<w:style w:type=\"character\" w:styleId=\"Up\"><w:name w:val=\"Up\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
                 <w:style w:type=\"character\" w:styleId=\"Upper\"><w:name w:val=\"Upper\"/><w:basedOn w:val=\"Up\"/></w:style>"
            .to_owned(),
        ..Word::new(
            "<w:p><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Upper\"/></w:rPr><w:t>3</w:t></w:r>\
             <w:r><w:rPr><w:rStyle w:val=\"Upper\"/><w:vertAlign w:val=\"baseline\"/></w:rPr><w:t>4</w:t></w:r></w:p>",
        )
    };
    check(&word, "m³4");
    assert_eq!(rules(&word), [""; 0]);
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
         [1: The first [of two]\u{a0}parts.] [*: Of two paragraphs] [i: At the end.]\n\
         [1: typed] and [footnoteRef",
    );
    aside(&word, Aside::Unmarked, "Never marked");
    assert_eq!(rules(&word), ["missing-note", "unmarked-note"]);
}

#[test]
fn notes_that_word_numbers_otherwise_are_told() {
    let with = |properties: &str| Word {
        footnotes: footnote(1, "Note."),
        ..Word::new(format!(
            "{}<w:sectPr><w:footnotePr>{properties}</w:footnotePr></w:sectPr>",
            p("x[footnoteRef:1]")
        ))
    };
    assert_eq!(rules(&with("<w:numRestart w:val=\"eachPage\"/>")), ["note-numbers"]);
    assert_eq!(rules(&with("<w:numFmt w:val=\"lowerLetter\"/>")), ["note-numbers"]);
    assert!(rules(&with("<w:numFmt w:val=\"decimal\"/><w:numStart w:val=\"1\"/>")).is_empty());
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
        style("H3", "mine too", "<w:basedOn w:val=\"H2\"/>"),
    ];
    let body = [styled("T", "Report"), styled("H3", "Chapter"), p("Text."), p("More.")];
    let word = Word { styles: styles.concat(), ..Word::new(body.concat()) };
    check(&word, "Report\n\nChapter\n\nText.\nMore.");
}
