//! Every order that a column gives.

use std::rc::Rc;

use crate::locale::locale;
use resolution_table::i18n::Language;
use resolution_table::model::decode;
use resolution_table::query::{Action, Column, Criteria, Index, View, apply, outcome};
use resolution_table::text::Folding;

fn index(json: &str) -> Index {
    let register = decode(json.as_bytes()).expect("a register").register;
    Index::new(Rc::new(register), vec!["en".into()], Rc::new(Folding::native()))
}

/// The rows after these steps: numbers of resolutions, or paths of provisions.
fn rows(index: &Index, view: View, actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let criteria = Criteria { view, ..Criteria::default() };
    let criteria = actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action));
    let outcome = outcome(index, &criteria, &locale(Language::English));
    let name = |&row: &usize| match view {
        View::Provisions => index.rows()[row].path.clone(),
        _ => index.register().resolutions[row].number.to_string(),
    };
    outcome.rows.iter().map(name).collect()
}

/// Three resolutions that most columns put in another order than the document's.
const GARDENS: &str = include_str!("../../fixtures/gardens.json");

#[test]
fn every_column_of_resolutions_sorts_by_what_it_shows() {
    let index = index(GARDENS);
    for (view, column, first) in [
        (View::Overview, Column::Number, ["1", "2", "3"]),
        (View::Overview, Column::Title, ["3", "2", "1"]),
        (View::Overview, Column::Status, ["1", "2", "3"]),
        (View::Overview, Column::Provisions, ["3", "1", "2"]),
        (View::Overview, Column::Edition, ["1", "3", "2"]),
        (View::Overview, Column::Kind, ["1", "3", "2"]),
        (View::Overview, Column::Year, ["2", "3", "1"]),
        (View::Overview, Column::Cites, ["1", "3", "2"]),
        (View::Citations, Column::Citing, ["1", "2", "3"]),
        (View::Citations, Column::CitedInstruments, ["1", "3", "2"]),
        (View::Citations, Column::CitedBy, ["2", "3", "1"]),
    ] {
        let sorted = |times| rows(&index, view, vec![Action::SortBy(column); times]);
        let shown: Vec<String> = sorted(1);
        let wanted: Vec<&str> =
            first.into_iter().filter(|it| shown.iter().any(|row| row == it)).collect();
        assert_eq!(shown, wanted, "{}", column.id());
        assert!(shown.len() > 1, "{}", column.id());
        assert_eq!(sorted(3), sorted(0), "{}", column.id());
        assert!(sorted(1) != sorted(0) || sorted(2) != sorted(0), "{}: it sorts", column.id());
    }
}

#[test]
fn every_column_of_provisions_sorts_by_what_it_shows() {
    let index = index(GARDENS);
    let [one, two, three, four, five] = [
        "1/resolves/2",
        "1/resolves/10",
        "recommendation-2/recognizing/b",
        "recommendation-2/invites/p1",
        "3/instructs/1",
    ];
    for (column, wanted) in [
        (Column::Resolution, [one, two, three, four, five]),
        // "instructs", "invites", "recognizing", "resolves".
        (Column::Verb, [five, four, three, one, two]),
        // Whose duty nobody's is comes last.
        (Column::Addressee, [four, five, one, two, three]),
        // By their numbers, then letters, then none.
        (Column::Label, [five, one, two, three, four]),
        (Column::Part, [three, one, two, four, five]),
        (Column::ResolutionStatus, [one, two, three, four, five]),
    ] {
        let sorted = |times| rows(&index, View::Provisions, vec![Action::SortBy(column); times]);
        assert_eq!(sorted(1), wanted, "{}", column.id());
        assert!(sorted(1) != sorted(0) || sorted(2) != sorted(0), "{}: it sorts", column.id());
    }
}

#[test]
fn acronyms_are_those_of_the_glossary_and_the_short_names_with_capitals() {
    let index = index(GARDENS);
    let found = |text: &str| -> Vec<(String, String)> {
        let all = index.acronyms_in(text);
        all.into_iter().map(|(range, full)| (text[range].to_owned(), full.to_owned())).collect()
    };
    let pvc = ("PVC".to_owned(), "Pipes and Valves Council".to_owned());
    let ipm = ("IPM".to_owned(), "integrated pest management".to_owned());
    assert_eq!(found("PVC, and (IPM)."), [pvc.clone(), ipm.clone()]);
    assert_eq!(found("é PVC-tubes and -IPM-"), [pvc, ipm]);
    // Other words, parts of words, other cases, and short names that are read as they are.
    assert_eq!(found("PVCs IPMX pvc Director xPVC"), []);
    assert_eq!(found(""), []);
}
