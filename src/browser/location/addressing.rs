//! The addresses of links that a reader may take away.

use super::{Location, Mode, address};
use crate::query::{Criteria, Link};

impl Location {
    /// The address of the table with these criteria; with a path, of what stands there in the table as it begins.
    pub(in crate::browser) fn address_of(
        &self,
        criteria: &Criteria,
        path: Option<String>,
    ) -> Option<String> {
        let code = self.code.get()?;
        let (before, query, hash) = address()?;
        let is_page = ["http:", "https:", "file:"].iter().any(|scheme| before.starts_with(scheme));
        if self.mode() != Mode::Address || !is_page {
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
