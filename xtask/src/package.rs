//! `pkg/`, the npm package: some files are written by hand and tracked, the others are built.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::checksum;
use crate::workspace::Workspace;

pub const JAVASCRIPT: &str = "resolution-table.js";
pub const WASM: &str = "resolution-table.wasm";
/// What a reader needs later.
pub const MORE_WASM: &str = "resolution-table-more.wasm";
/// Their style sheet, under a name that no bundler's rule for style sheets claims: it is fetched as
/// text.
pub const MORE_STYLES: &str = "resolution-table-more.txt";
/// What imports documents in the snippet builder.
pub const IMPORT_WASM: &str = "resolution-import.wasm";
/// What a page fetches, in the order of the names.
pub const SERVED: [&str; 4] = [MORE_STYLES, MORE_WASM, JAVASCRIPT, WASM];
/// All of the style, for what stands in a page before the script.
pub const STYLES: &str = "resolution-table.css";
pub const LICENSES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Pages of `www/` that are part of the package, with their files.
pub const PAGES: [&str; 15] = [
    "builder.css",
    "builder.html",
    "builder-import.js",
    "builder-oembed.js",
    "builder-rules.js",
    "builder-systems.js",
    "builder.js",
    "embed.css",
    "embed.html",
    "embed.js",
    "offline.css",
    "offline.js",
    WORKER,
    "wordpress/block.js",
    "wordpress/resolution-table.php",
];

/// What keeps the files of a version for when there is no network.
const WORKER: &str = "offline-worker.js";

/// What stays when the built files are replaced: it is tracked, be it written by hand or made from
/// doc comments.
const TRACKED: [&str; 7] = [
    "custom-elements.json",
    "package.json",
    "README.md",
    "resolution-table.d.ts",
    "types",
    "vscode.html-custom-data.json",
    "web-types.json",
];

/// The version npm users see must be that of the sources.
pub fn check_version(workspace: &Workspace) -> Result<()> {
    #[derive(Deserialize)]
    struct Manifest {
        version: String,
    }
    let path = workspace.package().join("package.json");
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let manifest: Manifest = serde_json::from_str(&text).context("cannot read pkg/package.json")?;
    if manifest.version != workspace.version {
        bail!(
            "pkg/package.json is version {}, Cargo.toml is {}: make them the same",
            manifest.version,
            workspace.version
        );
    }
    Ok(())
}

/// Puts the files of `staging` in the place of those built before.
pub fn replace_generated(package: &Path, staging: &Path) -> Result<()> {
    for entry in fs::read_dir(package)? {
        let entry = entry?;
        if TRACKED.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    for path in files(staging)? {
        let to = package.join(&path);
        if let Some(directory) = to.parent() {
            fs::create_dir_all(directory)?;
        }
        fs::copy(staging.join(&path), &to)
            .with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}

/// The register that the snippet builder begins with, in `www/` and in the package.
pub const EXAMPLE: &str = "data/wtsa20.json";

/// A page of `www/` as it is in the package: there the scripts are beside it.
pub fn page(text: &str) -> String {
    text.replace("\"../pkg/", "\"")
}

/// Gives the worker the version of the files it keeps: a checksum of all that was built into
/// `directory`.
pub fn stamp_worker(directory: &Path) -> Result<()> {
    let mut sums = String::new();
    for path in files(directory)? {
        sums += &checksum::sha256(&fs::read(directory.join(path))?);
    }
    let path = directory.join(WORKER);
    let text = fs::read_to_string(&path)?;
    let unstamped = "VERSION = \"development\"";
    if !text.contains(unstamped) {
        bail!("{} does not say {unstamped}: its version cannot be written", path.display());
    }
    let version = format!("VERSION = \"{}\"", &checksum::sha256(sums.as_bytes())[..12]);
    fs::write(&path, text.replacen(unstamped, &version, 1))?;
    Ok(())
}

/// The files below a directory, as paths from there, sorted.
pub fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(directory, Path::new(""), &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(directory: &Path, prefix: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(directory.join(prefix))? {
        let entry = entry?;
        let path = prefix.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            collect(directory, &path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_agree() {
        check_version(&Workspace::find().unwrap()).unwrap();
    }

    #[test]
    fn the_worker_has_another_version_for_other_files() {
        let directory = tempfile::tempdir().unwrap();
        let worker = directory.path().join(WORKER);
        let mut versions = Vec::new();
        for file in ["one", "another", "one"] {
            fs::write(directory.path().join("a.js"), file).unwrap();
            fs::write(&worker, "const VERSION = \"development\";").unwrap();
            stamp_worker(directory.path()).unwrap();
            versions.push(fs::read_to_string(&worker).unwrap());
        }
        assert_eq!(versions[0], versions[2]);
        assert_ne!(versions[0], versions[1]);
        assert!(!versions[0].contains("development"));
        assert!(stamp_worker(directory.path()).is_err(), "it has one already");
    }

    #[test]
    fn a_new_build_leaves_nothing_of_the_old_and_all_written_by_hand() {
        let directory = tempfile::tempdir().unwrap();
        let (package, staging) = (directory.path().join("pkg"), directory.path().join("staging"));
        fs::create_dir_all(package.join("old")).unwrap();
        fs::create_dir_all(staging.join("locales")).unwrap();
        for path in ["pkg/README.md", "pkg/old/a.json", "pkg/b.js", "staging/locales/fr.txt"] {
            fs::write(directory.path().join(path), path).unwrap();
        }

        replace_generated(&package, &staging).unwrap();

        let expected: Vec<PathBuf> = vec!["README.md".into(), "locales/fr.txt".into()];
        assert_eq!(files(&package).unwrap(), expected);
    }
}
