//! Tolerant decoding: what is wrong is told, with its place, and everything else is kept.

use crate::model::changed_register::changed;
use expect_test::{Expect, expect};
use serde_json::{Value, json};

/// The problems of the full register with each value put at its pointer.
fn check(changes: &[(&str, Value)], expected: Expect) {
    let problems = changed(changes).problems;
    expected.assert_eq(&problems.iter().map(|it| format!("{it}\n")).collect::<String>());
}

#[test]
fn fields_of_the_register_of_a_wrong_type() {
    let wrong = [
        ("/id", json!(["x"])),
        ("/language", json!({"fr": "x"})),
        ("/title", json!(20)),
        ("/assembly", json!("AJ")),
        ("/bodies", json!(["aj"])),
        ("/topics", json!("water")),
    ];
    for change in wrong {
        let decoded = changed(std::slice::from_ref(&change));
        assert_eq!(decoded.register.resolutions.len(), 5, "{change:?}");
    }
    check(
        &[
            ("/id", json!(["x"])),
            ("/language", json!(false)),
            ("/title", json!(20)),
            ("/assembly", json!("AJ")),
            ("/context", json!([])),
        ],
        expect![[r#"
            error at $.language: expected text, found false; it is left out
            error at $.id: expected text, found a list; it is left out
            error at $.title: expected text, or an object of texts by language, found the number 20; it is left out
            error at $.assembly: expected an object, found the text "AJ"; it is left out
            error at $.context: expected an object, found a list; it is left out
        "#]],
    );
    check(
        &[
            ("/assembly/name", json!(1)),
            ("/assembly/acronym", json!([])),
            ("/assembly/place", json!({"fr": 1, "en": "Geneva"})),
            ("/assembly/starts", json!(2024)),
            ("/assembly/ends", json!({})),
        ],
        expect![[r#"
            error at $.assembly.name: expected text, or an object of texts by language, found the number 1; it is left out
            error at $.assembly.acronym: expected text, or an object of texts by language, found a list; it is left out
            error at $.assembly.place.fr: expected text, found the number 1; it is left out
            warning at $.assembly.starts: expected text, found the number 2024; it is read as text
            error at $.assembly.ends: expected text, found an object; it is left out
        "#]],
    );
    check(
        &[
            ("/source/authority", json!("hearsay")),
            ("/source/title", json!(null)),
            ("/source/language", json!(1)),
            ("/source/date", json!(true)),
            ("/source/link", json!([])),
            ("/source/unofficial_translations", json!(["en", 1])),
            ("/source/artefacts", json!([{"line": "12"}, 5])),
        ],
        expect![[r#"
            warning at $.source.authority: "hearsay" is not one of official, extract, digest, draft; it is taken as absent
            warning at $.source.title: the field is missing; it is shown empty
            warning at $.source.language: expected text, found the number 1; it is read as text
            error at $.source.date: expected text, found true; it is left out
            error at $.source.link: expected text, found a list; it is left out
            error at $.source.unofficial_translations[1]: expected text, found the number 1; it is left out
            warning at $.source.artefacts[0].line: expected a number, found the text "12"; it is read as a number
            warning at $.source.artefacts[0].words: the field is missing; it is shown empty
            error at $.source.artefacts[1]: expected an object, found the number 5; it is left out
        "#]],
    );
    check(
        &[("/source", json!(null)), ("/assembly", json!(null)), ("/language", json!(null))],
        expect![[r#"
            warning at $.language: the field is missing; "en" is assumed
            warning at $.assembly: the field is missing; it stays unnamed
            warning at $.source: the field is missing; the texts are shown as a digest
        "#]],
    );
    check(
        &[
            ("/context/chapters", json!([{"heading": 1}, {"blocks": [{}, {"calls": "x"}, "y"]}])),
            ("/context/figures", json!([{"id": 5, "value": 3.5, "at_least": 1}, {"label": "x"}])),
            ("/context/table_headings", json!("Tableau 1")),
        ],
        expect![[r#"
            warning at $.context.chapters[0].blocks: the field is missing; the chapter is shown empty
            error at $.context.chapters[0].heading: expected text, or an object of texts by language, found the number 1; it is left out
            warning at $.context.chapters[1].blocks[0].paragraph: the field is missing; the block has no "calls" either and is shown empty
            error at $.context.chapters[1].blocks[1].calls: expected a list, found the text "x"; it is left out
            error at $.context.chapters[1].blocks[2]: expected an object, found the text "y"; it is left out
            warning at $.context.figures[0].id: expected text, found the number 5; it is read as text
            warning at $.context.figures[0].label: the field is missing; it is shown empty
            warning at $.context.figures[0].at_least: expected true or false, found the number 1; it is read as false
            error at $.context.figures[0].value: expected a whole number, found the number 3.5; it is left out
            error at $.context.figures[1].value: the field is missing; the figure is left out
            warning at $.context.figures[1].id: the field is missing; it is shown empty
            error at $.context.table_headings: expected a list, found the text "Tableau 1"; it is left out
        "#]],
    );
    check(
        &[
            ("/bodies/wind", json!({"name": ["x"], "short": 4, "kind": "club", "parent": {}})),
            ("/bodies/bees", json!({"name": "Abeilles"})),
            ("/bodies/links", json!("x")),
            ("/topics/soil", json!(5)),
        ],
        expect![[r#"
            warning at $.bodies.bees.kind: the field is missing; "other" is assumed
            error at $.bodies.links: expected an object, found the text "x"; it is left out
            error at $.bodies.wind.name: expected text, or an object of texts by language, found a list; it is left out
            error at $.bodies.wind.short: expected text, or an object of texts by language, found the number 4; it is left out
            warning at $.bodies.wind.kind: "club" is not one of assembly, sector, bureau, director, study-group, advisory-group, council, membership, regional-office, coordination-group, organization, other; it is taken as absent
            error at $.bodies.wind.parent: expected text, found an object; it is left out
            error at $.topics.soil: expected text, or an object of texts by language, found the number 5; it is left out
            warning at $.resolutions[0].topics: "soil" is not among the register's topics; it stays without a name
        "#]],
    );
}

#[test]
fn fields_of_a_resolution_of_a_wrong_type() {
    check(
        &[
            ("/resolutions/0/number", json!("4")),
            ("/resolutions/0/body", json!(["aj"])),
            ("/resolutions/0/status", json!("abrogated")),
            ("/resolutions/0/revision", json!({"place": 1, "year": "MMXXIV", "revised": "yes"})),
            ("/resolutions/0/title", json!(null)),
            ("/resolutions/0/printed", json!({"status": [], "joint": 1, "overview_title": false})),
            ("/resolutions/0/summary", json!(["one", 2, null])),
            ("/resolutions/0/sections", json!({})),
            ("/resolutions/0/annexes", json!([{"label": 1, "title": [], "provisions": "II"}, 2])),
            (
                "/resolutions/0/notes",
                json!([{"label": 1, "text": "x"}, {"label": "2", "anchor": {"offset": -3}}]),
            ),
            (
                "/resolutions/0/references",
                json!([{"kind": "law", "number": 5, "revision": {}, "words": [], "clause": {}}]),
            ),
            ("/resolutions/0/topics", json!("water")),
        ],
        expect![[r#"
            error at $.resolutions[0].body: expected text, found a list; it is left out
            warning at $.resolutions[0].status: "abrogated" is not one of new, revised, unchanged, suppressed; it is taken as absent
            warning at $.resolutions[0].revision.place: expected text, found the number 1; it is read as text
            warning at $.resolutions[0].revision.revised: expected true or false, found the text "yes"; it is read as false
            error at $.resolutions[0].revision.year: expected a whole number, found the text "MMXXIV"; it is left out
            warning at $.resolutions[0].title: the field is missing; it is shown empty
            error at $.resolutions[0].printed.status: expected text, found a list; it is left out
            warning at $.resolutions[0].printed.joint: expected text, found the number 1; it is read as text
            error at $.resolutions[0].printed.overview_title: expected text, or an object of texts by language, found false; it is left out
            error at $.resolutions[0].summary[1]: expected text, or an object of texts by language, found the number 2; it is left out
            error at $.resolutions[0].summary[2]: expected text, or an object of texts by language, found nothing; it is left out
            error at $.resolutions[0].sections: expected a list, found an object; it is left out
            error at $.resolutions[0].annexes[0].label: expected text, or an object of texts by language, found the number 1; it is left out
            error at $.resolutions[0].annexes[0].title: expected text, or an object of texts by language, found a list; it is left out
            error at $.resolutions[0].annexes[0].provisions: expected a list, found the text "II"; it is left out
            error at $.resolutions[0].annexes[1]: expected an object, found the number 2; it is left out
            warning at $.resolutions[0].notes[0].anchor: the field is missing; the mark is put at the title
            warning at $.resolutions[0].notes[0].label: expected text, found the number 1; it is read as text
            warning at $.resolutions[0].notes[1].anchor.at: the field is missing; it is shown empty
            error at $.resolutions[0].notes[1].anchor.offset: expected a whole number, found the number -3; it is left out
            warning at $.resolutions[0].notes[1].text: the field is missing; it is shown empty
            warning at $.resolutions[0].references[0].kind: "law" is not one of resolution, recommendation, question, declaration, decision, opinion, programme, other; it is taken as absent
            warning at $.resolutions[0].references[0].number: expected text, found the number 5; it is read as text
            error at $.resolutions[0].references[0].revision.year: the field is missing; the edition is left out
            error at $.resolutions[0].references[0].clause: expected text, found an object; it is left out
            error at $.resolutions[0].references[0].words: expected text, found a list; it is left out
            warning at $.resolutions[0].references[0].at: the field is missing; it is shown empty
            error at $.resolutions[0].topics: expected a list, found the text "water"; it is left out
        "#]],
    );
}

#[test]
fn fields_of_a_section_of_a_wrong_type() {
    let section = "/resolutions/0/sections/1";
    let at = |field: &str| format!("{section}/{field}");
    check(
        &[
            (&at("verb"), json!("orders")),
            (&at("further"), json!("true")),
            (&at("words"), json!([])),
            (&at("part"), json!("annex")),
            (&at("addressees"), json!("head")),
            (&at("delegates"), json!("orders")),
            (&at("lead"), json!(7)),
            (&at("mentions"), json!([7])),
            (
                &at("provisions/0"),
                json!({"label": [], "text": 1, "addressees": {}, "delegates": 1, "mentions": 1, "provisions": 1}),
            ),
        ],
        expect![[r#"
            warning at $.resolutions[0].sections[1].verb: "orders" is not among the verbs of the list, nor among the register's "verbs"; it is taken as "other"
            warning at $.resolutions[0].sections[1].further: expected true or false, found the text "true"; it is read as false
            error at $.resolutions[0].sections[1].words: expected text, or an object of texts by language, found a list; it is left out
            warning at $.resolutions[0].sections[1].part: "annex" is not one of preamble, operative; it is taken as absent
            error at $.resolutions[0].sections[1].addressees: expected a list, found the text "head"; it is left out
            warning at $.resolutions[0].sections[1].delegates: "orders" is not among the verbs of the list, nor among the register's "verbs"; it is left out
            error at $.resolutions[0].sections[1].lead: expected text, or an object of texts by language, found the number 7; it is left out
            error at $.resolutions[0].sections[1].mentions[0]: expected text, found the number 7; it is left out
            error at $.resolutions[0].sections[1].provisions[0].label: expected text, found a list; it is left out
            error at $.resolutions[0].sections[1].provisions[0].text: expected text, or an object of texts by language, found the number 1; it is left out
            error at $.resolutions[0].sections[1].provisions[0].addressees: expected a list, found an object; it is left out
            warning at $.resolutions[0].sections[1].provisions[0].delegates: expected text, found the number 1; it is read as text
            warning at $.resolutions[0].sections[1].provisions[0].delegates: "1" is not among the verbs of the list, nor among the register's "verbs"; it is left out
            error at $.resolutions[0].sections[1].provisions[0].mentions: expected a list, found the number 1; it is left out
            error at $.resolutions[0].sections[1].provisions[0].provisions: expected a list, found the number 1; it is left out
        "#]],
    );
    check(
        &[(section, json!({}))],
        expect![[r#"
        warning at $.resolutions[0].sections[1].verb: the field is missing; it is shown as "other"
    "#]],
    );
    let decoded = changed(&[(section, json!({"verb": "noting"}))]);
    assert_eq!(decoded.problems, [], "the part is that of the verb");
    assert_eq!(decoded.register.resolutions[0].sections[1].part.id(), "preamble");
}

#[test]
fn bad_rows_leave_the_others_intact() {
    let good = changed(&[]).register;
    let changes =
        [("/resolutions/1", json!("Resolution 5")), ("/resolutions/3", json!({"title": "x"}))];
    let decoded = changed(&changes);
    let numbers = decoded.register.resolutions.iter().map(|it| it.number.as_str());
    assert_eq!(numbers.collect::<Vec<_>>(), ["4", "6", "", "8 bis/P"]);
    assert_eq!(decoded.register.resolutions[0], good.resolutions[0]);
    check(
        &changes,
        expect![[r#"
            error at $.resolutions[1]: expected an object, found the text "Resolution 5"; it is left out
            warning at $.resolutions[3].number: the field is missing; the resolution is shown without one
            warning at $.resolutions[3].body: the field is missing; it is shown empty
        "#]],
    );

    let bad = [("/resolutions/0/sections/1/provisions/0/provisions/0", json!([]))];
    let decoded = changed(&bad);
    assert_eq!(decoded.register.resolutions[1..], good.resolutions[1..]);
    check(
        &bad,
        expect![[r#"
        error at $.resolutions[0].sections[1].provisions[0].provisions[0]: expected an object, found a list; it is left out
    "#]],
    );
}

#[test]
fn numbers_and_text_are_told_apart_and_read_where_they_can_be() {
    let decoded = changed(&[
        ("/resolutions/0/sections/1/provisions/0/label", json!(2)),
        ("/resolutions/0/number", json!(" 44 ")),
    ]);
    assert_eq!(decoded.register.resolutions[0].number, 44);
    let provision = &decoded.register.resolutions[0].sections[1].provisions[0];
    assert_eq!(provision.label.as_deref(), Some("2"));
    for number in [json!(-4), json!(4.5), json!(99_999_999_999_u64), json!("four"), json!(true)] {
        let decoded = changed(&[("/resolutions/0/number", number.clone())]);
        assert_eq!(
            decoded.register.resolutions.len(),
            5,
            "{number}: no row is dropped for its number"
        );
        let printed = decoded.register.resolutions[0].number.to_string();
        let is_shown = number == json!(true) && printed.is_empty()
            || number.as_str().map_or(number.to_string(), str::to_owned) == printed;
        assert!(is_shown, "{number}: {printed}");
        let is_told = decoded.problems.iter().any(|it| it.path == "$.resolutions[0].number");
        assert_eq!(is_told, !number.is_string(), "{number}: {:?}", decoded.problems);
    }
    check(
        &[("/resolutions/0/number", json!(99_999_999_999_u64))],
        expect![[r#"
            warning at $.resolutions[0].number: 99999999999 is no whole number up to 4294967295; it is shown as it is
        "#]],
    );
}

#[test]
fn keys_and_numbers_that_lead_nowhere_or_come_twice() {
    check(
        &[
            ("/resolutions/0/sections/1/addressees", json!(["head", "nobody"])),
            ("/resolutions/0/sections/1/provisions/0/addressees", json!(["no-one"])),
            ("/resolutions/0/topics", json!(["water", "fire"])),
            ("/resolutions/3/number", json!(5)),
        ],
        expect![[r#"
            warning at $.resolutions[3].number: its links would be those of an earlier one, "5"; both are shown, and this one has "5~2": give it a "key" of its own, or name its "meeting" or "kind"
            warning at $.resolutions[0].sections[1].addressees: "nobody" is not among the register's bodies; it is shown as it is
            warning at $.resolutions[0] (4/resolves/2) addressees: "no-one" is not among the register's bodies; it is shown as it is
            warning at $.resolutions[0].topics: "fire" is not among the register's topics; it stays without a name
        "#]],
    );
}

/// A field without words is told as one that is absent, and costs nothing else.
#[test]
fn required_words_that_are_there_but_empty() {
    for blank in [json!({}), json!(""), json!(" \u{a0}"), json!({"en": "", "fr": "\t"})] {
        let note = json!([{"label": "1", "anchor": {"at": "title"}, "text": blank.clone()}]);
        let decoded = changed(&[
            ("/title", blank.clone()),
            ("/resolutions/0/title", blank.clone()),
            ("/bodies/aj/name", blank.clone()),
            ("/resolutions/0/notes", note),
        ]);
        let told: Vec<String> = decoded.problems.iter().map(ToString::to_string).collect();
        let empty = |path: &str| format!("warning at {path}: it is empty, and shown so");
        let paths = [
            "$.title",
            "$.bodies.aj.name",
            "$.resolutions[0].title",
            "$.resolutions[0].notes[0].text",
        ];
        assert_eq!(told, paths.map(empty), "{blank}");
        assert_eq!(decoded.register.resolutions.len(), 5, "{blank}");
    }
}
