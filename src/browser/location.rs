//! The part of the page's address that belongs to one widget.
//!
//! It is in the query, under the widget's prefix: `?id=5&rt.view=provisions#section`. The rest of the query, the hash,
//! by which a page may route, and `history.state` are the page's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::Callback;

use super::events::{self, State};
use crate::i18n::Language;
use crate::query::{Action, Criteria, Link, decode_link, encode_link, read, write};

/// How long a reader pauses before what is in the search box becomes a step of the history, in milliseconds.
const PAUSE: u32 = 700;
/// How many steps are written in one [`WINDOW`]: browsers refuse more than a hundred.
const MOST: u32 = 60;
/// For how long a browser counts the steps, in milliseconds.
const WINDOW: f64 = 30_000.0;

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
    base: Criteria,
    /// With what it began for this reader, whose browser may have kept something.
    start: Criteria,
    /// The criteria as they are.
    criteria: RefCell<Rc<Criteria>>,
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
}

impl Location {
    /// For a widget that begins with `base` and, for this reader, with `start`.
    pub(super) fn new(
        host: &HtmlElement,
        prefix: &str,
        base: Criteria,
        start: Criteria,
    ) -> Rc<Self> {
        Rc::new(Self {
            host: host.clone(),
            prefix: RefCell::new(prefix.to_owned()),
            criteria: RefCell::new(Rc::new(start.clone())),
            base,
            start,
            language: Cell::default(),
            own_language: host.get_attribute("lang"),
            known: RefCell::default(),
            pending: RefCell::default(),
            steps: Cell::default(),
            listener: RefCell::default(),
        })
    }

    fn mode(&self) -> Mode {
        match self.host.get_attribute("url-state").as_deref() {
            Some("off") => Mode::Off,
            Some("events") => Mode::Events,
            _ => Mode::Address,
        }
    }

    /// The widget's parameters have this prefix from now on.
    pub(super) fn rename(&self, prefix: &str) {
        self.prefix.replace(prefix.to_owned());
    }

    /// What the address asks for; and from now on, `go` is told each time it asks for something else because the
    /// reader went back or forth.
    pub(super) fn follow(self: &Rc<Self>, go: Callback<Link>) -> Option<Link> {
        let window = web_sys::window()?;
        let this = Rc::downgrade(self);
        let listener = EventListener::new(&window, "popstate", move |_| {
            if let Some(link) = this.upgrade().and_then(|this| this.read()) {
                go.emit(link);
            }
        });
        self.listener.replace(Some(listener));
        self.read()
    }

    /// What the address asks for, where that is not known already.
    fn read(&self) -> Option<Link> {
        if self.mode() != Mode::Address {
            return None;
        }
        let (_, query, _) = address()?;
        let found = read(&query, &self.prefix.borrow());
        if found.0 == *self.known.borrow() {
            return None;
        }
        self.pending.replace(None);
        self.known.replace(found.0.clone());
        Some(self.accept(decode_link(found, &self.start)))
    }

    /// Reads a state that a page gives, as a query; the address follows without a step of its own.
    pub(super) fn set(&self, query: &str) -> Link {
        self.pending.replace(None);
        let link = self.accept(decode_link(read(query, "state"), &self.start));
        if self.mode() == Mode::Address {
            self.write(&link, false);
        }
        link
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
        self.step(None);
    }

    /// The reader took a step: the address follows, and the back button takes it back.
    pub(super) fn took(self: &Rc<Self>, action: &Action, criteria: &Rc<Criteria>) {
        self.criteria.replace(criteria.clone());
        self.step(Some(action));
    }

    fn step(self: &Rc<Self>, action: Option<&Action>) {
        let mode = self.mode();
        if mode == Mode::Off {
            return;
        }
        let mut link = self.link();
        if let Some(Action::Reveal(path)) = action {
            link.at = Some(path.clone());
        }
        events::send(&self.host, "state", &State(&self.pairs(&link)));
        if mode == Mode::Events {
            return;
        }
        let is_typing = matches!(action, Some(Action::Search(_)));
        // What was typed before is a step of its own.
        let earlier = self.pending.take().filter(|_| !is_typing);
        if let Some((earlier, _)) = earlier {
            self.push(&earlier);
        }
        if is_typing {
            self.later(link, PAUSE);
        } else {
            self.push(&link);
        }
    }

    fn link(&self) -> Link {
        Link {
            criteria: (**self.criteria.borrow()).clone(),
            language: self.language.get().map(|language| language.tag().to_owned()),
            ..Link::default()
        }
    }

    fn later(self: &Rc<Self>, link: Link, delay: u32) {
        let this = Rc::downgrade(self);
        let timeout = Timeout::new(delay, move || {
            let Some(this) = this.upgrade() else { return };
            let pending = this.pending.take();
            if let Some((link, timeout)) = pending {
                // It has fired.
                timeout.forget();
                this.push(&link);
            }
        });
        self.pending.replace(Some((link, timeout)));
    }

    /// Writes a step of the history; after very many steps, only the last of them, later.
    fn push(self: &Rc<Self>, link: &Link) {
        let now = js_sys::Date::now();
        let (began, count) = self.steps.get();
        let (began, count) = if now - began > WINDOW { (now, 0) } else { (began, count) };
        if count >= MOST {
            self.later(link.clone(), (began + WINDOW - now) as u32 + 1);
            return;
        }
        self.steps.set((began, count + 1));
        self.write(link, true);
    }

    /// What is not allowed, as in a sandboxed frame, is left: the table works without.
    fn write(&self, link: &Link, as_step: bool) {
        let pairs = encode_link(link, &self.base, &self.start);
        let known = pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
        self.known.replace(known.collect());
        let Some((before, query, hash)) = address() else { return };
        let written = write(&query, &self.prefix.borrow(), &pairs);
        if written == query {
            return;
        }
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        let url = [before, written, hash].concat();
        let Ok(state) = history.state() else { return };
        let _ = match as_step {
            true => history.push_state_with_url(&state, "", Some(&url)),
            false => history.replace_state_with_url(&state, "", Some(&url)),
        };
    }

    /// The state in the words of `getState`.
    pub(super) fn state(&self) -> Vec<(&'static str, String)> {
        self.pairs(&self.link())
    }

    /// A link's keys and values, and always the view.
    fn pairs(&self, link: &Link) -> Vec<(&'static str, String)> {
        let mut pairs = encode_link(link, &self.base, &self.start);
        if pairs.first().is_none_or(|(key, _)| *key != "view") {
            pairs.insert(0, ("view", link.criteria.view.id().to_owned()));
        }
        pairs
    }

    /// The address of the table with these criteria; with a path, of what stands there in the table as it begins.
    pub(super) fn address_of(&self, criteria: &Criteria, path: Option<String>) -> Option<String> {
        let (before, query, hash) = address()?;
        let is_page = ["http:", "https:", "file:"].iter().any(|scheme| before.starts_with(scheme));
        if self.mode() != Mode::Address || !is_page {
            return None;
        }
        let (criteria, start) = match path {
            Some(_) => (&self.base, &self.base),
            None => (criteria, &self.start),
        };
        let link = Link { criteria: criteria.clone(), at: path, ..self.link() };
        let pairs = encode_link(&link, &self.base, start);
        let query = write(&query, &self.prefix.borrow(), &pairs);
        Some([before, query, hash].concat())
    }
}

/// The page's address: what is before the query, the query with its `?`, the hash with its `#`.
fn address() -> Option<(String, String, String)> {
    let href = web_sys::window()?.location().href().ok()?;
    let (rest, hash) = href.split_at(href.find('#').unwrap_or(href.len()));
    let (before, query) = rest.split_at(rest.find('?').unwrap_or(rest.len()));
    Some((before.to_owned(), query.to_owned(), hash.to_owned()))
}
