//! What the page is told of the reader's steps.

use resolution_table::query::{Action, Column, Criteria, Facet, Report, StateReport, View, apply};

fn after(steps: &[Action]) -> Criteria {
    steps.iter().fold(Criteria::default(), |criteria, step| apply(&criteria, step.clone()))
}

/// The events of `action`, each with its detail as JSON.
fn told(action: &Action, criteria: &Criteria) -> Vec<(&'static str, String)> {
    let reports = Report::of(action, criteria);
    let json = |report: &Report| serde_json::to_string(report).expect("JSON");
    reports.iter().map(|report| (report.name(), json(report))).collect()
}

fn one(name: &'static str, detail: &str) -> Vec<(&'static str, String)> {
    vec![(name, detail.to_owned())]
}

#[test]
fn filter_gives_all_criteria_as_plain_objects() {
    let steps = [
        Action::Show(View::Provisions),
        Action::Toggle(Facet::Verb, "invites".into()),
        Action::Toggle(Facet::Verb, "resolves".into()),
        Action::Search("ipv6".into()),
    ];
    assert_eq!(
        told(&steps[3], &after(&steps)),
        one(
            "filter",
            r#"{"view":"provisions","search":"ipv6","facets":{"verb":["invites","resolves"]}}"#
        )
    );
}

#[test]
fn layout_gives_columns_density_and_what_is_read_side_by_side() {
    let steps = [
        Action::ToggleColumn(Column::Summary),
        Action::ToggleCompare("44".into()),
        Action::ToggleParallel("ar".into()),
    ];
    assert_eq!(
        told(&steps[0], &after(&steps)),
        one(
            "layout",
            r#"{"columns":["number","status","title","provisions"],"density":"comfortable","group":null,"compare":["44"],"parallel":["ar"]}"#
        ),
        "and it is no filter"
    );
}

#[test]
fn open_says_which_row_and_whether_it_was_opened() {
    let toggle = Action::ToggleOpen("44".into());
    let open = after(std::slice::from_ref(&toggle));
    let closed = apply(&open, toggle.clone());
    assert_eq!(told(&toggle, &open), one("open", r#"{"path":"44","paths":["44"],"open":true}"#));
    assert_eq!(told(&toggle, &closed), one("open", r#"{"path":"44","paths":["44"],"open":false}"#));

    let all = |paths: &[&str]| {
        let action = Action::SetOpen(paths.iter().map(|it| (*it).to_owned()).collect());
        told(&action, &after(std::slice::from_ref(&action)))
    };
    assert_eq!(all(&["3", "44"]), one("open", r#"{"path":"3","paths":["3","44"],"open":true}"#));
    assert_eq!(all(&[]), one("open", r#"{"path":"","paths":[],"open":false}"#));

    let reveal = Action::Reveal("44".into());
    let names: Vec<_> = told(&reveal, &after(&[])).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["open", "filter"], "going to a row may give up filters");
}

#[test]
fn a_state_has_lists_where_a_key_has_several_values() {
    let pairs = [
        ("view", "provisions".to_owned()),
        ("verb", "invites".to_owned()),
        ("verb", "resolves".to_owned()),
        ("open", String::new()),
    ];
    let json = serde_json::to_string(&StateReport(&pairs)).expect("JSON");
    assert_eq!(json, r#"{"view":"provisions","verb":["invites","resolves"],"open":[]}"#);
}
