//! The XML of a part as a tree of what the reader needs: elements, and the text of runs.
//!
//! A file may come from anyone: no document type, no entity but those of XML itself, and bounds on
//! depth and number of elements.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::error::DocxError;

/// How deep elements may nest; a table in a table takes four.
const DEEPEST: usize = 256;

/// How many elements a part may have. A hundred thousand characters take some six thousand, and
/// several times as many where Word has cut the runs up.
const MOST: usize = 2_000_000;

/// The vocabulary of a name, transitional or strict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// Text: WordprocessingML, mathematics, DrawingML.
    Text,
    /// Alternatives for programs that know more or less.
    Compatibility,
    /// Relationships of a package, drawings without text, and whatever else there is.
    Other,
}

/// The vocabulary that a namespace stands for.
pub fn space(namespace: &str) -> Space {
    const TEXT: [&str; 3] = ["/wordprocessingml/", "/officeDocument/", "/drawingml/"];
    match namespace {
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
        _ if namespace.ends_with("/relationships") => Space::Other,
        _ if namespace.starts_with("http://schemas.openxmlformats.org/")
            || namespace.starts_with("http://purl.oclc.org/ooxml/") =>
        {
            match TEXT.iter().any(|it| namespace.contains(it)) {
                true => Space::Text,
                false => Space::Other,
            }
        }
        _ => Space::Other,
    }
}

/// An element.
#[derive(Clone, Debug)]
pub struct Element {
    space: Space,
    name: Box<str>,
    attributes: Vec<(Box<str>, Box<str>)>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// Its characters, where it is the text of a run.
    pub text: String,
}

impl Element {
    /// The local name, where it is of a vocabulary of text; else nothing.
    pub fn name(&self) -> &str {
        match self.space {
            Space::Text => &self.name,
            _ => "",
        }
    }

    /// The local name, whatever its vocabulary.
    pub fn any_name(&self) -> &str {
        &self.name
    }

    /// The attribute `name`.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| **it == *name).map(|(_, value)| &**value)
    }

    /// The first child named `name`.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name() == name)
    }

    /// The attribute `val` of the child named `name`.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether the property `name` is switched on, or off; nothing where it is not there.
    pub fn switch(&self, name: &str) -> Option<bool> {
        let child = self.child(name)?;
        Some(!matches!(child.attribute("val"), Some("0" | "false" | "off")))
    }
}

/// The root of a part.
///
/// # Errors
/// Where it is no XML, or none that Word writes.
pub fn parse(part: &str, text: &str) -> Result<Element, DocxError> {
    let mut reader = NsReader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root: Option<Element> = None;
    let mut count = 0_usize;
    loop {
        let at = reader.buffer_position();
        let wrong = |detail: String| DocxError::Xml { part: part.to_owned(), at, detail };
        let event = reader.read_event().map_err(|error| wrong(error.to_string()))?;
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                count += 1;
                if open.len() >= DEEPEST || count > MOST {
                    let (what, limit) = match count > MOST {
                        true => ("elements", format!("{MOST} in a part")),
                        false => ("elements inside elements", format!("{DEEPEST}")),
                    };
                    let what = format!("{part} has too many {what}");
                    return Err(DocxError::TooLarge { what, limit });
                }
                let element = element(&reader, start).map_err(wrong)?;
                if open.is_empty() && root.is_some() {
                    return Err(wrong("a second root".to_owned()));
                }
                match event {
                    Event::Start(_) => open.push(element),
                    _ => close(element, &mut open, &mut root),
                }
            }
            Event::End(_) => match open.pop() {
                Some(element) => close(element, &mut open, &mut root),
                None => return Err(wrong("an element ends that never began".to_owned())),
            },
            Event::Text(words) => write(&mut open, &words.xml10_content()),
            Event::CData(words) => write(&mut open, &words.xml10_content()),
            Event::GeneralRef(name) => match character(&name) {
                Some(c) => write(&mut open, c.encode_utf8(&mut [0; 4])),
                None => return Err(wrong(format!("unknown entity \"&{};\"", &*name))),
            },
            Event::DocType(_) => {
                return Err(wrong("a document type, which Word never writes".to_owned()));
            }
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    let at = reader.buffer_position();
    let ends = |detail: &str| DocxError::Xml { part: part.to_owned(), at, detail: detail.into() };
    match (root, open.is_empty()) {
        (Some(root), true) => Ok(root),
        (_, false) => Err(ends("the part ends in the middle")),
        (None, true) => Err(ends("the part is empty")),
    }
}

/// The character that a reference stands for: by number, or one of the five that XML knows.
pub fn character(name: &BytesRef) -> Option<char> {
    match &**name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}

fn element(reader: &NsReader<&[u8]>, start: &BytesStart) -> Result<Element, String> {
    let (bound, name) = reader.resolver().resolve_element(start.name());
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let (bound, name) = reader.resolver().resolve_attribute(attribute.key);
        let kept = match bound {
            ResolveResult::Unbound => true,
            ResolveResult::Bound(namespace) => {
                space(namespace.0) == Space::Text || namespace.0.ends_with("/XML/1998/namespace")
            }
            ResolveResult::Unknown(_) => false,
        };
        if kept {
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| error.to_string())?;
            attributes.push((name.into_inner().into(), value.into()));
        }
    }
    let space = match bound {
        ResolveResult::Bound(namespace) => space(namespace.0),
        _ => Space::Other,
    };
    let name = name.into_inner().into();
    Ok(Element { space, name, attributes, children: Vec::new(), text: String::new() })
}

/// Only the text of a run is kept: between other elements there is but indentation.
fn write(open: &mut [Element], words: &str) {
    if let Some(last) = open.last_mut().filter(|last| last.name() == "t") {
        last.text.push_str(words);
    }
}

/// Ends an element. Of alternatives, the first stays: the others say the same for older programs.
fn close(element: Element, open: &mut [Element], root: &mut Option<Element>) {
    let Some(parent) = open.last_mut() else {
        *root = Some(element);
        return;
    };
    match (element.space, &*element.name) {
        (Space::Compatibility, "AlternateContent") => {
            let mut alternatives = element.children.into_iter();
            parent.children.extend(alternatives.next().into_iter().flat_map(|it| it.children));
        }
        _ => parent.children.push(element),
    }
}
