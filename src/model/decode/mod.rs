//! From the bytes of a file to a register and its problems.
//!
//! Decoding is tolerant: a field that cannot be read is left out with a [`Problem`] that names its
//! path, and everything else is kept. Only a document that is no register at all is an error.

mod json;
mod outline;
mod problem;
mod problems;
mod reader;
mod resolution;

use std::borrow::Cow;

use outline::Outline;
use problems::{Part, Problems};
use reader::Reader;
use resolution::resolution;

use super::designation::link_form;
use super::keys::give_keys;
use super::text::turns_text;
use super::{
    Artefact, Authority, Block, Body, BodyKind, Chapter, Context, Entries, FORMAT, Figure, Force,
    Meeting, Register, RegisterPart, Resolution, Source, Verb, VerbDefinition,
};

pub use json::{Json, Pieces};
pub use problem::{DecodeError, Problem, Severity, shortened};

/// The most verbs that a register defines: their names are kept as long as the page is open.
const MOST_VERBS: usize = 200;

/// A register, and what was wrong in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// All that could be read.
    pub register: Register,
    /// What could not, or only in part, in the order of the file.
    pub problems: Vec<Problem>,
}

/// How many characters of an unknown format a message repeats.
const LONGEST_FORMAT: usize = 60;

/// Decodes the bytes of a file. A byte order mark is accepted.
///
/// # Errors
/// Only where nothing can be shown: see [`DecodeError`].
///
/// ```
/// use resolution_table::model::decode;
///
/// let file = br#"{"format": "resolution-register/1", "resolutions": [{"number": "12A"}]}"#;
/// let decoded = decode(file).expect("a register");
/// assert_eq!(decoded.register.resolutions[0].number.as_str(), "12A");
/// // What is missing is told, and nothing is left out for it.
/// assert!(decoded.problems.iter().any(|it| it.path.starts_with("$.resolutions[0]")));
/// assert!(decode(b"<!DOCTYPE html>").is_err());
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    decode_pieces(&|at| (at == 0).then_some(Cow::Borrowed(bytes)))
}

/// Decodes a file that came in pieces, which are asked for in order, and may be asked for again. It
/// needs little more memory than the register.
///
/// # Errors
/// As [`decode`].
pub fn decode_pieces(pieces: Pieces) -> Result<Decoded, DecodeError> {
    let mut decoding = Decoding::default();
    (0..).map_while(pieces).for_each(|piece| decoding.read(&piece));
    decoding.finish(pieces)
}

/// A file that is decoded while it comes.
///
/// ```
/// use std::borrow::Cow;
///
/// use resolution_table::model::Decoding;
///
/// let pieces = [r#"{"format": "resolution-register/1", "resolu"#, r#"tions": []}"#];
/// let mut decoding = Decoding::default();
/// pieces.iter().for_each(|piece| decoding.read(piece.as_bytes()));
/// let again = |at: usize| pieces.get(at).map(|it| Cow::Borrowed(it.as_bytes()));
/// assert!(decoding.finish(&again).is_ok());
/// ```
#[derive(Default)]
pub struct Decoding {
    outline: Outline,
    reading: Reading,
    is_wrong: bool,
}

impl Decoding {
    /// Reads the next piece: what resolutions end in it are decoded.
    pub fn read(&mut self, piece: &[u8]) {
        self.go_on(piece, false);
    }

    fn go_on(&mut self, piece: &[u8], is_last: bool) {
        if self.is_wrong {
            return;
        }
        let reading = &mut self.reading;
        let read = self.outline.read(piece, is_last, &mut |head, list, item| {
            if reading.list != list {
                *reading = Reading::new(head, list);
            }
            reading.add(item);
        });
        self.is_wrong = read.is_err();
    }

    /// The register. Where it needs them the `pieces` are asked for once more, in order.
    ///
    /// # Errors
    /// As [`decode`].
    pub fn finish(mut self, pieces: Pieces) -> Result<Decoded, DecodeError> {
        self.go_on(&[], true);
        let Self { outline, mut reading, is_wrong } = self;
        if is_wrong {
            // What is wrong is told of the whole text.
            let all: Vec<u8> = (0..).map_while(pieces).flat_map(Cow::into_owned).collect();
            return decode_whole(&all);
        }
        let (head, lists) = (outline.head(), outline.lists);
        if reading.list != lists || reading.definitions != definitions(head) {
            // What resolutions name was defined below them.
            reading = Reading::new(head, lists);
            let mut again = Outline::default();
            for piece in (0..).map_while(pieces) {
                let read = again.read(&piece, false, &mut |_, list, item| {
                    if list == lists {
                        reading.add(item);
                    }
                });
                debug_assert!(read.is_ok(), "it was read before");
            }
        }
        reading.finish(head)
    }
}

fn decode_whole(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        Some(_) => DecodeError::NotUtf8 { at: error.valid_up_to() },
        // The last character lacks its end.
        None => DecodeError::Truncated { line: bytes.split(|byte| *byte == b'\n').count() },
    })?;
    // Blank lines at the start count: an error names the line of the file.
    let text = text.trim_end();
    if text.is_empty() {
        return Err(DecodeError::Empty);
    }
    if text.trim_start().starts_with('<') {
        return Err(DecodeError::Html);
    }
    let value = Json::parse(text)?;
    decode_value(&value)
}

/// Decodes a document that is JSON already.
///
/// # Errors
/// Only where it is no register at all: see [`DecodeError`].
pub fn decode_value(value: &Json) -> Result<Decoded, DecodeError> {
    let mut reading = Reading::new(value, 1);
    if let Some(Json::List(resolutions)) = value.get("resolutions") {
        resolutions.iter().for_each(|item| reading.add(item));
    }
    reading.finish(value)
}

/// Resolutions that are read before all of the document is known.
#[derive(Default)]
struct Reading {
    problems: Problems,
    resolutions: Vec<Resolution>,
    /// How many were read, also without success.
    read: usize,
    /// Which list of the document they stand in, from 1.
    list: usize,
    /// How many definitions of verbs and kinds the document had before.
    definitions: usize,
}

impl Reading {
    /// To read what a list has, with the verbs and kinds that the document defines so far.
    fn new(head: &Json, list: usize) -> Self {
        let (problems, elsewhere) = (Problems::default(), Problems::default());
        // They are read once more with everything else, for their problems.
        if let Some(reader) = Reader::new(head, "$".into(), &elsewhere) {
            problems.define(&verbs(&reader), &reader.map("kinds", reader::text));
        }
        problems.turn_to(Part::Resolutions);
        Self { problems, list, definitions: definitions(head), ..Self::default() }
    }

    fn add(&mut self, item: &Json) {
        let path = format!("$.resolutions[{}]", self.read);
        self.read += 1;
        self.resolutions.extend(resolution(item, path, &self.problems));
    }

    /// The register, once all of the document is known.
    fn finish(self, head: &Json) -> Result<Decoded, DecodeError> {
        let Self { problems, resolutions, .. } = self;
        let Json::Object(entries) = head else {
            return Err(DecodeError::NotARegister { found: head.kind() });
        };
        match head.get("format") {
            Some(Json::String(format)) if format == FORMAT => {}
            Some(Json::String(format)) => {
                // A message repeats no more than a person reads.
                let letters = format.chars().take(LONGEST_FORMAT);
                let mut found: String = letters.filter(|c| !turns_text(*c)).collect();
                if format.chars().nth(LONGEST_FORMAT).is_some() {
                    found.push('…');
                }
                return Err(DecodeError::UnsupportedFormat { found });
            }
            Some(other) => {
                return Err(DecodeError::NotARegister {
                    found: shortened(format!("{} as \"format\"", other.kind())),
                });
            }
            None => {
                let keys = entries.iter().filter(|(key, _)| key != "format").take(3);
                let keys: Vec<_> = keys.map(|(key, _)| format!("\"{key}\"")).collect();
                let found = match keys.is_empty() {
                    true => "an empty object".to_owned(),
                    false => shortened(format!("an object with {}", keys.join(", "))),
                };
                return Err(DecodeError::NotARegister { found });
            }
        }
        match head.get("resolutions") {
            Some(Json::List(_)) => {}
            other => {
                let found = other.map_or_else(|| "nothing".to_owned(), Json::kind);
                return Err(DecodeError::NoResolutions { found });
            }
        }
        problems.turn_to(Part::Head);
        let register = Reader::new(head, "$".into(), &problems);
        let register = register.map(|reader| register_of(&reader, resolutions));
        let mut register =
            register.ok_or_else(|| DecodeError::NotARegister { found: head.kind() })?;
        for Problem { path, severity, reason } in give_keys(&mut register) {
            problems.add(path, severity, reason);
        }
        check_pointers(&register, &problems);
        Ok(Decoded { register, problems: problems.into_all() })
    }
}

/// How many definitions of verbs and kinds a document has.
fn definitions(head: &Json) -> usize {
    let Json::Object(entries) = head else { return 0 };
    entries.iter().filter(|(key, _)| matches!(key.as_str(), "verbs" | "kinds")).count()
}

fn register_of(reader: &Reader, resolutions: Vec<Resolution>) -> Register {
    reader.require("language", "\"en\" is assumed");
    reader.require("assembly", "it stays unnamed");
    let language = reader.string("language").unwrap_or_else(|| "en".into());
    let _ = reader.value("format");
    let (verbs, kinds) = (verbs(reader), reader.map("kinds", reader::text));
    let _ = reader.value("resolutions");
    let register = Register {
        format: FORMAT.into(),
        id: reader.required_string("id"),
        title: reader.required_text("title"),
        assembly: reader.object("assembly").map(|it| meeting(&it)).unwrap_or_default(),
        source: source(reader, &language),
        context: reader.object("context").map(|it| context(&it)).unwrap_or_default(),
        bodies: reader.map("bodies", body),
        topics: reader.map("topics", reader::text),
        meetings: reader.map("meetings", |value, path, problems| {
            Some(meeting(&Reader::new(value, path, problems)?))
        }),
        verbs,
        kinds,
        glossary: reader.map("glossary", reader::text),
        parts: reader.list("parts", |value, path, problems| {
            let reader = Reader::new(value, path, problems)?;
            Some(RegisterPart {
                id: reader.required_string("id"),
                title: reader.required_text("title"),
                assembly: reader.object("assembly").map(|it| meeting(&it)).unwrap_or_default(),
                source: source(&reader, &language),
                context: reader.object("context").map(|it| context(&it)).unwrap_or_default(),
            })
        }),
        resolutions,
        language,
    };
    reader.problems().turn_to(Part::All);
    register
}

/// The verbs that the register defines; one of the list needs no definition.
fn verbs(reader: &Reader) -> Entries<VerbDefinition> {
    let mut verbs = reader.map("verbs", |value, path, problems| {
        let place = path.clone();
        let reader = Reader::new(value, path, problems)?;
        reader.require("force", "\"other\" is assumed");
        let force = reader.one_of("force", Force::ALL, Force::id).unwrap_or(Force::Other);
        Some((place, VerbDefinition { name: reader.required_text("name"), force }))
    });
    let mut known = Entries::default();
    for (id, (path, definition)) in verbs.drain() {
        let reason = match () {
            () if Verb::from_id(&id).is_some() => "this verb is in the list already, so its definition is left out".to_owned(),
            () if link_form(&id) != id => "paths and links cannot hold this name: use letters, digits and hyphens; the verb is taken as \"other\"".to_owned(),
            () if known.len() == MOST_VERBS => format!("a register defines {MOST_VERBS} verbs at most; this one is taken as \"other\""),
            () => {
                known.insert(id, definition);
                continue;
            }
        };
        reader.problems().add(path, Severity::Warning, reason);
    }
    known
}

fn meeting(reader: &Reader) -> Meeting {
    Meeting {
        name: reader.text("name"),
        acronym: reader.text("acronym"),
        place: reader.text("place"),
        starts: reader.string("starts"),
        ends: reader.string("ends"),
    }
}

fn source(register: &Reader, language: &str) -> Source {
    let Some(reader) = register.object("source") else {
        register.require("source", "the texts are shown as a digest");
        return Source {
            authority: Authority::Digest,
            title: String::new().into(),
            language: language.into(),
            date: None,
            link: None,
            unofficial_translations: Vec::new(),
            artefacts: Vec::new(),
        };
    };
    reader.require("authority", "the texts are shown as a digest");
    reader.require("language", "the register's own is assumed");
    Source {
        authority: reader
            .one_of("authority", Authority::ALL, Authority::id)
            .unwrap_or(Authority::Digest),
        title: reader.required_text("title"),
        language: reader.string("language").unwrap_or_else(|| language.into()),
        date: reader.string("date"),
        link: reader.string("link"),
        unofficial_translations: reader.strings("unofficial_translations"),
        artefacts: reader.list("artefacts", |value, path, problems| {
            let reader = Reader::new(value, path, problems)?;
            reader.require("line", "it is read as 0");
            let line = reader.number("line").unwrap_or(0);
            Some(Artefact { line, words: reader.required_string("words") })
        }),
    }
}

fn context(reader: &Reader) -> Context {
    Context {
        chapters: reader.list("chapters", |value, path, problems| {
            let reader = Reader::new(value, path, problems)?;
            reader.require("blocks", "the chapter is shown empty");
            Some(Chapter { heading: reader.text("heading"), blocks: reader.list("blocks", block) })
        }),
        figures: reader.list("figures", |value, path, problems| {
            let reader = Reader::new(value, path, problems)?;
            reader.missing("value", Severity::Error, "the figure is left out");
            let (id, label) = (reader.required_string("id"), reader.required_text("label"));
            let at_least = reader.boolean("at_least");
            Some(Figure { id, value: reader.number("value")?, at_least, label })
        }),
        table_headings: reader.texts("table_headings"),
    }
}

fn block(value: &Json, path: String, problems: &Problems) -> Option<Block> {
    let reader = Reader::new(value, path, problems)?;
    if reader.value("calls").is_some() {
        return Some(Block::Calls(reader.texts("calls")));
    }
    reader.require("paragraph", "the block has no \"calls\" either and is shown empty");
    let text = reader.text("paragraph");
    Some(Block::Paragraph(text.unwrap_or_else(|| String::new().into())))
}

fn body(value: &Json, path: String, problems: &Problems) -> Option<Body> {
    let reader = Reader::new(value, path, problems)?;
    reader.require("kind", "\"other\" is assumed");
    Some(Body {
        name: reader.required_text("name"),
        short: reader.text("short"),
        kind: reader.one_of("kind", BodyKind::ALL, BodyKind::id).unwrap_or(BodyKind::Other),
        parent: reader.string("parent"),
        sector: reader.string("sector"),
    })
}

/// Warns of keys that name no body, topic or meeting.
fn check_pointers(register: &Register, problems: &Problems) {
    let warn = |path: String, reason: String| problems.add(path, Severity::Warning, reason);
    let known = |keys: &[String], path: String| {
        for key in keys.iter().filter(|key| !register.bodies.contains_key(key)) {
            warn(
                path.clone(),
                format!("\"{key}\" is not among the register's bodies; it is shown as it is"),
            );
        }
    };
    for (index, resolution) in register.resolutions.iter().enumerate() {
        let at = format!("$.resolutions[{index}]");
        if let Some(key) =
            resolution.meeting.as_ref().filter(|it| !register.meetings.contains_key(it))
        {
            warn(
                format!("{at}.meeting"),
                format!("\"{key}\" is not among the register's meetings; it is shown as it is"),
            );
        }
        for (index, section) in resolution.sections.iter().enumerate() {
            known(&section.addressees, format!("{at}.sections[{index}].addressees"));
        }
        for found in super::located(resolution) {
            known(&found.provision.addressees, format!("{at} ({}) addressees", found.path));
        }
        for key in resolution.topics.iter().filter(|key| !register.topics.contains_key(key)) {
            warn(
                format!("{at}.topics"),
                format!("\"{key}\" is not among the register's topics; it stays without a name"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_format_is_cut_to_what_a_person_reads() {
        let found = |format: &str| match decode(format!("{{\"format\": \"{format}\"}}").as_bytes())
        {
            Err(DecodeError::UnsupportedFormat { found }) => found,
            other => format!("{other:?}"),
        };
        assert_eq!(found("other/1"), "other/1");
        assert_eq!(found(&"é".repeat(60)), "é".repeat(60));
        assert_eq!(found(&"é".repeat(5 << 20)), "é".repeat(60) + "…");
        assert_eq!(
            found("\u{202e}other\u{2067}/1"),
            "other/1",
            "nothing turns the sentence around"
        );
    }
}
