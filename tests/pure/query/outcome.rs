//! Search, facets, counts and order, on the small fixture register.

use std::cmp::Ordering;
use std::rc::Rc;

use resolution_table::model::{Status, Verb, decode};
use resolution_table::query::{
    Action, Collation, Column, Criteria, Facet, Index, Outcome, QueryProblemKind, Role, RoleCounts,
    View, apply, outcome,
};
use resolution_table::text::Folding;

struct ById;

impl Collation for ById {
    fn compare(&self, a: &str, b: &str) -> Ordering {
        let folding = Folding::native();
        folding.fold(a).cmp(&folding.fold(b))
    }
    fn verb(&self, verb: Verb) -> &str {
        verb.id()
    }
    fn status(&self, status: Status) -> &str {
        status.id()
    }
}

fn index(language: &str) -> Index {
    let decoded =
        decode(include_bytes!("../../fixtures/small.json")).expect("the fixture is a register");
    assert_eq!(decoded.problems, [], "the fixture has no problems");
    Index::new(Rc::new(decoded.register), vec![language.into()], Rc::new(Folding::native()))
}

fn ask(view: View, actions: impl IntoIterator<Item = Action>) -> (Index, Outcome) {
    let index = index("fr");
    let criteria = Criteria { view, ..Criteria::default() };
    let criteria = actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action));
    let outcome = outcome(&index, &criteria, &ById);
    (index, outcome)
}

/// The rows as the reader knows them: numbers of resolutions or paths of provisions.
fn rows(view: View, actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let (index, outcome) = ask(view, actions);
    let name = |&row: &usize| match view {
        View::Overview => index.register().resolutions[row].number.to_string(),
        View::Provisions | View::Matrix => index.rows()[row].path.clone(),
        View::Citations | View::Changes => unreachable!("its rows are those of the overview"),
    };
    outcome.rows.iter().map(name).collect()
}

fn search(words: &str) -> Action {
    Action::Search(words.into())
}

fn toggle(facet: Facet, value: &str) -> Action {
    Action::Toggle(facet, value.into())
}

fn counts(outcome: &Outcome, facet: Facet) -> Vec<(String, usize, usize)> {
    let found = outcome.facets.iter().find(|found| found.facet == facet).expect("the facet");
    found.values.iter().map(|it| (it.value.clone(), it.count, it.total)).collect()
}

fn named(counts: &[(&str, usize, usize)]) -> Vec<(String, usize, usize)> {
    counts.iter().map(|(value, count, total)| ((*value).to_owned(), *count, *total)).collect()
}

#[test]
fn without_criteria_every_row_is_there_in_the_documents_order() {
    assert_eq!(rows(View::Overview, []), ["3", "30", "300"]);
    assert_eq!(
        rows(View::Provisions, []),
        [
            "3/recalling/b",
            "3/instructs/1",
            "3/instructs/4",
            "3/instructs/4/i",
            "3/instructs/4/iii",
            "30/resolves/2",
            "30/invites/p1",
            "30/invites/1"
        ]
    );
}

#[test]
fn every_word_must_match_whatever_its_accents_and_case() {
    assert_eq!(rows(View::Overview, [search("reseaux IPV6")]), ["3"]);
    assert_eq!(rows(View::Overview, [search("reseaux pourriel")]), [""; 0]);
    assert_eq!(rows(View::Overview, [search("oeuvrer")]), ["300"]);
}

#[test]
fn words_may_stand_in_the_resolution_and_in_its_provision() {
    let expected = ["3/instructs/4", "3/instructs/4/i", "3/instructs/4/iii"];
    assert_eq!(rows(View::Provisions, [search("ipv6 formation")]), expected);
}

#[test]
fn a_number_is_exact() {
    assert_eq!(rows(View::Overview, [search("300")]), ["300"]);
    assert_eq!(rows(View::Overview, [search("3")]), ["3"]);
    assert_eq!(rows(View::Overview, [search("30")]), ["30", "3"], "30 operators in Resolution 3");
}

#[test]
fn the_other_language_is_searched_only_when_it_is_read() {
    let criteria = apply(&Criteria::default(), search("spam"));
    let found = |language| outcome(&index(language), &criteria, &ById).rows;
    assert_eq!(found("fr"), [0; 0]);
    assert_eq!(found("en"), [1]);
}

#[test]
fn a_duty_belongs_to_the_one_charged() {
    let by = |body| rows(View::Provisions, [toggle(Facet::Addressee, body)]);
    assert_eq!(by("bdt-director"), ["30/invites/1"], "its own addressee replaces the section's");
    assert_eq!(by("itu-t-sg17"), ["30/resolves/2"]);
    assert_eq!(by("tsb-director").len(), 4, "nested provisions inherit it");
    assert_eq!(
        rows(
            View::Provisions,
            [toggle(Facet::Verb, "instructs"), toggle(Facet::Addressee, "itu-t-sg17")]
        ),
        ["30/resolves/2"],
        "'resolves to instruct' is found under both verbs"
    );
}

#[test]
fn values_of_a_facet_widen_and_facets_narrow() {
    let two = [toggle(Facet::Addressee, "itu-t-sg17"), toggle(Facet::Addressee, "member-states")];
    assert_eq!(rows(View::Provisions, two), ["30/resolves/2", "30/invites/p1"]);
    let both = [toggle(Facet::Addressee, "tsb-director"), toggle(Facet::Verb, "invites")];
    assert_eq!(rows(View::Provisions, both), [""; 0]);
}

#[test]
fn in_the_overview_one_provision_must_satisfy_all_facets_together() {
    let apart = [toggle(Facet::Verb, "invites"), toggle(Facet::Addressee, "itu-t-sg17")];
    assert_eq!(rows(View::Overview, apart), [""; 0], "another of its provisions invites");
}

#[test]
fn counts_follow_the_other_facets_but_not_their_own() {
    let (_, outcome) = ask(View::Provisions, [toggle(Facet::Verb, "invites")]);
    assert_eq!(
        counts(&outcome, Facet::Addressee),
        named(&[
            ("kind:bureau", 1, 5),
            ("tsb-director", 0, 4),
            ("bdt-director", 1, 1),
            ("itu-t-sg17", 0, 1),
            ("member-states", 1, 1)
        ])
    );
    assert_eq!(
        counts(&outcome, Facet::Verb),
        named(&[("resolves", 1, 1), ("instructs", 5, 5), ("invites", 2, 2), ("recalling", 1, 1)])
    );
}

#[test]
fn the_overview_counts_resolutions_also_those_without_provisions() {
    let (_, outcome) = ask(View::Overview, []);
    assert_eq!(
        counts(&outcome, Facet::Status),
        named(&[("new", 1, 1), ("revised", 1, 1), ("unchanged", 1, 1)])
    );
    assert_eq!(rows(View::Overview, [toggle(Facet::Status, "new")]), ["300"]);
}

#[test]
fn the_body_of_a_cited_instrument_is_a_facet() {
    let by = |body| rows(View::Provisions, [toggle(Facet::Cited, body)]);
    assert_eq!(by("wtdc"), ["3/recalling/b"]);
    assert_eq!(by("pp"), ["30/invites/1"]);
}

#[test]
fn bodies_mentioned_in_a_lead_count_for_its_provisions_unless_they_are_addressed() {
    assert_eq!(rows(View::Provisions, [toggle(Facet::Mentioned, "bdt-director")]).len(), 4);
}

#[test]
fn matching_provisions_are_counted_for_each_resolution() {
    let (_, outcome) = ask(View::Overview, [search("formation")]);
    assert_eq!(outcome.matching, [3, 1, 0]);
}

#[test]
fn a_value_the_register_does_not_have_stays_to_be_given_up() {
    let (_, outcome) = ask(View::Overview, [toggle(Facet::Status, "abrogated")]);
    assert_eq!(outcome.rows, [0; 0]);
    assert_eq!(counts(&outcome, Facet::Status).last(), named(&[("abrogated", 0, 0)]).last());
}

#[test]
fn numbers_sort_as_numbers_and_titles_by_collation() {
    let by = |column, times| rows(View::Overview, vec![Action::SortBy(column); times]);
    assert_eq!(by(Column::Number, 2), ["300", "30", "3"]);
    assert_eq!(by(Column::Title, 1), ["3", "30", "300"], "Déployer, Lutter, Œuvrer");
    assert_eq!(by(Column::Provisions, 1), ["300", "30", "3"]);
    assert_eq!(by(Column::Provisions, 3), ["3", "30", "300"], "the document's order again");
}

#[test]
fn rows_without_a_value_come_last_both_ways() {
    let last = |times| rows(View::Provisions, vec![Action::SortBy(Column::Label); times]).pop();
    assert_eq!(last(1).as_deref(), Some("30/invites/p1"));
    assert_eq!(last(2).as_deref(), Some("30/invites/p1"));
}

#[test]
fn fields_ask_for_one_provision_that_has_them_all() {
    assert_eq!(rows(View::Overview, [search("verb:invites to:bdt-director")]), ["30"]);
    assert_eq!(rows(View::Provisions, [search("verb:invites to:bdt-director")]), ["30/invites/1"]);
    assert_eq!(rows(View::Overview, [search("verb:resolves to:bdt-director")]), [""; 0]);
    assert_eq!(rows(View::Overview, [search("res:3,300")]), ["3", "300"]);
    assert_eq!(rows(View::Overview, [search("res:4-30")]), ["30"]);
}

#[test]
fn what_is_excluded_leaves_out_provisions_or_whole_resolutions() {
    assert_eq!(rows(View::Overview, [search("-res:30")]), ["3", "300"]);
    assert_eq!(rows(View::Overview, [search("-verb:invites")]), ["3", "300"]);
    assert_eq!(rows(View::Provisions, [search("res:30 -verb:invites")]), ["30/resolves/2"]);
    assert_eq!(rows(View::Overview, [search("-ipv6")]), ["30", "300"]);
}

#[test]
fn what_is_not_understood_is_told_and_the_rest_is_searched() {
    let kinds = |words: &str| -> Vec<QueryProblemKind> {
        ask(View::Overview, [search(words)]).1.problems.iter().map(|it| it.kind).collect()
    };
    assert_eq!(rows(View::Overview, [search("ipv6 to:nobody")]), ["3"]);
    assert_eq!(kinds("ipv6 to:nobody"), [QueryProblemKind::UnknownValue]);
    assert_eq!(rows(View::Overview, [search("res:45")]), [""; 0]);
    assert_eq!(kinds("res:45"), [QueryProblemKind::NoSuchResolution]);
    assert_eq!(kinds("to:\u{640}"), [QueryProblemKind::UnknownValue], "nothing is left of it");
    let many: String = ('a'..='z').chain('α'..='ω').map(|c| format!("{c} ")).collect();
    assert_eq!(kinds(&many), [QueryProblemKind::TooLong]);
}

#[test]
fn the_readers_order_comes_before_relevance() {
    let sort = || Action::SortBy(Column::Number);
    assert_eq!(rows(View::Overview, [search("30")]), ["30", "3"]);
    assert_eq!(rows(View::Overview, [search("30"), sort()]), ["3", "30"]);
    assert!(ask(View::Overview, [search("30")]).1.ranked);
    assert!(!ask(View::Overview, [search("30"), sort()]).1.ranked);
    assert!(!ask(View::Overview, [search("res:30")]).1.ranked, "nothing to rank by");
}

#[test]
fn a_body_is_sought_in_either_role_or_in_one() {
    let by = |facet| rows(View::Provisions, [toggle(facet, "bdt-director")]);
    let named = ["3/instructs/1", "3/instructs/4", "3/instructs/4/i", "3/instructs/4/iii"];
    assert_eq!(by(Facet::Addressee), ["30/invites/1"]);
    assert_eq!(by(Facet::Mentioned), named, "the lead names it");
    assert_eq!(by(Facet::Who), [&named[..], &["30/invites/1"]].concat());
    assert_eq!(rows(View::Provisions, [search("who:bdt-director")]), by(Facet::Who));
    assert_eq!(rows(View::Overview, [toggle(Facet::Who, "bdt-director")]), ["3", "30"]);
}

#[test]
fn either_role_has_the_counts_of_both() {
    for (actions, addressed, in_cooperation) in
        [(vec![], 1, 4), (vec![search("formation")], 0, 3), (vec![search("rapport")], 0, 0)]
    {
        let (_, outcome) = ask(View::Provisions, actions);
        let who = outcome.facets.iter().find(|it| it.facet == Facet::Who).expect("the facet");
        let body = who.values.iter().find(|it| it.value == "bdt-director").expect("the body");
        assert_eq!(body.by_role, Some(RoleCounts { addressed, in_cooperation }));
        assert_eq!(body.count, addressed + in_cooperation);
        assert!(
            outcome
                .facets
                .iter()
                .filter(|it| it.facet != Facet::Who)
                .all(|facet| { facet.values.iter().all(|value| value.by_role.is_none()) })
        );
    }
}

#[test]
fn a_role_takes_the_place_of_another() {
    let role = |role| Action::SetRole("bdt-director".into(), role);
    let start = [toggle(Facet::Verb, "invites"), toggle(Facet::Who, "bdt-director")];
    let chosen = |last: Vec<Action>| {
        let actions = start.iter().cloned().chain(last);
        let criteria = actions.fold(Criteria::default(), |criteria, it| apply(&criteria, it));
        criteria.chosen.into_iter().map(|(facet, _)| facet).collect::<Vec<_>>()
    };
    assert_eq!(chosen(vec![role(Role::Addressed)]), [Facet::Verb, Facet::Addressee]);
    let back = vec![role(Role::InCooperation), role(Role::Either)];
    assert_eq!(chosen(back), [Facet::Verb, Facet::Who]);
    for role in Role::ALL {
        assert_eq!(Role::of(role.facet()), Some(*role));
    }
    assert_eq!(Role::of(Facet::Verb), None);
    assert!(!role(Role::Either).is_layout());
}

#[test]
fn the_lead_is_searched_with_each_provision_under_it() {
    let found = rows(View::Provisions, [search("directeur du bdt formation")]);
    assert_eq!(found, ["3/instructs/4", "3/instructs/4/i", "3/instructs/4/iii"]);
    let expected = ["3", "30"];
    assert_eq!(
        rows(View::Overview, [search("directeur du bdt formation")]),
        expected,
        "in 30 apart"
    );
}
