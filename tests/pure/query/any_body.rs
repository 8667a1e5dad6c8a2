//! Registers of other bodies: every row is there, under what the body calls it, at a path of its own, and is found.

use std::collections::HashSet;
use std::rc::Rc;

use crate::numbers::Numbers;
use resolution_table::export::Citing;
use resolution_table::i18n::{Catalogue, Language};
use resolution_table::model::{Decoded, Designation, Merging, Register, decode, merge};
use resolution_table::query::{
    Action, Column, Criteria, Direction, Facet, Field, Index, Sort, View, apply, offered_fields,
    outcome,
};
use resolution_table::text::Folding;
use resolution_table::view::Locale;
use serde_json::{Value, json};

fn file(id: &str, extra: Value, resolutions: Vec<Value>) -> Value {
    let mut file = json!({
        "format": "resolution-register/1", "id": id, "language": "en", "title": {"en": "Gardens", "fr": "Jardins"},
        "assembly": {}, "source": {"authority": "digest", "title": "Report on gardens", "language": "en"},
        "bodies": {"ag": {"name": "Garden Assembly", "short": "GA", "kind": "assembly"}},
        "resolutions": resolutions,
    });
    for (name, value) in extra.as_object().expect("an object") {
        file[name] = value.clone();
    }
    file
}

fn read(file: &Value) -> Decoded {
    decode(file.to_string().as_bytes()).expect("a register")
}

fn english() -> Locale {
    let language = Language::English;
    crate::locale::locale(language)
}

struct Asked(Index);

impl Asked {
    fn of(register: &Register) -> Self {
        let folding = Rc::new(Folding::native());
        Self(Index::new(Rc::new(register.clone()), vec!["en".into()], folding))
    }

    /// The positions of the resolutions that are listed.
    fn rows(&self, criteria: &Criteria) -> Vec<usize> {
        let found = outcome(&self.0, criteria, &english());
        assert_eq!(found.problems, [], "{}", criteria.search);
        found.rows
    }

    fn search(&self, search: &str) -> Vec<usize> {
        self.rows(&Criteria { search: search.to_owned(), ..Criteria::default() })
    }

    fn sorted(&self, column: Column, direction: Direction) -> Vec<usize> {
        let sort = Some(Sort { column, direction });
        self.rows(&Criteria { sort, ..Criteria::default() })
    }

    fn chosen(&self, facet: Facet, value: &str) -> Vec<usize> {
        self.rows(&apply(&Criteria::default(), Action::Toggle(facet, value.to_owned())))
    }
}

/// Every resolution is listed, has a path that no other has, and is found there and by what it is called.
#[track_caller]
fn all_are_there(register: &Register, expected: usize) {
    let all = &register.resolutions;
    assert_eq!(all.len(), expected);
    let paths: Vec<String> = all.iter().map(|it| it.path()).collect();
    assert_eq!(paths.iter().collect::<HashSet<_>>().len(), expected, "one path each");
    let plain = |path: &String| path.chars().all(|c| c.is_alphanumeric() || "-~".contains(c));
    assert!(paths.iter().all(|path| !path.is_empty() && plain(path)), "{paths:?}");
    let asked = Asked::of(register);
    assert_eq!(asked.rows(&Criteria::default()).len(), expected);
    let sorted = asked.sorted(Column::Number, Direction::Ascending);
    let numbers: Vec<&Designation> = sorted.iter().map(|&at| &all[at].number).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    let catalogue = Catalogue::native(Language::English);
    let citing = Citing { catalogue: &catalogue, index: &asked.0 };
    for (at, resolution) in all.iter().enumerate().step_by(7) {
        let printed = resolution.number.as_str();
        let found = asked.search(&format!("res:\"{printed}\""));
        assert!(found.contains(&at), "{printed}");
        assert!(found.iter().all(|&at| all[at].number == resolution.number), "exactly {printed}");
        assert_eq!(asked.chosen(Facet::Resolution, &paths[at]), [at], "{}", paths[at]);
        assert_eq!(asked.0.nearest(&paths[at]), Some(&*paths[at]), "a permalink");
        let cited = citing.cite(&paths[at]).expect("it is there");
        assert!(cited.contains(&format!(" {printed}")), "{cited}");
    }
}

fn names(register: &Register, rows: &[usize]) -> Vec<String> {
    rows.iter().map(|&at| register.resolutions[at].number.to_string()).collect()
}

#[test]
fn identifiers_that_are_no_whole_numbers() {
    let all = ["2024-1", "2016/1", "A/RES/99/1", "12 bis"];
    let mut resolutions: Vec<Value> =
        all.iter().map(|it| json!({"number": it, "body": "ag", "title": "Water"})).collect();
    resolutions.push(json!({"number": 9, "body": "ag", "title": "Gates"}));
    let Decoded { register, problems } = read(&file("gardens", json!({}), resolutions));
    assert_eq!(problems, []);
    all_are_there(&register, 5);
    let asked = Asked::of(&register);
    let sorted = asked.sorted(Column::Number, Direction::Ascending);
    assert_eq!(names(&register, &sorted), ["9", "12 bis", "2016/1", "2024-1", "A/RES/99/1"]);
    for (search, expected) in [
        ("2016/1", "2016/1"),
        ("res:2016/1", "2016/1"),
        ("A/RES/99/1", "A/RES/99/1"),
        ("\"12 bis\"", "12 bis"),
        ("res:12bis", "12 bis"),
        ("res:2024-1", "2024-1"),
    ] {
        assert_eq!(names(&register, &asked.search(search)), [expected], "{search}");
    }
}

#[test]
fn three_is_not_thirty_and_a_range_is_one_of_whole_numbers() {
    let number = |it: &Value| json!({"number": it, "body": "ag", "title": "Water"});
    let numbers =
        [json!(3), json!(30), json!("3A"), json!("COM3/1"), json!(12), json!("12-14"), json!(13)];
    let register = read(&file("gardens", json!({}), numbers.iter().map(number).collect())).register;
    let asked = Asked::of(&register);
    let found = |search: &str| names(&register, &asked.search(search));
    assert_eq!(found("res:3"), ["3"]);
    assert_eq!(found("res:3a"), ["3A"]);
    assert_eq!(found("res:com3/1"), ["COM3/1"]);
    assert_eq!(found("res:12-14"), ["12-14"], "what is called so comes before a range");
    assert_eq!(found("res:12-13"), ["12", "13"]);
}

#[test]
fn fifteen_hundred_by_year_and_number_in_two_languages() {
    let mut numbers = Numbers(15);
    let mut all = Vec::new();
    for year in 1995..2025 {
        for number in 1..=50 {
            all.push(json!({
                "number": format!("{year}/{number}"), "body": "ag", "adopted": format!("{year}-05-{:02}", number % 28 + 1),
                "title": {"en": format!("Water {number}"), "fr": format!("L'eau {number}")},
            }));
        }
    }
    // In no order at all.
    for at in (1..all.len()).rev() {
        all.swap(at, numbers.below(at + 1));
    }
    let Decoded { register, problems } = read(&file("gardens", json!({}), all));
    assert_eq!(problems, []);
    all_are_there(&register, 1500);
    let asked = Asked::of(&register);
    assert_eq!(asked.chosen(Facet::Year, "2016").len(), 50);
    let latest = asked.sorted(Column::Year, Direction::Descending);
    let dates: Vec<_> =
        latest.iter().map(|&at| register.adopted(&register.resolutions[at])).collect();
    assert!(dates.is_sorted_by(|a, b| a >= b) && dates[0].as_deref() > Some("2024"));
    assert_eq!(names(&register, &asked.search("2016/1")), ["2016/1"], "and not 2016/10");
}

#[test]
fn fourteen_hundred_of_all_sorts() {
    let mut numbers = Numbers(14);
    let all: Vec<Value> = (1..=1400)
        .map(|at| {
            let number = match numbers.below(8) {
                0 => json!(format!("{at}A")),
                1 => json!(format!("COM{}/{at}", numbers.below(7))),
                2 => json!(format!("[SEN-{at}]")),
                3 => json!(format!("A/RES/{at}/{}", numbers.below(300))),
                4 => json!(format!("{at} bis")),
                5 => json!(format!("{at} (Rev.WRC-{})", numbers.below(24))),
                6 => json!(format!("№ {at}")),
                _ => json!(at),
            };
            let kind = ["resolution", "decision", "opinion", "recommendation"][numbers.below(4)];
            json!({"number": number, "kind": kind, "body": "ag", "title": "Water"})
        })
        .collect();
    let Decoded { register, problems } = read(&file("gardens", json!({}), all));
    assert_eq!(problems, []);
    all_are_there(&register, 1400);
    let asked = Asked::of(&register);
    let kinds = ["resolution", "decision", "opinion", "recommendation"];
    let sum: usize = kinds.iter().map(|kind| asked.chosen(Facet::Kind, kind).len()).sum();
    assert_eq!(sum, 1400);
}

/// The resolutions of a meeting, and of each a decision of the same number.
fn meeting_of(meeting: usize, named: bool) -> Vec<Value> {
    let acts = (1..=5).flat_map(|number| ["resolution", "decision"].map(|kind| (number, kind)));
    acts.map(|(number, kind)| {
        let mut it = json!({"number": number, "kind": kind, "body": "ag", "title": format!("Water {meeting}")});
        if named {
            it["meeting"] = json!(format!("m{meeting}"));
        }
        it
    })
    .collect()
}

fn meeting(meeting: usize) -> Value {
    json!({"acronym": format!("GA-{meeting}"), "starts": format!("{}-06-01", 2000 + meeting)})
}

fn in_one_file(meetings: impl Iterator<Item = usize> + Clone) -> Decoded {
    let known: serde_json::Map<String, Value> =
        meetings.clone().map(|it| (format!("m{it}"), meeting(it))).collect();
    let all = meetings.flat_map(|it| meeting_of(it, true)).collect();
    read(&file("gardens", json!({ "meetings": known }), all))
}

fn in_many_files(meetings: impl Iterator<Item = usize>) -> Decoded {
    let files: Vec<Merging> = meetings
        .map(|it| {
            let file = file(
                &format!("ga-{it}"),
                json!({ "assembly": meeting(it) }),
                meeting_of(it, false),
            );
            let Decoded { register, problems } = read(&file);
            let name = format!("{it}.json");
            Merging { name, register: Rc::new(register), problems: problems.into() }
        })
        .collect();
    let (first, others) = files.split_first().expect("a file");
    merge(first, others)
}

/// The path of each resolution with its meeting, kind and number.
fn paths(register: &Register) -> HashSet<(String, String, String, String)> {
    let all = register.resolutions.iter();
    all.map(|it| {
        let title = it.title.words().next().unwrap_or_default().to_owned();
        (title, it.kind.id().to_owned(), it.number.to_string(), it.path())
    })
    .collect()
}

#[test]
fn twenty_three_meetings_that_each_begin_at_one() {
    let (one, many) = (in_one_file(1..=23), in_many_files(1..=23));
    for Decoded { register, problems } in [&one, &many] {
        assert_eq!(*problems, []);
        all_are_there(register, 230);
        let asked = Asked::of(register);
        assert_eq!(asked.search("res:1").len(), 46, "a resolution and a decision of each meeting");
        let latest = asked.sorted(Column::Meeting, Direction::Descending);
        let words = |at: usize| register.resolutions[at].title.words().next().unwrap_or_default();
        assert_eq!((words(latest[0]), words(latest[229])), ("Water 23", "Water 1"));
        assert_eq!(asked.chosen(Facet::Year, "2007").len(), 10);
    }
    assert_eq!(one.register.resolutions[1].path(), "m1-decision-1");
    assert_eq!(Asked::of(&one.register).chosen(Facet::Meeting, "m7").len(), 10);
    assert_eq!(Asked::of(&many.register).chosen(Facet::Meeting, "ga-7").len(), 10);
    // What is added changes no link: before, in between and behind.
    let fewer = paths(&in_one_file((2..=22).filter(|it| it % 5 > 0)).register);
    assert!(fewer.is_subset(&paths(&one.register)));
    let fewer = paths(&in_many_files((1..=22).filter(|it| it % 5 > 0)).register);
    assert!(fewer.is_subset(&paths(&many.register)));
}

/// A reader of another language.
fn locale(tag: &str) -> Locale {
    let language = Language::from_tag(tag).expect("a language of the interface");
    crate::locale::locale(language)
}

#[test]
fn kind_year_and_meeting_are_fields_of_the_search_in_each_language() {
    use resolution_table::query::{Collation, suggest};
    let Decoded { register, problems } = in_one_file(1..=23);
    assert_eq!(problems, []);
    for tag in ["en", "fr", "es", "ru", "zh", "ar"] {
        let locale = locale(tag);
        let folding = Rc::new(Folding::native());
        let index = Index::new(Rc::new(register.clone()), vec![tag.into()], folding);
        let count = |search: &str| {
            let criteria = Criteria { search: search.to_owned(), ..Criteria::default() };
            let found = outcome(&index, &criteria, &locale);
            assert_eq!(found.problems, [], "{tag} {search}");
            found.rows.len()
        };
        let name = |field: Field| locale.field(field).split(' ').next().unwrap_or_default();
        let (kind, year, meeting) = (name(Field::Kind), name(Field::Year), name(Field::Meeting));
        let decision = locale.kind(&resolution_table::model::Kind::Decision);
        for (search, expected) in [
            (format!("{kind}:{decision}"), 115),
            ("kind:decision".to_owned(), 115),
            (format!("-{kind}:decision"), 115),
            (format!("{year}:2007"), 10),
            (format!("{year}:2007-2009,2012"), 40),
            (format!("{year}:2007-06"), 10),
            (format!("{year}:2007-06-01"), 10),
            (format!("{year}:2007-07"), 0),
            ("year:1999".to_owned(), 0),
            (format!("{meeting}:m7"), 10),
            (format!("{meeting}:ga-7"), 10),
            (format!("{meeting}:\"GA-7\" {kind}:decision res:2"), 1),
        ] {
            assert_eq!(count(&search), expected, "{tag} {search}");
        }
        // What is suggested for them is understood, and finds something.
        for field in [Field::Kind, Field::Year, Field::Meeting] {
            let values = suggest(&index, &locale, &format!("{}:", name(field)));
            assert!(values.len() > 1 && values.iter().all(|it| !it.is_field), "{tag} {field:?}");
            for value in values {
                assert!(count(&value.search) > 0, "{tag} {}", value.search);
            }
        }
        let offered = offered_fields(&index);
        assert!([Field::Kind, Field::Year, Field::Meeting].iter().all(|it| offered.contains(it)));
        let none = [Field::Verb, Field::Addressee, Field::Who, Field::Status, Field::Cites];
        assert!(none.iter().all(|it| !offered.contains(it)), "it has none of these");
        let typed = suggest(&index, &locale, "");
        assert_eq!(typed.iter().map(|it| it.field).collect::<Vec<_>>(), offered);
    }
    let asked = Asked::of(&register);
    let criteria = Criteria { search: "year:soon".into(), ..Criteria::default() };
    assert_eq!(outcome(&asked.0, &criteria, &english()).problems.len(), 1, "no year");
}

#[test]
fn one_kind_year_and_meeting_are_not_offered_but_understood() {
    let act = json!({"number": 1, "body": "ag", "title": "Water", "adopted": "2022-03-09"});
    let assembly =
        json!({"assembly": {"name": "Garden Assembly of the spring", "acronym": "GA-1"}});
    let asked = Asked::of(&read(&file("gardens", assembly, vec![act])).register);
    assert_eq!(offered_fields(&asked.0), [Field::Resolution, Field::Title]);
    for search in
        ["kind:resolution", "year:2022", "meeting:ga-1", "meeting:gardens", "meeting:spring"]
    {
        assert_eq!(asked.search(search), [0], "{search}");
    }
}

#[test]
fn exports_have_kind_year_date_and_meeting_where_they_tell_rows_apart() {
    use resolution_table::export::{CsvForm, ExportContext, Format, Selection, export};
    let csv = |register: &Register, view: View, format: Format| {
        let asked = Asked::of(register);
        let locale = english();
        let criteria = Criteria { view, ..Criteria::default() };
        let found = outcome(&asked.0, &criteria, &locale);
        let citing = Citing { catalogue: &locale.catalogue, index: &asked.0 };
        let context =
            ExportContext { citing, formats: &*locale.formats, filters: &[], today: None };
        export(&context, &Selection::listed(&criteria, &found), format, CsvForm::default())
    };
    let mut several = in_one_file(1..=2).register;
    several.resolutions[3].sections = read(&file(
        "gardens",
        json!({}),
        vec![json!({"number": 1, "body": "ag", "title": "Water", "sections": [{"verb": "resolves", "provisions": [{"text": "to dig"}]}]})],
    ))
    .register
    .resolutions[0]
        .sections
        .clone();
    let records = |csv: &str| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
        let rows = reader.records().map(|it| it.expect("a record"));
        rows.map(|it| it.iter().map(str::to_owned).collect()).collect()
    };
    for (view, at, rows) in [(View::Overview, 9, 20), (View::Provisions, 11, 1)] {
        let all = records(&csv(&several, view, Format::Csv));
        assert_eq!(all.len(), rows + 1);
        assert_eq!(all[0][at..at + 4], ["Kind", "Year", "Date of adoption", "Meeting"]);
        let decision = all.iter().find(|it| it[at] == "Decision").expect("a decision");
        assert_eq!(decision[at + 1..at + 4], ["2001", "2001-06-01", "GA-1"]);
        for format in [Format::Html, Format::Markdown] {
            let text = csv(&several, view, format);
            for words in ["Date of adoption", "2001-06-01", "GA-1"] {
                assert!(text.contains(words), "{words} in {text}");
            }
        }
    }
    let plain = in_one_file(1..=1).register;
    let alike = records(&csv(&plain, View::Overview, Format::Csv));
    assert_eq!(alike[0][9..], ["Kind", "Source"], "one year and one meeting");
}

#[test]
fn two_that_collide_are_told_and_both_shown() {
    let of = |number: &str, title: &str| json!({"number": number, "body": "ag", "title": title});
    let all = vec![of("2016/1", "Wells"), of("2016-1", "Paths"), of("2016 1", "Hedges")];
    let Decoded { register, problems } = read(&file("gardens", json!({}), all));
    all_are_there(&register, 3);
    let told: Vec<&str> = problems.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(told, ["$.resolutions[1].number", "$.resolutions[2].number"]);
    assert!(problems[0].reason.contains("2016-1~2"), "{}", problems[0].reason);
    let asked = Asked::of(&register);
    assert_eq!(names(&register, &asked.search("res:2016/1")), ["2016/1"], "as it is printed");
}

#[test]
fn a_registers_own_verbs_are_verbs_like_any_other() {
    let section =
        |verb: &str| json!({"verb": verb, "provisions": [{"label": "1", "text": "to dig"}]});
    let verbs = ["convenes", "instructs", "smiles", "recalling"];
    let all = verbs.iter().enumerate();
    let all = all.map(|(at, verb)| json!({"number": at + 1, "body": "ag", "title": "Water", "sections": [section(verb)]}));
    let own = json!({"verbs": {
        "convenes": {"name": {"en": "convenes", "fr": "convoque"}, "force": "decides"},
        "smiles": {"name": "smiles upon", "force": "states"},
    }});
    let Decoded { register, problems } = read(&file("gardens", own, all.collect()));
    assert_eq!(problems, []);
    let asked = Asked::of(&register);
    for (search, expected) in [
        ("verb:convenes", 0),
        ("verb:convoque", 0),
        ("verb:\"smiles upon\"", 2),
        ("verb:instructs", 1),
    ] {
        assert_eq!(asked.search(search), [expected], "{search}");
    }
    assert_eq!(asked.chosen(Facet::Verb, "force:decides"), [0], "by its force");
    assert_eq!(asked.chosen(Facet::Verb, "smiles"), [2]);
    let sort = Some(Sort { column: Column::Verb, direction: Direction::Ascending });
    let rows = asked.rows(&Criteria { view: View::Provisions, sort, ..Criteria::default() });
    assert_eq!(rows, [0, 1, 3, 2], "convenes, instructs, recalling, smiles upon");
    let found = outcome(&asked.0, &Criteria::default(), &english());
    let values = found.facets.iter().find(|it| it.facet == Facet::Verb).expect("the facet");
    let ids: Vec<&str> = values.values.iter().map(|it| it.value.as_str()).collect();
    // A force with a single verb gathers nothing.
    let verbs: Vec<&str> = ids.into_iter().filter(|id| !id.starts_with("force:")).collect();
    assert_eq!(verbs, ["convenes", "instructs", "smiles", "recalling"]);
}

#[test]
fn what_tells_nothing_is_no_column_and_no_facet() {
    let plain = read(&file(
        "gardens",
        json!({}),
        vec![json!({"number": 1, "body": "ag", "title": "Water"})],
    ));
    let asked = Asked::of(&plain.register);
    let empty = [
        Column::Status,
        Column::Summary,
        Column::Provisions,
        Column::Kind,
        Column::Year,
        Column::Topics,
    ];
    assert!(empty.iter().all(|column| !asked.0.fills(*column)));
    assert!(asked.0.fills(Column::Number) && asked.0.fills(Column::Title));
    let facets = outcome(&asked.0, &Criteria::default(), &english()).facets;
    assert!(
        facets.iter().all(
            |it| ![Facet::Kind, Facet::Year, Facet::Meeting, Facet::Status].contains(&it.facet)
        )
    );
    let several = in_one_file(1..=2).register;
    assert!(
        [Column::Kind, Column::Year, Column::Meeting]
            .iter()
            .all(|it| Asked::of(&several).0.fills(*it))
    );
}

#[test]
fn fields_of_nobody_are_told_once_each() {
    let resolution = |number: usize| json!({"number": number, "body": "ag", "title": "Water", "colour": "green", "x-mine": 1});
    let all = (1..=30).map(resolution).collect();
    let problems = read(&file("gardens", json!({"edition": 3}), all)).problems;
    let told: Vec<(&str, bool)> = problems
        .iter()
        .map(|it| (it.path.as_str(), it.reason.ends_with("30 times in all")))
        .collect();
    assert_eq!(told, [("$.resolutions[0].colour", true), ("$.edition", false)]);
}
