//! wasm32 only. The custom element's side of the widget: what a browser does besides rendering.

mod element;
mod events;
mod folding;
mod follow;
mod host;
mod idle;
mod intl;
mod lazy;
mod load;
mod location;
mod matches;
mod paper;
mod position;
mod printing;
mod storage;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
