//! Static pages for developers: the guides, recipes, and a live example of everything in the
//! contract of the element.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use crate::workspace::Workspace;
use crate::{process, setup, widget};

#[derive(Args)]
pub struct Options {
    /// Where the pages go; what is there is replaced
    #[arg(short, long, value_name = "DIRECTORY", default_value = "dist/site")]
    output: PathBuf,
    /// Build as `build --quick` does
    #[arg(long)]
    quick: bool,
}

pub fn site(workspace: &Workspace, options: &Options) -> Result<()> {
    widget::build(workspace, &widget::Options::quick(options.quick))?;
    make(workspace, &options.output)?;
    println!("{} may lie anywhere on any server", options.output.join("index.html").display());
    Ok(())
}

/// Makes the pages of what `pkg/` holds; a path that is not absolute counts from the project.
pub fn make(workspace: &Workspace, output: &Path) -> Result<()> {
    setup::node_packages(workspace)?;
    let mut command = workspace.node("xtask/site/site.mjs");
    command.arg("--output").arg(workspace.root.join(output));
    process::run(&mut command)
}
