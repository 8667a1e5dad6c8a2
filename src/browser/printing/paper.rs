//! What a page around the widget does to paper: where the widget stands in something that scrolls,
//! or has a fixed height, only what is in sight would be printed.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement, ShadowRoot, window};
use yew::Callback;

/// What lets all of the content of an element be printed.
const OPEN: [(&str, &str); 6] = [
    ("overflow", "visible"),
    ("height", "auto"),
    ("max-height", "none"),
    ("min-height", "0"),
    ("contain", "none"),
    ("inset", "auto"),
];

/// Opens what the widget stands in, as long as the browser prints; what it gives puts everything
/// back.
pub(in crate::browser) fn open(host: &HtmlElement) -> Callback<()> {
    let around: Vec<HtmlElement> = holders(host).collect();
    if !around.iter().any(cuts) {
        return Callback::noop();
    }
    let before: Vec<_> = around.iter().map(|it| it.get_attribute("style")).collect();
    for element in &around {
        let is_placed = computed(element)
            .is_some_and(|style| matches!(&*value(&style, "position"), "fixed" | "absolute"));
        let position = is_placed.then_some(("position", "static"));
        for (name, value) in OPEN.into_iter().chain(position) {
            // A name that a browser does not know changes nothing.
            let _ = element.style().set_property_with_priority(name, value, "important");
        }
    }
    Callback::from(move |()| {
        for (element, style) in around.iter().zip(&before) {
            match style {
                // A policy may forbid the attribute, but not what scripts set.
                Some(style) => element.style().set_css_text(style),
                None => drop(element.remove_attribute("style")),
            }
        }
    })
}

/// What an element stands in, from the inside to the page, also outside of shadow trees.
fn holders(host: &HtmlElement) -> impl Iterator<Item = HtmlElement> + use<> {
    let outer = |it: &HtmlElement| -> Option<HtmlElement> {
        let slot = it.assigned_slot().map(JsCast::unchecked_into);
        let parent = || it.parent_element().and_then(|parent| parent.dyn_into().ok());
        let of_tree = || {
            let root = it.get_root_node().dyn_into::<ShadowRoot>().ok()?;
            root.host().dyn_into().ok()
        };
        slot.or_else(parent).or_else(of_tree)
    };
    std::iter::successors(outer(host), outer)
}

/// Whether it cuts off what is higher than itself. The page's own scrolling does not.
fn cuts(element: &HtmlElement) -> bool {
    let Some(style) = computed(element) else { return false };
    let vertical = value(&style, "overflow-y");
    match &*element.tag_name() {
        "HTML" | "BODY" => vertical == "hidden",
        _ => vertical != "visible" || value(&style, "position") == "fixed",
    }
}

fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    window()?.get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}
