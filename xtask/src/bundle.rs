//! The custom element and the glue, made one minified module, and one classic script, by esbuild;
//! the worker that imports documents; and the style of what comes later.

use std::path::Path;

use anyhow::Result;
use resolution_table::i18n::Language;

use crate::workspace::Workspace;
use crate::{pack, package, process};

pub fn bundle(
    workspace: &Workspace,
    bindings: &Path,
    importer: &Path,
    directory: &Path,
) -> Result<()> {
    let mut command = workspace.node("xtask/bundle.mjs");
    command.arg("--bindings").arg(bindings);
    command.arg("--importer").arg(importer).arg("--output").arg(directory);
    command.arg("--packed").arg(workspace.widget().join(pack::SCRIPT));
    command.arg("--all-styles").arg(directory.join(package::STYLES));
    command.arg("--styles").arg(directory.join(package::MORE_STYLES));
    let languages: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
    command.arg(format!("--languages={}", languages.join(",")));
    command.arg(format!("--version={}", workspace.version));
    process::run(&mut command)
}
