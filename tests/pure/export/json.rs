//! The JSON of an export is a register again: the same, or a part of it in which every path is the one it was.

use crate::export::exported::{DIGEST, Exported, FULL, SMALL, with_text};
use resolution_table::export::Format;
use resolution_table::i18n::Language;
use resolution_table::model::{Register, decode, located};
use resolution_table::query::{Action, Facet, View};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../../www/schema/resolution-register-1.json");

fn is_valid(json: &str) {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the published schema");
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&schema).expect("a valid schema");
    let document: Value = serde_json::from_str(json).expect("JSON");
    let faults: Vec<String> = validator
        .iter_errors(&document)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert_eq!(faults, [""; 0]);
}

/// The paths of a register with the texts that stand there.
fn paths(register: &Register) -> Vec<(String, String)> {
    let found = register.resolutions.iter().flat_map(located);
    let text = |found: &resolution_table::model::Located| {
        serde_json::to_string(&found.provision.text).expect("JSON")
    };
    found.map(|found| (found.path.clone(), text(&found))).collect()
}

#[test]
fn a_whole_register_comes_back_as_it_was() {
    for json in [FULL, SMALL, DIGEST] {
        let register = decode(json.as_bytes()).expect("a register").register;
        for view in View::ALL {
            let exported = Exported::new(json, Language::English, [Action::Show(*view)]);
            if exported.listed().is_everything {
                is_valid(&exported.text(&exported.listed(), Format::Json));
                assert_eq!(exported.again(&exported.listed()), register);
            }
        }
    }
}

#[test]
fn any_character_comes_back() {
    let every: String =
        ('\0'..'\u{200}').chain(['\u{2028}', '\u{2029}', '\u{feff}', '🌱']).collect();
    for words in [&*every, "</script><!--", "\"\\\"", "{\"a\": [1]}"] {
        let register = with_text(words);
        let exported = Exported::of(register.clone(), Language::English, []);
        let json = exported.text(&exported.listed(), Format::Json);
        is_valid(&json);
        assert_eq!(exported.again(&exported.listed()), register);
        assert!(!json.contains("</") && !json.contains('\u{2028}'));
        let control = |c: char| c.is_ascii_control() && c != '\n';
        assert!(!json.contains(control));
    }
}

#[test]
fn an_empty_text_comes_back_and_only_that_is_told() {
    let register = with_text("");
    let exported = Exported::of(register.clone(), Language::English, []);
    let json = exported.text(&exported.listed(), Format::Json);
    is_valid(&json);
    let decoded = decode(json.as_bytes()).expect("a register again");
    assert_eq!(decoded.register, register);
    let told: Vec<_> = decoded.problems.iter().map(|it| (&*it.path, &*it.reason)).collect();
    let of_the_text = ["$.resolutions[0].title", "$.resolutions[0].sections[0].provisions[0].text"];
    assert_eq!(told, of_the_text.map(|path| (path, "it is empty, and shown so")));
}

#[test]
fn the_listed_resolutions_are_whole() {
    let search = [Action::Toggle(Facet::Status, "new".into())];
    let exported = Exported::new(DIGEST, Language::English, search);
    let whole = exported.index.register().clone();
    let part = exported.again(&exported.listed());
    assert!(!part.resolutions.is_empty() && part.resolutions.len() < whole.resolutions.len());
    for resolution in &part.resolutions {
        assert!(whole.resolutions.contains(resolution));
    }
    assert_eq!(
        (&part.source, &part.bodies, &part.context),
        (&whole.source, &whole.bodies, &whole.context)
    );
}

#[test]
fn the_listed_provisions_keep_their_paths() {
    for json in [DIGEST, FULL, SMALL] {
        let all = Exported::new(json, Language::English, [Action::Show(View::Provisions)]);
        let whole = paths(all.index.register());
        // Each provision alone, and then every second one.
        let alone: Vec<Vec<&str>> = whole.iter().map(|(path, _)| vec![&**path]).collect();
        let second = whole.iter().step_by(2).map(|(path, _)| &**path).collect();
        for basket in alone.into_iter().chain([second]) {
            let selection = all.basket(&basket);
            let part = all.again(&selection);
            let found = paths(&part);
            for path in &basket {
                assert!(found.iter().any(|(found, _)| found == path), "{path} is lost");
            }
            for entry in &found {
                assert!(whole.contains(entry), "{} is another provision now", entry.0);
            }
        }
    }
}

#[test]
fn what_is_cut_takes_its_notes_and_references_with_it() {
    let exported = Exported::new(FULL, Language::English, []);
    let part = exported.again(&exported.basket(&["4/recalling/c"]));
    let [resolution] = &part.resolutions[..] else { panic!("one resolution") };
    let places: Vec<&str> = resolution.references.iter().map(|it| &*it.at).collect();
    assert_eq!(places, ["4/recalling/c", "4/summary/1"]);
    let notes: Vec<&str> = resolution.notes.iter().map(|it| &*it.anchor.at).collect();
    assert_eq!(notes, ["title"]);
    assert_eq!(resolution.sections.len(), 1);
    assert!(resolution.annexes.is_empty());
}

#[test]
fn it_says_what_it_is() {
    let exported = Exported::new(DIGEST, Language::English, [Action::Search("ipv6".into())]);
    let json = exported.filtered_text(&["Search: “ipv6”"], Format::Json);
    is_valid(&json);
    let value: Value = serde_json::from_str(&json).expect("JSON");
    let note = &value["x-export"];
    assert_eq!(note["date"], "2026-11-24");
    assert_eq!(note["scope"], "listed");
    assert_eq!(note["excerpt"], true);
    assert_eq!(note["rows"], value["resolutions"].as_array().map_or(0, Vec::len));
    let says = note["says"].to_string();
    for part in ["Digest, not the official text", "Source: ", "Search: “ipv6”", " of 28"] {
        assert!(says.contains(part), "no {part} in {says}");
    }
}
