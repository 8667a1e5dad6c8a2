//! What the browser remembers of the reader: the layout they chose, and where they were.

use std::rc::Rc;

use gloo::events::EventListener;

use super::State;
use crate::browser::position;
use crate::browser::storage::{self, Kept};
use crate::query::{Action, Criteria, View, apply, columns_from, kept_layout, layout_steps};
use crate::view::Instruction;

impl State {
    /// What the reader begins with: what the element says, then what the browser keeps of the layout.
    pub(super) fn start(&self, view: &str) -> Criteria {
        let view = View::from_id(view).unwrap_or_default();
        let columns = columns_from(&self.host.get_attribute("columns").unwrap_or_default());
        let criteria =
            apply(&Criteria { view, ..Criteria::default() }, Action::SetColumns(columns));
        let kept = storage::read(Kept::Always, &self.name("layout"));
        let steps = kept.as_deref().map(layout_steps).into_iter().flatten();
        steps.fold(criteria, |criteria, step| apply(&criteria, step))
    }

    /// Keeps what the reader changed of the layout.
    pub(super) fn remember(&self, action: &Action, criteria: &Criteria) {
        if action.is_kept() {
            storage::write(Kept::Always, &self.name("layout"), &kept_layout(criteria));
        }
    }

    /// What something is kept under: each source has its own.
    pub(super) fn name(&self, what: &str) -> String {
        format!("{what}:{}", self.host.get_attribute("src").unwrap_or_default())
    }

    /// Brings a reader who comes back to where they were; again, when more of the page stands and they have not moved.
    pub(super) fn come_back(&self) {
        let at = position::scrolled();
        if self.returned.get() != Some(at) {
            self.returned.set(None);
            return;
        }
        if !position::find(&self.mount, &self.name("position")) {
            // It may be one of the rows that are held back.
            self.instruct(Instruction::ShowAllRows);
        }
        self.returned.set(Some(position::scrolled()));
    }

    /// Keeps the reader's place when the page goes away.
    pub(super) fn remember_place(self: &Rc<Self>) -> Option<EventListener> {
        let state = Rc::downgrade(self);
        let window = web_sys::window()?;
        Some(EventListener::new(&window, "pagehide", move |_| {
            if let Some(state) = state.upgrade() {
                position::keep(&state.mount, &state.name("position"));
            }
        }))
    }
}
