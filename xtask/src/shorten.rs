//! What is done to the glue of wasm-bindgen: short names for what the wasm imports from it, and for
//! the closures that it calls; constant texts are read once; and an instance for each who asks.
//!
//! wasm-bindgen gives each import a long name with a hash, in the wasm and in the glue. Nobody else
//! reads them, and together they are three of the hundred kilobytes that a reader waits for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, ExportItem, GlobalKind, Module};

use crate::split;

/// The module of the glue, as wasm-bindgen names it in the wasm.
const GLUE: &str = "./resolution_table_bg.js";
const SHORT_GLUE: &str = "_";

/// What the names of our own scripts begin with.
const SCRIPTS: &str = "./snippets/";

/// What wasm-bindgen's names of exported closures begin with.
const CLOSURE: &str = "wasm_bindgen_";

/// Where the glue begins to read a text of the wasm, and how it gives it.
const READS_TEXT: &str =
    "function getStringFromWasm0(ptr, len) {\n    ptr = ptr >>> 0;\n    return ";
/// So many bits of the key of a constant text are its length.
const LENGTH_BITS: u32 = 11;
/// What the linker exports the end of constants and variables as.
const DATA_END: &str = "__data_end";

/// What of the glue makes a node with a text.
const MAKES_TEXT: &str = "arg0.createTextNode(";
/// What of the glue writes the text of a node.
const WRITES_TEXT: &str = "arg0.nodeValue = ";

/// Renames the imports of `wasm` in place, and in the glue that provides them; and the closures
/// that it exports.
pub fn shorten(wasm: &Path, glue: &Path) -> Result<()> {
    let mut module = Module::from_file(wasm)
        .with_context(|| format!("cannot read the imports of {}", wasm.display()))?;
    let mut text = fs::read_to_string(glue)?;
    let mut short = HashMap::new();
    // The loader of the second file is named by what splits the library, and functions of our own
    // scripts by these.
    let is_glue = |module: &str| module != split::LOADER && !module.starts_with(SCRIPTS);
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
    let mut functions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for import in module.imports.iter().filter(|import| import.module.starts_with(SCRIPTS)) {
        functions.entry(&import.module).or_default().insert(&import.name);
    }
    let text = name_functions(&name_each_script_once(&text), &functions)
        .context("the glue does not provide the functions of our scripts")?;
    let constants = constants(&module).context("the wasm does not tell where its data are")?;
    let text = keep_constants(&text, constants)
        .context("the glue does not read texts as wasm-bindgen wrote it")?;
    let text = separate(&text)
        .context("the glue is not as wasm-bindgen wrote it: instances cannot be told apart")?;
    fs::write(glue, text)?;
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

/// wasm-bindgen gives the wasm a script as a whole. A bundler makes an object of that with
/// accessors, by a loop that also meets what a page has added to `Object.prototype`: so the
/// functions are imported, and given, one by one. `None` where a script is not given as expected.
fn name_functions(text: &str, functions: &BTreeMap<&str, BTreeSet<&str>>) -> Option<String> {
    let is_whole = |line: &&str| line.starts_with("import * as ") && line.contains(SCRIPTS);
    let mut text: String = text.split_inclusive('\n').filter(|line| !is_whole(line)).collect();
    for (position, (script, names)) in functions.iter().enumerate() {
        let key = format!("\"{script}\": ");
        let (before, after) = text.split_once(&key)?;
        let (_, after) = after.split_once(',')?;
        let own = |name: &&str| format!("script{position}_{name}");
        let imported: Vec<_> =
            names.iter().map(|name| format!("{name} as {}", own(name))).collect();
        let given: Vec<_> = names.iter().map(|name| format!("{name}: {}", own(name))).collect();
        text = format!(
            "import {{ {} }} from \"{script}\";\n{before}{key}{{ {} }},{after}",
            imported.join(", "),
            given.join(", ")
        );
    }
    Some(text)
}

/// wasm-bindgen makes one instance for all of a page. Here each widget has its own, so that one
/// that crashes takes none along: what is between the imports and the loading, which is left out,
/// becomes a function. It is given what loads the second file and what makes and writes texts, and
/// gives the class, what the wasm imports, and what begins with the exports.
fn separate(text: &str) -> Option<String> {
    let loader = format!(" from \"{}\"", split::LOADER);
    let (body, _) = text.split_once("\nasync function __wbg_load(")?;
    let (mut imports, mut inside, mut more) = (String::new(), String::new(), None);
    for line in body.split_inclusive('\n') {
        if line.starts_with("import ") && line.contains(&loader) {
            more = line.strip_prefix("import * as ")?.split(' ').next();
        } else if line.starts_with("import ") {
            imports.push_str(line);
        } else {
            inside.push_str(line.strip_prefix("export ").unwrap_or(line));
        }
    }
    let more = more?;
    let (before, rest) = inside.split_once(WRITES_TEXT)?;
    let (words, after) = rest.split_once(";")?;
    let inside = format!("{before}texts.write(arg0, {words});{after}");
    if !inside.contains(MAKES_TEXT) {
        return None;
    }
    let inside = inside.replace(MAKES_TEXT, "texts.make(arg0, ");
    Some(format!(
        "{imports}export const bindings = ({more}, texts) => {{\n{inside}\nreturn {{ Widget, imports: \
         __wbg_get_imports, begin: (exports) => __wbg_finalize_init({{ exports }}) }};\n}};\n"
    ))
}

/// Where the constants of the wasm are: from the first byte that it comes with to the last one.
fn constants(module: &Module) -> Option<(u32, u32)> {
    let number = |of: &ConstExpr| match of {
        ConstExpr::Value(Value::I32(number)) => u32::try_from(*number).ok(),
        _ => None,
    };
    let from = module.data.iter().filter_map(|data| match &data.kind {
        DataKind::Active { offset, .. } => number(offset),
        DataKind::Passive => None,
    });
    let end = module.exports.iter().find(|export| export.name == DATA_END)?;
    let ExportItem::Global(end) = end.item else { return None };
    let GlobalKind::Local(end) = &module.globals.get(end).kind else { return None };
    Some((from.min()?, number(end)?))
}

/// Names of elements and attributes and most values of those are constants of the wasm: each is
/// decoded once, which takes the browser longer than anything else of giving it one. What is not
/// among the constants (the stack is before them, what is allocated behind) is read each time.
fn keep_constants(text: &str, (from, to): (u32, u32)) -> Option<String> {
    let (before, after) = text.split_once(READS_TEXT)?;
    let (read, after) = after.split_once(";\n}\n")?;
    let longest = 1 << LENGTH_BITS;
    // The key is a whole number of 32 bits.
    (to.checked_sub(from)? < 1 << (u32::BITS - LENGTH_BITS)).then_some(())?;
    Some(format!(
        "{before}const constants = new Map();\nfunction getStringFromWasm0(ptr, len) {{\n    ptr = ptr >>> 0;\n    \
         const read = () => {read};\n    if (ptr < {from} || ptr >= {to} || len >= {longest}) return read();\n    \
         const key = (ptr - {from} << {LENGTH_BITS}) | len;\n    let text = constants.get(key);\n    \
         if (text === undefined) constants.set(key, text = read());\n    return text;\n}}\n{after}"
    ))
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
    use std::collections::{BTreeMap, BTreeSet};

    use super::{keep_constants, name_each_script_once, name_functions, rename_key, separate};

    #[test]
    fn a_script_is_a_key_once() {
        let glue = "import * as a from \"./snippets/x.js\"\n{\n  \"./snippets/x.js\": a,\n  \"./snippets/x.js\": b,\n  \"./snippets/y.js\": c,\n}\n";
        let expected = "import * as a from \"./snippets/x.js\"\n{\n  \"./snippets/x.js\": a,\n  \"./snippets/y.js\": c,\n}\n";
        assert_eq!(name_each_script_once(glue), expected);
    }

    #[test]
    fn functions_of_a_script_are_given_one_by_one() {
        let functions = BTreeMap::from([("./snippets/x.js", BTreeSet::from(["a", "b"]))]);
        let glue = "import * as import2 from \"./snippets/x.js\"\nlet it = {\n  \"./snippets/x.js\": import2,\n};\n";
        let expected = "import { a as script0_a, b as script0_b } from \"./snippets/x.js\";\nlet it = {\n  \"./snippets/x.js\": { a: script0_a, b: script0_b },\n};\n";
        assert_eq!(name_functions(glue, &functions).as_deref(), Some(expected));
        assert_eq!(name_functions("let it = {};\n", &functions), None);
    }

    #[test]
    fn each_who_asks_gets_an_instance() {
        let glue = "import { a } from \"./snippets/x.js\"\nimport * as import5 from \"resolution_table_more\"\nexport class Widget {}\nfunction __wbg_get_imports() { import5; const ret = arg0.createTextNode(arg1); arg0.nodeValue = arg1; }\nlet wasm;\n\nasync function __wbg_load(module) {}\nexport { initSync, __wbg_init as default };";
        let expected = "import { a } from \"./snippets/x.js\"\nexport const bindings = (import5, texts) => {\nclass Widget {}\nfunction __wbg_get_imports() { import5; const ret = texts.make(arg0, arg1); texts.write(arg0, arg1); }\nlet wasm;\n\nreturn { Widget, imports: __wbg_get_imports, begin: (exports) => __wbg_finalize_init({ exports }) };\n};\n";
        assert_eq!(separate(glue).as_deref(), Some(expected));
        // A later wasm-bindgen may write another form: that is an error, not a broken widget.
        assert_eq!(separate("export class Widget {}\n"), None);
    }

    #[test]
    fn constant_texts_are_read_once() {
        let glue = "let a;\nfunction getStringFromWasm0(ptr, len) {\n    ptr = ptr >>> 0;\n    return decode(ptr, len);\n}\nlet b;\n";
        let kept = keep_constants(glue, (1000, 2000)).expect("the function is there");
        for part in [
            "let a;\nconst constants",
            "const read = () => decode(ptr, len);",
            "ptr < 1000 || ptr >= 2000 || len >= 2048",
            "}\nlet b;\n",
        ] {
            assert!(kept.contains(part), "{kept}");
        }
        assert_eq!(keep_constants(glue, (1000, 1000 + (1 << 21))), None, "keys would repeat");
        assert_eq!(keep_constants("let a;\n", (1000, 2000)), None);
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
