//! Fetches the second Wasm file: the parts of the widget that a reader, or a script of the page, needs later.

use std::rc::Rc;

use web_sys::Element;

use super::element::{Call, State, open};
use super::load::{Contents, Outcomes, merged, table};
use super::location::Location;
use super::matches;
use crate::view::{Failure, Missing, OnDemand, on_demand};

/// The file could not be fetched. A later attempt may succeed.
pub(super) struct Unavailable;

/// The entries to the parts: plain function pointers, so that nothing else reaches what is behind them.
#[derive(Clone, Copy)]
pub(super) struct Entries {
    /// Those of the view.
    pub(super) view: &'static OnDemand,
    /// Takes search and facets that a page gives, as a query.
    pub(super) filter: fn(&Location, &str),
    /// Goes to a place that a page names.
    pub(super) open: fn(&Rc<State>, Call),
    /// Brings a reader who comes back to where they were.
    pub(super) come_back: fn(&State),
    /// Keeps the reader's place.
    pub(super) keep_place: fn(&State),
    /// Goes from match to match in a full text.
    pub(super) step: fn(&Element, &str, bool) -> (usize, usize),
    /// Stays with the language that is spoken.
    pub(super) keep_language: fn(&State),
    /// Understands a table of the page.
    pub(super) table: fn(&str) -> Result<Contents, Failure>,
    /// Makes one register of what came of several sources.
    pub(super) merge: fn(Outcomes) -> Result<(Contents, Vec<Missing>), Failure>,
}

fn all() -> Entries {
    Entries {
        view: on_demand(),
        filter: Location::filter,
        open,
        come_back: State::come_back,
        keep_place: State::keep_place,
        step: matches::step,
        keep_language: State::keep_language,
        table,
        merge: merged,
    }
}

/// The entries, once they are there.
#[cfg(feature = "split")]
pub(super) async fn fetch() -> Result<Entries, Unavailable> {
    entries().await.map_err(|_| Unavailable)
}

/// In a build that is not split they are there from the start.
#[cfg(not(feature = "split"))]
pub(super) async fn fetch() -> Result<Entries, Unavailable> {
    Ok(all())
}

// The build moves this function, and what only it reaches, into the second file.
#[cfg(feature = "split")]
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(more, fallible)]
fn entries() -> Result<Entries, wasm_split_helpers::SplitLoaderError> {
    Ok(all())
}
