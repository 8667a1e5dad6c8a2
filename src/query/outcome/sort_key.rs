//! What rows are compared by.

use std::cmp::Ordering;

use crate::model::{Designation, Kind, Part, Resolution, Status, Verb};
use crate::query::criteria::own::OwnColumn;
use crate::query::index::index::Index;
use crate::query::index::row::Row;
use crate::query::search::expression::Field;

/// How the reader's language orders words, and what it calls things. A browser's `Intl` knows.
pub trait Collation {
    /// The order of two texts.
    fn compare(&self, a: &str, b: &str) -> Ordering;
    /// The name of a verb.
    fn verb(&self, verb: Verb) -> &str;
    /// The name of a status.
    fn status(&self, status: Status) -> &str;
    /// The name of a part.
    fn part(&self, part: Part) -> &str {
        part.id()
    }
    /// The name of a kind of acts of the list.
    fn kind<'a>(&'a self, kind: &'a Kind) -> &'a str {
        kind.id()
    }
    /// The names of a field of the search, with spaces between them; the one to show comes first.
    fn field(&self, field: Field) -> &str {
        field.id()
    }
}

/// What a column makes the key of a row from.
pub(in crate::query) struct Sorting<'a> {
    pub(in crate::query) index: &'a Index,
    /// How many provisions of the resolution at a position satisfy the criteria.
    pub(in crate::query) matching: &'a dyn Fn(usize) -> usize,
    pub(in crate::query) collation: &'a dyn Collation,
}

impl<'a> Sorting<'a> {
    /// The resolution at a position of the register.
    pub(in crate::query) fn resolution(&self, position: usize) -> Option<&'a Resolution> {
        self.index.resolution(position).map(|(resolution, _)| resolution)
    }

    /// The place of a row by a column of the page's.
    pub(in crate::query) fn own(&self, column: OwnColumn, row: usize) -> Option<Key<'a>> {
        let position = match column.view().is_of_provisions() {
            true => self.row(row)?.resolution,
            false => row,
        };
        self.index.extension().cell(column.id(), position)?.rank.map(Key::Number)
    }

    /// The row of the provisions view with a number.
    pub(in crate::query) fn row(&self, number: usize) -> Option<&'a Row> {
        self.index.rows().get(number)
    }
}

/// The key of a row. A column makes keys of one kind only.
pub(in crate::query) enum Key<'a> {
    /// A number.
    Number(usize),
    /// What a body calls its acts.
    Designation(&'a Designation),
    /// A date, or the beginning of one.
    Date(String),
    /// Words, in the order of the reader's language.
    Words(&'a str),
    /// A label: its number, where it is one, then its words.
    Label(usize, &'a str),
}

impl Key<'_> {
    /// The order of two keys of one column.
    pub(in crate::query) fn compare(&self, other: &Key, collation: &dyn Collation) -> Ordering {
        match (self, other) {
            (Key::Number(a), Key::Number(b)) => a.cmp(b),
            (Key::Designation(a), Key::Designation(b)) => a.cmp(b),
            (Key::Date(a), Key::Date(b)) => a.cmp(b),
            (Key::Words(a), Key::Words(b)) => collation.compare(a, b),
            (Key::Label(a, x), Key::Label(b, y)) => a.cmp(b).then_with(|| collation.compare(x, y)),
            _ => Ordering::Equal,
        }
    }
}
