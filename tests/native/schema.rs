//! The published JSON Schema: made of the model, true of every register at hand, and false of wrong ones.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::schema_walk::{each, each_property};
use jsonschema::Validator;
use resolution_table::model::{Register, SCHEMA_ID, Verb, decode, schema};
use serde_json::{Value, json};

const FULL: &str = include_str!("../fixtures/full.json");
const MERGED: &str = include_str!("../fixtures/merged.json");

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn file(path: &str) -> Value {
    let text = fs::read_to_string(at(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).expect("a valid schema")
}

/// What is wrong with a document, as `pointer: message`.
fn faults(document: &Value) -> Vec<String> {
    let validator = validator();
    let fault = |it: jsonschema::ValidationError| format!("{}: {it}", it.instance_path());
    validator.iter_errors(document).map(fault).collect()
}

fn full() -> Value {
    serde_json::from_str(FULL).expect("JSON")
}

#[test]
fn the_published_file_is_the_schema_of_the_model() {
    const PUBLISHED: &str = "www/schema/resolution-register-1.json";
    let made = schema();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(at(PUBLISHED), format!("{made:#}\n")).expect("the folder is there");
    }
    assert!(
        file(PUBLISHED) == made,
        "{PUBLISHED} is not what the model says. If the model changed on purpose, run\n    \
         UPDATE_EXPECT=1 cargo test --features schema,prerender --test native schema\nand look at the diff."
    );
    assert_eq!(made["$id"], SCHEMA_ID);
    assert_eq!(made["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn it_is_a_schema_of_its_draft_and_explains_every_field() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let mut without = Vec::new();
    each_property(&schema, &mut |name, property| {
        let explained =
            property.get("description").is_some() || name == "paragraph" || name == "calls";
        if !explained {
            without.push(name.to_owned());
        }
    });
    assert_eq!(without, [""; 0], "properties without a description");
}

#[test]
fn every_register_of_the_package_is_valid() {
    for path in ["www/data/wtsa20.json", "tests/fixtures/small.json", "tests/fixtures/full.json"] {
        assert_eq!(faults(&file(path)), [""; 0], "{path}");
    }
}

#[cfg(feature = "import")]
#[test]
fn what_the_importer_writes_is_valid() {
    use resolution_table::import::{Options, import};

    let small = include_str!("../fixtures/report.en.txt");
    let english = Options { language: Some("en".into()), ..Options::default() };
    let register = import(small, &english).register;
    assert_eq!(faults(&serde_json::to_value(&register).expect("JSON")), [""; 0]);

    let Ok(report) = fs::read_to_string(at("../shared/source/wtdc22-report-on-wtsa20.fr.txt"))
    else {
        println!("skipped: the source document is not here");
        return;
    };
    let register = import(&report, &Options::default()).register;
    assert_eq!(faults(&serde_json::to_value(&register).expect("JSON")), [""; 0]);
}

#[test]
fn a_register_with_every_field_comes_back_as_it_was() {
    let decoded = decode(FULL.as_bytes()).expect("a register");
    assert_eq!(decoded.problems, []);
    let written = serde_json::to_string(&decoded.register).expect("JSON");
    let again = decode(written.as_bytes()).expect("a register");
    assert_eq!(again.problems, []);
    assert_eq!(again.register, decoded.register);
    assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), full(), "no field is lost");
}

#[test]
fn the_full_register_has_every_field_and_value_of_the_schema() {
    let (mut names, mut constants) = (BTreeSet::new(), BTreeSet::new());
    each_property(&schema(), &mut |name, _| names.extend([name.to_owned()]));
    each(&schema(), &mut |it| {
        if let Some(Value::String(constant)) = it.get("const") {
            constants.insert(constant.clone());
        }
    });
    // One register of a single document, and one that was made of several.
    let merged: Value = serde_json::from_str(MERGED).expect("JSON");
    let mut forget = |it: &Value| {
        names.retain(|name| it.get(name.as_str()).is_none());
    };
    [full(), merged].iter().for_each(|register| each(register, &mut forget));
    each(&full(), &mut |it| constants.retain(|constant| it.as_str() != Some(constant)));
    assert_eq!(names, BTreeSet::new(), "tests/fixtures/full.json lacks these fields");
    let verbs = Verb::ALL.iter().map(|verb| verb.id());
    let verbs: BTreeSet<_> = verbs.map(str::to_owned).collect();
    let others: Vec<_> = constants.difference(&verbs).collect();
    assert_eq!(
        others,
        ["digest", "draft", "extract"],
        "and these values, but for verbs and the other authorities"
    );
}

/// What the schema accepts decodes without problems, also with each optional field left out.
#[test]
fn every_valid_register_decodes_without_problems() {
    let mut tried = 0;
    for path in pointers(&full()) {
        let mut document = full();
        remove(&mut document, &path);
        if !is_valid(&document) {
            continue;
        }
        tried += 1;
        let decoded =
            decode(document.to_string().as_bytes()).unwrap_or_else(|e| panic!("{path}: {e}"));
        let own: Vec<_> =
            decoded.problems.iter().filter(|it| !it.reason.contains("is not among")).collect();
        assert!(own.is_empty(), "without {path}, which the schema accepts: {own:?}");
    }
    assert!(tried > 100, "{tried}");
}

/// What the schema refuses as missing is told by the decoder too.
#[test]
fn every_missing_required_field_is_a_problem_or_an_error() {
    let mut tried = 0;
    for path in pointers(&full()) {
        let (_, last) = path.rsplit_once('/').expect("a pointer");
        let mut document = full();
        remove(&mut document, &path);
        // An item of a list, or a map's entry, is not required.
        if last.parse::<usize>().is_ok() || is_valid(&document) {
            continue;
        }
        tried += 1;
        if let Ok(decoded) = decode(document.to_string().as_bytes()) {
            assert!(!decoded.problems.is_empty(), "without {path}, which the schema requires");
        }
    }
    assert!(tried > 50, "{tried}");
}

#[test]
fn unknown_fields_are_valid_everywhere() {
    let mut document = full();
    extend(&mut document);
    assert_eq!(faults(&document), [""; 0]);
    let decoded = decode(document.to_string().as_bytes()).expect("a register");
    assert_eq!(decoded.problems, []);
}

/// Puts an unknown field into every object that is not a map of texts or bodies.
fn extend(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(extend),
        Value::Object(fields) => {
            let is_map = ["fr", "water", "aj", "spring", "convenes", "communique", "PVC"]
                .iter()
                .any(|key| fields.contains_key(*key));
            fields.values_mut().for_each(extend);
            if !is_map {
                fields.insert("x-unknown".into(), json!({"any": [1, null, "thing"]}));
            }
        }
        _ => {}
    }
}

#[test]
fn wrong_registers_are_refused() {
    let wrong = |pointer: &str, value: Value| {
        let mut document = full();
        *document.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        let found = faults(&document);
        let there = found.iter().any(|fault| fault.starts_with(&format!("{pointer}: ")));
        assert!(there, "{pointer}: {found:?}");
    };
    wrong("/format", json!("resolution-register/2"));
    wrong("/format", json!(1));
    wrong("/language", json!("français"));
    wrong("/title", json!({"fr": 5}));
    wrong("/title", json!({"in French": "x"}));
    wrong("/title", json!({}));
    wrong("/title", json!(["x"]));
    wrong("/assembly/starts", json!("1 March 2024"));
    wrong("/assembly/ends", json!("2024-02-31"));
    wrong("/source/link", json!("javascript:alert(1)"));
    wrong("/source/link", json!(" data:text/html,x"));
    wrong("/source/authority", json!("hearsay"));
    wrong("/source/artefacts/0/line", json!(-1));
    wrong("/context/chapters/0/blocks/0", json!({"heading": "x"}));
    wrong("/context/chapters/0/blocks/0", json!({"paragraph": "x", "calls": []}));
    wrong("/context/figures/0/value", json!(4_294_967_296_u64));
    wrong("/bodies/aj/kind", json!("club"));
    wrong("/bodies/aj", json!("Assembly"));
    wrong("/topics/water", json!(null));
    wrong("/resolutions", json!({}));
    wrong("/resolutions/0/number", json!(""));
    wrong("/resolutions/0/number", json!(true));
    wrong("/resolutions/4/kind", json!("a kind"));
    wrong("/resolutions/4/key", json!("a/b"));
    wrong("/resolutions/4/adopted", json!("in spring"));
    wrong("/verbs/convenes/force", json!("strong"));
    wrong("/resolutions/0/number", json!(4.5));
    wrong("/resolutions/0/status", json!("abrogated"));
    wrong("/resolutions/0/status", json!(null));
    wrong("/resolutions/0/revision/year", json!("2022"));
    wrong("/resolutions/0/summary", json!("one paragraph"));
    wrong("/resolutions/0/sections/0/verb", json!("orders it"));
    wrong("/resolutions/0/sections/0/verb", json!(7));
    wrong("/resolutions/0/sections/0/part", json!("annex"));
    wrong("/resolutions/0/sections/1/further", json!("yes"));
    wrong("/resolutions/0/sections/1/addressees", json!("head"));
    wrong("/resolutions/0/sections/1/provisions/0/label", json!(2));
    wrong("/resolutions/0/sections/1/provisions/0/provisions/0", json!("tailler"));
    wrong("/resolutions/0/notes/0/anchor/offset", json!("5"));
    wrong("/resolutions/0/references/0/kind", json!("law"));
    wrong("/resolutions/0/title", json!(null));
    for (object, field) in [
        ("", "format"),
        ("", "source"),
        ("", "resolutions"),
        ("/source", "authority"),
        ("/resolutions/0", "number"),
        ("/resolutions/0", "title"),
        ("/resolutions/0/sections/0", "verb"),
        ("/resolutions/0/sections/0/provisions/0", "text"),
        ("/resolutions/0/references/0", "at"),
    ] {
        let mut document = full();
        remove(&mut document, &format!("{object}/{field}"));
        let found = faults(&document);
        assert!(found.iter().any(|it| it.contains("required")), "{object}/{field}: {found:?}");
    }
    assert!([json!([]), json!("x"), json!({})].iter().all(|it| !is_valid(it)));
}

/// The pointers of everything in `value`.
fn pointers(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
        }
        Value::Object(fields) => fields.iter().map(|(key, it)| (key.clone(), it)).collect(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for (step, value) in inner {
        found.push(format!("/{step}"));
        found.extend(pointers(value).into_iter().map(|rest| format!("/{step}{rest}")));
    }
    found
}

fn remove(document: &mut Value, pointer: &str) {
    let (parent, last) = pointer.rsplit_once('/').expect("a pointer");
    match document.pointer_mut(parent) {
        Some(Value::Array(items)) => drop(items.remove(last.parse().expect("an index"))),
        Some(Value::Object(fields)) => drop(fields.remove(last)),
        _ => panic!("{pointer}"),
    }
}

/// Whether the document is valid, by a validator that is made once.
fn is_valid(document: &Value) -> bool {
    static VALIDATOR: std::sync::LazyLock<Validator> = std::sync::LazyLock::new(validator);
    VALIDATOR.is_valid(document)
}

/// The model's type, which the schema is made of, writes nothing that the schema refuses.
#[test]
fn an_almost_empty_register_is_valid() {
    let text = r#"{"format":"resolution-register/1","id":"x","language":"en","title":"X","assembly":{},
        "source":{"authority":"digest","title":"S","language":"en"},"resolutions":[]}"#;
    let register: Register = decode(text.as_bytes()).expect("a register").register;
    assert_eq!(faults(&serde_json::to_value(&register).expect("JSON")), [""; 0]);
}
