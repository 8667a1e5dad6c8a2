//! Criteria as a list of keys and values, and back: what links, `getState` and `setState` are made
//! of.
//!
//! The keys are the identifiers that events and attributes use, too. Only what differs from the
//! table's own beginning is written, so that the address of an untouched table has nothing of it;
//! an empty value says that something the table begins with was given up.

use super::query_string::{limited, parse_query};
use crate::compare::Change;
use crate::query::{
    Across, Column, Criteria, Density, Direction, Extent, Facet, Grouping, Sort, View,
};

/// The longest search that a link holds, in characters.
const LONGEST_SEARCH: usize = 400;
/// The longest other value.
const LONGEST_VALUE: usize = 200;
/// Among the closed groups: all of them, but for those that follow.
const ALL: &str = "*";
/// How many bytes of keys and values a link holds at most: longer addresses are refused by servers.
const LONGEST_LINK: usize = 3_000;

/// What a link asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What could be read of it.
    pub criteria: Criteria,
    /// The tag of the language that the reader chose.
    pub language: Option<String>,
    /// The path of what it leads to.
    pub at: Option<String>,
    /// What could not be read, as key and value.
    pub refused: Vec<(String, String)>,
    /// Whether it was too long to be read in full.
    pub is_cut: bool,
}

/// The keys and values of `link` that differ from `base`, with which the table begins for
/// everybody, or from `start`, with which it began for this reader, whose browser may have kept
/// something.
///
/// ```
/// use resolution_table::query::{Criteria, Link, encode_link, parse_link};
///
/// let start = Criteria::default();
/// let criteria = Criteria { search: "ipv6".to_owned(), ..start.clone() };
/// let link = Link { criteria, at: Some("44".to_owned()), ..Link::default() };
/// let pairs = encode_link(&link, &start, &start);
/// assert_eq!(pairs, [("search", "ipv6".to_owned()), ("at", "44".to_owned())]);
/// // An untouched table adds nothing, and a link is read as it was written.
/// assert!(encode_link(&Link::default(), &start, &start).is_empty());
/// assert_eq!(parse_link("?rt.search=ipv6&rt.at=44", "rt", &start).1, link);
/// ```
pub fn encode(link: &Link, base: &Criteria, start: &Criteria) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let begins = fields(base).into_iter().zip(fields(start));
    for ((key, mut values), (usual, at_first)) in fields(&link.criteria).into_iter().zip(begins) {
        if values == usual.1 && values == at_first.1 {
            continue;
        }
        if values.is_empty() {
            values.push(String::new());
        }
        pairs.extend(values.into_iter().map(|value| (key, value)));
    }
    pairs.extend(link.at.clone().map(|path| ("at", path)));
    pairs.extend(link.language.clone().map(|tag| ("lang", tag)));
    let mut room = LONGEST_LINK;
    pairs.retain(|(key, value)| {
        let needed = key.len() + value.len();
        let fits = needed <= room;
        room -= if fits { needed } else { 0 };
        fits
    });
    pairs
}

/// Keys and values as an address has them.
pub type Parameters = Vec<(String, String)>;

/// The parameters under `prefix` in the query of an address, and what they ask of a table that
/// begins with `start`.
pub fn parse_link(query: &str, prefix: &str, start: &Criteria) -> (Parameters, Link) {
    let (pairs, is_cut) = parse_query(query, prefix);
    (pairs.clone(), decode((pairs, is_cut), start))
}

/// What keys and values that a page gives ask of a table that begins with `start`.
pub fn link_of(pairs: Parameters, start: &Criteria) -> Link {
    decode(limited(pairs.into_iter()), start)
}

/// Whether a key stands for a list of values rather than for one.
pub fn is_list(key: &str) -> bool {
    matches!(key, "open" | "closed" | "compare" | "changes" | "parallel")
        || Facet::from_id(key).is_some()
}

/// Every key of the criteria with its values, always in the same order. What is a choice of one has
/// one value.
fn fields(criteria: &Criteria) -> Vec<(&'static str, Vec<String>)> {
    let search: String = criteria.search.chars().take(LONGEST_SEARCH).collect();
    let sort = criteria.sort.map(|sort| match sort.direction {
        Direction::Ascending => sort.column.id().to_owned(),
        Direction::Descending => [sort.column.id(), "-desc"].concat(),
    });
    let mut fields = vec![("view", vec![criteria.view.id().to_owned()]), ("search", vec![search])];
    for facet in Facet::all() {
        let of = criteria.chosen.iter().filter(|(of, _)| *of == facet);
        fields.push((facet.id(), of.map(|(_, value)| value.clone()).collect()));
    }
    let mut columns = String::new();
    for column in &criteria.columns {
        if !columns.is_empty() {
            columns.push('.');
        }
        columns.push_str(column.id());
    }
    let group = criteria.group.map_or("", Grouping::id);
    let mut closed = criteria.closed_groups.except.clone();
    if criteria.closed_groups.all {
        closed.insert(0, ALL.to_owned());
    }
    fields.push(("across", vec![criteria.across.id().to_owned()]));
    fields.push(("sort", vec![sort.unwrap_or_default()]));
    fields.push(("columns", vec![columns]));
    fields.push(("density", vec![criteria.density.id().to_owned()]));
    fields.push(("extent", vec![criteria.extent.id().to_owned()]));
    fields.push(("group", vec![group.to_owned()]));
    fields.push(("closed", closed));
    fields.push(("compare", criteria.compare.clone()));
    fields.push(("changes", criteria.changes.iter().map(|it| it.id().to_owned()).collect()));
    fields.push(("parallel", criteria.parallel.clone()));
    fields.push(("open", criteria.open.clone()));
    fields
}

/// What `pairs` ask of a table that begins with `base`; with whether there were more than were
/// read. Nothing makes it fail: what cannot be read is told in [`Link::refused`].
pub fn decode((pairs, is_cut): (Vec<(String, String)>, bool), base: &Criteria) -> Link {
    let mut link = Link { criteria: base.clone(), is_cut, ..Link::default() };
    let mut seen: Vec<String> = Vec::new();
    let mut sort = None;
    let mut unknown = Vec::new();
    for (key, mut value) in pairs {
        let longest = if key == "search" { LONGEST_SEARCH } else { LONGEST_VALUE };
        if let Some((end, _)) = value.char_indices().nth(longest) {
            value.truncate(end);
            link.is_cut = true;
            if key != "search" {
                continue;
            }
        }
        let is_first = !seen.contains(&key);
        if is_first {
            seen.push(key.clone());
        }
        let criteria = &mut link.criteria;
        let some = Some(value.clone()).filter(|value| !value.is_empty());
        match key.as_str() {
            "view" => match View::from_id(&value) {
                Some(view) => criteria.view = view,
                None => link.refuse(&key, &value),
            },
            "across" => match Across::from_id(&value) {
                Some(across) => criteria.across = across,
                None => link.refuse(&key, &value),
            },
            "search" => criteria.search = value,
            "sort" => sort = Some(value),
            "at" => link.at = some,
            "lang" => link.language = some,
            "open" => collect(&mut criteria.open, some, is_first),
            "compare" => collect(&mut criteria.compare, some, is_first),
            "parallel" => collect(&mut criteria.parallel, some, is_first),
            "changes" => {
                if is_first {
                    criteria.changes.clear();
                }
                match Change::from_id(&value) {
                    Some(change) if criteria.changes.contains(&change) => {}
                    Some(change) => criteria.changes.push(change),
                    None if value.is_empty() => {}
                    None => link.refuse(&key, &value),
                }
            }
            "closed" => {
                let groups = &mut criteria.closed_groups;
                groups.all = value == ALL || groups.all && !is_first;
                collect(&mut groups.except, some.filter(|id| id != ALL), is_first);
            }
            "columns" => {
                criteria.columns.clear();
                for id in value.split('.').filter(|id| !id.is_empty()) {
                    match Column::from_id(id) {
                        Some(column) if criteria.columns.contains(&column) => {}
                        Some(column) => criteria.columns.push(column),
                        None => unknown.push((key.clone(), id.to_owned())),
                    }
                }
            }
            "density" => match Density::from_id(&value) {
                Some(density) => criteria.density = density,
                None => link.refuse(&key, &value),
            },
            "extent" => match Extent::from_id(&value) {
                Some(extent) => criteria.extent = extent,
                None => link.refuse(&key, &value),
            },
            "group" => {
                criteria.group = Grouping::from_id(&value);
                if criteria.group.is_none() && !value.is_empty() {
                    link.refuse(&key, &value);
                }
            }
            id => match Facet::from_id(id) {
                Some(facet) => {
                    if is_first {
                        criteria.chosen.retain(|(of, _)| *of != facet);
                    }
                    let new = some.filter(|value| !criteria.has(facet, value));
                    criteria.chosen.extend(new.map(|value| (facet, value)));
                }
                None => link.refuse(&key, &value),
            },
        }
    }
    for (key, id) in unknown {
        link.refuse(&key, &id);
    }
    // Two are compared.
    link.criteria.compare.truncate(2);
    // Once the view is known, wherever it stood.
    let view = link.criteria.view;
    if link.criteria.sort.is_some_and(|sort| sort.column.view() != view) {
        link.criteria.sort = None;
    }
    if let Some(printed) = sort {
        link.criteria.sort = parse_sort(&printed, view);
        if link.criteria.sort.is_none() && !printed.is_empty() {
            link.refuse("sort", &printed);
        }
    }
    link
}

impl Link {
    /// Notes what the table cannot give; each once, and cut to what a message can show.
    pub fn refuse(&mut self, key: &str, value: &str) {
        let cut = |text: &str| text.chars().take(40).collect::<String>();
        let entry = (cut(key), cut(value));
        if !self.refused.contains(&entry) && self.refused.len() < 100 {
            self.refused.push(entry);
        }
    }
}

fn parse_sort(printed: &str, view: View) -> Option<Sort> {
    let (id, direction) = match printed.strip_suffix("-desc") {
        Some(id) => (id, Direction::Descending),
        None => (printed, Direction::Ascending),
    };
    let column = Column::from_id(id)?;
    (column.is_sortable() && column.view() == view).then_some(Sort { column, direction })
}

/// Adds a value to a list that the first one of a link begins anew.
fn collect(list: &mut Vec<String>, value: Option<String>, is_first: bool) {
    if is_first {
        list.clear();
    }
    list.extend(value.filter(|value| !list.contains(value)));
}
