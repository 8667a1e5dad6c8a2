//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Clipboard;
use yew::Callback;

/// Puts `text` on the clipboard, and tells whether that worked: a page without a secure address has no clipboard, and
/// a frame may not be allowed to use it.
pub(super) fn write(text: &str, tell: Callback<bool>) {
    let writing = clipboard().map(|clipboard| clipboard.write_text(text));
    spawn_local(async move {
        let written = match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        };
        tell.emit(written);
    });
}

fn clipboard() -> Option<Clipboard> {
    let navigator = Reflect::get(&js_sys::global(), &JsValue::from_str("navigator")).ok()?;
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}
