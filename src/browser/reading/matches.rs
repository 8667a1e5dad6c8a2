//! Going from match to match in a full text.

use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::follow::{elements, mark as set_mark};

/// Marks the match after the present one (or before it) in the full text under the heading of that
/// id, and scrolls there. Which one it is, from 1, and of how many; 0 of 0 where there is none.
pub(in crate::browser) fn step(mount: &Element, heading: &str, forward: bool) -> (usize, usize) {
    let text = mount.query_selector(&format!("[aria-labelledby=\"{heading}\"]")).ok().flatten();
    let marks = text.and_then(|text| text.query_selector_all("mark").ok());
    let Some(marks) = marks.filter(|it| it.length() > 0) else { return (0, 0) };
    let mark = |position: u32| marks.get(position).and_then(|it| it.dyn_into::<Element>().ok());
    let count = marks.length();
    let is_current = |position: &u32| mark(*position).is_some_and(|it| it.has_attribute(CURRENT));
    let before = (0..count).find(is_current);
    let from = before.unwrap_or(if forward { count - 1 } else { 0 });
    let next = (from + if forward { 1 } else { count - 1 }) % count;
    before.and_then(mark).iter().for_each(|it| set_mark(it, CURRENT, false));
    if let Some(mark) = mark(next) {
        set_mark(&mark, CURRENT, true);
        mark.scroll_into_view();
    }
    (next as usize + 1, count as usize)
}

/// Scrolls to the first match among the provisions of the text that is open under that key, where
/// it is out of sight; else to the first match of its summary.
pub(in crate::browser) fn show_first(mount: &Element, key: &str) {
    let Ok(texts) = mount.query_selector_all(".detail[data-key]") else { return };
    let text = elements(&texts).find(|it| it.get_attribute("data-key").as_deref() == Some(key));
    let first = |selector| text.as_ref().and_then(|it| it.query_selector(selector).ok().flatten());
    let mark = [".section mark", ".annex mark", "tr[data-path] mark", ".gist mark"];
    let Some(mark) = mark.into_iter().find_map(first) else { return };
    let place = mark.get_bounding_client_rect();
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    if place.top() < HIDDEN || place.bottom() > height.unwrap_or_default() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// How much of the window's upper end lines that stay in sight may take, in pixels.
const HIDDEN: f64 = 120.0;

const CURRENT: &str = "data-current";
