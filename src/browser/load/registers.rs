//! Registers by address: each is decoded once for a widget, and fetched once for all of a page.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::task::{Context, Waker};

use super::Task;
use super::fetch::{Request, fetch};
use crate::model::{DecodeError, Decoded, Problem, Register, decode, decode_pieces};
use crate::view::Failure;

/// What a file holds, and what was wrong in it.
#[derive(Clone)]
pub(in crate::browser) struct Contents {
    pub(in crate::browser) register: Rc<Register>,
    pub(in crate::browser) problems: Rc<[Problem]>,
}

impl Contents {
    /// What decoding a text of the page gives: one that stands inside the element, or that the shim
    /// wrote.
    ///
    /// # Errors
    /// Why it is no register.
    pub(super) fn decode_inside(json: &str) -> Result<Self, Failure> {
        Self::new(decode(json.as_bytes())).map_err(Failure::inside)
    }

    pub(super) fn new(decoded: Result<Decoded, DecodeError>) -> Result<Self, Failure> {
        let Decoded { register, problems } = decoded.map_err(Failure::Undecodable)?;
        Ok(Self { register: Rc::new(register), problems: problems.into() })
    }
}

thread_local! {
    /// The registers that the widget shows or waits for.
    static REGISTERS: RefCell<Vec<(String, Weak<Download>)>> = const { RefCell::new(Vec::new()) };
}

/// A register on its way or here. It goes, and its request is let go, with the last who has it.
#[derive(Default)]
pub(in crate::browser) struct Download {
    percent: Cell<Option<u8>>,
    outcome: RefCell<Option<Result<Contents, Failure>>>,
    /// Those that wait for it.
    wakers: RefCell<Vec<Waker>>,
    task: RefCell<Option<Task>>,
    request: RefCell<Option<Rc<Request>>>,
}

impl Download {
    /// The register at the absolute `address`, asked for as `init` says; `fresh` loads it again,
    /// past the browser's cache.
    pub(super) fn of(address: &str, init: Option<&str>, fresh: bool) -> Rc<Self> {
        // Who asks in another way may be given another register.
        let asked = [address, "\n", init.unwrap_or_default()].concat();
        find(&asked).filter(|_| !fresh).unwrap_or_else(|| begin(asked, fresh))
    }

    /// How much of it has come, in percent, where that is known.
    pub(super) fn percent(&self) -> Option<u8> {
        self.percent.get()
    }

    /// What came of it. Until then the task is woken whenever more of it has come.
    pub(super) fn poll(&self, context: &Context) -> Option<Result<Contents, Failure>> {
        let outcome = self.outcome.borrow().clone();
        if outcome.is_none() {
            self.wakers.borrow_mut().push(context.waker().clone());
        }
        outcome
    }

    fn wake(&self) {
        self.wakers.take().into_iter().for_each(Waker::wake);
    }
}

/// What was asked for so and is had, or waited for. A failure is not shared: who comes later tries
/// again.
fn find(asked: &str) -> Option<Rc<Download>> {
    REGISTERS.with_borrow_mut(|registers| {
        registers.retain(|(_, download)| download.strong_count() > 0);
        let (_, download) = registers.iter().rev().find(|(of, _)| of == asked)?;
        download.upgrade().filter(|it| !matches!(&*it.outcome.borrow(), Some(Err(_))))
    })
}

fn begin(asked: String, fresh: bool) -> Rc<Download> {
    let download = Rc::<Download>::default();
    let weak = Rc::downgrade(&download);
    let tell = move |tell: &dyn Fn(&Download)| {
        if let Some(download) = weak.upgrade() {
            tell(&download);
            download.wake();
        }
    };
    let (address, init) = asked.split_once('\n').unwrap_or((&asked, ""));
    let progress = {
        let tell = tell.clone();
        move |percent| tell(&|it: &Download| it.percent.set(percent))
    };
    // Asked for now: the shim gives up what it began and nobody took over.
    let request = Rc::new(Request::of(address, init, fresh));
    let task = Task::spawn(async move {
        let outcome = fetch(&request, progress).await.and_then(|pieces| {
            let piece = |at: usize| pieces.get(at).map(|it| Cow::Owned(it.to_vec()));
            Contents::new(decode_pieces(&piece))
        });
        if outcome.is_err() {
            request.forget();
        }
        // As long as the register is had, other widgets share the answer.
        tell(&|it| {
            it.request.replace(Some(request.clone()));
            *it.outcome.borrow_mut() = Some(outcome.clone());
        });
    });
    download.task.replace(Some(task));
    let entry = (asked, Rc::downgrade(&download));
    REGISTERS.with_borrow_mut(|registers| registers.push(entry));
    download
}
