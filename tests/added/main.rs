//! What the page around a table adds. What is declared stays for good, in every table of the
//! process, so these tests have one of their own.

use std::rc::Rc;

use resolution_table::i18n::{Catalogue, Language, PlainFormats};
use resolution_table::model::decode;
use resolution_table::query::{
    Action, Column, Criteria, Extension, Facet, Index, OwnColumn, OwnFacet, View, apply, declare,
    outcome,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;

fn gardens() -> Index {
    let json = include_bytes!("../fixtures/gardens.json");
    let register = decode(json).expect("a register").register;
    Index::new(Rc::new(register), vec!["en".into()], Rc::new(Folding::native()))
}

/// The numbers of the resolutions after these steps.
fn rows(index: &Index, actions: Vec<Action>) -> Vec<String> {
    let language = Language::English;
    let catalogue = Catalogue::native(language);
    let locale = Locale { catalogue, formats: Box::new(PlainFormats { language }) };
    let criteria = Criteria::default();
    let criteria = actions.into_iter().fold(criteria, |criteria, action| apply(&criteria, action));
    let found = outcome(index, &criteria, &locale);
    found.rows.iter().map(|&at| index.register().resolutions[at].number.to_string()).collect()
}

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

    let index = gardens().with_extension(Rc::new(extension));
    assert!(index.fills(Column::Own(shade)) && !index.fills(Column::Own(soil)));
    let seen = |actions: Vec<Action>| rows(&index, actions);
    assert_eq!(seen(vec![Action::SortBy(Column::Own(shade))]), ["3", "1", "2"]);
    assert_eq!(seen(vec![Action::SortBy(Column::Own(shade)); 2])[..2], ["1", "3"]);
    assert_eq!(seen(vec![Action::Search("deep".into())]), ["1"]);
    let toggled = |value: &str| Action::Toggle(Facet::Own(season), value.into());
    assert_eq!(seen(vec![toggled("a")]), ["1", "3"]);
    assert_eq!(seen(vec![toggled("s")]), ["1"]);
}
