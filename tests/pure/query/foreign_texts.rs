//! A register whose texts are in one language, read by somebody who reads the interface in another.

use std::rc::Rc;

use resolution_table::model::decode;
use resolution_table::query::{Criteria, Index, outcome};
use resolution_table::text::Folding;
use serde_json::json;

/// French texts, whose bodies have names in both languages, for a reader of that language.
fn index(language: &str) -> Index {
    let body = |name: [&str; 2], short: [&str; 2]| json!({"kind": "other", "name": {"en": name[0], "fr": name[1]}, "short": {"en": short[0], "fr": short[1]}});
    let resolution = |number: u8, text: &str| {
        json!({"number": number, "body": "ja", "title": "Eau", "sections": [
            {"verb": "resolves", "provisions": [{"text": text}]},
        ]})
    };
    let file = json!({
        "format": "resolution-register/1", "id": "jardins", "language": "fr", "title": "Jardins", "assembly": {},
        "source": {"authority": "digest", "title": "Rapport", "language": "fr"},
        "bodies": {
            "ja": body(["Garden Assembly", "Assemblée des jardins"], ["GA", "AJ"]),
            "pipes": body(["Pipe Works Office", "Bureau des tuyaux"], ["PWO", "BdT"]),
            "ponds": body(["Union of Ponds", "Union des étangs"], ["UOP-D", "UDE-D"]),
        },
        "resolutions": [
            resolution(1, "de prévenir le Bureau des tuyaux"),
            resolution(2, "de prévenir l'UDE-D"),
            resolution(3, "de ne prévenir personne"),
        ],
    });
    let decoded = decode(file.to_string().as_bytes()).expect("a register");
    assert_eq!(decoded.problems, []);
    Index::new(Rc::new(decoded.register), vec![language.to_owned()], Rc::new(Folding::native()))
}

#[test]
fn what_a_body_is_called_finds_what_the_texts_call_it() {
    for language in ["en", "fr", "zh"] {
        let index = index(language);
        let locale = crate::locale::locale(resolution_table::i18n::Language::English);
        let found = |search: &str| {
            let criteria = Criteria { search: search.to_owned(), ..Criteria::default() };
            outcome(&index, &criteria, &locale).rows
        };
        for (search, row) in [
            ("BdT", 0),
            ("PWO", 0),
            ("Pipe Works Office", 0),
            ("UDE-D", 1),
            ("UOP-D", 1),
            ("Union of Ponds", 1),
        ] {
            assert_eq!(found(search), [row], "{search}, for a reader of {language}");
        }
        assert!(found("Garden Assembly").is_empty(), "nothing names it");
    }
}

#[test]
fn acronyms_of_the_texts_are_explained_in_the_readers_language() {
    let index = index("en");
    let found = index.acronyms_in("l'UDE-D et la UOP-D");
    let full: Vec<&str> = found.iter().map(|(_, full)| *full).collect();
    assert_eq!(full, ["Union of Ponds", "Union of Ponds"]);
}
