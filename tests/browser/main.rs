//! What runs in a browser, without the element around it.
#![cfg(target_arch = "wasm32")]

mod app;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
