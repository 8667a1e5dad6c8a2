//! Texts by language, in resolution JSON and elsewhere.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The languages of a register: its own first.
pub fn languages(register: &Value) -> Vec<String> {
    let own = register["language"].as_str().unwrap_or("en").to_owned();
    let mut others = BTreeSet::new();
    collect(register, &mut others);
    others.remove(&own);
    [own].into_iter().chain(others).collect()
}

fn collect(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) if is_by_language(fields) => found.extend(fields.keys().cloned()),
        // Keys of bodies and topics may look like languages.
        Value::Object(fields) => fields.values().for_each(|it| collect(it, found)),
        Value::Array(items) => items.iter().for_each(|it| collect(it, found)),
        _ => {}
    }
}

/// Whether an object is a text by language: `{"fr": …, "en": …}`.
fn is_by_language(fields: &Map<String, Value>) -> bool {
    let is_tag = |key: &String| {
        let main = key.split('-').next().unwrap_or_default();
        (2..=3).contains(&main.len()) && main.chars().all(|c| c.is_ascii_alphabetic())
    };
    !fields.is_empty() && fields.keys().all(is_tag) && fields.values().all(Value::is_string)
}

/// The words of a text in `language`, where it has them. A plain string is in the register's `own`.
pub fn words<'a>(text: &'a Value, language: &str, own: &str) -> Option<&'a str> {
    match text {
        Value::String(words) if language == own => Some(words),
        Value::Object(_) => text[language].as_str(),
        _ => None,
    }
}

/// A text from its words by language: a plain string where it is in the register's own alone.
pub fn localized<'a>(words: impl IntoIterator<Item = (&'a str, &'a str)>, own: &str) -> Value {
    let mut all: Map<String, Value> =
        words.into_iter().map(|(language, words)| (language.to_owned(), words.into())).collect();
    match all.len() {
        0 => Value::Null,
        1 if all.contains_key(own) => all.remove(own).unwrap_or_default(),
        _ => Value::Object(all),
    }
}

/// The same value, with each text that is in the register's own language alone as a plain string.
pub fn plain_where_own(value: &Value, own: &str) -> Value {
    match value {
        Value::Object(fields) => match fields.get(own) {
            Some(Value::String(words)) if fields.len() == 1 => words.as_str().into(),
            _ => Value::Object(
                fields.iter().map(|(key, it)| (key.clone(), plain_where_own(it, own))).collect(),
            ),
        },
        Value::Array(items) => items.iter().map(|it| plain_where_own(it, own)).collect(),
        other => other.clone(),
    }
}

/// A designation as JSON: a whole number where it is one, as resolution JSON has always written it.
pub fn designation(text: &str) -> Value {
    match text.parse::<u32>() {
        Ok(number) if number.to_string() == text => number.into(),
        _ => text.into(),
    }
}

/// A scalar as text.
pub fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Sets a field, unless there is nothing to set.
pub fn set(fields: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    let value = value.into();
    let empty = match &value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    if !empty {
        fields.insert(key.to_owned(), value);
    }
}

/// The items of a list; none where it is no list.
pub fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// ISO 639-3 for the tags of BCP 47 that are used here; others of three letters stay.
const CODES: [(&str, &str); 8] = [
    ("ar", "ara"),
    ("de", "deu"),
    ("en", "eng"),
    ("es", "spa"),
    ("fr", "fra"),
    ("pt", "por"),
    ("ru", "rus"),
    ("zh", "zho"),
];

/// The code of three letters of a language.
pub fn code(tag: &str) -> String {
    let known = CODES.iter().find(|(short, _)| *short == tag);
    known.map_or_else(|| tag.chars().take(3).collect(), |(_, code)| (*code).to_owned())
}

/// The tag of a language from its code of three letters.
pub fn tag(code: &str) -> String {
    let known = CODES.iter().find(|(_, long)| *long == code);
    known.map_or_else(|| code.to_owned(), |(tag, _)| (*tag).to_owned())
}
