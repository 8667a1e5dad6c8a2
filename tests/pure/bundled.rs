//! The bundled register: whole, in six languages, and true to the document that it digests.

use std::collections::BTreeSet;

use resolution_table::model::{
    Authority, LocalizedText, Register, Resolution, decode, located, section_ids,
};
use serde_json::Value;

const FILE: &str = include_str!("../../www/data/wtsa20.json");
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];
const NUMBERS: [u32; 28] = [
    2, 18, 22, 29, 44, 50, 52, 54, 58, 64, 69, 70, 72, 73, 76, 78, 79, 83, 84, 86, 88, 89, 92, 95,
    96, 97, 98, 100,
];

fn bundled() -> Register {
    decode(FILE.as_bytes()).expect("the bundled register").register
}

#[test]
fn it_decodes_without_problems_and_nothing_of_it_is_ignored() {
    let decoded = decode(FILE.as_bytes()).expect("the bundled register");
    assert_eq!(decoded.problems, []);
    let written = serde_json::to_value(&decoded.register).expect("JSON");
    let file: Value = serde_json::from_str(FILE).expect("JSON");
    assert_eq!(lost(&file, &written, "$".into()), [""; 0], "fields that no reader sees");
}

/// What `file` has and `written` has not.
fn lost(file: &Value, written: &Value, path: String) -> Vec<String> {
    match (file, written) {
        (Value::Object(file), Value::Object(written)) => {
            let each = file.iter().map(|(key, value)| {
                let path = format!("{path}.{key}");
                match written.get(key) {
                    Some(other) => lost(value, other, path),
                    // Left out where it says nothing: an empty list, or `false`.
                    None if matches!(value, Value::Array(items) if items.is_empty()) => Vec::new(),
                    None if *value == Value::Bool(false) => Vec::new(),
                    None => vec![path],
                }
            });
            each.flatten().collect()
        }
        (Value::Array(file), Value::Array(written)) if file.len() == written.len() => {
            let each = file.iter().zip(written).enumerate();
            each.flat_map(|(at, (a, b))| lost(a, b, format!("{path}[{at}]"))).collect()
        }
        (a, b) if a == b => Vec::new(),
        _ => vec![path],
    }
}

#[test]
fn it_has_the_28_resolutions_and_says_that_it_is_a_digest() {
    let register = bundled();
    let numbers = register.resolutions.iter().map(|it| it.number.whole_number());
    let numbers: Vec<u32> = numbers.flatten().collect();
    assert_eq!(numbers, NUMBERS);
    assert_eq!(register.source.authority, Authority::Digest);
    assert_eq!((register.language.as_str(), register.source.language.as_str()), ("fr", "fr"));
    let mut others = register.source.unofficial_translations.clone();
    others.push("fr".into());
    others.sort();
    assert_eq!(others, LANGUAGES, "every language but the document's is an unofficial translation");
    assert!(register.source.link.is_some_and(|link| link.starts_with("https://")));
    for resolution in &register.resolutions {
        assert!(resolution.status.is_some(), "{}", resolution.number);
        assert!(!resolution.summary.is_empty(), "{}", resolution.number);
    }
}

#[test]
fn every_text_that_is_localised_has_six_languages_with_words() {
    let mut texts = 0;
    let file: Value = serde_json::from_str(FILE).expect("JSON");
    each(&file, "$".into(), &mut |path, value| {
        let Value::Object(fields) = value else { return };
        if !LANGUAGES.iter().any(|tag| fields.contains_key(*tag)) {
            return;
        }
        texts += 1;
        let mut found: Vec<&str> = fields.keys().map(String::as_str).collect();
        found.sort_unstable();
        assert_eq!(found, LANGUAGES, "{path}");
        for (tag, words) in fields {
            let words = words.as_str().unwrap_or_default();
            assert!(!words.trim().is_empty() && words.trim() == words, "{path}.{tag}: \"{words}\"");
        }
    });
    assert!(texts > 500, "{texts}");
}

/// What a reader reads is in their language: the exceptions are printed words.
#[test]
fn what_is_shown_is_localised() {
    let plain = |text: &LocalizedText| matches!(text, LocalizedText::Plain(_));
    let register = bundled();
    let mut found = Vec::new();
    for resolution in &register.resolutions {
        let titles = [&resolution.title].into_iter().chain(&resolution.summary);
        let sections = resolution.sections.iter().flat_map(|it| [&it.words, &it.lead]).flatten();
        let annexes = resolution.annexes.iter().flat_map(|it| [&it.label, &it.title]).flatten();
        let provisions = located(resolution).into_iter().map(|it| &it.provision.text);
        let notes = resolution.notes.iter().map(|it| &it.text);
        let all = titles.chain(sections).chain(annexes).chain(provisions).chain(notes);
        found.extend(
            all.filter(|text| plain(text)).map(|text| (resolution.number.clone(), text.clone())),
        );
    }
    assert_eq!(found, []);
}

fn each(value: &Value, path: String, visit: &mut dyn FnMut(&str, &Value)) {
    visit(&path, value);
    match value {
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                each(item, format!("{path}[{at}]"), visit);
            }
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                each(item, format!("{path}.{key}"), visit);
            }
        }
        _ => {}
    }
}

#[test]
fn every_key_leads_to_a_body_or_a_topic() {
    let register = bundled();
    let mut unknown = BTreeSet::new();
    let mut check = |key: &String, from: String| {
        if !register.bodies.contains_key(key) {
            unknown.insert(format!("{from}: {key}"));
        }
    };
    for resolution in &register.resolutions {
        let from = |what: &str| format!("{} {what}", resolution.number);
        check(&resolution.body, from("body"));
        for section in &resolution.sections {
            section.addressees.iter().for_each(|key| check(key, from("addressees")));
            section.mentions.iter().for_each(|key| check(key, from("mentions")));
        }
        for found in located(resolution) {
            found.provision.addressees.iter().for_each(|key| check(key, found.path.clone()));
            found.provision.mentions.iter().for_each(|key| check(key, found.path.clone()));
        }
        for reference in &resolution.references {
            reference.body.iter().for_each(|key| check(key, from("references")));
        }
    }
    for (name, body) in register.bodies.iter() {
        body.parent.iter().for_each(|key| check(key, format!("parent of {name}")));
    }
    for resolution in &register.resolutions {
        for key in resolution.topics.iter().filter(|key| !register.topics.contains_key(key)) {
            unknown.insert(format!("{} topics: {key}", resolution.number));
        }
        assert!(!resolution.topics.is_empty(), "{} has no topic", resolution.number);
    }
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn every_reference_and_note_stands_at_an_existing_place() {
    for resolution in &bundled().resolutions {
        let places = places(resolution);
        for reference in &resolution.references {
            assert!(places.contains(&reference.at), "{} {}", resolution.number, reference.at);
        }
        for note in &resolution.notes {
            let at = &note.anchor.at;
            assert!(at == "title" || places.contains(at), "{} {at}", resolution.number);
        }
    }
}

fn places(resolution: &Resolution) -> BTreeSet<String> {
    let (sections, annexes) = section_ids(resolution);
    let provisions = located(resolution).into_iter().map(|found| found.path);
    let summary = 1..=resolution.summary.len();
    let summary = summary.map(|nth| format!("{}/summary/{nth}", resolution.number));
    provisions.chain(sections).chain(annexes).chain(summary).collect()
}
