//! The command: what it reads and writes, and its exit codes.

mod difference;
mod outputs;

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_resolution-import"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that refuses its arguments does not read.
    let _ = child.stdin.take().map(|mut stdin| stdin.write_all(input));
    child.wait_with_output().expect("the command ends")
}

fn check(arguments: &[&str], input: &[u8], code: i32, says: &str) {
    let output = run(arguments, input);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(told.contains(says), "{told}");
}

const REPORT: &[u8] = include_bytes!("../../fixtures/report.en.txt");

#[test]
fn a_report_becomes_json_on_standard_output() {
    let output = run(
        &["-", "--language", "en", "--id", "garden", "--check", "--date", "2026-11-24"],
        REPORT,
    );
    assert_eq!(output.status.code(), Some(0));
    let decoded = resolution_table::model::decode(&output.stdout).expect("a register");
    assert_eq!(decoded.problems, []);
    assert_eq!(decoded.register.id, "garden");
    assert_eq!(decoded.register.source.date.as_deref(), Some("2026-11-24"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("nothing is left over"));
    assert!(told.contains("\n4                  5           9        0"), "{told}");
    let summary = "summary: 2 resolutions, 6 sections, 10 provisions, 0 annexes, 0 footnotes, 1 citation; 0 errors";
    assert!(told.contains(summary), "{told}");
}

#[test]
fn an_option_may_be_typed_in_other_ways() {
    let output = run(&["-", "--language", "EN", "--assembly-body", "WTSA-20"], REPORT);
    let decoded = resolution_table::model::decode(&output.stdout).expect("a register").register;
    assert_eq!(decoded.language, "en");
    assert_eq!(decoded.resolutions[0].body, "wtsa");
}

#[test]
fn a_word_document_becomes_the_same_json() {
    let report = String::from_utf8_lossy(REPORT);
    let file = crate::word::of_text(&report, crate::word::p).bytes();
    let folder = std::env::temp_dir().join(format!("resolution-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (document, text, origins) = (path("report.docx"), path("text"), path("origins"));
    std::fs::write(&document, file).expect("a file");
    let more = ["--language", "en", "--check", "--text", &text, "--provenance", &origins];
    let of_word = run(&[&[document.as_str()], &more[..]].concat(), b"");
    let of_text = run(&["-", "--language", "en"], REPORT);
    let told = String::from_utf8_lossy(&of_word.stderr).into_owned();
    let read = std::fs::read_to_string(&text).expect("the text");
    let origins = std::fs::read(&origins).expect("the origins");
    std::fs::remove_dir_all(&folder).expect("the folder is gone");
    assert_eq!(of_word.status.code(), Some(0), "{told}");
    assert_eq!(of_word.stdout, of_text.stdout);
    assert!(told.contains("characters in the Word document"), "{told}");
    assert!(told.contains("nothing is left over"), "{told}");
    assert_eq!(read.trim_end(), report.trim_end());
    let origins: serde_json::Value = serde_json::from_slice(&origins).expect("JSON");
    let of_title = origins.as_array().into_iter().flatten();
    let mut of_title = of_title.filter(|it| it["pointer"] == "/resolutions/1/title");
    assert!(of_title.any(|it| it["place"] == "table 2, row 3, cell 1, paragraph 2"), "{origins}");
}

#[test]
fn messages_can_be_json() {
    let output = run(&["-", "--language", "en", "--diagnostics", "json"], REPORT);
    let messages: serde_json::Value = serde_json::from_slice(&output.stderr).expect("JSON");
    assert!(messages.is_array());
    let summary = messages.as_array().and_then(|list| list.last()).expect("the summary");
    assert_eq!(summary["rule"], "summary");
    assert_eq!(summary["counts"]["resolutions"], 2);
    assert_eq!(summary["counts"]["provisions"], 10);
}

#[test]
fn files_that_are_no_report() {
    check(&["-"], b"", 2, "the file is empty");
    check(&["-"], b"PK\x03\x04rest", 2, "the Word document is damaged or was cut off");
    check(&["-"], b"caf\xe9", 2, "byte 3 is not UTF-8");
    check(&["-"], b"Just a letter.\n", 1, "no table of resolutions was found");
    check(&["/no/such/file"], b"", 2, "cannot read");
    check(&["-", "-o", "/no/such/folder/x.json"], REPORT, 2, "cannot write");
}

#[test]
fn wrong_usage() {
    check(&[], b"", 2, "Usage");
    check(&["-", "--date", "tomorrow"], b"", 2, "2026-11-24");
    check(&["-", "--diagnostics", "xml"], b"", 2, "possible values");
    check(&["-", "--date", "2026-02-31"], b"", 2, "2026-02 has 28 days");
    check(&["-", "--id", ""], b"", 2, "letters, digits and hyphens");
    check(&["-", "--id", "A B/é"], b"", 2, "letters, digits and hyphens");
    check(&["-", "--link", "javascript:alert(1)"], b"", 2, "an http: or https: address");
    check(&["-", "--language", "xx"], b"", 2, "expected one of fr, en, es, ru, zh, ar");
    check(&["-", "--assembly-body", "nosuch"], b"", 2, "expected one of wtsa,");
}
