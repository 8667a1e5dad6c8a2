//! The struct behind the custom element: `element.js` forwards to it.

mod calls;
mod loading;
mod remembering;
mod takeover;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, TypeError};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use self::calls::Calls;
pub(super) use self::calls::{Call, open};
use self::loading::Loading;
use super::events;
use super::folding::folding;
use super::host::WidgetHost;
use super::intl::IntlFormats;
use super::load::Source;
use super::location::Location;
use super::position;
use super::printing::{export, printing};
use crate::export::{Format, Scope, known_choices};
use crate::i18n::Catalogue;
use crate::query::{Action, View, columns_from};
use crate::view::{App, AppProps, ExportChoice, Instruction, Phase, Reading};

/// One widget on a page.
#[wasm_bindgen]
pub struct Widget {
    state: Rc<State>,
}

/// What the widget's callbacks share. They hold it weakly, so that it ends with the widget.
pub(super) struct State {
    pub(super) host: HtmlElement,
    pub(super) mount: Element,
    app: RefCell<Option<AppHandle<App>>>,
    reading: RefCell<Rc<Reading>>,
    pub(super) location: Rc<Location>,
    loading: Loading,
    pub(super) calls: Calls,
    pub(super) announcement: RefCell<Option<Timeout>>,
    /// Who waits for the first rows, as long as the widget is not on the page.
    shown: RefCell<Option<Function>>,
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
            loading: Loading::default(),
            calls: Calls::default(),
            announcement: RefCell::default(),
            shown: RefCell::default(),
            printed: RefCell::default(),
            printing: RefCell::default(),
            leaving: RefCell::default(),
            returned: Cell::new(position::is_return().then(|| position::scrolled(&mount))),
        });
        state.printing.replace(printing(&state));
        state.leaving.replace(state.remember_place());
        let props = AppProps {
            reading,
            folding: Rc::new(folding()),
            phase: Phase::Loading(None),
            criteria: start,
            host: Rc::new(WidgetHost(Rc::downgrade(&state))),
        };
        let app = Renderer::<App>::with_root_and_props(mount, props).render();
        state.app.replace(Some(app));
        let weak = Rc::downgrade(&state);
        let go = Callback::from(move |instruction| {
            if let Some(state) = weak.upgrade() {
                state.instruct(instruction);
            }
        });
        if state.location.follow(go) {
            state.instruct(Instruction::Expect);
        }
        Ok(Self { state })
    }

    /// Adds one of the places that the register comes from, for the next `load`: the address for readers and the absolute one.
    #[wasm_bindgen(js_name = addAddress)]
    pub fn add_address(&self, written: String, address: String) {
        self.state.loading.named.borrow_mut().push(Source::Address { written, address });
    }

    /// Adds a register that the page has already, as JSON, for the next `load`; its name is for the list of problems.
    #[wasm_bindgen(js_name = addData)]
    pub fn add_data(&self, name: String, json: String) {
        self.state.loading.named.borrow_mut().push(Source::Data { name, json });
    }

    /// Adds a table of the page, for the next `load`: its cells, as JSON.
    #[wasm_bindgen(js_name = addTable)]
    pub fn add_table(&self, name: String, grid: String) {
        self.state.loading.named.borrow_mut().push(Source::Table { name, grid });
    }

    /// Loads what was added since the last time, in the place of what is shown.
    pub fn load(&self) {
        let sources = self.state.loading.named.take();
        self.state.loading.sources.replace(sources);
        self.state.load(false);
    }

    /// Loads the register again, past the browser's cache.
    pub fn reload(&self) {
        self.state.load(true);
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

    /// The texts of a language that was asked for are not to be had: the present one stays, and the choice says so.
    #[wasm_bindgen(js_name = keepLocale)]
    pub fn keep_locale(&self) {
        if let Some(entries) = self.state.calls.entries() {
            (entries.keep_language)(&self.state);
        }
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
        self.state.calls.forget_filter();
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

    /// Puts so many rows on the page at once; 0 is the usual number.
    #[wasm_bindgen(js_name = setPageSize)]
    pub fn set_page_size(&self, rows: usize) {
        self.state.instruct(Instruction::PageSize(rows));
    }

    /// Shows what search and facets find, given as a query under the prefix `state`; the rest stays as it is.
    pub fn filter(&self, query: String) {
        self.state.calls.filter(&self.state, query);
    }

    /// Goes to a place, once it can be looked up, and calls `tell` with the path of what is shown there; or with nothing, a
    /// kind of failure, and what happened in the reader's language.
    pub fn open(&self, path: String, focus: bool, tell: Function) {
        self.state.calls.open(&self.state, Call { path, focus, tell });
    }

    /// A promise of the rows as text: those that are `listed`, or those in the `basket`.
    pub fn export(&self, format: &str, scope: &str, bom: bool) -> Promise {
        let Some((format, scope)) = Format::from_id(format).zip(Scope::from_id(scope)) else {
            return Promise::reject(&TypeError::new(&known_choices()));
        };
        let choice = ExportChoice { scope, format, bom };
        let state = Rc::downgrade(&self.state);
        Promise::new(&mut |resolve, reject| export(&state, choice, resolve, reject))
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

    /// Does it once what was sent to the app is rendered.
    pub(super) fn after_rendering(self: &Rc<Self>, act: impl Fn(&Rc<Self>) + 'static) {
        let this = Rc::downgrade(self);
        self.instruct(Instruction::Then(Callback::from(move |()| {
            if let Some(this) = this.upgrade() {
                act(&this);
            }
        })));
    }

    /// What the first of several selectors finds that finds something.
    pub(super) fn find(&self, selectors: &str) -> Option<Element> {
        selectors
            .split(", ")
            .find_map(|selector| self.mount.query_selector(selector).ok().flatten())
    }
}
