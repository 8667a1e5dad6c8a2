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

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::folding;
    use crate::text::EXAMPLES;

    #[wasm_bindgen_test]
    fn the_browser_folds_as_the_tables_of_this_program_do() {
        let folding = folding();
        for (text, folded) in EXAMPLES {
            assert_eq!(folding.fold(text), *folded, "{text}");
        }
    }
}
