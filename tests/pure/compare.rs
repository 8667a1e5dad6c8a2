//! Two editions of a register: what is new, revised or gone, and which provision became which.

use resolution_table::compare::{Changes, Piece, ProvisionChange, ResolutionKind, changes};
use resolution_table::model::{Register, decode};

/// A register of resolutions, each `number status: verb; label text / label text; verb; …`. A text that begins
/// with `>` is nested in the one before.
fn register(resolutions: &[&str]) -> Register {
    let resolutions: Vec<String> = resolutions.iter().map(|it| resolution(it)).collect();
    let text = format!(
        r#"{{"format":"resolution-register/1","id":"r","language":"en","title":"R","assembly":{{}},
            "source":{{"authority":"digest","title":"S","language":"en"}},"resolutions":[{}]}}"#,
        resolutions.join(",")
    );
    let decoded = decode(text.as_bytes()).expect("the test's own register");
    assert_eq!(decoded.problems, [], "{text}");
    decoded.register
}

fn resolution(outline: &str) -> String {
    let (head, rest) = outline.split_once(": ").unwrap_or((outline, ""));
    let (number, status) = head.split_once(' ').expect("number and status");
    let sections: Vec<String> = rest.split("; ").filter(|it| !it.is_empty()).map(section).collect();
    format!(
        r#"{{"number":{number},"body":"wtsa","status":"{status}","title":"Title {number}","sections":[{}]}}"#,
        sections.join(",")
    )
}

fn section(outline: &str) -> String {
    let (verb, rest) = outline.split_once(" / ").unwrap_or((outline, ""));
    let mut provisions: Vec<(String, Vec<String>)> = Vec::new();
    for item in rest.split(" / ").filter(|it| !it.is_empty()) {
        let (nested, item) = item.strip_prefix('>').map_or((false, item), |rest| (true, rest));
        let (label, text) = item.split_once(' ').expect("label and text");
        let fields = format!(r#""label":"{label}","text":"{text}""#);
        match provisions.last_mut().filter(|_| nested) {
            Some((_, inner)) => inner.push(format!("{{{fields}}}")),
            None => provisions.push((fields, Vec::new())),
        }
    }
    let provisions: Vec<String> = provisions
        .into_iter()
        .map(|(fields, inner)| format!(r#"{{{fields},"provisions":[{}]}}"#, inner.join(",")))
        .collect();
    let (verb, lead) = verb.split_once(' ').unwrap_or((verb, ""));
    let lead = if lead.is_empty() { String::new() } else { format!(r#","lead":"{lead}""#) };
    format!(
        r#"{{"verb":"{verb}","words":"{verb}","addressees":[]{lead},"provisions":[{}]}}"#,
        provisions.join(",")
    )
}

fn compared(old: &str, new: &str) -> Changes {
    changes(&register(&[old]), &register(&[new]), "en")
}

/// One line for each provision that differs.
fn lines(changes: &Changes) -> Vec<String> {
    let provisions = changes.resolutions.iter().flat_map(|it| &it.provisions);
    provisions.map(line).collect()
}

fn line(change: &ProvisionChange) -> String {
    let moved = if change.moved { " moved" } else { "" };
    let path = |path: &Option<String>| path.clone().unwrap_or_else(|| "-".to_owned());
    let kind = format!("{:?}", change.kind).to_lowercase();
    format!("{kind}{moved} {} {}", path(&change.old), path(&change.new))
}

fn check(old: &str, new: &str, expected: &[&str]) {
    let changes = compared(old, new);
    assert_eq!(lines(&changes), expected, "{old}\n{new}");
}

const OLD: &str = "7 new: instructs / 1 to plant many old trees / 2 to water the gardens / 3 to report to the council; invites / 1 members to cooperate";

#[test]
fn nothing_differs_from_itself() {
    let changes = compared(OLD, OLD);
    assert_eq!(changes.resolutions, []);
    assert_eq!(changes.counts.unchanged, 1);
}

#[test]
fn a_provision_more_renumbers_those_after_it() {
    check(
        OLD,
        "7 new: instructs / 1 to dig a pond / 2 to plant many old trees / 3 to water the gardens / 4 to report to the council; invites / 1 members to cooperate",
        &[
            "added - 7/instructs/1",
            "renumbered 7/instructs/1 7/instructs/2",
            "renumbered 7/instructs/2 7/instructs/3",
            "renumbered 7/instructs/3 7/instructs/4",
        ],
    );
}

#[test]
fn words_are_changed_in_place() {
    let changes = compared(OLD, &OLD.replace("many old trees", "many young trees"));
    assert_eq!(lines(&changes), ["reworded 7/instructs/1 7/instructs/1"]);
    let expected = [
        Piece::Same("to plant many ".into()),
        Piece::Removed("old".into()),
        Piece::Added("young".into()),
        Piece::Same(" trees".into()),
    ];
    assert_eq!(changes.resolutions[0].provisions[0].words, expected);
    assert_eq!(changes.resolutions[0].kind, ResolutionKind::Revised);
    assert_eq!(changes.counts.reworded, 1);
}

#[test]
fn a_provision_goes_to_another_section_or_another_place() {
    check(
        OLD,
        "7 new: instructs / 1 to plant many old trees / 2 to water the gardens; invites / 1 members to cooperate / 2 to report to the council",
        &["moved moved 7/instructs/3 7/invites/2"],
    );
    check(
        OLD,
        "7 new: instructs / 1 to report to the council / 2 to plant many old trees / 3 to water the gardens; invites / 1 members to cooperate",
        &[
            "moved moved 7/instructs/3 7/instructs/1",
            "renumbered 7/instructs/1 7/instructs/2",
            "renumbered 7/instructs/2 7/instructs/3",
        ],
    );
    check(
        OLD,
        "7 new: instructs / 1 to plant many old trees / >a) to water the gardens / 3 to report to the council; invites / 1 members to cooperate",
        &["moved moved 7/instructs/2 7/instructs/1/a"],
    );
}

#[test]
fn a_section_more_moves_nothing() {
    let changes = compared(
        OLD,
        "7 new: instructs / 1 to dig ponds for all; instructs / 1 to plant many old trees / 2 to water the gardens / 3 to report to the council; invites / 1 members to cooperate",
    );
    assert_eq!(lines(&changes), ["added - 7/instructs-1/1"]);
    let sections = &changes.resolutions[0].sections;
    assert_eq!(sections.len(), 1, "{sections:?}");
    assert_eq!(sections[0].new.as_deref(), Some("7/instructs-1"));
}

#[test]
fn what_is_gone_comes_last_and_a_lead_may_differ() {
    let changes = compared(
        OLD,
        "7 new: instructs the board / 1 to plant many old trees / 2 to water the gardens",
    );
    assert_eq!(lines(&changes), ["removed 7/instructs/3 -", "removed 7/invites/1 -"]);
    let sections: Vec<_> = changes.resolutions[0]
        .sections
        .iter()
        .map(|it| (it.old.as_deref(), it.new.as_deref()))
        .collect();
    let both = (Some("7/instructs"), Some("7/instructs"));
    assert_eq!(sections, [both, (Some("7/invites"), None)]);
}

#[test]
fn resolutions_are_new_revised_suppressed_or_absent() {
    let old = register(&["1 new: resolves / 1 a b c", "2 new: resolves / 1 d", "3 new", "4 new"]);
    let new = register(&[
        "1 revised: resolves / 1 a b d",
        "2 suppressed",
        "4 new",
        "5 new",
        "9 suppressed",
    ]);
    let changes = changes(&old, &new, "en");
    let kinds: Vec<_> = changes
        .resolutions
        .iter()
        .map(|it| (it.old.as_deref(), it.new.as_deref(), it.kind))
        .collect();
    let expected = [
        (Some("1"), Some("1"), ResolutionKind::Revised),
        (Some("2"), Some("2"), ResolutionKind::Suppressed),
        (None, Some("5"), ResolutionKind::New),
        (None, Some("9"), ResolutionKind::Suppressed),
        (Some("3"), None, ResolutionKind::Absent),
    ];
    assert_eq!(kinds, expected);
    assert_eq!(changes.counts.suppressed, 2);
    assert_eq!(changes.counts.unchanged, 1);
}

#[test]
fn the_language_is_chosen() {
    let small = include_bytes!("../fixtures/small.json");
    let mut old = decode(small).expect("the fixture").register;
    let new = old.clone();
    assert_eq!(changes(&old, &new, "en").resolutions, []);
    let text =
        String::from_utf8_lossy(small).replace("to hold a training workshop", "to hold a workshop");
    old.resolutions = decode(text.as_bytes()).expect("JSON").register.resolutions;
    assert_eq!(changes(&old, &new, "fr").resolutions, []);
    assert_eq!(lines(&changes(&old, &new, "en")), ["reworded 30/resolves/2 30/resolves/2"]);
}
