//! Parts the compiled library in two: what the first rows need, and what a reader needs later.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

/// The module from which the first part imports the loader of the second:
/// `src/browser/files/more.js`, given to each instance.
pub const LOADER: &str = "resolution_table_more";

/// The compiled library in two parts.
pub struct Parts {
    /// What the first rows need; goes through wasm-bindgen.
    pub first: PathBuf,
    /// What a reader needs later; lives in the memory of the first.
    pub later: PathBuf,
}

/// Splits `compiled` into `directory`.
pub fn split(compiled: &Path, directory: &Path) -> Result<Parts> {
    let wasm = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let first = directory.join("first.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = directory;
    options.main_out_path = &first;
    options.link_name = LOADER;
    let made =
        transform(options).map_err(|report| anyhow!("cannot split the library: {report:#}"))?;
    let [later] = made.split_modules.as_slice() else {
        bail!("the library should split in two, got {:?} beside the first", made.split_modules);
    };
    Ok(Parts { first, later: later.clone() })
}
