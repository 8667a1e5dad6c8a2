//! Builds the importer as a Wasm module of its own, which the snippet builder fetches when a
//! document is dropped.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::{PACKAGE, WASM_TARGET, Workspace};
use crate::{package, process, widget};

/// Stem of the files that wasm-bindgen makes of it.
const STEM: &str = "resolution_import";

/// The profile that it is compiled with: documents are long, and its bytes are not those that
/// readers wait for.
const PROFILE: &str = "importer";

/// What of the importer goes into the package: its Wasm file, into `directory`, and the glue for
/// the bundler. A `quick` build takes what was built last, if anything was: few changes are to the
/// importer, and it takes minutes.
pub fn build(workspace: &Workspace, quick: bool, directory: &Path) -> Result<PathBuf> {
    let made = workspace.widget().join("importer");
    let (glue, wasm) = (made.join(format!("{STEM}.js")), made.join(package::IMPORT_WASM));
    if !(quick && glue.is_file() && wasm.is_file()) {
        compile(workspace, &made, &wasm)?;
    } else {
        println!(
            "the importer for the snippet builder is that of an earlier build ({})",
            made.display()
        );
    }
    let to = directory.join(package::IMPORT_WASM);
    fs::copy(&wasm, &to).with_context(|| format!("cannot write {}", to.display()))?;
    Ok(glue)
}

/// Compiles it, with its glue in `directory` and its Wasm file as `wasm`.
fn compile(workspace: &Workspace, directory: &Path, wasm: &Path) -> Result<()> {
    let mut command = workspace.cargo("build");
    command.args(["--profile", PROFILE, "--lib", "--package", PACKAGE, "--target", WASM_TARGET]);
    // With the standard library as it is delivered, panics keep their words: the builder tells
    // them.
    command.args(["--features", "import"]);
    widget::set_flags(&mut command, &widget::remapped_paths(workspace)?);
    process::run(&mut command)?;
    let compiled = workspace.target.join(WASM_TARGET).join(PROFILE).join("resolution_table.wasm");

    let glue = widget::bind(&compiled, STEM, directory, &[])?;
    widget::optimise(workspace, &glue.wasm, wasm, &["-O2"])
}
