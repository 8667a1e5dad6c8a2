//! Citations in both directions, on a register of our own with dangling and outdated ones, and on the bundled one.

use std::rc::Rc;

use resolution_table::model::{ReferenceKind, Register, decode};
use resolution_table::query::{Citation, Citations, Index, Mark, Target};
use resolution_table::text::Folding;

fn register(file: &[u8]) -> Register {
    let decoded = decode(file).expect("a register");
    assert_eq!(decoded.problems, []);
    decoded.register
}

fn lighthouses() -> Register {
    register(include_bytes!("../../fixtures/citations.json"))
}

/// A target as a reader knows it.
fn name(register: &Register, citations: &Citations, target: Target) -> String {
    match target {
        Target::Resolution(at) => register.resolutions[at].number.to_string(),
        Target::Instrument(at) => {
            let it = &citations.instruments()[at];
            let (body, number) = (it.body.as_deref(), it.number.as_deref());
            format!("{} {} {}", body.unwrap_or("?"), it.kind.id(), number.unwrap_or("-"))
        }
    }
}

#[test]
fn each_citation_leads_to_a_resolution_of_the_register_or_to_an_outside_instrument() {
    let register = lighthouses();
    let citations = Citations::new(&register);
    let targets = |position: usize| {
        let named = |it: &Citation| name(&register, &citations, it.target);
        citations.of(position).iter().map(named).collect::<Vec<_>>()
    };
    assert_eq!(
        targets(0),
        ["lamps recommendation L.12", "2", "3", "al resolution 9", "cs resolution 40"]
    );
    let of_second = ["3", "cs resolution 40", "? declaration -", "lamps question 7/2"];
    assert_eq!(targets(1), of_second);
    assert_eq!(targets(2), [""; 0]);
    assert_eq!(targets(99), [""; 0], "there is no such resolution");
}

#[test]
fn who_cites_a_resolution_is_known_with_the_provision() {
    let register = lighthouses();
    let citations = Citations::new(&register);
    let citing = |position: usize| {
        let place = |it: &Citation| &*citations.reference(&register, it).expect("it").at;
        citations.to(position).map(place).collect::<Vec<_>>()
    };
    assert_eq!(citing(0), [""; 0]);
    assert_eq!(citing(1), ["1/recalling/a"]);
    assert_eq!(citing(2), ["1/recalling/a", "2/noting/a"]);
}

#[test]
fn dangling_and_outdated_citations_are_marked_and_no_others() {
    let register = lighthouses();
    let citations = Citations::new(&register);
    let marked = citations.all().iter().filter_map(|it| Some((it, it.mark?)));
    let marked: Vec<_> =
        marked.map(|(it, mark)| (name(&register, &citations, it.target), mark)).collect();
    let expected =
        [("3".to_owned(), Mark::Outdated), ("al resolution 9".to_owned(), Mark::Dangling)];
    assert_eq!(marked, expected);
}

#[test]
fn what_is_not_certain_is_not_marked() {
    let mut register = lighthouses();
    register.resolutions[2].revision = None;
    let no_edition = Citations::new(&register);
    assert!(no_edition.all().iter().all(|it| it.mark != Some(Mark::Outdated)));
    let mut register = lighthouses();
    for reference in &mut register.resolutions[0].references {
        reference.revision = None;
    }
    assert!(Citations::new(&register).all().iter().all(|it| it.mark != Some(Mark::Outdated)));
    let mut register = lighthouses();
    register.resolutions[0].references[3].body = None;
    let unknown = Citations::new(&register);
    assert_eq!(unknown.all()[3].mark, None, "a body that nobody names may be another");
    let mut register = lighthouses();
    register.resolutions[0].references[3].number = Some("9 bis".into());
    assert_eq!(Citations::new(&register).all()[3].mark, Some(Mark::Dangling));
}

#[test]
fn an_instrument_is_listed_once_whatever_its_editions() {
    let register = lighthouses();
    let citations = Citations::new(&register);
    let all = 0..citations.instruments().len();
    let names: Vec<_> = all.map(|at| name(&register, &citations, Target::Instrument(at))).collect();
    assert_eq!(
        names,
        [
            "al resolution 9",
            "cs resolution 40",
            "lamps recommendation L.12",
            "lamps question 7/2",
            "? declaration -"
        ]
    );
    let ships = &citations.instruments()[1];
    let by: Vec<_> = ships.cited_by.iter().map(|at| citations.all()[*at].from).collect();
    assert_eq!((by, ships.dangling), (vec![0, 1], false));
    assert!(citations.instruments()[0].dangling);
}

#[test]
fn of_two_resolutions_with_one_number_the_first_is_meant() {
    let mut register = lighthouses();
    let mut copy = register.resolutions[2].clone();
    copy.title = "Another".into();
    register.resolutions.push(copy);
    let citations = Citations::new(&register);
    assert_eq!(citations.to(2).count(), 2);
    assert_eq!(citations.to(4).count(), 0);
    // And another body's resolution of that number is another one.
    register.resolutions[2].body = "cs".into();
    assert_eq!(Citations::new(&register).to(4).count(), 2);
}

#[test]
fn the_bundled_register_hangs_together() {
    let register = Rc::new(register(include_bytes!("../../../www/data/wtsa20.json")));
    let index = Index::new(register.clone(), vec!["fr".into()], Rc::new(Folding::native()));
    let citations = index.citations();
    assert_eq!(citations.all().len(), 38);
    let references = register.resolutions.iter().flat_map(|it| &it.references);
    let programmes = references.filter(|it| it.kind == ReferenceKind::Programme);
    assert_eq!(programmes.count(), 7);
    let inside = citations.all().iter().filter_map(|it| match it.target {
        Target::Resolution(at) => {
            let number = |at: usize| register.resolutions[at].number.whole_number();
            Some((number(it.from)?, number(at)?))
        }
        Target::Instrument(_) => None,
    });
    assert_eq!(inside.collect::<Vec<_>>(), [(44, 54), (72, 44), (72, 76)]);
    assert!(citations.all().iter().all(|it| it.mark.is_none()));
}

#[test]
fn a_large_register_is_no_matter() {
    let mut register = lighthouses();
    let model = register.resolutions[0].clone();
    register.resolutions = (1..=20_000u32)
        .map(|number| {
            let mut resolution = model.clone();
            resolution.number = number.into();
            for reference in &mut resolution.references[1..4] {
                reference.number = Some((number * 7 % 25_000).to_string());
            }
            resolution
        })
        .collect();
    let start = cpu_time::ThreadTime::now();
    let citations = Citations::new(&register);
    assert_eq!(citations.all().len(), 100_000);
    assert!(start.elapsed().as_secs() < 10, "{:?}, without optimization", start.elapsed());
    assert!(citations.instruments().len() > 1000);
}
