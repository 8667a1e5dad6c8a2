//! Fetches the second Wasm file: the parts of the view that a reader needs later.

#[cfg(feature = "split")]
use crate::view::OnDemand;
use crate::view::{More, on_demand};

/// The entries to the parts, once they are there, or that they cannot be fetched.
#[cfg(feature = "split")]
pub(super) async fn fetch() -> More {
    entries().await.map_or(More::Failed, More::Here)
}

/// In a build that is not split they are there from the start.
#[cfg(not(feature = "split"))]
pub(super) async fn fetch() -> More {
    More::Here(on_demand())
}

// The build moves this function, and what only it reaches, into the second file.
#[cfg(feature = "split")]
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(more, fallible)]
fn entries() -> Result<&'static OnDemand, wasm_split_helpers::SplitLoaderError> {
    Ok(on_demand())
}
