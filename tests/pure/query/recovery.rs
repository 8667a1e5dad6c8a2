//! Ways out of an empty table: each leads to as many rows as it says, and to some.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{
    Action, Change, Criteria, Facet, Index, Role, View, WayOut, apply, outcome, recovery,
};
use resolution_table::text::Folding;

fn ways(tag: &str, view: View, search: &str, chosen: &[(Facet, &str)]) -> Vec<WayOut> {
    let register =
        decode(include_bytes!("../../fixtures/small.json")).expect("a register").register;
    let language = Language::from_tag(tag).expect("a language of the interface");
    let locale = locale(language);
    let folding = Rc::new(Folding::native());
    let index = Index::new(Rc::new(register), vec![tag.to_owned()], folding);
    let chosen = chosen.iter().map(|(facet, value)| (*facet, (*value).to_owned())).collect();
    let criteria = Criteria { view, search: search.to_owned(), chosen, ..Criteria::default() };
    assert_eq!(
        outcome(&index, &criteria, &locale).rows,
        [0; 0],
        "{search}: there is no way out of rows"
    );
    let found = recovery(&index, &criteria, &locale);
    for way in &found {
        let after = apply(&criteria, way.action.clone());
        let rows = outcome(&index, &after, &locale).rows.len();
        assert!(rows > 0 && rows == way.count, "{search}: {way:?} gives {rows}");
    }
    found
}

#[test]
fn each_filter_tells_what_is_there_without_it() {
    let chosen = [(Facet::Verb, "recalling"), (Facet::Addressee, "member-states")];
    for view in [View::Overview, View::Provisions] {
        let found = ways("en", view, "", &chosen);
        let without = |facet: Facet, value: &str| {
            let change = Change::WithoutFacet(facet, vec![value.to_owned()]);
            found.iter().find(|way| way.change == change).map(|way| way.count)
        };
        assert_eq!(without(Facet::Addressee, "member-states"), Some(1));
        assert_eq!(without(Facet::Verb, "recalling"), Some(1));
    }
}

#[test]
fn a_body_that_is_not_addressed_may_be_named() {
    let found = ways("en", View::Provisions, "training", &[(Facet::Addressee, "bdt-director")]);
    let role = Change::Role("bdt-director".into(), Role::InCooperation);
    let way = found.iter().find(|way| way.change == role).expect("the other role");
    assert_eq!(way.count, 3);
    assert_eq!(way.action, Action::SetRole("bdt-director".into(), Role::InCooperation));
    assert!(found.iter().any(|way| way.change == Change::WithoutSearch && way.count == 1));
}

#[test]
fn a_misspelt_word_leads_to_its_neighbours_as_they_are_written() {
    let spelt = |tag: &str, search: &str| -> Vec<(String, String)> {
        let found = ways(tag, View::Overview, search, &[]);
        let spelt = found.into_iter().filter_map(|way| match (way.change, way.action) {
            (Change::Spelling { instead, .. }, Action::Search(search)) => Some((instead, search)),
            _ => None,
        });
        spelt.collect()
    };
    let pair = |instead: &str, search: &str| (instead.to_owned(), search.to_owned());
    assert_eq!(spelt("en", "trainnig"), [pair("training", "training")]);
    assert_eq!(spelt("fr", "resaux"), [pair("réseaux", "réseaux")]);
    assert_eq!(
        spelt("en", "netwroks verb:instructs"),
        [pair("networks", "networks verb:instructs")]
    );
    assert_eq!(spelt("en", "spma OR xyzzy"), [pair("spam", "spam OR xyzzy")]);
    assert_eq!(spelt("en", "xyzzyxyzzy"), []);
    assert_eq!(spelt("en", "trainnig nowhere"), [], "another word is nowhere");
}

#[test]
fn the_rarest_words_are_given_up_until_there_are_rows() {
    let fewer = |search: &str| {
        let found = ways("en", View::Overview, search, &[]);
        found.into_iter().find_map(|way| match (way.change, way.action) {
            (Change::WithoutWords(words), Action::Search(search)) => Some((words, search)),
            _ => None,
        })
    };
    let expected = |words: &[&str], search: &str| {
        Some((words.iter().map(|it| (*it).to_owned()).collect(), search.to_owned()))
    };
    assert_eq!(fewer("training zzyzx"), expected(&["zzyzx"], "training"));
    assert_eq!(fewer("what is training qqqq"), expected(&["what", "qqqq", "is"], "training"));
    assert_eq!(fewer("xxxx qqqq"), None, "none of them is anywhere");
    assert_eq!(fewer("zzyzx -spam training"), expected(&["zzyzx"], "-spam training"));
}

#[test]
fn filters_are_cleared_and_the_search_is_kept() {
    let criteria = Criteria {
        search: "spam".into(),
        chosen: vec![(Facet::Verb, "invites".into())],
        ..Criteria::default()
    };
    let after = apply(&criteria, Action::ClearFilters);
    assert_eq!((after.search.as_str(), after.chosen.len()), ("spam", 0));
    assert!(!Action::ClearFilters.is_layout());
}
