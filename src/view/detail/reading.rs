//! What full texts are shown with, on a screen and on paper.

use std::ops::Deref;
use std::rc::Rc;

use crate::query::Basket;
use crate::view::app::host::Host;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::page::Matched;
use crate::view::root::place_link::Links;
use crate::view::tools::sharing::Sharing;

/// What a full text is shown with.
pub(in crate::view) struct Reading<'a> {
    /// The register's texts, and what the reader asks for.
    pub(in crate::view) inquiry: &'a Inquiry,
    /// Where its links lead.
    pub(in crate::view) links: &'a Links,
    /// What is at hand on a screen. There is none on paper, where nobody presses buttons.
    pub(in crate::view) screen: Option<Screen<'a>>,
}

/// What is at hand with a full text on a screen.
pub(in crate::view) struct Screen<'a> {
    /// What the browser does.
    pub(in crate::view) host: &'a Rc<dyn Host>,
    /// What the reader keeps.
    pub(in crate::view) basket: &'a Basket,
    /// The menu that is open, and what came of copying.
    pub(in crate::view) sharing: &'a Sharing,
    /// The match that the reader went to last.
    pub(in crate::view) matched: Option<&'a Matched>,
}

impl Deref for Reading<'_> {
    type Target = Inquiry;

    fn deref(&self) -> &Inquiry {
        self.inquiry
    }
}

impl Reading<'_> {
    /// Whether it is on paper.
    pub(in crate::view) fn is_printed(&self) -> bool {
        self.screen.is_none()
    }

    /// The `id` of what stands at `path`, where citations lead to one: on the screen they are steps
    /// of the reader's.
    pub(in crate::view) fn anchor(&self, path: &str) -> Option<String> {
        self.is_printed().then(|| path.to_owned())
    }
}
