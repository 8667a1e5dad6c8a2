//! Unicode's decompositions, from the browser.

use js_sys::JsString;

use crate::text::Folding;

/// A folding with the browser's Unicode tables.
pub(super) fn folding() -> Folding {
    Folding::new(|c| {
        let original = JsString::from(c.to_string());
        let decomposed: JsString = original.normalize("NFKD");
        decomposed.to_lower_case().into()
    })
}
