//! What was found so far while a file is read.

use std::cell::RefCell;

use super::{Problem, Severity, shortened};
use crate::model::{Entries, LocalizedText, OwnVerb, Verb, VerbDefinition};

/// The problems found so far, and the verbs and kinds that the register defines.
#[derive(Default)]
pub(super) struct Problems {
    found: RefCell<Vec<Problem>>,
    /// What is told once, by its name: the place among `found`, and how often it came.
    repeated: RefCell<Entries<(usize, usize)>>,
    verbs: RefCell<Vec<OwnVerb>>,
    kinds: RefCell<Entries<()>>,
}

impl Problems {
    /// Adds a problem.
    pub(super) fn add(&self, path: String, severity: Severity, reason: String) {
        let (path, reason) = (shortened(path), shortened(reason));
        self.found.borrow_mut().push(Problem { path, severity, reason });
    }

    /// Adds a problem the first time that `what` comes, and counts it from then on.
    pub(super) fn add_once(&self, what: &str, path: String, severity: Severity, reason: String) {
        let mut repeated = self.repeated.borrow_mut();
        match repeated.get_mut(what) {
            Some((_, count)) => *count += 1,
            None => {
                repeated.insert(what.to_owned(), (self.found.borrow().len(), 1));
                self.add(path, severity, reason);
            }
        }
    }

    /// Every problem, in the order in which they were found.
    pub(super) fn into_all(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        for (_, (place, count)) in self.repeated.into_inner().drain() {
            if let Some(problem) = found.get_mut(place).filter(|_| count > 1) {
                problem.reason.push_str(&format!("; {count} times in all"));
            }
        }
        found
    }

    /// Takes up the verbs and kinds that the register defines, before its resolutions are read.
    pub(super) fn define(&self, verbs: &Entries<VerbDefinition>, kinds: &Entries<LocalizedText>) {
        let own = verbs.iter().map(|(id, it)| OwnVerb::new(id, it.force));
        self.verbs.replace(own.collect());
        self.kinds.replace(kinds.iter().map(|(id, _)| (id.to_owned(), ())).collect());
    }

    /// Whether the register names that kind.
    pub(super) fn has_kind(&self, id: &str) -> bool {
        self.kinds.borrow().contains_key(id)
    }

    /// The verb of that identifier: of the list, or one that the register defines.
    pub(super) fn verb(&self, id: &str) -> Option<Verb> {
        let own = || self.verbs.borrow().iter().find(|own| own.id() == id).copied();
        // Of the six languages English alone has two words for it.
        let other_word = || (id == "decides").then_some(Verb::Resolves);
        Verb::from_id(id).or_else(|| own().map(Verb::Own)).or_else(other_word)
    }
}
