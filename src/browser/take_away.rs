//! Files, the clipboard, paper, and the basket that a browser keeps.

use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::element::State;
use super::on_demand;
use crate::query::Basket;
use crate::view::{Carrying, Choice, File, Instruction, More, Take};

#[wasm_bindgen(module = "/src/browser/take_away.js")]
extern "C" {
    fn save(name: &str, media_type: &str, text: &str);
    fn copy(page: Option<&str>, text: &str) -> Promise;
    fn today() -> String;
    #[wasm_bindgen(js_name = inFrame)]
    fn in_frame() -> bool;
    fn print() -> bool;
    fn keep(id: &str, text: &str);
    fn kept(id: &str) -> Option<String>;
}

/// How long what is printed stays on the page after "afterprint", in milliseconds: a phone says so while it still draws.
const DRAWING: u32 = 1000;

/// The effects of the widget that `state` belongs to.
pub(super) fn carrying(state: &Rc<State>) -> Carrying {
    let weak = Rc::downgrade(state);
    Carrying {
        keep: Callback::from(|(id, basket): (String, Rc<Basket>)| keep(&id, &basket.to_text())),
        save: Callback::from(|file: File| save(&file.name, file.media_type, &file.text)),
        in_frame: in_frame(),
        copy: Callback::from(|(page, text, tell): (Option<String>, String, Callback<bool>)| {
            let copying = copy(page.as_deref(), &text);
            spawn_local(async move { tell.emit(JsFuture::from(copying).await.is_ok()) });
        }),
        // After the next rendering, which comes before a timer.
        print: Callback::from(move |tell: Callback<bool>| {
            if let Some(state) = weak.upgrade() {
                state.print.replace(Some(Timeout::new(0, move || tell.emit(print()))));
            }
        }),
        today: Some(Callback::from(|()| today())),
    }
}

/// The basket of the register of that id, where this session has one.
pub(super) fn restored(id: &str) -> Option<Take> {
    kept(id).map(|text| Take::Restore(Basket::from_text(&text)))
}

/// Listens to a browser that prepares to print, and to one that is done.
pub(super) fn printing(state: &Rc<State>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let tell = |state: &Weak<State>, is_printing| {
        if let Some(state) = state.upgrade() {
            state.instruct(Instruction::Take(Take::Printing(is_printing)));
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
pub(super) fn export(state: &Weak<State>, choice: Choice, resolve: Function, reject: Function) {
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
        state.instruct(Instruction::Export(choice, Callback::from(settle)));
    });
}
