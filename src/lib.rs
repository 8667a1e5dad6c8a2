//! Filterable tables of assembly resolutions for any web page.
//!
//! The layers, and what each may know:
//!
//! - [`model`], [`text`], [`compare`], [`wording`], [`tables`], [`query`], [`i18n`], [`export`] are
//!   **pure**: no yew, no browser, no I/O;
//! - [`view`] is Yew only: it takes what the browser does as callbacks and renders natively too;
//! - `browser` (wasm32 only) is the custom element: fetch, events, timers, `Intl`;
//! - `prerender` (native only, feature `prerender`) writes static HTML by the view's components;
//! - `bridge` (feature `import`) writes and reads registers in the formats of others;
//! - `import` (feature `import`) makes resolution JSON from a document; compiled to wasm32 with
//!   that feature the library is `importer`, the importer for the snippet builder, in the place of
//!   the widget.
//!
//! Dependencies point one way: `import → wording → model`; `browser, prerender → view → export →
//! query, i18n → text, model`; `browser → tables → wording, text, model`. `tests/pure/layers.rs`
//! reads the `use` lines and holds this. `ARCHITECTURE.md` has the reasons.

#[cfg(feature = "import")]
pub mod bridge;
#[cfg(all(target_arch = "wasm32", not(feature = "import")))]
mod browser;
pub mod compare;
pub mod export;
pub mod i18n;
mod identifiers;
#[cfg(feature = "import")]
pub mod import;
#[cfg(all(target_arch = "wasm32", feature = "import"))]
mod importer;
pub mod model;
mod order;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod query;
pub mod tables;
pub mod text;
pub mod view;
pub mod wording;
