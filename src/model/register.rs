//! The versioned document.

use serde::Serialize;

use super::{Body, BodyKind, Entries, LocalizedText, Resolution};
use crate::identifiers::identifiers;

/// The `format` of a register that this code writes, and the only one it reads.
pub const FORMAT: &str = "resolution-register/1";

/// A register: the resolutions of an assembly as one document reports them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Resolution register, version 1"))]
pub struct Register {
    /// Always `resolution-register/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    pub format: String,
    /// Identifies the register among others: `wtsa-20`.
    pub id: String,
    /// The language (BCP 47) of every text that is a plain string.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::schema::LANGUAGE)))]
    pub language: String,
    /// The register's title.
    pub title: LocalizedText,
    /// The assembly that adopted the resolutions.
    pub assembly: Assembly,
    /// The document that the register was made from, and with what authority.
    pub source: Source,
    /// What the report itself finds, outside its tables.
    #[serde(default, skip_serializing_if = "Context::is_empty")]
    pub context: Context,
    /// The bodies, by key.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub bodies: Entries<Body>,
    /// Names of the topics, by key.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub topics: Entries<LocalizedText>,
    /// The registers that it was made of, where it was made of several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<RegisterPart>,
    /// The resolutions, in the order of the document.
    pub resolutions: Vec<Resolution>,
}

/// What a register that was made of several says of one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterPart {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: LocalizedText,
    /// The assembly that adopted its resolutions.
    pub assembly: Assembly,
    /// The document that it was made from.
    pub source: Source,
    /// What its report finds.
    #[serde(default, skip_serializing_if = "Context::is_empty")]
    pub context: Context,
}

impl Register {
    /// Whether it was made of several.
    pub fn is_merged(&self) -> bool {
        self.parts.len() > 1
    }

    /// The documents that the register was made from, at least one: each with its register's title and what its report finds.
    pub fn documents(&self) -> Vec<(&LocalizedText, &Source, &Context)> {
        if !self.is_merged() {
            return vec![(&self.title, &self.source, &self.context)];
        }
        self.parts.iter().map(|part| (&part.title, &part.source, &part.context)).collect()
    }

    /// The key of the Sector that a body works for: what it says itself, or the nearest one that it is part of.
    pub fn sector_of<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        let mut key = key;
        // Bodies that are part of each other have no end.
        for _ in self.bodies.iter() {
            let body = self.bodies.get(key)?;
            match (&body.sector, body.kind) {
                (Some(sector), _) => return Some(sector),
                (None, BodyKind::Sector) => return Some(key),
                (None, _) => key = body.parent.as_deref()?,
            }
        }
        None
    }
}

/// An assembly or conference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assembly {
    /// Its full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LocalizedText>,
    /// Its acronym: `WTSA-20`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<LocalizedText>,
    /// Where it met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<LocalizedText>,
    /// Its first day (ISO 8601 date).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date"), regex(pattern = super::schema::DATE)))]
    pub starts: Option<String>,
    /// Its last day (ISO 8601 date).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date"), regex(pattern = super::schema::DATE)))]
    pub ends: Option<String>,
}

identifiers! {
    /// The authority with which a register speaks.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Authority {
        /// The text of the source document, word for word.
        Official = "official",
        /// A digest in other words: not the official text.
        Digest = "digest",
    }
}

/// The document that a register was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Whether the texts are the source's own.
    pub authority: Authority,
    /// The document's title.
    pub title: LocalizedText,
    /// The document's language (BCP 47).
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::schema::LANGUAGE)))]
    pub language: String,
    /// The day the register was made (ISO 8601 date).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date"), regex(pattern = super::schema::DATE)))]
    pub date: Option<String>,
    /// Where the official texts are published (`https:` or a relative address).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uri-reference"), regex(pattern = super::schema::LINK)))]
    pub link: Option<String>,
    /// The languages in which the texts are translations made for this register, without
    /// official standing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = super::schema::LANGUAGE))))]
    pub unofficial_translations: Vec<String>,
    /// Words of the document that belong to no text, such as a stray bookmark, kept for the record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub artefacts: Vec<Artefact>,
}

/// Something printed in the document that is not text of a resolution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Artefact {
    /// The line of the document, from 1.
    pub line: u32,
    /// The words as printed.
    pub words: String,
}

/// What the report finds, outside its tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Context {
    /// The report's chapters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chapters: Vec<Chapter>,
    /// Figures of the assembly, such as the number of resolutions it revised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Headings of the tables as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub table_headings: Vec<LocalizedText>,
}

impl Context {
    /// Whether the report gives none.
    pub fn is_empty(&self) -> bool {
        self.chapters.is_empty() && self.figures.is_empty() && self.table_headings.is_empty()
    }
}

/// A chapter of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Chapter {
    /// Its heading; absent for what stands before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<LocalizedText>,
    /// Its paragraphs and lists, in printed order.
    pub blocks: Vec<Block>,
}

/// A paragraph or a list of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph(LocalizedText),
    /// The calls that a symposium or assembly makes, one bullet each.
    Calls(Vec<LocalizedText>),
}

/// A figure of the assembly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// What is counted, as a stable identifier: `resolutions-revised`.
    pub id: String,
    /// How many.
    pub value: u32,
    /// Whether the report says "more than".
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub at_least: bool,
    /// What is counted, in words.
    pub label: LocalizedText,
}
