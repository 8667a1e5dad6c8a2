//! `diff`: what is printed, and what is written as JSON.

use std::fs;
use std::process::Command;

const OLD: &str = r#"{"format":"resolution-register/1","id":"old","language":"en","title":"R","assembly":{},
    "source":{"authority":"digest","title":"S","language":"en"},"resolutions":[
    {"number":4,"body":"wtsa","title":"Gardens","sections":[{"verb":"resolves","words":"resolves","provisions":[
    {"label":"1","text":"to plant old trees"}]}]}]}"#;

#[test]
fn differences_are_lines_or_json_and_inputs_stay() {
    let desk = tempfile::tempdir().expect("a folder");
    let run = |arguments: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_resolution-import"));
        command.current_dir(desk.path()).args(arguments.split(' '));
        let output = command.output().expect("the command ends");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let new = OLD.replace("old trees", "trees").replace("\"old\"", "\"new\"");
    fs::write(desk.path().join("old.json"), OLD).expect("a file");
    fs::write(desk.path().join("new.json"), &new).expect("a file");
    let (code, out, told) = run("diff old.json new.json");
    assert_eq!(code, Some(0), "{told}");
    let expected = "old -> new (en)\n\n4 (wtsa) Gardens: revised\n  4/resolves/1 reworded: to plant [-old -]trees\n";
    assert!(out.starts_with(expected), "{out}");
    assert!(told.contains("summary: resolutions: 0 new, 1 revised"), "{told}");

    let (code, ..) = run("diff old.json new.json --format json -o changes.json");
    assert_eq!(code, Some(0));
    let json = fs::read(desk.path().join("changes.json")).expect("the changes");
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(json["counts"]["reworded"], 1);
    assert_eq!(json["resolutions"][0]["provisions"][0]["words"][1]["removed"], "old ");

    let (code, _, told) = run("diff old.json new.json -o ./new.json");
    assert_eq!(code, Some(2));
    assert!(told.contains("the document itself"), "{told}");
    assert_eq!(fs::read_to_string(desk.path().join("new.json")).expect("it stayed"), new);

    let (code, _, told) = run("diff old.json nowhere.json");
    assert_eq!(code, Some(2), "{told}");
    let (_, _, told) = run("diff old.json new.json --language fr");
    assert!(told.contains("old.json: 1 resolution without words in \"fr\""), "{told}");
}
