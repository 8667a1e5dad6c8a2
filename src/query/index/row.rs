//! What is known of a resolution, and of a row of the provisions view.

use std::rc::Rc;

use crate::model::{Part, Verb};

/// What is known of a resolution beyond its text.
pub struct Entry {
    /// The numbers of its rows.
    pub rows: std::ops::Range<usize>,
    /// How many provisions it has.
    pub provisions: usize,
}

/// A row of the provisions view; or, for a resolution that has no provisions, an empty row that is
/// not shown, so that its status can still be counted.
pub struct Row {
    /// The position of its resolution in the register.
    pub resolution: usize,
    /// The stable path; empty for an empty row.
    pub path: String,
    /// The verb of its section; none in an annex.
    pub verb: Option<Verb>,
    /// The verb by which the duty is handed on, where it is.
    pub delegates: Option<Verb>,
    /// Whether the section's heading is a "further" form.
    pub further: bool,
    /// The part it stands in; none for an empty row.
    pub part: Option<Part>,
    /// Keys of the bodies whose duty it is.
    pub addressees: Rc<[String]>,
    /// Keys of the other bodies that it names.
    pub mentioned: Rc<[String]>,
    /// Where it is in the resolution: the position of its section or annex, then of each provision.
    pub(super) position: Vec<usize>,
}

impl Row {
    pub(super) fn empty(resolution: usize) -> Self {
        Self {
            resolution,
            path: String::new(),
            verb: None,
            delegates: None,
            further: false,
            part: None,
            addressees: Rc::default(),
            mentioned: Rc::default(),
            position: Vec::new(),
        }
    }

    /// Whether it stands for a resolution without provisions.
    pub fn is_empty(&self) -> bool {
        self.position.is_empty()
    }

    /// The position of its section; none in an annex.
    pub(super) fn section_position(&self) -> Option<usize> {
        self.verb.and(self.position.first().copied())
    }

    /// In how many provisions it is nested, and one more.
    pub(super) fn depth(&self) -> usize {
        self.position.len()
    }
}
