//! The page's address, of which one part belongs to the widget.
//!
//! It is in the query, under the widget's prefix: `?id=5&rt.view=provisions#section`. The rest of
//! the query, the hash, by which a page may route, and `history.state` are the page's. What is
//! written there, and when, is the app's affair.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::Callback;

use crate::i18n::Language;
use crate::query::Address;
use crate::view::{Instruction, UrlState};

/// One widget's part of the page's address.
pub(super) struct Location {
    host: HtmlElement,
    prefix: RefCell<String>,
    mode: Cell<UrlState>,
    /// The element's own attribute `lang`.
    own_language: Option<String>,
    /// What writes a step when it is due.
    writing: Cell<Option<Timeout>>,
}

impl Location {
    /// For a widget whose parameters begin with `prefix`.
    pub(super) fn new(host: &HtmlElement, prefix: String) -> Self {
        Self {
            host: host.clone(),
            prefix: RefCell::new(prefix),
            mode: Cell::new(UrlState::Address),
            own_language: host.get_attribute("lang"),
            writing: Cell::default(),
        }
    }

    /// What is done with the state from now on: `off`, `events`, or what is neither.
    pub(super) fn set_mode(&self, mode: &str) {
        self.mode.set(match mode {
            "off" => UrlState::Off,
            "events" => UrlState::Events,
            _ => UrlState::Address,
        });
    }

    pub(super) fn url_state(&self) -> UrlState {
        self.mode.get()
    }

    pub(super) fn prefix(&self) -> String {
        self.prefix.borrow().clone()
    }

    /// The widget's parameters have this prefix from now on.
    pub(super) fn rename(&self, prefix: String) {
        self.prefix.replace(prefix);
    }

    /// Whether the address may ask for something.
    pub(super) fn asks(&self) -> bool {
        let own = [&*self.prefix.borrow(), "."].concat();
        let is_own = |address: Address| address.query.contains(&own);
        self.url_state() == UrlState::Address && self.address().is_some_and(is_own)
    }

    pub(super) fn address(&self) -> Option<Address> {
        Some(Address::new(&web_sys::window()?.location().href().ok()?))
    }

    /// Whether links to the table lead anywhere.
    pub(super) fn can_link(&self) -> bool {
        let is_page = |address: Address| {
            ["http:", "https:", "file:"].iter().any(|it| address.before.starts_with(it))
        };
        self.url_state() == UrlState::Address && self.address().is_some_and(is_page)
    }

    /// What is not allowed, as in a sandboxed frame, is left: the table works without.
    pub(super) fn write(&self, address: &str, as_step: bool) {
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        let Ok(state) = history.state() else { return };
        let _ = match as_step {
            true => history.push_state_with_url(&state, "", Some(address)),
            false => history.replace_state_with_url(&state, "", Some(address)),
        };
    }

    /// Calls `go` after so many milliseconds, and only then; none gives it up.
    pub(super) fn write_later(&self, delay: Option<u32>, go: Callback<Instruction>) {
        let later = |delay| Timeout::new(delay, move || go.emit(Instruction::WriteStep));
        self.writing.set(delay.map(later));
    }

    /// Puts a language, or the element's own, into its attribute, which the shim follows.
    pub(super) fn follow_language(&self, language: Option<Language>) {
        let tag = language.map(|language| language.tag().to_owned());
        let tag = tag.or_else(|| self.own_language.clone());
        if tag != self.host.get_attribute("lang") {
            // A name that is valid is never refused.
            let _ = match tag {
                Some(tag) => self.host.set_attribute("lang", &tag),
                None => self.host.remove_attribute("lang"),
            };
        }
    }
}
