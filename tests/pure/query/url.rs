//! Criteria in an address and back.

use std::rc::Rc;

use crate::numbers::Numbers;
use resolution_table::compare::Change;
use resolution_table::model::decode;
use resolution_table::query::{
    Column, Criteria, Density, Direction, Extent, Facet, Grouping, Index, Link, Sort, View,
    decode_link, encode_link, merge_query, parse_query,
};
use resolution_table::text::Folding;

fn link(criteria: Criteria) -> Link {
    Link { criteria, ..Link::default() }
}

/// The query that a table which begins with `base` shows for `criteria`.
fn query(criteria: &Criteria, base: &Criteria) -> String {
    merge_query("", "rt", &encode_link(&link(criteria.clone()), base, base))
}

fn asked(query: &str, base: &Criteria) -> Link {
    decode_link(parse_query(query, "rt"), base)
}

fn refused(query: &str) -> Vec<String> {
    let found = asked(query, &Criteria::default()).refused;
    found.into_iter().map(|(key, value)| format!("{key}={value}")).collect()
}

fn provisions() -> Criteria {
    Criteria {
        view: View::Provisions,
        search: "ipv6".into(),
        chosen: vec![
            (Facet::Addressee, "bdt-director".into()),
            (Facet::Verb, "instructs".into()),
            (Facet::Verb, "invites".into()),
        ],
        sort: Some(Sort { column: Column::Label, direction: Direction::Descending }),
        open: vec!["44/instructs-1/9".into()],
        ..Criteria::default()
    }
}

#[test]
fn a_link_is_read_by_people_too() {
    assert_eq!(
        query(&provisions(), &Criteria::default()),
        "?rt.view=provisions&rt.search=ipv6&rt.addressee=bdt-director&rt.verb=instructs\
         &rt.verb=invites&rt.sort=label-desc&rt.open=44/instructs-1/9"
    );
    let whole = Link {
        criteria: Criteria::default(),
        at: Some("18/resolves/2/ii".into()),
        language: Some("fr".into()),
        ..Link::default()
    };
    let pairs = encode_link(&whole, &Criteria::default(), &Criteria::default());
    let query = merge_query("?id=5", "rt", &pairs);
    assert_eq!(query, "?id=5&rt.at=18/resolves/2/ii&rt.lang=fr");
    assert_eq!(asked(&query, &Criteria::default()), whole);
}

#[test]
fn columns_layout_and_groups_are_part_of_a_link() {
    let mut criteria = Criteria {
        columns: vec![Column::Title, Column::Number, Column::ResolutionStatus],
        density: Density::Compact,
        group: Some(Grouping::Verb),
        compare: vec!["44".into(), "50".into()],
        parallel: vec!["fr".into()],
        ..Criteria::default()
    };
    criteria.closed_groups.all = true;
    criteria.closed_groups.except = vec!["verb:invites".into()];
    assert_eq!(
        query(&criteria, &Criteria::default()),
        "?rt.columns=title.number.resolution-status&rt.density=compact&rt.group=verb\
         &rt.closed=%2A&rt.closed=verb:invites&rt.compare=44&rt.compare=50&rt.parallel=fr"
    );
}

#[test]
fn what_the_browser_kept_is_in_the_link_and_so_is_that_it_was_given_up() {
    let base = Criteria::default();
    let kept = Criteria { density: Density::Compact, ..Criteria::default() };
    let written = |criteria: &Criteria| {
        merge_query("", "rt", &encode_link(&link(criteria.clone()), &base, &kept))
    };
    assert_eq!(written(&kept), "?rt.density=compact");
    assert_eq!(written(&base), "?rt.density=comfortable");
    for criteria in [&kept, &base] {
        assert_eq!(asked(&written(criteria), &kept).criteria, *criteria, "for the reader");
        assert_eq!(asked(&written(criteria), &base).criteria, *criteria, "for others");
    }
}

#[test]
fn an_untouched_table_adds_nothing_to_an_address() {
    for base in [Criteria::default(), provisions()] {
        assert_eq!(query(&base, &base), "");
        assert_eq!(asked("?x=1", &base), link(base));
    }
}

#[test]
fn what_a_table_begins_with_can_be_given_up_in_a_link() {
    let given_up = Criteria { view: View::Provisions, ..Criteria::default() };
    let query = query(&given_up, &provisions());
    assert_eq!(query, "?rt.search=&rt.addressee=&rt.verb=&rt.sort=&rt.open=");
    assert_eq!(asked(&query, &provisions()), link(given_up));
}

/// Criteria as a reader, a script or a stranger could make them.
fn any(numbers: &mut Numbers) -> Criteria {
    const WORDS: [&str; 8] =
        ["ipv6", "a b+c", "100%", "%41&rt.view=x", "النفاذ", "网络", "\u{fffd}\n", "44/annex/ii~2"];
    let mut criteria =
        Criteria { view: View::ALL[numbers.below(View::ALL.len())], ..Criteria::default() };
    if numbers.below(2) == 0 {
        criteria.search = WORDS[numbers.below(WORDS.len())].to_owned();
    }
    // In the order of the facets: a link groups the values of each.
    for facet in Facet::ALL {
        for word in WORDS.iter().take(numbers.below(4)) {
            criteria.chosen.push((*facet, (*word).to_owned()));
        }
    }
    let columns: Vec<Column> = Column::of(criteria.view).collect();
    if let Some(column) = columns.get(numbers.below(8)).filter(|column| column.is_sortable()) {
        let direction = [Direction::Ascending, Direction::Descending][numbers.below(2)];
        criteria.sort = Some(Sort { column: *column, direction });
    }
    let columns = Column::ALL.iter().copied();
    criteria.columns = columns.filter(|_| numbers.below(4) == 0).collect();
    criteria.density = Density::ALL[numbers.below(2)];
    criteria.extent = Extent::ALL[numbers.below(2)];
    criteria.group = Grouping::ALL.get(numbers.below(6)).copied();
    criteria.closed_groups.all = numbers.below(2) == 0;
    criteria.closed_groups.except =
        WORDS.iter().take(numbers.below(3)).map(|word| (*word).to_owned()).collect();
    criteria.compare = ["44", "50"].iter().take(numbers.below(3)).map(|it| (*it).into()).collect();
    let kinds = ["moved", "new", "added", "absent"].iter().skip(numbers.below(5));
    criteria.changes = kinds.filter_map(|id| Change::from_id(id)).collect();
    criteria.parallel = ["fr", "zh"].iter().skip(numbers.below(3)).map(|it| (*it).into()).collect();
    criteria.open = WORDS.iter().skip(numbers.below(9)).map(|word| (*word).to_owned()).collect();
    criteria
}

#[test]
fn every_criteria_come_back_from_their_link() {
    let mut numbers = Numbers(44);
    for _ in 0..2_000 {
        let (criteria, base) = (any(&mut numbers), any(&mut numbers));
        let query = query(&criteria, &base);
        let mut found = asked(&query, &base);
        // Facets that the table begins with stand first, whatever their order among the others.
        let place = |facet: Facet| Facet::ALL.iter().position(|it| *it == facet);
        found.criteria.chosen.sort_by_key(|(facet, _)| place(*facet));
        assert_eq!(found, link(criteria), "{query}");
    }
}

#[test]
fn no_query_makes_reading_fail() {
    let mut numbers = Numbers(7);
    let seed = query(&provisions(), &Criteria::default());
    for _ in 0..5_000 {
        let mut bytes = seed.as_bytes().to_vec();
        for _ in 0..=numbers.below(6) {
            let at = numbers.below(bytes.len());
            match numbers.below(3) {
                0 => drop(bytes.remove(at)),
                1 => bytes[at] = b"&=%.+-,/~\xff?"[numbers.below(11)],
                _ => bytes.insert(at, bytes[numbers.below(bytes.len())]),
            }
        }
        let found = asked(&String::from_utf8_lossy(&bytes), &Criteria::default());
        // What was read can be written and read again.
        let again = query(&found.criteria, &Criteria::default());
        assert_eq!(asked(&again, &Criteria::default()).criteria, found.criteria, "{again}");
    }
}

#[test]
fn what_the_table_does_not_have_is_told_and_the_rest_is_read() {
    let found = asked(
        "?rt.view=galaxy&rt.colour=red&rt.search=ipv6&rt.sort=text&rt.status=new&rt.changes=new&rt.changes=bigger",
        &Criteria::default(),
    );
    let told: Vec<_> = found.refused.iter().map(|(key, value)| (&**key, &**value)).collect();
    assert_eq!(
        told,
        [("view", "galaxy"), ("colour", "red"), ("changes", "bigger"), ("sort", "text")]
    );
    assert_eq!(found.criteria.search, "ipv6");
    assert!(found.criteria.has(Facet::Status, "new"));
    assert_eq!(refused("?rt.view=overview&rt.sort=label"), ["sort=label"], "not of this view");
    assert_eq!(refused("?rt.sort=label&rt.view=provisions"), [""; 0], "whatever comes first");
    assert_eq!(refused("?rt.view=&rt.=x"), ["view=", "=x"]);
    assert_eq!(
        refused("?rt.columns=title.smell.number&rt.density=airy&rt.group=colour"),
        ["density=airy", "group=colour", "columns=smell"]
    );
    assert_eq!(refused("?rt.x=1&rt.x=1&rt.x=1"), ["x=1"], "once");
}

#[test]
fn too_much_is_cut_and_told() {
    let search = "é".repeat(1_000_000);
    let found = asked(&format!("?rt.search={search}"), &Criteria::default());
    assert_eq!(found.criteria.search.chars().count(), 400);
    assert!(found.is_cut);

    let many: String = (0..5_000).map(|n| format!("&rt.verb=v{n}&rt.k{n}=x")).collect();
    let found = asked(&many, &Criteria::default());
    assert!(found.is_cut);
    assert!(found.criteria.chosen.len() <= 200 && found.refused.len() <= 100);

    let long = asked(&format!("?rt.status={}", "x".repeat(5_000)), &Criteria::default());
    assert!(long.criteria.chosen.is_empty() && long.is_cut);
    let odd = asked(&format!("?rt.view={}", "x".repeat(150)), &Criteria::default());
    assert_eq!(odd.refused[0].1.chars().count(), 40, "what a message can show");
}

#[test]
fn a_link_never_grows_beyond_what_servers_take() {
    let mut criteria = provisions();
    criteria.search = "网".repeat(100_000);
    criteria.open = (0..10_000).map(|n| format!("{n}/instructs/1")).collect();
    let query = query(&criteria, &Criteria::default());
    assert!(query.len() < 8_000, "{}", query.len());
    let found = asked(&query, &Criteria::default()).criteria;
    assert_eq!(found.view, View::Provisions);
    assert_eq!(found.chosen, criteria.chosen);
    assert_eq!(found.search.chars().count(), 400);
    assert!(!found.open.is_empty());
}

#[test]
fn of_a_path_that_is_gone_the_nearest_place_is_found() {
    let json = include_str!("../../../www/data/wtsa20.json");
    let register = decode(json.as_bytes()).expect("the bundled register").register;
    let index = Index::new(Rc::new(register), vec!["en".into()], Rc::new(Folding::native()));
    let nearest = |path| index.nearest(path);
    for path in ["44", "44/instructs-1", "44/instructs-1/9", "44/annex", "44/summary/1"] {
        assert_eq!(nearest(path), Some(path));
    }
    assert_eq!(nearest("44/instructs-1/99"), Some("44/instructs-1"));
    assert_eq!(nearest("44/instructs-1/9/k/ii"), Some("44/instructs-1/9"));
    assert_eq!(nearest("44/urges/1"), Some("44"));
    assert_eq!(nearest("44/summary/0"), Some("44"));
    assert_eq!(nearest("44/"), Some("44"));
    for path in ["", "/", "0044", "4444/resolves/1", "forty-four", "44 ", "٤٤"] {
        assert_eq!(nearest(path), None, "{path}");
    }
}
