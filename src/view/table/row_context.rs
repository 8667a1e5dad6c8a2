//! What the rows of a table are given.

use std::ops::Deref;
use std::rc::Rc;

use yew::Html;

use crate::query::{Basket, Column, Criteria};
use crate::view::root::inquiry::Callbacks;
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;

/// What rows show, apart from what is open in them. A row is rendered again when this is another.
#[derive(Clone)]
pub(in crate::view) struct RowContext {
    /// The register's texts, and the interface's.
    pub(in crate::view) texts: Texts,
    /// Where its links lead.
    pub(in crate::view) links: Links,
    /// What the reader asks for.
    pub(in crate::view) criteria: Rc<Criteria>,
    /// The columns that rows have.
    pub(in crate::view) columns: Rc<[Column]>,
    /// What the buttons of rows are pressed for.
    pub(in crate::view) basket: Rc<Basket>,
    /// How the buttons speak with the app.
    pub(in crate::view) to: Rc<Callbacks>,
}

impl RowContext {
    /// Why a row of the outcome is one, where a search found more than its title shows.
    pub(in crate::view) fn snippet(&self, row: usize) -> Option<Html> {
        let is_found = !self.outcome.found.is_empty();
        let snippet = || self.lazy.snippet(&self.texts, &self.links, self.criteria.view, row);
        is_found.then(snippet).flatten()
    }
}

impl Deref for RowContext {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        &self.texts
    }
}

impl PartialEq for RowContext {
    fn eq(&self, other: &Self) -> bool {
        // The columns come of criteria and register.
        let Self { texts, links, criteria, columns: _, basket, to } = self;
        *texts == other.texts
            && *links == other.links
            && Rc::ptr_eq(basket, &other.basket)
            && Rc::ptr_eq(to, &other.to)
            && (Rc::ptr_eq(criteria, &other.criteria)
                || **criteria
                    == Criteria {
                        open: criteria.open.clone(),
                        density: criteria.density,
                        closed_groups: criteria.closed_groups.clone(),
                        compare: criteria.compare.clone(),
                        ..(*other.criteria).clone()
                    })
    }
}
