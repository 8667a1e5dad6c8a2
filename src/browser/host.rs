//! What a browser does for the widget: the [`Host`] of a `WidgetState`.

pub(super) mod events;
pub(super) mod focus;
pub(super) mod idle;
pub(super) mod storage;

use std::rc::Rc;

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

use self::idle::{Idle, when_wanted};
use self::storage::StorageScope;
use super::address;
use super::element::{Keeper, WidgetState};
use super::files::lazy::{self, Rest};
use super::object::object;
use crate::i18n::Language;
use crate::query::{Action, Address, Basket, Column, Criteria};
use crate::view::{Content, File, FocusTarget, Host, Instruction, Kept, ReadingPlace, UrlState};

#[wasm_bindgen(module = "/src/browser/files/missing-file.js")]
extern "C" {
    /// Which file of the rest could not be had, and why, on two lines.
    #[wasm_bindgen(js_name = lostFile)]
    fn lost_file() -> Option<String>;
}

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
    #[wasm_bindgen(js_name = showChoice)]
    fn show_choice(mount: &Element);
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

impl WidgetState {
    fn find_target(&self, target: &FocusTarget) -> Option<Element> {
        let later = || self.rest.get().map(|rest| (rest.selectors)(target));
        self.find(&focus::first_selectors(target).or_else(later)?)
    }
}

impl Host for WidgetState {
    fn focus(&self, target: &FocusTarget) {
        // A part of a drawing is no HTML, but takes the focus as well.
        let element = self.find_target(target);
        if let Some(element) = element.map(|it| it.unchecked_into::<HtmlElement>()) {
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
        if let Some(element) = self.find_target(target) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    fn rows_at_once(&self, standing: usize) -> Option<usize> {
        // Who comes back to their place needs the rows above it.
        if self.is_returning() { None } else { rows_at_once(&self.mount, standing) }
    }

    fn go_on_soon(&self, urgent: bool, typing: bool) -> bool {
        let go_on = self.weakly(|this, ()| this.instruct(Instruction::GoOn));
        self.idle.replace(Some(Idle::new(urgent, typing, move || go_on(()))));
        true
    }

    fn criteria_changed(&self, action: &Action, criteria: &Rc<Criteria>) {
        self.go_on();
        self.remember(action, criteria);
        if let Some(rest) = self.rest.get() {
            (rest.tell)(&self.host, action, criteria);
        }
    }

    fn allows(&self, action: &Action, criteria: &Criteria) -> bool {
        self.go_on();
        self.rest.get().is_none_or(|rest| (rest.ask)(&self.host, action, criteria))
    }

    fn announce_soon(&self) {
        let later = self.later(PAUSE, |this| this.instruct(Instruction::Announce));
        self.announcement.replace(Some(later));
    }

    fn language_chosen(&self, language: Language) {
        // The attribute is what a page would set, too; the shim loads the texts.
        if self.host.set_attribute("lang", language.tag()).is_ok() {
            let chosen = object(&[("language", language.tag().into())]);
            events::send_soon(&self.host, "language", chosen.into());
            self.instruct(Instruction::ChooseLanguage(language));
        }
    }

    fn retry(&self) {
        self.load(true);
    }

    fn reading_place(&self) -> ReadingPlace {
        match width_of(&self.mount) {
            width if width >= BESIDE => ReadingPlace::Beside,
            width if width < ALONE => ReadingPlace::Alone,
            _ => ReadingPlace::Below,
        }
    }

    fn hold(&self, key: &str) -> Callback<()> {
        let held = self.rest.get().and_then(|rest| (rest.hold)(&self.mount, key));
        held.unwrap_or_else(Callback::noop)
    }

    fn return_focus(&self, target: &FocusTarget) {
        if is_focus_lost() {
            self.focus(target);
        }
    }

    fn show_first_match(&self, key: &str) {
        if let Some(rest) = self.rest.get() {
            (rest.show_first_match)(&self.mount, key);
        }
    }

    fn step_to_match(&self, heading: &str, forward: bool) {
        let Some(rest) = self.rest.get() else { return };
        let (position, count) = (rest.step_to_match)(&self.mount, heading, forward);
        let heading = heading.to_owned();
        self.instruct(Instruction::Matched { heading, position, count });
    }

    fn url_state(&self) -> UrlState {
        self.location.mode.get()
    }

    fn address(&self) -> Option<Address> {
        address::read()
    }

    fn prefix(&self) -> String {
        self.location.prefix.borrow().clone()
    }

    fn write_address(&self, address: &str, as_step: bool) {
        address::write(address, as_step);
    }

    fn write_step_later(&self, delay: Option<u32>) {
        let later = |delay| self.later(delay, |this| this.instruct(Instruction::WriteStep));
        self.location.writing.set(delay.map(later));
    }

    fn now(&self) -> f64 {
        js_sys::Date::now()
    }

    fn state_changed(&self, state: &[(&'static str, String)]) {
        if let Some(rest) = self.rest.get() {
            events::send_soon(&self.host, "state", (rest.state)(state));
        }
    }

    fn follow_language(&self, language: Option<Language>) {
        let tag = language.map(Language::tag).or(self.location.own_language.as_deref());
        if tag != self.host.get_attribute("lang").as_deref() {
            // A name that is valid is never refused.
            let _ = match tag {
                Some(tag) => self.host.set_attribute("lang", tag),
                None => self.host.remove_attribute("lang"),
            };
        }
    }

    fn show_language(&self, language: Language) {
        let select = self.find("[data-action=language]");
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

    fn kept(&self, what: Kept) -> Option<String> {
        let (scope, name) = storage_of(what);
        storage::read(scope, &name)
    }

    fn keep(&self, what: Kept, value: &str) {
        let (scope, name) = storage_of(what);
        storage::write(scope, &name, value);
    }

    fn basket_changed(&self, basket: &Basket) {
        let changed = object(&[("paths", events::list(basket.paths()))]);
        events::send_soon(&self.host, "basket", changed.into());
    }

    fn extends(&self) -> bool {
        self.extension.borrow().is_some()
    }

    fn extension(&self, register: &str, language: &str) -> Option<String> {
        let extension = self.extension.borrow().clone()?;
        let columns: Vec<&str> = Column::all().map(Column::id).collect();
        Some(extension.evaluate(register, language, &columns.join(" ")))
    }

    fn load_rest_when_wanted(&self) {
        let load = self.weakly(|this, ()| this.load_rest());
        when_wanted(&self.mount, Closure::once_into_js(move || load(())));
    }

    fn load_rest(&self) {
        // Whoever asks again waits for the same.
        if self.is_completing.replace(true) {
            return;
        }
        let complete = self.weakly(|this, rest: Option<&'static Rest>| {
            this.is_completing.set(rest.is_some());
            this.complete(rest);
            // Nobody renders what stood before the steps that are taken again now.
            if this.is_returning() {
                this.after_rendering(|this| this.return_place());
            }
        });
        spawn_local(async move { complete(lazy::fetch().await) });
    }

    fn lost_file(&self) -> Option<(String, String)> {
        let lost = lost_file()?;
        lost.split_once('\n').map(|(file, why)| (file.to_owned(), why.to_owned()))
    }

    fn load_previous(&self) {
        self.load_earlier_edition();
    }

    fn renders(&self, criteria: &Rc<Criteria>, state: &dyn Fn() -> Vec<(&'static str, String)>) {
        let is_noted = |noted: &Rc<Criteria>| Rc::ptr_eq(noted, criteria);
        if self.noted.borrow().as_ref().is_some_and(is_noted) {
            return;
        }
        self.noted.replace(Some(criteria.clone()));
        if let Some((keeper, rest)) = self.keeper.as_ref().zip(self.rest.get()) {
            keeper.note(&(rest.state)(&state()));
        }
    }

    fn stands(&self) {
        self.keeper.iter().for_each(Keeper::stands);
        show_choice(&self.mount);
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

/// For how long that is kept, and under what name.
fn storage_of(what: Kept) -> (StorageScope, String) {
    match what {
        Kept::CsvForm => (StorageScope::Local, "csv".to_owned()),
        Kept::Basket(register) => (StorageScope::Session, ["basket:", register].concat()),
    }
}
