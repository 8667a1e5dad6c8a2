//! Fetches the second Wasm file: the parts of the widget that a reader, or a script of the page,
//! needs later.

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::browser::load::{Contents, Outcomes, merged, table};
use crate::browser::printing::paper;
use crate::browser::reading::{follow, matches, position};
use crate::view::{Failure, Full, Missing, Stage};

/// The file could not be fetched. A later attempt may succeed.
pub(in crate::browser) struct Unavailable;

/// What is in it: the whole view, and what only the browser's side needs. Nothing else reaches what
/// is behind these methods.
pub(in crate::browser) trait Rest {
    /// The whole view.
    fn stage(&self) -> &'static dyn Stage;
    /// Scrolls to where the reader was, kept under that name. Whether the row was there.
    fn find_place(&self, mount: &Element, name: &str) -> bool;
    /// Keeps the reader's place under that name.
    fn keep_place(&self, mount: &Element, name: &str);
    /// Goes from match to match in the full text under the heading of that id: which it is, of how
    /// many.
    fn step_to_match(&self, mount: &Element, heading: &str, forward: bool) -> (usize, usize);
    /// Scrolls to the first match among the provisions of the text that is open under that key.
    fn show_first_match(&self, mount: &Element, key: &str);
    /// Notes where the row of that key stands; what is called later brings it back there. None
    /// where there is no such row.
    fn hold(&self, mount: &Element, key: &str) -> Option<Callback<()>>;
    /// Follows how the reader scrolls through texts, as long as what it gives is kept.
    fn follow(&self, mount: &Element) -> Vec<EventListener>;
    /// Lets all of the widget be printed, whatever it stands in; what it gives puts everything
    /// back.
    fn open_for_paper(&self, host: &HtmlElement) -> Callback<()>;
    /// Understands a table of the page.
    fn table(&self, grid: &str) -> Result<Contents, Failure>;
    /// Makes one register of what came of several sources.
    fn merge(&self, outcomes: Outcomes) -> Result<(Contents, Vec<Missing>), Failure>;
}

struct Fetched;

impl Rest for Fetched {
    fn stage(&self) -> &'static dyn Stage {
        &Full
    }

    fn find_place(&self, mount: &Element, name: &str) -> bool {
        position::find(mount, name)
    }

    fn keep_place(&self, mount: &Element, name: &str) {
        position::keep(mount, name);
    }

    fn step_to_match(&self, mount: &Element, heading: &str, forward: bool) -> (usize, usize) {
        matches::step(mount, heading, forward)
    }

    fn show_first_match(&self, mount: &Element, key: &str) {
        matches::show_first(mount, key);
    }

    fn hold(&self, mount: &Element, key: &str) -> Option<Callback<()>> {
        position::hold(mount, key)
    }

    fn follow(&self, mount: &Element) -> Vec<EventListener> {
        follow::follow(mount)
    }

    fn open_for_paper(&self, host: &HtmlElement) -> Callback<()> {
        paper::open(host)
    }

    fn table(&self, grid: &str) -> Result<Contents, Failure> {
        table(grid)
    }

    fn merge(&self, outcomes: Outcomes) -> Result<(Contents, Vec<Missing>), Failure> {
        merged(outcomes)
    }
}

/// The stage that a widget begins with.
#[cfg(feature = "split")]
pub(in crate::browser) const BEGINNING: &dyn Stage = &crate::view::First::Coming;

/// A build that is not split has everything from the start.
#[cfg(not(feature = "split"))]
pub(in crate::browser) const BEGINNING: &dyn Stage = &Full;

/// The parts, once they are there.
#[cfg(feature = "split")]
pub(in crate::browser) async fn fetch() -> Result<&'static dyn Rest, Unavailable> {
    rest().await.map_err(|_| Unavailable)
}

/// In a build that is not split they are there from the start.
#[cfg(not(feature = "split"))]
pub(in crate::browser) async fn fetch() -> Result<&'static dyn Rest, Unavailable> {
    Ok(&Fetched)
}

// The build moves this function, and what only it reaches, into the second file.
#[cfg(feature = "split")]
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(more, fallible)]
fn rest() -> Result<&'static dyn Rest, wasm_split_helpers::SplitLoaderError> {
    Ok(&Fetched)
}
