//! A widget that is made aside, and comes to the page once it shows what stands there
//! (`prerender/takeover.js`).

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::{Widget, WidgetState};
use crate::browser::files::lazy::{self, Rest};
use crate::view::{First, Instruction, Stage};

#[wasm_bindgen]
impl Widget {
    /// Calls `tell` each time rows stand in the widget's `mount` (`true`), and when none will
    /// (`false`, and why, in words).
    #[wasm_bindgen(js_name = whenShown)]
    pub fn when_shown(&self, tell: Function) {
        self.state.shown.replace(Some(tell));
    }

    /// Fetches the parts on demand now, so that they come with the first rows; fulfilled when they
    /// are here, or not to be had.
    pub fn complete(&self) -> Promise {
        let complete = self.state.weakly(WidgetState::complete);
        future_to_promise(async move {
            complete(lazy::fetch().await);
            Ok(JsValue::UNDEFINED)
        })
    }
}

impl WidgetState {
    pub(super) fn tell_shown(&self, shown: bool, message: &str) {
        let tell = self.shown.borrow().clone();
        if let Some(tell) = tell {
            // The shim does not throw; what it does with its own tree is its own affair.
            let _ = tell.call2(&JsValue::UNDEFINED, &shown.into(), &message.into());
        }
    }

    /// The parts on demand are here, or not to be had.
    pub(in crate::browser) fn complete(&self, rest: Option<&'static Rest>) {
        self.rest.set(rest.or(self.rest.get()));
        if let Some(rest) = rest {
            self.following.replace((rest.follow)(&self.mount));
        }
        let stage = rest.map_or(&First::Failed as &dyn Stage, |rest| rest.stage);
        self.instruct(Instruction::Stage(stage));
    }
}
