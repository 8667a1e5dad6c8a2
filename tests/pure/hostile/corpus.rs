//! Every field of the format with every kind of value that it is not for.

use serde_json::{Value, json};

use super::{Through, survive};

const FULL: &str = include_str!("../../fixtures/full.json");

/// What may stand where something else should.
fn attacks() -> Vec<(&'static str, Value)> {
    let deep = (0..40).fold(json!("x"), |inner, _| json!([inner]));
    vec![
        ("nothing", json!(null)),
        ("true", json!(true)),
        ("a negative number", json!(-1)),
        ("a fraction", json!(1.5)),
        ("the largest number", json!(u64::MAX)),
        ("an empty text", json!("")),
        ("spaces", json!(" \u{a0}\t ")),
        ("a script", json!("<script>alert(1)</script><img src=x onerror=alert(1)>")),
        ("a formula", json!("=HYPERLINK(\"https://x.example\")")),
        ("an address that runs", json!("javascript:alert(1)")),
        ("letters that turn the direction", json!("\u{202e}\u{2066}txt\u{2067}\u{200f}")),
        ("control characters", json!("\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{fffe}")),
        ("a megabyte", json!("wells ".repeat(170_000))),
        ("one long word", json!("w".repeat(100_000))),
        ("marks over one letter", json!(format!("e{}", "\u{301}".repeat(5_000)))),
        ("what ends a search", json!("\"(( OR -")),
        ("a path", json!("../../..//%2e%2e/~1")),
        ("names of objects", json!("__proto__")),
        ("an empty list", json!([])),
        ("a list of lists", deep),
        ("a list of everything", json!([null, 1, "x", {}, [], true])),
        ("an empty object", json!({})),
        (
            "a text by strange languages",
            json!({"": "a", "xx-YY-zz": "b", "__proto__": "c", "en": {}}),
        ),
        ("an object of objects", json!({"a": {"b": {"c": {"d": 1}}}})),
    ]
}

/// The pointers of everything in a document, by the shape of their way: one of each is enough.
fn pointers(value: &Value, at: &str, shape: &str, found: &mut Vec<(String, String)>) {
    if found.iter().all(|(known, _)| known != shape) {
        found.push((shape.to_owned(), at.to_owned()));
    }
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let step = name.replace('~', "~0").replace('/', "~1");
                pointers(inner, &format!("{at}/{step}"), &format!("{shape}/{step}"), found);
            }
        }
        Value::Array(items) => {
            for (nth, inner) in items.iter().enumerate() {
                pointers(inner, &format!("{at}/{nth}"), &format!("{shape}/*"), found);
            }
        }
        _ => {}
    }
}

/// Seconds of the processor in a build that is not optimised.
const MOST_SECONDS: u64 = 10;

#[test]
fn every_field_with_every_attack_is_survived() {
    let document: Value = serde_json::from_str(FULL).expect("JSON");
    let mut fields = Vec::new();
    pointers(&document, "", "", &mut fields);
    let attacks = attacks();
    let (mut cases, mut shown, mut told) = (0, 0, 0);
    for (nth, (shape, pointer)) in fields.iter().enumerate() {
        for (which, (what, value)) in attacks.iter().enumerate() {
            let mut attacked = document.clone();
            *attacked.pointer_mut(pointer).expect("a field") = value.clone();
            // Each case is decoded, indexed and listed; every seventh is searched and exported, too.
            let through = match (nth + which) % 7 == 0 && !what.contains("megabyte") {
                true => Through::Exports,
                false => Through::List,
            };
            let bytes = attacked.to_string();
            let survived = survive(bytes.as_bytes(), "wells \"a b\" -x", through);
            let seconds = survived.time.as_secs();
            assert!(seconds < MOST_SECONDS, "{shape} with {what}: {seconds} s");
            cases += 1;
            match survived.shown {
                Ok(_) => shown += 1,
                Err(_) => told += 1,
            }
        }
    }
    assert!(cases >= 1_000, "{cases}");
    // Almost all of them cost only their field.
    assert!(shown > 9 * told, "{shown} shown, {told} refused");
}

/// The same name twice, a field at another place, a field of a megabyte for a name.
#[test]
fn names_are_attacked_too() {
    let document: Value = serde_json::from_str(FULL).expect("JSON");
    let mut fields = Vec::new();
    pointers(&document, "", "", &mut fields);
    let mut cases = 0;
    for (shape, pointer) in &fields {
        let Some(Value::Object(_)) = document.pointer(pointer) else { continue };
        for name in ["__proto__", "", "x-own", "\u{202e}", &"n".repeat(1 << 20), "44/resolves"] {
            let mut attacked = document.clone();
            if let Some(Value::Object(inner)) = attacked.pointer_mut(pointer) {
                let moved = inner.values().next().cloned().unwrap_or(Value::Null);
                inner.insert(name.to_owned(), moved);
            }
            let bytes = attacked.to_string();
            let survived = survive(bytes.as_bytes(), "wells", Through::List);
            assert!(survived.shown.is_ok(), "{shape}");
            cases += 1;
        }
    }
    assert!(cases > 100, "{cases}");
}

/// What is no register at all.
#[test]
fn what_is_no_register_is_told_in_a_sentence() {
    let long = "A".repeat(5 << 20);
    for file in [
        String::new(),
        " ".repeat(1 << 20),
        long.clone(),
        format!("\"{long}\""),
        format!("{{\"format\": \"{long}\"}}"),
        format!("{{\"format\": {}}}", "9".repeat(1 << 20)),
        format!("{{\"{long}\": 1}}"),
        format!("{{\"format\": \"resolution-register/1\", \"resolutions\": \"{long}\"}}"),
        format!(
            "{{\"format\": \"resolution-register/1\", \"resolutions\": {}}}",
            "9".repeat(1 << 20)
        ),
        format!("<html>{long}"),
        format!("[{}", "1,".repeat(1 << 20)),
        "\u{feff}{}".to_owned(),
        "{\"a\": \"\\ud800\"}".to_owned(),
        "nul".to_owned(),
        "{\"a\": tru}".to_owned(),
    ] {
        let survived = survive(file.as_bytes(), "", Through::Exports);
        let start: String = file.chars().take(60).collect();
        assert!(survived.shown.is_err(), "{start}");
    }
    assert!(survive(b"{\"format\": \"\xff\"}", "", Through::Exports).shown.is_err());
}
