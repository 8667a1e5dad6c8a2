//! Serves the demo as it is on disk.

use anyhow::Result;
use clap::Args;

use crate::workspace::Workspace;
use crate::{process, widget};

#[derive(Args)]
pub struct Options {
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Show it in the browser of this desktop
    #[arg(long)]
    open: bool,
    /// Build as `build --quick` does
    #[arg(long)]
    quick: bool,
}

pub fn serve(workspace: &Workspace, options: &Options) -> Result<()> {
    let how = widget::Options::quick(options.quick);
    widget::build(workspace, &how)?;
    let mut command = workspace.node("xtask/serve.mjs");
    command.arg(format!("--port={}", options.port));
    if options.open {
        command.arg("--open");
    }
    process::run(&mut command)
}
