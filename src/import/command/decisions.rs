//! The file of a person's decisions beside a document.

use std::path::{Path, PathBuf};

use resolution_table::import::corrections::{self, Corrections};

use super::outputs::is_standard;
use super::run::read;

/// What it is called, after the name of the document.
pub const BESIDE: &str = ".corrections.json";

/// Where it is: as the option says, or beside the document, where there is one.
pub fn place(document: &Path, option: Option<&PathBuf>) -> Option<PathBuf> {
    if option.is_some() {
        return option.cloned();
    }
    let mut beside = document.to_path_buf().into_os_string();
    beside.push(BESIDE);
    let beside = PathBuf::from(beside);
    (!is_standard(document) && beside.is_file()).then_some(beside)
}

/// What is in it.
///
/// # Errors
/// A sentence, where it cannot be read.
pub fn decisions(path: &Path) -> Result<Corrections, String> {
    let name = path.display();
    let bytes = read(path).map_err(|error| format!("cannot read {name}: {error}"))?;
    corrections::read(&bytes).map_err(|error| {
        format!("{name}: {error}. docs/import.md says what such a file looks like")
    })
}
