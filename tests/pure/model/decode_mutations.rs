//! Registers broken at random, the same way each time: decoding never panics.

use crate::numbers::Numbers;
use resolution_table::model::{Decoded, decode};
use serde_json::{Value, json};

const FULL: &str = include_str!("../../fixtures/full.json");

#[test]
fn mutated_bytes_never_panic() {
    let mut numbers = Numbers(7);
    let mut shown = 0;
    for _ in 0..3000 {
        let mut bytes = FULL.as_bytes().to_vec();
        for _ in 0..=numbers.below(4) {
            let at = numbers.below(bytes.len());
            match numbers.below(4) {
                0 => drop(bytes.remove(at)),
                1 => bytes[at] = b"{}[]\",:\\0e-\n\xff"[numbers.below(13)],
                2 => bytes.insert(at, bytes[numbers.below(bytes.len())]),
                _ => bytes[at] = numbers.below(256) as u8,
            }
        }
        match decode(&bytes) {
            Ok(decoded) => shown += usize::from(holds(&decoded)),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    assert!(shown > 100, "only {shown} were readable: the mutations are too coarse");
}

#[test]
fn mutated_values_never_panic_and_always_give_a_register() {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(""),
        json!("x"),
        json!([]),
        json!([[]]),
        json!({}),
        json!({"fr": {}}),
        json!([null, 1, "x", {}]),
    ];
    let mut numbers = Numbers(9);
    for _ in 0..1500 {
        let mut document: Value = serde_json::from_str(FULL).expect("JSON");
        for _ in 0..=numbers.below(3) {
            mutate(&mut document, &mut numbers, &values);
        }
        document["format"] = json!("resolution-register/1");
        if document["resolutions"].is_array() {
            let decoded = decode(document.to_string().as_bytes()).expect("a register");
            assert!(holds(&decoded));
        }
    }
}

/// Replaces, deletes or doubles something, somewhere.
fn mutate(value: &mut Value, numbers: &mut Numbers, values: &[Value]) {
    let deeper = numbers.below(8) > 0;
    let other = values[numbers.below(values.len())].clone();
    match value {
        Value::Array(items) if !items.is_empty() => {
            let at = numbers.below(items.len());
            match numbers.below(3) {
                _ if deeper => mutate(&mut items[at], numbers, values),
                0 => drop(items.remove(at)),
                1 => items.push(items[at].clone()),
                _ => items[at] = other,
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            let key = fields.keys().nth(numbers.below(fields.len())).cloned().unwrap_or_default();
            match numbers.below(2) {
                _ if deeper => mutate(&mut fields[&key], numbers, values),
                0 => drop(fields.remove(&key)),
                _ => fields[&key] = other,
            }
        }
        value => *value = other,
    }
}

/// What was decoded can be written and read again, now without a problem of its own.
fn holds(decoded: &Decoded) -> bool {
    for problem in &decoded.problems {
        assert!(problem.path.starts_with('$') && problem.reason.contains(' '), "{problem}");
    }
    let written = serde_json::to_vec(&decoded.register).expect("JSON");
    let again = decode(&written).expect("what was decoded is a register");
    assert_eq!(again.register, decoded.register);
    true
}
