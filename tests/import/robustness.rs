//! The importer never panics, and what it cannot place it reports.

use std::fs;
use std::path::Path;

use crate::numbers::Numbers;
use resolution_table::import::{Options, import, input};
use resolution_table::model::decode;

/// The real report where it is at hand, else the small one.
fn report() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/source/wtdc22-report-on-wtsa20.fr.txt");
    fs::read_to_string(path)
        .unwrap_or_else(|_| include_str!("../fixtures/report.en.txt").to_owned())
}

fn holds(text: &str, what: &str) {
    let imported = import(text, &Options::default());
    let coverage = imported.check(text);
    assert!(coverage.is_complete(), "{what}: {coverage}");
    let json = serde_json::to_vec(&imported.register).expect("a register is JSON");
    let decoded = decode(&json).expect("the importer's own output");
    assert_eq!(decoded.register, imported.register, "{what}");
}

/// Every prefix of the small report, character by character.
#[test]
fn a_small_report_cut_off_anywhere() {
    let report = include_str!("../fixtures/report.en.txt");
    for (end, _) in report.char_indices() {
        holds(&report[..end], &format!("the first {end} bytes"));
    }
}

/// The real report takes longer: it is cut at lines that are a few apart, each time others.
#[test]
fn a_report_cut_off_at_many_lines() {
    let report = report();
    let lines: Vec<&str> = report.split_inclusive('\n').collect();
    let mut numbers = Numbers(18);
    let mut end = 1;
    while end < lines.len() {
        holds(&lines[..end].concat(), &format!("the first {end} lines"));
        end += 1 + numbers.below(13);
    }
    let mut start = 1;
    while start < lines.len() {
        holds(&lines[start..].concat(), &format!("without the first {start} lines"));
        start += 1 + numbers.below(60);
    }
}

#[test]
fn lines_dropped_doubled_and_moved() {
    let report = report();
    let mut numbers = Numbers(20);
    for round in 0..14 {
        let mut lines: Vec<&str> = report.lines().collect();
        for _ in 0..12 {
            let (from, to) = (numbers.below(lines.len()), numbers.below(lines.len()));
            match numbers.below(4) {
                0 => drop(lines.remove(from)),
                1 => lines.insert(to, lines[from]),
                2 => lines.swap(from, to),
                _ => lines.insert(from, ""),
            }
        }
        holds(&lines.join("\n"), &format!("round {round} of lines"));
    }
}

#[test]
fn characters_changed() {
    const PRINTED: [&str; 22] = [
        "[",
        "]",
        "(",
        ")",
        ":",
        "\t",
        "\u{a0}",
        " ",
        "\n",
        "é",
        "1",
        "[footnoteRef:1]",
        "[1: x]",
        "[bookmark: y]",
        "RÉSOLUTION 5",
        "ANNEXE",
        "décide",
        "•\t",
        "\u{feff}",
        "国",
        "\r\n",
        "e\u{301}",
    ];
    let report = report();
    let mut numbers = Numbers(22);
    for round in 0..14 {
        let mut characters: Vec<String> = report.chars().map(String::from).collect();
        for _ in 0..40 {
            let at = numbers.below(characters.len());
            match numbers.below(3) {
                0 => drop(characters.remove(at)),
                1 => characters.insert(at, PRINTED[numbers.below(PRINTED.len())].to_owned()),
                _ => characters[at] = PRINTED[numbers.below(PRINTED.len())].to_owned(),
            }
        }
        holds(&characters.concat(), &format!("round {round} of characters"));
    }
}

#[test]
fn any_bytes_are_read_or_refused() {
    let mut numbers = Numbers(24);
    for _ in 0..150 {
        let mut bytes: Vec<u8> = report().into_bytes();
        bytes.truncate(4000);
        for _ in 0..3 {
            let at = numbers.below(bytes.len());
            bytes[at] = numbers.below(256) as u8;
        }
        if let Ok(text) = input::text(&bytes) {
            holds(text, "bytes");
        }
    }
}

#[test]
fn odd_texts() {
    for text in [
        "x",
        "\t",
        "[",
        "[1: ]",
        "[footnoteRef:9]",
        "Tableau 1 – x",
        "Tableau 2 – x\n\tRÉSOLUTION 1\n",
        "Tableau 1 – x\n\tRÉSOLUTION 99999 [] –:\n[1: a [b] c]",
        "décide\n1\t\n",
        "•\t•\t•",
        ":",
        "é:",
        "Tableau 1 – x\n\tRÉSOLUTION 1 [Rév]:\n\nTableau 2 – y\n\tRÉSOLUTION 1 :\n\tdécide:\n:\n1\t:\n",
    ] {
        holds(text, text);
    }
}
