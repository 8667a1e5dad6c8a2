//! What a document says in two places that do not agree is told, and so is what was not understood.

use resolution_table::import::diagnostics::Level;

use crate::outline::imported;

/// A report in which Resolution 7 has this heading in the overview, this summary, this title and this text.
fn report(front: &str, heading: &str, summary: &str, title: &str, text: &str) -> String {
    format!(
        "\tREPORT\n\nIntroduction\nThe assembly (WTSA-20) met from 1 to 9 March 2022 in Geneva. {front}\n\nTable 1 – Overview\n\tUnder RESOLUTION 7 {heading}:\n{summary}\n\nTable 2 – Text\n\n\tRESOLUTION 7\n{title}\n{text}\n"
    )
}

/// The rules that fire, of those that are looked at here.
fn rules(text: &str) -> Vec<&'static str> {
    const LOOKED_AT: [&str; 9] = [
        "title-cut",
        "title-order",
        "titles-differ",
        "counts-differ",
        "questions-differ",
        "edition-and-status",
        "editions-differ",
        "older-edition",
        "not-understood",
    ];
    let found = imported(text, "en").diagnostics.into_iter().map(|it| it.rule);
    found.filter(|rule| LOOKED_AT.contains(rule)).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(rules(text), expected, "{text}");
}

#[test]
fn titles_differ_by_a_cut_end_or_by_order() {
    let titles = |overview: &str, title: &str, expected: &[&str]| {
        let heading = format!("[Rev] on {overview}");
        check(&report("", &heading, "Gardens.", title, "resolves\nto plant."), expected);
    };
    titles("gardens and the use of wells", "Gardens and the use of wells", &[]);
    titles("gardens and the use of wells", "Gardens and the use", &["title-cut", "titles-differ"]);
    titles("gardens and the use", "Gardens and the use of wells", &["title-cut", "titles-differ"]);
    titles("wells for gardens", "Gardens for wells", &["title-order"]);
    titles("wells of the gardens, wells", "Gardens of the wells", &["title-order"]);
    titles("roaming (IMR)", "Roaming", &["titles-differ"]);
}

#[test]
fn counts_are_given_twice_or_exceeded() {
    let counts = |front: &str, expected: &[&str]| {
        check(&report(front, "[New] on wells", "Wells.", "Wells", "resolves\nto dig."), expected);
    };
    counts("It adopted two new Resolutions.", &[]);
    counts(
        "It adopted two new Resolutions.\nIt adopted three new Resolutions.",
        &["counts-differ"],
    );
    counts("It revised 0 Resolutions.", &[]);
    let text = report(
        "It adopted 0 new Resolutions.",
        "[New] on wells",
        "Wells.",
        "Wells",
        "resolves\nto dig.",
    );
    check(&text, &["counts-differ"]);
}

#[test]
fn the_overview_names_another_question() {
    let questions = |summary: &str, text: &str, expected: &[&str]| {
        let text = format!("resolves\nto study {text}.");
        check(&report("", "[Rev] on wells", &format!("See {summary}."), "Wells", &text), expected);
    };
    questions("Question 3/2", "Question 3/2", &[]);
    questions("Question 3/2", "Question 2/2", &["questions-differ"]);
    questions("Question 3/2", "wells", &[]);
    questions("Questions 3/2 and Question 5/1", "Question 5/1", &[]);
}

#[test]
fn an_instrument_is_cited_in_two_editions() {
    let cited = |text: &str, expected: &[&str]| {
        check(&report("", "[Rev] on wells", "Wells.", "Wells", text), expected);
    };
    cited(
        "recalling\na)\tResolution 9 (Rev. Busan, 2014) of the Plenipotentiary Conference;\nb)\tResolution 9 (Rev. Dubai, 2018) of the Plenipotentiary Conference,\nresolves\nto dig.",
        &["editions-differ"],
    );
    cited(
        "recalling\na)\tResolution 7 (Rev. Hammamet, 2016),\nresolves\nto dig.",
        &["older-edition"],
    );
    cited("recalling\na)\tResolution 7 (Rev. Geneva, 2022),\nresolves\nto dig.", &[]);
}

#[test]
fn what_is_not_understood_is_an_error() {
    let text = "\tREPORT\n\nTable 1 – Overview\n\tNumber\n\tTitle\n\tUnder RESOLUTION 7 [Rev] on wells:\nWells.\n\nTable 2 – Text\n\tRes. seven\nWells\n\tresolves\n1\tto dig;\n2\tto water.\n";
    let found = imported(text, "en").diagnostics;
    let errors: Vec<_> = found.iter().filter(|it| it.severity == Level::Error).collect();
    assert!(errors.iter().any(|it| it.rule == "not-understood"), "{found:?}");
    let text = report("", "[Rev] on wells", "Wells.", "Wells", "resolves\nto dig.");
    check(&text, &[]);
}
