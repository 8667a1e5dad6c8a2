//! The earlier edition that a table is compared with.

use std::cell::RefCell;
use std::rc::Rc;

use crate::compare::{Changes, changes, common_language};
use crate::model::Register;
use crate::query::Index;
use crate::view::root::phase::Failure;

/// Where the earlier edition is. It is fetched when the reader asks what changed.
#[derive(Clone, Default)]
pub enum Previous {
    /// The page names none.
    #[default]
    None,
    /// The page names one.
    Offered,
    /// It is on its way.
    Coming,
    /// It is waited for, and nothing has come for a while.
    Slow,
    /// Here.
    Here(Rc<Edition>),
    /// It cannot be had. A later attempt may succeed.
    Failed(Failure),
}

impl PartialEq for Previous {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here(one), Self::Here(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            (Self::None, Self::None)
            | (Self::Offered, Self::Offered)
            | (Self::Slow, Self::Slow)
            | (Self::Coming, Self::Coming) => true,
            _ => false,
        }
    }
}

/// An earlier edition, and what changed since.
pub struct Edition {
    pub(in crate::view) register: Rc<Register>,
    /// What was compared last, and what came of it. The index is made anew with another register
    /// and another language.
    compared: RefCell<Option<(Rc<Index>, Rc<Changes>)>>,
}

impl Edition {
    /// The edition of that register.
    pub fn new(register: Rc<Register>) -> Self {
        Self { register, compared: RefCell::default() }
    }

    /// What changed until the register of `index`, in the language of that tag where both have it.
    /// To compare takes a while, so it is done once for each register and language.
    pub(in crate::view) fn changes(&self, index: &Rc<Index>, tag: &str) -> Rc<Changes> {
        let mut compared = self.compared.borrow_mut();
        if let Some((known, changes)) = &*compared
            && Rc::ptr_eq(known, index)
        {
            return changes.clone();
        }
        let new = index.register();
        let language = common_language(&self.register, new, tag);
        let found = Rc::new(changes(&self.register, new, language));
        *compared = Some((index.clone(), found.clone()));
        found
    }
}
