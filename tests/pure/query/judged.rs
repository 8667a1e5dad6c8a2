//! Relevance, judged: for each of these queries the resolution that must come first.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{Criteria, Index, View, outcome};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

/// A line each: the language, the query, the number of the resolution that must come first.
const QUERIES: &str = include_str!("../../fixtures/judged-queries.txt");

struct Reader {
    language: Language,
    index: Index,
    locale: Locale,
}

fn readers() -> Vec<Reader> {
    let decoded =
        decode(include_bytes!("../../../www/data/wtsa20.json")).expect("the bundled register");
    let register = Rc::new(decoded.register);
    let reader = |tag: &str| {
        let language = Language::from_tag(tag).expect("a language of the interface");
        let locale = locale(language);
        let folding = Rc::new(Folding::native());
        let index = Index::new(register.clone(), vec![tag.to_owned()], folding);
        Reader { language, index, locale }
    };
    vec![reader("fr"), reader("en")]
}

fn judged() -> Vec<(&'static str, &'static str, u32)> {
    let lines = QUERIES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let [language, query, first] = parts[..] else { panic!("three parts in {line}") };
            (language, query, first.parse().expect("a number"))
        })
        .collect()
}

#[test]
fn every_judged_query_has_its_resolution_first() {
    let readers = readers();
    let judged = judged();
    for language in ["fr", "en"] {
        let count = judged.iter().filter(|(of, _, _)| *of == language).count();
        assert!(count >= 20, "{count} queries in {language}");
    }
    let mut wrong = Vec::new();
    for (language, query, expected) in judged {
        let reader = readers.iter().find(|it| it.language.tag() == language).expect("a reader");
        let resolutions = &reader.index.register().resolutions;
        for view in [View::Overview, View::Provisions] {
            let criteria = Criteria { view, search: query.to_owned(), ..Criteria::default() };
            let outcome = outcome(&reader.index, &criteria, &reader.locale);
            let number = |row: usize| match view {
                View::Overview => &resolutions[row].number,
                _ => &resolutions[reader.index.rows()[row].resolution].number,
            };
            let first: Vec<String> =
                outcome.rows.iter().take(4).map(|&row| number(row).to_string()).collect();
            // A search may have no provision that holds every word: then the overview has the resolution.
            let none = view == View::Provisions && first.is_empty();
            if first.first() != Some(&expected.to_string()) && !none {
                wrong.push(format!("{language} {view:?} {query}: {expected}, not {first:?}"));
            }
            if !outcome.problems.is_empty() {
                wrong.push(format!("{language} {query}: {:?}", outcome.problems));
            }
        }
    }
    assert_eq!(wrong, [""; 0], "{}", wrong.join("\n"));
}
