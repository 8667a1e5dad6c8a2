//! The full fixture with some of its values changed.

use resolution_table::model::{Decoded, decode};
use serde_json::Value;

pub const FULL: &str = include_str!("../../fixtures/full.json");

/// The full register with each value put at its pointer.
pub fn changed(changes: &[(&str, Value)]) -> Decoded {
    let mut document: Value = serde_json::from_str(FULL).expect("JSON");
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        match document.pointer_mut(parent) {
            Some(Value::Object(fields)) => drop(fields.insert(key.to_owned(), value.clone())),
            Some(Value::Array(items)) => {
                items[key.parse::<usize>().expect("index")] = value.clone()
            }
            _ => panic!("{pointer}"),
        }
    }
    decode(document.to_string().as_bytes()).expect("something can be shown")
}
