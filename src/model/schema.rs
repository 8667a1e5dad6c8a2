//! NATIVE ONLY, feature `schema`. The published JSON Schema, made of the model's own types.
//!
//! It says what to write. Decoding is more forgiving: it also takes `null` for an absent field, and
//! a number written as text.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::Register;

/// The name of the schema, which stays the same wherever its file is published.
pub const SCHEMA_ID: &str = "urn:resolution-register:1";

/// A language tag of BCP 47, as far as texts are concerned.
pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
/// The name of something in paths and links: letters, digits, hyphens.
pub(super) const KEY: &str = "^[^\\x00-,./:-@\\[-`{-}\\x7f\\s]+$";
/// A day, a month or a year: `2022-03-01`, `2022-03`, `2022`.
pub(super) const MOMENT: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
/// A day: `2022-03-01`.
pub(super) const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// An address that can only open a page: `http:`, `https:` or relative.
pub(super) const LINK: &str = "^(?:[Hh][Tt][Tt][Pp][Ss]?:|[^:/?#]*(?:[/?#]|$))";

/// The schema of a register, draft 2020-12.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .with_transform(RecursiveTransform(whole_number))
        .with_transform(RecursiveTransform(open))
        .with_transform(RecursiveTransform(on_one_line));
    let mut schema = settings.into_generator().into_root_schema_for::<Register>();
    schema.insert("$id".into(), SCHEMA_ID.into());
    schema.to_value()
}

/// An absent field is absent: `null` is not written.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    let Some(Value::Array(kinds)) = schema.get_mut("anyOf") else { return };
    kinds.retain(|kind| *kind != json!({"type": "null"}));
    if let [Value::Object(only)] = kinds.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        for (key, value) in only {
            schema.insert(key, value);
        }
    }
    if let Some(object) = schema.as_object_mut() {
        object.retain(|key, value| key != "default" || !value.is_null());
    }
}

/// Rust's names of number types say nothing to others: their bounds do.
fn whole_number(schema: &mut Schema) {
    let bound = match schema.get("format").and_then(Value::as_str) {
        Some("uint32") => u32::MAX,
        Some("uint16") => u16::MAX.into(),
        _ => return,
    };
    schema.remove("format");
    schema.insert("maximum".into(), bound.into());
}

/// Fields that the schema does not know are no errors.
fn open(schema: &mut Schema) {
    if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        schema.remove("additionalProperties");
    }
}

/// Where a comment's lines end in the source is of no interest.
fn on_one_line(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ");
    }
}

/// What the schema says of a text by language.
pub(super) fn by_language(schema: &mut Schema) {
    schema.insert("propertyNames".into(), json!({"pattern": LANGUAGE}));
    schema.insert("minProperties".into(), 1.into());
}

/// The part of a section, which is never `annex`.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
#[allow(dead_code, reason = "only its schema is used")]
pub(super) enum SectionPart {
    /// The reasons: recalling, considering, noting ...
    Preamble,
    /// The decisions: resolves, instructs, invites ...
    Operative,
}
