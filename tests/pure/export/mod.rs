//! What a reader takes away.

mod citation;
#[cfg(feature = "import")]
mod document;
pub mod exported;
mod formats;
#[cfg(feature = "import")]
mod imported;
mod json;
mod merged;
