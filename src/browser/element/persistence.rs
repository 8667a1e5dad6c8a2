//! What the browser remembers of the reader: the layout they chose, and where they were.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::State;
use super::options::Options;
use crate::browser::load::Source;
use crate::browser::position;
use crate::browser::storage::{self, Kept};
use crate::i18n::Message;
use crate::query::{Action, Criteria, View, apply, columns_from, kept_layout, layout_steps};
use crate::view::Instruction;

/// With what the table begins: for everybody, as the element says; and for this reader, whose browser may have kept
/// another layout.
pub(super) fn beginning(options: &Options, sources: &[Source]) -> (Criteria, Criteria) {
    let view = options.view().as_deref().and_then(View::from_id).unwrap_or_default();
    let columns = columns_from(&options.columns().unwrap_or_default());
    let base = apply(&Criteria { view, ..Criteria::default() }, Action::SetColumns(columns));
    let kept = storage::read(Kept::Always, &name(sources, "layout"));
    let steps = kept.as_deref().map(layout_steps).into_iter().flatten();
    let start = steps.fold(base.clone(), |criteria, step| apply(&criteria, step));
    (base, start)
}

/// What something is kept under: each source has its own.
fn name(sources: &[Source], what: &str) -> String {
    [what, ":", &Source::addresses(sources)].concat()
}

impl State {
    /// Keeps what the reader changed of the layout.
    pub(in crate::browser) fn remember(&self, action: &Action, criteria: &Criteria) {
        if action.is_kept() {
            storage::write(Kept::Always, &self.name("layout"), &kept_layout(criteria));
        }
    }

    fn name(&self, what: &str) -> String {
        name(&self.loading.sources.borrow(), what)
    }

    /// Brings a reader who comes back to where they were, once what does that is here.
    pub(in crate::browser) fn return_place(&self) {
        if let Some(entries) = self.calls.entries().filter(|_| self.returned.get().is_some()) {
            (entries.come_back)(self);
        }
    }

    /// Brings a reader who comes back to where they were; again, when more of the page stands and they have not moved.
    pub(in crate::browser) fn come_back(&self) {
        let at = position::scrolled(&self.mount);
        if self.returned.get() != Some(at) {
            self.returned.set(None);
            return;
        }
        if !position::find(&self.mount, &self.name("position")) {
            // It may be one of the rows that are held back.
            self.instruct(Instruction::ShowRows(true));
        }
        self.returned.set(Some(position::scrolled(&self.mount)));
    }

    /// Keeps the reader's place when the page goes away.
    pub(in crate::browser) fn remember_place(self: &Rc<Self>) -> Option<EventListener> {
        let state = Rc::downgrade(self);
        let window = web_sys::window()?;
        Some(EventListener::new(&window, "pagehide", move |_| {
            // Before that nobody was anywhere.
            if let Some((state, entries)) = state.upgrade().and_then(|state| {
                let entries = state.calls.entries()?;
                Some((state, entries))
            }) {
                (entries.keep_place)(&state);
            }
        }))
    }

    pub(in crate::browser) fn keep_place(&self) {
        position::keep(&self.mount, &self.name("position"));
    }

    /// The texts of a language that was asked for are not to be had: the present one stays, and the choice says so.
    pub(in crate::browser) fn keep_language(&self) {
        let reading = self.reading.borrow().clone();
        self.location.keeps(reading.catalogue.language());
        let select = self.find("[data-action=language]");
        if let Some(select) = select.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
            select.set_value(reading.tag());
        }
        self.instruct(Instruction::Say(reading.text(Message::ErrorNetwork).to_owned()));
    }
}
