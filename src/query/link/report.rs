//! What the page around a table is told of it: the details of the element's events, in the words of
//! links.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::link::is_list;
use crate::query::{Action, Criteria, Facet, path_of};

/// A step of the reader's, as the page hears of it.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Report<'a> {
    /// What they search and filter by, in which view.
    Filter {
        /// The view.
        view: &'static str,
        /// The search as typed.
        search: &'a str,
        /// The chosen values of each facet.
        facets: Chosen<'a>,
        /// The kinds of change that are shown, in the view of changes.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        changes: Vec<&'static str>,
    },
    /// How the rows are shown.
    Layout {
        /// The columns of the present view that are shown, in order.
        columns: Vec<&'static str>,
        /// The spacing of the rows.
        density: &'static str,
        /// What the rows are grouped by.
        group: Option<&'static str>,
        /// The resolutions that are compared.
        compare: &'a [String],
        /// The languages read beside the reader's own.
        parallel: &'a [String],
    },
    /// Rows were opened or closed.
    Open {
        /// The path of the row: `44`, or `44/instructs-1/9`; of several, of the first.
        path: &'a str,
        /// The paths of all of them; none where all rows were closed at once.
        paths: Vec<&'a str>,
        /// Whether they were opened rather than closed.
        open: bool,
    },
}

impl<'a> Report<'a> {
    /// What is told of an action that led to `criteria`, in order.
    ///
    /// ```
    /// use resolution_table::query::{Action, Criteria, Report, apply};
    ///
    /// let action = Action::ToggleOpen("44".into());
    /// let criteria = apply(&Criteria::default(), action.clone());
    /// let [report] = &Report::of(&action, &criteria)[..] else { panic!("one event") };
    /// assert_eq!(report.name(), "open");
    /// let detail = serde_json::to_string(report)?;
    /// assert_eq!(detail, r#"{"path":"44","paths":["44"],"open":true}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn of(action: &'a Action, criteria: &'a Criteria) -> Vec<Self> {
        let one = |path, open| Self::Open { path, paths: vec![path], open };
        match action {
            // A provision that stands in several groups is still one.
            Action::ToggleOpen(key) => vec![one(path_of(key), criteria.open.contains(key))],
            // All at once: one event.
            Action::SetOpen(paths) => {
                let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
                let path = paths.first().copied().unwrap_or_default();
                vec![Self::Open { path, open: !paths.is_empty(), paths }]
            }
            Action::Reveal(path) => vec![one(path, true), Self::filter(criteria)],
            // Nobody but the reader is concerned.
            Action::SetExtent(_) => Vec::new(),
            action if action.is_layout() => vec![Self::layout(criteria)],
            _ => vec![Self::filter(criteria)],
        }
    }

    /// The name of the event, after `resolution-table-`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Filter { .. } => "filter",
            Self::Layout { .. } => "layout",
            Self::Open { .. } => "open",
        }
    }

    fn filter(criteria: &'a Criteria) -> Self {
        let (view, facets) = (criteria.view.id(), Chosen(&criteria.chosen));
        let changes = criteria.changes.iter().map(|change| change.id()).collect();
        Self::Filter { view, search: &criteria.search, facets, changes }
    }

    fn layout(criteria: &'a Criteria) -> Self {
        Self::Layout {
            columns: criteria.shown_columns().iter().map(|column| column.id()).collect(),
            density: criteria.density.id(),
            group: criteria.grouping().map(|grouping| grouping.id()),
            compare: &criteria.compare,
            parallel: &criteria.parallel,
        }
    }
}

/// The chosen values as an object: facet to list of values.
pub struct Chosen<'a>(&'a [(Facet, String)]);

impl Serialize for Chosen<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for facet in Facet::all() {
            let of = self.0.iter().filter(|(of, _)| *of == facet);
            let values: Vec<&str> = of.map(|(_, value)| value.as_str()).collect();
            if !values.is_empty() {
                map.serialize_entry(facet.id(), &values)?;
            }
        }
        map.end()
    }
}

/// A state as an object: each key of a link with its value, or with a list of them.
pub struct StateReport<'a>(pub &'a [(&'static str, String)]);

impl Serialize for StateReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for of_key in self.0.chunk_by(|(one, _), (next, _)| one == next) {
            let values = of_key.iter().map(|(_, value)| value.as_str());
            match of_key {
                [(key, _), ..] if is_list(key) => {
                    let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
                    map.serialize_entry(key, &values)?;
                }
                [(key, value), ..] => map.serialize_entry(key, value)?,
                [] => {}
            }
        }
        map.end()
    }
}
