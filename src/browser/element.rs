//! The struct behind the custom element: `element.js` forwards to it.

mod remembering;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, TypeError};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::effects::effects;
use super::events::{self, Error, Ready};
use super::folding::folding;
use super::intl::IntlFormats;
use super::location::Location;
use super::on_demand;
use super::position;
use super::registers::{Loaded, Progress, Subscription};
use super::take_away;
use crate::export::{Format, Scope};
use crate::i18n::Catalogue;
use crate::query::{Action, View, columns_from};
use crate::view::{App, AppProps, Choice, Failure, Instruction, More, Phase, Reading};

/// One widget on a page.
#[wasm_bindgen]
pub struct Widget {
    state: Rc<State>,
}

/// Where the register comes from.
#[derive(Clone)]
struct Source {
    /// As the page wrote it.
    written: String,
    address: String,
}

/// What the widget's callbacks share. They hold it weakly, so that it ends with the widget.
pub(super) struct State {
    pub(super) host: HtmlElement,
    pub(super) mount: Element,
    app: RefCell<Option<AppHandle<App>>>,
    reading: RefCell<Rc<Reading>>,
    pub(super) location: Rc<Location>,
    source: RefCell<Option<Source>>,
    register: RefCell<Option<Subscription>>,
    pub(super) announcement: RefCell<Option<Timeout>>,
    pub(super) focus: RefCell<Option<Timeout>>,
    pub(super) showing: RefCell<Option<Timeout>>,
    ready: RefCell<Option<Timeout>>,
    /// Who waits for the first rows, as long as the widget is not on the page.
    shown: RefCell<Option<Function>>,
    pub(super) print: RefCell<Option<Timeout>>,
    pub(super) printed: RefCell<Option<Timeout>>,
    printing: RefCell<Vec<EventListener>>,
    leaving: RefCell<Option<EventListener>>,
    /// How far the page was scrolled when the reader was brought back to their place; none before, and where they came anew.
    returned: Cell<Option<f64>>,
}

#[wasm_bindgen]
impl Widget {
    /// Makes a widget in `mount`, an element of the shadow tree of `host`, with the texts of a locale
    /// file. `view` is the identifier of a view, and `prefix` what the widget's part of the address begins with;
    /// `filters` is a state as a query, with which the table begins.
    ///
    /// # Errors
    /// A locale file that cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        mount: Element,
        locale: &str,
        view: &str,
        prefix: &str,
        filters: &str,
    ) -> Result<Self, JsError> {
        let reading = reading(locale)?;
        let (base, start) = remembering::beginning(&host, view);
        let state = Rc::new(State {
            location: Location::new(&host, prefix, filters, base, start.clone()),
            host,
            mount: mount.clone(),
            app: RefCell::default(),
            reading: RefCell::new(reading.clone()),
            source: RefCell::default(),
            register: RefCell::default(),
            announcement: RefCell::default(),
            focus: RefCell::default(),
            showing: RefCell::default(),
            ready: RefCell::default(),
            shown: RefCell::default(),
            print: RefCell::default(),
            printed: RefCell::default(),
            printing: RefCell::default(),
            leaving: RefCell::default(),
            returned: Cell::new(position::is_return().then(position::scrolled)),
        });
        state.printing.replace(take_away::printing(&state));
        state.leaving.replace(state.remember_place());
        let props = AppProps {
            reading,
            folding: Rc::new(folding()),
            phase: Phase::Loading(None),
            criteria: start,
            effects: effects(&state),
        };
        let app = Renderer::<App>::with_root_and_props(mount, props).render();
        state.app.replace(Some(app));
        let weak = Rc::downgrade(&state);
        let go = Callback::from(move |(link, comes)| {
            if let Some(state) = weak.upgrade() {
                state.instruct(Instruction::Arrive(Rc::new(link), comes));
            }
        });
        if state.location.follow(go) {
            state.instruct(Instruction::Expect);
        }
        Ok(Self { state })
    }

    /// Loads a register; `null` is "no source named". `written` is the address for readers, `address` the absolute one.
    pub fn load(&self, written: Option<String>, address: String) {
        self.state.source.replace(written.map(|written| Source { written, address }));
        self.state.load(false);
    }

    /// Loads the register again, past the browser's cache.
    pub fn reload(&self) {
        self.state.load(true);
    }

    /// Calls `tell` each time rows stand in `mount` (`true`), and when none will (`false`, and why, in words).
    #[wasm_bindgen(js_name = whenShown)]
    pub fn when_shown(&self, tell: Function) {
        self.state.shown.replace(Some(tell));
    }

    /// Fetches the parts on demand now, so that they come with the first rows; fulfilled when they are here, or not to be had.
    pub fn complete(&self) -> Promise {
        let state = Rc::downgrade(&self.state);
        future_to_promise(async move {
            let more = on_demand::fetch().await;
            if let Some(state) = state.upgrade() {
                state.complete(more);
            }
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Shows a register that the page has already, as JSON.
    #[wasm_bindgen(js_name = setData)]
    pub fn set_data(&self, json: &str) {
        self.state.register.replace(None);
        self.state.source.replace(None);
        self.state.show(Loaded::decode(json.as_bytes()));
    }

    /// Shows the texts of another locale file.
    ///
    /// # Errors
    /// A locale file that cannot be read; the texts stay as they are.
    #[wasm_bindgen(js_name = setLocale)]
    pub fn set_locale(&self, locale: &str) -> Result<(), JsError> {
        let reading = reading(locale)?;
        self.state.location.speaks(reading.catalogue.language());
        self.state.reading.replace(reading.clone());
        self.state.instruct(Instruction::Read(reading));
        Ok(())
    }

    /// Shows these columns: a list of identifiers.
    #[wasm_bindgen(js_name = setColumns)]
    pub fn set_columns(&self, columns: &str) {
        self.state.instruct(Instruction::Set(Action::SetColumns(columns_from(columns))));
    }

    /// Takes the addresses of outside instruments. What is refused of them, the console says.
    #[wasm_bindgen(js_name = setLinkTemplate)]
    pub fn set_link_template(&self, text: String) {
        self.state.instruct(Instruction::Templates(text));
    }

    /// The state as an object: what `setState` takes.
    #[wasm_bindgen(js_name = getState)]
    pub fn get_state(&self) -> JsValue {
        events::detail(&events::State(&self.state.location.state()))
    }

    /// Shows a state, given as a query under the prefix `state`.
    #[wasm_bindgen(js_name = setState)]
    pub fn set_state(&self, query: String) {
        self.state.location.set(query);
    }

    /// From now on the widget's part of the address begins with `prefix`.
    #[wasm_bindgen(js_name = setPrefix)]
    pub fn set_prefix(&self, prefix: &str) {
        self.state.location.rename(prefix);
    }

    /// Shows the view of that identifier; an unknown one is the overview.
    #[wasm_bindgen(js_name = setView)]
    pub fn set_view(&self, view: &str) {
        let view = View::from_id(view).unwrap_or_default();
        self.state.instruct(Instruction::Set(Action::Show(view)));
    }

    /// A promise of the rows as text: those that are `listed`, or those in the `basket`.
    pub fn export(&self, format: &str, scope: &str, bom: bool) -> Promise {
        let Some((format, scope)) = Format::from_id(format).zip(Scope::from_id(scope)) else {
            let known = "the format is csv, html, markdown or json; the scope is listed or basket";
            return Promise::reject(&TypeError::new(known));
        };
        let choice = Choice { scope, format, bom };
        let state = Rc::downgrade(&self.state);
        Promise::new(&mut |resolve, reject| take_away::export(&state, choice, resolve, reject))
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        if let Some(app) = self.state.app.take() {
            app.destroy();
        }
    }
}

fn reading(locale: &str) -> Result<Rc<Reading>, JsError> {
    let catalogue = Catalogue::from_json(locale).map_err(|error| JsError::new(&error))?;
    let formats = Box::new(IntlFormats::new(catalogue.language()));
    Ok(Rc::new(Reading { catalogue, formats }))
}

impl State {
    pub(super) fn instruct(&self, instruction: Instruction) {
        if let Some(app) = &*self.app.borrow() {
            app.send_message(instruction);
        }
    }

    pub(super) fn load(self: &Rc<Self>, fresh: bool) {
        let Some(source) = self.source.borrow().clone() else {
            self.register.replace(None);
            self.fail(Failure::NoSource);
            return;
        };
        self.instruct(Instruction::Phase(Phase::Loading(None)));
        let this = Rc::downgrade(self);
        let tell = move |progress| {
            let Some(this) = this.upgrade() else { return };
            match progress {
                Progress::Percent(percent) => {
                    this.instruct(Instruction::Phase(Phase::Loading(Some(percent))));
                }
                Progress::Done(loaded) => this.show(loaded),
            }
        };
        match Subscription::start(&source.address, fresh, tell) {
            Ok(register) => {
                // The share in the one before goes only now: it may be the same.
                self.register.replace(Some(register));
            }
            Err(failure) => {
                self.register.replace(None);
                self.fail(failure);
            }
        }
    }

    fn show(self: &Rc<Self>, loaded: Result<Loaded, Failure>) {
        let Loaded { register, problems } = match loaded {
            Ok(loaded) => loaded,
            Err(failure) => return self.fail(failure),
        };
        let count = problems.len();
        let phase = Phase::Ready { register: register.clone(), problems };
        self.instruct(Instruction::Phase(phase));
        if let Some(basket) = take_away::restored(&register.id) {
            self.instruct(Instruction::Take(basket));
        }
        // After the rendering, which comes before a timer: who hears it finds the rows.
        let this = Rc::downgrade(self);
        let later = Timeout::new(0, move || {
            let Some(this) = this.upgrade() else { return };
            this.tell_shown(true, "");
            this.come_back();
            let resolutions = register.resolutions.len();
            let ready = Ready { id: &register.id, resolutions, problems: count };
            events::send(&this.host, "ready", &ready);
        });
        self.ready.replace(Some(later));
    }

    fn fail(&self, failure: Failure) {
        let message = failure.explain(&self.reading.borrow());
        let kind = failure.id();
        let address = self.source.borrow().as_ref().map(|source| source.written.clone());
        self.instruct(Instruction::Phase(Phase::Failed { failure, address }));
        self.tell_shown(false, &message);
        events::send(&self.host, "error", &Error { kind, message: &message });
    }

    fn tell_shown(&self, shown: bool, message: &str) {
        if let Some(tell) = &*self.shown.borrow() {
            // The shim does not throw; what it does with its own tree is its own affair.
            let _ = tell.call2(&JsValue::UNDEFINED, &shown.into(), &message.into());
        }
    }

    /// The parts on demand are here, or not to be had.
    pub(super) fn complete(&self, more: More) {
        self.instruct(Instruction::More(more));
        if let More::Here(parts) = more {
            self.location.complete(&parts.links);
        }
    }

    /// Puts the focus on the first of several selectors that finds something.
    pub(super) fn focus(&self, selectors: &str) {
        for selector in selectors.split(", ") {
            let found = self.mount.query_selector(selector).ok().flatten();
            // A part of a drawing is no HTML, but takes the focus as well.
            if let Some(element) = found.map(|it| it.unchecked_into::<HtmlElement>()) {
                // An element that went away in the meantime takes no focus.
                let _ = element.focus();
                return;
            }
        }
    }
}
