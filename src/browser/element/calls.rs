//! Telling a script of the page what came of its calls.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use yew::Callback;

use super::State;
use crate::i18n::Message;
use crate::view::{Opened, Opening};

/// Going to `path`: `tell` is called with the path of what is shown there; or with nothing, a kind of failure, and what
/// happened in the reader's language.
pub(super) fn opening(state: &Rc<State>, path: String, focus: bool, tell: Function) -> Opening {
    let (weak, asked) = (Rc::downgrade(state), path.clone());
    let tell = Callback::from(move |opened: Opened| {
        let Some(state) = weak.upgrade() else { return };
        let reading = state.reading.borrow().clone();
        let (shown, kind, message) = match opened {
            Ok((path, criteria)) => {
                state.location.opened(&path, criteria);
                (Some(path), "", String::new())
            }
            Err(Some(failure)) => (None, failure.id(), failure.explain(&reading)),
            Err(None) => {
                let message = reading.fill(Message::LinkPlaceUnknown, &[("path", &asked)]);
                (None, "no-such-place", message)
            }
        };
        // Whoever waits for it is called later; what that does is not ours.
        drop(tell.call3(&JsValue::NULL, &shown.into(), &kind.into(), &message.into()));
    });
    Opening { path, focus, tell }
}
