//! Notices of the crates that are linked into the widget, as their licences ask of whoever hands
//! it on: `THIRD-PARTY.txt` in the package, the zip file and the one-file pack. Those of the
//! importer, which only the snippet builder has, are in a file of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::metadata::{Metadata, Package};
use crate::process;
use crate::workspace::{PACKAGE, WASM_TARGET, Workspace};

pub const FILE: &str = "THIRD-PARTY.txt";
pub const IMPORT_FILE: &str = "THIRD-PARTY-import.txt";

/// The features that the widget is compiled with, and the importer.
pub const WIDGET: &str = "split";
pub const IMPORTER: &str = "import";

/// What names a text that has to go along.
const STEMS: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// The text of the file for what is compiled with `feature`: the same for the same `Cargo.lock`, on
/// every machine.
pub fn text(workspace: &Workspace, feature: &str) -> Result<String> {
    let linked = linked(workspace, feature)?;
    let metadata = Metadata::read(&workspace.root, &["--all-features", "--locked"])?;
    let mut crates: Vec<&Package> = metadata
        .packages
        .iter()
        .filter(|package| linked.contains(&(package.name.clone(), package.version.clone())))
        .collect();
    crates.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    if crates.len() != linked.len() {
        bail!("cargo names {} linked crates, of which it describes {}", linked.len(), crates.len());
    }
    let own_license = fs::read_to_string(workspace.root.join("LICENSE-MIT"))
        .context("cannot read LICENSE-MIT")?;
    let permission = permission(&own_license)?;

    let mut text = String::from(
        "The WebAssembly of resolution-table holds code of the Rust standard library and of the \
         crates below.\nEach is named with its version and its licence; the texts follow, each \
         once, with the crates it stands for.\n\n",
    );
    text +=
        "Rust standard library (MIT OR Apache-2.0), Copyright (c) The Rust Project Contributors\n";
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in crates {
        let license = package.license.as_deref().unwrap_or("no licence stated");
        let name = format!("{} {}", package.name, package.version);
        text += &format!("{name} ({license})\n");
        let mut found = own_texts(package)?;
        if found.is_empty() {
            // Few crates leave their licence's text out: its words are the same for all.
            found.push(format!("Copyright (c) {}\n\n{permission}", authors(package)));
        }
        for license in found {
            texts.entry(license).or_default().push(name.clone());
        }
    }
    let rust = format!("Copyright (c) The Rust Project Contributors\n\n{permission}");
    texts.entry(rust).or_default().insert(0, "Rust standard library".to_owned());

    let mut texts: Vec<(String, Vec<String>)> = texts.into_iter().collect();
    texts.sort_by(|one, other| one.1.cmp(&other.1));
    for (license, names) in texts {
        text += &format!("\n{}\n{}\n\n{license}\n", "-".repeat(80), names.join(", "));
    }
    Ok(text)
}

/// Name and version of every crate whose code can be in what is compiled with `feature`.
fn linked(workspace: &Workspace, feature: &str) -> Result<BTreeSet<(String, String)>> {
    let mut command = workspace.cargo("tree");
    command.args([
        "--locked",
        "--package",
        PACKAGE,
        "--target",
        WASM_TARGET,
        "--features",
        feature,
    ]);
    // Procedural macros run at the build and leave nothing of themselves.
    command.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe"]);
    command.args(["--format", "{p}"]);
    let tree = process::output(&mut command)?;
    let mut found = BTreeSet::new();
    for line in tree.lines().filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        let (Some(name), Some(version)) = (words.next(), words.next()) else {
            bail!("`cargo tree` names a crate as {line:?}");
        };
        if name != PACKAGE {
            found.insert((name.to_owned(), version.trim_start_matches('v').to_owned()));
        }
    }
    Ok(found)
}

/// The texts a crate brings along: of alternatives the MIT licence, and everything where it has
/// none or where several licences hold together; a notice always.
fn own_texts(package: &Package) -> Result<Vec<String>> {
    let directory = package.manifest_path.parent().context("a manifest has no directory")?;
    let mut files = Vec::new();
    for entry in
        fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?
    {
        let path = entry?.path();
        if path.is_file() && stem(&path).is_some() {
            files.push(path);
        }
    }
    files.sort();
    let together = package.license.as_deref().is_some_and(|license| license.contains(" AND "));
    let mit = |path: &PathBuf| stem(path).is_some_and(|name| name.contains("mit"));
    if !together && files.iter().any(mit) {
        files.retain(|path| mit(path) || stem(path).is_some_and(|name| name.starts_with("notice")));
    }
    files
        .iter()
        .map(|path| {
            let bytes =
                fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
            Ok(text.trim_matches('\n').trim_end().to_owned())
        })
        .collect()
}

/// A file's name in small letters, if it is that of a licence or a notice.
fn stem(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.to_lowercase();
    STEMS.iter().any(|stem| name.starts_with(stem)).then_some(name)
}

/// The MIT licence from its permission on, without whose it is.
fn permission(license: &str) -> Result<&str> {
    let start = license.find("Permission is hereby granted");
    let start = start.context("LICENSE-MIT has no line \"Permission is hereby granted\"")?;
    Ok(license[start..].trim_end())
}

fn authors(package: &Package) -> String {
    if package.authors.is_empty() {
        return format!("the authors of {}", package.name);
    }
    package.authors.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_linked_crate_is_named_with_a_text() {
        let workspace = Workspace::find().unwrap();
        let text = text(&workspace, WIDGET).unwrap();
        let (list, texts) = text.split_once(&"-".repeat(80)).unwrap();
        for (name, version) in linked(&workspace, WIDGET).unwrap() {
            let name = format!("{name} {version}");
            assert!(list.contains(&format!("\n{name} (")), "{name} is in the list");
            assert!(texts.contains(&name), "{name} has a text");
        }
        for known in ["yew 0.", "wasm-bindgen 0.", "memchr 2.", "Rust standard library"] {
            assert!(text.contains(known), "{known}");
        }
        assert!(!list.contains("regex"), "the importer's crates are not in the widget");
        let import = super::text(&workspace, IMPORTER).unwrap();
        assert!(import.contains("\nregex 1."), "they are in the file of the importer");
        let root = workspace.root.to_str().unwrap();
        assert!(!text.contains(root), "nothing names this machine");
    }

    #[test]
    fn alternatives_are_met_by_one_text_and_what_holds_together_by_all() {
        let directory = tempfile::tempdir().unwrap();
        for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "README.md"] {
            fs::write(directory.path().join(name), name).unwrap();
        }
        let texts = |license: &str| {
            let package = Package {
                name: "some".into(),
                version: "1.0.0".into(),
                license: Some(license.into()),
                source: None,
                authors: Vec::new(),
                manifest_path: directory.path().join("Cargo.toml"),
            };
            own_texts(&package).unwrap()
        };
        assert_eq!(texts("MIT OR Apache-2.0"), ["LICENSE-MIT", "NOTICE"]);
        assert_eq!(texts("MIT AND Apache-2.0"), ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"]);
        fs::remove_file(directory.path().join("LICENSE-MIT")).unwrap();
        assert_eq!(texts("MIT OR Apache-2.0"), ["LICENSE-APACHE", "NOTICE"]);
    }
}
