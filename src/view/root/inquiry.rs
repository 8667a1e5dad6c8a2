//! What the reader asks for, what the register answers, and how they go on.

use std::ops::Deref;
use std::rc::Rc;

use yew::{Callback, Properties};

use super::focus_target::FocusTarget;
use super::overlay::Overlay;
use super::texts::Texts;
use crate::query::{Action, Column, Criteria};
use crate::view::app::host::Host;
use crate::view::tools::export_state::ExportAction;
use crate::view::tools::sharing::Share;
use crate::view::tools::tool::Tool;

/// What the reader asks for, with what the register answers to it. What filters, sorts or counts is
/// given this.
#[derive(Clone, Properties)]
pub struct Inquiry {
    /// The register's texts with its answer, and the interface's.
    pub texts: Texts,
    /// What the reader asks for.
    pub criteria: Rc<Criteria>,
    /// What takes their next step.
    pub to: Rc<Callbacks>,
}

impl PartialEq for Inquiry {
    fn eq(&self, other: &Self) -> bool {
        // The callbacks are the app's, from its beginning to its end.
        self.texts == other.texts && Rc::ptr_eq(&self.criteria, &other.criteria)
    }
}

impl Deref for Inquiry {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        &self.texts
    }
}

impl Inquiry {
    /// The columns of the present view that are shown and have something to show, in order; never
    /// none.
    pub(in crate::view) fn columns(&self) -> Vec<Column> {
        let shown = self.criteria.shown_columns();
        let filled: Vec<Column> =
            shown.iter().copied().filter(|column| self.index.fills(*column)).collect();
        if filled.is_empty() { shown } else { filled }
    }
}

/// How the parts of the view speak with the app.
#[derive(Default)]
pub struct Callbacks {
    /// Takes the reader's next step.
    pub act: Callback<Action>,
    /// Moves the focus, once what was asked for before is rendered.
    pub focus: Callback<FocusTarget>,
    /// Says something to those who do not see what changed.
    pub say: Callback<String>,
    /// Opens what lies over the table, or closes what is open.
    pub show: Callback<Option<Overlay>>,
    /// Opens another tool's panel, or closes the one that is open.
    pub show_tool: Callback<Option<Tool>>,
    /// Takes a step with basket and export.
    pub on_export: Callback<ExportAction>,
    /// Takes what the reader does in a panel for copying.
    pub share: Callback<Share>,
    /// Tells that another node of the map of citations has the focus.
    pub focus_map_node: Callback<usize>,
}

impl Callbacks {
    /// A callback that takes one certain step.
    pub fn acting<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action()))
    }
}

/// What a component of its own is given that moves the focus; it renders again when the answer is
/// another.
#[derive(Clone, Properties)]
pub(in crate::view) struct InquiryProps {
    pub(in crate::view) inquiry: Inquiry,
    pub(in crate::view) host: Rc<dyn Host>,
}

impl PartialEq for InquiryProps {
    fn eq(&self, Self { inquiry, host: _ }: &Self) -> bool {
        self.inquiry == *inquiry
    }
}
