//! What a widget loads, and what it shows of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::WidgetState;
use crate::browser::host::events::{self, Error, Ready};
use crate::browser::host::persisted_basket;
use crate::browser::load::{Contents, Download, Loaded, Source, Task, load};
use crate::view::{Delay, Edition, Failure, Instruction, Phase, Previous};

/// How long nothing may come before the reader is told, in milliseconds. It is waited for on: a
/// slow link brings something, and a server may be slow to begin.
const SILENCE: u32 = 15_000;

/// What a widget loads.
#[derive(Default)]
pub(super) struct Loading {
    pub(super) sources: RefCell<Vec<Source>>,
    task: RefCell<Option<Task>>,
    /// What is shown came from these sources: it stays until they, or others, bring something.
    is_shown: Cell<bool>,
    /// Ends when nothing comes.
    silence: RefCell<Option<Timeout>>,
    /// The reader was told that nothing comes.
    is_slow: Cell<bool>,
    /// Where the earlier edition comes from.
    previous: RefCell<Vec<Source>>,
    previous_task: RefCell<Option<Task>>,
    /// Ends when nothing of that comes.
    previous_silence: RefCell<Option<Timeout>>,
    /// What is shown is shared with other widgets of the page.
    downloads: RefCell<Vec<Rc<Download>>>,
    /// The rows that are to be told of once they stand; none when others are loaded before.
    ready: RefCell<Option<Rc<()>>>,
}

impl Loading {
    /// Nothing is loaded yet.
    pub(super) fn of(sources: Vec<Source>) -> Self {
        Self { sources: RefCell::new(sources), ..Self::default() }
    }

    /// Other sources are named.
    pub(super) fn name(&self, sources: Vec<Source>) {
        // The same ones bring nothing that what is shown would have to go away for.
        if *self.sources.borrow() != sources {
            self.sources.replace(sources);
            self.is_shown.set(false);
        }
    }

    /// The earlier edition comes from there, once it is asked for.
    pub(super) fn name_previous(&self, sources: Vec<Source>) {
        self.previous.replace(sources);
        self.previous_task.replace(None);
        self.previous_silence.replace(None);
    }
}

impl WidgetState {
    /// Loads every source; `fresh` goes past the browser's cache. What other sources brought goes
    /// away at once, and what these brought once there is something in its place.
    pub(in crate::browser) fn load(self: &Rc<Self>, fresh: bool) {
        let loading = &self.loading;
        loading.ready.replace(None);
        let sources = loading.sources.borrow().clone();
        if sources.is_empty() {
            loading.task.replace(None);
            return self.fail(Failure::NoSource);
        }
        let phase = |percent| Instruction::Phase(Phase::Loading(percent));
        let is_shown = loading.is_shown.get();
        if sources.iter().any(|source| source.address.is_some()) {
            self.instruct(if is_shown { Instruction::Delay(None) } else { phase(None) });
            self.heed_silence();
        }
        let this = Rc::downgrade(self);
        let mut told = None;
        let progress = move |percent| {
            let Some(this) = this.upgrade() else { return };
            this.heed_silence();
            if told != percent && !is_shown {
                told = percent;
                this.instruct(phase(percent));
            }
        };
        let loaded = load(&sources, fresh, progress);
        let this = Rc::downgrade(self);
        let task = Task::spawn(async move {
            let loaded = loaded.await;
            if let Some(this) = this.upgrade() {
                loaded.map_or_else(|failure| this.fail(failure), |loaded| this.show(loaded));
            }
        });
        // The one before goes only now: it may have begun what this one waits for.
        loading.task.replace(Some(task));
    }

    /// Something came, or is asked for: from now on it may be silent for a while.
    fn heed_silence(self: &Rc<Self>) {
        let silence = self.later(SILENCE, |this| {
            this.loading.is_slow.set(true);
            this.instruct(Instruction::Delay(Some(Delay::Slow)));
        });
        self.loading.silence.replace(Some(silence));
        if self.loading.is_slow.take() {
            self.instruct(Instruction::Delay(None));
        }
    }

    /// Nothing is waited for any more.
    fn end_silence(&self) {
        self.loading.silence.replace(None);
        self.loading.is_slow.set(false);
    }

    /// Loads the earlier edition, which the table is compared with.
    pub(in crate::browser) fn load_previous(self: &Rc<Self>) {
        self.instruct(Instruction::Previous(Previous::Coming));
        // Asked for again, it is another one that comes.
        let is_again = self.loading.previous_task.take().is_some();
        self.heed_previous_silence();
        let progress = self.weakly(|this, _| this.heed_previous_silence());
        let loaded = load(&self.loading.previous.borrow(), is_again, progress);
        let this = Rc::downgrade(self);
        let task = Task::spawn(async move {
            let previous = match loaded.await {
                // Of several sources all count: without one of them its resolutions would seem new.
                Ok(Loaded { missing, .. }) if !missing.is_empty() => missing
                    .into_iter()
                    .next()
                    .map_or(Previous::None, |(_, why)| Previous::Failed(why)),
                Ok(loaded) => Previous::Here(Rc::new(Edition::new(loaded.contents.register))),
                Err(failure) => Previous::Failed(failure),
            };
            if let Some(this) = this.upgrade() {
                this.loading.previous_silence.replace(None);
                this.instruct(Instruction::Previous(previous));
            }
        });
        self.loading.previous_task.replace(Some(task));
    }

    /// Something of the earlier edition came, or is asked for.
    fn heed_previous_silence(self: &Rc<Self>) {
        let silence = self.later(SILENCE, |it| it.instruct(Instruction::Previous(Previous::Slow)));
        self.loading.previous_silence.replace(Some(silence));
    }

    fn show(self: &Rc<Self>, loaded: Loaded) {
        let Loaded { contents: Contents { register, problems }, missing, downloads } = loaded;
        self.end_silence();
        self.loading.is_shown.set(true);
        self.loading.downloads.replace(downloads);
        let count = problems.len();
        let told: Vec<String> = missing.iter().map(|(source, _)| source.clone()).collect();
        let phase = Phase::Ready { register: register.clone(), problems, missing: missing.into() };
        // Before what waits for the register: a script may have set another one.
        if let Some(basket) = persisted_basket(&register.id) {
            self.instruct(basket);
        }
        self.instruct(Instruction::Phase(phase));
        let ready = Rc::new(());
        let wanted = Rc::downgrade(&ready);
        self.loading.ready.replace(Some(ready));
        // Who hears it finds the rows.
        self.after_rendering(move |this| {
            if wanted.strong_count() == 0 {
                return;
            }
            this.tell_shown(true, "");
            this.return_place();
            let resolutions = register.resolutions.len();
            let ready = Ready { id: &register.id, resolutions, problems: count, missing: &told };
            events::send_soon(&this.host, "ready", &ready);
        });
    }

    fn fail(&self, failure: Failure) {
        self.end_silence();
        let message = failure.explain(&self.locale.borrow());
        let kind = failure.id();
        if self.loading.is_shown.get() {
            // The rows that stand are as good as they were.
            self.instruct(Instruction::Delay(Some(Delay::Failed(failure))));
        } else {
            self.loading.downloads.take();
            // Whoever hears of it may load another.
            let sources = self.loading.sources.borrow().clone();
            let address = Some(Source::addresses(&sources)).filter(|it| !it.is_empty());
            self.instruct(Instruction::Phase(Phase::Failed { failure, address }));
            self.tell_shown(false, &message);
        }
        events::send(&self.host, "error", &Error { kind, message: &message });
    }
}
