//! Registers by address: each is fetched and decoded once for all widgets of a page.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::fetch::{Download, Progress as Bytes};
use crate::model::{Decoded, Problem, Register, decode};
use crate::view::Failure;

/// A register, and what was wrong in its file.
#[derive(Clone)]
pub(super) struct Loaded {
    pub(super) register: Rc<Register>,
    pub(super) problems: Rc<[Problem]>,
}

impl Loaded {
    /// What decoding the bytes of a file gives.
    pub(super) fn decode(bytes: &[u8]) -> Outcome {
        let Decoded { register, problems } = decode(bytes).map_err(Failure::Undecodable)?;
        Ok(Self { register: Rc::new(register), problems: problems.into() })
    }
}

/// What a register tells of itself.
pub(super) enum Progress {
    /// So many percent have come.
    Percent(u8),
    /// It is here, or will not come.
    Done(Outcome),
}

type Listener = Rc<dyn Fn(Progress)>;
type Listeners = Vec<Weak<dyn Fn(Progress)>>;
type Outcome = Result<Loaded, Failure>;

thread_local! {
    /// The registers that some widget shows or waits for.
    static REGISTERS: RefCell<Vec<(String, Weak<Shared>)>> = const { RefCell::new(Vec::new()) };
}

/// A register on its way or here. It goes, and its download is given up, with the last subscription.
#[derive(Default)]
struct Shared {
    download: RefCell<Option<Download>>,
    percent: RefCell<Option<u8>>,
    done: RefCell<Option<Outcome>>,
    listeners: RefCell<Listeners>,
}

impl Shared {
    fn tell(&self, progress: Bytes) {
        let told = match progress {
            Bytes::Percent(percent) => {
                self.percent.replace(Some(percent));
                None
            }
            Bytes::Done(bytes) => {
                let loaded = bytes.and_then(|bytes| Loaded::decode(&bytes));
                self.done.replace(Some(loaded.clone()));
                Some(loaded)
            }
        };
        // A listener may subscribe anew: the list is not held while they hear it.
        let listeners = self.listeners.borrow().clone();
        for listener in listeners.iter().filter_map(Weak::upgrade) {
            listener(match &told {
                Some(loaded) => Progress::Done(loaded.clone()),
                None => Progress::Percent(self.percent.borrow().unwrap_or_default()),
            });
        }
    }
}

/// One widget's share in a register. Nothing is told after it is dropped.
#[must_use = "dropping a subscription ends it"]
pub(super) struct Subscription {
    _shared: Rc<Shared>,
    _listener: Listener,
}

impl Subscription {
    /// Tells of the register at the absolute `address`: at once if it is here, else when it comes. `fresh`
    /// loads it again, past the browser's cache.
    ///
    /// # Errors
    /// A browser that cannot start a download.
    pub(super) fn start(
        address: &str,
        fresh: bool,
        tell: impl Fn(Progress) + 'static,
    ) -> Result<Self, Failure> {
        let listener: Listener = Rc::new(tell);
        let shared = match find(address).filter(|_| !fresh) {
            Some(shared) => shared,
            None => begin(address, fresh)?,
        };
        shared.listeners.borrow_mut().retain(|listener| listener.strong_count() > 0);
        shared.listeners.borrow_mut().push(Rc::downgrade(&listener));
        let done = shared.done.borrow().clone();
        if let Some(done) = done {
            listener(Progress::Done(done));
        } else if let Some(percent) = *shared.percent.borrow() {
            listener(Progress::Percent(percent));
        }
        Ok(Self { _shared: shared, _listener: listener })
    }
}

/// What another widget has, or waits for. A failure is not shared: a widget that comes later tries again.
fn find(address: &str) -> Option<Rc<Shared>> {
    REGISTERS.with_borrow_mut(|registers| {
        registers.retain(|(_, shared)| shared.strong_count() > 0);
        let (_, shared) = registers.iter().rev().find(|(of, _)| of == address)?;
        let shared = shared.upgrade()?;
        let failed = matches!(&*shared.done.borrow(), Some(Err(_)));
        (!failed).then_some(shared)
    })
}

fn begin(address: &str, fresh: bool) -> Result<Rc<Shared>, Failure> {
    let shared = Rc::<Shared>::default();
    let weak = Rc::downgrade(&shared);
    let download = Download::start(address, fresh, move |progress| {
        if let Some(shared) = weak.upgrade() {
            shared.tell(progress);
        }
    });
    shared.download.replace(Some(download.map_err(|_| Failure::Network)?));
    let entry = (address.to_owned(), Rc::downgrade(&shared));
    REGISTERS.with_borrow_mut(|registers| registers.push(entry));
    Ok(shared)
}
