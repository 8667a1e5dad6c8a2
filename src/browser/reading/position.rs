//! Where the reader was: kept when the page goes away, found again when it is loaded again.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, window};
use yew::Callback;

use super::follow::elements;
use crate::browser::host::storage::{self, StorageScope};
use crate::query::path_of;

/// What the shim marks a mount with that scrolls inside, rather than the page.
const SCROLLS: &str = "data-scrolls";

/// Where what the reader sees of the rows begins: the edge of the window or, where the widget
/// scrolls inside, its own.
fn edge(mount: &Element) -> f64 {
    match mount.has_attribute(SCROLLS) {
        true => mount.get_bounding_client_rect().top(),
        false => 0.0,
    }
}

/// Keeps the row at the upper edge, how far below that it begins, and the row that has the focus.
pub(in crate::browser) fn keep(mount: &Element, name: &str) {
    let Some((row, top)) = topmost(mount) else { return };
    let root = mount.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
    let focused = root.and_then(|root| root.active_element());
    let focused = focused.and_then(|it| it.closest("tr.row").ok().flatten());
    let focused = focused.and_then(|row| key(&row)).unwrap_or_default();
    // Whole pixels: reading and writing numbers with a point costs more code than all of this file.
    storage::write(StorageScope::Session, name, &format!("{}\n{row}\n{focused}", top as i32));
}

/// The first row that is not above the edge, and how far below it.
fn topmost(mount: &Element) -> Option<(String, f64)> {
    let rows = mount.query_selector_all("tr.row").ok()?;
    let edge = edge(mount);
    let mut last = None;
    for row in elements(&rows) {
        let top = row.get_bounding_client_rect().top() - edge;
        // The reader may be in the full text below a row: that row is the place then.
        if top > 0.0 {
            let below = last.filter(|(row, _): &(Element, f64)| row.has_attribute("data-open"));
            let (row, top) = below.unwrap_or((row, top));
            return key(&row).map(|key| (key, top));
        }
        last = Some((row, top));
    }
    last.and_then(|(row, top)| key(&row).map(|key| (key, top)))
}

fn key(row: &Element) -> Option<String> {
    row.get_attribute("data-path").or_else(|| row.get_attribute("data-resolution"))
}

/// Whether the page was loaded again, or come back to.
pub(in crate::browser) fn is_return() -> bool {
    let performance = window().and_then(|window| window.performance());
    performance.is_some_and(|performance| matches!(performance.navigation().type_(), 1 | 2))
}

/// How far the page or, where it scrolls inside, the widget is scrolled.
pub(in crate::browser) fn scrolled(mount: &Element) -> f64 {
    if mount.has_attribute(SCROLLS) {
        return mount.scroll_top().into();
    }
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Notes where the row of that key stands; what is called later brings it back there. None where
/// there is no such row.
pub(in crate::browser) fn hold(mount: &Element, key: &str) -> Option<Callback<()>> {
    let path = path_of(key).to_owned();
    let before = row(mount, &path)?.get_bounding_client_rect().top();
    let mount = mount.clone();
    Some(Callback::from(move |()| {
        let Some(row) = row(&mount, &path) else { return };
        scroll(&mount, row.get_bounding_client_rect().top() - before);
    }))
}

fn row(mount: &Element, key: &str) -> Option<Element> {
    let key = Some(key).filter(|key| !key.is_empty() && !key.contains(['"', '\\']))?;
    let selector = format!("tr.row[data-path=\"{key}\"], tr.row[data-resolution=\"{key}\"]");
    mount.query_selector(&selector).ok().flatten()
}

fn scroll(mount: &Element, by: f64) {
    match window() {
        _ if mount.has_attribute(SCROLLS) => mount.set_scroll_top(mount.scroll_top() + by as i32),
        Some(window) => window.scroll_by_with_x_and_y(0.0, by),
        None => {}
    }
}

/// Scrolls to where the reader was. Whether the row was there.
pub(in crate::browser) fn find(mount: &Element, name: &str) -> bool {
    let Some(kept) = storage::read(StorageScope::Session, name) else { return true };
    let mut parts = kept.split('\n');
    let top: i32 = parts.next().and_then(|top| top.parse().ok()).unwrap_or_default();
    let Some(place) = parts.next().and_then(|key| row(mount, key)) else { return false };
    let by = place.get_bounding_client_rect().top() - edge(mount) - f64::from(top);
    scroll(mount, by);
    let opener = parts.next().and_then(|key| row(mount, key));
    let opener = opener.and_then(|row| row.query_selector(".opener").ok().flatten());
    let active = mount.owner_document().and_then(|document| document.active_element());
    let nothing_focused = active.is_none_or(|active| active.tag_name() == "BODY");
    if let Some(opener) = opener.filter(|_| nothing_focused).and_then(|it| it.dyn_into().ok()) {
        let (opener, options): (HtmlElement, FocusOptions) = (opener, FocusOptions::new());
        options.set_prevent_scroll(true);
        // A button that went away in the meantime takes no focus.
        let _ = opener.focus_with_options(&options);
    }
    true
}
