//! Counts the characters in the texts of a part.
//!
//! It is the other side of the proof, and so knows nothing of paragraphs, tables, fields, changes
//! or notes: it adds up every text there is, and leaves out only alternatives that say the same
//! once more.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::symbols;
use super::xml::{self, Space};
use crate::import::document::Characters;

/// An element that is open.
struct Open {
    is_text: bool,
    has_alternatives: bool,
    /// How many elements are in it so far.
    elements: usize,
}

/// Adds the characters of a part whose XML was read before.
pub fn count(source: &str, characters: &mut Characters) {
    let mut reader = NsReader::from_str(source);
    let mut open: Vec<Open> = Vec::new();
    let mut skipped: Option<usize> = None;
    while let Ok(event) = reader.read_event() {
        let in_text = skipped.is_none() && open.last().is_some_and(|it| it.is_text);
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                let (space, name) = named(&reader, start);
                let another = open.last_mut().is_some_and(|parent| {
                    parent.elements += 1;
                    parent.has_alternatives && parent.elements > 1
                });
                if skipped.is_none() && space == Space::Text {
                    match name {
                        "sym" => characters.add(symbol(start).encode_utf8(&mut [0; 4])),
                        "noBreakHyphen" => characters.add("\u{2011}"),
                        _ => {}
                    }
                }
                if matches!(event, Event::Start(_)) {
                    if another && skipped.is_none() {
                        skipped = Some(open.len());
                    }
                    open.push(Open {
                        is_text: space == Space::Text && name == "t",
                        has_alternatives: space == Space::Compatibility
                            && name == "AlternateContent",
                        elements: 0,
                    });
                }
            }
            Event::End(_) => {
                open.pop();
                skipped = skipped.filter(|depth| open.len() > *depth);
            }
            Event::Text(words) if in_text => {
                characters.add(&words.xml10_content());
            }
            Event::CData(words) if in_text => {
                characters.add(&words.xml10_content());
            }
            Event::GeneralRef(name) if in_text => {
                if let Some(c) = xml::character(&name) {
                    characters.add(c.encode_utf8(&mut [0; 4]));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
}

fn named<'a>(reader: &NsReader<&[u8]>, start: &'a BytesStart) -> (Space, &'a str) {
    let (bound, name) = reader.resolver().resolve_element(start.name());
    let space = match bound {
        ResolveResult::Bound(namespace) => xml::space(namespace.0),
        _ => Space::Other,
    };
    (space, name.into_inner())
}

fn symbol(start: &BytesStart) -> char {
    let value = |wanted: &str| {
        let mut all = start.attributes().flatten();
        let found = all.find(|it| it.key.local_name().into_inner() == wanted)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
    };
    symbols::of(&value("font").unwrap_or_default(), &value("char").unwrap_or_default())
}
