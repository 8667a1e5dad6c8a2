//! Listening to a browser that prints, and rows as text for scripts.

use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::element::State;
use super::on_demand;
use crate::view::{ExportAction, ExportChoice, Instruction, More};

/// How long what is printed stays on the page after "afterprint", in milliseconds: a phone says so while it still draws.
const DRAWING: u32 = 1000;

/// Listens to a browser that prepares to print, and to one that is done.
pub(super) fn printing(state: &Rc<State>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let tell = |state: &Weak<State>, is_printing| {
        if let Some(state) = state.upgrade() {
            state.instruct(Instruction::Export(ExportAction::Printing(is_printing)));
        }
    };
    let (before, after) = (Rc::downgrade(state), Rc::downgrade(state));
    vec![
        EventListener::new(&window, "beforeprint", move |_| tell(&before, true)),
        EventListener::new(&window, "afterprint", move |_| {
            let Some(state) = after.upgrade() else { return };
            let weak = after.clone();
            state.printed.replace(Some(Timeout::new(DRAWING, move || tell(&weak, false))));
        }),
    ]
}

/// Fetches what writes the rows, and has them written.
pub(super) fn export(
    state: &Weak<State>,
    choice: ExportChoice,
    resolve: Function,
    reject: Function,
) {
    // Whoever waits for the promise is called later; what that does is not ours.
    let settle = move |text: Option<String>| match text {
        Some(text) => drop(resolve.call1(&JsValue::NULL, &text.into())),
        None => {
            let reason = "nothing to export: no register is shown, or no row is selected";
            drop(reject.call1(&JsValue::NULL, &JsError::new(reason).into()));
        }
    };
    let state = state.clone();
    spawn_local(async move {
        let more = on_demand::fetch().await;
        let Some(state) = state.upgrade() else { return settle(None) };
        let Ok(entries) = more else { return settle(None) };
        state.instruct(Instruction::More(More::Here(entries.view)));
        state.instruct(Instruction::ExportText(choice, Callback::from(settle)));
    });
}
