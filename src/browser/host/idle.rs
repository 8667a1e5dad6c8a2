//! What is done when the browser has time.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/host/idle.js")]
extern "C" {
    #[wasm_bindgen(js_name = whenIdle)]
    fn when_idle(act: JsValue);
    #[wasm_bindgen(js_name = whenWanted)]
    fn when_wanted(mount: &Element, act: JsValue);
}

/// Does it once the browser has time.
pub(in crate::browser) fn once_idle(act: impl FnOnce() + 'static) {
    when_idle(Closure::once_into_js(act));
}

/// For what a reader of the widget in `mount` needs only later: once the browser has time or, where
/// data are to be saved, once the reader begins to do something.
pub(in crate::browser) fn once_wanted(mount: &Element, act: impl FnOnce() + 'static) {
    when_wanted(mount, Closure::once_into_js(act));
}
