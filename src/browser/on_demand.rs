//! Fetches the second Wasm file: the parts of the view that a reader needs later.

use crate::view::{OnDemand, on_demand};

/// The file could not be fetched. A later attempt may succeed.
pub(super) struct Unavailable;

/// The entries to the parts, once they are there.
#[cfg(feature = "split")]
pub(super) async fn fetch() -> Result<&'static OnDemand, Unavailable> {
    entries().await.map_err(|_| Unavailable)
}

/// In a build that is not split they are there from the start.
#[cfg(not(feature = "split"))]
pub(super) async fn fetch() -> Result<&'static OnDemand, Unavailable> {
    Ok(on_demand())
}

// The build moves this function, and what only it reaches, into the second file.
#[cfg(feature = "split")]
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(more, fallible)]
fn entries() -> Result<&'static OnDemand, wasm_split_helpers::SplitLoaderError> {
    Ok(on_demand())
}
