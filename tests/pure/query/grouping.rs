//! Rows under headings, on the small fixture register.

use std::cmp::Ordering;
use std::rc::Rc;

use resolution_table::model::{Status, Verb, decode};
use resolution_table::query::{
    Action, Collation, Column, Criteria, Grouping, Index, View, apply, groups, outcome,
};
use resolution_table::text::Folding;

struct ById;

impl Collation for ById {
    fn compare(&self, a: &str, b: &str) -> Ordering {
        a.cmp(b)
    }
    fn verb(&self, verb: Verb) -> &str {
        verb.id()
    }
    fn status(&self, status: Status) -> &str {
        status.id()
    }
}

/// Each group with its rows; a row that stands further up already has a star.
fn grouped(
    register: &str,
    view: View,
    grouping: Grouping,
    more: &[Action],
) -> Vec<(String, String)> {
    let decoded = decode(register.as_bytes()).expect("the fixture is a register");
    let index =
        Index::new(Rc::new(decoded.register), vec!["fr".into()], Rc::new(Folding::native()));
    let steps = [Action::Show(view), Action::GroupBy(Some(grouping))];
    let steps = steps.iter().chain(more);
    let criteria = steps.fold(Criteria::default(), |it, step| apply(&it, step.clone()));
    let outcome = outcome(&index, &criteria, &ById);
    let name = |row: usize| match view {
        View::Provisions => index.rows()[row].path.clone(),
        _ => index.register().resolutions[row].number.to_string(),
    };
    let found = groups(&index, &criteria, &outcome.rows, &ById);
    let line = |group: &resolution_table::query::RowGroup| {
        let rows = group.rows.iter();
        let rows = rows.map(|it| format!("{}{}", name(it.row), if it.again { "*" } else { "" }));
        (group.id.clone(), rows.collect::<Vec<_>>().join(" "))
    };
    found.iter().map(line).collect()
}

const SMALL: &str = include_str!("../../fixtures/small.json");

fn check(view: View, grouping: Grouping, more: &[Action], expected: &[(&str, &str)]) {
    let expected: Vec<_> =
        expected.iter().map(|(id, rows)| ((*id).to_owned(), (*rows).to_owned())).collect();
    assert_eq!(grouped(SMALL, view, grouping, more), expected);
}

#[test]
fn resolutions_keep_the_order_of_the_rows() {
    let three =
        ("3", "3/recalling/b 3/instructs/1 3/instructs/4 3/instructs/4/i 3/instructs/4/iii");
    let thirty = ("30", "30/resolves/2 30/invites/p1 30/invites/1");
    check(View::Provisions, Grouping::Resolution, &[], &[three, thirty]);
    let down = vec![Action::SortBy(Column::Resolution); 2];
    check(View::Provisions, Grouping::Resolution, &down, &[thirty, three]);
}

#[test]
fn verbs_stand_from_decisions_to_reasons() {
    let expected = [
        ("resolves", "30/resolves/2"),
        ("instructs", "3/instructs/1 3/instructs/4 3/instructs/4/i 3/instructs/4/iii"),
        ("invites", "30/invites/p1 30/invites/1"),
        ("recalling", "3/recalling/b"),
    ];
    check(View::Provisions, Grouping::Verb, &[], &expected);
    let by_name = [expected[1], expected[2], expected[3], expected[0]];
    check(View::Provisions, Grouping::Verb, &[Action::SortBy(Column::Verb)], &by_name);
}

#[test]
fn only_what_is_found_is_in_a_group() {
    let search = Action::Search("ipv6 formation".into());
    let expected = [("instructs", "3/instructs/4 3/instructs/4/i 3/instructs/4/iii")];
    check(View::Provisions, Grouping::Verb, &[search], &expected);
}

#[test]
fn a_provision_is_in_the_group_of_each_addressee() {
    let two = SMALL.replace("[\"member-states\"]", "[\"member-states\", \"tsb-director\"]");
    assert_ne!(two, SMALL, "the fixture addresses member states");
    let found = grouped(&two, View::Provisions, Grouping::Addressee, &[]);
    let of = |id: &str| found.iter().find(|(known, _)| known == id).map(|(_, rows)| rows.as_str());
    let own = "3/instructs/1 3/instructs/4 3/instructs/4/i 3/instructs/4/iii 30/invites/p1";
    assert_eq!(of("tsb-director"), Some(own));
    assert_eq!(of("member-states"), Some("30/invites/p1*"), "it stands further up, too");
    assert_eq!(of("none"), Some("3/recalling/b"));
    assert_eq!(found.last().map(|(id, _)| id.as_str()), Some("none"), "nobody comes last");
}

#[test]
fn resolutions_stand_under_their_status() {
    let expected = [("new", "300"), ("revised", "3"), ("unchanged", "30")];
    check(View::Overview, Grouping::Status, &[], &expected);
    let unknown = SMALL.replace("\"status\": \"new\",", "");
    assert_ne!(unknown, SMALL);
    let found = grouped(&unknown, View::Overview, Grouping::Status, &[]);
    assert_eq!(found.last(), Some(&("none".to_owned(), "300".to_owned())));
}

#[test]
fn a_view_has_no_groups_of_another() {
    check(View::Overview, Grouping::Verb, &[], &[]);
}
