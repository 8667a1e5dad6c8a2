//! Loading what an element names: one register, or several that are shown as one.

mod contents;
mod fetch;
mod progress;
mod task;

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

pub(super) use self::contents::{Contents, merged, table};
pub(super) use self::fetch::Request;
use self::fetch::fetch;
use self::progress::Listener;
pub(super) use self::progress::Progress;
pub(super) use self::task::Task;
use crate::browser::files::lazy;
use crate::view::{Failure, Missing};

/// A source, by what readers know it by: its address as the page wrote it, or a name for the list
/// of problems.
#[derive(Clone, PartialEq)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) origin: Origin,
}

/// Where a register comes from.
#[derive(Clone, PartialEq)]
pub(super) enum Origin {
    /// An absolute address, and with which headers and credentials it is asked for: JSON, or
    /// nothing.
    Address(String, String),
    /// A register of the page, as JSON.
    Data(String),
    /// A table of the page: its cells, as JSON.
    Table(String),
}

impl Source {
    pub(super) fn is_remote(&self) -> bool {
        matches!(self.origin, Origin::Address(..))
    }

    /// The addresses among them, as the page wrote them.
    pub(super) fn addresses(sources: &[Self]) -> String {
        let named = sources.iter().filter(|source| source.is_remote());
        named.map(|source| source.name.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// What a table shows.
pub(super) struct Loaded {
    pub(super) contents: Contents,
    pub(super) missing: Vec<Missing>,
    /// As long as a widget holds them, others that name the same address share the answers.
    pub(super) requests: Vec<Rc<Request>>,
}

/// What came of every source, with its name.
pub(super) type Outcomes = Vec<(String, Result<Contents, Failure>)>;
/// One register of several, and the sources that could not be had.
pub(super) type Merged = (Contents, Vec<Missing>);

/// Loads all `sources`, of which there are some; `fresh` goes past the browser's cache, and
/// `progress` hears how far it is when that changes. It begins at once, and dropping it gives it
/// up.
///
/// # Errors
/// Why there is nothing to show.
pub(super) fn load(
    sources: &[Source],
    fresh: bool,
    progress: Box<dyn Fn(Progress)>,
) -> impl Future<Output = Result<Loaded, Failure>> + use<> {
    let has_come = |source: &Source| Cell::new((!source.is_remote()).then_some(100));
    let listener = Listener::new(sources.iter().map(has_come).collect(), progress);
    let mut requests = Vec::new();
    let mut parts = Vec::new();
    for (part, Source { name, origin }) in sources.iter().cloned().enumerate() {
        let request = match &origin {
            Origin::Address(address, init) => Some(Rc::new(Request::of(address, init, fresh))),
            _ => None,
        };
        requests.extend(request.clone());
        let listener = listener.clone();
        let came = move |percent| listener.hear(part, percent);
        parts.push(Box::pin(async move { (name, contents(origin, request, came).await) }));
    }
    async move {
        let mut outcomes = all(parts).await;
        if outcomes.len() == 1
            && let Some((_, outcome)) = outcomes.pop()
        {
            return Ok(Loaded { contents: outcome?, missing: Vec::new(), requests });
        }
        let rest = lazy::fetch().await.ok_or(Failure::Network)?;
        let (contents, missing) = (rest.merge)(outcomes)?;
        Ok(Loaded { contents, missing, requests })
    }
}

async fn contents(
    origin: Origin,
    request: Option<Rc<Request>>,
    came: impl Fn(Option<u8>),
) -> Result<Contents, Failure> {
    match (request, origin) {
        (_, Origin::Data(json)) => Contents::decode_inside(&json),
        (_, Origin::Table(grid)) => (lazy::fetch().await.ok_or(Failure::Network)?.table)(&grid),
        (Some(request), _) => {
            let fetched = fetch(&request, &came).await;
            came(Some(100));
            fetched.and_then(Contents::of).inspect_err(|_| request.forget())
        }
        (None, _) => Err(Failure::NoSource),
    }
}

/// What comes of all futures, which go on side by side.
async fn all<T>(futures: Vec<Pin<Box<impl Future<Output = T>>>>) -> Vec<T> {
    let mut all: Vec<_> = futures.into_iter().map(|it| (it, None)).collect();
    poll_fn(|context| {
        let mut is_waiting = false;
        for (future, outcome) in all.iter_mut().filter(|(_, outcome)| outcome.is_none()) {
            match future.as_mut().poll(context) {
                Poll::Ready(it) => *outcome = Some(it),
                Poll::Pending => is_waiting = true,
            }
        }
        if is_waiting { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    all.into_iter().filter_map(|(_, outcome)| outcome).collect()
}
