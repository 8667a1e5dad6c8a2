//! Checks that need no test to run.

use std::process::Command;

use anyhow::{Result, bail};

use crate::workspace::{BROWSER_TESTS, NATIVE_FEATURES, PACKAGE, WASM_TARGET, Workspace};
use crate::{licenses, process, setup};

pub fn lint(workspace: &Workspace) -> Result<()> {
    setup::wasm_target()?;
    let native = ["--workspace", "--features", NATIVE_FEATURES];
    let in_browser = [&BROWSER_TESTS[..], &["--", "-Dwarnings"]].concat();
    let wasm = ["--package", PACKAGE, "--lib", "--target", WASM_TARGET, "--features", "split"];

    // Each check is run, so that one look shows all there is to mend.
    let checks: [(&str, Command); 5] = [
        ("formatting", command(workspace, "fmt", &["--all", "--check"], &[])),
        ("clippy", command(workspace, "clippy", &native, &["--all-targets", "--", "-Dwarnings"])),
        ("clippy, wasm", command(workspace, "clippy", &wasm, &in_browser)),
        ("rustdoc", documentation(workspace, &native)),
        ("rustdoc, wasm", documentation(workspace, &wasm)),
    ];
    let mut failed = Vec::new();
    for (name, mut check) in checks {
        println!("━━ {name} ━━");
        if let Err(error) = process::run(&mut check) {
            eprintln!("error: {error:#}");
            failed.push(name);
        }
    }
    println!("━━ licences and advisories ━━");
    if let Err(error) = dependencies(workspace) {
        eprintln!("error: {error:#}");
        failed.push("licences and advisories");
    }

    if !failed.is_empty() {
        bail!("failed: {}", failed.join("; "));
    }
    println!("all checks passed");
    Ok(())
}

fn command(workspace: &Workspace, name: &str, what: &[&str], how: &[&str]) -> Command {
    let mut command = workspace.cargo(name);
    command.args(what).args(how);
    command
}

fn documentation(workspace: &Workspace, what: &[&str]) -> Command {
    let mut command = command(workspace, "doc", what, &["--no-deps"]);
    command.env("RUSTDOCFLAGS", "-Dwarnings");
    command
}

fn dependencies(workspace: &Workspace) -> Result<()> {
    if process::find(&["cargo-deny"]).is_some() {
        return process::run(workspace.cargo("deny").args(["--all-features", "check"]));
    }
    licenses::check(&workspace.root)?;
    println!("licences are fine; for advisories too, run `cargo install cargo-deny` once");
    Ok(())
}
