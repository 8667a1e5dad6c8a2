//! Plain objects of JavaScript's.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these properties. Setting one of a fresh plain object cannot fail.
pub(super) fn object(properties: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// A property; none where it is absent.
pub(super) fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_null_or_undefined())
}
