//! wasm32 only. The custom element's side of the widget: what a browser does besides rendering.
//! Each folder has the Rust and the JavaScript of one concept.

mod address;
mod element;
mod files;
mod host;
mod language;
mod load;
mod object;
mod printing;
mod reading;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
