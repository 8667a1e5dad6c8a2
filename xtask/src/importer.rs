//! Builds the importer as a Wasm module of its own, which the snippet builder fetches when a document is dropped.

use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace::{PACKAGE, WASM_TARGET, Workspace};
use crate::{package, process, widget};

/// Stem of the files that wasm-bindgen makes of it.
const STEM: &str = "resolution_import";

/// The profile that it is compiled with: documents are long, and its bytes are not those that readers wait for.
const PROFILE: &str = "importer";

/// What of the importer goes into the package: its Wasm file, into `directory`, and the glue for the bundler.
pub fn build(workspace: &Workspace, directory: &Path) -> Result<std::path::PathBuf> {
    let mut command = workspace.cargo("build");
    command.args(["--profile", PROFILE, "--lib", "--package", PACKAGE, "--target", WASM_TARGET]);
    // With the standard library as it is delivered, panics keep their words: the builder tells them.
    command.args(["--features", "import"]);
    widget::set_flags(&mut command, &widget::remapped_paths(workspace)?);
    process::run(&mut command)?;
    let compiled = workspace.target.join(WASM_TARGET).join(PROFILE).join("resolution_table.wasm");

    let glue = workspace.widget().join("importer");
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args([
        "wasm-bindgen".as_ref(),
        compiled.as_os_str(),
        "--target=web".as_ref(),
        "--no-typescript".as_ref(),
        "--omit-default-module-path".as_ref(),
        "--remove-name-section".as_ref(),
        "--remove-producers-section".as_ref(),
        "--out-name".as_ref(),
        STEM.as_ref(),
        "--out-dir".as_ref(),
        glue.as_os_str(),
    ])
    .context("wasm-bindgen failed on the importer")?;
    let made = glue.join(format!("{STEM}_bg.wasm"));
    widget::optimise(workspace, &made, &directory.join(package::IMPORT_WASM), &["-O2"])?;
    Ok(glue.join(format!("{STEM}.js")))
}
