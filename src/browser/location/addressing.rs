//! The addresses of links that a reader may take away.

use super::{Location, Mode, address};
use crate::query::{Criteria, Link};

impl Location {
    /// Whether links to the table lead anywhere.
    pub(in crate::browser) fn can_link(&self) -> bool {
        let is_page = |(before, _, _): (String, String, String)| {
            ["http:", "https:", "file:"].iter().any(|scheme| before.starts_with(scheme))
        };
        self.mode() == Mode::Address && address().is_some_and(is_page)
    }

    /// The address of the table with these criteria; with a path, of what stands there in the table as it begins.
    pub(in crate::browser) fn address_of(
        &self,
        criteria: &Criteria,
        path: Option<String>,
    ) -> Option<String> {
        let code = self.code.get()?;
        let (before, query, hash) = address()?;
        if !self.can_link() {
            return None;
        }
        let (base, own) = (self.base.borrow(), self.start.borrow());
        let (criteria, start) = match path {
            Some(_) => (&*base, &*base),
            None => (criteria, &*own),
        };
        let link = Link { criteria: criteria.clone(), at: path, ..self.link() };
        let pairs = (code.encode)(&link, &base, start);
        let query = (code.write)(&query, &self.prefix.borrow(), &pairs);
        Some([before, query, hash].concat())
    }
}
