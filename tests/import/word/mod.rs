//! Writes small Word documents, in words of our own.

mod labels;
mod lists;
pub mod reading;
mod register;
pub mod report;
mod robustness;
mod text;

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A Word document in the making: the XML of its parts, without their roots.
#[derive(Clone, Default)]
pub struct Word {
    pub body: String,
    pub styles: String,
    pub numbering: String,
    pub footnotes: String,
    pub endnotes: String,
    pub comments: String,
    /// Whether the names are those of the strict form.
    pub strict: bool,
}

impl Word {
    /// A document with this body.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into(), ..Self::default() }
    }

    /// The names and contents of the parts.
    pub fn parts(&self) -> Vec<(String, String)> {
        let word = if self.strict { STRICT } else { WORD };
        let named = [
            ("styles", &self.styles),
            ("numbering", &self.numbering),
            ("footnotes", &self.footnotes),
            ("endnotes", &self.endnotes),
            ("comments", &self.comments),
        ];
        let named: Vec<_> = named.into_iter().filter(|(_, content)| !content.is_empty()).collect();
        let root = |name: &str, content: &str| {
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:{name} xmlns:w=\"{word}\" \
                 xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
                 xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
                 xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
                 xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"urn:any\">{content}</w:{name}>"
            )
        };
        let relations = |targets: &[(&str, String)]| {
            let all = targets.iter().map(|(kind, target)| {
                format!(
                    "<Relationship Id=\"{kind}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>"
                )
            });
            format!(
                "<Relationships xmlns=\"{PACKAGE}\">{}</Relationships>",
                all.collect::<String>()
            )
        };
        let targets: Vec<_> = named.iter().map(|(it, _)| (*it, format!("{it}.xml"))).collect();
        let main = [("officeDocument", "word/document.xml".to_owned())];
        let mut parts = vec![
            ("_rels/.rels".to_owned(), relations(&main)),
            ("word/_rels/document.xml.rels".to_owned(), relations(&targets)),
            (
                "word/document.xml".to_owned(),
                root("document", &format!("<w:body>{}</w:body>", self.body)),
            ),
        ];
        parts.extend(
            named.iter().map(|(it, content)| (format!("word/{it}.xml"), root(it, content))),
        );
        parts
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        let parts = self.parts();
        packed(parts.iter().map(|(name, content)| (name.as_str(), content.as_bytes())))
    }
}

/// A zip file.
pub fn packed<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("a zip file").into_inner()
}

/// XML text.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The runs of a text: a tab, a line end and a non-breaking hyphen are elements, as Word writes them, and
/// `[footnoteRef:1]` is the mark of that footnote.
pub fn runs(text: &str) -> String {
    let mut runs = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[footnoteRef:") {
        let (id, after) = after.split_once(']').expect("the end of a mark");
        runs += &typed(before);
        runs += &format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
        rest = after;
    }
    runs + &typed(rest)
}

fn typed(text: &str) -> String {
    let mut run = String::new();
    for piece in text.split_inclusive(['\t', '\n', '\u{2011}']) {
        let special = match piece.chars().last() {
            Some('\t') => "<w:tab/>",
            Some('\n') => "<w:br/>",
            Some('\u{2011}') => "<w:noBreakHyphen/>",
            _ => "",
        };
        let words = if special.is_empty() {
            piece
        } else {
            piece.trim_end_matches(['\t', '\n', '\u{2011}'])
        };
        if !words.is_empty() {
            run += &format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(words));
        }
        run += special;
    }
    if run.is_empty() { run } else { format!("<w:r>{run}</w:r>") }
}

/// A paragraph.
pub fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", runs(text))
}

/// A paragraph of a list.
pub fn listed(list: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{}</w:p>",
        runs(text)
    )
}

/// A paragraph with a style.
pub fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", runs(text))
}

/// A footnote whose number Word makes.
pub fn footnote(id: u32, text: &str) -> String {
    format!(
        "<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>",
        runs(text)
    )
}

/// A cell with these paragraphs.
pub fn cell(paragraphs: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"4000\"/></w:tcPr>{paragraphs}</w:tc>")
}

/// A row with these cells.
pub fn row(cells: &str) -> String {
    format!("<w:tr>{cells}</w:tr>")
}

/// A table with these rows.
pub fn table(rows: &str) -> String {
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

/// The document whose plain text is `text`: after the heading of a table, indented lines are cells and blank
/// lines end rows. `paragraph` makes the XML of a line.
pub fn of_text(text: &str, mut paragraph: impl FnMut(&str) -> String) -> Word {
    let mut word = Word::default();
    let mut rows = String::new();
    let mut cells: Vec<String> = Vec::new();
    let mut in_tables = false;
    for line in text.split('\n') {
        let line = noted(line, &mut word);
        let heading = line.starts_with("Table") && line.contains(" – ");
        in_tables |= heading;
        if in_tables && line.is_empty() && !cells.is_empty() {
            rows += &row(&cells.drain(..).map(|it| cell(&it)).collect::<String>());
            continue;
        }
        match line.strip_prefix('\t').filter(|_| in_tables) {
            Some(begins) => cells.push(paragraph(begins)),
            None => match cells.last_mut() {
                Some(cell) => cell.push_str(&paragraph(&line)),
                None => {
                    if !rows.is_empty() {
                        word.body += &table(&std::mem::take(&mut rows));
                    }
                    word.body += &paragraph(&line);
                }
            },
        }
    }
    rows += &row(&cells.iter().map(|it| cell(it)).collect::<String>());
    word.body += &table(&rows);
    word
}

/// The line without its footnote, which goes where Word keeps it.
fn noted(line: &str, word: &mut Word) -> String {
    for id in 1..10 {
        let Some((before, after)) = line.split_once(&format!(" [{id}: ")) else { continue };
        let (note, after) = after.rsplit_once(']').expect("the end of a footnote");
        word.footnotes += &footnote(id, note);
        return format!("{before}{after}");
    }
    line.to_owned()
}
