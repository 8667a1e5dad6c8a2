//! What a reader takes away.

mod citation;
pub mod exported;
mod formats;
#[cfg(feature = "import")]
mod imported;
mod json;
mod merged;
