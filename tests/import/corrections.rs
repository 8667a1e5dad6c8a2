//! Decisions of a person are replayed at the next import, and what no longer fits is told.

use resolution_table::import::corrections::{Applied, apply, correct_lines, digest, read};
use resolution_table::import::document::Document;
use resolution_table::import::{Imported, Options, import_document};
use resolution_table::model::{Status, Verb};

const REPORT: &str = include_str!("../fixtures/report.en.txt");

fn corrected(decisions: &str) -> (Imported, Applied) {
    let document = Document::of_text(REPORT);
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let mut imported = import_document(&document, &options);
    let text = format!("{{\"format\": \"resolution-corrections/1\", {decisions}}}");
    let decisions = read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
    let applied = apply(&mut imported, &document, &decisions);
    let coverage = imported.check_document(&document);
    assert!(coverage.is_complete(), "{coverage}");
    (imported, applied)
}

fn told(imported: &Imported) -> Vec<String> {
    let told = imported.diagnostics.iter();
    let told = told.filter(|it| it.rule == "correction" || it.rule == "signed-otherwise");
    told.map(|it| format!("{}: {}", it.severity.id(), it.message)).collect()
}

#[test]
fn worked_out_fields_are_corrected() {
    let (imported, applied) = corrected(
        r#""corrections": [
            {"at": "4/invites", "field": "addressees", "was": ["member-states", "sector-members"], "now": ["member-states"]},
            {"at": "4", "field": "status", "was": "revised", "now": "unchanged", "why": "a slip of the report"},
            {"at": "4/recalling-1", "field": "verb", "was": "recalling", "now": "noting"},
            {"at": "4/instructs/3", "field": "duties", "was": ["report"]}]"#,
    );
    assert_eq!(told(&imported), [""; 0]);
    assert_eq!(applied.corrected, 4);
    let resolution = &imported.register.resolutions[0];
    assert_eq!(resolution.sections[4].addressees, ["member-states"]);
    assert_eq!(resolution.status, Some(Status::Unchanged));
    assert_eq!(resolution.sections[0].verb, Verb::Noting);
    let reference = &resolution.references[0];
    assert_eq!(reference.at, "4/noting/a", "what points to a section follows its new path");
    assert!(resolution.sections[3].provisions[1].duties.is_empty());
}

#[test]
fn what_does_not_fit_is_told() {
    let (imported, applied) = corrected(
        r#""corrections": [
            {"at": "4/instructs/9", "field": "duties", "was": ["report"]},
            {"at": "4", "field": "status", "was": "new", "now": "unchanged"},
            {"at": "4", "field": "status", "was": "new", "now": "revised"},
            {"at": "4", "field": "title", "was": "Gardens", "now": "Parks"},
            {"at": "6", "field": "status", "was": "new", "now": "nonsense"}],
        "settled": [{"rule": "doubled-comma", "line": "no such line"}]"#,
    );
    assert_eq!(applied, Applied::default());
    let told = told(&imported);
    let expected = [
        "warning: there is no 4/instructs/9 any more",
        "warning: the status of 4 was not corrected: it is \"revised\" now, and no longer \"new\"",
        "note: the status of 4 needs no correction any more",
        "error: the title of 4 cannot be corrected: of a resolution these can: body, revision, status",
        "error: no correction was made",
        "note: nothing is told any more of [doubled-comma] on \"no such line\"",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected), "{told}");
    }
    assert_eq!(imported.register.resolutions[0].status, Some(Status::Revised));
}

#[test]
fn settled_messages_are_not_told_again_and_signatures_are_compared() {
    let (plain, _) = corrected("\"settled\": []");
    let remark = plain.diagnostics.iter().find(|it| it.rule == "numbering").expect("a remark");
    let line = REPORT.lines().nth(remark.line as usize - 1).expect("its line");
    let seen = digest(&plain.register.resolutions[0]);
    let decisions = serde_json::json!({
        "settled": [{"rule": "numbering", "line": line}],
        "signed": {"by": "A. Gardener", "on": "2026-11-27",
            "resolutions": {"4": seen, "6": "0000000000000000", "9": "0000000000000000"}},
    });
    let decisions = decisions.to_string();
    let (imported, applied) = corrected(&decisions[1..decisions.len() - 1]);
    assert_eq!((applied.settled, applied.signed), (1, 1));
    assert_eq!(imported.diagnostics.iter().filter(|it| it.rule == "numbering").count(), 1);
    let told = told(&imported);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].contains("Resolution 6, which A. Gardener signed on 2026-11-27, is another now")
    );
    assert!(told[1].contains("Resolution 9") && told[1].contains("not there any more"));
}

#[test]
fn a_wrong_file_is_refused_with_its_place() {
    let error = |text: &str| read(text.as_bytes()).err().unwrap_or_default();
    assert!(error("{").contains("line 1 column 1"), "{}", error("{"));
    assert!(error("{\"format\": \"other\"}").contains("only \"resolution-corrections/1\" is read"));
    let misspelt = "{\"format\": \"resolution-corrections/1\", \"correction\": []}";
    assert!(error(misspelt).contains("unknown field `correction`"), "{}", error(misspelt));
}

/// A document whose lines a person said to be something else.
fn with_lines(body: &str, lines: &str) -> (String, Vec<String>) {
    let text = crate::cases::framed(body).replace('⇥', "\t");
    let mut document = Document::of_text(&text);
    let decisions = format!("{{\"format\": \"resolution-corrections/1\", \"lines\": [{lines}]}}");
    let decisions = read(decisions.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    correct_lines(&mut document, &decisions);
    let options = Options { language: Some("en".to_owned()), ..Options::default() };
    let mut imported = import_document(&document, &options);
    apply(&mut imported, &document, &decisions);
    let coverage = imported.check_document(&document);
    assert!(coverage.is_complete(), "{coverage}");
    (crate::cases::outline(&imported), told(&imported))
}

#[test]
fn a_line_is_what_a_person_says_it_is() {
    let body = "resolves\n1⇥that wells be dug,\nWater and gardens\nto plant trees,\ninvites Member States\nto water.";
    let (plain, _) = with_lines(body, "");
    assert!(!plain.contains("<Water and gardens>"), "{plain}");
    let (shown, told) = with_lines(
        body,
        r#"{"line": "Water and gardens", "is": "heading", "why": "a verb of the gardeners"},
           {"line": "invites Member States", "is": "text"}"#,
    );
    assert_eq!(told, [""; 0]);
    let shown = shown.lines().filter(|it| !it.starts_with('!')).collect::<Vec<_>>().join("\n");
    assert_eq!(
        shown,
        "resolves <resolves>\n  <1> that wells be dug,\nother <Water and gardens>\n  <> to plant trees,\n  <> invites Member States to water."
    );
    let (shown, _) = with_lines(
        "resolves\n1⇥that wells be dug,\ninvites Member States\n2⇥to water.",
        r#"{"line": "invites  Member States", "is": "goes-on"}"#,
    );
    assert_eq!(
        shown,
        "resolves <resolves>\n  <1> that wells be dug, invites Member States\n  <2> to water.\n! 11 heading-in-text\n"
    );
}

#[test]
fn a_line_that_is_not_there_or_not_alone_is_told() {
    let body = "resolves\n1⇥that wells be dug;\n2⇥that wells be dug.\nresolves\n1⇥paths.";
    let (_, told) = with_lines(
        body,
        r#"{"line": "decides", "is": "text"}, {"line": "resolves", "is": "text"},
           {"line": "resolves", "nth": 3, "is": "text"}"#,
    );
    assert_eq!(
        told,
        [
            "warning: there is no line \"decides\" any more: it was not corrected",
            "warning: there are 2 lines \"resolves\": say with \"nth\" which of them is meant (1 to 2)",
            "warning: there are 2 lines \"resolves\", and no number 3",
        ]
    );
    let (shown, told) = with_lines(body, r#"{"line": "resolves", "nth": 2, "is": "text"}"#);
    assert_eq!(told, [""; 0]);
    assert_eq!(shown.matches("resolves <").count(), 1, "{shown}");
}
