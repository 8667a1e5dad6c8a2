//! The custom element and the glue, made one minified module by esbuild.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

pub fn bundle(workspace: &Workspace, bindings: &Path, output: &Path) -> Result<()> {
    let mut command = workspace.node("xtask/bundle.mjs");
    command.arg("--bindings").arg(bindings).arg("--output").arg(output);
    command.arg(format!("--version={}", workspace.version));
    process::run(&mut command)
}
