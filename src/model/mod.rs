//! PURE. Resolution JSON, version 1: the types, their paths, and how a document is decoded.

mod body;
mod decode;
mod decode_resolution;
mod duty;
mod entries;
mod identifier;
mod json;
mod localized;
mod merge;
mod merge_context;
mod merge_losses;
mod merge_resolution;
mod path;
mod problem;
mod provision;
mod reader;
mod reference;
mod register;
mod resolution;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod verb;

pub use body::{Body, BodyKind};
pub use decode::{Decoded, decode, decode_value};
pub use duty::Duty;
pub use entries::Entries;
pub use identifier::{Revision, parse_revision};
pub use json::Json;
pub use merge::{Merging, merge};
pub(crate) use path::steps;
pub use path::{Located, Owner, located, section_ids};
pub use problem::{DecodeError, Problem, Severity};
pub use provision::{Anchor, Annex, Note, Part, Provision, Section};
pub use reference::{Reference, ReferenceKind};
pub use register::{
    Artefact, Assembly, Authority, Block, Chapter, Context, FORMAT, Figure, Register, RegisterPart,
    Source,
};
pub use resolution::{Printed, Resolution, Status};
#[cfg(feature = "schema")]
pub use schema::{SCHEMA_ID, schema};
pub use text::{Chosen, LocalizedText};
pub use verb::{Force, Verb};
