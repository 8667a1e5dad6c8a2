//! Unicode's decompositions and the words of languages without spaces, from the browser.

use js_sys::{Array, Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::object::{get, object};
use crate::text::Folding;

/// A folding with the browser's Unicode tables and, where it has one, its segmenter.
pub(in crate::browser) fn folding() -> Folding {
    let folding = Folding::new(|c| {
        let original = JsString::from(c.to_string());
        let decomposed: JsString = original.normalize("NFKD");
        decomposed.to_lower_case().into()
    });
    match segmenter() {
        Some(segmenter) => folding.with_segments(move |text| {
            segments(&segmenter, text).unwrap_or_else(|| vec![text.to_owned()])
        }),
        None => folding,
    }
}

/// A word segmenter for Chinese; `None` in browsers without `Intl.Segmenter`.
fn segmenter() -> Option<JsValue> {
    let intl = get(&js_sys::global(), "Intl")?;
    let class: Function = get(&intl, "Segmenter")?.dyn_into().ok()?;
    let options = object(&[("granularity", "word".into())]);
    Reflect::construct(&class, &Array::of2(&"zh".into(), &options)).ok()
}

/// The words of `text`, without the punctuation between them.
fn segments(segmenter: &JsValue, text: &str) -> Option<Vec<String>> {
    let segment: Function = get(segmenter, "segment")?.dyn_into().ok()?;
    let found = segment.call1(segmenter, &text.into()).ok()?;
    let mut words = Vec::new();
    for segment in js_sys::try_iter(&found).ok()?? {
        let segment = segment.ok()?;
        if get(&segment, "isWordLike")?.is_truthy() {
            words.push(get(&segment, "segment")?.as_string()?);
        }
    }
    (!words.is_empty()).then_some(words)
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
