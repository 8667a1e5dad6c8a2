//! The order of the rows.

use std::cmp::Ordering;

use crate::model::{Part, Status, Verb};
use crate::order::order;

use crate::query::index::index::Index;
use crate::query::{Column, Direction, Field, Sort};

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
    /// The names of a field of the search, with spaces between them; the one to show comes first.
    fn field(&self, field: Field) -> &str {
        field.id()
    }
}

/// Puts `rows` (positions of resolutions in the overview, else numbers of rows) in the order of `sort`.
/// Rows that are equal in it keep the document's order, upwards and downwards.
pub(in crate::query) fn sort_rows(
    index: &Index,
    rows: &mut [usize],
    sort: Sort,
    matching: impl Fn(usize) -> usize,
    collation: &dyn Collation,
) {
    let compare = |a: &Key, b: &Key| match (a, b) {
        (Key::Number(a), Key::Number(b)) => a.cmp(b),
        (Key::Words(a), Key::Words(b)) => collation.compare(a, b),
        (Key::Label(a, x), Key::Label(b, y)) => a.cmp(b).then_with(|| collation.compare(x, y)),
        // What has nothing to sort by comes last.
        (Key::Nothing, Key::Nothing) => Ordering::Equal,
        (Key::Nothing, _) => Ordering::Greater,
        (_, Key::Nothing) => Ordering::Less,
        _ => Ordering::Equal,
    };
    let before = rows.to_vec();
    let keys: Vec<Key> =
        before.iter().map(|&row| key(index, row, sort.column, &matching, collation)).collect();
    let sorted = order(keys.len(), &|a, b| {
        let (a, b) = (&keys[a], &keys[b]);
        let order = compare(a, b);
        let fixed = matches!(a, Key::Nothing) != matches!(b, Key::Nothing);
        match sort.direction {
            Direction::Descending if !fixed => order.reverse(),
            _ => order,
        }
    });
    rows.iter_mut().zip(sorted).for_each(|(row, position)| *row = before[position]);
}

enum Key<'a> {
    Number(usize),
    Words(&'a str),
    /// A label: its number, where it is one, then its words.
    Label(usize, &'a str),
    Nothing,
}

fn key<'a>(
    index: &'a Index,
    row: usize,
    column: Column,
    matching: impl Fn(usize) -> usize,
    collation: &'a dyn Collation,
) -> Key<'a> {
    let resolution = || index.resolution(row).map(|(resolution, _)| resolution);
    let provision_row = || index.rows().get(row);
    let found = match column {
        Column::Number | Column::Citing => resolution().map(|it| Key::Number(it.number as usize)),
        Column::Status => {
            resolution().and_then(|it| it.status).map(|it| Key::Words(collation.status(it)))
        }
        Column::Title => resolution().map(|it| Key::Words(index.choose(&it.title).words)),
        Column::Provisions => Some(Key::Number(matching(row))),
        Column::Resolution => provision_row()
            .and_then(|row| index.resolution(row.resolution))
            .map(|(it, _)| Key::Number(it.number as usize)),
        Column::Verb => {
            provision_row().and_then(|row| row.verb).map(|it| Key::Words(collation.verb(it)))
        }
        Column::Addressee => provision_row().and_then(|row| row.addressees.first()).map(|key| {
            let body = index.register().bodies.get(key);
            Key::Words(body.map_or(key, |body| index.choose(body.brief()).words))
        }),
        Column::Label => provision_row()
            .and_then(|row| index.provision(row))
            .and_then(|(_, provision)| provision.label.as_deref())
            .map(|label| {
                let digits: String = label.chars().take_while(char::is_ascii_digit).collect();
                Key::Label(digits.parse().unwrap_or(usize::MAX), label)
            }),
        Column::Edition => resolution()
            .and_then(|it| it.revision.as_ref())
            .map(|revision| Key::Number(revision.year as usize)),
        Column::Cites => resolution().map(|it| Key::Number(it.references.len())),
        Column::CitedInstruments => Some(Key::Number(index.citations().of(row).len())),
        Column::CitedBy => Some(Key::Number(index.citations().to(row).count())),
        Column::Part => {
            let part = provision_row().and_then(|row| row.part);
            part.map(|part| Key::Number(part as usize))
        }
        Column::ResolutionStatus => provision_row()
            .and_then(|row| index.status(row))
            .map(|it| Key::Words(collation.status(it))),
        Column::Summary | Column::Text | Column::Topics | Column::Mentioned => None,
    };
    found.unwrap_or(Key::Nothing)
}
