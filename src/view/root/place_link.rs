//! Links from the table to places in it.

use std::rc::Rc;

use super::page::{Page, PlaceLink};
use crate::query::encode_value;
use crate::view::app::host::Host;

impl Page {
    /// The address of what stands at `path`.
    pub(in crate::view) fn href(&self, path: &str) -> String {
        match &self.place_link {
            Some(link) => [&link.0, &*encode_value(path), &link.1].concat(),
            // Where an address would lead nowhere, the click still does.
            None => ["#", path].concat(),
        }
    }

    /// A link to what stands at `path` in the table as it begins, as keys and values.
    pub(in crate::view) fn place_pairs(&self, path: &str) -> Vec<(&'static str, String)> {
        let at = ("at", path.to_owned());
        let language = self.link_language.map(|tag| ("lang", tag.to_owned()));
        std::iter::once(at).chain(language).collect()
    }

    /// The `id` of what stands at `path`, where citations lead to one: on the screen they are steps
    /// of the reader's.
    pub(in crate::view) fn anchor(&self, path: &str) -> Option<String> {
        self.is_printout.then(|| path.to_owned())
    }
}

/// What stands before and after the path in a link to a place; none where links lead nowhere.
pub(in crate::view) fn place_link(host: &dyn Host, language: Option<&str>) -> Option<PlaceLink> {
    let address = host.address().filter(|_| host.can_link())?;
    Some(Rc::new(address.around_place(&host.prefix(), language)))
}

/// The page's address with these parameters of the widget; none where it would lead nowhere.
pub(in crate::view) fn address_with(host: &dyn Host, pairs: &[(&str, String)]) -> Option<String> {
    let address = host.address().filter(|_| host.can_link())?;
    Some(address.with(&host.prefix(), pairs))
}
