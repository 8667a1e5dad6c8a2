//! PURE. The interface's languages and texts.
//!
//! Each language is one file of `language/`; the compiler names every text it lacks. The widget
//! does not carry them: the build writes each to `locales/<tag>.txt`, and only the one in use
//! travels.

mod catalogue;
mod formats;
mod language;
mod message;

pub use catalogue::Catalogue;
pub use formats::{Category, Formats};
pub use language::{Language, LanguageFacts, OwnLanguage};
pub use message::{Counted, Message};

#[cfg(not(target_arch = "wasm32"))]
pub use catalogue::{OfflineTexts, Texts};
#[cfg(not(target_arch = "wasm32"))]
pub use formats::PlainFormats;
