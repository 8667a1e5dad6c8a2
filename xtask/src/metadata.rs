//! The parts of `cargo metadata` we use.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{process, workspace};

#[derive(Deserialize)]
pub struct Metadata {
    pub packages: Vec<Package>,
    pub target_directory: PathBuf,
}

#[derive(Deserialize)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    /// Where the package came from; none for the members of the workspace.
    pub source: Option<String>,
    pub authors: Vec<String>,
    pub manifest_path: PathBuf,
}

impl Metadata {
    pub fn read(root: &Path, arguments: &[&str]) -> Result<Self> {
        let mut command = workspace::cargo(root);
        command.args(["metadata", "--format-version=1"]).args(arguments);
        let json = process::output(&mut command)?;
        serde_json::from_str(&json).context("cannot read the output of `cargo metadata`")
    }
}
