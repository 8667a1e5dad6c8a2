//! What is done when the browser has time.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/host/idle.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenIdle)]
    fn when_idle(act: &Closure<dyn FnMut()>, urgent: bool) -> f64;
    #[wasm_bindgen(js_name = cancelIdle)]
    fn cancel_idle(handle: f64);
    #[wasm_bindgen(js_name = whenWanted)]
    fn when_wanted(mount: &Element, act: JsValue);
}

/// Something that is done once the browser has time, or as the next task where it is urgent, unless
/// this is dropped before.
#[must_use]
pub(in crate::browser) struct Idle {
    handle: f64,
    _act: Closure<dyn FnMut()>,
}

impl Idle {
    pub(in crate::browser) fn new(urgent: bool, act: impl FnMut() + 'static) -> Self {
        let act = Closure::new(act);
        Self { handle: when_idle(&act, urgent), _act: act }
    }
}

impl Drop for Idle {
    fn drop(&mut self) {
        cancel_idle(self.handle);
    }
}

/// For what a reader of the widget in `mount` needs only later: once the browser has time or, where
/// data are to be saved, once the reader begins to do something.
pub(in crate::browser) fn once_wanted(mount: &Element, act: impl FnOnce() + 'static) {
    when_wanted(mount, Closure::once_into_js(act));
}
