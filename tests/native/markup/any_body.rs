//! The markup of registers of other bodies.

use crate::markup::rendering::{FULL, Markup, widget};
use resolution_table::query::{Action, View};
use serde_json::{Value, json};

fn register(extra: Value, resolutions: Value) -> String {
    let mut file = json!({
        "format": "resolution-register/1", "id": "gardens", "language": "en", "title": "Gardens",
        "assembly": {}, "source": {"authority": "extract", "title": "Report on gardens", "language": "en"},
        "bodies": {"ag": {"name": "Garden Assembly", "short": "GA", "kind": "assembly"}},
        "resolutions": resolutions,
    });
    for (name, value) in extra.as_object().expect("an object") {
        file[name] = value.clone();
    }
    file.to_string()
}

fn opened(file: &str, path: &str) -> Markup {
    widget(file, View::Overview, [Action::ToggleOpen(path.into())])
}

#[test]
fn a_decision_is_titled_so_and_meetings_tell_equal_numbers_apart() {
    let act = |meeting: &str, kind: &str| json!({"number": 5, "kind": kind, "meeting": meeting, "body": "ag", "title": "Water"});
    let meetings = json!({"meetings": {"m1": {"acronym": "GA-1", "name": "First Garden Assembly"}, "m2": {"acronym": "GA-2"}},
        "kinds": {"vow": "Vow"}});
    let file =
        register(meetings, json!([act("m1", "decision"), act("m2", "decision"), act("m2", "vow")]));
    let shown = widget(&file, View::Overview, []);
    for label in ["Decision 5 (GA-1)", "Decision 5 (GA-2)", "Vow 5 (GA-2)"] {
        shown.has(&format!("aria-label=\"Show the full text of {label}\""));
    }
    shown.has("<abbr title=\"First Garden Assembly\">GA-1</abbr>");
    shown.has("data-authority=\"extract\"").has("Extracts, word for word");
    shown
        .has("data-resolution=\"m1-decision-5\"")
        .lacks("data-column=\"status\"")
        .lacks("data-column=\"summary\"");
    opened(&file, "m2-vow-5").has("<span class=\"identifier\">Vow 5</span>");
}

#[test]
fn line_breaks_omissions_and_acronyms_are_shown() {
    let provisions = json!([
        {"label": "d)", "omission_before": true, "text": "PVC pipes:\na) wells be dug;\nb) paths be kept, without XPVC."},
        {"label": "e)", "text": "in one line"}]);
    let file = register(
        json!({"glossary": {"PVC": {"en": "polyvinyl chloride", "fr": "polychlorure"}}}),
        json!([{"number": 1, "body": "ag", "title": "Water", "adopted": "2022-03-09", "in_force": "2023-01",
            "sections": [{"verb": "resolves", "provisions": provisions}]}]),
    );
    let shown = opened(&file, "1");
    assert_eq!(shown.count("<span class=\"lines\">"), 1, "where there is a line break");
    shown.has("wells be dug;\nb) paths");
    assert_eq!(shown.count("class=\"omission\""), 1, "before d), and not before e)");
    shown.has("not reproduced in the report");
    assert_eq!(
        shown.count("<abbr title=\"polyvinyl chloride\">PVC</abbr>"),
        1,
        "as a word of its own"
    );
    shown.has("Adopted: ").has("In force from: 2023-01");
}

#[test]
fn where_nothing_is_shown_nothing_else_is() {
    let nothing = widget(&register(json!({}), json!([7, "x"])), View::Overview, []);
    nothing.has("Nothing in this file can be shown").lacks("everything else is shown");
    let some = widget(
        &register(json!({}), json!([7, {"number": 1, "body": "ag", "title": "Water"}])),
        View::Overview,
        [],
    );
    some.has("everything else is shown").lacks("Nothing in this file");
}

#[test]
fn a_verb_of_the_registers_own_is_called_as_it_says() {
    let shown = widget(FULL, View::Provisions, []);
    shown.has("convenes").has("data-path=\"benches/convenes/p1\"");
}

#[test]
fn acronyms_and_short_names_are_explained_in_lists_and_snippets_too() {
    use resolution_table::query::Action;
    let file = register(
        json!({"glossary": {"PVC": "polyvinyl chloride"}, "bodies": {"ag": {"name": "Garden Assembly", "short": "GAS", "kind": "assembly"},
            "council": {"name": "Council of the gardens", "short": "Council", "kind": "council"}}}),
        json!([{"number": 1, "body": "ag", "title": "Water of GAS", "summary": ["In PVC-tubes, not in XPVC, says the Council."],
            "sections": [{"verb": "resolves", "provisions": [{"text": "to lay PVC tubes to GAS-2"}]}]}]),
    );
    let shown = widget(&file, View::Overview, []);
    shown.has("Water of <abbr title=\"Garden Assembly\">GAS</abbr>");
    shown.has(
        "In <abbr title=\"polyvinyl chloride\">PVC</abbr>-tubes, not in XPVC, says the Council.",
    );
    let found = widget(&file, View::Overview, [Action::Search("tubes pvc".into())]);
    found.has("<abbr title=\"polyvinyl chloride\"><mark>PVC</mark></abbr>");
    let row = widget(&file, View::Provisions, []);
    row.has("<abbr title=\"polyvinyl chloride\">PVC</abbr> tubes");
}

/// A text of very many sections opens in a time that grows with their number: one that grows with
/// its square needs more than twice of what is given here, in a build that is not optimised.
#[test]
fn a_text_of_very_many_sections_opens() {
    let section = |at: usize| json!({"verb": "resolves", "provisions": [{"label": at.to_string(), "text": "that wells be dug"}]});
    let sections: Vec<Value> = (0..12_000).map(section).collect();
    let file = register(
        json!({}),
        json!([{"number": 1, "body": "ag", "title": "Water", "sections": sections}]),
    );
    let begun = cpu_time::ThreadTime::now();
    let shown = opened(&file, "1");
    let time = begun.elapsed();
    assert_eq!(shown.count("class=\"section\""), 12_000);
    // Nobody reads a list of so many.
    assert_eq!(shown.count("class=\"in\""), 0);
    shown.has("data-long=\"\"").lacks("class=\"outline\"");
    assert!(time.as_secs() < 10, "{time:?}");
}
