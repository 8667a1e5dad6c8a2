//! What every part of the view needs to know.

use std::cmp::Ordering;
use std::rc::Rc;

use yew::Callback;

use super::export_state::{ExportAction, ExportState};
use super::host::{FocusTarget, Host};
use super::share::{Share, Sharing};
use super::{More, Tool};
use crate::export::Citing;
use crate::i18n::{Catalogue, Counted, Formats, Message};
use crate::model::{Part, Resolution, Status, Verb};
use crate::query::{Action, Collation, Criteria, Field, Index, Outcome};

/// The reader's language: its texts and its conventions.
pub struct Reading {
    /// The texts.
    pub catalogue: Catalogue,
    /// Plural forms, numbers, dates, order.
    pub formats: Box<dyn Formats>,
}

impl Reading {
    /// A text as it is.
    pub fn text(&self, message: Message) -> &str {
        self.catalogue.text(message)
    }

    /// A text with its values filled in.
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        self.catalogue.fill(message, values)
    }

    /// A text that counts something.
    pub fn count(&self, counted: Counted, count: usize, values: &[(&str, &str)]) -> String {
        self.catalogue.count(counted, count, &*self.formats, values)
    }

    /// A whole number.
    pub fn number(&self, number: usize) -> String {
        self.formats.number(number)
    }

    /// The tag of the language.
    pub fn tag(&self) -> &'static str {
        self.catalogue.language().tag()
    }
}

impl Collation for Reading {
    fn compare(&self, a: &str, b: &str) -> Ordering {
        self.formats.compare(a, b)
    }

    fn verb(&self, verb: Verb) -> &str {
        self.catalogue.verb(verb)
    }

    fn status(&self, status: Status) -> &str {
        self.catalogue.status(status)
    }

    fn part(&self, part: Part) -> &str {
        self.catalogue.part(part)
    }

    fn field(&self, field: Field) -> &str {
        self.text(match field {
            Field::Resolution => Message::FieldResolution,
            Field::Verb => Message::FieldVerb,
            Field::Addressee => Message::FieldAddressee,
            Field::Who => Message::FieldWho,
            Field::Status => Message::FieldStatus,
            Field::Cites => Message::FieldCites,
            Field::StudyGroup => Message::FieldStudyGroup,
            Field::Part => Message::FieldPart,
            Field::Topic => Message::FieldTopic,
            Field::Mentioned => Message::FieldMentioned,
            Field::Title => Message::FieldTitle,
        })
    }
}

/// The match that the reader went to last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// The id of the heading of its full text.
    pub heading: String,
    /// Which match of how many it is, in words.
    pub text: String,
}

/// A loaded register with the reader's criteria and their outcome: given to every part of the view.
#[derive(Clone)]
pub struct Page {
    /// The reader's language.
    pub reading: Rc<Reading>,
    /// The register, ready to be searched.
    pub index: Rc<Index>,
    /// What the reader asks for.
    pub criteria: Rc<Criteria>,
    /// What the register answers.
    pub outcome: Rc<Outcome>,
    /// Where citations of outside instruments lead.
    pub templates: Rc<str>,
    /// The node of the map of citations that had the focus last.
    pub walked: Option<usize>,
    /// Tells that another one has it.
    pub walk: Callback<usize>,
    /// Takes the reader's next step.
    pub act: Callback<Action>,
    /// What the browser does.
    pub host: Rc<dyn Host>,
    /// Moves the focus, once what was asked for before is rendered.
    pub focus: Callback<FocusTarget>,
    /// The panel for copying, and what came of it.
    pub sharing: Rc<Sharing>,
    /// Takes what the reader does there.
    pub share: Callback<Share>,
    /// Whether links to the table lead anywhere.
    pub can_link: bool,
    /// The parts that are loaded on demand.
    pub more: More,
    /// The tool whose panel is open.
    pub tool: Option<Tool>,
    /// Opens another tool's panel, or closes the one that is open.
    pub show_tool: Callback<Option<Tool>>,
    /// Basket and export.
    pub export: ExportState,
    /// Takes a step with them.
    pub on_export: Callback<ExportAction>,
    /// Whether this is what is printed, which nobody presses buttons in.
    pub is_printout: bool,
    /// Says something to those who do not see what changed.
    pub say: Callback<String>,
    /// The match that the reader went to last.
    pub matched: Option<Matched>,
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && Rc::ptr_eq(&self.index, &other.index)
            && Rc::ptr_eq(&self.criteria, &other.criteria)
            && Rc::ptr_eq(&self.outcome, &other.outcome)
            && self.templates == other.templates
            && self.walked == other.walked
            && self.act == other.act
            && Rc::ptr_eq(&self.host, &other.host)
            && self.sharing == other.sharing
            && self.can_link == other.can_link
            && self.more == other.more
            && self.tool == other.tool
            && self.export == other.export
            && self.is_printout == other.is_printout
    }
}

impl Page {
    /// A text of the interface.
    pub fn text(&self, message: Message) -> String {
        self.reading.text(message).to_owned()
    }

    /// The short name of a body in the reader's language; the key where the register has no such body.
    pub fn body_name(&self, key: &str) -> String {
        let body = self.index.register().bodies.get(key);
        body.map_or(key, |body| self.index.choose(body.brief()).words).to_owned()
    }

    /// The number of a resolution; where the register was made of several, with the body that adopted it: `44 (WTDC)`.
    pub(super) fn numbered(&self, resolution: &Resolution) -> String {
        match self.index.register().is_merged() {
            false => resolution.number.to_string(),
            true => format!("{} ({})", resolution.number, self.body_name(&resolution.body)),
        }
    }

    /// Cites from the register in the reader's language.
    pub(super) fn citing(&self) -> Citing<'_> {
        Citing { catalogue: &self.reading.catalogue, index: &self.index }
    }

    /// The address of what stands at `path`.
    pub(super) fn href(&self, path: &str) -> String {
        let address = self.host.address_of(&self.criteria, Some(path));
        // Where an address would lead nowhere, the click still does.
        address.unwrap_or_else(|| format!("#{path}"))
    }

    /// The `id` of what stands at `path`, where citations lead to one: on the screen they are steps of the reader's.
    pub(super) fn anchor(&self, path: &str) -> Option<String> {
        self.is_printout.then(|| path.to_owned())
    }

    /// A callback that takes one certain step.
    pub fn acting<E>(&self, action: impl Fn() -> Action + 'static) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |_| act.emit(action()))
    }
}
