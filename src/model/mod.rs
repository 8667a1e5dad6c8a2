//! PURE. Resolution JSON, version 1: the types, their paths, and how a document is decoded.

mod body;
mod decode;
mod designation;
mod duty;
mod entries;
mod identifier;
mod keys;
mod kind;
mod meeting;
mod merge;
mod own_verb;
mod path;
mod provision;
mod reference;
mod register;
mod resolution;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod verb;

pub use body::{Body, BodyKind};
pub use decode::{
    DecodeError, Decoded, Decoding, Json, Pieces, Problem, Severity, decode, decode_pieces,
    decode_value, shortened,
};
pub use designation::Designation;
pub use duty::Duty;
pub use entries::Entries;
pub use identifier::{Revision, parse_revision};
pub use keys::give_keys;
pub use kind::Kind;
pub use meeting::Meeting;
pub use merge::{Merging, merge};
pub use own_verb::{OwnVerb, VerbDefinition};
pub(crate) use path::steps;
pub use path::{Located, Owner, annex_id, located, section_id, section_ids};
pub use provision::{Anchor, Annex, Note, Part, Provision, Section};
pub use reference::{Reference, ReferenceKind};
pub use register::{
    Artefact, Authority, Block, Chapter, Context, FORMAT, Figure, Register, RegisterPart, Source,
};
pub use resolution::{Printed, Resolution, Status};
#[cfg(feature = "schema")]
pub use schema::{SCHEMA_ID, schema};
pub use text::{Chosen, LocalizedText, turns_text};
pub use verb::{Force, Verb};
