//! The parts of the widget that a reader needs only after a step of theirs. In a split build they are a Wasm file of
//! their own, which the browser fetches once the first rows stand.

use std::rc::Rc;

use yew::prelude::*;

use super::about::chapters;
use super::chips::chips;
use super::citation_map::citation_map;
use super::cited_text::refused;
use super::detail::detail;
use super::export_state::{ExportChoice, File};
use super::exporting::file;
use super::facets::{Panel, facet_panel};
use super::groups::{Grouped, grouped};
use super::held_back::{Shown, held_back};
use super::host::FocusTarget;
use super::matrix::matrix;
use super::notice::{Notice, notice};
use super::panel::panel;
use super::phase::{Missing, incomplete};
use super::printout::printout;
use super::query_help::query_problem;
use super::references::citations_row;
use super::share_panel::{cite, share_panel, view_copied};
use super::suggestions::suggestions;
use super::{App, Host, Page, Reading, Tool};
use crate::export::Scope;
use crate::i18n::Message;
use crate::query::{
    Collation, Criteria, Grouping, Index, LINKS, Link, LinkCode, Outcome, QueryProblem, Suggestion,
    outcome, suggest, translate,
};

/// The entries to those parts: plain function pointers, so that nothing else in the widget reaches what is behind them.
pub struct OnDemand {
    /// Takes search and facets that the page sets.
    pub(super) filter: fn(&mut App, &Rc<Link>, &dyn Host),
    /// Goes to the places that scripts of the page wait for.
    pub(super) go: fn(&mut App, &dyn Host),
    /// The message about sources that could not be had; the callback tries again.
    pub(super) incomplete: fn(&Reading, &[Missing], &Callback<()>) -> Html,
    /// Answers what the reader asks for.
    pub outcome: fn(&Index, &Criteria, &dyn Collation) -> Outcome,
    /// What is active, each as a chip that gives it up.
    pub chips: fn(&Page) -> Html,
    /// The panel of facets.
    pub(super) facets: fn(&Page, &Panel) -> Html,
    /// The full text of a resolution: its position, the key of its row, and the path of the provision that the reader
    /// came from.
    pub detail: fn(&Page, usize, &str, Option<&str>) -> Html,
    /// The rows under headings, as many lines as are asked for.
    pub grouped: fn(&Page, Grouping, usize) -> Grouped,
    /// What brings rows that are held back: the number of lines, and what finds the first of those.
    pub(super) held_back: fn(&Page, Shown, usize, &FocusTarget, &Callback<bool>) -> Html,
    /// Reading and writing links.
    pub links: LinkCode,
    /// The panel for copying a link to what stands at a path, or its citation.
    pub share_panel: fn(&Page, &str) -> Html,
    /// What came of copying a link to the table.
    pub view_copied: fn(&Page) -> Html,
    /// The citation of what stands at a path.
    pub cite: fn(&Reading, &Index, &str) -> Option<String>,
    /// The message about a link; the callback closes it.
    pub(super) notice: fn(&Page, &Notice, &Callback<()>) -> Html,
    /// What a tool's panel shows.
    pub panel: fn(&Page, Tool) -> Html,
    /// The report's chapters.
    pub chapters: fn(&Page) -> Html,
    /// Who must do what.
    pub matrix: fn(&Page) -> Html,
    /// The rows as a file; none where there are no rows.
    pub(super) file: fn(&Page, ExportChoice) -> Option<File>,
    /// The rows as they are printed.
    pub(super) printout: fn(&Page, Scope) -> Html,
    /// What a search may go on with.
    pub suggest: fn(&Index, &dyn Collation, &str) -> Vec<Suggestion>,
    /// A search with the names of another language.
    pub translate: fn(&Index, &str, &dyn Collation, &dyn Collation) -> Option<String>,
    /// The list of it, the one that is active, and what takes one.
    pub suggestions: fn(&Page, &[Suggestion], Option<usize>, &Callback<usize>) -> Html,
    /// What was not understood of a search, in words.
    pub query_problem: fn(&Reading, &QueryProblem) -> String,
    /// What is refused of the addresses of outside instruments, in words.
    pub refused: fn(&str) -> Vec<String>,
    /// The map of citations.
    pub citation_map: fn(&Page) -> Html,
    /// A row of the table below it: the position of a resolution, and the row's number where rows are held back.
    pub citations_row: fn(&Page, usize, Option<String>) -> Html,
}

/// The entries themselves. Only the loader in `browser/on_demand.rs` may name this function in a split build: whoever
/// else does pulls everything behind it into the first file.
pub fn on_demand() -> &'static OnDemand {
    &OnDemand {
        filter: App::filter,
        go: App::go,
        incomplete,
        outcome,
        chips,
        facets: facet_panel,
        detail,
        links: LINKS,
        grouped,
        held_back,
        refused,
        citation_map,
        citations_row,
        share_panel,
        view_copied,
        cite,
        notice,
        panel,
        chapters,
        matrix,
        file,
        printout,
        suggest,
        suggestions,
        translate,
        query_problem,
    }
}

/// Where those parts are.
#[derive(Clone, Copy)]
pub enum More {
    /// On their way, or not asked for yet.
    Coming,
    /// Not to be had. A later attempt may succeed.
    Failed,
    /// Here.
    Here(&'static OnDemand),
}

impl Default for More {
    #[cfg(feature = "split")]
    fn default() -> Self {
        Self::Coming
    }

    /// A build that is not split has everything from the start.
    #[cfg(not(feature = "split"))]
    fn default() -> Self {
        Self::Here(on_demand())
    }
}

impl PartialEq for More {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Page {
    /// Whether the rows are those that the reader asked for: not while what answers questions is on its way.
    pub(super) fn is_answered(&self) -> bool {
        self.criteria.asks_for_all() || matches!(self.more, More::Here(_))
    }

    /// What `make` makes of the parts on demand; until they are here, a word that says so.
    pub(super) fn on_demand(&self, make: impl FnOnce(&'static OnDemand) -> Html) -> Html {
        match self.more {
            More::Here(parts) => make(parts),
            More::Coming => {
                html! { <p class="quiet" data-more="coming">{ self.text(Message::Loading) }</p> }
            }
            More::Failed => self.on_demand_failed(),
        }
    }

    fn on_demand_failed(&self) -> Html {
        let host = self.host.clone();
        html! {
            <div role="alert" data-more="failed">
                <p>{ self.text(Message::ErrorNetwork) }</p>
                <button type="button" class="button" data-action="retry-more" onclick={Callback::from(move |_: MouseEvent| host.load_rest())}>
                    { self.text(Message::Retry) }
                </button>
            </div>
        }
    }
}
