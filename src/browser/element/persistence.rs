//! What the browser remembers of the reader: the layout they chose, and where they were.

use super::WidgetState;
use crate::browser::host::storage::{self, StorageScope};
use crate::browser::load::Source;
use crate::browser::reading::position;
use crate::query::{Action, Criteria, View, apply, columns_from, layout_steps, persisted_layout};
use crate::view::Instruction;

/// With what the table begins: for everybody, as the element says; and for this reader, whose
/// browser may have kept another layout.
pub(super) fn beginning(view: &str, columns: &str, sources: &[Source]) -> (Criteria, Criteria) {
    let view = View::from_id(view).unwrap_or_default();
    let columns = columns_from(columns);
    let base = apply(&Criteria { view, ..Criteria::default() }, Action::SetColumns(columns));
    let kept = storage::read(StorageScope::Local, &name(sources, "layout"));
    let steps = kept.as_deref().map(layout_steps).into_iter().flatten();
    let start = steps.fold(base.clone(), |criteria, step| apply(&criteria, step));
    (base, start)
}

/// What something is kept under: each source has its own.
fn name(sources: &[Source], what: &str) -> String {
    [what, ":", &Source::addresses(sources)].concat()
}

impl WidgetState {
    pub(in crate::browser) fn remember(&self, action: &Action, criteria: &Criteria) {
        if action.is_persisted() {
            storage::write(StorageScope::Local, &self.name("layout"), &persisted_layout(criteria));
        }
    }

    fn name(&self, what: &str) -> String {
        name(&self.loading.sources.borrow(), what)
    }

    /// The reader takes a step, wherever they came back to.
    pub(in crate::browser) fn go_on(&self) {
        self.returned.set(None);
    }

    /// Whether a reader comes back to where they were, and has not gone on.
    pub(in crate::browser) fn is_returning(&self) -> bool {
        self.returned.get().is_some()
    }

    /// Brings a reader who comes back to where they were, once what does that is here; again, when
    /// more of the page stands and they have not moved.
    pub(in crate::browser) fn return_place(&self) {
        let Some((rest, before)) = self.rest.get().zip(self.returned.get()) else { return };
        if before != position::scrolled(&self.mount) {
            self.returned.set(None);
            return;
        }
        if !(rest.find_place)(&self.mount, &self.name("position")) {
            // It may be one of the rows that are not on the page yet.
            self.instruct(Instruction::ShowRows(true));
        }
        self.returned.set(Some(position::scrolled(&self.mount)));
    }

    pub(in crate::browser) fn keep_place(&self) {
        // Before that nobody was anywhere.
        if let Some(rest) = self.rest.get() {
            (rest.keep_place)(&self.mount, &self.name("position"));
        }
    }
}
