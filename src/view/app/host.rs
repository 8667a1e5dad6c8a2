//! What a browser does for the widget besides rendering: one trait, whose methods do nothing where
//! nobody says what they do.

use std::rc::Rc;

use yew::{Callback, NodeRef, events::FocusEvent};

use crate::i18n::Language;
use crate::query::{Action, Address, Basket, Criteria};
use crate::view::root::focus_target::FocusTarget;
use crate::view::tools::export_state::File;

/// The surroundings of a widget. In a browser they are the element and its page; natively
/// [`Silent`]; in tests a recorder.
pub trait Host {
    /// Puts the focus there. The app calls it when what was to be rendered before stands.
    fn focus(&self, _target: &FocusTarget) {}

    /// Whether the focus goes, by that event, to something that is not inside `place`.
    fn focus_leaves(&self, _event: &FocusEvent, _place: &NodeRef) -> bool {
        false
    }

    /// Scrolls there where it is out of sight. Called as [`Host::focus`] is.
    fn reveal(&self, _target: &FocusTarget) {}

    /// Of the rows, of which so many stand, how many must when they change: those down to the lower
    /// edge of the window, and to the one with the focus. None where all must.
    fn rows_at_once(&self, _standing: usize) -> Option<usize> {
        None
    }

    /// Sends [`GoOn`](crate::view::Instruction::GoOn) when the browser has time, after keys and
    /// clicks where that is `urgent`, or once typing pauses. Whether it will.
    fn go_on_soon(&self, _urgent: bool, _is_typing: bool) -> bool {
        false
    }

    /// The reader changed the criteria, by that action.
    fn criteria_changed(&self, _action: &Action, _criteria: &Rc<Criteria>) {}

    /// Whether the page lets the reader take that step, which would lead to those criteria.
    fn allows(&self, _action: &Action, _criteria: &Criteria) -> bool {
        true
    }

    /// The rows have changed: announces their number when the reader pauses.
    fn announce_soon(&self) {}

    /// The reader chose to read another language.
    fn language_chosen(&self, _language: Language) {}

    /// The address asks for this language; none asks for the widget's own.
    fn follow_language(&self, _language: Option<Language>) {}

    /// The choice of the language shows this one again.
    fn show_language(&self, _language: Language) {}

    /// Loads the register again.
    fn retry(&self) {}

    /// Where the text of a row stands that is opened now.
    fn reading_place(&self) -> ReadingPlace {
        ReadingPlace::Below
    }

    /// Notes where the row of that key stands on the screen; what is called once the next rendering
    /// stands brings it back there.
    fn hold(&self, _key: &str) -> Callback<()> {
        Callback::noop()
    }

    /// Puts the focus there where nothing has it: what had it went away.
    fn return_focus(&self, _target: &FocusTarget) {}

    /// Scrolls to the first match among the provisions of the text that is open under that key.
    fn show_first_match(&self, _key: &str) {}

    /// Goes to the next match (or the previous one) in the full text that the heading of that id
    /// names.
    fn step_to_match(&self, _heading: &str, _forward: bool) {}

    /// Whether links to the table lead anywhere.
    fn can_link(&self) -> bool {
        self.url_state() == UrlState::Address && self.address().is_some_and(|it| it.is_page())
    }

    /// What is done with the state.
    fn url_state(&self) -> UrlState {
        UrlState::Off
    }

    /// The page's address.
    fn address(&self) -> Option<Address> {
        None
    }

    /// What the widget's parameters in the page's address begin with.
    fn prefix(&self) -> String {
        "rt".to_owned()
    }

    /// Puts an address in the place of the page's; as a step of its history where that is `true`.
    fn write_address(&self, _address: &str, _as_step: bool) {}

    /// Sends [`Instruction::WriteStep`](crate::view::Instruction::WriteStep) after so many
    /// milliseconds; none gives it up.
    fn write_step_later(&self, _delay: Option<u32>) {}

    /// The time in milliseconds, from any beginning.
    fn now(&self) -> f64 {
        0.0
    }

    /// Tells the page the state, as keys and values.
    fn state_changed(&self, _state: &[(&'static str, String)]) {}

    /// Puts a page (none where the text is no page) and a text on the clipboard, and tells whether
    /// that worked.
    fn copy(&self, _page: Option<String>, _text: String, _done: Callback<bool>) {}

    /// Saves a file.
    fn save(&self, _file: &File) {}

    /// Whether the page stands in a frame, which may not be allowed to save, and does not tell.
    fn is_in_frame(&self) -> bool {
        false
    }

    /// Prints what stands on the page. Whether the browser began to.
    fn print(&self) -> bool {
        false
    }

    /// Today's date (ISO 8601).
    fn today(&self) -> Option<String> {
        None
    }

    /// What the browser keeps for the reader, where it keeps something.
    fn kept(&self, _what: Kept) -> Option<String> {
        None
    }

    /// Keeps it for the reader, in the place of what was kept before; nothing where it is empty.
    fn keep(&self, _what: Kept, _value: &str) {}

    /// The reader changed the basket.
    fn basket_changed(&self, _basket: &Basket) {}

    /// Whether the page adds something to the resolutions.
    fn extends(&self) -> bool {
        false
    }

    /// What the page adds to the resolutions of a register, given as JSON, for a reader of that
    /// language: what [`Extension::from_json`](crate::query::Extension::from_json) reads. Asked
    /// once for each register and language.
    fn extension(&self, _register: &str, _language: &str) -> Option<String> {
        None
    }

    /// Fetches the parts of the widget that are loaded on demand, once the browser has time; where
    /// data are to be saved, once the reader begins to do something.
    fn load_rest_when_wanted(&self) {
        self.load_rest();
    }

    /// Fetches the parts of the widget that are loaded on demand now, unless they are on their way.
    fn load_rest(&self) {}

    /// Which file of theirs could not be had, and why.
    fn lost_file(&self) -> Option<(String, String)> {
        None
    }

    /// Loads the earlier edition, which the page names, and sends
    /// [`Instruction::Previous`](crate::view::Instruction::Previous) as that goes on.
    fn load_previous(&self) {}

    /// The table is about to be rendered with these criteria, whose state, as keys and values, is
    /// to be had. What keeps it can make the table anew where rendering fails.
    fn renders(&self, _criteria: &Rc<Criteria>, _state: &dyn Fn() -> Vec<(&'static str, String)>) {}

    /// What was to be rendered stands.
    fn stands(&self) {}

    /// Tells the page's author what is wrong.
    fn complain(&self, _words: &str) {}
}

/// What is kept for the reader.
pub enum Kept<'a> {
    /// How their spreadsheet wants its files, whatever the table.
    CsvForm,
    /// The basket of the register of that id, for this session.
    Basket(&'a str),
}

/// What is done with the state, beside showing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlState {
    /// It is in the page's address, and the page is told of it.
    Address,
    /// The page is told of it.
    Events,
    /// Nothing.
    Off,
}

/// How the criteria go into the page's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// As a step of the history.
    Step,
    /// As a step that ends when the reader pauses.
    Typing,
    /// With the step before: it follows from that.
    Following,
    /// In the place of the step before, and without telling the page: that asked for it.
    Replacing,
}

/// Where the text of a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingPlace {
    /// Below its row: several may be open.
    Below,
    /// Beside the rows, one at a time.
    Beside,
    /// In the place of everything else, one at a time.
    Alone,
}

/// Surroundings that do nothing.
pub struct Silent;

impl Host for Silent {}
