//! Tables of a web page: what they mean.

use resolution_table::i18n::{Catalogue, Language, Message};
use resolution_table::model::{Decoded, Json, Status, Verb, decode_value};
use resolution_table::tables::register;
use resolution_table::text::Folding;
use serde_json::{Value, json};

/// A table of these rows, each a list of cells; a line break parts the paragraphs of a cell.
fn table(language: &str, rows: &[&[&str]]) -> Json {
    let mut cells = Vec::new();
    let rows: Vec<Value> = rows
        .iter()
        .map(|row| {
            let first = cells.len();
            cells.extend(row.iter().map(|cell| {
                let paragraphs: Vec<&str> = cell.split('\n').filter(|it| !it.is_empty()).collect();
                json!({ "paragraphs": paragraphs })
            }));
            json!({ "cells": (first..cells.len()).collect::<Vec<_>>() })
        })
        .collect();
    read(&json!({ "title": "Gardens", "language": language, "cells": cells, "rows": rows }))
}

fn read(table: &Value) -> Json {
    Json::parse(&table.to_string()).expect("JSON")
}

fn decoded(table: &Json) -> Decoded {
    let register = register(table, &Folding::native()).expect("a register");
    decode_value(&register).expect("a register")
}

#[test]
fn what_the_interface_calls_columns_statuses_and_verbs_is_understood_in_every_language() {
    use Message::{
        ColumnAddressee, ColumnLabel, ColumnNumber, ColumnResolution, ColumnStatus, ColumnSummary,
        ColumnText, ColumnTitle, ColumnVerb,
    };
    for language in Language::ALL {
        let catalogue = Catalogue::native(*language);
        for name in [ColumnNumber, ColumnResolution] {
            let headings: Vec<&str> = [
                name,
                ColumnStatus,
                ColumnTitle,
                ColumnSummary,
                ColumnVerb,
                ColumnAddressee,
                ColumnLabel,
                ColumnText,
            ]
            .iter()
            .map(|message| catalogue.text(*message))
            .collect();
            for status in Status::ALL {
                for verb in Verb::ALL.iter().filter(|verb| **verb != Verb::Other) {
                    let (printed, words) = (catalogue.status(*status), catalogue.verb(*verb));
                    let row = ["44", printed, "Water", "Wells", words, "Council", "1", "to dig"];
                    let Decoded { register, problems } =
                        decoded(&table(language.tag(), &[&headings, &row]));
                    assert!(problems.is_empty(), "{language:?}: {problems:?}");
                    let resolution = &register.resolutions[0];
                    assert_eq!(resolution.status, Some(*status), "{language:?}: {printed}");
                    let section = &resolution.sections[0];
                    assert_eq!(section.verb, *verb, "{language:?}: {words}");
                    assert!(!section.further, "{language:?}: {words}");
                    assert_eq!(section.addressees, ["council"], "{language:?}");
                    assert_eq!(section.provisions[0].label.as_deref(), Some("1"), "{language:?}");
                }
            }
        }
    }
}

#[test]
fn further_forms_are_those_that_the_importer_knows() {
    let check = |language, printed: &str, verb, further| {
        let rows: [&[&str]; 2] = [&["No.", "Verb", "Text"], &["1", printed, "to dig"]];
        let register = decoded(&table(language, &rows)).register;
        let section = &register.resolutions[0].sections[0];
        assert_eq!((section.verb, section.further), (verb, further), "{printed}");
    };
    check("en", "resolves also", Verb::Resolves, true);
    check("en", "resolves in addition", Verb::Resolves, true);
    check("en", "further instructs", Verb::Instructs, true);
    check("en", "The Assembly resolves", Verb::Resolves, false);
    check("fr", "décide également", Verb::Resolves, true);
    check("fr", "DECIDE EN OUTRE", Verb::Resolves, true);
    check("fr", "decide par ailleurs", Verb::Resolves, true);
    check("es", "encarga también", Verb::Instructs, true);
    check("ru", "далее поручает", Verb::Instructs, true);
    check("zh", "进一步责成", Verb::Instructs, true);
    check("ar", "تكلف ايضا", Verb::Instructs, true);
    // The language of the page says little: any language will do.
    check("de", "décide aussi", Verb::Resolves, true);
    check("en", "décide", Verb::Resolves, false);
    check("en", "waters", Verb::Other, false);
}

#[test]
fn rows_go_on_with_the_resolution_before_and_nothing_is_dropped() {
    let rows: [&[&str]; 6] = [
        &["Resolution", "Status", "Verb", "Addressee", "Label", "Text", "Follow-up"],
        &[
            "Resolution 44 (Rev. Geneva, 2022) Water",
            "postponed",
            "instructs",
            "Council; Board",
            "1",
            "to dig",
            "in May",
        ],
        &["", "", "instructs", "Council; Board", "2", "to fill", ""],
        &["45 – Trees", "NOC", "", "", "", "", "in June"],
        &["Resolution", "Status", "Verb", "Addressee", "Label", "Text", "Follow-up"],
        &["44", "", "invites", "Council", "", "to look", ""],
    ];
    let Decoded { register, problems } = decoded(&table("en", &rows));
    assert!(problems.is_empty(), "{problems:?}");
    let numbers: Vec<String> =
        register.resolutions.iter().map(|it| format!("{} {:?}", it.number, it.status)).collect();
    assert_eq!(numbers, ["44 None", "45 Some(Unchanged)"]);
    let water = serde_json::to_value(&register.resolutions[0]).expect("JSON");
    assert_eq!(water["title"], json!("Water"));
    assert_eq!(water["revision"], json!({ "place": "Geneva", "year": 2022, "revised": true }));
    assert_eq!(water["printed"]["status"], json!("postponed"));
    let sections = water["sections"].as_array().expect("sections");
    assert_eq!(sections.len(), 2);
    assert_eq!(sections[0]["addressees"], json!(["council", "board"]));
    assert_eq!(sections[0]["provisions"][0]["provisions"][0]["text"], json!("Follow-up: in May"));
    assert_eq!(sections[0]["provisions"][1]["label"], json!("2"));
    let trees = serde_json::to_value(&register.resolutions[1]).expect("JSON");
    assert_eq!(trees["title"], json!("Trees"));
    assert_eq!(trees["summary"], json!(["Follow-up: in June"]));
}

#[test]
fn cells_that_span_feet_and_what_the_page_says() {
    let cell = |text: &str| json!({ "paragraphs": [text] });
    let named = |text: &str, column: &str| json!({ "paragraphs": [text], "column": column });
    let given = json!({
        "id": "mine", "title": "Gardens", "language": "en", "body": "AG", "authority": "official",
        "source": "Report", "date": "2026-01-02", "link": "https://example.org/",
        "cells": [named("A", "resolution"), named("B", "title"), cell("C"), cell("Part one"), cell("7"),
            cell("Seven"), cell("more"), cell("Eight"), cell("total")],
        "rows": [{ "cells": [0, 1, 2] }, { "cells": [3, 3, 3] }, { "cells": [4, 5, 6] }, { "cells": [4, 7] },
            { "cells": [8, 8, 6], "foot": true }],
    });
    let register = decoded(&read(&given)).register;
    assert_eq!((register.id.as_str(), register.resolutions.len()), ("mine", 1));
    let all = serde_json::to_value(&register).expect("JSON");
    assert_eq!(all["source"]["authority"], json!("official"));
    assert_eq!(all["source"]["date"], json!("2026-01-02"));
    assert_eq!(all["source"]["link"], json!("https://example.org/"));
    assert_eq!(all["assembly"]["acronym"], json!("AG"));
    assert_eq!(all["resolutions"][0]["summary"], json!(["C: more"]));
}

#[test]
fn a_table_that_is_no_register_says_what_its_headings_are() {
    let none = |rows: &[&[&str]]| register(&table("en", rows), &Folding::native()).err();
    let fruit: [&[&str]; 2] = [&["Fruit", "Price"], &["Pear", "3"]];
    assert_eq!(none(&fruit).as_deref(), Some("Fruit | Price"));
    assert_eq!(none(&[&["No.", "Title"]]).as_deref(), Some("No. | Title"));
    assert_eq!(none(&[]).as_deref(), Some(""));
}
