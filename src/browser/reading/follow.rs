//! Where a reader is in a text: marks the section that is being read, and whether the title is out
//! of sight.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// What a name of the section that is being read is marked with.
const HERE: &str = "data-here";
/// What a text is marked with whose title is out of sight.
const PASSED: &str = "data-passed";
/// How far below the line above a text a section begins to be read, in pixels.
const NEAR: f64 = 48.0;

/// Follows how the reader scrolls, the page or the text itself, as long as what it gives is kept.
pub(in crate::browser) fn follow(mount: &Element) -> Vec<EventListener> {
    let options = EventListenerOptions::run_in_capture_phase();
    let listen = |target: &web_sys::EventTarget| {
        let mount = mount.clone();
        EventListener::new_with_options(target, "scroll", options, move |_| update(&mount))
    };
    // What scrolls inside the widget is not told outside of it.
    let window = web_sys::window().map(|window| listen(&window));
    window.into_iter().chain([listen(mount)]).collect()
}

fn update(mount: &Element) {
    let Ok(texts) = mount.query_selector_all(".detail[data-key]") else { return };
    elements(&texts).for_each(|text| {
        let Some(line) = find(&text, ".reading-line") else { return };
        let edge = line.get_bounding_client_rect().bottom();
        let heading = find(&text, "h3").map(|it| it.get_bounding_client_rect().bottom());
        mark(&text, PASSED, heading.is_some_and(|bottom| bottom <= edge));
        let Ok(sections) = text.query_selector_all("[data-section], [data-annex]") else { return };
        let is_reached = |it: &Element| it.get_bounding_client_rect().top() <= edge + NEAR;
        let here = elements(&sections).take_while(is_reached).last();
        // What stands at the end never comes up to the line: who went there is there.
        let focused = || find(&text, ":is([data-section], [data-annex]):focus");
        let here = if is_at_end(&text) { focused().or(here) } else { here };
        let path = |it: Element| {
            it.get_attribute("data-section").or_else(|| it.get_attribute("data-annex"))
        };
        let here = here.and_then(path);
        let Ok(names) = text.query_selector_all("[data-of]") else { return };
        elements(&names).for_each(|name| {
            mark(&name, HERE, here.is_some() && name.get_attribute("data-of") == here);
        });
    });
}

/// Whether what scrolls the text, itself or the page, can be scrolled no further.
fn is_at_end(text: &Element) -> bool {
    let page = text.owner_document().and_then(|document| document.document_element());
    let own = text.closest(".detail-row > td").ok().flatten();
    own.into_iter().chain(page).any(|it| {
        let rest = it.scroll_height() - it.scroll_top() - it.client_height();
        it.scroll_height() > it.client_height() && rest < 4
    })
}

pub(super) fn elements(list: &NodeList) -> impl Iterator<Item = Element> {
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok())
}

fn find(text: &Element, selector: &str) -> Option<Element> {
    text.query_selector(selector).ok().flatten()
}

pub(super) fn mark(element: &Element, name: &str, is_marked: bool) {
    // What is marked already stays as it is, so that nothing is drawn anew.
    if element.has_attribute(name) != is_marked {
        let _ = element.toggle_attribute_with_force(name, is_marked);
    }
}
