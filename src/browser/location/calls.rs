//! What a script of the page sets: states, filters, and places that it goes to. The address follows without a step of its
//! own.

use std::rc::Rc;

use super::{Location, Mode};
use crate::i18n::Language;
use crate::query::{Criteria, Facet, Link, Parameters};
use crate::view::Instruction;

impl Location {
    /// Takes a state.
    pub(in crate::browser) fn set(&self, state: Parameters) {
        let Some(code) = self.code.get() else {
            self.early.borrow_mut().0 = Some(state);
            return;
        };
        self.pending.replace(None);
        let link = self.accept((code.decode)(state, &self.start.borrow()));
        self.keep(&link);
        self.tell(link, false);
    }

    /// Takes search and facets, given so; the rest stays as it is.
    pub(in crate::browser) fn filter(&self, pairs: Parameters) {
        let Some(code) = self.code.get() else { return };
        self.pending.replace(None);
        let bare = Criteria {
            search: String::new(),
            chosen: Vec::new(),
            ..(**self.criteria.borrow()).clone()
        };
        let asked = (code.decode)(pairs.clone(), &bare);
        let criteria =
            Criteria { search: asked.criteria.search, chosen: asked.criteria.chosen, ..bare };
        self.criteria.replace(Rc::new(criteria));
        let mut link = Link { refused: asked.refused, is_cut: asked.is_cut, ..self.link() };
        let is_filter = |key: &str| key == "search" || Facet::from_id(key).is_some();
        for (key, value) in pairs.iter().filter(|(key, _)| !is_filter(key)) {
            link.refuse(key, value);
        }
        self.keep(&link);
        self.go.borrow().emit(Instruction::Filter(Rc::new(link)));
    }

    /// The page went to a place, which these criteria show.
    pub(in crate::browser) fn opened(self: &Rc<Self>, path: &str, criteria: Rc<Criteria>) {
        // What was typed before is a step of its own; later it would take the place of this one.
        if let Some((earlier, _)) = self.pending.take() {
            self.push(&earlier);
        }
        self.criteria.replace(criteria);
        self.keep(&Link { at: Some(path.to_owned()), ..self.link() });
    }

    /// The language that was asked for is not to be had: this one stays.
    pub(in crate::browser) fn keeps(&self, language: Language) {
        self.speaks(language);
        // Links can be written once there is something that they lead to.
        if self.code.get().is_some() {
            self.keep(&self.link());
        }
    }

    fn keep(&self, link: &Link) {
        if self.mode() == Mode::Address {
            self.write(link, false);
        }
    }
}
