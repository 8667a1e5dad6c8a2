//! What the widget starts with.

use std::rc::Rc;

use yew::prelude::*;

use super::stage::Stage;
use crate::query::Criteria;
use crate::text::Folding;
use crate::view::app::host::{Host, Silent};
use crate::view::root::locale::Locale;
use crate::view::root::phase::Phase;

/// What the widget starts with. Later changes come as [`Instruction`](crate::view::Instruction)s.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The reader's language.
    pub locale: Rc<Locale>,
    /// How texts are folded.
    pub folding: Rc<Folding>,
    /// Where the register is.
    pub phase: Phase,
    /// How much of the widget is here.
    pub stage: &'static dyn Stage,
    /// What the reader asks for at first.
    #[prop_or_default]
    pub criteria: Criteria,
    /// With what the table begins for everybody, whose browsers kept nothing; where it is not
    /// named, with the same.
    #[prop_or_default]
    pub base: Option<Criteria>,
    /// What surrounds the widget.
    #[prop_or_else(|| Rc::new(Silent))]
    pub host: Rc<dyn Host>,
}

impl PartialEq for AppProps {
    /// The props are read once, when the widget is made.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.locale, &other.locale) && self.criteria == other.criteria
    }
}
