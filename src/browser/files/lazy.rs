//! Fetches the second Wasm file: the parts of the widget that a reader, or a script of the page,
//! needs later.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use crate::browser::host::{events, focus};
use crate::browser::load::{Contents, Merged, Outcomes, merged, table};
use crate::browser::printing::paper;
use crate::browser::reading::{follow, matches, position};
use crate::query::{Action, Criteria};
use crate::view::{Failure, FocusTarget, Full, Stage};

/// What is in it: the whole view, and what only the browser's side needs. Nothing else reaches what
/// is behind these.
pub(in crate::browser) struct Rest {
    /// The whole view.
    pub(in crate::browser) stage: &'static dyn Stage,
    /// Asks whether the page lets the reader take a step that leads to those criteria.
    pub(in crate::browser) ask: fn(&HtmlElement, &Action, &Criteria) -> bool,
    /// Tells the page of a step that the reader took.
    pub(in crate::browser) tell: fn(&HtmlElement, &Action, &Criteria),
    /// A state, given as keys and values, as scripts read it.
    pub(in crate::browser) state: fn(&[(&'static str, String)]) -> JsValue,
    /// Where on the page a target is.
    pub(in crate::browser) selectors: fn(&FocusTarget) -> String,
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
    ask: events::ask,
    tell: events::tell,
    state: events::state,
    selectors: focus::selectors,
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

/// The stage that a widget begins with, and what is here then.
#[cfg(feature = "split")]
pub(in crate::browser) const BEGINNING: (&dyn Stage, Option<&Rest>) =
    (&crate::view::First::Coming, None);

/// A build that is not split has everything from the start.
#[cfg(not(feature = "split"))]
pub(in crate::browser) const BEGINNING: (&dyn Stage, Option<&Rest>) = (&Full, Some(REST));

/// The parts, once they are there; none where they cannot be had, which a later attempt may do.
pub(in crate::browser) async fn fetch() -> Option<&'static Rest> {
    #[cfg(feature = "split")]
    return rest().await.ok();
    #[cfg(not(feature = "split"))]
    Some(REST)
}

// The build moves this function, and what only it reaches, into the second file.
#[cfg(feature = "split")]
#[allow(unsafe_code)]
#[wasm_split_helpers::wasm_split(more, fallible)]
fn rest() -> Result<&'static Rest, wasm_split_helpers::SplitLoaderError> {
    Ok(REST)
}
