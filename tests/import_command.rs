//! The command: what it reads and writes, and its exit codes.

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

const REPORT: &[u8] = include_bytes!("fixtures/report.en.txt");

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
    assert!(String::from_utf8_lossy(&output.stderr).contains("nothing is left over"));
}

#[test]
fn messages_can_be_json() {
    let output = run(&["-", "--language", "en", "--diagnostics", "json"], REPORT);
    let messages: serde_json::Value = serde_json::from_slice(&output.stderr).expect("JSON");
    assert!(messages.is_array());
}

#[test]
fn files_that_are_no_report() {
    check(&["-"], b"", 2, "the file is empty");
    check(&["-"], b"PK\x03\x04rest", 2, "Plain text");
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
}
