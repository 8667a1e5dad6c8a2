//! The custom element and the glue, made one minified module by esbuild.

use std::path::Path;

use anyhow::Result;
use resolution_table::i18n::Language;

use crate::process;
use crate::workspace::Workspace;

pub fn bundle(workspace: &Workspace, bindings: &Path, output: &Path) -> Result<()> {
    let mut command = workspace.node("xtask/bundle.mjs");
    command.arg("--bindings").arg(bindings).arg("--output").arg(output);
    let languages: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    command.arg(format!("--languages={}", languages.join(",")));
    command.arg(format!("--version={}", workspace.version));
    process::run(&mut command)
}
