//! The struct behind the custom element: `element.js` forwards to it.

mod loading;
mod options;
mod persistence;
mod takeover;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, TypeError};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use self::loading::Loading;
pub(super) use self::options::Keeper;
use self::options::{Extension, Options, parameters};
use super::address::{Location, mode};
use super::files::lazy::{BEGINNING, Rest};
use super::host::idle::Idle;
use super::host::{content, events};
use super::language::{folding::folding, intl::IntlFormats};
use super::object::object;
use super::printing;
use super::reading::position;
use crate::export::{CsvForm, Format, Scope, Separator, known_choices};
use crate::i18n::Catalogue;
use crate::query::{Basket, Criteria};
use crate::view::{
    Answer, App, AppProps, ExportAction, ExportChoice, Instruction, Locale, Opening, Phase, Refusal,
};

/// One widget on a page.
#[wasm_bindgen]
pub struct Widget {
    state: Rc<WidgetState>,
}

/// What the widget's callbacks share, and the app has as its host. Callbacks of the browser's hold
/// it weakly, so that it ends with the widget.
pub(super) struct WidgetState {
    this: Weak<Self>,
    pub(super) host: HtmlElement,
    pub(super) mount: Element,
    app: RefCell<Option<AppHandle<App>>>,
    locale: RefCell<Rc<Locale>>,
    pub(super) location: Location,
    loading: Loading,
    /// What is in the second file, once it is here.
    pub(super) rest: Cell<Option<&'static Rest>>,
    /// Whether that was asked for, and did not fail.
    pub(super) is_completing: Cell<bool>,
    pub(super) announcement: RefCell<Option<Timeout>>,
    pub(super) idle: RefCell<Option<Idle>>,
    /// Who waits for the first rows, as long as the widget is not on the page.
    shown: RefCell<Option<Function>>,
    pub(super) printed: RefCell<Option<Timeout>>,
    pub(super) extension: RefCell<Option<Extension>>,
    /// Puts back what was changed around the widget to print it.
    pub(super) opened_for_paper: RefCell<Option<Callback<()>>>,
    listeners: RefCell<Vec<EventListener>>,
    /// What follows the reader through texts, once it is here.
    following: RefCell<Vec<EventListener>>,
    /// How far the page was scrolled when the reader was brought back to their place; none before,
    /// and where they came anew.
    returned: Cell<Option<f64>>,
    /// Keeps the state outside of the instance.
    pub(super) keeper: Option<Keeper>,
    /// The criteria that it was told of last.
    pub(super) noted: RefCell<Option<Rc<Criteria>>>,
}

#[wasm_bindgen]
impl Widget {
    /// Makes a widget in `mount`, an element of the shadow tree of `host`, with these `Options`, a
    /// locale among them. It waits for `load`.
    ///
    /// # Errors
    /// A locale file that cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, mount: Element, options: JsValue) -> Result<Self, JsError> {
        let options = Options(options);
        let text = |name| options.text(name).unwrap_or_default();
        let locale = parse_locale(&text("locale"))?;
        let sources = options.sources("sources").unwrap_or_default();
        // Attributes and links may name what the page adds.
        let extension = options.extend();
        let (base, start) = persistence::beginning(&text("view"), &text("columns"), &sources);
        let filters = options.parameters("filters").unwrap_or_default();
        let location = Location {
            prefix: RefCell::new(text("prefix")),
            mode: Cell::new(mode(&text("urlState"))),
            own_language: host.get_attribute("lang"),
            writing: Cell::default(),
        };
        let (stage, rest) = BEGINNING;
        let state = Rc::new_cyclic(|this| WidgetState {
            this: this.clone(),
            location,
            host,
            mount: mount.clone(),
            app: RefCell::default(),
            locale: RefCell::new(locale.clone()),
            loading: Loading::of(sources),
            rest: Cell::new(rest),
            is_completing: Cell::default(),
            announcement: RefCell::default(),
            idle: RefCell::default(),
            shown: RefCell::default(),
            printed: RefCell::default(),
            extension: RefCell::new(extension),
            opened_for_paper: RefCell::default(),
            listeners: RefCell::default(),
            following: RefCell::default(),
            keeper: options.get("keeper").map(JsCast::unchecked_into),
            noted: RefCell::default(),
            returned: Cell::new(position::is_return().then(|| position::scrolled(&mount))),
        });
        let props = AppProps {
            locale,
            folding: Rc::new(folding()),
            phase: Phase::Loading(None),
            stage,
            criteria: start,
            base: Some(base),
            host: state.clone(),
        };
        let app = Renderer::<App>::with_root_and_props(mount, props).render();
        state.app.replace(Some(app));
        let listeners = [
            state.listen("popstate", |state| state.instruct(Instruction::ReadAddress)),
            state.listen("pagehide", WidgetState::keep_place),
            state.listen("beforeprint", printing::begin),
            state.listen("afterprint", printing::end),
        ];
        state.listeners.replace(listeners.into_iter().flatten().collect());
        if state.extension.borrow().is_some() {
            state.instruct(Instruction::Extend);
        }
        if let Some(crashed) = options.parameters("state") {
            state.instruct(Instruction::SetState(crashed));
        } else if !filters.is_empty() || state.location.asks() {
            state.instruct(Instruction::Begin { filters, focus: true });
        }
        options.check_names();
        state.set_details(&options);
        Ok(Self { state })
    }

    /// Takes `Options` that changed; where sources are among them, those are loaded.
    ///
    /// # Errors
    /// A locale file that cannot be read; everything stays as it is.
    pub fn set(&self, options: JsValue) -> Result<(), JsError> {
        self.state.set(&Options(options))
    }

    /// Loads the sources, in the place of what is shown.
    pub fn load(&self) {
        self.state.load(false);
    }

    /// Loads the register again, past the browser's cache.
    pub fn reload(&self) {
        self.state.load(true);
    }

    /// The texts of a language that was asked for are not to be had: the present one stays, and the
    /// choice says so.
    #[wasm_bindgen(js_name = keepLocale)]
    pub fn keep_locale(&self) {
        self.state.instruct(Instruction::KeepLanguage);
    }

    /// The state as an object: what `setState` takes.
    #[wasm_bindgen(js_name = getState)]
    pub fn get_state(&self) -> JsValue {
        let state = |app: &App| match self.state.rest.get() {
            Some(rest) => (rest.state)(&app.state()),
            None => object(&[("view", app.view().id().into())]).into(),
        };
        self.read(|app| Some(state(app))).unwrap_or_default()
    }

    /// The rows that are listed, as an object; `undefined` before there is a register.
    pub fn rows(&self) -> JsValue {
        self.read(|app| {
            let (paths, total) = app.rows()?;
            let paths = ("paths", events::list(&paths));
            let view = ("view", app.view().id().into());
            Some(object(&[view, paths, ("total", total.into())]).into())
        })
        .unwrap_or_default()
    }

    /// The paths in the basket, in the order in which they were put in.
    pub fn basket(&self) -> Vec<String> {
        self.read(|app| Some(app.basket().to_vec())).unwrap_or_default()
    }

    /// Puts exactly these paths into the basket.
    #[wasm_bindgen(js_name = setBasket)]
    pub fn set_basket(&self, paths: Vec<String>) {
        let basket = Basket::from_text(&paths.join("\n"));
        self.state.instruct(Instruction::SetBasket(basket));
    }

    /// Prints the rows in full.
    pub fn print(&self) {
        self.state.instruct(Instruction::Export(ExportAction::Print(None)));
    }

    /// Shows a state, given as a list of keys and values.
    #[wasm_bindgen(js_name = setState)]
    pub fn set_state(&self, state: &Array) {
        self.state.instruct(Instruction::SetState(parameters(state)));
    }

    /// Shows what search and facets find, given as keys and values; the rest stays as it is.
    pub fn filter(&self, filters: &Array) {
        self.state.instruct(Instruction::Filter(parameters(filters)));
    }

    /// Goes to a place, once it can be looked up: a promise of the path of what is shown there.
    pub fn open(&self, path: String, focus: bool) -> Promise {
        let value = |path: &String| path.into();
        self.promise(move |tell| Instruction::Open(Opening { path, focus, tell }), value)
    }

    /// A promise of the rows as text, or as a `Blob` in a format that is none: those that are
    /// `listed`, or those in the `basket`; CSV with a byte order mark or not, and that separator.
    pub fn export(&self, format: &str, scope: &str, bom: bool, separator: &str) -> Promise {
        let known = Format::from_id(format).zip(Scope::from_id(scope));
        let Some(((format, scope), separator)) = known.zip(Separator::from_id(separator)) else {
            return Promise::reject(&TypeError::new(&known_choices()));
        };
        let choice = ExportChoice { scope, format, form: Some(CsvForm { separator, bom }) };
        self.promise(move |tell| Instruction::ExportText(choice, tell), content)
    }
}

impl Widget {
    /// What the app tells, as long as there is one that is not at work.
    fn read<T>(&self, tell: impl FnOnce(&App) -> Option<T>) -> Option<T> {
        let app = self.state.app.borrow();
        tell(&*app.as_ref()?.get_component()?)
    }

    fn promise<T: 'static>(
        &self,
        instruction: impl FnOnce(Answer<T>) -> Instruction,
        value: fn(&T) -> JsValue,
    ) -> Promise {
        let mut instruction = Some(instruction);
        Promise::new(&mut |resolve, reject| {
            let tell = Callback::from(move |answer: Result<T, Refusal>| {
                // Whoever waits for the promise is called later; what that does is not ours.
                drop(match answer {
                    Ok(it) => resolve.call1(&JsValue::NULL, &value(&it)),
                    Err(why) => reject.call1(&JsValue::NULL, &error_of(&why)),
                });
            });
            if let Some(instruction) = instruction.take() {
                self.state.instruct(instruction(tell));
            }
        })
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        if let Some(app) = self.state.app.take() {
            app.destroy();
        }
    }
}

fn parse_locale(locale: &str) -> Result<Rc<Locale>, JsError> {
    let catalogue = Catalogue::from_json(locale).map_err(|error| JsError::new(&error))?;
    let formats = Box::new(IntlFormats::new(catalogue.language()));
    Ok(Rc::new(Locale { catalogue, formats }))
}

/// An error for scripts, with its `kind`.
fn error_of(why: &Refusal) -> JsValue {
    let error = js_sys::Error::new(&why.message);
    if why.kind == Refusal::ENDED {
        error.set_name("AbortError");
    }
    // An error takes any property.
    let _ = js_sys::Reflect::set(&error, &"kind".into(), &why.kind.into());
    error.into()
}

impl WidgetState {
    /// Does something each time it is called, as long as the widget is there.
    pub(super) fn weakly<T, F: Fn(&Self, T)>(&self, act: F) -> impl Fn(T) + use<T, F> {
        let this = self.this.clone();
        move |it| {
            if let Some(this) = this.upgrade() {
                act(&this, it);
            }
        }
    }

    pub(super) fn instruct(&self, instruction: Instruction) {
        if let Some(app) = &*self.app.borrow() {
            app.send_message(instruction);
        }
    }

    /// Does it after so many milliseconds, as long as the widget is there and the time-out is kept.
    pub(super) fn later(&self, delay: u32, act: fn(&Self)) -> Timeout {
        let act = self.weakly(move |this, ()| act(this));
        Timeout::new(delay, move || act(()))
    }

    /// Does it at each event of the window's of that name, likewise.
    fn listen(&self, name: &'static str, act: fn(&Self)) -> Option<EventListener> {
        let act = self.weakly(move |this, ()| act(this));
        Some(EventListener::new(&web_sys::window()?.into(), name, move |_| act(())))
    }

    /// Does it once what was sent to the app is rendered.
    pub(super) fn after_rendering(&self, act: impl Fn(&Self) + 'static) {
        self.instruct(Instruction::Then(Callback::from(self.weakly(move |this, ()| act(this)))));
    }

    /// What the first of several selectors finds that finds something.
    pub(super) fn find(&self, selectors: &str) -> Option<Element> {
        selectors
            .split(", ")
            .find_map(|selector| self.mount.query_selector(selector).ok().flatten())
    }
}
