//! What a widget loads, and what it shows of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::WidgetState;
use crate::browser::host::events;
use crate::browser::load::{Contents, Loaded, Progress, Request, Source, Task, load};
use crate::view::{Delay, Edition, Failure, Instruction, Phase, Previous};

/// What a widget loads.
#[derive(Default)]
pub(super) struct Loading {
    pub(super) sources: RefCell<Vec<Source>>,
    task: RefCell<Option<Task>>,
    /// What is shown came from these sources: it stays until they, or others, bring something.
    is_shown: Cell<bool>,
    previous: RefCell<Vec<Source>>,
    previous_task: RefCell<Option<Task>>,
    /// What is shown is shared with other widgets of the page.
    requests: RefCell<Vec<Rc<Request>>>,
    /// The rows that are to be told of once they stand; none when others are loaded before.
    due: RefCell<Option<Rc<()>>>,
}

impl Loading {
    pub(super) fn of(sources: Vec<Source>) -> Self {
        Self { sources: RefCell::new(sources), ..Self::default() }
    }

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
    }
}

impl WidgetState {
    /// Loads every source; `fresh` goes past the browser's cache. What other sources brought goes
    /// away at once, and what these brought once there is something in its place.
    pub(in crate::browser) fn load(&self, fresh: bool) {
        let loading = &self.loading;
        loading.due.replace(None);
        let sources = loading.sources.borrow().clone();
        if sources.is_empty() {
            loading.task.replace(None);
            return self.fail(Failure::NoSource);
        }
        let phase = |percent| Instruction::Phase(Phase::Loading(percent));
        let is_shown = loading.is_shown.get();
        if sources.iter().any(Source::is_remote) {
            self.instruct(if is_shown { Instruction::Delay(None) } else { phase(None) });
        }
        let progress = self.weakly(move |this, progress| {
            this.instruct(match progress {
                Progress::Silent => Instruction::Delay(Some(Delay::Slow)),
                Progress::Percent(_) if is_shown => Instruction::Delay(None),
                Progress::Percent(percent) => phase(percent),
            });
        });
        let task =
            self.receive(load(&sources, fresh, Box::new(progress)), |this, loaded| match loaded {
                Ok(loaded) => this.show(loaded),
                Err(failure) => this.fail(failure),
            });
        // The one before goes only now: it may have begun what this one waits for.
        loading.task.replace(Some(task));
    }

    /// Loads the earlier edition, which the table is compared with.
    pub(in crate::browser) fn load_earlier_edition(&self) {
        self.instruct(Instruction::Previous(Previous::Coming));
        // Asked for again, it is another one that comes.
        let is_again = self.loading.previous_task.take().is_some();
        let progress = self.weakly(|this, progress| {
            this.instruct(Instruction::Previous(match progress {
                Progress::Silent => Previous::Slow,
                Progress::Percent(_) => Previous::Coming,
            }));
        });
        let loaded = load(&self.loading.previous.borrow(), is_again, Box::new(progress));
        let task = self.receive(loaded, |this, loaded| {
            this.instruct(Instruction::Previous(match loaded {
                // Of several sources all count: without one of them its resolutions would seem new.
                Ok(Loaded { missing, .. }) if !missing.is_empty() => missing
                    .into_iter()
                    .next()
                    .map_or(Previous::None, |(_, why)| Previous::Failed(why)),
                Ok(loaded) => Previous::Here(Rc::new(Edition::new(loaded.contents.register))),
                Err(failure) => Previous::Failed(failure),
            }));
        });
        self.loading.previous_task.replace(Some(task));
    }

    /// Does something with what is loaded, as long as the widget is there and the task is kept.
    fn receive(
        &self,
        loaded: impl Future<Output = Result<Loaded, Failure>> + 'static,
        act: fn(&Self, Result<Loaded, Failure>),
    ) -> Task {
        let act = self.weakly(act);
        Task::spawn(async move { act(loaded.await) })
    }

    fn show(&self, loaded: Loaded) {
        let Loaded { contents: Contents { register, problems }, missing, requests } = loaded;
        self.loading.is_shown.set(true);
        self.loading.requests.replace(requests);
        let resolutions = register.resolutions.len();
        let ready = events::ready(&register.id, resolutions, problems.len(), &missing);
        let missing = missing.into();
        self.instruct(Instruction::Phase(Phase::Ready { register, problems, missing }));
        let due = Rc::new(());
        let wanted = Rc::downgrade(&due);
        self.loading.due.replace(Some(due));
        // Who hears it finds the rows.
        self.after_rendering(move |this| {
            if wanted.strong_count() == 0 {
                return;
            }
            this.tell_shown(true, "");
            this.return_place();
            events::send_soon(&this.host, "ready", ready.clone());
        });
    }

    fn fail(&self, failure: Failure) {
        let message = failure.explain(&self.locale.borrow());
        let kind = failure.id();
        if self.loading.is_shown.get() {
            // The rows that stand are as good as they were.
            self.instruct(Instruction::Delay(Some(Delay::Failed(failure))));
        } else {
            self.loading.requests.take();
            // Whoever hears of it may load another.
            let address = Some(Source::addresses(&self.loading.sources.borrow()));
            let address = address.filter(|it| !it.is_empty());
            self.instruct(Instruction::Phase(Phase::Failed { failure, address }));
            self.tell_shown(false, &message);
        }
        events::send(&self.host, "error", &events::error(kind, &message));
    }
}
