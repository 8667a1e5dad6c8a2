//! What the styles say of the text: lists, headings, hidden letters.

use std::collections::HashMap;

use super::baseline::{Baseline, baseline};
use super::xml::Element;
use crate::import::document::role::Role;

/// How many styles may be based on one another.
const LONGEST_CHAIN: usize = 32;

/// The levels of a list.
pub const LEVELS: usize = 9;

/// The list that a paragraph is in, as far as one place says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InList {
    /// The list; `0` takes a paragraph out of its list.
    pub list: Option<String>,
    /// The level, from 0.
    pub level: Option<usize>,
}

impl InList {
    /// What the properties of a paragraph say.
    pub fn of(properties: Option<&Element>) -> Self {
        let Some(list) = properties.and_then(|it| it.child("numPr")) else {
            return Self::default();
        };
        Self {
            list: list.value("numId").map(str::to_owned),
            level: list
                .value("ilvl")
                .and_then(|it| it.parse().ok())
                .filter(|level| *level < LEVELS),
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    list: InList,
    outline: Option<u8>,
    hidden: Option<bool>,
    baseline: Option<Baseline>,
}

/// What a paragraph is, seen from its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A title of the document.
    Title,
    /// A heading.
    Heading,
    /// Text.
    Text,
}

/// The styles of a document.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    usual: Option<String>,
}

impl Styles {
    /// Reads the part.
    pub fn read(root: Option<&Element>) -> Self {
        let mut read = Self::default();
        let all = root.iter().flat_map(|root| &root.children);
        for element in all.filter(|it| it.name() == "style") {
            let Some(id) = element.attribute("styleId") else { continue };
            let paragraph = element.child("pPr");
            let style = Style {
                name: element.value("name").unwrap_or("").to_lowercase(),
                based_on: element.value("basedOn").map(str::to_owned),
                list: InList::of(paragraph),
                outline: outline(paragraph),
                hidden: element.child("rPr").and_then(|it| it.switch("vanish")),
                baseline: baseline(element.child("rPr")),
            };
            let usual = matches!(element.attribute("default"), Some("1" | "true" | "on"));
            if usual && element.attribute("type") == Some("paragraph") {
                read.usual = Some(id.to_owned());
            }
            read.styles.insert(id.to_owned(), style);
        }
        read
    }

    /// The style and those it is based on, with their ids.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let mut next = id.or(self.usual.as_deref());
        let chain = std::iter::from_fn(move || {
            let (id, style) = self.styles.get_key_value(next?)?;
            next = style.based_on.as_deref();
            Some((id.as_str(), style))
        });
        chain.take(LONGEST_CHAIN)
    }

    /// The list that a style puts its paragraphs in, and the style that says so.
    pub fn list<'a>(&'a self, id: Option<&'a str>) -> Option<(&'a str, &'a InList)> {
        self.chain(id).map(|(id, style)| (id, &style.list)).find(|(_, list)| list.list.is_some())
    }

    /// What a paragraph with these properties is.
    pub fn kind(&self, id: Option<&str>, properties: Option<&Element>) -> Kind {
        if self.chain(id).any(|(_, style)| matches!(&*style.name, "title" | "subtitle")) {
            return Kind::Title;
        }
        let level = outline(properties)
            .or_else(|| self.chain(id).find_map(|(_, style)| style.outline))
            // Nine is the level of text.
            .filter(|level| *level < 9);
        if level.is_some() { Kind::Heading } else { Kind::Text }
    }

    /// What a style is for, by its name or that of one it is based on.
    pub fn role(&self, id: Option<&str>) -> Role {
        // A style that is not described is known by its identifier alone.
        let own = id.map(Role::of_style);
        let known = |role: &Role| *role != Role::Unknown;
        let named = self.chain(id).map(|(_, style)| Role::of_style(&style.name)).find(known);
        named.or(own.filter(known)).unwrap_or_default()
    }

    /// Whether a style hides its letters; nothing where it does not say.
    pub fn hides(&self, id: Option<&str>) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.hidden)
    }

    /// Where a style puts its letters; nothing where it does not say.
    pub fn baseline(&self, id: &str) -> Option<Baseline> {
        self.chain(Some(id)).find_map(|(_, style)| style.baseline)
    }
}

fn outline(properties: Option<&Element>) -> Option<u8> {
    properties?.value("outlineLvl")?.parse().ok()
}
