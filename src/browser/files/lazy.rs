//! Fetches the second Wasm file: the parts of the widget that a reader, or a script of the page,
//! needs later.

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::browser::load::{Contents, Merged, Outcomes, merged, table};
use crate::browser::printing::paper;
use crate::browser::reading::{follow, matches, position};
use crate::view::{Failure, Full, Stage};

/// The file could not be fetched. A later attempt may succeed.
pub(in crate::browser) struct Unavailable;

/// What is in it: the whole view, and what only the browser's side needs. Nothing else reaches what
/// is behind these.
pub(in crate::browser) struct Rest {
    /// The whole view.
    pub(in crate::browser) stage: &'static dyn Stage,
    /// Scrolls to where the reader was, kept under that name. Whether the row was there.
    pub(in crate::browser) find_place: fn(&Element, &str) -> bool,
    /// Keeps the reader's place under that name.
    pub(in crate::browser) keep_place: fn(&Element, &str),
    /// Goes to the next match (or the previous one) in the full text under the heading of that id:
    /// which it is, of how many.
    pub(in crate::browser) step_to_match: fn(&Element, &str, bool) -> (usize, usize),
    /// Scrolls to the first match among the provisions of the text that is open under that key.
    pub(in crate::browser) show_first_match: fn(&Element, &str),
    /// Notes where the row of that key stands; what is called later brings it back there. None
    /// where there is no such row.
    pub(in crate::browser) hold: fn(&Element, &str) -> Option<Callback<()>>,
    /// Follows how the reader scrolls through texts, as long as what it gives is kept.
    pub(in crate::browser) follow: fn(&Element) -> Vec<EventListener>,
    /// Lets all of the widget be printed, whatever it stands in; what it gives puts everything
    /// back.
    pub(in crate::browser) open_for_paper: fn(&HtmlElement) -> Callback<()>,
    /// Understands a table of the page.
    pub(in crate::browser) table: fn(&str) -> Result<Contents, Failure>,
    /// Makes one register of what came of several sources.
    pub(in crate::browser) merge: fn(Outcomes) -> Result<Merged, Failure>,
}

const REST: &Rest = &Rest {
    stage: &Full,
    find_place: position::find,
    keep_place: position::keep,
    step_to_match: matches::step,
    show_first_match: matches::show_first,
    hold: position::hold,
    follow: follow::follow,
    open_for_paper: paper::open,
    table,
    merge: merged,
};

/// The stage that a widget begins with.
#[cfg(feature = "split")]
pub(in crate::browser) const BEGINNING: &dyn Stage = &crate::view::First::Coming;

/// A build that is not split has everything from the start.
#[cfg(not(feature = "split"))]
pub(in crate::browser) const BEGINNING: &dyn Stage = &Full;

/// The parts, once they are there.
#[cfg(feature = "split")]
pub(in crate::browser) async fn fetch() -> Result<&'static Rest, Unavailable> {
    rest().await.map_err(|_| Unavailable)
}

/// In a build that is not split they are there from the start.
#[cfg(not(feature = "split"))]
pub(in crate::browser) async fn fetch() -> Result<&'static Rest, Unavailable> {
    Ok(REST)
}

// The build moves this function, and what only it reaches, into the second file.
#[cfg(feature = "split")]
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(more, fallible)]
fn rest() -> Result<&'static Rest, wasm_split_helpers::SplitLoaderError> {
    Ok(REST)
}
