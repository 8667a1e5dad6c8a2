//! What a step changes: the criteria, and with them the rows.

use std::rc::Rc;

use super::{After, App};
use crate::i18n::Message;
use crate::query::{Action, Criteria, Index, Outcome, apply, whole};
use crate::text::Folding;
use crate::view::page::Matched;
use crate::view::phase::Phase;
use crate::view::results::count_text;
use crate::view::{FocusTarget, Host, More, Reading, Tool};

impl App {
    /// Makes index and outcome anew from the register, where there is one.
    pub(super) fn prepare(&mut self, folding: &Rc<Folding>) {
        let Phase::Ready { register, .. } = &self.phase else {
            self.loaded = None;
            return;
        };
        let languages = vec![self.reading.tag().to_owned()];
        let index = Rc::new(Index::new(register.clone(), languages, folding.clone()));
        let outcome = self.answer(&index);
        self.loaded = Some((index, outcome));
    }

    /// What the register answers; all of it while what answers questions is not here.
    fn answer(&self, index: &Index) -> Rc<Outcome> {
        Rc::new(match self.more {
            More::Here(parts) => (parts.outcome)(index, &self.criteria, &*self.reading),
            _ => whole(index, &self.criteria),
        })
    }

    /// Asks again what the criteria ask.
    pub(super) fn ask(&mut self) {
        if let Some((index, _)) = &self.loaded {
            let (index, outcome) = (index.clone(), self.answer(index));
            self.loaded = Some((index, outcome));
        }
    }

    /// Says what is refused of the addresses of outside instruments, once that can be told.
    pub(super) fn check_templates(&self, host: &dyn Host) {
        if let More::Here(parts) = self.more {
            (parts.refused)(&self.templates).iter().for_each(|it| host.complain(it));
        }
    }

    /// Moves the focus once what changes is rendered.
    pub(super) fn focus(&mut self, target: FocusTarget) {
        self.after.push(After::Focus(target));
    }

    /// Takes a step; whether it changed anything.
    pub(super) fn take(&mut self, action: Action) -> bool {
        let Action::Reveal(path) = &action else {
            return self.set(apply(&self.criteria, action));
        };
        let path = path.clone();
        self.set(apply(&self.criteria, action));
        self.set(apply(&self.criteria, Action::CloseGroups(false)));
        if self.place(&path) == Some(Err(true)) {
            self.set(apply(&self.criteria, Action::ClearAll));
        }
        match self.place(&path) {
            // Under headings rows stand in another order.
            Some(Ok(_)) if self.criteria.grouping().is_some() => self.shown.all(),
            Some(Ok(place)) => self.shown.include(place),
            _ => {}
        }
        // Also where nothing changed, the focus goes there.
        true
    }

    /// Where the row that is open for `path` is.
    fn place(&self, path: &str) -> Option<Result<usize, bool>> {
        let (index, outcome) = self.loaded.as_ref()?;
        Some(outcome.place(index, self.criteria.view, path))
    }

    /// Says it, also when it was the last thing said.
    pub(super) fn say(&mut self, mut text: String) {
        if text == self.announced {
            text.push('\u{a0}');
        }
        self.announced = text;
    }

    /// The reader went to a match in a full text: which, of how many.
    pub(super) fn matched(&mut self, heading: String, position: usize, count: usize) {
        let reading = self.reading.clone();
        let (at, all) = (reading.number(position), reading.number(count));
        let text = match position {
            0 => reading.text(Message::NoMatches).to_owned(),
            _ => reading.fill(Message::MatchAt, &[("position", &at), ("count", &all)]),
        };
        self.say(text.clone());
        self.matched = Some(Matched { heading, text });
    }

    /// Puts the criteria in the place of those before; whether they are others.
    pub(super) fn set(&mut self, next: Criteria) -> bool {
        if next == *self.criteria {
            return false;
        }
        if next.search != self.criteria.search {
            self.matched = None;
        }
        if next.compare != self.criteria.compare {
            let is_open = self.tool == Some(Tool::Compare);
            self.tool = match next.compare.is_empty() {
                false => Some(Tool::Compare),
                true => self.tool.filter(|_| !is_open),
            };
        }
        let same_rows = next.view == self.criteria.view
            && next.search == self.criteria.search
            && next.chosen == self.criteria.chosen
            && next.sort == self.criteria.sort;
        self.criteria = Rc::new(next);
        if !same_rows {
            self.ask();
        }
        true
    }

    /// How many rows there are, and what of the search was not understood.
    pub(super) fn announcement(&self, outcome: &Outcome) -> String {
        let mut text = count_text(&self.reading, self.criteria.view, outcome);
        if let More::Here(parts) = self.more {
            for problem in &outcome.problems {
                text.push_str(". ");
                text.push_str(&(parts.query_problem)(&self.reading, problem));
            }
        }
        text
    }

    /// Reads in another language.
    pub(super) fn read(&mut self, next: Rc<Reading>, folding: &Rc<Folding>, host: &dyn Host) {
        let translated = self.translate(&next);
        self.reading = next;
        self.prepare(folding);
        if let Some(action) = translated {
            host.criteria_changed(&action, &self.criteria);
        }
    }

    /// Puts the names of the language to come into the search; the step, where that changes it.
    fn translate(&mut self, next: &Reading) -> Option<Action> {
        let (More::Here(parts), Some((index, _))) = (self.more, &self.loaded) else {
            return None;
        };
        let search = (parts.translate)(index, &self.criteria.search, &*self.reading, next)?;
        let action = Action::Search(search);
        self.criteria = Rc::new(apply(&self.criteria, action.clone()));
        Some(action)
    }
}
