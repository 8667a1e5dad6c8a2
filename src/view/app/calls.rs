//! What a script of the page asks for: filters, and places to go to.

use std::rc::Rc;

use yew::Callback;

use super::{After, App};
use crate::query::{Action, Criteria, Link};
use crate::view::phase::Phase;
use crate::view::{Failure, FocusTarget, Host, More};

/// A place that a script of the page goes to.
pub struct Opening {
    /// The path that leads there.
    pub path: String,
    /// Whether the focus goes there, too.
    pub focus: bool,
    /// Takes what came of it.
    pub tell: Callback<Opened>,
}

/// What came of going to a place: the path of what is shown, with the criteria that show it; or why there is no register,
/// and nothing where there is one that has no such place.
pub type Opened = Result<(String, Rc<Criteria>), Option<Failure>>;

impl App {
    /// Puts search and facets of `link` in the place of the present ones, and notes what the register does not have of
    /// them, once that can be told.
    pub(in crate::view) fn filter(&mut self, link: &Rc<Link>, host: &dyn Host) {
        self.expects = false;
        let next = Criteria {
            search: link.criteria.search.clone(),
            chosen: link.criteria.chosen.clone(),
            ..(*self.criteria).clone()
        };
        self.set(next);
        self.arriving = match self.arriving.take() {
            None => Some((link.clone(), false)),
            // Where a link leads is looked up still.
            Some((before, focus)) => {
                let mut both = (*before).clone();
                link.refused.iter().for_each(|(key, value)| both.refuse(key, value));
                Some((Rc::new(both), focus))
            }
        };
        self.look_up(host);
        host.announce_soon();
    }

    /// Goes to the places that scripts wait for, as far as that can be told.
    pub(in crate::view) fn go(&mut self, host: &dyn Host) {
        // What was asked for before comes first.
        if self.expects {
            return;
        }
        for Opening { path, focus, tell } in std::mem::take(&mut self.opening) {
            let Some(index) = self.loaded.as_ref().map(|(index, _)| index.clone()) else {
                continue;
            };
            let Some(nearest) = index.nearest(&path).map(str::to_owned) else {
                tell.emit(Err(None));
                continue;
            };
            self.notice.gone = (nearest != path).then(|| (path, Some(nearest.clone())));
            self.take(Action::Reveal(nearest.clone()));
            match focus {
                true => self.after.push(After::Focus(FocusTarget::Place(nearest.clone()))),
                false => self.after.push(After::Reveal(FocusTarget::Place(nearest.clone()))),
            }
            host.announce_soon();
            let criteria = self.criteria.clone();
            self.after.push(After::Call(Callback::from(move |()| {
                tell.emit(Ok((nearest.clone(), criteria.clone())));
            })));
        }
    }

    /// Tells scripts that wait for a place that there is no register, or goes there.
    pub(super) fn answer_scripts(&mut self, host: &dyn Host) {
        match (&self.phase, self.more) {
            (Phase::Failed { failure, .. }, _) => {
                let failure = failure.clone();
                for opening in std::mem::take(&mut self.opening) {
                    opening.tell.emit(Err(Some(failure.clone())));
                }
            }
            (Phase::Ready { .. }, More::Here(parts)) => (parts.go)(self, host),
            _ => {}
        }
    }
}
