//! What happens to the widget.

use std::rc::Rc;

use yew::Callback;

use super::stage::Stage;
use crate::i18n::Language;
use crate::query::{Action, Basket, Parameters};
use crate::view::app::host::Recording;
use crate::view::changes::edition::Previous;
use crate::view::facets::state::FacetStep;
use crate::view::root::focus_target::FocusTarget;
use crate::view::root::locale::Locale;
use crate::view::root::overlay::Overlay;
use crate::view::root::phase::{Delay, Phase};
use crate::view::tools::export_state::{ExportAction, ExportChoice, File};
use crate::view::tools::sharing::Share;
use crate::view::tools::tool::Tool;

/// What happens to the widget. What needs a register and the whole widget waits for both, in order.
pub enum Instruction {
    /// The register is somewhere else now.
    Phase(Phase),
    /// The register that is waited for does not come, or comes again.
    Delay(Option<Delay>),
    /// So much of the widget is here now.
    Stage(&'static dyn Stage),
    /// The texts of another language are here.
    SetLocale(Rc<Locale>),
    /// The texts of a language that was asked for cannot be had: the present one stays.
    KeepLanguage,
    /// The reader chose a language, whose texts are on their way.
    ChooseLanguage(Language),
    /// The reader takes a step.
    Act(Action),
    /// The page does not let the reader take a step: everything is as it was.
    Refuse,
    /// The page around the widget sets the criteria: as an action, but nobody is told.
    Set(Action),
    /// The page adds other things to the resolutions.
    Extend,
    /// The page puts exactly these paths into the basket.
    SetBasket(Basket),
    /// The table begins with these filters and with what the page's address asks for.
    Begin {
        /// The filters.
        filters: Parameters,
        /// Whether the focus goes to where the address leads.
        focus: bool,
    },
    /// The reader went back or forth: the page's address says to where.
    ReadAddress,
    /// What the reader typed is a step of the history now.
    WriteStep,
    /// The criteria go into the page's address; with the path that they lead to.
    Record(Option<String>, Recording),
    /// The page sets a state.
    SetState(Parameters),
    /// The page sets search and facets.
    Filter(Parameters),
    /// The page goes to a place.
    Open(Opening),
    /// The reader closes the message about a link.
    Dismiss,
    /// The reader copies a link or a citation.
    Share(Share),
    /// The reader paused: say how many rows there are.
    Announce,
    /// Something is said to those who do not see what changed.
    Say(String),
    /// Something gets the focus, once what was sent before is rendered.
    Focus(FocusTarget),
    /// Called once what was sent before is rendered, and what gets the focus has it.
    Then(Callback<()>),
    /// The reader went to a match in the full text under the heading of that id: which, of how
    /// many.
    Matched {
        /// The heading.
        heading: String,
        /// The match, from 1; 0 where there is none.
        position: usize,
        /// How many there are.
        count: usize,
    },
    /// The reader does something in the panel of facets.
    Facets(FacetStep),
    /// The reader wants more of the file's problems.
    ListProblems,
    /// The reader wants more rows; all of them where that is `true`.
    ShowRows(bool),
    /// The browser has time for some of the rows that do not stand yet.
    GoOn,
    /// So many rows are put on the page at once; 0 is the usual number.
    PageSize(usize),
    /// A tool's panel is opened, or the open one closed.
    ShowTool(Option<Tool>),
    /// The earlier edition, which the view of changes compares with, is somewhere else now.
    Previous(Previous),
    /// Citations of outside instruments lead somewhere else now.
    Templates(String),
    /// Tells the page's author what of the templates is refused.
    CheckTemplates,
    /// This node of the map of citations has the focus.
    FocusMapNode(usize),
    /// A step with the basket, or with the export panel.
    Export(ExportAction),
    /// A script of the page wants the rows as a file.
    ExportText(ExportChoice, Answer<File>),
    /// Something is opened over the table, or what is open there is closed.
    Show(Option<Overlay>),
}

impl Instruction {
    /// Whether it may show other rows: until it was carried out, those before are not what is asked
    /// for.
    pub(super) fn changes_rows(&self) -> bool {
        match self {
            Self::Begin { .. } | Self::SetState(_) | Self::Extend => true,
            Self::Filter(query) => !query.is_empty(),
            _ => false,
        }
    }

    /// Whether it needs the rows that were asked for, be they waited for.
    pub(super) fn reads_rows(&self) -> bool {
        matches!(self, Self::Export(_) | Self::ExportText(..) | Self::Open(_) | Self::Share(_))
    }

    /// Whether somebody waits for what comes of it.
    pub(super) fn is_awaited(&self) -> bool {
        !matches!(self, Self::CheckTemplates)
    }

    /// Whether a script waits for what comes of it.
    pub(in crate::view) fn is_of_script(&self) -> bool {
        matches!(self, Self::Open(_) | Self::ExportText(..))
    }

    /// Tells a script that waits for it why it cannot be carried out; gives it back where none
    /// does.
    pub(super) fn refused(self, why: &Refusal) -> Option<Self> {
        match self {
            Self::Open(opening) => opening.tell.emit(Err(why.clone())),
            Self::ExportText(_, tell) => tell.emit(Err(why.clone())),
            other => return Some(other),
        }
        None
    }
}

/// A place that a script of the page goes to.
pub struct Opening {
    /// The path that leads there.
    pub path: String,
    /// Whether the focus goes there, too.
    pub focus: bool,
    /// Takes the path of what is shown, once it is.
    pub tell: Answer<String>,
}

/// Takes what a script waits for, or why that cannot be had.
pub type Answer<T> = Callback<Result<T, Refusal>>;

/// Why something that a script asked for cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// A stable identifier.
    pub kind: &'static str,
    /// What happened, in words.
    pub message: String,
}

impl Refusal {
    /// The kind of what cannot be had because the widget ended.
    pub const ENDED: &str = "ended";
}
