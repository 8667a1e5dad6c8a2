//! Who must do what: the numbers of the matrix are those of the rows that its headings lead to.

use std::cmp::Ordering;
use std::rc::Rc;

use resolution_table::model::{Status, Verb, decode};
use resolution_table::query::{
    Across, Action, Collation, Criteria, Facet, Index, Matrix, MatrixHeading, NOBODY, View, apply,
    heat, matrix, outcome,
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

fn index(json: &[u8]) -> Index {
    let register = decode(json).expect("a register").register;
    Index::new(Rc::new(register), vec!["en".into()], Rc::new(Folding::native()))
}

fn small() -> Index {
    index(include_bytes!("../../fixtures/small.json"))
}

fn digest() -> Index {
    index(include_bytes!("../../../www/data/wtsa20.json"))
}

fn criteria(actions: impl IntoIterator<Item = Action>) -> Criteria {
    let criteria = Criteria { view: View::Matrix, ..Criteria::default() };
    actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action))
}

fn counted(index: &Index, criteria: &Criteria) -> Matrix {
    matrix(index, criteria, &outcome(index, criteria, &ById))
}

fn names(headings: &[MatrixHeading]) -> Vec<(&str, usize)> {
    headings.iter().map(|heading| (heading.value.as_str(), heading.total)).collect()
}

/// The lines as text: what is not 0.
fn cells(matrix: &Matrix) -> Vec<String> {
    let line = |(position, line): (usize, &MatrixHeading)| {
        let counts = (0..matrix.columns.len()).map(|column| matrix.count(position, column));
        let full = counts.zip(&matrix.columns).filter(|(count, _)| *count > 0);
        let full: Vec<_> = full.map(|(count, it)| format!("{} {count}", it.value)).collect();
        format!("{}: {}", line.value, full.join(", "))
    };
    matrix.lines.iter().enumerate().map(line).collect()
}

fn toggle(facet: Facet, value: &str) -> Action {
    Action::Toggle(facet, value.into())
}

#[test]
fn each_addressee_has_a_line_and_each_verb_a_column() {
    let matrix = counted(&small(), &criteria([]));
    let verbs = [("resolves", 1), ("instructs", 5), ("invites", 2), ("recalling", 1)];
    assert_eq!(names(&matrix.columns), verbs, "from decisions to reasons");
    assert_eq!(
        cells(&matrix),
        [
            "tsb-director: instructs 4",
            "bdt-director: invites 1",
            "itu-t-sg17: resolves 1, instructs 1",
            "member-states: invites 1",
            "-: recalling 1",
        ]
    );
    assert_eq!(names(&matrix.lines)[2], ("itu-t-sg17", 1), "one provision under both verbs");
    assert_eq!((matrix.total, matrix.most), (8, 4));
}

#[test]
fn columns_may_be_resolutions() {
    let matrix = counted(&small(), &criteria([Action::SetAcross(Across::Resolutions)]));
    assert_eq!(names(&matrix.columns), [("3", 5), ("30", 3)], "300 has no provisions");
    assert_eq!(
        cells(&matrix),
        [
            "tsb-director: 3 4",
            "bdt-director: 30 1",
            "itu-t-sg17: 30 1",
            "member-states: 30 1",
            "-: 3 1"
        ]
    );
}

#[test]
fn it_counts_what_the_criteria_leave() {
    let matrix = counted(&small(), &criteria([toggle(Facet::Verb, "invites")]));
    assert_eq!(cells(&matrix), ["bdt-director: invites 1", "member-states: invites 1"]);
    let matrix = counted(&small(), &criteria([Action::Search("formation".into())]));
    assert_eq!(
        matrix.total,
        outcome(&small(), &criteria([Action::Search("formation".into())]), &ById).rows.len()
    );
    let nothing = counted(&small(), &criteria([Action::Search("xqxqxq".into())]));
    assert_eq!(nothing, Matrix::default());
    assert_eq!(nothing.count(0, 0), 0);
}

#[test]
fn every_number_is_that_of_the_rows_it_leads_to() {
    let index = digest();
    let starts = [
        vec![],
        vec![Action::Search("development".into())],
        vec![toggle(Facet::Verb, "invites"), toggle(Facet::Verb, "resolves")],
        vec![toggle(Facet::Addressee, "bdt-director"), toggle(Facet::Addressee, "member-states")],
        vec![toggle(Facet::Addressee, NOBODY), toggle(Facet::Part, "operative")],
        vec![toggle(Facet::Resolution, "44"), toggle(Facet::Resolution, "18")],
    ];
    for start in starts {
        for across in [Across::Verbs, Across::Resolutions] {
            let actions = start.iter().cloned().chain([Action::SetAcross(across)]);
            let criteria = criteria(actions);
            let matrix = counted(&index, &criteria);
            assert!(matrix.total > 0, "{start:?}");
            let rows = |headings: &[&MatrixHeading]| {
                let values = headings.iter().map(|it| (it.facet, it.value.clone())).collect();
                outcome(&index, &apply(&criteria, Action::Narrow(values)), &ById).rows.len()
            };
            for (line, heading) in matrix.lines.iter().enumerate() {
                assert_eq!(rows(&[heading]), heading.total, "{start:?} {}", heading.value);
                for (column, other) in matrix.columns.iter().enumerate() {
                    let count = matrix.count(line, column);
                    if count > 0 {
                        assert_eq!(
                            rows(&[heading, other]),
                            count,
                            "{start:?} {heading:?} {other:?}"
                        );
                    }
                }
            }
            for heading in &matrix.columns {
                assert_eq!(rows(&[heading]), heading.total, "{start:?} {}", heading.value);
            }
        }
    }
}

#[test]
fn provisions_of_an_annex_have_a_column() {
    let matrix = counted(&index(include_bytes!("../../fixtures/full.json")), &criteria([]));
    let last = matrix.columns.last().expect("a column");
    assert_eq!((last.facet, last.value.as_str()), (Facet::Part, "annex"));
}

#[test]
fn the_facet_of_resolutions_has_only_what_is_chosen() {
    let of = |actions: Vec<Action>| {
        let outcome = outcome(&small(), &criteria(actions), &ById);
        let facet = outcome.facets.into_iter().find(|it| it.facet == Facet::Resolution);
        facet.map(|it| {
            it.values.iter().map(|it| (it.value.clone(), it.count, it.total)).collect::<Vec<_>>()
        })
    };
    assert_eq!(of(vec![]), None);
    let chosen = vec![toggle(Facet::Resolution, "30"), toggle(Facet::Verb, "invites")];
    assert_eq!(of(chosen), Some(vec![("30".into(), 2, 3)]));
    assert_eq!(of(vec![toggle(Facet::Resolution, "7")]), Some(vec![("7".into(), 0, 0)]));
}

#[test]
fn narrowing_goes_to_the_provisions_with_other_values_of_the_same_facets() {
    let chosen = |facet, value: &str| (facet, value.to_owned());
    let criteria = criteria([
        Action::Toggle(Facet::Verb, "invites".into()),
        Action::Toggle(Facet::Verb, "resolves".into()),
        Action::Toggle(Facet::Status, "new".into()),
        Action::Narrow(vec![chosen(Facet::Addressee, "tsag"), chosen(Facet::Verb, "resolves")]),
    ]);
    assert_eq!(criteria.view, View::Provisions);
    let expected = [
        chosen(Facet::Status, "new"),
        chosen(Facet::Addressee, "tsag"),
        chosen(Facet::Verb, "resolves"),
    ];
    assert_eq!(criteria.chosen, expected);
}

#[test]
fn heat_follows_magnitudes() {
    let steps = |most: usize, counts: &[usize]| {
        counts.iter().map(|&count| heat(count, most)).collect::<Vec<_>>()
    };
    assert_eq!(
        steps(100, &[0, 1, 2, 3, 6, 7, 15, 16, 39, 40, 100]),
        [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    );
    assert_eq!(steps(1, &[0, 1]), [0, 1]);
    assert_eq!(heat(usize::MAX, usize::MAX), 5, "no number is too large");
}

#[test]
fn beside_who_is_addressed_stands_who_is_named() {
    let index = small();
    for across in Across::ALL {
        let found = counted(&index, &criteria([Action::SetAcross(*across)]));
        let line = found.lines.iter().position(|it| it.value == "bdt-director").expect("the line");
        assert_eq!((found.lines[line].total, found.lines[line].in_cooperation), (1, 4));
        let named = (0..found.columns.len()).map(|column| found.in_cooperation(line, column));
        assert_eq!(named.sum::<usize>(), 4, "{across:?}");
        let column = match across {
            Across::Verbs => "instructs",
            Across::Resolutions => "3",
        };
        let column = found.columns.iter().position(|it| it.value == column).expect("the column");
        assert_eq!(found.in_cooperation(line, column), 4);
        assert_eq!(found.in_cooperation(line, 999), 0);
    }
    let named = criteria([Action::Toggle(Facet::Addressee, "tsb-director".into())]);
    let found = counted(&index, &named);
    assert_eq!(names(&found.in_cooperation), [("bdt-director", 4)], "not addressed there");
    assert_eq!(found.in_cooperation[0].facet, Facet::Mentioned);
}
