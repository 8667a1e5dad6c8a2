//! Listening to a browser that prints.

use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;

use super::element::WidgetState;
use crate::view::{ExportAction, Instruction};

/// How long what is printed stays on the page after "afterprint", in milliseconds: a phone says so
/// while it still draws.
const DRAWING: u32 = 1000;

/// Listens to a browser that prepares to print, and to one that is done.
pub(super) fn printing(state: &Rc<WidgetState>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let tell = |state: &Weak<WidgetState>, is_printing| {
        if let Some(state) = state.upgrade() {
            state.instruct(Instruction::Export(ExportAction::Printing(is_printing)));
        }
    };
    let (before, after) = (Rc::downgrade(state), Rc::downgrade(state));
    vec![
        EventListener::new(&window, "beforeprint", move |_| tell(&before, true)),
        EventListener::new(&window, "afterprint", move |_| {
            let Some(state) = after.upgrade() else { return };
            let weak = after.clone();
            state.printed.replace(Some(Timeout::new(DRAWING, move || tell(&weak, false))));
        }),
    ]
}
