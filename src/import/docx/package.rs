//! The parts of the package that a Word document is.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::DocxError;
use super::xml::{self, Element};

/// How many parts a package may have.
const MOST_PARTS: usize = 10_000;

/// How large a part may be, unpacked.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What a package is called whose main part says nothing.
const UNKNOWN_KIND: &str = "a zip file";

/// A package that is open.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// A part: its name and its root.
pub struct Part {
    /// The characters of it, for those who count.
    pub source: String,
    /// The root.
    pub root: Element,
}

/// The parts that hold what is read.
pub struct Parts {
    /// The text.
    pub document: Part,
    /// The footnotes.
    pub footnotes: Option<Part>,
    /// The endnotes.
    pub endnotes: Option<Part>,
    /// The styles.
    pub styles: Option<Part>,
    /// The lists.
    pub numbering: Option<Part>,
    /// The comments.
    pub comments: Option<Part>,
    /// The settings.
    pub settings: Option<Part>,
}

impl<'a> Package<'a> {
    /// Opens a package.
    ///
    /// # Errors
    /// Where it is no zip file, or too large a one.
    pub fn open(bytes: &'a [u8]) -> Result<Self, DocxError> {
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| DocxError::Damaged { detail: error.to_string() })?;
        if archive.len() > MOST_PARTS {
            let what = format!("there are {} parts", archive.len());
            return Err(DocxError::TooLarge { what, limit: format!("{MOST_PARTS} parts") });
        }
        Ok(Self { archive })
    }

    /// Reads the parts.
    ///
    /// # Errors
    /// Where one is missing or damaged, or the package holds something else.
    pub fn parts(&mut self) -> Result<Parts, DocxError> {
        let main = self.main()?;
        // A workbook may be in a form of its own, which is no XML.
        if kind(&main) != UNKNOWN_KIND {
            return Err(DocxError::NotWord { kind: kind(&main) });
        }
        let document = self.part(&main)?;
        if document.root.name() != "document" {
            return Err(DocxError::NotWord { kind: kind(&main) });
        }
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let relations = format!("{prefix}_rels/{file}.rels");
        let relations = match self.archive.index_for_name(&relations) {
            Some(_) => Some(self.part(&relations)?.root),
            None => None,
        };
        let mut named = |kind: &str| -> Result<Option<Part>, DocxError> {
            let target = relations.as_ref().and_then(|it| target(it, kind));
            target.map(|target| self.part(&resolved(folder, target))).transpose()
        };
        Ok(Parts {
            footnotes: named("footnotes")?,
            endnotes: named("endnotes")?,
            styles: named("styles")?,
            numbering: named("numbering")?,
            comments: named("comments")?,
            settings: named("settings")?,
            document,
        })
    }

    /// The name of the part that holds the text.
    fn main(&mut self) -> Result<String, DocxError> {
        const RELATIONS: &str = "_rels/.rels";
        const USUAL: &str = "word/document.xml";
        if self.archive.index_for_name(RELATIONS).is_some() {
            let root = self.part(RELATIONS)?.root;
            if let Some(target) = target(&root, "officeDocument") {
                return Ok(resolved("", target));
            }
        }
        if self.archive.index_for_name(USUAL).is_some() {
            return Ok(USUAL.to_owned());
        }
        let named = |name: &str| self.archive.index_for_name(name).is_some();
        let kind = match named("content.xml") && named("mimetype") {
            true => self.open_document(),
            false if named("Index/Document.iwa") => {
                "a document of Apple's Pages, Numbers or Keynote"
            }
            false => "a zip file",
        };
        Err(DocxError::NotWord { kind })
    }

    /// Which of the OpenDocument files it is.
    fn open_document(&mut self) -> &'static str {
        let mut kind = String::new();
        if let Ok(file) = self.archive.by_name("mimetype") {
            // A name that cannot be read is that of no other kind.
            let _ = file.take(100).read_to_string(&mut kind);
        }
        match kind.trim().rsplit('.').next() {
            Some("spreadsheet") => "an OpenDocument spreadsheet (.ods)",
            Some("presentation") => "an OpenDocument presentation (.odp)",
            _ => "an OpenDocument file (.odt)",
        }
    }

    fn part(&mut self, name: &str) -> Result<Part, DocxError> {
        let part = name.to_owned();
        let mut file = self.archive.by_name(name).map_err(|error| match error {
            ZipError::FileNotFound => DocxError::MissingPart { part: part.clone() },
            ZipError::InvalidPassword => DocxError::Encrypted { part: part.clone() },
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                DocxError::Encrypted { part: part.clone() }
            }
            error => DocxError::Damaged { detail: format!("{part}: {error}") },
        })?;
        let mut bytes = Vec::new();
        // What the package says of the size is not believed.
        let read = file.by_ref().take(LARGEST + 1).read_to_end(&mut bytes);
        read.map_err(|error| DocxError::Damaged { detail: format!("{part}: {error}") })?;
        if bytes.len() as u64 > LARGEST {
            let what = format!("{part} is too large");
            let limit = format!("{} megabytes", LARGEST / 1024 / 1024);
            return Err(DocxError::TooLarge { what, limit });
        }
        let source = decoded(&part, bytes)?;
        let root = xml::parse(&part, &source)?;
        Ok(Part { source, root })
    }
}

/// UTF-8, or UTF-16 with its byte order mark.
fn decoded(part: &str, bytes: Vec<u8>) -> Result<String, DocxError> {
    let wrong = |at: usize| DocxError::Xml {
        part: part.to_owned(),
        at: at as u64,
        detail: "no text in UTF-8 or UTF-16".to_owned(),
    };
    let wide = |unit: fn([u8; 2]) -> u16| -> Result<String, DocxError> {
        let units: Vec<u16> =
            bytes.chunks_exact(2).skip(1).filter_map(|two| two.try_into().ok().map(unit)).collect();
        String::from_utf16(&units).map_err(|_| wrong(0))
    };
    match bytes.get(..2) {
        Some([0xff, 0xfe]) => wide(u16::from_le_bytes),
        Some([0xfe, 0xff]) => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(|error| wrong(error.utf8_error().valid_up_to())),
    }
}

/// The target of the relationship whose type ends with `kind`.
fn target<'a>(relations: &'a Element, kind: &str) -> Option<&'a str> {
    let mut all = relations.children.iter().filter(|it| it.any_name() == "Relationship");
    let found = all.find(|it| {
        let (_, last) = it.attribute("Type").and_then(|it| it.rsplit_once('/')).unwrap_or_default();
        last == kind && it.attribute("TargetMode") != Some("External")
    });
    found?.attribute("Target")
}

/// The name of the part that `target` means in `folder`.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn kind(main: &str) -> &'static str {
    match main.split('/').next() {
        Some("xl") => "an Excel workbook",
        Some("ppt") => "a PowerPoint presentation",
        _ => UNKNOWN_KIND,
    }
}
