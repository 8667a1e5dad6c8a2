//! Links from the table: to places in it, and to instruments outside.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Language;
use crate::query::{Action, encode_value};
use crate::view::app::host::Host;

/// What stands before and after the path in a link to a place.
pub type PlaceLink = Rc<(String, String)>;

/// Where links lead.
#[derive(Clone, PartialEq)]
pub struct Links {
    /// What is around the path in a link to a place; none where links lead nowhere.
    pub around_place: Option<PlaceLink>,
    /// Where citations of outside instruments lead.
    pub templates: Rc<str>,
    /// Takes the reader to a place.
    pub act: Callback<Action>,
}

impl Links {
    /// Whether a link can be copied.
    pub(in crate::view) fn can_link(&self) -> bool {
        self.around_place.is_some()
    }

    /// The address of what stands at `path`.
    pub(in crate::view) fn href(&self, path: &str) -> String {
        match &self.around_place {
            Some(link) => [&link.0, &*encode_value(path), &link.1].concat(),
            // Where an address would lead nowhere, the click still does.
            None => ["#", path].concat(),
        }
    }

    /// What follows the link to what stands at `path`.
    pub(in crate::view) fn following(&self, path: String) -> Callback<MouseEvent> {
        let act = self.act.clone();
        followed(move || act.emit(Action::Reveal(path.clone())))
    }
}

/// Takes a step in the place of following a link.
pub(in crate::view) fn followed(step: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        // With a key, the reader wants the link somewhere else.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            step();
        }
    })
}

/// A link to what stands at `path` in the table as it begins, as keys and values; with the language
/// that the reader chose.
pub(in crate::view) fn place_pairs(
    path: &str,
    language: Option<Language>,
) -> Vec<(&'static str, String)> {
    let at = ("at", path.to_owned());
    std::iter::once(at).chain(language.map(|it| ("lang", it.tag().to_owned()))).collect()
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
