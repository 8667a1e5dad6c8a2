//! What a script of the page calls, and telling it what came of that.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::Callback;

use super::State;
use crate::browser::on_demand::Entries;
use crate::i18n::Message;
use crate::query::Parameters;
use crate::view::{Failure, Instruction, Opened, Opening};

/// Going to a place.
pub(in crate::browser) struct Call {
    pub(super) path: String,
    /// Whether the focus goes there, too.
    pub(super) focus: bool,
    /// Called with the path of what is shown there; or with nothing, a kind of failure, and what happened in the reader's
    /// language.
    pub(super) tell: Function,
}

/// The calls of one widget.
#[derive(Default)]
pub(in crate::browser) struct Calls {
    /// What answers them, once it is here.
    entries: Cell<Option<Entries>>,
    filter: RefCell<Option<Parameters>>,
    places: RefCell<Vec<Call>>,
}

impl Calls {
    pub(in crate::browser) fn entries(&self) -> Option<Entries> {
        self.entries.get()
    }

    /// Search and facets; later ones take the place of earlier ones.
    pub(super) fn filter(&self, state: &State, filters: Parameters) {
        if let Some(entries) = self.entries.get() {
            return (entries.filter)(&state.location, filters);
        }
        // Until then no rows are shown that it would take away.
        if !filters.is_empty() {
            state.instruct(Instruction::Expect);
        }
        self.filter.replace(Some(filters));
    }

    /// A state was set: it says what search and facets are.
    pub(super) fn forget_filter(&self) {
        self.filter.replace(None);
    }

    pub(super) fn open(&self, state: &Rc<State>, call: Call) {
        match self.entries.get() {
            Some(entries) => (entries.open)(state, call),
            None => self.places.borrow_mut().push(call),
        }
    }

    /// What answers calls is here, or not to be had: so are those that came before.
    pub(in crate::browser) fn complete(&self, state: &Rc<State>, entries: Option<Entries>) {
        self.entries.set(entries.or(self.entries.get()));
        let places = self.places.take();
        let Some(entries) = entries else {
            let reading = state.reading.borrow().clone();
            return places.iter().for_each(|call| {
                call.tell(None, Failure::Network.id(), &Failure::Network.explain(&reading));
            });
        };
        if let Some(filters) = self.filter.take() {
            (entries.filter)(&state.location, filters);
        }
        places.into_iter().for_each(|call| (entries.open)(state, call));
    }
}

impl Call {
    fn tell(&self, shown: Option<String>, kind: &str, message: &str) {
        // Whoever waits for it is called later; what that does is not ours.
        drop(self.tell.call3(&JsValue::NULL, &shown.into(), &kind.into(), &message.into()));
    }
}

/// Goes to a place, and tells what came of it.
pub(in crate::browser) fn open(state: &Rc<State>, call: Call) {
    let (path, focus, weak) = (call.path.clone(), call.focus, Rc::downgrade(state));
    let tell = Callback::from(move |opened: Opened| {
        let Some(state) = weak.upgrade() else { return };
        let reading = state.reading.borrow().clone();
        match opened {
            Ok((path, criteria)) => {
                state.location.opened(&path, criteria);
                call.tell(Some(path), "", "");
            }
            Err(Some(failure)) => call.tell(None, failure.id(), &failure.explain(&reading)),
            Err(None) => {
                let message = reading.fill(Message::LinkPlaceUnknown, &[("path", &call.path)]);
                call.tell(None, "no-such-place", &message);
            }
        }
    });
    state.instruct(Instruction::Open(Opening { path, focus, tell }));
}
