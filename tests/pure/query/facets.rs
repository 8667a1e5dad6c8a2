//! The facets that understand the text: groups and their members, Sectors, instruments, duties.

use std::cmp::Ordering;
use std::rc::Rc;
use std::time::Duration;

use cpu_time::ThreadTime;
use resolution_table::model::{Reference, ReferenceKind, Register, Status, Verb, decode};
use resolution_table::query::{
    Action, Collation, Criteria, Facet, Index, Outcome, View, apply, outcome,
};
use resolution_table::text::Folding;

struct Unsorted;

impl Collation for Unsorted {
    fn compare(&self, _: &str, _: &str) -> Ordering {
        Ordering::Equal
    }
    fn verb(&self, verb: Verb) -> &str {
        verb.id()
    }
    fn status(&self, status: Status) -> &str {
        status.id()
    }
}

fn register() -> Register {
    let decoded = decode(include_bytes!("../../fixtures/facets.json")).expect("a register");
    let unknown = "\"nobody\" is not among the register's bodies; it is shown as it is";
    let reasons: Vec<_> = decoded.problems.iter().map(|it| it.reason.as_str()).collect();
    assert_eq!(reasons, [unknown]);
    decoded.register
}

fn index(register: Register) -> Index {
    Index::new(Rc::new(register), vec!["en".into()], Rc::new(Folding::native()))
}

fn ask(view: View, actions: impl IntoIterator<Item = Action>) -> (Index, Outcome) {
    let index = index(register());
    let criteria = Criteria { view, ..Criteria::default() };
    let criteria = actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action));
    let outcome = outcome(&index, &criteria, &Unsorted);
    (index, outcome)
}

fn toggle(facet: Facet, value: &str) -> Action {
    Action::Toggle(facet, value.into())
}

fn rows(actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let (index, outcome) = ask(View::Provisions, actions);
    outcome.rows.iter().map(|row| index.rows()[*row].path.clone()).collect()
}

/// The values of a facet as they stand in the panel: indented, with count and total.
fn panel(view: View, facet: Facet, actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let (_, outcome) = ask(view, actions);
    let found = outcome.facets.into_iter().find(|found| found.facet == facet);
    let values = found.map(|found| found.values).unwrap_or_default();
    let line = |it: resolution_table::query::FacetCount| {
        format!("{}{} {}/{}", "> ".repeat(it.depth), it.value, it.count, it.total)
    };
    values.into_iter().map(line).collect()
}

#[test]
fn bodies_are_gathered_by_kind_and_by_what_they_are_part_of() {
    assert_eq!(
        panel(View::Provisions, Facet::Addressee, []),
        [
            "tsb-director 3/3",
            "kind:study-group 3/3",
            "> itu-t-study-groups 3/3",
            "> > itu-t-sg2 1/1",
            "> > itu-t-sg17 1/1",
            "> itu-d-sg1 1/1",
            "member-states 1/1",
            "hen 1/1",
            "nobody 1/1"
        ]
    );
}

#[test]
fn a_group_is_any_of_its_members_and_a_member_only_itself() {
    let by = |value| rows([toggle(Facet::Addressee, value)]);
    assert_eq!(by("kind:study-group"), ["1/instructs-2/1", "1/authorizes/1", "2/invites-1/2"]);
    assert_eq!(by("itu-t-study-groups"), by("kind:study-group"), "SG2 is addressed beside SG1 (D)");
    assert_eq!(by("itu-t-sg17"), ["2/invites-1/2"]);
    assert_eq!(by("itu-d-sg1"), ["1/authorizes/1"]);
}

#[test]
fn a_group_of_one_is_shown_only_when_it_is_chosen() {
    let shown = |actions: Vec<Action>| panel(View::Provisions, Facet::Addressee, actions);
    assert!(!shown(Vec::new()).iter().any(|line| line.contains("kind:bureau")));
    let chosen = shown(vec![toggle(Facet::Addressee, "kind:bureau")]);
    assert!(chosen.contains(&"kind:bureau 3/3".to_owned()), "{chosen:?}");
    assert_eq!(rows([toggle(Facet::Addressee, "kind:bureau")]).len(), 3);
}

#[test]
fn verbs_are_gathered_by_force_with_their_further_forms() {
    assert_eq!(
        panel(View::Provisions, Facet::Verb, []),
        [
            "force:instructs 5/5",
            "> instructs 4/4",
            "> > instructs:further 1/1",
            "> authorizes 1/1",
            "invites 3/3",
            "noting 1/1"
        ]
    );
    assert_eq!(rows([toggle(Facet::Verb, "instructs:further")]), ["1/instructs-2/1"]);
    assert_eq!(rows([toggle(Facet::Verb, "force:instructs")]).len(), 5);
    assert_eq!(rows([toggle(Facet::Verb, "force:invites")]).len(), 3, "a lone group in a link");
}

#[test]
fn instruments_are_gathered_by_the_body_that_adopted_them() {
    assert_eq!(
        panel(View::Provisions, Facet::Cited, []),
        [
            "wtdc 4/4",
            "> wtdc:resolution:58 3/3",
            "> wtdc:resolution:6 1/1",
            "pp 2/2",
            "> pp:resolution:130 2/2",
            "declaration:2006 1/1"
        ]
    );
    // The summary counts for the first row, a provision for those nested in it.
    let found = ["1/noting/a", "1/instructs-1/2", "1/instructs-1/2/i"];
    assert_eq!(rows([toggle(Facet::Cited, "wtdc:resolution:58")]), found);
    assert_eq!(rows([toggle(Facet::Cited, "wtdc")]).len(), 4);
}

#[test]
fn sectors_are_those_of_the_bodies_involved() {
    assert_eq!(
        panel(View::Provisions, Facet::Sector, []),
        ["itu-t 6/6", "itu-d 5/5", "general 2/2"],
        "WTDC and its resolutions are of ITU-D"
    );
    assert_eq!(rows([toggle(Facet::Sector, "general")]), ["1/annex/i", "2/invites-2/1"]);
    let register = register();
    assert_eq!(register.sector_of("tsb-director"), Some("itu-t"));
    assert_eq!(register.sector_of("egg"), None, "part of what is part of it");
}

#[test]
fn duties_of_a_lead_count_for_its_provisions() {
    assert_eq!(panel(View::Provisions, Facet::Duty, []), ["report 3/3", "deadline 4/4"]);
    let found = ["1/instructs-1/1", "1/instructs-1/2", "1/instructs-1/2/i", "2/invites-1/1"];
    assert_eq!(rows([toggle(Facet::Duty, "deadline")]), found);
}

#[test]
fn topics_annexes_and_notes_are_of_the_resolution() {
    let overview = |facet| panel(View::Overview, facet, []);
    assert_eq!(overview(Facet::Topic), ["trees 2/2", "security 1/1"]);
    assert_eq!(overview(Facet::Has), ["annex 1/1", "note 1/1"]);
    let by = |facet, value| ask(View::Overview, [toggle(facet, value)]).1.rows;
    assert_eq!(by(Facet::Has, "note"), [1]);
    assert_eq!(by(Facet::Topic, "security"), [0]);
}

#[test]
fn groups_are_counted_as_all_values_are() {
    let by_topic = [toggle(Facet::Topic, "security")];
    let verbs = panel(View::Overview, Facet::Verb, by_topic);
    assert!(verbs.contains(&"force:instructs 1/1".to_owned()), "{verbs:?}");
    assert!(verbs.contains(&"invites 0/1".to_owned()), "{verbs:?}");
}

#[test]
fn every_count_is_what_choosing_the_value_gives() {
    for view in [View::Overview, View::Provisions] {
        let before = toggle(Facet::Topic, "trees");
        let (_, outcome) = ask(view, [before.clone()]);
        for facet in outcome.facets.iter().filter(|facet| facet.facet != Facet::Topic) {
            for it in &facet.values {
                let found = ask(view, [before.clone(), toggle(facet.facet, &it.value)]).1.rows;
                assert_eq!(found.len(), it.count, "{view:?} {:?} {}", facet.facet, it.value);
            }
        }
    }
}

#[test]
fn a_facet_without_values_is_absent_and_an_unknown_value_stays() {
    let mut register = register();
    register.resolutions.truncate(3);
    register.resolutions.drain(..2);
    let index = index(register);
    let facets = |criteria: &Criteria| -> Vec<Facet> {
        outcome(&index, criteria, &Unsorted).facets.iter().map(|it| it.facet).collect()
    };
    assert_eq!(facets(&Criteria::default()), [Facet::Status]);
    let criteria = apply(&Criteria::default(), toggle(Facet::Cited, "wtdc:resolution:99"));
    assert_eq!(facets(&criteria), [Facet::Status, Facet::Cited]);
}

#[test]
fn choosing_keeps_the_other_facets_and_what_was_chosen_before() {
    let steps = [
        toggle(Facet::Verb, "invites"),
        toggle(Facet::Verb, "resolves"),
        toggle(Facet::Status, "new"),
        Action::Choose(Facet::Verb, vec!["instructs".into(), "resolves".into()]),
    ];
    let after = steps.into_iter().fold(Criteria::default(), |it, step| apply(&it, step));
    let chosen: Vec<&str> = after.chosen.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(chosen, ["resolves", "new", "instructs"]);
    let none = apply(&after, Action::Choose(Facet::Verb, Vec::new()));
    assert_eq!(none.chosen, [(Facet::Status, "new".to_owned())]);
}

/// A step has to stay fast on registers that nobody has yet. In a test's build it is some twenty times
/// slower than for readers.
#[test]
fn a_step_over_many_rows_and_instruments_is_fast() {
    let mut register = register();
    let model = register.resolutions[0].clone();
    register.resolutions = (0..500u32)
        .map(|number| {
            let mut it = model.clone();
            it.number = number.into();
            for section in &mut it.sections {
                let one = section.provisions[0].clone();
                section.provisions = vec![one; 10];
            }
            it.references = vec![Reference {
                kind: ReferenceKind::Resolution,
                body: Some("wtdc".into()),
                number: Some(number.to_string()),
                revision: None,
                clause: None,
                words: String::new(),
                at: format!("{number}/noting"),
            }];
            it
        })
        .collect();
    let index = index(register);
    assert_eq!(index.rows().len(), 500 * 41);
    for view in [View::Overview, View::Provisions] {
        let criteria = Criteria { view, ..Criteria::default() };
        let criteria = apply(&criteria, toggle(Facet::Verb, "force:instructs"));
        // The processor's time: other programs may be at work.
        let start = ThreadTime::now();
        let found = outcome(&index, &criteria, &Unsorted);
        assert!(start.elapsed() < Duration::from_secs(2), "{view:?} {:?}", start.elapsed());
        assert_eq!(found.facets.iter().map(|it| it.values.len()).max(), Some(501));
    }
}

/// A section with tens of thousands of bodies has as many keys once, and not once for each row.
#[test]
fn rows_share_their_lists_of_bodies() {
    let json = r#"{"format": "resolution-register/1", "id": "x", "language": "en", "title": "T",
        "assembly": {}, "source": {"authority": "digest", "title": "T", "language": "en"},
        "resolutions": [{"number": 1, "body": "ga", "title": "T", "sections": [
            {"verb": "invites", "addressees": ["a", "b"], "mentions": ["c", "a"], "provisions": [
                {"text": "1"},
                {"text": "2", "provisions": [{"text": "3"}, {"text": "4", "mentions": ["d", "c"]}]},
                {"text": "5", "addressees": ["c"]}, {"text": "6"}]},
            {"verb": "invites", "addressees": ["a", "b"], "provisions": [{"text": "7"}]}]}]}"#;
    let index = index(decode(json.as_bytes()).expect("a register").register);
    let row = |nth: usize| &index.rows()[nth];
    let keys = |nth: usize| [row(nth).addressees.join(" "), row(nth).mentioned.join(" ")];
    let found: Vec<_> = (0..7).map(keys).collect();
    let first = ["a b", "c"];
    assert_eq!(found, [first, first, first, ["a b", "d c"], ["c", "a"], first, ["a b", ""]]);
    for (a, b) in [(0, 1), (1, 2), (2, 5)] {
        assert!(Rc::ptr_eq(&row(a).addressees, &row(b).addressees), "{a} and {b}");
        assert!(Rc::ptr_eq(&row(a).mentioned, &row(b).mentioned), "{a} and {b}");
    }
    // Those of another section, too, where they are the same.
    assert!(Rc::ptr_eq(&row(5).addressees, &row(6).addressees));
    assert!(!Rc::ptr_eq(&row(3).mentioned, &row(2).mentioned));
}
