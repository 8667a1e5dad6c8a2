//! Criteria as a list of keys and values, and back: what links, `getState` and `setState` are made of.
//!
//! The keys are the identifiers that events and attributes use, too. Only what differs from the table's own
//! beginning is written, so that the address of an untouched table has nothing of it; an empty value says that
//! something the table begins with was given up.

use super::{Across, Column, Criteria, Direction, Facet, Sort, View};

/// The longest search that a link holds, in characters.
const LONGEST_SEARCH: usize = 400;
/// The longest other value.
const LONGEST_VALUE: usize = 200;
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
}

/// The keys and values of `link` that differ from those of a table that begins with `base`.
pub fn encode(link: &Link, base: &Criteria) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let begins = fields(base);
    for ((key, mut values), (_, at_first)) in fields(&link.criteria).into_iter().zip(begins) {
        if values == at_first {
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

/// Every key of the criteria with its values, always in the same order. What is a choice of one has one value.
fn fields(criteria: &Criteria) -> Vec<(&'static str, Vec<String>)> {
    let search: String = criteria.search.chars().take(LONGEST_SEARCH).collect();
    let sort = criteria.sort.map(|sort| match sort.direction {
        Direction::Ascending => sort.column.id().to_owned(),
        Direction::Descending => [sort.column.id(), "-desc"].concat(),
    });
    let mut fields = vec![("view", vec![criteria.view.id().to_owned()]), ("search", vec![search])];
    for facet in Facet::ALL {
        let of = criteria.chosen.iter().filter(|(of, _)| of == facet);
        fields.push((facet.id(), of.map(|(_, value)| value.clone()).collect()));
    }
    fields.push(("across", vec![criteria.across.id().to_owned()]));
    fields.push(("sort", vec![sort.unwrap_or_default()]));
    fields.push(("open", criteria.open.clone()));
    fields
}

/// What `pairs` ask of a table that begins with `base`. Nothing makes it fail: what cannot be read is told in
/// [`Link::refused`].
pub fn decode(pairs: Vec<(String, String)>, base: &Criteria) -> Link {
    let mut link = Link { criteria: base.clone(), ..Link::default() };
    let mut seen: Vec<String> = Vec::new();
    let mut sort = None;
    for (key, mut value) in pairs {
        let longest = if key == "search" { LONGEST_SEARCH } else { LONGEST_VALUE };
        if let Some((end, _)) = value.char_indices().nth(longest) {
            value.truncate(end);
            link.refuse(&key, &value);
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
            "open" => {
                if is_first {
                    criteria.open.clear();
                }
                let new = some.filter(|path| !criteria.is_open(path));
                criteria.open.extend(new);
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
    // Once the view is known, wherever it stood.
    let columns = link.criteria.view.columns();
    if link.criteria.sort.is_some_and(|sort| !columns.contains(&sort.column)) {
        link.criteria.sort = None;
    }
    if let Some(printed) = sort {
        link.criteria.sort = parse_sort(&printed, columns);
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

fn parse_sort(printed: &str, columns: &[Column]) -> Option<Sort> {
    let (id, direction) = match printed.strip_suffix("-desc") {
        Some(id) => (id, Direction::Descending),
        None => (printed, Direction::Ascending),
    };
    let sortable = |column: &&Column| column.is_sortable() && column.id() == id;
    columns.iter().find(sortable).map(|column| Sort { column: *column, direction })
}
