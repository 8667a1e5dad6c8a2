//! What texts are shown with, and what the parts of a register are called in the reader's language.

use std::rc::Rc;

use super::locale::Locale;
use super::page::Lazy;
use crate::export::Citing;
use crate::i18n::Message;
use crate::model::{Resolution, Verb};
use crate::query::{Index, Outcome};

/// What texts of the register are shown with: in the reader's language, and marked.
#[derive(Clone)]
pub struct Texts {
    /// The reader's language.
    pub locale: Rc<Locale>,
    /// The register, ready to be searched.
    pub index: Rc<Index>,
    /// What the register answers, and with it what is marked.
    pub outcome: Rc<Outcome>,
    /// The parts that are fetched later; one of them explains acronyms.
    pub lazy: &'static dyn Lazy,
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.locale, &other.locale)
            && Rc::ptr_eq(&self.index, &other.index)
            && Rc::ptr_eq(&self.outcome, &other.outcome)
            && self.lazy.arrival() == other.lazy.arrival()
    }
}

impl Texts {
    /// A text of the interface.
    pub fn text(&self, message: Message) -> String {
        self.locale.text(message).to_owned()
    }

    /// The short name of a body in the reader's language; the key where the register has no such
    /// body.
    pub fn body_name(&self, key: &str) -> String {
        let body = self.index.register().bodies.get(key);
        body.map_or(key, |body| self.index.choose(body.brief()).words).to_owned()
    }

    /// The number of a resolution; where the register has several meetings, with the one that
    /// adopted it, and where it was made of several registers, with the body: `44 (WTDC)`.
    pub(in crate::view) fn numbered(&self, resolution: &Resolution) -> String {
        let number = &resolution.number;
        if !self.is_of_several(resolution) {
            return number.to_string();
        }
        let register = self.index.register();
        let key = register.meeting_key(resolution);
        match register.meeting_name(key).filter(|_| self.is_told_by_meeting(resolution)) {
            Some(name) => format!("{number} ({})", self.index.choose(name).words),
            None => format!("{number} ({})", self.body_name(&resolution.body)),
        }
    }

    /// Whether its number alone does not tell which resolution it is.
    pub(in crate::view) fn is_of_several(&self, resolution: &Resolution) -> bool {
        self.index.register().is_merged() || resolution.meeting.is_some()
    }

    /// Whether its meeting tells it from others, rather than its body.
    pub(in crate::view) fn is_told_by_meeting(&self, resolution: &Resolution) -> bool {
        resolution.meeting.is_some() || self.index.has_one_body()
    }

    /// `Resolution 44`, `Decision 5 (WTDC)`.
    pub(in crate::view) fn named(&self, resolution: &Resolution) -> String {
        self.citing().act(resolution, &self.numbered(resolution))
    }

    /// What a verb is called in the reader's language.
    pub(in crate::view) fn verb_name(&self, verb: Verb) -> &str {
        self.index.verb_name(verb, self.locale.catalogue.verb(verb))
    }

    /// Cites from the register in the reader's language.
    pub(in crate::view) fn citing(&self) -> Citing<'_> {
        Citing { catalogue: &self.locale.catalogue, index: &self.index }
    }
}
