//! The layers of `src/lib.rs`, held by reading the sources: what each folder may name, and that nothing puts
//! unchecked HTML on a page. Also the size of files, and folders that are named after nothing.

use std::fs;
use std::path::Path;

/// Each folder of `src`, what else of this crate it may name, and the crates it may not.
struct Layer {
    folder: &'static str,
    may: &'static [&'static str],
    never: &'static [&'static str],
}

const BROWSER: &[&str] = &[
    "yew",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "serde_wasm_bindgen",
];
/// The view has yew, and of web_sys the targets of events (see `EVENT_TARGETS`).
const NOT_IN_VIEW: &[&str] =
    &["js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen"];
const EVENT_TARGETS: &[&str] = &["HtmlInputElement", "HtmlSelectElement"];

const LAYERS: &[Layer] = &[
    Layer { folder: "order", may: &[], never: BROWSER },
    Layer { folder: "identifiers", may: &[], never: BROWSER },
    Layer { folder: "model", may: &["order", "identifiers"], never: BROWSER },
    Layer { folder: "bridge", may: &["model"], never: BROWSER },
    Layer { folder: "compare", may: &["model", "order", "identifiers"], never: BROWSER },
    Layer { folder: "text", may: &["order", "identifiers"], never: BROWSER },
    Layer {
        folder: "query",
        may: &["compare", "model", "text", "order", "identifiers"],
        never: BROWSER,
    },
    Layer { folder: "i18n", may: &["model", "text", "order", "identifiers"], never: BROWSER },
    Layer {
        folder: "export",
        may: &["model", "text", "order", "query", "i18n", "identifiers"],
        never: BROWSER,
    },
    Layer { folder: "wording", may: &["model"], never: BROWSER },
    Layer { folder: "tables", may: &["model", "text", "wording"], never: BROWSER },
    Layer {
        folder: "import",
        may: &["compare", "model", "text", "order", "identifiers", "wording"],
        never: BROWSER,
    },
    Layer { folder: "importer", may: &["import", "model"], never: &[] },
    Layer {
        folder: "view",
        may: &["compare", "query", "export", "i18n", "text", "model", "order", "identifiers"],
        never: NOT_IN_VIEW,
    },
    Layer {
        folder: "prerender",
        may: &["view", "query", "i18n", "text", "model", "order", "identifiers"],
        never: NOT_IN_VIEW,
    },
    Layer {
        folder: "browser",
        may: &[
            "view",
            "query",
            "export",
            "i18n",
            "tables",
            "text",
            "model",
            "order",
            "identifiers",
        ],
        never: &[],
    },
];

/// What would put a string on the page as HTML.
const UNCHECKED_HTML: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "inner_html",
    "outer_html",
    "set_inner_html",
    "set_outer_html",
    "from_html_unchecked",
    "insert_adjacent_html",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "srcdoc",
    "DOMParser",
];

const LONGEST_FILE: usize = 500;
/// Files that are longer, with the lines they have. The list only ever gets shorter.
const LONG_FILES: &[(&str, usize)] = &[];
const MOST_FILES_IN_A_FOLDER: usize = 15;
/// Folders of `src` with more files of Rust and JavaScript than that, `mod.rs` not counted. The list
/// only ever gets shorter.
const FULL_FOLDERS: &[&str] = &["src/model"];
/// The texts of the interface are lists, a line or two for each text: they are as long as the interface needs.
const LISTS: &str = "src/i18n/";

/// What is wrong in a file of `layer`.
fn faults(layer: &Layer, source: &str) -> Vec<String> {
    let code = code(source);
    let mut found = Vec::new();
    for name in crate_names(&code) {
        if name != layer.folder && !layer.may.contains(&name.as_str()) {
            found.push(format!("{} names crate::{name}", layer.folder));
        }
    }
    for name in names(&code) {
        if layer.never.contains(&name) {
            found.push(format!("{} names {name}", layer.folder));
        }
    }
    if layer.folder == "view" {
        let uses = code.split(';').filter(|statement| names(statement).any(|it| it == "web_sys"));
        for statement in uses {
            let from = statement.find("web_sys").unwrap_or(0);
            let wanted = |name: &&str| *name != "web_sys" && !EVENT_TARGETS.contains(name);
            let others = names(&statement[from..]).find(wanted);
            found.extend(others.map(|name| format!("view names web_sys::{name}")));
        }
    }
    found
}

/// A source without comments and without the contents of its strings.
fn code(source: &str) -> String {
    let mut code = String::new();
    for line in source.lines() {
        let mut quoted = false;
        let mut characters = line.chars().peekable();
        while let Some(c) = characters.next() {
            match c {
                '\\' if quoted => drop(characters.next()),
                '"' => quoted = !quoted,
                '/' if !quoted && characters.peek() == Some(&'/') => break,
                // A character that is a quotation mark.
                '\'' if !quoted && characters.peek() == Some(&'"') => drop(characters.next()),
                c if !quoted => code.push(c),
                _ => {}
            }
        }
        code.push('\n');
    }
    code
}

fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty())
}

/// The modules that follow `crate::`, also in braces, and the layers that `super::super::` leads to.
fn crate_names(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for after in code.split("super::super::").skip(1) {
        let layer = names(after).next().filter(|name| LAYERS.iter().any(|it| it.folder == *name));
        found.extend(layer.map(str::to_owned));
    }
    for after in code.split("crate::").skip(1) {
        let Some(group) = after.strip_prefix('{') else {
            found.extend(names(after).next().map(str::to_owned));
            continue;
        };
        let (mut depth, mut at_name) = (0, true);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => at_name = true,
                c if depth == 0 && at_name && c.is_alphanumeric() => {
                    found.extend(names(&group[at..]).next().map(str::to_owned));
                    at_name = false;
                }
                _ => {}
            }
        }
    }
    found
}

pub fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if extensions.iter().any(|it| name.ends_with(&format!(".{it}"))) {
                found.push((name, fs::read_to_string(&path).expect("a text file")));
            }
        }
    }
    found.sort();
    found
}

/// The folder of `src` that a file is of: `src/model/json.rs` and `src/model.rs` are of `model`.
fn folder(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    inside.split(['/', '.']).next().unwrap_or(inside)
}

#[test]
fn each_layer_names_only_what_it_may() {
    let sources = files("src", &["rs"]);
    assert!(sources.len() > 50, "the sources are read");
    let mut found = Vec::new();
    for (file, source) in &sources {
        if file == "src/lib.rs" {
            continue;
        }
        let Some(layer) = LAYERS.iter().find(|layer| layer.folder == folder(file)) else {
            found.push(format!("{file}: its folder is no layer; add it to src/lib.rs and here"));
            continue;
        };
        // The importer's program is a crate of its own.
        if !file.starts_with("src/import/command/") {
            found.extend(faults(layer, source).into_iter().map(|fault| format!("{file}: {fault}")));
        }
    }
    assert_eq!(found, [""; 0]);
}

/// What rows and texts are made of: there are hundreds on a page, and what they are given decides which are rendered again.
const WITHOUT_THE_PAGE: &[&str] = &[
    "src/view/detail/cited_text.rs",
    "src/view/root/place_link.rs",
    "src/view/root/texts.rs",
    "src/view/root/words.rs",
    "src/view/table/columns.rs",
    "src/view/table/overview_row.rs",
    "src/view/table/provision_row.rs",
    "src/view/table/row.rs",
    "src/view/table/snippet.rs",
    "src/view/tools/basket/basket_button.rs",
];

/// Who is given the page: the app and its two stages, the bar, the line of filters and the table, which show most of it, and what
/// they put together of others. Whatever else there is or will be gets what it shows.
const WITH_THE_PAGE: &[&str] = &[
    "src/view/app.rs",
    "src/view/app/first.rs",
    "src/view/app/full.rs",
    "src/view/facets/filter_line.rs",
    "src/view/mod.rs",
    "src/view/root/page.rs",
    "src/view/root/popup.rs",
    "src/view/table/results.rs",
    "src/view/tools/panel.rs",
    "src/view/tools/toolbar.rs",
    "src/view/tools/tools.rs",
];

/// The files that are given the whole page.
fn naming_the_page(sources: &[(String, String)]) -> Vec<&str> {
    let is_given = |source: &str| names(&code(source)).any(|name| name == "Page");
    sources.iter().filter(|(_, source)| is_given(source)).map(|(file, _)| file.as_str()).collect()
}

#[test]
fn rows_and_texts_are_not_given_the_whole_page() {
    let sources = files("src/view", &["rs"]);
    let naming = naming_the_page(&sources);
    println!("{} of {} files of the view name the page", naming.len(), sources.len());
    assert!(naming.contains(&"src/view/table/results.rs"), "the table is given it");
    for file in WITHOUT_THE_PAGE {
        assert!(sources.iter().any(|(name, _)| name == file), "{file} has moved");
        assert!(!naming.contains(file), "{file} is to be given what it shows, not the page");
    }
}

/// So a new file anywhere in the view is held, too, and the list gets shorter with the code.
#[test]
fn only_who_shows_most_of_the_page_is_given_it() {
    let sources = files("src/view", &["rs"]);
    assert_eq!(naming_the_page(&sources), WITH_THE_PAGE, "give the others what they show");
}

/// The checks above can fail.
#[test]
fn a_file_that_takes_the_page_is_seen() {
    let file = |name: &str, source: &str| (name.to_owned(), source.to_owned());
    let sources = [
        file("a", "use crate::view::Page;"),
        file("b", "fn chips(page: &crate::view::root::page::Page) -> Html {}"),
        file("c", "// Page\nuse crate::view::root::page::Lazy; let x = \"Page\";"),
        file("d", "fn page(it: &PageProps) {}"),
    ];
    assert_eq!(naming_the_page(&sources), ["a", "b"]);
}

#[test]
fn nothing_puts_unchecked_html_on_a_page() {
    let mut found = Vec::new();
    for place in ["src", "www"] {
        for (file, source) in files(place, &["rs", "js", "mjs", "html", "ts"]) {
            let words = UNCHECKED_HTML.iter().filter(|word| source.contains(**word));
            found.extend(words.map(|word| format!("{file}: {word}")));
        }
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn folders_are_named_after_what_is_in_them() {
    let empty = ["utils", "util", "common", "helpers", "helper", "core", "misc", "shared"];
    for place in ["src", "xtask", "tests", "www"] {
        for (file, _) in files(place, &["rs", "js", "mjs", "html", "css"]) {
            let mut parts = file.split(['/', '.']);
            assert!(!parts.any(|part| empty.contains(&part)), "{file}");
        }
    }
}

#[test]
fn files_are_short_enough_to_be_read() {
    let mut found = Vec::new();
    for place in ["src", "xtask", "tests"] {
        for (file, source) in files(place, &["rs", "js", "mjs"]) {
            let lines = source.lines().count();
            let known =
                LONG_FILES.iter().find(|(known, _)| *known == file).map(|(_, lines)| *lines);
            match known {
                None if lines > LONGEST_FILE && !file.starts_with(LISTS) => {
                    found.push(format!("{file} has {lines} lines: split it"))
                }
                Some(known) if lines > known => {
                    found.push(format!("{file} grew from {known} to {lines} lines"))
                }
                Some(known) if lines < known => {
                    found.push(format!(
                        "{file} has {lines} lines now: say so in LONG_FILES, or take it out"
                    ));
                }
                _ => {}
            }
        }
    }
    for (file, _) in LONG_FILES {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).exists(), "{file} is gone");
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn folders_are_small_enough_to_be_looked_through() {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (file, _) in files("src", &["rs", "js"]) {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
        match counts.iter_mut().find(|(known, _)| known == folder) {
            _ if name == "mod.rs" => {}
            Some((_, count)) => *count += 1,
            None => counts.push((folder.to_owned(), 1)),
        }
    }
    let full: Vec<&(String, usize)> =
        counts.iter().filter(|(_, count)| *count > MOST_FILES_IN_A_FOLDER).collect();
    let found: Vec<String> = full
        .iter()
        .filter(|(folder, _)| !FULL_FOLDERS.contains(&folder.as_str()))
        .map(|(folder, count)| format!("{folder} has {count} files: make rooms"))
        .collect();
    assert_eq!(found, [""; 0]);
    for folder in FULL_FOLDERS {
        let is_full = full.iter().any(|(it, _)| it == folder);
        assert!(is_full, "{folder} is not full any more: take it out of FULL_FOLDERS");
    }
}

/// The checks above can fail: each of these lines is caught, and each of those is not.
#[test]
fn the_checker_sees_what_it_looks_for() {
    let check = |folder: &str, source: &str, expected: &[&str]| {
        let layer = LAYERS.iter().find(|layer| layer.folder == folder).expect("a layer");
        assert_eq!(faults(layer, source), expected, "{source}");
    };
    check("model", "use crate::query::Index;", &["model names crate::query"]);
    check("model", "let x = crate::view::App;", &["model names crate::view"]);
    check(
        "model",
        "use crate::{order::order, text::{self, Folding}, i18n};",
        &["model names crate::text", "model names crate::i18n"],
    );
    check("text", "use super::super::model::Part;", &["text names crate::model"]);
    check("import", "use super::super::fields;", &[]);
    check("query", "use yew::prelude::*;", &["query names yew"]);
    check("text", "fn f(x: &web_sys::Node) {}", &["text names web_sys"]);
    check("i18n", "js_sys::Date::now()", &["i18n names js_sys"]);
    check("import", "use crate::browser::fetch;", &["import names crate::browser"]);
    check("view", "use gloo::timers::callback::Timeout;", &["view names gloo"]);
    check("view", "use web_sys::{HtmlInputElement, Window};", &["view names web_sys::Window"]);
    check("view", "let x: web_sys::Element = y;", &["view names web_sys::Element"]);
    check(
        "view",
        "use web_sys::{HtmlInputElement,\n HtmlSelectElement};\nuse yew::prelude::*;",
        &[],
    );
    check(
        "model",
        "// use crate::query::Index;\n/// as yew does\nuse super::Json;\nlet s = \"crate::query yew\";",
        &[],
    );
    check(
        "query",
        "use crate::model::Part; let c = '\"'; use crate::query::index::bits::Bits;",
        &[],
    );
    assert_eq!(folder("src/import/lexicon/verbs.rs"), "import");
    assert_eq!(folder("src/order.rs"), "order");
}
