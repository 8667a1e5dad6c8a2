//! What every part of the view is given, and how it reaches those that are fetched later.

use std::ops::{Deref, Range};
use std::rc::Rc;

use yew::{Callback, Html, NodeRef};

use super::body::Body;
use super::inquiry::Inquiry;
use super::locale::Locale;
use super::phase::Missing;
use super::place_link::{Links, PlaceLink};
use super::texts::Texts;
use crate::export::Scope;
use crate::query::{Collation, Criteria, Index, Outcome, QueryProblem, Suggestion, View};
use crate::view::app::host::Host;
use crate::view::changes::edition::Previous;
use crate::view::facets::state::Panel;
use crate::view::notices::link_problems::LinkProblems;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::overlay::Overlay;
use crate::view::table::paging::Paging;
use crate::view::table::standing::Standing;
use crate::view::tools::export_state::ExportState;
use crate::view::tools::sharing::Sharing;
use crate::view::tools::tool::Tool;

/// The parts of the view that a reader needs only after a step of theirs. In a split build they are
/// in a Wasm file of their own, which the browser fetches once the first rows stand: whoever names
/// them by another way than this trait pulls them into the first file.
pub trait Lazy {
    /// Where they are.
    fn arrival(&self) -> Arrival;
    /// One of them; until they are here, a word that says so.
    fn part(&self, page: &Page, part: Part) -> Html;
    /// The rows of the citations view, or under headings, of which so many lines are on the page;
    /// none in a plain table.
    fn body(&self, _page: &Page, _paging: Paging) -> Option<Body> {
        None
    }
    /// A text with its acronyms explained, and those bytes of it marked; none while that is on its
    /// way.
    fn explained(&self, _: &Index, _text: &str, _marks: &[Range<usize>]) -> Option<Html> {
        None
    }
    /// Why a row of the outcome is one, where a search found more than its title shows.
    fn snippet(&self, _: &Texts, _: &Links, _: View, _row: usize) -> Option<Html> {
        None
    }
    /// What the register answers.
    fn outcome(&self, index: &Index, criteria: &Criteria, collation: &dyn Collation) -> Outcome;
    /// Makes one piece of what a search needs, until `is_late`; how many percent are made, or none
    /// where all is.
    fn read_ahead(&self, _: &Index, _is_late: &dyn Fn() -> bool) -> Option<u8> {
        None
    }
    /// What stands before and after the path in a link to a place; none where links lead nowhere.
    fn place_link(&self, _: &dyn Host, _language: Option<&str>) -> Option<PlaceLink> {
        None
    }
    /// What a search may go on with.
    fn suggest(&self, _: &Index, _: &dyn Collation, _search: &str) -> Vec<Suggestion> {
        Vec::new()
    }
    /// The list of suggestions, the one that is active, and what chooses one.
    fn suggestions(
        &self,
        _: &Texts,
        _: &[Suggestion],
        _active: Option<usize>,
        _choose: &Callback<usize>,
    ) -> Html {
        Html::default()
    }
    /// What was not understood of a search, in words.
    fn explain(&self, _: &Index, _: &Locale, _: &QueryProblem) -> Option<String> {
        None
    }
    /// A search with the names of another language.
    fn translate(&self, _: &Index, _search: &str, _from: &Locale, _to: &Locale) -> Option<String> {
        None
    }
}

/// Where the parts of the view that are fetched later are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// On their way, or not asked for yet.
    Coming,
    /// They cannot be had. A later attempt may succeed.
    Failed,
    /// Here.
    Here,
}

/// A part of the view that is fetched later.
pub enum Part<'a> {
    /// Stands where the rows will, or tells above them why they are not answered yet.
    Rows,
    /// Above all: the sources that are missing, and what tries again.
    Incomplete(&'a [Missing], &'a Callback<()>),
    /// Above all: what a link asked for and the table does not have, and what closes it.
    LinkProblems(&'a LinkProblems, &'a Callback<()>),
    /// Facets, where the panel says.
    Facets(&'a Panel<'a>),
    /// The menu of tools.
    Menu,
    /// What is active, each as a chip that gives it up.
    Chips,
    /// The panel of a tool.
    Tool(Tool),
    /// The full text of the resolution at `position`, below the row of that key; `current` is the
    /// path of the provision that the reader came from.
    Detail {
        /// The resolution's position in the register.
        position: usize,
        /// The key of the row.
        key: &'a str,
        /// The path of a provision.
        current: Option<&'a str>,
    },
    /// The panel for copying a link to what stands at a path, or its citation.
    SharePanel(&'a str),
    /// In the place of rows, where there are none.
    NoMatch,
    /// The report's chapters.
    Chapters,
    /// Who must do what.
    Matrix,
    /// What changed since an earlier edition; with how many entries are on the page, and what
    /// brings more.
    Changes(Paging, &'a Callback<bool>),
    /// What brings the rows that are not on the page: the number of lines, the first that is not
    /// there, and what is told whether all are wanted.
    MoreRows(Paging, usize, &'a FocusTarget, &'a Callback<bool>),
    /// The rows as they are printed.
    Printout(Scope),
}

/// The match that the reader went to last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// The id of the heading of its full text.
    pub heading: String,
    /// Which match of how many it is, in words.
    pub text: String,
}

/// What the table as a whole and what is open in it are given: a loaded register with the reader's
/// criteria and their outcome. What shows no more than texts takes those alone.
#[derive(Clone)]
pub struct Page {
    /// The register's texts, what the reader asks for, and what takes their next step.
    pub inquiry: Inquiry,
    /// Where its links lead.
    pub links: Links,
    /// The node of the map of citations that had the focus last.
    pub map_node: Option<usize>,
    /// What the browser does.
    pub host: Rc<dyn Host>,
    /// The panel for copying, and what came of it.
    pub sharing: Rc<Sharing>,
    /// The earlier edition that the view of changes compares with.
    pub previous: Previous,
    /// The tool whose panel is open.
    pub tool: Option<Tool>,
    /// What lies over the table.
    pub overlay: Option<Overlay>,
    /// The button of what is open, with that.
    pub overlay_place: NodeRef,
    /// Basket and export.
    pub export: ExportState,
    /// What is noted of the rows while they are rendered.
    pub standing: Rc<Standing>,
    /// The match that the reader went to last.
    pub matched: Option<Matched>,
}

impl Deref for Page {
    type Target = Inquiry;

    fn deref(&self) -> &Inquiry {
        &self.inquiry
    }
}

impl Page {
    /// A part that is fetched later.
    pub(in crate::view) fn part(&self, part: Part) -> Html {
        self.lazy.part(self, part)
    }

    /// Whether the rows are those that the reader asked for: not while what answers questions is on
    /// its way.
    pub(in crate::view) fn is_answered(&self) -> bool {
        self.criteria.asks_for_all() || self.lazy.arrival() == Arrival::Here
    }
}
