//! wasm32 only. The custom element's side of the widget: what a browser does besides rendering.

mod clipboard;
mod effects;
mod element;
mod events;
mod folding;
mod intl;
mod load;
mod location;
mod matches;
mod on_demand;
mod position;
mod storage;
mod take_away;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
