//! Rows under headings: which groups there are, in which order, and which rows each has.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::model::{Status, Verb};
use crate::order::order;

use crate::query::index::bits::Bits;
use crate::query::index::index::Index;
use crate::query::{Collation, Column, Criteria, Direction, Facet, Grouping};

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowGroup {
    /// The number of the resolution, or the identifier of the verb, the body or the status. `annex`
    /// are provisions without a verb, `none` those that address nobody and resolutions without a
    /// status.
    pub id: String,
    /// The position of the resolution, where rows are grouped by it.
    pub resolution: Option<usize>,
    /// The rows, in the order that they have without groups.
    pub rows: Vec<GroupedRow>,
}

/// A row in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupedRow {
    /// The row, as in the outcome.
    pub row: usize,
    /// Whether a group further up has it, too.
    pub again: bool,
}

/// The groups of provisions without a verb.
pub const ANNEX: &str = "annex";
/// The group of rows that have nothing to group them by.
pub const NONE: &str = "none";

/// The groups of `rows`, none of them empty. Those of resolutions stand in the order of their first
/// rows, the others in the order of the facet, or in that of the reader's sort where it is by the
/// same property.
pub fn groups(
    index: &Index,
    criteria: &Criteria,
    rows: &[usize],
    collation: &dyn Collation,
) -> Vec<RowGroup> {
    let Some(grouping) = criteria.grouping() else {
        return Vec::new();
    };
    let mut found = collect(index, grouping, rows);
    let sorted = criteria.sort.filter(|sort| column(grouping) == Some(sort.column));
    let order = match (grouping, sorted.map(|sort| sort.direction)) {
        (Grouping::Resolution, _) => (0..found.len()).collect(),
        (_, Some(direction)) => {
            let names: Vec<Option<&str>> =
                found.iter().map(|group| name(index, grouping, &group.id, collation)).collect();
            order(found.len(), &|a, b| match (names[a], names[b]) {
                (Some(a), Some(b)) if direction == Direction::Descending => collation.compare(b, a),
                (Some(a), Some(b)) => collation.compare(a, b),
                // What has nothing to sort by comes last.
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            })
        }
        (_, None) => {
            let ranks = ranks(index, grouping, &found);
            order(found.len(), &|a, b| ranks[a].cmp(&ranks[b]))
        }
    };
    let mut groups: Vec<RowGroup> = Vec::with_capacity(found.len());
    for position in order {
        let empty = RowGroup { id: String::new(), resolution: None, rows: Vec::new() };
        groups.push(std::mem::replace(&mut found[position], empty));
    }
    if grouping == Grouping::Addressee {
        let mut seen = Bits::none(index.rows().len());
        for row in groups.iter_mut().flat_map(|group| group.rows.iter_mut()) {
            row.again = seen.contains(row.row);
            seen.insert(row.row);
        }
    }
    groups
}

/// The groups in the order of their first rows.
fn collect(index: &Index, grouping: Grouping, rows: &[usize]) -> Vec<RowGroup> {
    let mut groups: Vec<RowGroup> = Vec::new();
    // For each resolution, one more than the position of its group.
    let mut of_resolution = vec![0; index.entries().len()];
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut add = |groups: &mut Vec<RowGroup>, id: &str, row: usize| {
        let position = places.get(id).copied().unwrap_or_else(|| {
            places.insert(id.to_owned(), groups.len());
            groups.push(RowGroup { id: id.to_owned(), resolution: None, rows: Vec::new() });
            groups.len() - 1
        });
        groups[position].rows.push(GroupedRow { row, again: false });
    };
    for &number in rows {
        if grouping == Grouping::Status {
            let resolution = index.register().resolutions.get(number);
            let status = resolution.and_then(|resolution| resolution.status);
            add(&mut groups, status.map_or(NONE, Status::id), number);
            continue;
        }
        let Some(row) = index.rows().get(number) else {
            continue;
        };
        match grouping {
            Grouping::Resolution => {
                let place = &mut of_resolution[row.resolution];
                if *place == 0 {
                    groups.push(RowGroup {
                        id: index.register().resolutions[row.resolution].path(),
                        resolution: Some(row.resolution),
                        rows: Vec::new(),
                    });
                    *place = groups.len();
                }
                groups[*place - 1].rows.push(GroupedRow { row: number, again: false });
            }
            Grouping::Verb => add(&mut groups, row.verb.map_or(ANNEX, Verb::id), number),
            Grouping::Addressee if row.addressees.is_empty() => add(&mut groups, NONE, number),
            Grouping::Addressee => {
                row.addressees.iter().for_each(|key| add(&mut groups, key, number));
            }
            Grouping::Status => {}
        }
    }
    groups
}

/// The column that shows what rows are grouped by.
fn column(grouping: Grouping) -> Option<Column> {
    match grouping {
        Grouping::Resolution => None,
        Grouping::Verb => Some(Column::Verb),
        Grouping::Addressee => Some(Column::Addressee),
        Grouping::Status => Some(Column::Status),
    }
}

/// The places of groups, which do not depend on what else is shown.
fn ranks(index: &Index, grouping: Grouping, groups: &[RowGroup]) -> Vec<usize> {
    let bodies: HashMap<&str, usize> = match grouping {
        Grouping::Addressee => {
            index.values(Facet::Addressee).iter().map(|value| value.id.as_str()).zip(0..).collect()
        }
        _ => HashMap::new(),
    };
    let place = |id: &str| match grouping {
        Grouping::Verb => index.register().verb(id).map(Verb::rank),
        Grouping::Status => Status::ALL.iter().position(|status| status.id() == id),
        Grouping::Addressee => bodies.get(id).copied(),
        Grouping::Resolution => None,
    };
    groups.iter().map(|group| place(&group.id).unwrap_or(usize::MAX)).collect()
}

/// What a group is sorted by.
fn name<'a>(
    index: &'a Index,
    grouping: Grouping,
    id: &'a str,
    collation: &'a dyn Collation,
) -> Option<&'a str> {
    match grouping {
        Grouping::Verb => {
            index.register().verb(id).map(|verb| index.verb_name(verb, collation.verb(verb)))
        }
        Grouping::Status => {
            let status = Status::from_id(id);
            status.map(|status| collation.status(status))
        }
        Grouping::Addressee if id == NONE => None,
        Grouping::Addressee => {
            let body = index.register().bodies.get(id);
            Some(body.map_or(id, |body| index.choose(body.brief()).words))
        }
        Grouping::Resolution => None,
    }
}
