//! What the Markdown files name is there: files that they link to, headings, and paths of sources.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::layers::files;

/// The guides, with the folders that they are in.
fn guides() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: Vec<(String, String)> = fs::read_dir(root)
        .expect("the project")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a text file"))
        })
        .collect();
    for name in ["benches/side-by-side/README.md", "fuzz/README.md", "pkg/README.md"] {
        found.push((name.to_owned(), fs::read_to_string(root.join(name)).expect("a guide")));
    }
    found.extend(files("docs", &["md"]));
    found
}

/// The text outside blocks of code.
fn prose(text: &str) -> String {
    let parts = text.split("\n```").enumerate();
    parts.filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect::<Vec<_>>().join("\n")
}

/// The places that a text links to, and the pictures it shows.
fn links(text: &str) -> Vec<&str> {
    let parts = text.split("](").skip(1);
    parts.filter_map(|part| part.split([')', ' ', '\n']).next()).collect()
}

/// The anchor of each heading, as hosts of Markdown make it.
fn anchors(text: &str) -> Vec<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(anchor).collect()
}

/// `docs/../src/a.rs` without what it goes back on.
fn resolved(path: &Path) -> PathBuf {
    let mut found = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                found.pop();
            }
            part => found.push(part),
        }
    }
    found
}

/// What `text`, the file `guide`, links to without effect.
fn broken_links(guide: &str, text: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut broken = Vec::new();
    for link in links(&prose(text)) {
        if link.contains("://") || link.starts_with("mailto:") {
            continue;
        }
        let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
        let target = match path {
            "" => root.join(guide),
            path => resolved(&root.join(guide).parent().expect("a folder").join(path)),
        };
        let has_anchor = || {
            let text = fs::read_to_string(&target).unwrap_or_default();
            anchors(&text).iter().any(|it| it == anchor)
        };
        if !target.exists() || (!anchor.is_empty() && !has_anchor()) {
            broken.push(format!("{guide}: {link}"));
        }
    }
    broken
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let broken: Vec<String> =
        guides().iter().flat_map(|(guide, text)| broken_links(guide, text)).collect();
    assert_eq!(broken, [""; 0], "links that lead nowhere");
}

/// Written by commands, and not kept.
const MADE: &[&str] = &["benches/RESULTS.md", "pkg/THIRD-PARTY.txt", "pkg/THIRD-PARTY-import.txt"];

/// The folders of the project that paths in guides begin with.
const FOLDERS: &[&str] =
    &["src/", "tests/", "docs/", "www/", "xtask/", "benches/", "fuzz/", "pkg/", ".ci/"];

/// The folders of `src`, by which guides shorten its paths: `view/app/full.rs`.
fn folders_of_src() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = fs::read_dir(root).expect("the sources").flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned() + "/").collect()
}

/// The paths of the project in a text between backquotes: those that begin with one of its folders,
/// and names of sources below a folder of `src`. Patterns (`<id>.rs`, `*.mjs`) are none.
fn paths<'a>(text: &'a str, of_src: &[String]) -> Vec<&'a str> {
    let quoted = text.split('`').enumerate().filter(|(at, _)| at % 2 == 1).map(|(_, it)| it);
    let words = quoted.flat_map(|it| it.split([' ', ',', '(', ')', '\n']));
    let is_source =
        |word: &str| [".rs", ".js", ".css", ".ts", ".toml"].iter().any(|it| word.ends_with(it));
    words
        .filter(|word| !word.contains(['<', '*', '{', '…', '"', '=', ':']))
        .filter(|word| !word.contains("FILE"))
        .filter(|word| {
            FOLDERS.iter().any(|it| word.starts_with(it))
                || (is_source(word) && of_src.iter().any(|it| word.starts_with(it.as_str())))
        })
        .collect()
}

/// The paths that `text`, the file `guide`, names and that are not there.
fn missing_paths(guide: &str, text: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of_src = folders_of_src();
    let is_there = |path: &&str| root.join(path).exists() || root.join("src").join(path).exists();
    let missing = paths(text, &of_src).into_iter().filter(|path| !is_there(path));
    missing.filter(|path| !MADE.contains(path)).map(|path| format!("{guide}: {path}")).collect()
}

#[test]
fn every_path_that_the_guides_name_exists() {
    // The changelog tells of what was.
    let guides = guides();
    let guides = guides.iter().filter(|(guide, _)| guide != "CHANGELOG.md");
    let missing: Vec<String> =
        guides.flat_map(|(guide, text)| missing_paths(guide, &prose(text))).collect();
    assert_eq!(missing, [""; 0], "paths that are not there");
}

/// The most words of the description of the architecture.
const MOST_WORDS: usize = 1_645;

#[test]
fn the_architecture_is_told_in_few_words() {
    let words = include_str!("../../ARCHITECTURE.md").split_whitespace().count();
    assert!(words <= MOST_WORDS, "ARCHITECTURE.md has {words} words, more than {MOST_WORDS}");
}

#[test]
fn every_task_that_the_guides_name_is_one() {
    let tasks = include_str!("../../xtask/src/main.rs");
    for (guide, text) in guides() {
        for after in text.split("cargo xtask ").skip(1) {
            let task = after.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
            let (first, rest) = task.split_at(task.len().min(1));
            let name = format!("Task::{}{rest}", first.to_uppercase());
            // `help` is of the library that reads the arguments.
            let is_task = ["", "help"].contains(&task)
                || tasks.contains(&[&name, "("].concat())
                || tasks.contains(&[&name, " "].concat());
            assert!(is_task, "{guide}: there is no `cargo xtask {task}`");
        }
    }
}

/// The checks above can fail.
#[test]
fn a_link_and_a_path_that_lead_nowhere_are_seen() {
    let text =
        "[a](../README.md) [b](gone.md) [c](#no-heading)\n## A heading\n[d](../README.md#nothing)";
    let broken = [
        "fuzz/README.md: gone.md",
        "fuzz/README.md: #no-heading",
        "fuzz/README.md: ../README.md#nothing",
    ];
    assert_eq!(broken_links("fuzz/README.md", text), broken);
    let text = "`src/lib.rs`, `src/gone.rs`, `view/gone.rs`, `view/app.rs`, `src/<id>.rs`";
    assert_eq!(missing_paths("a", text), ["a: src/gone.rs", "a: view/gone.rs"]);
}
