//! The versioned document.

use serde::Serialize;

use super::{
    Body, BodyKind, Entries, LocalizedText, Meeting, OwnVerb, Resolution, Verb, VerbDefinition,
};
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
    /// The assembly that adopted the resolutions: the meeting of those that name no other.
    pub assembly: Meeting,
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
    /// The meetings that adopted the resolutions, by key, where there were several.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub meetings: Entries<Meeting>,
    /// Verbs of the body's own, by identifier.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub verbs: Entries<VerbDefinition>,
    /// Names of kinds of acts beside those of the list, by identifier.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub kinds: Entries<LocalizedText>,
    /// Full names of the acronyms in the texts.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub glossary: Entries<LocalizedText>,
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
    pub assembly: Meeting,
    /// The document that it was made from.
    pub source: Source,
    /// What its report finds.
    #[serde(default, skip_serializing_if = "Context::is_empty")]
    pub context: Context,
}

/// How far up the Sector of a body is looked for.
const HIGHEST: usize = 64;

impl Register {
    /// Whether it was made of several.
    pub fn is_merged(&self) -> bool {
        self.parts.len() > 1
    }

    /// The documents that the register was made from, at least one: each with its register's title
    /// and what its report finds.
    pub fn documents(&self) -> Vec<(&LocalizedText, &Source, &Context)> {
        if !self.is_merged() {
            return vec![(&self.title, &self.source, &self.context)];
        }
        self.parts.iter().map(|part| (&part.title, &part.source, &part.context)).collect()
    }

    /// The verb of that identifier: of the list, or one that the register defines.
    pub fn verb(&self, id: &str) -> Option<Verb> {
        let own = || self.verbs.get(id).map(|it| Verb::Own(OwnVerb::new(id, it.force)));
        Verb::from_id(id).or_else(own)
    }

    /// The meeting that adopted a resolution: the one that it names, else the assembly of its own
    /// register.
    pub fn meeting_of(&self, resolution: &Resolution) -> &Meeting {
        let named = resolution.meeting.as_deref().and_then(|key| self.meetings.get(key));
        let part = || self.parts.get(resolution.part? as usize).map(|part| &part.assembly);
        named.or_else(part).unwrap_or(&self.assembly)
    }

    /// What tells the meeting of a resolution from others: the key that it names, else the
    /// identifier of its own register.
    pub fn meeting_key<'a>(&'a self, resolution: &'a Resolution) -> &'a str {
        let part = || self.parts.get(resolution.part? as usize).map(|part| part.id.as_str());
        resolution.meeting.as_deref().or_else(part).unwrap_or(&self.id)
    }

    /// The short name of the meeting with such a key; none where it is not known.
    pub fn meeting_name(&self, key: &str) -> Option<&LocalizedText> {
        let of_part =
            |id: &str, meeting, title| (id == key).then(|| Meeting::brief(meeting).or(title));
        let own = self.meetings.get(key).map(Meeting::brief);
        let part =
            || self.parts.iter().find_map(|it| of_part(&it.id, &it.assembly, Some(&it.title)));
        own.or_else(part).or_else(|| of_part(&self.id, &self.assembly, Some(&self.title))).flatten()
    }

    /// The full name of the meeting with such a key; none where it is not known.
    pub fn meeting_full_name(&self, key: &str) -> Option<&LocalizedText> {
        let part = || self.parts.iter().find(|part| part.id == key).map(|part| &part.assembly);
        let own = || (self.id == key).then_some(&self.assembly);
        self.meetings.get(key).or_else(part).or_else(own)?.name.as_ref()
    }

    /// The year in which a resolution was adopted.
    pub fn year_of(&self, resolution: &Resolution) -> Option<String> {
        let date = self.adopted(resolution)?;
        date.get(..4)
            .filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
            .map(str::to_owned)
    }

    /// When a resolution was adopted, as far as it is known: its own date, the first day of the
    /// meeting that it names, the year of its edition, the first day of its register's assembly.
    /// The year stands first: `2022`, `2022-03-01`.
    pub fn adopted(&self, resolution: &Resolution) -> Option<String> {
        let named = resolution.meeting.as_deref().and_then(|key| self.meetings.get(key));
        let edition = || resolution.revision.as_ref().map(|it| it.year.to_string());
        let own = resolution.adopted.clone().or_else(|| named?.starts.clone()).or_else(edition);
        own.or_else(|| self.meeting_of(resolution).starts.clone())
    }

    /// The key of the Sector that a body works for: what it says itself, or the nearest one that it
    /// is part of.
    pub fn sector_of<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        let mut key = key;
        // Bodies that are part of each other have no end.
        for _ in 0..HIGHEST {
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

identifiers! {
    /// The authority with which a register speaks, the greatest first.
    #[derive(Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "lowercase")]
    pub enum Authority {
        /// The text of the source document, word for word.
        Official = "official",
        /// Extracts of the document, word for word: what they leave out is not the document's
        /// silence.
        Extract = "extract",
        /// A digest in other words: not the official text.
        Digest = "digest",
        /// A draft: not, or not yet, adopted.
        Draft = "draft",
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
