//! What was found so far while a file is read.

use std::cell::{Cell, RefCell};

use super::{Problem, Severity, shortened};
use crate::model::{Entries, LocalizedText, OwnVerb, Verb, VerbDefinition};

/// The problems found so far, and the verbs and kinds that the register defines.
#[derive(Default)]
pub(super) struct Problems {
    /// Those of each part.
    found: RefCell<[Vec<Problem>; 3]>,
    /// Of which part those are that are found now.
    part: Cell<Part>,
    /// What is told once, by its name: the part, the place among what was found in it, and how
    /// often it came.
    repeated: RefCell<Entries<(Part, usize, usize)>>,
    verbs: RefCell<Vec<OwnVerb>>,
    kinds: RefCell<Entries<()>>,
}

/// The parts of a document, in the order in which their problems are told. Resolutions are read
/// before all of the head is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// What stands around the resolutions.
    #[default]
    Head,
    Resolutions,
    /// What shows only when all is known.
    All,
}

impl Problems {
    /// From now on problems are found in that part.
    pub(super) fn turn_to(&self, part: Part) {
        self.part.set(part);
    }

    /// Adds a problem.
    pub(super) fn add(&self, path: String, severity: Severity, reason: String) {
        let (path, reason) = (shortened(path), shortened(reason));
        self.found.borrow_mut()[self.part.get() as usize].push(Problem { path, severity, reason });
    }

    /// Adds a problem the first time that `what` comes, and counts it from then on.
    pub(super) fn add_once(&self, what: &str, path: String, severity: Severity, reason: String) {
        let mut repeated = self.repeated.borrow_mut();
        match repeated.get_mut(what) {
            Some((_, _, count)) => *count += 1,
            None => {
                let part = self.part.get();
                let place = self.found.borrow()[part as usize].len();
                repeated.insert(what.to_owned(), (part, place, 1));
                self.add(path, severity, reason);
            }
        }
    }

    /// Every problem, in the order in which they were found.
    pub(super) fn into_all(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        for (_, (part, place, count)) in self.repeated.into_inner().drain() {
            if let Some(problem) = found[part as usize].get_mut(place).filter(|_| count > 1) {
                problem.reason.push_str(&format!("; {count} times in all"));
            }
        }
        found.into_iter().flatten().collect()
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
