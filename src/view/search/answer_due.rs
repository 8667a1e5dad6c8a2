//! An answer to what the reader types, which waits until what a search needs is made.

use std::cell::Cell;
use std::rc::Rc;

use crate::query::{Criteria, Index, Outcome, View};
use crate::view::app::Stage;
use crate::view::app::host::Host;

/// So many milliseconds what is made at a time may take, but for its last piece: keys, clicks and
/// frames come between.
const SLICE: f64 = 12.0;
/// So many milliseconds a reader waits before anything is told of it.
const QUIET: f64 = 300.0;
/// So many percent more are told at a time.
const STEP: u8 = 10;

/// Whether the rows are not yet those that were asked for, since what a search needs is still being
/// made.
#[derive(Default)]
pub(in crate::view) struct AnswerDue {
    /// Since when what is asked may wait, and in which view; none where it may not.
    allowed: Option<(f64, View)>,
    /// Since when it waits.
    since: Option<f64>,
    /// What was told last, in percent.
    told: Option<u8>,
}

impl AnswerDue {
    /// What the reader asks now in that view may wait, where something is left to be made and the
    /// host lends the time for it. Rows of one view are no rows of another.
    pub(in crate::view) fn allow(
        &mut self,
        host: &dyn Host,
        stage: &dyn Stage,
        view: View,
        loaded: Option<&(Rc<Index>, Rc<Outcome>)>,
    ) {
        let is_left = loaded.is_some_and(|(it, _)| stage.read_ahead(it, &|| true).is_some());
        let can_wait = is_left && host.go_on_soon(true, false);
        self.allowed = can_wait.then(|| (host.now(), view));
    }

    /// What is asked now is answered at once.
    pub(in crate::view) fn forbid(&mut self) {
        self.allowed = None;
    }

    /// Something was asked: a search waits where it may, everything else is answered now. Whether
    /// it waits.
    pub(in crate::view) fn ask(&mut self, criteria: &Criteria) -> bool {
        let is_search = |view: View| view == criteria.view && !criteria.search.is_empty();
        match self.allowed.filter(|(_, view)| is_search(*view)) {
            Some((now, _)) => self.since = self.since.or(Some(now)),
            None => *self = Self::default(),
        }
        self.is_due()
    }

    /// Whether an answer waits.
    pub(in crate::view) fn is_due(&self) -> bool {
        self.since.is_some()
    }

    /// Whether the reader is told so.
    pub(in crate::view) fn is_told(&self) -> bool {
        self.told.is_some()
    }

    /// Makes a slice of what is left: none where nothing is, else whether the reader is to be told
    /// something new.
    pub(in crate::view) fn go_on(
        &mut self,
        host: &dyn Host,
        stage: &dyn Stage,
        index: &Index,
    ) -> Option<bool> {
        let (begin, is_begun) = (host.now(), Cell::new(false));
        let is_late = || is_begun.replace(true) && host.now() - begin >= SLICE;
        let percent = stage.read_ahead(index, &is_late)?;
        host.go_on_soon(self.is_due(), false);
        let is_long = self.since.is_some_and(|since| host.now() - since >= QUIET);
        let is_new = is_long && self.told.is_none_or(|told| percent >= told + STEP);
        if is_new {
            self.told = Some(percent);
        }
        Some(is_new)
    }
}
