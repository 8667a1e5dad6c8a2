//! Measures the widget beside its peers, and the library without a browser, and writes
//! `benches/RESULTS.md`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::workspace::Workspace;
use crate::{process, setup, widget};

/// The suite, below the root. It has packages of its own, the peers, which the widget never sees.
const SUITE: &str = "benches/side-by-side";

#[derive(Args)]
pub struct Options {
    /// Numbers of provisions, with commas between
    #[arg(long, default_value = "330,10000,100000")]
    sizes: String,
    /// How often each widget is measured: for each size a number, with commas between; the last
    /// one is for all further sizes, too
    #[arg(long, default_value = "3", value_delimiter = ',')]
    rounds: Vec<usize>,
    /// The widgets, by the names of the suite, with commas between; all of them where none is named
    #[arg(long)]
    widgets: Option<String>,
    /// Measure what is in pkg/ as it is
    #[arg(long)]
    no_build: bool,
    /// Leave out what runs without a browser
    #[arg(long)]
    no_native: bool,
    /// Where the results go, below the root; a plot goes beside them
    #[arg(long, default_value = "benches/RESULTS.md")]
    output: String,
}

/// The rows of the smallest size as HTML, which the widget takes over.
fn prerendered(workspace: &Workspace, options: &Options, directory: &Path) -> Result<PathBuf> {
    let size = options.sizes.split(',').next().unwrap_or_default();
    let (register, html) = (directory.join("register.json"), directory.join("prerendered.html"));
    let mut write = workspace.node(&format!("{SUITE}/register.mjs"));
    process::run(write.arg(size).arg(&register))?;
    let mut prerender = Command::new(env::current_exe()?);
    prerender.current_dir(&workspace.root).args(["prerender", "--lang", "fr"]);
    prerender.args(["--view", "provisions", "--assets", "/pkg/"]);
    prerender.arg("--src").arg(format!("/register/{size}.json"));
    process::run(prerender.arg("--register").arg(register).arg("--output").arg(&html))?;
    Ok(html)
}

pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.rounds.contains(&0) {
        bail!("--rounds 0 measures nothing");
    }
    if !options.no_build {
        widget::build(workspace, &widget::Options::default())?;
    }
    setup::node_packages(workspace)?;
    setup::packages_in(&workspace.root.join(SUITE))?;

    let directory = workspace.target.join("bench");
    fs::create_dir_all(&directory)?;
    let prerendered = prerendered(workspace, options, &directory)?;
    let runs = directory.join("runs.jsonl");
    let mut command = workspace.node(&format!("{SUITE}/run.mjs"));
    let rounds: Vec<String> = options.rounds.iter().map(ToString::to_string).collect();
    command.arg("--sizes").arg(&options.sizes).arg("--rounds").arg(rounds.join(","));
    if let Some(widgets) = &options.widgets {
        command.arg("--widgets").arg(widgets);
    }
    command.arg("--prerendered").arg(prerendered);
    process::run(command.arg("--output").arg(&runs))?;

    let mut report = workspace.node(&format!("{SUITE}/report.mjs"));
    report.arg("--input").arg(&runs).arg("--output").arg(workspace.root.join(&options.output));
    if !options.no_native {
        let mut command = workspace.cargo("bench");
        let (status, printed) = process::watch(command.args(["--bench", "queries"]), "bench")?;
        if !status.success() {
            bail!("`cargo bench` failed ({status}); its messages are above");
        }
        let native = directory.join("native.txt");
        fs::write(&native, printed)
            .with_context(|| format!("cannot write {}", native.display()))?;
        report.arg("--native").arg(native);
    }
    process::run(&mut report)
}
