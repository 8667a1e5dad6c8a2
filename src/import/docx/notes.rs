//! The footnotes or endnotes of a document, and the labels that Word gives them.

use std::collections::HashMap;

use super::xml::Element;
use crate::import::numerals::Format;

/// A note.
#[derive(Clone, Debug)]
struct Note<'a> {
    element: &'a Element,
    /// Set by its first mark.
    label: Option<String>,
}

/// The notes of one kind.
#[derive(Clone, Debug)]
pub struct Notes<'a> {
    /// "footnote" or "endnote".
    pub kind: &'static str,
    format: Format,
    notes: HashMap<&'a str, Note<'a>>,
    last: u32,
}

/// Where a mark leads.
pub struct Marked<'a> {
    /// The label.
    pub label: String,
    /// The note, at its first mark.
    pub text: Option<&'a Element>,
}

/// Whether a section or the settings number the notes of a kind otherwise than through from the
/// first.
fn otherwise(element: &Element, properties: &str, usual: &str) -> bool {
    let differs = |name, usual| element.value(name).is_some_and(|it| it != usual);
    let own = element.name() == properties
        && (differs("numFmt", usual)
            || differs("numStart", "1")
            || differs("numRestart", "continuous"));
    own || element.children.iter().any(|child| otherwise(child, properties, usual))
}

impl<'a> Notes<'a> {
    /// Whether marks led to notes that Word numbers otherwise than is done here, as `roots` say.
    pub fn are_otherwise<'b>(&self, mut roots: impl Iterator<Item = &'b Element>) -> bool {
        let (properties, usual) = match self.kind {
            "endnote" => ("endnotePr", "lowerRoman"),
            _ => ("footnotePr", "decimal"),
        };
        self.last > 0 && roots.any(|root| otherwise(root, properties, usual))
    }

    /// The notes of a part.
    pub fn read(root: Option<&'a Element>, kind: &'static str) -> Self {
        let format = match kind {
            "endnote" => Format::Roman(false),
            _ => Format::Decimal(1),
        };
        let all = root.into_iter().flat_map(|root| &root.children).filter(|it| it.name() == kind);
        let notes = all
            .filter_map(|element| Some((element.attribute("id")?, Note { element, label: None })));
        Self { kind, format, notes: notes.collect(), last: 0 }
    }

    /// Follows a mark to the note `id`; `typed` is its label where the author chose one.
    pub fn follow(&mut self, id: &str, typed: Option<&str>) -> Option<Marked<'a>> {
        let note = self.notes.get_mut(id)?;
        let first = note.label.is_none().then_some(note.element);
        let label = note.label.get_or_insert_with(|| match typed {
            Some(typed) => typed.to_owned(),
            None => {
                self.last += 1;
                self.format.write(self.last)
            }
        });
        Some(Marked { label: typed.unwrap_or(label).to_owned(), text: first })
    }

    /// The notes to which no mark led, in the order of the part.
    pub fn unmarked(&self, root: Option<&'a Element>) -> Vec<&'a Element> {
        let all = root.into_iter().flat_map(|root| &root.children);
        let unmarked = all.filter(|element| {
            let note = element.attribute("id").and_then(|id| self.notes.get(id));
            // Of two notes with one id, the second is never read.
            note.is_none_or(|it| it.label.is_none() || !std::ptr::eq(it.element, *element))
        });
        unmarked.collect()
    }
}
