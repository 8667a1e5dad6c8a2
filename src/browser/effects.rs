//! What the browser does for the view.

use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::Callback;

use super::element::State;
use super::events::{self, LanguageChosen};
use super::{clipboard, on_demand, take_away};
use crate::i18n::Language;
use crate::query::{Action, Criteria};
use crate::view::{Effects, Instruction};

/// How long a reader pauses before the number of rows is announced, in milliseconds.
const PAUSE: u32 = 600;

/// The effects of the widget that `state` belongs to.
pub(super) fn effects(state: &Rc<State>) -> Effects {
    /// A callback that does nothing once the widget is gone.
    fn weakly<T: 'static>(state: &Rc<State>, act: impl Fn(&Rc<State>, T) + 'static) -> Callback<T> {
        let state: Weak<State> = Rc::downgrade(state);
        Callback::from(move |value| {
            if let Some(state) = state.upgrade() {
                act(&state, value);
            }
        })
    }
    Effects {
        // After the next rendering, which comes before a timer.
        focus: weakly(state, |state, selectors: String| {
            let this = Rc::downgrade(state);
            let later = Timeout::new(0, move || {
                if let Some(this) = this.upgrade() {
                    this.focus(&selectors);
                }
            });
            state.focus.replace(Some(later));
        }),
        show: weakly(state, |state, selectors: String| {
            let this = Rc::downgrade(state);
            let later = Timeout::new(0, move || {
                if let Some(element) = this.upgrade().and_then(|it| it.find(&selectors)) {
                    let options = ScrollIntoViewOptions::new();
                    options.set_block(ScrollLogicalPosition::Nearest);
                    element.scroll_into_view_with_scroll_into_view_options(&options);
                }
            });
            state.showing.replace(Some(later));
        }),
        changed: weakly(state, |state, (action, criteria): (Action, Rc<Criteria>)| {
            state.remember(&action, &criteria);
            events::tell(&state.host, &action, &criteria);
            state.location.took(&action, &criteria);
        }),
        settled: weakly(state, |state, ()| {
            let this = Rc::downgrade(state);
            let later = Timeout::new(PAUSE, move || {
                if let Some(this) = this.upgrade() {
                    this.instruct(Instruction::Announce);
                }
            });
            state.announcement.replace(Some(later));
        }),
        // The attribute is what a page would set, too; the shim loads the texts.
        read: weakly(state, |state, language: Language| {
            if state.host.set_attribute("lang", language.tag()).is_ok() {
                events::send(&state.host, "language", &LanguageChosen { language: language.tag() });
                state.location.chose(language);
            }
        }),
        step: weakly(state, |state, (of, forward): (String, bool)| {
            let Some(entries) = state.calls.entries() else { return };
            let (position, count) = (entries.step)(&state.mount, &of, forward);
            state.instruct(Instruction::Matched { of, position, count });
        }),
        retry: weakly(state, |state, ()| state.load(true)),
        complain: weakly(state, |_, words: String| {
            let words = ["<resolution-table>: link-template: ", &words].concat();
            web_sys::console::error_1(&words.into());
        }),
        shown: weakly(state, |state, criteria| state.location.shows(criteria)),
        address: Some({
            let location = Rc::downgrade(&state.location);
            Callback::from(move |(criteria, path): (Rc<Criteria>, Option<String>)| {
                location.upgrade()?.address_of(&criteria, path)
            })
        }),
        copy: Callback::from(|(text, tell): (String, Callback<bool>)| {
            clipboard::write(&text, tell)
        }),
        carrying: take_away::carrying(state),
        more: weakly(state, |state, ()| {
            let this = Rc::downgrade(state);
            spawn_local(async move {
                let entries = on_demand::fetch().await.ok();
                if let Some(this) = this.upgrade() {
                    this.complete(entries);
                    let back = Rc::downgrade(&this);
                    // After the rendering, which comes before a timer.
                    Timeout::new(0, move || {
                        if let Some(this) = back.upgrade() {
                            this.return_place();
                        }
                    })
                    .forget();
                }
            });
        }),
    }
}
