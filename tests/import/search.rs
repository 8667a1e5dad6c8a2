//! What readers ask of the real report, where it is at hand: counts and paths only.

use std::rc::Rc;

use resolution_table::i18n::{Catalogue, Language, PlainFormats};
use resolution_table::query::{Action, Criteria, Facet, Index, Outcome, View, apply, outcome};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

use crate::real_report::report;

fn asked(search: &str, actions: &[Action]) -> Option<(Index, Outcome)> {
    let (_, imported) = report()?;
    let language = Language::from_tag("fr").expect("a language of the interface");
    let catalogue = Catalogue::native(language);
    let locale = Locale { catalogue, formats: Box::new(PlainFormats { language }) };
    let folding = Rc::new(Folding::native());
    let index = Index::new(Rc::new(imported.register), vec!["fr".to_owned()], folding);
    let start =
        Criteria { view: View::Provisions, search: search.to_owned(), ..Criteria::default() };
    let criteria = actions.iter().fold(start, |criteria, it| apply(&criteria, it.clone()));
    let found = outcome(&index, &criteria, &locale);
    Some((index, found))
}

#[test]
fn the_provisions_on_ipv6_that_involve_the_director_of_bdt_are_found_by_words_and_by_filter() {
    // Four stand under a lead that names the Director; the fifth names the Bureau.
    for (search, actions, count) in [
        ("directeur du bdt ipv6", vec![], 5),
        ("ipv6 who:bdt-director", vec![], 4),
        ("ipv6", vec![Action::Toggle(Facet::Who, "bdt-director".into())], 4),
        ("ipv6", vec![Action::Toggle(Facet::Addressee, "bdt-director".into())], 0),
    ] {
        let Some((index, found)) = asked(search, &actions) else {
            return;
        };
        let paths: Vec<&str> =
            found.rows.iter().map(|&row| index.rows()[row].path.as_str()).collect();
        assert_eq!(paths.len(), count, "{search}: {paths:?}");
        for &row in &found.rows {
            assert!(found.found.best(&index, View::Provisions, row).is_some(), "{search}");
        }
    }
}

#[test]
fn a_word_that_others_end_with_is_not_found_in_them() {
    let Some((index, found)) = asked("formation", &[]) else {
        return;
    };
    let marked = |row: usize| {
        let (_, provision) = index.provision(&index.rows()[row]).expect("a provision");
        let text = index.choose(&provision.text).words;
        let marks = found.found.marks(text).into_iter();
        marks.map(|mark| text[mark].to_lowercase()).collect::<Vec<_>>()
    };
    let words: Vec<String> = found.rows.iter().flat_map(|&row| marked(row)).collect();
    assert!(
        !words.is_empty() && words.iter().all(|word| word.starts_with("formation")),
        "{words:?}"
    );
    assert!(found.rows.len() < 30, "{} rows", found.rows.len());
}

#[test]
fn forms_find_what_is_written_in_another_number() {
    let count = |search: &str| asked(search, &[]).map(|(_, found)| found.rows.len());
    let (Some(one), Some(many)) = (count("pays en développement"), count("pays développement"))
    else {
        return;
    };
    assert!(one > 0 && one <= many);
    assert_eq!(count("réseau"), count("réseaux"));
    assert_eq!(count("e-déchets"), count("edéchets"));
}
