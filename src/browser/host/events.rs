//! Every event that the element sends: `resolution-table-<name>`, bubbling, also out of shadow
//! trees.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::browser::object::object;
use crate::query::{Action, Criteria, Report, StateReport};
use crate::view::Missing;

/// A state, given as keys and values, as an object.
pub(in crate::browser) fn state(state: &[(&'static str, String)]) -> JsValue {
    detail(&StateReport(state))
}

/// Plain objects and lists. Nothing that is serialised here can fail.
fn detail(detail: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    detail.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// The detail of `resolution-table-ready`.
pub(in crate::browser) fn ready(
    id: &str,
    resolutions: usize,
    problems: usize,
    missing: &[Missing],
) -> JsValue {
    object(&[
        ("id", id.into()),
        ("resolutions", resolutions.into()),
        ("problems", problems.into()),
        ("missing", list(missing.iter().map(|(source, _)| source))),
    ])
    .into()
}

/// The detail of `resolution-table-error`.
pub(in crate::browser) fn error(kind: &str, message: &str) -> JsValue {
    object(&[("kind", kind.into()), ("message", message.into())]).into()
}

pub(in crate::browser) fn list<'a>(texts: impl IntoIterator<Item = &'a String>) -> JsValue {
    texts.into_iter().map(JsValue::from).collect::<Array>().into()
}

pub(in crate::browser) fn send(host: &HtmlElement, name: &str, detail: &JsValue) {
    dispatch(host, name, detail, false);
}

/// Sends an event as soon as what happens now is done: who hears it finds the new rows, and may
/// call what the element has.
pub(in crate::browser) fn send_soon(host: &HtmlElement, name: &'static str, detail: JsValue) {
    let host = host.clone();
    spawn_local(async move { send(&host, name, &detail) });
}

/// Sends an event, and tells whether the page lets go on what it tells of.
fn dispatch(host: &HtmlElement, name: &str, detail: &JsValue, is_cancelable: bool) -> bool {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(is_cancelable);
    init.set_detail(detail);
    let event = CustomEvent::new_with_event_init_dict(&["resolution-table-", name].concat(), &init);
    event.and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}

/// Asks whether the reader may open a text, or search, filter, sort and change the view; what leads
/// to anything else is not asked.
pub(in crate::browser) fn ask(host: &HtmlElement, action: &Action, criteria: &Criteria) -> bool {
    let reports = Report::of(action, criteria);
    let (name, report) = match reports.first() {
        Some(report @ Report::Open { open: true, .. }) => ("before-open", report),
        Some(report @ Report::Filter { .. }) => ("before-filter", report),
        _ => return true,
    };
    dispatch(host, name, &detail(report), true)
}

/// Tells of what the reader did.
pub(in crate::browser) fn tell(host: &HtmlElement, action: &Action, criteria: &Criteria) {
    for report in Report::of(action, criteria) {
        send_soon(host, report.name(), detail(&report));
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    /// What a listener around the element hears of `act`: the detail as JSON.
    fn heard(name: &'static str, act: impl Fn(&HtmlElement)) -> Vec<String> {
        let document = web_sys::window().and_then(|window| window.document()).expect("a page");
        let parent = document.create_element("div").expect("an element");
        let host: HtmlElement =
            document.create_element("div").expect("an element").unchecked_into();
        parent.append_child(&host).expect("a child");
        let heard = Rc::new(RefCell::new(Vec::new()));
        let _listener = EventListener::new(&parent, format!("resolution-table-{name}"), {
            let heard = heard.clone();
            move |event| {
                assert!(event.bubbles() && event.composed());
                let event: &CustomEvent = event.unchecked_ref();
                let detail = js_sys::JSON::stringify(&event.detail()).expect("JSON");
                heard.borrow_mut().push(String::from(detail));
            }
        });
        act(&host);
        heard.take()
    }

    #[wasm_bindgen_test]
    fn ready_and_error_say_what_came_of_loading() {
        let ready = ready("wtsa-20", 28, 0, &[]);
        assert_eq!(
            heard("ready", |host| send(host, "ready", &ready)),
            [r#"{"id":"wtsa-20","resolutions":28,"problems":0,"missing":[]}"#]
        );
        let error = error("html", "A web page came");
        assert_eq!(
            heard("error", |host| send(host, "error", &error)),
            [r#"{"kind":"html","message":"A web page came"}"#]
        );
    }
}
