//! PURE. The interface's languages and texts.
//!
//! Each language is one file of this folder; the compiler names every text it lacks. The widget does
//! not carry them: the build writes each to `locales/<tag>.json`, and only the one in use travels.

mod catalogue;
mod formats;
mod language;
mod message;

#[cfg(not(target_arch = "wasm32"))]
mod ar;
#[cfg(not(target_arch = "wasm32"))]
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod es;
#[cfg(not(target_arch = "wasm32"))]
mod fr;
#[cfg(not(target_arch = "wasm32"))]
mod ru;
#[cfg(not(target_arch = "wasm32"))]
mod zh;

pub use catalogue::Catalogue;
pub use formats::{Category, Formats};
pub use language::Language;
pub use message::{Counted, Message};

#[cfg(not(target_arch = "wasm32"))]
pub use catalogue::Texts;
#[cfg(not(target_arch = "wasm32"))]
pub use formats::PlainFormats;
