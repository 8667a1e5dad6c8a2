//! Decoding whole files: each that cannot be shown has an error that says what to do.

use std::borrow::Cow;

use crate::model::changed_register::{FULL, changed};
use expect_test::{Expect, expect};
use resolution_table::model::{decode, decode_pieces};
use serde_json::json;

const SMALL: &str = include_str!("../../fixtures/small.json");

/// The error of a file of which nothing can be shown.
fn error(file: impl AsRef<[u8]>, expected: Expect) {
    let error = decode(file.as_ref()).expect_err("nothing can be shown");
    expected.assert_eq(&format!("{}: {error}", error.id()));
}

#[test]
fn files_that_hold_no_json() {
    error("", expect!["empty: the file is empty: export the register again and upload it"]);
    error(
        " \n\t\u{feff} ",
        expect![
            "not-json: not JSON: Unexpected byte: \\xEF at line 2, column 2; correct the file there or export it again"
        ],
    );
    error("\u{feff}", expect!["empty: the file is empty: export the register again and upload it"]);
    error(
        "<!DOCTYPE html><title>Sign in</title>",
        expect![
            "html: a web page came instead of JSON: check the address, and that the file can be read without signing in"
        ],
    );
    error(
        "\n  <?xml version=\"1.0\"?>",
        expect![
            "html: a web page came instead of JSON: check the address, and that the file can be read without signing in"
        ],
    );
    error(
        b"{\"format\": \"\xe9\"}",
        expect!["not-utf8: byte 12 is not UTF-8: save the file in the encoding UTF-8"],
    );
    error(
        "\u{feff}{\"format\": 'x'}",
        expect![
            "not-json: not JSON: Unexpected char: ''' at line 1, column 12; correct the file there or export it again"
        ],
    );
    // Blank lines at the start are lines of the file.
    error(
        "\n\n{'format': 1}",
        expect![
            "not-json: not JSON: Unexpected char: ''' at line 3, column 2; correct the file there or export it again"
        ],
    );
    error(
        "{\n  \"format\": \"resolution-register/1\"\n  \"id\": 1\n}",
        expect![
            "not-json: not JSON: Object values must be followed by a comma to add a new value or a curly bracket to end the object at line 3, column 3; correct the file there or export it again"
        ],
    );
    error(
        "{\"é\": nul}",
        expect![
            "not-json: not JSON: null expected at line 1, column 8; correct the file there or export it again"
        ],
    );
    error(
        "resolutions",
        expect![
            "not-json: not JSON: Unexpected char: 'r' at line 1, column 1; correct the file there or export it again"
        ],
    );
    error(
        "{} {}",
        expect![
            "not-json: not JSON: The JSON already contains one root element at line 1, column 4; correct the file there or export it again"
        ],
    );
    error(
        "{\"format\": \"resolution",
        expect![
            "truncated: the JSON breaks off at line 1: the download or the upload was cut short; load it again"
        ],
    );
    error(
        &FULL.as_bytes()[..FULL.find('É').expect("a letter of two bytes") + 1],
        expect![
            "truncated: the JSON breaks off at line 62: the download or the upload was cut short; load it again"
        ],
    );
    error(
        "[".repeat(100) + &"]".repeat(100),
        expect![
            "not-json: not JSON: lists and objects nest more than 64 deep at line 1, column 1; correct the file there or export it again"
        ],
    );
}

#[test]
fn json_that_is_no_register() {
    error(
        "[]",
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found a list"#
        ]],
    );
    error(
        "\"register\"",
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found the text "register""#
        ]],
    );
    error(
        "12.5",
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found the number 12.5"#
        ]],
    );
    error(
        "{}",
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found an empty object"#
        ]],
    );
    error(
        r#"{"type": "FeatureCollection", "features": [], "crs": 1, "x": 2}"#,
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found an object with "type", "features", "crs""#
        ]],
    );
    error(
        r#"{"format": 1, "resolutions": []}"#,
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found the number 1 as "format""#
        ]],
    );
    error(
        r#"{"format": null, "resolutions": []}"#,
        expect![[
            r#"not-a-register: JSON, but not a resolution register: expected an object with "format": "resolution-register/1", found an object with "resolutions""#
        ]],
    );
    error(
        r#"{"format": "resolution-register/2", "resolutions": []}"#,
        expect![[
            r#"unsupported-format: the register has format "resolution-register/2"; this version reads "resolution-register/1": update the widget, or export the register as "resolution-register/1""#
        ]],
    );
    error(
        r#"{"format": "something else", "resolutions": []}"#,
        expect![[
            r#"unsupported-format: the register has format "something else"; this version reads "resolution-register/1": update the widget, or export the register as "resolution-register/1""#
        ]],
    );
    error(
        r#"{"format": "resolution-register/1"}"#,
        expect![[
            r#"no-resolutions: the register's "resolutions" must be a list, found nothing: export it again"#
        ]],
    );
    error(
        r#"{"format": "resolution-register/1", "resolutions": {"3": {}}}"#,
        expect![[
            r#"no-resolutions: the register's "resolutions" must be a list, found an object: export it again"#
        ]],
    );
    error(
        r#"{"format": "resolution-register/1", "resolutions": null}"#,
        expect![[
            r#"no-resolutions: the register's "resolutions" must be a list, found nothing: export it again"#
        ]],
    );
}

#[test]
fn a_byte_order_mark_and_space_around_are_accepted() {
    let decoded = decode(format!("\u{feff} \r\n{SMALL}\n\n").as_bytes()).expect("a register");
    assert_eq!(Ok(decoded), decode(SMALL.as_bytes()));
}

#[test]
fn a_file_cut_off_at_any_byte_is_truncated() {
    for file in [SMALL.trim(), FULL.trim()] {
        for end in 1..file.len() {
            let error = decode(&file.as_bytes()[..end]).expect_err("it is cut off");
            assert_eq!(error.id(), "truncated", "cut off before byte {end}: {error}");
        }
    }
}

#[test]
fn unknown_fields_are_no_problem() {
    let decoded = changed(&[
        ("/x-comment", json!("hello")),
        ("/resolutions/0/x-votes", json!({"for": 12})),
        ("/resolutions/0/sections/0/provisions/0/x-id", json!(null)),
        ("/bodies/aj/x-logo", json!([1, 2.5e-3])),
    ]);
    assert_eq!(decoded, changed(&[]));
}

#[test]
fn of_a_name_given_twice_the_last_counts() {
    let file = SMALL.replacen("\"id\": \"fixture\"", "\"id\": \"first\", \"id\": \"last\"", 1);
    assert_eq!(decode(file.as_bytes()).expect("a register").register.id, "last");
}

/// The same file in pieces of every size, of which none is a multiple of what stands in it.
#[test]
fn a_file_in_pieces_is_read_as_a_whole_one() {
    let wrong = SMALL.replacen("\"label\": ", "\"labels\": 7, \"label\": ", 3);
    assert!(!decode(wrong.as_bytes()).expect("a register").problems.is_empty());
    let broken = SMALL.replacen("\"title\"", "title", 3);
    let files = [SMALL, &wrong, &broken, &SMALL[..SMALL.len() / 2], "", "<html>", "[]", "\"é\""];
    for file in files {
        for size in [1, 2, 3, 7, 64, 1000, 100_000] {
            let pieces = |at: usize| {
                let rest = file.as_bytes().get(at * size..).filter(|rest| !rest.is_empty())?;
                Some(Cow::Borrowed(&rest[..size.min(rest.len())]))
            };
            assert_eq!(decode_pieces(&pieces), decode(file.as_bytes()), "pieces of {size} bytes");
        }
    }
}

/// Resolutions are read as they come, also where what they name is defined below them.
#[test]
fn what_is_defined_below_the_resolutions_counts_as_above() {
    let resolutions = r#""resolutions": [{"number": 1, "kind": "motion", "body": "ga", "title": "T",
        "sections": [{"verb": "ponders", "provisions": [{"text": "a"}, {"text": "b"}]}]}]"#;
    let defined = r#""verbs": {"ponders": {"name": "ponders", "force": "other"}},
        "kinds": {"motion": "Motion"}"#;
    let file = |parts: [&str; 2]| {
        let head = r#"{"format": "resolution-register/1", "id": "x", "language": "en", "title": "T",
            "assembly": {}, "source": {"authority": "digest", "title": "T", "language": "en"}"#;
        decode([head, ", ", parts[0], ", ", parts[1], "}"].concat().as_bytes()).expect("a register")
    };
    let (above, below) = (file([defined, resolutions]), file([resolutions, defined]));
    assert_eq!(above, below);
    assert_eq!(below.problems, []);
    let section = &below.register.resolutions[0].sections[0];
    assert_eq!(section.verb.id(), "ponders");
    // There is no room for more than there is: it would be as large as the register.
    assert_eq!(section.provisions.capacity(), 2);
    // Of two lists the last one counts, be it empty.
    let twice = file([resolutions, &resolutions.replace("motion", "decision")]);
    assert_eq!(twice.register.resolutions.len(), 1);
    assert_eq!(twice.register.resolutions[0].kind.id(), "decision");
    assert!(twice.problems.iter().all(|it| !it.reason.contains("motion")), "{:?}", twice.problems);
    assert_eq!(file([resolutions, r#""resolutions": []"#]).register.resolutions, []);
}
