//! A document as a Word document (WordprocessingML): styles for what paper shows, right-to-left
//! where its language is.

use super::model::{Block, Document, Run, Style};
use super::package::zip;
use crate::export::format::escape;
use crate::i18n::Language;

/// The widths of what is between the margins of a page of A4, in twentieths of a point.
const WIDTH: u32 = 9638;
/// How far a label stands out before its text, and how far what is nested is indented.
const INDENT: usize = 567;
const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
const OF_DOCUMENT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";

/// The bytes of the file.
pub fn docx(document: &Document) -> Vec<u8> {
    let mut core = [START, "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"].concat();
    escape(&mut core, &document.title);
    core.push_str("</dc:title><dc:language>");
    core.push_str(document.language);
    core.push_str("</dc:language></cp:coreProperties>");
    zip(&[
        ("[Content_Types].xml", [START, TYPES].concat()),
        ("_rels/.rels", [START, RELATIONS].concat()),
        ("docProps/core.xml", core),
        ("word/_rels/document.xml.rels", [START, OF_DOCUMENT].concat()),
        ("word/styles.xml", styles(document.language)),
        ("word/document.xml", body(document)),
    ])
}

/// The identifier of a style, its name in Word, the level of its heading, and how it looks.
type StyleFacts = (Style, &'static str, &'static str, Option<u8>, &'static str, &'static str);

/// Paragraph properties, then those of its text; sizes are in half points.
const STYLES: &[StyleFacts] = &[
    (
        Style::Title,
        "Title",
        "Title",
        None,
        "<w:spacing w:after=\"120\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>",
    ),
    (
        Style::Source,
        "Source",
        "Source",
        None,
        "<w:spacing w:after=\"40\"/>",
        "<w:color w:val=\"52616F\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    ),
    (
        Style::Resolution,
        "Heading1",
        "heading 1",
        Some(0),
        "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"0\"/>",
        "<w:caps/><w:color w:val=\"52616F\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>",
    ),
    (
        Style::Heading,
        "Heading2",
        "heading 2",
        Some(1),
        "<w:keepNext/><w:spacing w:after=\"80\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>",
    ),
    (
        Style::Facts,
        "Facts",
        "Facts",
        None,
        "<w:keepNext/><w:spacing w:after=\"120\"/>",
        "<w:color w:val=\"52616F\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    ),
    (
        Style::Part,
        "Heading3",
        "heading 3",
        Some(2),
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        Style::Section,
        "Section",
        "Section",
        Some(2),
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
        "",
    ),
    (
        Style::Annex,
        "Heading4",
        "heading 4",
        Some(3),
        "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>",
        "<w:b/><w:bCs/>",
    ),
    (
        Style::Summary,
        "Summary",
        "Summary",
        None,
        "<w:spacing w:after=\"80\"/><w:ind w:start=\"284\"/>",
        "<w:color w:val=\"52616F\"/>",
    ),
    (Style::Plain, "Normal", "Normal", None, "<w:spacing w:after=\"80\"/>", ""),
    (
        Style::Omission,
        "Omission",
        "Omission",
        None,
        "<w:spacing w:after=\"80\"/><w:ind w:start=\"567\"/>",
        "<w:color w:val=\"52616F\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    ),
];

fn id_of(style: Style) -> &'static str {
    STYLES.iter().find(|(known, ..)| *known == style).map_or("Normal", |(_, id, ..)| id)
}

fn styles(language: &str) -> String {
    let mut text = [START, "<w:styles ", NAMESPACE, "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\" w:eastAsia=\"SimSun\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"", language, "\" w:eastAsia=\"", language, "\" w:bidi=\"", language, "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"].concat();
    for (style, id, name, level, of_paragraph, of_text) in STYLES {
        let default = if *style == Style::Plain { " w:default=\"1\"" } else { "" };
        let based = if *style == Style::Plain { "" } else { "<w:basedOn w:val=\"Normal\"/>" };
        let level = level.map(|level| format!("<w:outlineLvl w:val=\"{level}\"/>"));
        for part in [
            "<w:style w:type=\"paragraph\"",
            default,
            " w:styleId=\"",
            id,
            "\"><w:name w:val=\"",
            name,
            "\"/>",
            based,
            "<w:qFormat/><w:pPr>",
            of_paragraph,
            &level.unwrap_or_default(),
            "</w:pPr><w:rPr>",
            of_text,
            "</w:rPr></w:style>",
        ] {
            text.push_str(part);
        }
    }
    // Documents print verbs in italics.
    text.push_str("<w:style w:type=\"character\" w:styleId=\"Verb\"><w:name w:val=\"Verb\"/><w:rPr><w:i/><w:iCs/><w:color w:val=\"00609C\"/></w:rPr></w:style></w:styles>");
    text
}

fn body(document: &Document) -> String {
    let mut writer = Writer {
        text: [START, "<w:document ", NAMESPACE, "><w:body>"].concat(),
        language: document.language,
    };
    document.blocks.iter().for_each(|block| writer.block(block));
    let bidi = if writer.is_rtl() { "<w:bidi/>" } else { "" };
    for part in [
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>",
        bidi,
        "</w:sectPr></w:body></w:document>",
    ] {
        writer.text.push_str(part);
    }
    writer.text
}

struct Writer {
    text: String,
    language: &'static str,
}

impl Writer {
    fn push(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.text.push_str(part));
    }

    fn is_rtl(&self) -> bool {
        Language::direction(self.language) == "rtl"
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(style, runs) => self.paragraph(*style, "", None, runs),
            Block::Item(depth, label, runs) => {
                let (indent, hanging) = ((depth + 1) * INDENT, label.is_some());
                let hanging =
                    if hanging { format!(" w:hanging=\"{INDENT}\"") } else { String::new() };
                let indent = format!("<w:ind w:start=\"{indent}\"{hanging}/>");
                self.paragraph(Style::Plain, &indent, label.as_deref(), runs);
            }
            Block::Table(columns, rows) => self.table(columns, rows),
        }
    }

    fn table(&mut self, columns: &[(String, u32)], rows: &[Vec<Vec<Run>>]) {
        let bidi = if self.is_rtl() { "<w:bidiVisual/>" } else { "" };
        self.push(&[
            "<w:tbl><w:tblPr>",
            bidi,
            "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>",
        ]);
        for side in ["top", "bottom", "insideH"] {
            self.push(&[
                "<w:",
                side,
                " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"74838F\"/>",
            ]);
        }
        self.push(&["</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"]);
        let widths: Vec<String> =
            columns.iter().map(|(_, share)| (WIDTH * share / 100).to_string()).collect();
        for width in &widths {
            self.push(&["<w:gridCol w:w=\"", width, "\"/>"]);
        }
        self.push(&["</w:tblGrid>"]);
        let head: Vec<Vec<Run>> =
            columns.iter().map(|(name, _)| vec![Run::of(name.as_str())]).collect();
        for (position, row) in std::iter::once(&head).chain(rows).enumerate() {
            // The head is repeated on every page.
            let head = if position == 0 { "<w:tblHeader/>" } else { "" };
            self.push(&["<w:tr><w:trPr><w:cantSplit/>", head, "</w:trPr>"]);
            for (cell, width) in row.iter().zip(&widths) {
                self.push(&["<w:tc><w:tcPr><w:tcW w:w=\"", width, "\" w:type=\"dxa\"/></w:tcPr>"]);
                let style = if position == 0 { Style::Part } else { Style::Plain };
                self.paragraph(style, "", None, cell);
                self.push(&["</w:tc>"]);
            }
            self.push(&["</w:tr>"]);
        }
        self.push(&["</w:tbl>"]);
        // A table needs something behind it.
        self.paragraph(Style::Plain, "", None, &[]);
    }

    fn paragraph(&mut self, style: Style, indent: &str, label: Option<&str>, runs: &[Run]) {
        let bidi = if self.is_rtl() { "<w:bidi/>" } else { "" };
        self.push(&[
            "<w:p><w:pPr><w:pStyle w:val=\"",
            id_of(style),
            "\"/>",
            bidi,
            indent,
            "</w:pPr>",
        ]);
        if let Some(label) = label {
            self.run(&Run::of(label), "<w:tab/>");
        }
        runs.iter().for_each(|run| self.run(run, ""));
        self.push(&["</w:p>"]);
    }

    fn run(&mut self, run: &Run, after: &str) {
        let language = run.language.clone();
        let of_run = language.as_deref().unwrap_or(self.language);
        self.push(&["<w:r><w:rPr>"]);
        if run.is_verb {
            self.push(&["<w:rStyle w:val=\"Verb\"/>"]);
        }
        if run.is_mark {
            self.push(&["<w:vertAlign w:val=\"superscript\"/>"]);
        }
        if Language::direction(of_run) == "rtl" {
            self.push(&["<w:rtl/>"]);
        }
        // What a register calls a language need be none.
        let is_tag = |it: &&str| it.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if let Some(language) = language.as_deref().filter(is_tag) {
            self.push(&[
                "<w:lang w:val=\"",
                language,
                "\" w:eastAsia=\"",
                language,
                "\" w:bidi=\"",
                language,
                "\"/>",
            ]);
        }
        self.push(&["</w:rPr>"]);
        for (position, line) in run.text.split('\n').enumerate() {
            if position > 0 {
                self.push(&["<w:br/>"]);
            }
            for (position, part) in line.split('\t').enumerate() {
                if position > 0 {
                    self.push(&["<w:tab/>"]);
                }
                self.push(&["<w:t xml:space=\"preserve\">"]);
                let part: String = part.chars().filter(|c| is_allowed(*c)).collect();
                escape(&mut self.text, &part);
                self.push(&["</w:t>"]);
            }
        }
        self.push(&[after, "</w:r>"]);
    }
}

/// Whether XML 1.0 may hold it.
fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
