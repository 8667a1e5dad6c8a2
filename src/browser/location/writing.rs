//! Writing steps into the history of the browser.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::{Location, address};
use crate::query::Link;

/// How many steps are written in one [`WINDOW`]: browsers refuse more than a hundred.
const MOST: u32 = 60;
/// For how long a browser counts the steps, in milliseconds.
const WINDOW: f64 = 30_000.0;

impl Location {
    pub(super) fn later(self: &Rc<Self>, link: Link, delay: u32) {
        let this = Rc::downgrade(self);
        let timeout = Timeout::new(delay, move || {
            let Some(this) = this.upgrade() else { return };
            let pending = this.pending.take();
            if let Some((link, timeout)) = pending {
                // It has fired.
                timeout.forget();
                this.push(&link);
            }
        });
        self.pending.replace(Some((link, timeout)));
    }

    /// Writes a step of the history; after very many steps, only the last of them, later.
    pub(super) fn push(self: &Rc<Self>, link: &Link) {
        let now = js_sys::Date::now();
        let (began, count) = self.steps.get();
        let (began, count) = if now - began > WINDOW { (now, 0) } else { (began, count) };
        if count >= MOST {
            self.later(link.clone(), (began + WINDOW - now) as u32 + 1);
            return;
        }
        self.steps.set((began, count + 1));
        self.write(link, true);
    }

    /// What is not allowed, as in a sandboxed frame, is left: the table works without.
    pub(super) fn write(&self, link: &Link, as_step: bool) {
        let Some(code) = self.code.get() else { return };
        let pairs = (code.encode)(link, &self.base.borrow(), &self.start.borrow());
        let known = pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
        self.known.replace(known.collect());
        let Some((before, query, hash)) = address() else { return };
        let written = (code.write)(&query, &self.prefix.borrow(), &pairs);
        if written == query {
            return;
        }
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        let url = [before, written, hash].concat();
        let Ok(state) = history.state() else { return };
        let _ = match as_step {
            true => history.push_state_with_url(&state, "", Some(&url)),
            false => history.replace_state_with_url(&state, "", Some(&url)),
        };
    }
}
