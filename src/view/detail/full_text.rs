//! Native only. Every resolution in full, for readers without a script: the rows as they are
//! printed, each with an `id` that citations lead to.

use std::rc::Rc;

use yew::prelude::*;

use super::printout::printout;
use crate::export::Scope;
use crate::model::Register;
use crate::query::{Criteria, Index, outcome};
use crate::text::Folding;
use crate::view::app::full::Full;
use crate::view::app::host::Silent;
use crate::view::changes::edition::Previous;
use crate::view::root::inquiry::Inquiry;
use crate::view::root::locale::Locale;
use crate::view::root::place_link::Links;
use crate::view::root::texts::Texts;
use crate::view::tools::export_state::ExportState;
use crate::view::tools::exporting::Exports;

/// What is written, and in which language.
#[derive(Clone, Properties)]
pub struct FullTextProps {
    /// The reader's language.
    pub locale: Rc<Locale>,
    /// How texts are folded.
    pub folding: Rc<Folding>,
    /// The register.
    pub register: Rc<Register>,
}

impl PartialEq for FullTextProps {
    /// It is rendered once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.register, &other.register)
    }
}

/// Every resolution in full.
#[component]
pub fn FullText(props: &FullTextProps) -> Html {
    let languages = vec![props.locale.tag().to_owned()];
    let index = Index::new(props.register.clone(), languages, props.folding.clone());
    let criteria = Criteria::default();
    let outcome = outcome(&index, &criteria, &*props.locale);
    let inquiry = Inquiry {
        texts: Texts {
            locale: props.locale.clone(),
            index: Rc::new(index),
            outcome: Rc::new(outcome),
            lazy: &Full,
        },
        criteria: Rc::new(criteria),
        to: Rc::default(),
    };
    // Without addresses of its own, what is cited is found by its `id`.
    let links = Links { around_place: None, templates: Rc::from(""), act: Callback::noop() };
    let exports = Exports { inquiry: &inquiry, state: &ExportState::default(), host: &Silent };
    printout(exports, &links, &Previous::None, Scope::Listed)
}
