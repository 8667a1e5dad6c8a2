//! `cargo xtask`: builds, serves, tests and packs the widget. See `docs/development.md`.

mod bench;
mod browser;
mod bundle;
mod checksum;
mod dependencies;
mod generated;
mod importer;
mod input;
mod integrity;
mod lint;
mod metadata;
mod neighbours;
mod notices;
mod pack;
mod package;
mod prerender;
mod process;
mod release;
mod runner;
mod serve;
mod setup;
mod shorten;
mod site;
mod sizes;
mod split;
mod summary;
mod test;
mod widget;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves, tests and packs <resolution-table>")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the release widget into pkg/
    Build(widget::Options),
    /// Build the widget, then serve the demo
    Serve(serve::Options),
    /// Run every test; the last line printed is `N passed, M failed`
    Test(test::Options),
    /// Check formatting, clippy, rustdoc, JavaScript (types and rules), licences and advisories
    Lint,
    /// Make what is published, check it in a clean folder, and say what remains to be done
    Release(release::Options),
    /// Build the widget, then write the site for developers: static pages with live examples
    Site(site::Options),
    /// Pack a register and the widget into one HTML file that opens without a network
    Pack(pack::Options),
    /// Write a register as static HTML, which the widget takes over
    Prerender(prerender::Options),
    /// Measure the widget beside its peers, and write benches/RESULTS.md
    Bench(bench::Options),
    /// What cargo calls to run a wasm test binary; `test` points it here
    #[command(name = runner::TASK, hide = true)]
    RunWasmTests {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Build(options) => widget::build(&Workspace::find()?, &options)?,
        Task::Serve(options) => serve::serve(&Workspace::find()?, &options)?,
        Task::Test(options) => return test::test(&Workspace::find()?, &options),
        Task::Bench(options) => bench::bench(&Workspace::find()?, &options)?,
        Task::Lint => lint::lint(&Workspace::find()?)?,
        Task::Release(options) => release::release(&Workspace::find()?, &options)?,
        Task::Site(options) => site::site(&Workspace::find()?, &options)?,
        Task::Pack(options) => pack::pack(&Workspace::find()?, &options)?,
        Task::Prerender(options) => prerender::prerender(&options)?,
        Task::RunWasmTests { arguments } => runner::run(arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}
