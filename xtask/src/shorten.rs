//! Short names for what the wasm imports from its glue, and for the closures that the glue calls.
//!
//! wasm-bindgen gives each import a long name with a hash, in the wasm and in the glue. Nobody else
//! reads them, and together they are three of the hundred kilobytes that a reader waits for.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::Module;

use crate::split;

/// The module of the glue, as wasm-bindgen names it in the wasm.
const GLUE: &str = "./resolution_table_bg.js";
const SHORT_GLUE: &str = "_";

/// What wasm-bindgen's names of exported closures begin with.
const CLOSURE: &str = "wasm_bindgen_";

/// Renames the imports of `wasm` in place, and in the glue that provides them; and the closures
/// that it exports.
pub fn shorten(wasm: &Path, glue: &Path) -> Result<()> {
    let mut module = Module::from_file(wasm)
        .with_context(|| format!("cannot read the imports of {}", wasm.display()))?;
    let mut text = fs::read_to_string(glue)?;
    let mut short = HashMap::new();
    // The loader of the second file is named by what splits the library, and functions of our own
    // scripts by these.
    let is_glue = |module: &str| module != split::LOADER && !module.starts_with("./snippets/");
    for import in module.imports.iter_mut().filter(|import| is_glue(&import.module)) {
        if import.module == GLUE {
            SHORT_GLUE.clone_into(&mut import.module);
        }
        // The same name may be imported twice; one function serves both.
        let position = short.len();
        let name = short.entry(import.name.clone()).or_insert_with(|| format!("_{position}"));
        import.name.clone_from(name);
    }
    for (long, short) in &short {
        text = rename_key(&text, long, short)
            .with_context(|| format!("the glue does not provide {long}"))?;
    }
    text = rename_modules(&text).context("the glue does not provide its module")?;
    let mut closures: Vec<_> =
        module.exports.iter_mut().filter(|export| export.name.starts_with(CLOSURE)).collect();
    // A name may be the beginning of another one.
    closures.sort_by_key(|export| std::cmp::Reverse(export.name.len()));
    for (position, export) in closures.into_iter().enumerate() {
        let short = format!("_c{position}");
        text = text.replace(&format!("wasm.{}", export.name), &format!("wasm.{short}"));
        export.name = short;
    }
    fs::write(glue, name_each_script_once(&text))?;
    module.emit_wasm_file(wasm).with_context(|| format!("cannot write {}", wasm.display()))
}

/// wasm-bindgen gives a script of ours to the wasm once for each function that needs no wrapping,
/// always under the same key: bundlers warn of that.
fn name_each_script_once(text: &str) -> String {
    let mut seen = Vec::new();
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let key =
            line.trim_start().strip_prefix("\"./snippets/").and_then(|it| it.split('"').next());
        if let Some(key) = key {
            if seen.contains(&key) {
                continue;
            }
            seen.push(key);
        }
        kept.push_str(line);
    }
    kept
}

/// Renames the module under which the glue provides what the wasm imports.
fn rename_modules(text: &str) -> Option<String> {
    let key = format!("\"{GLUE}\":");
    text.contains(&key).then(|| text.replace(&key, &format!("\"{SHORT_GLUE}\":")))
}

/// Renames the key `long` of an object literal; `None` where there is none.
fn rename_key(text: &str, long: &str, short: &str) -> Option<String> {
    let key = format!("\n        {long}:");
    text.contains(&key).then(|| text.replace(&key, &format!("\n        {short}:")))
}

#[cfg(test)]
mod tests {
    use super::{name_each_script_once, rename_key};

    #[test]
    fn a_script_is_a_key_once() {
        let glue = "import * as a from \"./snippets/x.js\"\n{\n  \"./snippets/x.js\": a,\n  \"./snippets/x.js\": b,\n  \"./snippets/y.js\": c,\n}\n";
        let expected = "import * as a from \"./snippets/x.js\"\n{\n  \"./snippets/x.js\": a,\n  \"./snippets/y.js\": c,\n}\n";
        assert_eq!(name_each_script_once(glue), expected);
    }

    #[test]
    fn only_the_key_itself_is_renamed() {
        let glue = "{\n        __wbg_a_1: function() { __wbg_a_1(); },\n        __wbg_a_12: function() {} }";
        let expected =
            "{\n        _0: function() { __wbg_a_1(); },\n        __wbg_a_12: function() {} }";
        assert_eq!(rename_key(glue, "__wbg_a_1", "_0").as_deref(), Some(expected));
        assert_eq!(rename_key(glue, "__wbg_b", "_0"), None);
    }
}
