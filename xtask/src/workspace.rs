//! Where things are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::metadata::Metadata;

/// The package the widget and the importer are made from.
pub const PACKAGE: &str = "resolution-table";

/// The target the widget is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The features of the native programs; the widget is built without them.
pub const NATIVE_FEATURES: &str = "import,schema,prerender";

/// The arguments that make cargo take the tests that run in the browser.
pub const BROWSER_TESTS: [&str; 2] = ["--test", "browser"];

pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's target directory, which need not be below `root`.
    pub target: PathBuf,
    /// The version of the widget, from `Cargo.toml`.
    pub version: String,
}

impl Workspace {
    pub fn find() -> Result<Self> {
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .context("this program is started by cargo: run `cargo xtask`")?;
        let root = Path::new(&xtask).parent().context("xtask has no parent directory")?;
        let metadata = Metadata::read(root, &["--no-deps"])?;
        let version = metadata
            .packages
            .iter()
            .find(|package| package.name == PACKAGE)
            .map(|package| package.version.clone())
            .ok_or_else(|| anyhow!("the workspace has no package `{PACKAGE}`"))?;
        Ok(Self { root: root.to_owned(), target: metadata.target_directory, version })
    }

    /// The directory of the npm package.
    pub fn package(&self) -> PathBuf {
        self.root.join("pkg")
    }

    /// The directory of what the build makes on its way to `pkg/`.
    pub fn widget(&self) -> PathBuf {
        self.target.join("widget")
    }

    /// The files in a directory below the root whose names are wanted, sorted.
    pub fn files(&self, below: &str, wanted: fn(&str) -> bool) -> Result<Vec<PathBuf>> {
        let directory = self.root.join(below);
        let entries = fs::read_dir(&directory)
            .with_context(|| format!("cannot read {}", directory.display()))?;
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(wanted) {
                found.push(entry.path());
            }
        }
        found.sort();
        Ok(found)
    }

    /// Cargo, at the root.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = cargo(&self.root);
        command.arg(subcommand);
        command
    }

    /// Node.js, at the root, running a script that stands at `script` below it.
    pub fn node(&self, script: &str) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.root).arg(self.root.join(script));
        command
    }
}

/// The cargo that started us, in `directory`.
pub fn cargo(directory: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(directory);
    command
}
