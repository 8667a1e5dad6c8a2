//! What happens to the widget.

use std::rc::Rc;

use yew::Callback;

use super::Opening;
use crate::query::{Action, Link};
use crate::view::export_state::{ExportAction, ExportChoice};
use crate::view::facet_state::FacetStep;
use crate::view::host::FocusTarget;
use crate::view::page::Reading;
use crate::view::phase::Phase;
use crate::view::{More, Share, Tool};

/// What happens to the widget.
pub enum Instruction {
    /// The register is somewhere else now.
    Phase(Phase),
    /// The reader reads another language.
    Read(Rc<Reading>),
    /// The reader takes a step.
    Act(Action),
    /// The page around the widget sets the criteria: as an action, but nobody is told.
    Set(Action),
    /// The reader comes by a link that cannot be read yet.
    Expect,
    /// The reader came by a link, or went back or forth; the focus goes to where it leads only where that is `true`.
    Arrive(Rc<Link>, bool),
    /// The page sets search and facets: those of the link.
    Filter(Rc<Link>),
    /// The page goes to a place.
    Open(Opening),
    /// The reader closes the message about a link.
    Dismiss,
    /// The reader takes a link or a citation away.
    Share(Share),
    /// Something gets the focus, once what was sent before is rendered.
    Focus(FocusTarget),
    /// Called once what was sent before is rendered, and what gets the focus has it.
    Then(Callback<()>),
    /// The reader paused: say how many rows there are.
    Announce,
    /// Something is said to those who do not see what changed.
    Say(String),
    /// The reader went to a match in the full text under the heading of that id: which, of how many.
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
    /// The reader wants rows that are held back, too; all of them where that is `true`.
    ShowRows(bool),
    /// So many rows are put on the page at once; 0 is the usual number.
    PageSize(usize),
    /// A tool's panel is opened, or the open one closed.
    ShowTool(Option<Tool>),
    /// Citations of outside instruments lead somewhere else now.
    Templates(String),
    /// This node of the map of citations has the focus.
    Walk(usize),
    /// The parts that are loaded on demand are somewhere else now.
    More(More),
    /// A step with the basket, or with the export panel.
    Export(ExportAction),
    /// A script of the page wants the rows as text; none where there is no register.
    ExportText(ExportChoice, Callback<Option<String>>),
    /// The filters are opened or closed, where there is no room for them beside the table.
    ToggleFilters,
}
