//! What the widget starts with.

use std::rc::Rc;

use yew::prelude::*;

use crate::query::Criteria;
use crate::text::Folding;
use crate::view::host::{Host, silent};
use crate::view::page::Reading;
use crate::view::phase::Phase;

/// What the widget starts with. Later changes come as [`Instruction`](crate::view::Instruction)s.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The reader's language.
    pub reading: Rc<Reading>,
    /// How texts are folded.
    pub folding: Rc<Folding>,
    /// Where the register is.
    pub phase: Phase,
    /// What the reader asks for at first.
    #[prop_or_default]
    pub criteria: Criteria,
    /// What surrounds the widget.
    #[prop_or_else(silent)]
    pub host: Rc<dyn Host>,
}

impl PartialEq for AppProps {
    /// The props are read once, when the widget is made.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.criteria == other.criteria
    }
}
