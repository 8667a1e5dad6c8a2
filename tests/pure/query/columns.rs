//! Every order that a column gives, and what the page around a table adds.

use std::rc::Rc;

use resolution_table::i18n::{Catalogue, Language, PlainFormats};
use resolution_table::model::decode;
use resolution_table::query::{
    Action, Column, Criteria, Extension, Facet, Index, OwnColumn, OwnFacet, View, apply, declare,
    outcome,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

fn locale() -> Locale {
    let language = Language::English;
    Locale { catalogue: Catalogue::native(language), formats: Box::new(PlainFormats { language }) }
}

fn index(json: &str) -> Index {
    let register = decode(json.as_bytes()).expect("a register").register;
    Index::new(Rc::new(register), vec!["en".into()], Rc::new(Folding::native()))
}

/// The rows after these steps: numbers of resolutions, or paths of provisions.
fn rows(index: &Index, view: View, actions: impl IntoIterator<Item = Action>) -> Vec<String> {
    let criteria = Criteria { view, ..Criteria::default() };
    let criteria = actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action));
    let outcome = outcome(index, &criteria, &locale());
    let name = |&row: &usize| match view {
        View::Provisions => index.rows()[row].path.clone(),
        _ => index.register().resolutions[row].number.to_string(),
    };
    outcome.rows.iter().map(name).collect()
}

/// Three resolutions that no two columns put in the same order.
const GARDENS: &str = r#"{
    "format": "resolution-register/1", "id": "gardens", "language": "en", "title": "Gardens",
    "assembly": {}, "source": {"authority": "digest", "title": "Report", "language": "en"},
    "bodies": {
        "ga": {"name": "Garden Assembly", "short": "GA", "kind": "assembly"},
        "pvc": {"name": "Pipes and Valves Council", "short": "PVC", "kind": "group"},
        "head": {"name": "Zinc director", "short": "Director", "kind": "director"}
    },
    "glossary": {"IPM": "integrated pest management"},
    "resolutions": [
        {"number": 1, "body": "ga", "title": "Zinc", "status": "new", "adopted": "2021-05-01",
         "revision": {"place": "Lima", "year": 2012},
         "sections": [{"verb": "resolves", "part": "operative", "provisions": [{"label": "2", "text": "one"}, {"label": "10", "text": "two"}]}]},
        {"number": 2, "body": "ga", "kind": "recommendation", "title": "Wells", "status": "revised", "adopted": "2019-05-01",
         "revision": {"place": "Lima", "year": 2020},
         "references": [{"kind": "resolution", "body": "ga", "number": "1", "words": "Resolution 1", "at": "title"},
                        {"kind": "recommendation", "number": "L.9", "words": "Recommendation L.9", "at": "title"}],
         "sections": [{"verb": "recognizing", "part": "preamble", "addressees": [], "provisions": [{"label": "b)", "text": "three"}]},
                      {"verb": "invites", "part": "operative", "addressees": ["head"], "provisions": [{"text": "four"}]}]},
        {"number": 3, "body": "ga", "title": "Paths", "status": "unchanged", "adopted": "2020-05-01",
         "revision": {"place": "Lima", "year": 2016},
         "references": [{"kind": "resolution", "body": "ga", "number": "1", "words": "Resolution 1", "at": "title"}],
         "sections": [{"verb": "instructs", "part": "operative", "addressees": ["pvc"], "provisions": [{"label": "1", "text": "five"}]}]}
    ]}"#;

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
        let sorted = rows(&index, View::Provisions, [Action::SortBy(column)]);
        assert_eq!(sorted, wanted, "{}", column.id());
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

/// Only this test declares something: what is declared stays.
#[test]
fn what_a_page_adds_is_shown_sorted_searched_and_counted() {
    let declared = r#"{"columns": [
            {"id": "shade", "view": "overview", "sortable": true},
            {"id": "soil", "hidden": true},
            {"id": "title"}],
        "facets": ["season", "status", "search"]}"#;
    assert_eq!(declare(declared), ["title", "status", "search"]);
    assert_eq!(declare("no JSON"), Vec::<String>::new());
    assert_eq!(declare(r#"{"columns": 1, "facets": {}}"#), Vec::<String>::new());
    let own = |id: &str| OwnColumn::all().into_iter().find(|it| it.id() == id).expect("declared");
    let (shade, soil) = (own("shade"), own("soil"));
    let is = |it: OwnColumn| (it.view(), it.is_extra(), it.is_sortable());
    assert_eq!(is(shade), (View::Overview, false, true));
    assert_eq!(is(soil), (View::Overview, true, false));
    let season =
        OwnFacet::all().into_iter().find(|it| it.id() == "season").expect("it is declared");

    let added = r#"{
        "columns": [
            {"id": "shade", "title": "Shade", "cells": [["deep", 2, false], ["", null, true], ["light", 0, false]]},
            {"id": "soil", "title": "Soil", "cells": [["", null, false], "nonsense", []]}],
        "facets": [{"id": "season", "title": "Season", "names": [["s", "Spring"], ["odd"]],
                    "values": [["s", "a"], [], ["a"]]}],
        "parts": [["dark row", {"shade": "cell"}], "nonsense", ["", {}]]}"#;
    let extension = Extension::from_json(added);
    assert!(!extension.is_empty());
    for nothing in ["", "no JSON", "[]", r#"{"columns": 1, "facets": 2, "parts": 3}"#] {
        assert!(Extension::from_json(nothing).is_empty(), "{nothing}");
    }
    assert_eq!(extension.columns().collect::<Vec<_>>(), [("shade", "Shade")]);
    assert_eq!([extension.column_title(shade), extension.column_title(soil)], ["Shade", "Soil"]);
    let cell = |id, position| {
        extension.cell(id, position).map(|it| (it.words.as_str(), it.rank, it.is_node))
    };
    assert_eq!(cell("shade", 0), Some(("deep", Some(2), false)));
    assert_eq!(cell("shade", 1), Some(("", None, true)));
    assert_eq!(cell("soil", 1), Some(("", None, false)));
    assert_eq!([cell("shade", 3), cell("wind", 0)], [None, None]);
    assert_eq!(extension.facet_title(season), "Season");
    let name = |value| extension.value_name(season, value);
    assert_eq!([name("s"), name("a"), name("odd")], ["Spring", "a", "odd"]);
    assert_eq!(extension.values(season).len(), 3);
    assert_eq!(
        [extension.row_part(0), extension.row_part(1), extension.row_part(9)],
        ["dark row", "", ""]
    );
    let part = |position, column| extension.cell_part(position, column);
    assert_eq!([part(0, "shade"), part(0, "soil"), part(1, "shade")], ["cell", "", ""]);

    let index = index(GARDENS).with_extension(Rc::new(extension));
    assert!(index.fills(Column::Own(shade)) && !index.fills(Column::Own(soil)));
    let seen = |actions: Vec<Action>| rows(&index, View::Overview, actions);
    assert_eq!(seen(vec![Action::SortBy(Column::Own(shade))]), ["3", "1", "2"]);
    assert_eq!(seen(vec![Action::SortBy(Column::Own(shade)); 2])[..2], ["1", "3"]);
    assert_eq!(seen(vec![Action::Search("deep".into())]), ["1"]);
    let toggled = |value: &str| Action::Toggle(Facet::Own(season), value.into());
    assert_eq!(seen(vec![toggled("a")]), ["1", "3"]);
    assert_eq!(seen(vec![toggled("s")]), ["1"]);
}
