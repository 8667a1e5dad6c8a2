//! Why a row is one: where it matches best, in what words, and how many further provisions match.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::{Verb, decode};
use resolution_table::query::{
    BestMatch, Criteria, Facet, Index, MatchPlace, Outcome, View, outcome, unfiltered,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

fn reader(json: &[u8], tag: &str) -> (Index, Locale) {
    let register = decode(json).expect("a register").register;
    let language = Language::from_tag(tag).expect("a language of the interface");
    let folding = Rc::new(Folding::native());
    let index = Index::new(Rc::new(register), vec![tag.to_owned()], folding);
    (index, locale(language))
}

fn small() -> (Index, Locale) {
    reader(include_bytes!("../../fixtures/small.json"), "en")
}

fn asked(view: View, search: &str, chosen: &[(Facet, &str)]) -> (Index, Outcome) {
    let (index, locale) = small();
    let chosen = chosen.iter().map(|(facet, value)| (*facet, (*value).to_owned())).collect();
    let criteria = Criteria { view, search: search.to_owned(), chosen, ..Criteria::default() };
    let outcome = outcome(&index, &criteria, &locale);
    (index, outcome)
}

/// The best match of the first row.
fn best(view: View, search: &str, chosen: &[(Facet, &str)]) -> BestMatch {
    let (index, outcome) = asked(view, search, chosen);
    outcome.found.best(&index, view, outcome.rows[0]).expect("a match")
}

fn marked(found: &BestMatch) -> Vec<&str> {
    found.snippet.marks.iter().map(|mark| &found.snippet.text[mark.clone()]).collect()
}

#[test]
fn a_provision_says_under_which_verb_and_to_whom() {
    let found = best(View::Overview, "training", &[]);
    assert_eq!((found.place, found.path.as_str()), (MatchPlace::Provision, "3/instructs/4"));
    assert_eq!(
        (found.verb, found.addressees.as_slice()),
        (Some(Verb::Instructs), &["tsb-director".to_owned()][..])
    );
    assert_eq!(found.label.as_deref(), Some("4"));
    assert_eq!(found.snippet.text, "to organize training:");
    assert_eq!(marked(&found), ["training"]);
    assert_eq!(found.others, 2, "the two that are nested in it");
    assert_eq!(found.snippet.language.as_deref(), Some("en"));
}

#[test]
fn a_match_may_stand_in_the_summary_the_lead_or_the_title() {
    let found = best(View::Overview, "move", &[]);
    assert_eq!((found.place, found.path.as_str()), (MatchPlace::Summary, "3/summary/1"));
    assert_eq!((marked(&found), found.others), (vec!["move"], 0));
    let found = best(View::Overview, "\"with the Director of BDT\"", &[]);
    assert_eq!((found.place, found.path.as_str()), (MatchPlace::Lead, "3/instructs"));
    assert_eq!((found.verb, found.others), (Some(Verb::Instructs), 4));
    let found = best(View::Overview, "accessibility", &[]);
    assert_eq!((found.place, found.path.as_str()), (MatchPlace::Title, "300"));
    assert_eq!(marked(&found), ["accessibility"]);
}

#[test]
fn a_row_of_provisions_shows_itself_or_what_stands_above_it() {
    let found = best(View::Provisions, "engineer", &[]);
    assert_eq!((found.path.as_str(), marked(&found)), ("3/instructs/4/i", vec!["engineers"]));
    assert_eq!(found.others, 0);
    let (index, outcome) = asked(View::Provisions, "training", &[]);
    let of_nested = outcome.found.best(&index, View::Provisions, 3).expect("a match");
    assert_eq!(index.rows()[3].path, "3/instructs/4/i");
    assert_eq!(of_nested.path, "3/instructs/4", "what it is nested in");
    let of_title = best(View::Provisions, "spam", &[]);
    assert_eq!((of_title.path.as_str(), marked(&of_title).len()), ("30/resolves/2", 0));
}

#[test]
fn what_facets_ask_for_comes_first_and_is_shown_without_words() {
    let chosen = [(Facet::Addressee, "bdt-director")];
    let found = best(View::Overview, "", &chosen);
    assert_eq!((found.path.as_str(), found.others), ("30/invites/1", 0));
    assert!(
        found.snippet.text.starts_with("the Director of BDT to report")
            && found.snippet.marks.is_empty()
    );
    let found = best(View::Overview, "", &[(Facet::Who, "bdt-director")]);
    assert_eq!((found.path.as_str(), found.others), ("3/instructs/1", 3));
    // Of two provisions with the word, the one that the facet leaves.
    let found = best(
        View::Overview,
        "to",
        &[(Facet::Verb, "invites"), (Facet::Addressee, "member-states")],
    );
    assert_eq!(found.path, "30/invites/p1");
}

#[test]
fn nothing_is_shown_where_nothing_is_asked_for() {
    let (index, _) = small();
    let outcome = unfiltered(&index, &Criteria::default());
    assert!(outcome.found.is_empty() && outcome.found.marks("training").is_empty());
    assert_eq!(outcome.found.best(&index, View::Overview, 0), None);
    let (index, outcome) = asked(View::Overview, "training", &[]);
    assert_eq!(outcome.found.best(&index, View::Overview, 999), None);
    let (_, same) = asked(View::Overview, "training ", &[]);
    assert_eq!(outcome.found, same.found, "equal words give equal marks");
    let (_, other) = asked(View::Overview, "\"training\"", &[]);
    assert_ne!(outcome.found, other.found);
}

#[test]
fn every_row_of_every_judged_query_shows_what_was_found() {
    let queries = include_str!("../../fixtures/judged-queries.txt");
    for tag in ["fr", "en"] {
        let (index, locale) = reader(include_bytes!("../../../www/data/wtsa20.json"), tag);
        for line in queries.lines().filter(|line| line.starts_with(tag)) {
            let search = line.split('|').nth(1).expect("three parts").trim();
            let criteria = Criteria { search: search.to_owned(), ..Criteria::default() };
            let outcome = outcome(&index, &criteria, &locale);
            for &row in outcome.rows.iter().filter(|_| !outcome.found.is_empty()) {
                let found = outcome.found.best(&index, View::Overview, row).expect("a match");
                let resolution = &index.register().resolutions[row];
                let is_number = search.contains(&resolution.number.to_string());
                let of_addressee = found.addressees.iter().any(|key| {
                    let body = index.register().bodies.get(key).expect("the body");
                    let names = [Some(&body.name), body.short.as_ref()].into_iter().flatten();
                    names
                        .into_iter()
                        .any(|it| !outcome.found.marks(index.choose(it).words).is_empty())
                });
                assert!(
                    !found.snippet.marks.is_empty() || is_number || of_addressee,
                    "{tag} {search}: {}",
                    resolution.number
                );
                assert!(
                    found.snippet.text.chars().count() <= 180 && !found.snippet.text.is_empty()
                );
                let matching = outcome.matching[row];
                let own = usize::from(found.place == MatchPlace::Provision);
                assert!(
                    found.others == matching || found.others + own == matching,
                    "{tag} {search}"
                );
            }
        }
    }
}

#[test]
fn a_body_found_by_its_name_alone_gives_what_it_has_to_do() {
    let found = best(View::Overview, "\"development bureau\"", &[]);
    assert_eq!((found.place, found.path.as_str()), (MatchPlace::Provision, "30/invites/1"));
    assert_eq!(found.addressees, ["bdt-director"]);
    assert_eq!((found.snippet.marks.len(), found.others), (0, 0));
}
