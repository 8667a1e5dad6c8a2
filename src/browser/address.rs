//! The page's address, of which one part belongs to the widget.
//!
//! It is in the query, under the widget's prefix: `?id=5&rt.view=provisions#section`. The rest of
//! the query, the hash, by which a page may route, and `history.state` are the page's. What is
//! written there, and when, is the app's affair.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;

use crate::query::Address;
use crate::view::UrlState;

/// One widget's part of the page's address.
pub(super) struct Location {
    /// What its parameters begin with.
    pub(super) prefix: RefCell<String>,
    pub(super) mode: Cell<UrlState>,
    /// The element's own attribute `lang`, which languages of links go before.
    pub(super) own_language: Option<String>,
    /// What writes a step when it is due.
    pub(super) writing: Cell<Option<Timeout>>,
}

impl Location {
    pub(super) fn asks(&self) -> bool {
        let own = [&*self.prefix.borrow(), "."].concat();
        let is_own = |address: Address| address.query.contains(&own);
        self.mode.get() == UrlState::Address && read().is_some_and(is_own)
    }
}

/// What the attribute `url-state` says is done with the state.
pub(super) fn mode(written: &str) -> UrlState {
    match written {
        "off" => UrlState::Off,
        "events" => UrlState::Events,
        _ => UrlState::Address,
    }
}

pub(super) fn read() -> Option<Address> {
    Some(Address::new(&web_sys::window()?.location().href().ok()?))
}

/// What is not allowed, as in a sandboxed frame, is left: the table works without.
pub(super) fn write(address: &str, as_step: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let Ok(state) = history.state() else { return };
    let _ = match as_step {
        true => history.push_state_with_url(&state, "", Some(address)),
        false => history.replace_state_with_url(&state, "", Some(address)),
    };
}
