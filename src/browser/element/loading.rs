//! Loading what the element names: one register, or several that are shown as one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::State;
use crate::browser::events::{self, Error, Ready};
use crate::browser::host::persisted_basket;
use crate::browser::on_demand;
use crate::browser::registers::{Loaded, Progress, Subscription};
use crate::model::{Merging, merge};
use crate::view::{Failure, Instruction, Missing, Phase};

/// Where a register comes from.
#[derive(Clone)]
pub(super) enum Source {
    /// From an address: as the page wrote it, and absolute.
    Address { written: String, address: String },
    /// From the page itself, as JSON; with a name for the list of problems.
    Data { name: String, json: String },
}

impl Source {
    fn name(&self) -> &str {
        match self {
            Self::Address { written, .. } => written,
            Self::Data { name, .. } => name,
        }
    }
}

/// What a widget loads.
#[derive(Default)]
pub(super) struct Loading {
    /// Named, but not asked for yet.
    pub(super) named: RefCell<Vec<Source>>,
    pub(super) sources: RefCell<Vec<Source>>,
    registers: RefCell<Vec<Subscription>>,
    /// What has come of each.
    arrived: RefCell<Vec<Arrived>>,
    /// Counts the loads: what comes of an earlier one is passed over.
    round: Cell<u32>,
}

/// What has come of one source.
#[derive(Clone)]
enum Arrived {
    Percent(Option<u8>),
    Done(Result<Loaded, Failure>),
}

impl State {
    /// Loads every source; `fresh` goes past the browser's cache.
    pub(in crate::browser) fn load(self: &Rc<Self>, fresh: bool) {
        let loading = &self.loading;
        let round = loading.round.get().wrapping_add(1);
        loading.round.set(round);
        let sources = loading.sources.borrow().clone();
        if sources.is_empty() {
            loading.registers.take();
            return self.fail(Failure::NoSource);
        }
        if sources.iter().any(|source| matches!(source, Source::Address { .. })) {
            self.instruct(Instruction::Phase(Phase::Loading(None)));
        }
        loading.arrived.replace(vec![Arrived::Percent(None); sources.len()]);
        // The shares in those before go only at the end: they may be the same.
        let before = loading.registers.take();
        for (position, source) in sources.iter().enumerate() {
            // Whoever heard of a failure may have loaded others.
            if loading.round.get() != round {
                break;
            }
            let address = match source {
                Source::Address { address, .. } => address,
                Source::Data { json, .. } => {
                    self.arrive(round, position, Arrived::Done(Loaded::decode(json.as_bytes())));
                    continue;
                }
            };
            let this = Rc::downgrade(self);
            let tell = move |progress| {
                let Some(this) = this.upgrade() else { return };
                let arrived = match progress {
                    Progress::Percent(percent) => Arrived::Percent(Some(percent)),
                    Progress::Done(loaded) => Arrived::Done(loaded),
                };
                this.arrive(round, position, arrived);
            };
            match Subscription::start(address, fresh, tell) {
                Ok(register) if loading.round.get() == round => {
                    loading.registers.borrow_mut().push(register);
                }
                Ok(_) => {}
                Err(failure) => self.arrive(round, position, Arrived::Done(Err(failure))),
            }
        }
        drop(before);
    }

    fn arrive(self: &Rc<Self>, round: u32, position: usize, arrived: Arrived) {
        let loading = &self.loading;
        if loading.round.get() != round {
            return;
        }
        if let Some(place) = loading.arrived.borrow_mut().get_mut(position) {
            *place = arrived;
        }
        let all = loading.arrived.borrow().clone();
        let mut percent = None;
        let mut done = Vec::new();
        for arrived in &all {
            let (part, result) = match arrived {
                Arrived::Percent(part) => (*part, None),
                Arrived::Done(result) => (Some(100), Some(result.clone())),
            };
            percent = part.map(|part| percent.unwrap_or(0) + usize::from(part)).or(percent);
            done.extend(result);
        }
        if done.len() < all.len() {
            let percent = percent.map(|sum| (sum / all.len()) as u8);
            return self.instruct(Instruction::Phase(Phase::Loading(percent)));
        }
        match <[_; 1]>::try_from(done) {
            Ok([Ok(loaded)]) => self.show(loaded, Vec::new()),
            Ok([Err(failure)]) => self.fail(failure),
            Err(several) => self.merge(round, several),
        }
    }

    /// Fetches what makes one register of several, and shows it.
    fn merge(self: &Rc<Self>, round: u32, done: Vec<Result<Loaded, Failure>>) {
        let this = Rc::downgrade(self);
        spawn_local(async move {
            let entries = on_demand::fetch().await;
            let Some(this) = this.upgrade().filter(|this| this.loading.round.get() == round) else {
                return;
            };
            match entries {
                Ok(entries) => (entries.gather)(&this, done),
                Err(_) => this.fail(Failure::Network),
            }
        });
    }

    /// Makes one register of those that came, and shows it.
    pub(in crate::browser) fn gather(self: &Rc<Self>, done: Vec<Result<Loaded, Failure>>) {
        let mut files = Vec::new();
        let mut missing = Vec::new();
        for (source, result) in self.loading.sources.borrow().iter().zip(done) {
            let name = source.name().to_owned();
            match result {
                Ok(Loaded { register, problems }) => {
                    files.push(Merging { name, register, problems });
                }
                Err(failure) => missing.push((name, failure)),
            }
        }
        let Some((first, others)) = files.split_first() else {
            let failure = missing.into_iter().next().map(|(_, failure)| failure);
            return self.fail(failure.unwrap_or(Failure::NoSource));
        };
        let merged = merge(first, others);
        let loaded =
            Loaded { register: Rc::new(merged.register), problems: merged.problems.into() };
        self.show(loaded, missing);
    }

    fn show(self: &Rc<Self>, loaded: Loaded, missing: Vec<Missing>) {
        let Loaded { register, problems } = loaded;
        let count = problems.len();
        let told: Vec<String> = missing.iter().map(|(source, _)| source.clone()).collect();
        let phase = Phase::Ready { register: register.clone(), problems, missing: missing.into() };
        self.instruct(Instruction::Phase(phase));
        if let Some(basket) = persisted_basket(&register.id) {
            self.instruct(basket);
        }
        let round = self.loading.round.get();
        // Who hears it finds the rows.
        self.after_rendering(move |this| {
            if this.loading.round.get() != round {
                return;
            }
            this.tell_shown(true, "");
            this.return_place();
            let resolutions = register.resolutions.len();
            let ready = Ready { id: &register.id, resolutions, problems: count, missing: &told };
            events::send(&this.host, "ready", &ready);
        });
    }

    fn fail(&self, failure: Failure) {
        let message = failure.explain(&self.reading.borrow());
        let kind = failure.id();
        // Whoever hears of it may load another.
        let sources = self.loading.sources.borrow().clone();
        let named = sources.iter().filter(|source| matches!(source, Source::Address { .. }));
        let named: Vec<&str> = named.map(Source::name).collect();
        let address = (!named.is_empty()).then(|| named.join(" "));
        self.instruct(Instruction::Phase(Phase::Failed { failure, address }));
        self.tell_shown(false, &message);
        events::send(&self.host, "error", &Error { kind, message: &message });
    }
}
