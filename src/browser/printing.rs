//! What a browser that prints is given.

pub(super) mod paper;

use wasm_bindgen::prelude::wasm_bindgen;

use super::element::WidgetState;
use crate::view::{ExportAction, Instruction};

/// How long what is printed stays on the page after "afterprint", in milliseconds: a phone says so
/// while it still draws.
const DRAWING: u32 = 1000;

#[wasm_bindgen]
extern "C" {
    /// Runs the widget's own microtasks now. The build binds it to `microtasks.js`.
    #[wasm_bindgen(js_name = flushMicrotasks)]
    fn flush_microtasks();
}

pub(super) fn begin(state: &WidgetState) {
    // What was printed a moment ago is not taken away from under this.
    state.printed.take();
    state.instruct(Instruction::Export(ExportAction::Printing(true)));
    // Firefox copies the page before it runs the microtask in which what is printed is rendered.
    flush_microtasks();
    if state.opened_for_paper.borrow().is_none() {
        let open = state.rest.get().map(|rest| (rest.open_for_paper)(&state.host));
        state.opened_for_paper.replace(open);
    }
}

pub(super) fn end(state: &WidgetState) {
    let later = state.later(DRAWING, |state| {
        state.instruct(Instruction::Export(ExportAction::Printing(false)));
        if let Some(close) = state.opened_for_paper.take() {
            close.emit(());
        }
    });
    state.printed.replace(Some(later));
}
