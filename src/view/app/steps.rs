//! What a step changes: the criteria, and with them the rows; and the queue of what cannot be done
//! yet.

use std::rc::Rc;

use yew::html::Scope;
use yew::platform::spawn_local;
use yew::{Callback, Context};

use super::App;
use super::instruction::{Instruction, Refusal};
use crate::i18n::Counted;
use crate::query::{
    Action, Basket, BasketAction, Criteria, Extent, Index, Link, Outcome, View, apply, path_of,
};
use crate::text::Folding;
use crate::view::app::host::{Host, Kept, Recording};
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::locale::Locale;
use crate::view::root::page::Arrival;
use crate::view::root::phase::{Failure, Phase};
use crate::view::search::answer_due::AnswerDue;
use crate::view::table::paging::SMALL;
use crate::view::table::results::announcement;
use crate::view::tools::tool::Tool;

/// Takes a step of the reader's, if the page allows it. That is asked before anything is done, so
/// that it can read what there is; while the app is at work, as soon as that is done.
pub(super) fn ask(link: Scope<App>, action: Action) {
    let after =
        |app: &App| apply(app.expected.borrow().as_ref().unwrap_or(&app.criteria), action.clone());
    let app = link.get_component().map(|app| (app.host.clone(), after(&app)));
    let Some((host, next)) = app else {
        return spawn_local(async move {
            // One that ended is at work for ever.
            if link.get_component().is_some() {
                ask(link, action);
            }
        });
    };
    // While the page is asked it may do anything, which comes first.
    if !host.allows(&action, &next) {
        return link.send_message(Instruction::Refuse);
    }
    if let Some(app) = link.get_component() {
        let next = after(&app);
        app.expected.replace(Some(next));
    }
    link.send_message(Instruction::Act(action));
}

impl App {
    pub(super) fn prepare(&mut self, folding: &Rc<Folding>) {
        self.due = AnswerDue::default();
        let Phase::Ready { register, .. } = &self.phase else {
            self.loaded = None;
            return;
        };
        let languages = vec![self.locale.tag().to_owned()];
        let index = Index::new(register.clone(), languages, folding.clone());
        let index = Rc::new(index.with_extension(self.extension.clone()));
        let outcome = self.answer(&index);
        self.loaded = Some((index, outcome));
        self.paging.renew();
    }

    /// What the page adds comes before everything else that waits: links and scripts name it.
    pub(super) fn extend_first(&mut self) {
        if self.host.extends() && matches!(self.phase, Phase::Ready { .. }) {
            self.pending.retain(|it| !matches!(it, Instruction::Extend));
            self.pending.push_front(Instruction::Extend);
        }
    }

    fn answer(&self, index: &Index) -> Rc<Outcome> {
        Rc::new(self.stage.outcome(index, &self.criteria, &*self.locale))
    }

    pub(super) fn ask(&mut self) {
        if self.due.ask(&self.criteria) {
            return;
        }
        if let Some((index, _)) = &self.loaded {
            let (index, outcome) = (index.clone(), self.answer(index));
            self.loaded = Some((index, outcome));
            self.paging.renew();
        }
    }

    pub(super) fn catch_up(&mut self) {
        if self.due.is_due() {
            self.ask();
        }
    }

    pub(super) fn focus(&mut self, target: FocusTarget) {
        self.after(move |host| host.focus(&target));
    }

    /// Calls back once the next rendering stands.
    pub(super) fn after(&mut self, then: impl FnOnce(&dyn Host) + 'static) {
        self.after.push(Box::new(then));
    }

    pub(super) fn apply(&mut self, action: Action) -> bool {
        let Some(path) = action.revealed().cloned() else {
            let opened = match &action {
                Action::SetOpen(paths) => paths.last().cloned(),
                _ => None,
            };
            let is_new = self.set(apply(&self.criteria, action));
            if let Some(path) = opened {
                self.bring(&path);
            }
            return is_new;
        };
        self.set(apply(&self.criteria, action));
        self.set(apply(&self.criteria, Action::CloseGroups(false)));
        if self.place(&path) == Some(Err(true)) {
            self.set(apply(&self.criteria, Action::ClearAll));
        }
        let is_hidden = self.loaded.as_ref();
        if is_hidden.is_some_and(|(index, outcome)| self.stage.hides(index, outcome, &path)) {
            self.set(apply(&self.criteria, Action::SetExtent(Extent::Whole)));
        }
        self.bring(&path);
        // Also where nothing changed, the focus goes there.
        true
    }

    fn bring(&mut self, path: &str) {
        match self.place(path) {
            // Under headings rows stand in another order.
            Some(Ok(_)) if self.criteria.grouping().is_some() => self.paging.whole(),
            Some(Ok(place)) => self.paging.include(place),
            _ => {}
        }
    }

    /// The rows are others: those of the first screen stand at once, and that of the open text,
    /// which would go away and come back otherwise.
    pub(super) fn begin_rows(&mut self) {
        // Small tables are whole.
        let is_small = self.loaded.as_ref().is_some_and(|(_, outcome)| outcome.total <= SMALL);
        let standing = self.paging.standing();
        self.paging.begin(if is_small { None } else { self.host.rows_at_once(standing) });
        if let Some(Ok(place)) = self.criteria.open.last().and_then(|key| self.place(path_of(key)))
        {
            self.paging.keep(self.criteria.grouping().is_none().then_some(place));
        }
    }

    /// Whether there are rows to be shown that do not stand yet, or some that leave.
    pub(super) fn are_rows_due(&self) -> bool {
        self.loaded.is_some() && self.paging.is_due(&self.standing)
    }

    /// The browser has time: a few rows leave that are too many, a few more stand or, where all do
    /// or an answer waits for it, some texts are read ahead.
    pub(super) fn go_on(&mut self) -> bool {
        let Some((index, _)) = &self.loaded else { return false };
        let is_due = self.due.is_due();
        if !is_due && self.are_rows_due() {
            self.paging.go_on(self.standing.leaving());
            return true;
        }
        match self.due.go_on(&*self.host, self.stage, index) {
            None if is_due => {}
            is_told => return is_told.unwrap_or_default(),
        }
        // Who typed it may type on: what follows waits as it would have.
        let is_typing = self.paging.waits(0);
        self.ask();
        self.paging.note_typing(is_typing);
        self.announce_soon();
        true
    }

    fn place(&self, path: &str) -> Option<Result<usize, bool>> {
        let (index, outcome) = self.loaded.as_ref()?;
        Some(outcome.place(index, self.criteria.view, path))
    }

    /// Says it, also when it was the last thing said. A count that is due would talk over it.
    pub(super) fn say(&mut self, mut text: String) {
        if text == self.announced {
            text.push('\u{a0}');
        }
        self.announced = text;
        self.is_count_due = false;
    }

    /// The rows have changed: their number is announced when the reader pauses.
    pub(super) fn announce_soon(&mut self) {
        self.is_count_due = true;
        self.host.announce_soon();
    }

    /// Announces the number of rows, unless something else has been said since it was due; whether
    /// that is new.
    pub(super) fn announce(&mut self) -> bool {
        // It is announced again once the rows are there.
        if self.due.is_due() || !std::mem::take(&mut self.is_count_due) {
            return false;
        }
        let text = self.loaded.as_ref().map(|(index, outcome)| {
            announcement(&self.locale, self.stage, self.criteria.view, index, outcome)
        });
        let text = text.unwrap_or_default();
        std::mem::replace(&mut self.announced, text.clone()) != text
    }

    /// Puts the criteria in the place of those before; whether they are others.
    pub(super) fn set(&mut self, next: Criteria) -> bool {
        if next == *self.criteria {
            return false;
        }
        if next.search != self.criteria.search {
            self.matched = None;
        }
        // A text that opens takes the room of what lies over the rows or beside them.
        self.overlay = self.overlay.filter(|_| next.open == self.criteria.open);
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

    /// Reads in another language. One that the page asks for is no choice of the reader's.
    pub(super) fn set_locale(&mut self, ctx: &Context<Self>, next: Rc<Locale>) {
        let (before, language) = (self.locale.catalogue.language(), next.catalogue.language());
        self.language = self.language.filter(|it| *it == language);
        // The names in the search change with it.
        let from = self.loaded.as_ref().filter(|_| language != before);
        let renamed = from.and_then(|(index, _)| {
            let search = &self.criteria.search;
            self.stage.translate(index, search, &self.locale, &next).map(Action::Search)
        });
        if let Some(action) = &renamed {
            self.criteria = Rc::new(apply(&self.criteria, action.clone()));
        }
        self.locale = next;
        self.prepare(&ctx.props().folding);
        self.extend_first();
        self.replay(ctx);
        if let Some(action) = renamed {
            self.host.criteria_changed(&action, &self.criteria);
            self.record(ctx, None, Recording::Following);
        }
    }

    pub(super) fn change_basket(&mut self, action: &BasketAction) {
        let before = self.export.basket.len();
        let basket = Rc::new(self.export.basket.after(action));
        let counted = match basket.len() > before {
            true => Counted::BasketAdded,
            false => Counted::BasketRemoved,
        };
        self.say(self.locale.count(counted, basket.len(), &[]));
        self.export.basket = basket.clone();
        self.export.told.clear();
        self.keep_basket();
        self.host.basket_changed(&basket);
    }

    pub(super) fn keep_basket(&self) {
        if let Some((index, _)) = &self.loaded {
            self.host.keep(Kept::Basket(&index.register().id), &self.export.basket.to_text());
        }
    }

    /// The basket is the one that was kept for the register, where one was.
    pub(super) fn restore_basket(&mut self) {
        let Some((index, _)) = &self.loaded else { return };
        if let Some(text) = self.host.kept(Kept::Basket(&index.register().id)) {
            self.export.basket = Rc::new(Basket::from_text(&text));
        }
    }

    /// The reader has gone on: the focus stays, wherever the address leads.
    pub(super) fn stay(&mut self) {
        for instruction in &mut self.pending {
            if let Instruction::Begin { focus, .. } = instruction {
                *focus = false;
            }
        }
    }

    /// Puts the criteria into the page's address; `at` is the path that they lead to.
    pub(super) fn record(&mut self, ctx: &Context<Self>, at: Option<String>, how: Recording) {
        // What waits to be recorded is what there is then.
        self.pending.retain(|it| !matches!(it, Instruction::Record(..)));
        self.stage.update(self, ctx, Instruction::Record(at, how));
    }

    /// Whether there is a register, and everything that can be done with it.
    pub(in crate::view) fn is_complete(&self) -> bool {
        self.loaded.is_some() && self.stage.arrival() == Arrival::Here
    }

    /// Lets an instruction wait for a register and the whole widget.
    pub(in crate::view) fn wait(&mut self, instruction: Instruction) {
        self.pending.push_back(instruction);
        self.refuse_where_failed();
    }

    /// There will be no register: nobody need wait for one.
    pub(super) fn refuse_where_failed(&mut self) {
        if let Phase::Failed { failure, .. } = &self.phase {
            self.fail(&failure.clone());
        }
    }

    /// Tells scripts that wait for something that this is why it cannot be had.
    pub(super) fn fail(&mut self, failure: &Failure) {
        self.refuse(&Refusal { kind: failure.id(), message: failure.explain(&self.locale) });
    }

    pub(super) fn refuse(&mut self, why: &Refusal) {
        let pending = std::mem::take(&mut self.pending);
        self.pending = pending.into_iter().filter_map(|it| it.refused(why)).collect();
    }

    /// Carries out what waited, in order, once it can be. From the first step of the reader's on,
    /// whether there is one, that is soon: the page is asked while the app is not at work.
    pub(super) fn replay(&mut self, ctx: &Context<Self>) -> bool {
        if !self.is_complete() {
            return false;
        }
        let first_step = self.pending.iter().position(|it| matches!(it, Instruction::Act(_)));
        let later = first_step.map(|at| self.pending.split_off(at));
        self.is_replaying = true;
        while let Some(instruction) = self.pending.pop_front() {
            self.stage.update(self, ctx, instruction);
        }
        self.is_replaying = false;
        let Some(later) = later else { return false };
        let link = ctx.link().clone();
        spawn_local(async move {
            for instruction in later {
                match instruction {
                    Instruction::Act(action) => ask(link.clone(), action),
                    other => link.send_message(other),
                }
            }
            // What was taken anew may be what a link asked for already: nothing is new, then.
            link.send_message(Instruction::Then(Callback::noop()));
        });
        true
    }

    /// The paths of the rows that are listed, and how many there are without search and filters;
    /// none before there is a register.
    pub fn rows(&self) -> Option<(Vec<String>, usize)> {
        let (index, outcome) = self.loaded.as_ref()?;
        let outcome = if self.due.is_due() { self.answer(index) } else { outcome.clone() };
        Some((outcome.paths(index, self.criteria.view), outcome.total))
    }

    /// What the basket holds.
    pub fn basket(&self) -> &[String] {
        self.export.basket.paths()
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.criteria.view
    }

    pub(super) fn link(&self) -> Link {
        Link {
            criteria: (*self.criteria).clone(),
            language: self.language.map(|language| language.tag().to_owned()),
            ..Link::default()
        }
    }

    /// The state in the words of links: what differs from the beginning of the table, and always
    /// the view.
    pub fn state(&self) -> Vec<(&'static str, String)> {
        self.with_view(self.stage.state(&self.link(), &self.base, &self.start))
    }

    pub(super) fn with_view(
        &self,
        mut pairs: Vec<(&'static str, String)>,
    ) -> Vec<(&'static str, String)> {
        if pairs.first().is_none_or(|(key, _)| *key != "view") {
            pairs.insert(0, ("view", self.criteria.view.id().to_owned()));
        }
        pairs
    }
}
