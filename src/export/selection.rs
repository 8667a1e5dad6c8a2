//! What is taken away: the rows that are listed, or what is in the basket.

use crate::identifiers::identifiers;
use crate::query::{Basket, Criteria, Index, Outcome, unfiltered};

identifiers! {
    /// Which rows are taken.
    #[derive(Default)]
    pub enum Scope {
        /// Those that the reader's filters leave.
        #[default]
        Listed = "listed",
        /// Those in the basket.
        Basket = "basket",
        /// All that the present view has, whatever is filtered. Scripts alone may ask for it: a
        /// reader sees what is taken.
        All = "all",
    }
}

/// The rows of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Positions of resolutions in the register.
    Resolutions(Vec<usize>),
    /// Numbers of the index's rows; among them the empty row of a resolution that has no
    /// provisions.
    Provisions(Vec<usize>),
}

/// What is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// From where.
    pub scope: Scope,
    /// The rows, in order.
    pub rows: Rows,
    /// Whether that is the register as it is.
    pub is_everything: bool,
    /// Whether the reader asked for one resolution, whatever is listed.
    pub is_one: bool,
}

impl Selection {
    /// The rows that are listed.
    pub fn listed(criteria: &Criteria, outcome: &Outcome) -> Self {
        let rows = match criteria.view.is_of_provisions() {
            true => Rows::Provisions(outcome.rows.clone()),
            false => Rows::Resolutions(outcome.rows.clone()),
        };
        let is_everything = !criteria.is_filtering() && outcome.rows.len() == outcome.total;
        Self { scope: Scope::Listed, rows, is_everything, is_one: false }
    }

    /// The resolution at that position of the register.
    pub fn one(position: usize) -> Self {
        let rows = Rows::Resolutions(vec![position]);
        Self { scope: Scope::Listed, rows, is_everything: false, is_one: true }
    }

    /// All rows of the present view, in the document's order.
    pub fn all(index: &Index, criteria: &Criteria) -> Self {
        let all = Self::listed(
            &Criteria { view: criteria.view, ..Criteria::default() },
            &unfiltered(index, criteria),
        );
        Self { scope: Scope::All, ..all }
    }

    /// What is in the basket. A basket of resolutions gives a row a resolution; as soon as it holds
    /// a provision, it gives a row a provision, those of its resolutions among them. With a
    /// provision come those nested in it.
    pub fn of_basket(index: &Index, basket: &Basket) -> Self {
        let mut resolutions = Vec::new();
        let mut rows = Vec::new();
        let mut has_provisions = false;
        for path in basket.paths() {
            let is_provision = path.contains('/');
            has_provisions |= is_provision && is_known(index, path);
            for (position, entry) in index.entries().iter().enumerate() {
                let Some((resolution, _)) = index.resolution(position) else { continue };
                if !path.split('/').next().is_some_and(|first| resolution.is_at(first)) {
                    continue;
                }
                if !is_provision {
                    resolutions.push(position);
                }
                let all = entry.rows.clone();
                let wanted =
                    |row: &usize| !is_provision || is_at_or_in(&index.rows()[*row].path, path);
                for row in all.filter(wanted) {
                    if !rows.contains(&row) {
                        rows.push(row);
                    }
                }
            }
        }
        let rows = match has_provisions {
            true => Rows::Provisions(rows),
            false => Rows::Resolutions(resolutions),
        };
        Self { scope: Scope::Basket, rows, is_everything: false, is_one: false }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match &self.rows {
            Rows::Resolutions(rows) | Rows::Provisions(rows) => rows.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first rows, as many as `most`.
    #[must_use]
    pub fn first(mut self, most: usize) -> Self {
        match &mut self.rows {
            Rows::Resolutions(rows) | Rows::Provisions(rows) => rows.truncate(most),
        }
        self
    }
}

/// Whether the register has something at that path of a resolution or provision.
pub fn is_known(index: &Index, path: &str) -> bool {
    match path.contains('/') {
        true => index.rows().iter().any(|row| row.path == path),
        false => index.register().resolutions.iter().any(|it| it.is_at(path)),
    }
}

fn is_at_or_in(path: &str, holder: &str) -> bool {
    path.strip_prefix(holder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
