//! Loading what an element names: one register, or several that are shown as one.

mod fetch;
mod registers;
mod task;

use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll};

pub(super) use self::registers::{Contents, Download};
pub(super) use self::task::Task;
use crate::browser::files::lazy;
use crate::browser::language::folding::folding;
use crate::model::{Json, Merging, decode_value, merge};
use crate::tables;
use crate::view::{Failure, Missing};

/// Where a register comes from: an address, or what the page has.
#[derive(Clone, PartialEq)]
pub(super) struct Source {
    /// What readers know it by: the address as the page wrote it, or a name for the list of
    /// problems.
    pub(super) name: String,
    /// The absolute address.
    pub(super) address: Option<String>,
    /// With which headers and credentials it is asked for, as JSON.
    pub(super) init: Option<String>,
    /// A register of the page, as JSON.
    pub(super) data: Option<String>,
    /// A table of the page: its cells, as JSON.
    pub(super) table: Option<String>,
}

impl Source {
    /// The addresses among them, as the page wrote them.
    pub(super) fn addresses(sources: &[Self]) -> String {
        let named = sources.iter().filter(|source| source.address.is_some());
        named.map(|source| source.name.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// What a table shows.
pub(super) struct Loaded {
    pub(super) contents: Contents,
    /// The sources that could not be had.
    pub(super) missing: Vec<Missing>,
    /// As long as a widget holds them, others that name the same address share in them.
    pub(super) downloads: Vec<Rc<Download>>,
}

/// What came of every source, with its name.
pub(super) type Outcomes = Vec<(String, Result<Contents, Failure>)>;

/// Loads all `sources`, of which there are some; `fresh` goes past the browser's cache, and
/// `progress` hears whenever something comes: how much of all is here now, in percent, where that
/// is known. It begins at once, and dropping it gives it up.
///
/// # Errors
/// Why there is nothing to show.
pub(super) fn load<P: FnMut(Option<u8>)>(
    sources: &[Source],
    fresh: bool,
    mut progress: P,
) -> impl Future<Output = Result<Loaded, Failure>> + use<P> {
    let mut parts: Vec<Part> = sources.iter().map(|source| Part::begin(source, fresh)).collect();
    async move {
        if parts.iter().any(|part| part.grid.is_some()) {
            let rest = lazy::fetch().await.map_err(|_| Failure::Network)?;
            for part in &mut parts {
                part.outcome = part.outcome.take().or(part.grid.take().map(|it| rest.table(&it)));
            }
        }
        let mut is_begun = false;
        poll_fn(|context| {
            // Each is asked, also when one waits: so that all go on side by side.
            let waiting =
                parts.iter_mut().filter_map(|part| part.poll(context).then_some(())).count();
            if waiting == 0 {
                return Poll::Ready(());
            }
            // The first time nothing has come yet.
            if std::mem::replace(&mut is_begun, true) {
                progress(percent(&parts));
            }
            Poll::Pending
        })
        .await;
        let downloads = parts.iter().filter_map(|part| part.download.clone()).collect();
        let outcome = |part: Part| Some((part.name, part.outcome?));
        let mut outcomes: Outcomes = parts.into_iter().filter_map(outcome).collect();
        if outcomes.len() == 1
            && let Some((_, outcome)) = outcomes.pop()
        {
            return Ok(Loaded { contents: outcome?, missing: Vec::new(), downloads });
        }
        let rest = lazy::fetch().await.map_err(|_| Failure::Network)?;
        let (contents, missing) = rest.merge(outcomes)?;
        Ok(Loaded { contents, missing, downloads })
    }
}

/// One source on its way.
struct Part {
    name: String,
    /// None where the page has it already.
    download: Option<Rc<Download>>,
    /// A table that is to be understood.
    grid: Option<String>,
    outcome: Option<Result<Contents, Failure>>,
}

impl Part {
    fn begin(source: &Source, fresh: bool) -> Self {
        let Source { name, address, init, data, table } = source;
        Self {
            name: name.clone(),
            download: address.as_ref().map(|it| Download::of(it, init.as_deref(), fresh)),
            grid: table.clone(),
            outcome: data.as_ref().map(|json| Contents::decode_inside(json)),
        }
    }

    /// Whether it is still on its way.
    fn poll(&mut self, context: &Context) -> bool {
        if self.outcome.is_none() {
            self.outcome = self.download.as_ref().and_then(|download| download.poll(context));
        }
        self.outcome.is_none()
    }
}

/// How much of all has come; none before anything is known.
fn percent(parts: &[Part]) -> Option<u8> {
    let part = |part: &Part| match (&part.outcome, &part.download) {
        (Some(_), _) => Some(100),
        (None, Some(download)) => download.percent(),
        (None, None) => None,
    };
    let known: Vec<usize> = parts.iter().filter_map(part).map(usize::from).collect();
    (!known.is_empty()).then(|| (known.iter().sum::<usize>() / parts.len()) as u8)
}

/// What a table of the page says.
///
/// # Errors
/// A table that names no columns that are known.
pub(super) fn table(grid: &str) -> Result<Contents, Failure> {
    let grid = Json::parse(grid).map_err(Failure::Undecodable)?;
    let register = tables::register(&grid, &folding()).map_err(Failure::Table)?;
    Contents::new(decode_value(&register))
}

/// Makes one register of those that came.
///
/// # Errors
/// The first failure, where none came.
pub(super) fn merged(outcomes: Outcomes) -> Result<(Contents, Vec<Missing>), Failure> {
    let mut files = Vec::new();
    let mut missing = Vec::new();
    for (name, outcome) in outcomes {
        match outcome {
            Ok(Contents { register, problems }) => files.push(Merging { name, register, problems }),
            Err(failure) => missing.push((name, failure)),
        }
    }
    let Some((first, others)) = files.split_first() else {
        let failure = missing.into_iter().next().map(|(_, failure)| failure);
        return Err(failure.unwrap_or(Failure::NoSource));
    };
    let merged = merge(first, others);
    Ok((Contents { register: Rc::new(merged.register), problems: merged.problems.into() }, missing))
}
