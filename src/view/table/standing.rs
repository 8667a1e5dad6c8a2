//! What is noted of the rows while they are rendered, for those parts of the page that depend on
//! it.

use std::cell::Cell;

use crate::query::{Criteria, View};

/// What is noted of the rows while they are rendered.
#[derive(Debug, Default)]
pub struct Standing {
    lines: Cell<usize>,
    leaving: Cell<usize>,
    /// As which of the open texts the last one that stands was opened.
    front: Cell<Option<usize>>,
}

impl Standing {
    /// Nothing is noted yet.
    pub(in crate::view) fn begin(&self) {
        self.note_lines(0);
        self.note_leaving(0);
        self.front.set(None);
    }

    /// There are so many lines to be shown, also those that do not stand yet.
    pub(in crate::view) fn note_lines(&self, lines: usize) {
        self.lines.set(lines);
    }

    /// So many parts of the rows leave, out of sight.
    pub(in crate::view) fn note_leaving(&self, parts: usize) {
        self.leaving.set(parts);
    }

    /// How many parts of the rows leave.
    pub(in crate::view) fn leaving(&self) -> usize {
        self.leaving.get()
    }

    /// The row of that key stands.
    pub(in crate::view) fn note_row(&self, criteria: &Criteria, key: &str) {
        self.front.set(self.front.get().max(opened(criteria, key)));
    }

    /// How many lines there are to be shown, also those that do not stand yet.
    pub(in crate::view) fn lines(&self) -> usize {
        self.lines.get()
    }

    /// Whether a text stands on the page that is open, and where it stands where there is room.
    pub(in crate::view) fn reading(&self, view: View) -> Option<&'static str> {
        let place = match view {
            View::Overview | View::Provisions => "aside",
            _ => "below",
        };
        self.front.get().map(|_| place)
    }

    /// Where only one text has room, it is the one that was opened last of those that stand.
    pub(in crate::view) fn is_front(&self, criteria: &Criteria, key: &str) -> bool {
        self.front.get().is_some_and(|front| opened(criteria, key) == Some(front))
    }
}

/// As which of the open texts that one was opened.
fn opened(criteria: &Criteria, key: &str) -> Option<usize> {
    criteria.open.iter().position(|open| open == key)
}
