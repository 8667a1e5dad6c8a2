//! The part of the page's address that belongs to one widget.
//!
//! It is in the query, under the widget's prefix: `?id=5&rt.view=provisions#section`. The rest of the query, the hash,
//! by which a page may route, and `history.state` are the page's.

mod addressing;
mod calls;
mod writing;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::Callback;

use super::events::{self, State};
use crate::i18n::Language;
use crate::query::{Action, Criteria, Link, LinkCode, Parameters};
use crate::view::Instruction;

/// How long a reader pauses before what is in the search box becomes a step of the history, in milliseconds.
const PAUSE: u32 = 700;
/// What is done with the state, by the attribute `url-state`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// It is in the address, and the page is told of it.
    Address,
    /// The page is told of it.
    Events,
    /// Nothing.
    Off,
}

/// The address's part of one widget.
pub(super) struct Location {
    host: HtmlElement,
    prefix: RefCell<String>,
    /// With what the table begins for everybody.
    base: RefCell<Criteria>,
    /// With what it began for this reader, whose browser may have kept something.
    start: RefCell<Criteria>,
    /// What both of them begin with beside; read once it can be.
    filters: RefCell<Parameters>,
    /// The criteria as they are.
    criteria: RefCell<Rc<Criteria>>,
    mode: Cell<Mode>,
    /// The language that the reader chose.
    language: Cell<Option<Language>>,
    /// The element's own attribute.
    own_language: Option<String>,
    /// What the address said when it was last read or written.
    known: RefCell<Vec<(String, String)>>,
    /// What it should say later.
    pending: RefCell<Option<(Link, Timeout)>>,
    /// When the current count of steps began, and the count.
    steps: Cell<(f64, u32)>,
    listener: RefCell<Option<EventListener>>,
    /// What reads and writes links, once it is here.
    code: Cell<Option<&'static LinkCode>>,
    /// A state that the page set, and a step of the reader's, before that.
    early: RefCell<(Option<Parameters>, Option<Link>)>,
    /// Whether the widget waits for what the address asks for.
    expects: Cell<bool>,
    go: RefCell<Callback<Instruction>>,
}

impl Location {
    /// For a widget that begins with `base` and, for this reader, with `start`.
    pub(super) fn new(
        host: &HtmlElement,
        prefix: String,
        filters: Parameters,
        base: Criteria,
        start: Criteria,
    ) -> Rc<Self> {
        Rc::new(Self {
            host: host.clone(),
            prefix: RefCell::new(prefix),
            criteria: RefCell::new(Rc::new(start.clone())),
            base: RefCell::new(base),
            start: RefCell::new(start),
            filters: RefCell::new(filters),
            mode: Cell::new(Mode::Address),
            language: Cell::default(),
            own_language: host.get_attribute("lang"),
            known: RefCell::default(),
            pending: RefCell::default(),
            steps: Cell::default(),
            listener: RefCell::default(),
            code: Cell::default(),
            early: RefCell::default(),
            expects: Cell::default(),
            go: RefCell::default(),
        })
    }

    /// What is done with the state from now on: `off`, `events`, or what is neither.
    pub(super) fn set_mode(&self, mode: &str) {
        self.mode.set(match mode {
            "off" => Mode::Off,
            "events" => Mode::Events,
            _ => Mode::Address,
        });
    }

    fn mode(&self) -> Mode {
        self.mode.get()
    }

    /// The widget's parameters have this prefix from now on.
    pub(super) fn rename(&self, prefix: String) {
        self.prefix.replace(prefix);
    }

    /// Tells `go` what the address asks for, and later what the page sets. Whether there is something to wait for.
    pub(super) fn follow(self: &Rc<Self>, go: Callback<Instruction>) -> bool {
        let Some(window) = web_sys::window() else { return false };
        let this = Rc::downgrade(self);
        let listener = EventListener::new(&window, "popstate", move |_| {
            if let Some(this) = this.upgrade() {
                this.read(false);
            }
        });
        self.listener.replace(Some(listener));
        self.go.replace(go);
        let own = [&*self.prefix.borrow(), "."].concat();
        let asks = address().is_some_and(|(_, query, _)| query.contains(&own));
        let filters = !self.filters.borrow().is_empty();
        self.expects.set(filters || asks && self.mode() == Mode::Address);
        self.expects.get()
    }

    /// What reads and writes links is here: what came before it is read and written now.
    pub(super) fn complete(self: &Rc<Self>, code: &'static LinkCode) {
        if self.code.replace(Some(code)).is_some() {
            return;
        }
        let filters = self.filters.take();
        if !filters.is_empty() {
            for beginning in [&self.base, &self.start] {
                let filtered = (code.decode)(filters.clone(), &beginning.borrow()).criteria;
                beginning.replace(filtered);
            }
        }
        let (state, step) = self.early.take();
        if let Some(state) = state {
            self.set(state);
        } else if let Some(step) = step {
            // A link comes before what the reader did in the meantime.
            if !self.read(true) {
                self.step(&step, false);
            }
        } else {
            self.read(true);
        }
    }

    /// Where the reader comes by the link, the focus follows.
    fn tell(&self, link: Link, comes: bool) {
        self.go.borrow().emit(Instruction::Arrive(Rc::new(link), comes));
    }

    /// Reads the address; not where it says what is known already.
    fn read(&self, comes: bool) -> bool {
        let Some(code) = self.code.get() else { return false };
        let query = match (self.mode(), address()) {
            (Mode::Address, Some((_, query, _))) => query,
            // There may still be what the table begins with.
            _ => String::new(),
        };
        let (pairs, link) = (code.read)(&query, &self.prefix.borrow(), &self.start.borrow());
        if pairs == *self.known.borrow() {
            // There was something that looked like a link.
            if self.expects.take() {
                self.tell(link, false);
            }
            return false;
        }
        self.expects.set(false);
        self.pending.replace(None);
        self.known.replace(pairs);
        let link = self.accept(link);
        self.tell(link, comes);
        true
    }

    /// Takes the language of a link; what is not spoken here is refused.
    fn accept(&self, mut link: Link) -> Link {
        let language = link.language.as_deref().and_then(Language::from_tag);
        if language.is_none()
            && let Some(tag) = link.language.take()
        {
            link.refuse("lang", &tag);
        }
        self.criteria.replace(Rc::new(link.criteria.clone()));
        self.language.set(language);
        let tag = language.map(|language| language.tag().to_owned());
        let tag = tag.or_else(|| self.own_language.clone());
        if tag != self.host.get_attribute("lang") {
            // The shim follows the attribute. A name that is valid is never refused.
            let _ = match tag {
                Some(tag) => self.host.set_attribute("lang", &tag),
                None => self.host.remove_attribute("lang"),
            };
        }
        link
    }

    /// The criteria that the widget shows, whoever set them.
    pub(super) fn shows(&self, criteria: Rc<Criteria>) {
        self.criteria.replace(criteria);
    }

    /// The widget speaks this language; one that the page asks for is no choice of the reader's.
    pub(super) fn speaks(&self, language: Language) {
        if self.language.get() != Some(language) {
            self.language.set(None);
        }
    }

    /// The reader chose a language.
    pub(super) fn chose(self: &Rc<Self>, language: Language) {
        self.language.set(Some(language));
        self.step(&self.link(), false);
    }

    /// The reader took a step: the address follows, and the back button takes it back.
    pub(super) fn took(self: &Rc<Self>, action: &Action, criteria: &Rc<Criteria>) {
        self.criteria.replace(criteria.clone());
        let mut link = self.link();
        if let Action::Reveal(path) = action {
            link.at = Some(path.clone());
        }
        self.step(&link, matches!(action, Action::Search(_)));
    }

    fn step(self: &Rc<Self>, link: &Link, is_typing: bool) {
        let mode = self.mode();
        if mode == Mode::Off {
            return;
        }
        if self.code.get().is_none() {
            self.early.borrow_mut().1 = Some(link.clone());
            return;
        }
        events::send(&self.host, "state", &State(&self.pairs(link)));
        if mode == Mode::Events {
            return;
        }
        // What was typed before is a step of its own.
        let earlier = self.pending.take().filter(|_| !is_typing);
        if let Some((earlier, _)) = earlier {
            self.push(&earlier);
        }
        if is_typing {
            self.later(link.clone(), PAUSE);
        } else {
            self.push(link);
        }
    }

    fn link(&self) -> Link {
        Link {
            criteria: (**self.criteria.borrow()).clone(),
            language: self.language.get().map(|language| language.tag().to_owned()),
            ..Link::default()
        }
    }

    /// The state in the words of `getState`.
    pub(super) fn state(&self) -> Vec<(&'static str, String)> {
        self.pairs(&self.link())
    }

    /// A link's keys and values, and always the view.
    fn pairs(&self, link: &Link) -> Vec<(&'static str, String)> {
        let pairs = self
            .code
            .get()
            .map(|code| (code.encode)(link, &self.base.borrow(), &self.start.borrow()));
        let mut pairs = pairs.unwrap_or_default();
        if pairs.first().is_none_or(|(key, _)| *key != "view") {
            pairs.insert(0, ("view", link.criteria.view.id().to_owned()));
        }
        pairs
    }
}

/// The page's address: what is before the query, the query with its `?`, the hash with its `#`.
fn address() -> Option<(String, String, String)> {
    let href = web_sys::window()?.location().href().ok()?;
    let (rest, hash) = href.split_at(href.find('#').unwrap_or(href.len()));
    let (before, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    Some((before.to_owned(), query.to_owned(), hash.to_owned()))
}
