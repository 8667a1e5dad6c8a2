//! What is done when the browser has time.

use wasm_bindgen::prelude::*;
use web_sys::{AbortController, Element};

#[wasm_bindgen(module = "/src/browser/host/idle.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenIdle)]
    fn when_idle(act: &Closure<dyn FnMut()>, urgent: bool, is_typing: bool) -> AbortController;
    /// Does what a reader of the widget in `mount` needs only later; the script says when.
    #[wasm_bindgen(js_name = whenWanted)]
    pub(super) fn when_wanted(mount: &Element, act: JsValue);
}

/// Something that is done once the browser has time, or next, unless this is dropped before.
#[must_use]
pub(in crate::browser) struct Idle {
    waiting: AbortController,
    _act: Closure<dyn FnMut()>,
}

impl Idle {
    pub(in crate::browser) fn new(urgent: bool, typing: bool, act: impl FnMut() + 'static) -> Self {
        let act = Closure::new(act);
        Self { waiting: when_idle(&act, urgent, typing), _act: act }
    }
}

impl Drop for Idle {
    fn drop(&mut self) {
        self.waiting.abort();
    }
}
