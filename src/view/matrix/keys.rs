//! Where the focus is in the matrix, and where keys lead.

use crate::view::root::focus_target::FocusTarget;

/// A place in the matrix: line 0 has the headings of the columns, column 0 those of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) struct Spot {
    pub(in crate::view) line: usize,
    pub(in crate::view) column: usize,
}

impl Spot {
    /// The heading of the first line.
    pub(in crate::view) const FIRST: Self = Self { line: 1, column: 0 };

    /// The identifier in the markup: `3-4`.
    pub(in crate::view) fn id(self) -> String {
        [self.line.to_string(), self.column.to_string()].join("-")
    }

    /// Its button.
    pub(in crate::view) fn target(self) -> FocusTarget {
        FocusTarget::MatrixCell(self.line, self.column)
    }
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Move {
    /// By so many lines and columns.
    By(isize, isize),
    /// To the first, or the last, of the line.
    LineEnd(bool),
    /// To the first, or the last, of all.
    End(bool),
}

impl Move {
    /// What a key means; in a script that runs from the right, arrows point the other way.
    pub(in crate::view) fn of(key: &str, control: bool, from_right: bool) -> Option<Self> {
        let forward = if from_right { -1 } else { 1 };
        Some(match (key, control) {
            ("ArrowUp", false) => Self::By(-1, 0),
            ("ArrowDown", false) => Self::By(1, 0),
            ("ArrowRight", false) => Self::By(0, forward),
            ("ArrowLeft", false) => Self::By(0, -forward),
            ("Home", false) => Self::LineEnd(false),
            ("End", false) => Self::LineEnd(true),
            ("Home", true) => Self::End(false),
            ("End", true) => Self::End(true),
            _ => return None,
        })
    }
}

/// The spot that `step` leads to from `at`: the next one in that direction which `has_button`, else
/// `at` itself.
pub(in crate::view) fn after(
    at: Spot,
    step: Move,
    last: Spot,
    has_button: &dyn Fn(Spot) -> bool,
) -> Spot {
    let (start, lines, columns) = match step {
        Move::By(lines, columns) => (beside(at, lines, columns), lines, columns),
        Move::LineEnd(false) => (Some(Spot { line: at.line, column: 0 }), 0, 1),
        Move::LineEnd(true) => (Some(Spot { line: at.line, column: last.column }), 0, -1),
        Move::End(false) => (Some(Spot { line: 0, column: 1 }), 1, 0),
        Move::End(true) => (Some(last), 0, -1),
    };
    let mut next = start;
    while let Some(spot) = next.filter(|spot| spot.line <= last.line && spot.column <= last.column)
    {
        if has_button(spot) {
            return spot;
        }
        next = beside(spot, lines, columns);
    }
    at
}

fn beside(spot: Spot, lines: isize, columns: isize) -> Option<Spot> {
    let line = spot.line.checked_add_signed(lines)?;
    Some(Spot { line, column: spot.column.checked_add_signed(columns)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(id: &str) -> Spot {
        let (line, column) = id.split_once('-').expect("two numbers");
        let number = |part: &str| part.parse().expect("a number");
        Spot { line: number(line), column: number(column) }
    }

    /// Goes over a matrix of three lines and three columns, of which only the corners and the
    /// middle have numbers.
    fn go(from: &str, keys: &[&str]) -> String {
        let has_button = |spot: Spot| match (spot.line, spot.column) {
            (0, 0) => false,
            (0, _) | (_, 0) => true,
            (line, column) => (line + column) % 2 == 0,
        };
        let last = Spot { line: 3, column: 3 };
        let mut at = spot(from);
        for key in keys {
            let (key, control) = key.strip_prefix('^').map_or((*key, false), |key| (key, true));
            let step = Move::of(key, control, false).expect("a key");
            at = after(at, step, last, &has_button);
        }
        at.id()
    }

    #[test]
    fn arrows_pass_over_empty_cells_and_stop_at_the_edge() {
        assert_eq!(go("1-0", &["ArrowRight"]), "1-1");
        assert_eq!(go("1-1", &["ArrowRight"]), "1-3");
        assert_eq!(go("1-3", &["ArrowRight"]), "1-3");
        assert_eq!(go("2-2", &["ArrowUp"]), "0-2");
        assert_eq!(go("0-1", &["ArrowLeft"]), "0-1", "the corner has nothing to choose");
        assert_eq!(go("1-0", &["ArrowUp"]), "1-0");
        assert_eq!(go("3-3", &["ArrowDown"]), "3-3");
    }

    #[test]
    fn home_and_end_go_along_the_line_and_with_control_to_the_corners() {
        assert_eq!(go("2-2", &["Home"]), "2-0");
        assert_eq!(go("0-2", &["Home"]), "0-1");
        assert_eq!(go("2-0", &["End"]), "2-2", "the last cell of the line is empty");
        assert_eq!(go("2-2", &["^Home"]), "0-1");
        assert_eq!(go("2-2", &["^End"]), "3-3");
    }

    #[test]
    fn arrows_follow_the_direction_of_the_script() {
        assert_eq!(Move::of("ArrowLeft", false, true), Some(Move::By(0, 1)));
        assert_eq!(Move::of("ArrowLeft", false, false), Some(Move::By(0, -1)));
        assert_eq!(Move::of("ArrowLeft", true, false), None, "the browser's own");
    }
}
