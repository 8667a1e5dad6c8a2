//! The drawing of citations: nothing overlaps, everything is inside, the same each time, and readable when large.

use resolution_table::model::{Register, decode};
use resolution_table::query::{
    COMPACT, CitationMap, Citations, Coordinates, Mark, Measure, Target, WIDE, citation_map,
};

const BUNDLED: &[u8] = include_bytes!("../../../www/data/wtsa20.json");
const LIGHTHOUSES: &[u8] = include_bytes!("../../fixtures/citations.json");

fn register(file: &[u8]) -> Register {
    decode(file).expect("a register").register
}

fn draw(register: &Register, measure: Measure, mirrored: bool) -> CitationMap {
    citation_map(register, &Citations::new(register), measure, mirrored)
}

/// A register in which `count` resolutions each cite three others and two outside instruments.
fn large(count: u32) -> Register {
    let mut register = register(LIGHTHOUSES);
    let model = register.resolutions[0].clone();
    let resolution = |number: u32| {
        let mut resolution = model.clone();
        resolution.number = number.into();
        for (step, reference) in resolution.references.iter_mut().enumerate() {
            reference.number = Some((number * (step as u32 + 3) % count + 1).to_string());
        }
        resolution
    };
    register.resolutions = (1..=count).map(resolution).collect();
    register
}

fn overlap(a: Coordinates, b: Coordinates) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// The numbers of path data.
fn numbers(path: &str) -> Vec<i32> {
    let parts = path.split(|c: char| c != '-' && !c.is_ascii_digit());
    parts.filter(|part| !part.is_empty()).map(|part| part.parse().expect("a number")).collect()
}

fn is_sound(map: &CitationMap) {
    let places = map.nodes.iter().map(|node| node.place);
    let places: Vec<Coordinates> =
        places.chain(map.groups.iter().map(|group| group.place)).collect();
    for (at, a) in places.iter().enumerate() {
        assert!(a.x >= 0 && a.y >= 0, "{a:?}");
        assert!(a.x + a.width <= map.width && a.y + a.height <= map.height, "{a:?}");
        assert!(a.height >= 24 && a.width >= 24, "large enough for a finger: {a:?}");
        for b in &places[at + 1..] {
            assert!(!overlap(*a, *b), "{a:?} {b:?}");
        }
    }
    for edge in &map.edges {
        let points = numbers(&edge.line);
        assert_eq!(points.len(), 8, "{}", edge.line);
        // The curve stays inside, as its control points need not: halfway it is farthest out.
        let halfway = (points[0] + 3 * points[2] + 3 * points[4] + points[6]) / 8;
        for x in [points[0], halfway, points[6], numbers(&edge.head)[2]] {
            assert!((0..=map.width).contains(&x), "{} in {}", edge.line, map.width);
        }
        for y in [points[1], points[3], points[5], points[7]] {
            assert!((0..=map.height).contains(&y), "{}", edge.line);
        }
    }
}

#[test]
fn nothing_overlaps_and_everything_is_inside() {
    for register in [register(BUNDLED), register(LIGHTHOUSES), large(7), large(500)] {
        for measure in [WIDE, COMPACT] {
            for mirrored in [false, true] {
                let map = draw(&register, measure, mirrored);
                is_sound(&map);
                assert!(!map.edges.is_empty());
                assert_eq!(map, draw(&register, measure, mirrored), "the same each time");
            }
        }
    }
}

#[test]
fn the_bundled_register_is_drawn_whole() {
    let register = register(BUNDLED);
    let map = draw(&register, WIDE, false);
    assert_eq!(map.left_out, 0);
    let citing = register.resolutions.iter().filter(|it| !it.references.is_empty()).count();
    // 54 is cited and cites nothing.
    assert_eq!(map.resolutions, citing + 1);
    let of_44 = map.nodes.iter().find(
        |node| matches!(node.of, Target::Resolution(at) if register.resolutions[at].number == 44),
    );
    assert_eq!(of_44.map(|node| (node.cites, node.cited_by)), Some((5, 1)));
    // 38 references; 50 and 84 and 100 cite something twice, and 76 two things.
    assert_eq!(map.edges.len(), 33);
    // A line for each of 21 instruments or so.
    assert!(map.height < 1100, "{}", map.height);
}

#[test]
fn lines_go_from_what_cites_to_what_is_cited() {
    let map = draw(&register(LIGHTHOUSES), WIDE, false);
    for edge in &map.edges {
        let (from, to) = (map.nodes[edge.from].place, map.nodes[edge.to].place);
        let line = numbers(&edge.line);
        assert_eq!(line[1], from.y + from.height / 2);
        assert_eq!(line[7], to.y + to.height / 2);
        let tip = numbers(&edge.head)[2];
        assert_eq!(tip, to.x, "the arrow touches what is cited");
    }
    let marks: Vec<_> = map.edges.iter().filter_map(|edge| edge.mark).collect();
    assert_eq!(marks, [Mark::Outdated, Mark::Dangling]);
}

#[test]
fn from_right_to_left_the_drawing_is_mirrored() {
    let register = register(LIGHTHOUSES);
    let (left, right) = (draw(&register, WIDE, false), draw(&register, WIDE, true));
    for (a, b) in left.nodes.iter().zip(&right.nodes) {
        assert_eq!((a.of, a.place.y), (b.of, b.place.y));
        assert_eq!(a.place.x, left.width - b.place.x - b.place.width);
    }
    for (a, b) in left.edges.iter().zip(&right.edges) {
        assert_eq!(numbers(&a.line)[0], left.width - numbers(&b.line)[0]);
    }
}

#[test]
fn of_a_large_register_the_most_cited_are_drawn_and_the_rest_is_counted() {
    let register = large(500);
    let map = draw(&register, WIDE, false);
    assert!(map.nodes.len() <= 80 && map.left_out > 300, "{}", map.left_out);
    for at in 0..map.nodes.len() {
        assert!(map.edges.iter().any(|edge| edge.from == at || edge.to == at), "nothing is alone");
    }
    let citations = Citations::new(&register);
    let all = register.resolutions.len() + citations.instruments().len();
    assert_eq!(map.nodes.len() + map.left_out, all);
}

#[test]
fn a_register_without_citations_has_an_empty_drawing() {
    let mut register = register(LIGHTHOUSES);
    register.resolutions.iter_mut().for_each(|it| it.references.clear());
    let map = draw(&register, COMPACT, false);
    assert!(map.nodes.is_empty() && map.edges.is_empty() && map.left_out == 0);
}
