//! Data files of the package that are made from Rust.

use std::path::PathBuf;

/// Each file's path in the package, and its bytes. None yet.
pub fn generated_files() -> Vec<(PathBuf, Vec<u8>)> {
    Vec::new()
}
