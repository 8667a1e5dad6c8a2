//! docs/format.md explains what the schema says.

use std::collections::BTreeSet;

use crate::schema_walk::{each, each_property};
use resolution_table::i18n::Language;
use resolution_table::model::{Verb, schema};
use serde_json::Value;

const REFERENCE: &str = include_str!("../../docs/format.md");

/// The reference for developers explains every field.
#[test]
fn the_format_reference_names_every_field_and_value() {
    let mut missing = BTreeSet::new();
    let mut wanted = |name: &str| {
        if !REFERENCE.contains(&format!("`{name}`")) {
            missing.insert(name.to_owned());
        }
    };
    each_property(&schema(), &mut |name, _| wanted(name));
    each(&schema(), &mut |it| {
        it.get("const").and_then(Value::as_str).into_iter().for_each(&mut wanted);
    });
    assert_eq!(missing, BTreeSet::new(), "docs/format.md does not explain these");
}

/// Its table of verbs has the words of every language of the interface.
#[test]
fn the_format_reference_has_the_verbs_of_every_language() {
    for verb in Verb::ALL {
        let force = format!("{:?}", verb.force()).to_lowercase();
        let start = format!("| `{}` | {force} |", verb.id());
        let row = REFERENCE.lines().find(|line| line.starts_with(&start)).unwrap_or(&start);
        for language in Language::ALL {
            let words = (language.texts().verb)(*verb);
            assert!(row.contains(&format!("| {words} |")), "{row} lacks {language:?} {words}");
        }
    }
}
