//! The drawing of a register's citations: its resolutions in one column, what they cite outside in
//! another, body by body.
//!
//! In whole units, so that it is the same everywhere. Citations inside the register are arcs beside
//! its column.

use super::citation_choice::{Pair, distinct, grouped, order_of, pairs, strongest};
use crate::model::Register;
use crate::query::index::citations::{Citations, Mark, Target};

/// From one row to the next, and how high its box is: large enough for a finger.
const ROW: i32 = 32;
const BOX: i32 = 28;

/// The widths of a drawing, from the arcs to the instruments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The identifier in attributes.
    pub id: &'static str,
    /// The whole width.
    pub width: i32,
    /// Where the resolutions begin and end.
    pub resolutions: (i32, i32),
    /// Where the instruments begin; they end with the drawing.
    pub instruments: i32,
}

/// For a column of text, with titles.
pub const WIDE: Measure =
    Measure { id: "wide", width: 720, resolutions: (48, 356), instruments: 500 };

/// For a phone, with numbers.
pub const COMPACT: Measure =
    Measure { id: "compact", width: 288, resolutions: (26, 72), instruments: 128 };

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationMap {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The resolutions, then the instruments, each from top to bottom.
    pub nodes: Vec<Node>,
    /// How many of the nodes are resolutions.
    pub resolutions: usize,
    /// The bodies, from top to bottom.
    pub groups: Vec<Group>,
    /// The citations, each pair of nodes once.
    pub edges: Vec<Edge>,
    /// How many resolutions and instruments are left out.
    pub left_out: usize,
}

/// A resolution or an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which one.
    pub of: Target,
    /// Its box.
    pub place: Coordinates,
    /// How many resolutions and instruments it cites.
    pub cites: usize,
    /// How many resolutions cite it.
    pub cited_by: usize,
}

/// A box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coordinates {
    /// The left end, or, mirrored, the right one.
    pub x: i32,
    /// The upper end.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

/// The instruments of one body, under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The key of the body; none where no body is known.
    pub body: Option<String>,
    /// The box of its name.
    pub place: Coordinates,
    /// Its nodes.
    pub nodes: std::ops::Range<usize>,
}

/// A citation, drawn from one node to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The node that cites.
    pub from: usize,
    /// The node that is cited.
    pub to: usize,
    /// What is amiss with it.
    pub mark: Option<Mark>,
    /// The line, as path data.
    pub line: String,
    /// The head of the arrow, as path data.
    pub head: String,
}

/// Draws the citations of `register`; from right to left where `mirrored`.
pub fn citation_map(
    register: &Register,
    citations: &Citations,
    measure: Measure,
    mirrored: bool,
) -> CitationMap {
    let (pairs, degrees) = pairs(register, citations);
    let instruments = citations.instruments();
    let cited_by = |at: usize| instruments[at].cited_by.len();
    let left = strongest(register.resolutions.len(), &|at| degrees[at].0 + degrees[at].1);
    let right = strongest(instruments.len(), &cited_by);
    // A pair of which one is left out is left out itself; what has no pair then is left out, too.
    let is_kept = |(from, to, _): &&Pair| {
        left.contains(from)
            && match to {
                Target::Resolution(at) => left.contains(at),
                Target::Instrument(at) => right.contains(at),
            }
    };
    let kept: Vec<_> = pairs.iter().filter(is_kept).collect();
    let has = |target: Target| {
        kept.iter().any(|(from, to, _)| Target::Resolution(*from) == target || *to == target)
    };
    let left: Vec<usize> = left.into_iter().filter(|at| has(Target::Resolution(*at))).collect();
    let right: Vec<usize> = right.into_iter().filter(|at| has(Target::Instrument(*at))).collect();
    let cited = degrees.iter().filter(|(cites, cited)| cites + cited > 0).count();
    let left_out = cited + instruments.len() - left.len() - right.len();
    let left = order_of(&left, &|a, b| {
        let number = |at: usize| &register.resolutions[at].number;
        number(a).cmp(number(b)).then(a.cmp(&b))
    });
    let bodies = grouped(&left, &right, &kept, citations);

    let rows = right.len() + bodies.len();
    let height = ROW * (left.len().max(rows).max(1) as i32);
    let mut nodes = Vec::with_capacity(left.len() + right.len());
    let (start, end) = measure.resolutions;
    // The shorter column is spread over the height of the other.
    let spread = |place: usize, of: usize| match of {
        0 | 1 => (height - ROW) / 2,
        _ => (height - ROW) * place as i32 / (of as i32 - 1),
    };
    for (place, at) in left.iter().enumerate() {
        let y = spread(place, left.len()) + (ROW - BOX) / 2;
        nodes.push(Node {
            of: Target::Resolution(*at),
            place: Coordinates { x: start, y, width: end - start, height: BOX },
            cites: degrees[*at].0,
            cited_by: degrees[*at].1,
        });
    }
    let mut groups = Vec::with_capacity(bodies.len());
    let mut row = 0;
    let width = measure.width - measure.instruments;
    let mut next = || {
        let y = spread(row, rows) + (ROW - BOX) / 2;
        row += 1;
        Coordinates { x: measure.instruments, y, width, height: BOX }
    };
    for (body, members) in bodies {
        let (place, first) = (next(), nodes.len());
        for at in members {
            nodes.push(Node {
                of: Target::Instrument(at),
                place: next(),
                cites: 0,
                cited_by: distinct(citations, at),
            });
        }
        groups.push(Group { body, place, nodes: first..nodes.len() });
    }
    let node_of = |target| nodes.iter().position(|node| node.of == target);
    let flip = |x: i32| if mirrored { measure.width - x } else { x };
    let edge = |&&(from, to, mark): &&Pair| {
        let (from, to) = (node_of(Target::Resolution(from))?, node_of(to)?);
        let (line, head) = line(nodes[from].place, nodes[to].place, &flip);
        Some(Edge { from, to, mark, line, head })
    };
    let edges = kept.iter().filter_map(edge).collect();
    if mirrored {
        for place in nodes.iter_mut().map(|it| &mut it.place) {
            place.x = measure.width - place.x - place.width;
        }
        for place in groups.iter_mut().map(|it| &mut it.place) {
            place.x = measure.width - place.x - place.width;
        }
    }
    let resolutions = left.len();
    CitationMap { width: measure.width, height, nodes, resolutions, groups, edges, left_out }
}

/// The line from one box to another, and the head of its arrow: to the next column, or back beside
/// its own.
fn line(from: Coordinates, to: Coordinates, flip: &dyn Fn(i32) -> i32) -> (String, String) {
    let middle = |place: Coordinates| place.y + place.height / 2;
    let (y1, y2) = (middle(from), middle(to));
    let (x1, x2, bend1, bend2) = if to.x > from.x {
        let (x1, x2) = (from.x + from.width, to.x);
        let middle = (x1 + x2) / 2;
        (x1, x2, middle, middle)
    } else {
        // Farther ones reach farther out.
        let out = (12 + (y2 - y1).abs() / 6).min(from.x * 5 / 4);
        (from.x, to.x, from.x - out, to.x - out)
    };
    let (end, back) = (flip(x2), flip(x2 - 7));
    let line = format!(
        "M{} {y1}C{} {y1} {} {y2} {back} {y2}",
        flip(x1),
        flip(bend1),
        flip(bend2.min(x2 - 7)),
    );
    (line, format!("M{back} {}L{end} {y2}L{back} {}Z", y2 - 4, y2 + 4))
}
