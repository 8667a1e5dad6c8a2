//! What a browser does for the widget: the [`Host`] of a `WidgetState`.

pub(super) mod events;
mod focus;
pub(super) mod idle;
pub(super) mod storage;

use std::rc::{Rc, Weak};

use js_sys::Promise;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlSelectElement, Node, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};
use yew::events::FocusEvent;
use yew::{Callback, NodeRef};

use self::events::{BasketChanged, LanguageChosen};
use self::idle::{Idle, when_wanted};
use self::storage::StorageScope;
use super::element::{Keeper, WidgetState};
use super::files::lazy;
use crate::i18n::Language;
use crate::query::{Action, Address, Basket, Column, Criteria, StateReport};
use crate::view::{
    Content, ExportAction, File, FocusTarget, Host, Instruction, ReadingPlace, UrlState,
};

#[wasm_bindgen(module = "/src/browser/host/output.js")]
extern "C" {
    fn save(name: &str, media_type: &str, content: &JsValue);
    fn blob(media_type: &str, bytes: &[u8]) -> JsValue;
    /// How wide the widget is, in pixels of style sheets.
    #[wasm_bindgen(js_name = widthOf)]
    fn width_of(mount: &Element) -> f64;
    /// Whether nothing on the page has the focus.
    #[wasm_bindgen(js_name = isFocusLost)]
    fn is_focus_lost() -> bool;
    fn copy(page: Option<String>, text: &str) -> Promise;
    fn today() -> String;
    #[wasm_bindgen(js_name = rowsAtOnce)]
    fn rows_at_once(mount: &Element, standing: usize) -> Option<usize>;
    #[wasm_bindgen(js_name = inFrame)]
    fn in_frame() -> bool;
    fn print() -> bool;
}

/// What is in a file, for scripts: a string, or a `Blob`.
pub(super) fn content(file: &File) -> JsValue {
    match &file.content {
        Content::Text(text) => text.into(),
        Content::Bytes(bytes) => blob(file.media_type, bytes),
    }
}

/// From how many pixels on a text stands beside the rows, and below how many alone; as in the style
/// sheet.
const BESIDE: f64 = 1100.0;
const ALONE: f64 = 736.0;

/// How long a reader pauses before the number of rows is announced, in milliseconds.
const PAUSE: u32 = 600;

/// The host of one widget. It does nothing once the widget is gone.
pub(super) struct WidgetHost(pub(super) Weak<WidgetState>);

impl WidgetHost {
    /// Does it, as long as the widget is there.
    fn with(&self, act: impl FnOnce(&Rc<WidgetState>)) {
        if let Some(state) = self.0.upgrade() {
            act(&state);
        }
    }

    fn find(&self, target: &FocusTarget) -> Option<Element> {
        self.0.upgrade()?.find(&focus::selectors(target))
    }
}

impl Host for WidgetHost {
    fn focus(&self, target: &FocusTarget) {
        // A part of a drawing is no HTML, but takes the focus as well.
        if let Some(element) = self.find(target).map(|it| it.unchecked_into::<HtmlElement>()) {
            // What is a dialog takes the focus by opening; one that is open already refuses.
            match element.dyn_ref::<HtmlDialogElement>() {
                Some(dialog) => drop(dialog.show_modal()),
                // An element that went away in the meantime takes no focus.
                None => drop(element.focus()),
            }
            // A section that is gone to is read from its beginning.
            if element.has_attribute("data-section") || element.has_attribute("data-annex") {
                element.scroll_into_view();
            }
        }
    }

    fn focus_leaves(&self, event: &FocusEvent, place: &NodeRef) -> bool {
        let next = event.related_target().and_then(|it| it.dyn_into::<Node>().ok());
        !place.cast::<Node>().is_some_and(|place| place.contains(next.as_ref()))
    }

    fn reveal(&self, target: &FocusTarget) {
        if let Some(element) = self.find(target) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn rows_at_once(&self, standing: usize) -> Option<usize> {
        let state = self.0.upgrade()?;
        // Who comes back to their place needs the rows above it.
        if state.is_returning() { None } else { rows_at_once(&state.mount, standing) }
    }

    fn go_on_soon(&self, urgent: bool, typing: bool) -> bool {
        self.with(|state| {
            let sender = state.sender();
            let act = move || sender.emit(Instruction::GoOn);
            state.idle.replace(Some(Idle::new(urgent, typing, act)));
        });
        true
    }

    fn criteria_changed(&self, action: &Action, criteria: &Rc<Criteria>) {
        self.with(|state| {
            state.go_on();
            state.remember(action, criteria);
            events::tell(&state.host, action, criteria);
        });
    }

    fn allows(&self, action: &Action, criteria: &Criteria) -> bool {
        let state = self.0.upgrade();
        state.is_none_or(|state| events::ask(&state.host, action, criteria))
    }

    fn announce_soon(&self) {
        self.with(|state| {
            let later = state.later(PAUSE, |state| state.instruct(Instruction::Announce));
            state.announcement.replace(Some(later));
        });
    }

    fn language_chosen(&self, language: Language) {
        self.with(|state| {
            // The attribute is what a page would set, too; the shim loads the texts.
            if state.host.set_attribute("lang", language.tag()).is_ok() {
                let chosen = LanguageChosen { language: language.tag() };
                events::send_soon(&state.host, "language", &chosen);
                state.instruct(Instruction::ChooseLanguage(language));
            }
        });
    }

    fn retry(&self) {
        self.with(|state| state.load(true));
    }

    fn reading_place(&self) -> ReadingPlace {
        match self.0.upgrade().map(|state| width_of(&state.mount)) {
            Some(width) if width >= BESIDE => ReadingPlace::Beside,
            Some(width) if width < ALONE => ReadingPlace::Alone,
            _ => ReadingPlace::Below,
        }
    }

    fn hold(&self, key: &str) -> Callback<()> {
        let state = self.0.upgrade();
        let held = state.and_then(|state| state.rest.get()?.hold(&state.mount, key));
        held.unwrap_or_else(Callback::noop)
    }

    fn return_focus(&self, target: &FocusTarget) {
        if is_focus_lost() {
            self.focus(target);
        }
    }

    fn show_first_match(&self, key: &str) {
        self.with(|state| {
            if let Some(rest) = state.rest.get() {
                rest.show_first_match(&state.mount, key);
            }
        });
    }

    fn step_to_match(&self, heading: &str, forward: bool) {
        self.with(|state| {
            let Some(rest) = state.rest.get() else { return };
            let (position, count) = rest.step_to_match(&state.mount, heading, forward);
            let heading = heading.to_owned();
            state.instruct(Instruction::Matched { heading, position, count });
        });
    }

    fn can_link(&self) -> bool {
        self.0.upgrade().is_some_and(|state| state.location.can_link())
    }

    fn url_state(&self) -> UrlState {
        self.0.upgrade().map_or(UrlState::Off, |state| state.location.url_state())
    }

    fn address(&self) -> Option<Address> {
        self.0.upgrade()?.location.address()
    }

    fn prefix(&self) -> String {
        self.0.upgrade().map(|state| state.location.prefix()).unwrap_or_default()
    }

    fn write_address(&self, address: &str, as_step: bool) {
        self.with(|state| state.location.write(address, as_step));
    }

    fn write_step_later(&self, delay: Option<u32>) {
        self.with(|state| state.location.write_later(delay, state.sender()));
    }

    fn now(&self) -> f64 {
        js_sys::Date::now()
    }

    fn state_changed(&self, state: &[(&'static str, String)]) {
        self.with(|it| events::send_soon(&it.host, "state", &StateReport(state)));
    }

    fn follow_language(&self, language: Option<Language>) {
        self.with(|state| state.location.follow_language(language));
    }

    fn show_language(&self, language: Language) {
        let select = self.0.upgrade().and_then(|state| state.find("[data-action=language]"));
        if let Some(select) = select.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok()) {
            select.set_value(language.tag());
        }
    }

    fn copy(&self, page: Option<String>, text: String, done: Callback<bool>) {
        let copying = copy(page, &text);
        spawn_local(async move { done.emit(JsFuture::from(copying).await.is_ok()) });
    }

    fn save(&self, file: &File) {
        save(&file.name, file.media_type, &content(file));
    }

    fn is_in_frame(&self) -> bool {
        in_frame()
    }

    fn print(&self) -> bool {
        print()
    }

    fn today(&self) -> Option<String> {
        Some(today())
    }

    fn csv_form(&self) -> Option<String> {
        storage::read(StorageScope::Local, CSV_FORM)
    }

    fn keep_csv_form(&self, form: &str) {
        storage::write(StorageScope::Local, CSV_FORM, form);
    }

    fn persist_basket(&self, register: &str, basket: &Basket) {
        storage::write(StorageScope::Session, &basket_name(register), &basket.to_text());
    }

    fn basket_changed(&self, basket: &Basket) {
        let changed = BasketChanged { paths: basket.paths() };
        self.with(|it| events::send_soon(&it.host, "basket", &changed));
    }

    fn extends(&self) -> bool {
        self.0.upgrade().is_some_and(|state| state.extension.borrow().is_some())
    }

    fn extension(&self, register: &str, language: &str) -> Option<String> {
        let extension = self.0.upgrade()?.extension.borrow().clone()?;
        let columns: Vec<&str> = Column::all().map(Column::id).collect();
        Some(extension.evaluate(register, language, &columns.join(" ")))
    }

    fn load_rest_when_wanted(&self) {
        self.with(|state| {
            let host = Self(self.0.clone());
            when_wanted(&state.mount, Closure::once_into_js(move || host.load_rest()));
        });
    }

    fn load_rest(&self) {
        let this = self.0.clone();
        // Whoever asks again waits for the same.
        if this.upgrade().is_none_or(|state| state.is_completing.replace(true)) {
            return;
        }
        spawn_local(async move {
            let rest = lazy::fetch().await.ok();
            let Some(state) = this.upgrade() else { return };
            state.is_completing.set(rest.is_some());
            state.complete(rest);
            state.after_rendering(|state| state.return_place());
        });
    }

    fn load_previous(&self) {
        self.with(|state| state.load_previous());
    }

    fn renders(&self, criteria: &Rc<Criteria>, state: &dyn Fn() -> Vec<(&'static str, String)>) {
        self.with(|it| {
            let is_noted = |noted: &Rc<Criteria>| Rc::ptr_eq(noted, criteria);
            if it.noted.borrow().as_ref().is_some_and(is_noted) {
                return;
            }
            it.noted.replace(Some(criteria.clone()));
            if let Some(keeper) = &it.keeper {
                keeper.note(&events::detail(&StateReport(&state())));
            }
        });
    }

    fn stands(&self) {
        self.with(|it| it.keeper.iter().for_each(Keeper::stands));
    }

    fn complain(&self, words: &str) {
        warn(words);
    }
}

/// Says on the console what is wrong: who writes the page reads it, and who reads the page does
/// not.
pub(super) fn warn(words: &str) {
    web_sys::console::warn_1(&["<resolution-table>: ", words].concat().into());
}

fn basket_name(register: &str) -> String {
    ["basket:", register].concat()
}

/// Under what name it is kept how the reader's spreadsheet wants its files: for every table alike.
const CSV_FORM: &str = "csv";

/// The basket of the register of that id, where this session has one.
pub(super) fn persisted_basket(register: &str) -> Option<Instruction> {
    let text = storage::read(StorageScope::Session, &basket_name(register))?;
    Some(Instruction::Export(ExportAction::Restore(Basket::from_text(&text))))
}
