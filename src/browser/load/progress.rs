//! How far a load is.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

#[derive(Clone, Copy, PartialEq)]
pub(in crate::browser) enum Progress {
    /// How much of all is here, in percent, where that is known.
    Percent(Option<u8>),
    /// Nothing has come for so long that the reader is to be told. It is waited for on: a slow link
    /// brings something, and a server may be slow to begin.
    Silent,
}

/// How long nothing may come before that, in milliseconds.
const SILENCE: u32 = 15_000;

/// Hears of the parts of a load, and tells how far all of it is when that changes.
pub(super) struct Listener {
    tell: Box<dyn Fn(Progress)>,
    told: Cell<Progress>,
    /// Of each part; none before anything is known.
    percents: Vec<Cell<Option<u8>>>,
    silence: Cell<Option<Timeout>>,
}

impl Listener {
    /// For parts of which so much is here, and that are on their way from now on.
    pub(super) fn new(percents: Vec<Cell<Option<u8>>>, tell: Box<dyn Fn(Progress)>) -> Rc<Self> {
        let told = Cell::new(Progress::Percent(None));
        let this = Rc::new(Self { tell, told, percents, silence: Cell::default() });
        this.await_more();
        this
    }

    /// More of a part is here: so many percent, where that is known.
    pub(super) fn hear(self: &Rc<Self>, part: usize, percent: Option<u8>) {
        if let Some(it) = self.percents.get(part) {
            it.set(percent);
        }
        let known: Vec<usize> =
            self.percents.iter().filter_map(Cell::get).map(usize::from).collect();
        let all = known.iter().sum::<usize>() / self.percents.len().max(1);
        self.say(Progress::Percent((!known.is_empty()).then_some(all as u8)));
        self.await_more();
    }

    fn say(&self, now: Progress) {
        if self.told.replace(now) != now {
            (self.tell)(now);
        }
    }

    fn await_more(self: &Rc<Self>) {
        let this = Rc::downgrade(self);
        let end = move || {
            if let Some(this) = this.upgrade() {
                this.say(Progress::Silent);
            }
        };
        self.silence.set(Some(Timeout::new(SILENCE, end)));
    }
}
