//! Checks that need no test to run.

use std::process::Command;

use anyhow::{Result, anyhow, bail};

use crate::dependencies::{self, Asked};
use crate::workspace::{BROWSER_TESTS, NATIVE_FEATURES, PACKAGE, WASM_TARGET, Workspace};
use crate::{process, setup, sizes};

const BIOME: &str = "node_modules/@biomejs/biome/bin/biome";
const TSC: &str = "node_modules/typescript/bin/tsc";

pub fn lint(workspace: &Workspace) -> Result<()> {
    setup::wasm_target()?;
    setup::node_packages(workspace)?;
    let native = ["--workspace", "--features", NATIVE_FEATURES];
    let in_browser = [&BROWSER_TESTS[..], &["--", "-Dwarnings"]].concat();
    let wasm = ["--package", PACKAGE, "--lib", "--target", WASM_TARGET, "--features", "split"];

    // Each check is run, so that one look shows all there is to mend.
    let checks: [(&str, Command); 9] = [
        ("formatting", command(workspace, "fmt", &["--all", "--check"], &[])),
        ("clippy", command(workspace, "clippy", &native, &["--all-targets", "--", "-Dwarnings"])),
        ("clippy, wasm", command(workspace, "clippy", &wasm, &in_browser)),
        ("rustdoc", documentation(workspace, &native)),
        ("rustdoc, wasm", documentation(workspace, &wasm)),
        ("JavaScript, lint", node_tool(workspace, BIOME, &["lint", "--error-on-warnings"])),
        ("JavaScript, types", node_tool(workspace, TSC, &["-p", "."])),
        ("JavaScript, types of the worker", node_tool(workspace, TSC, &["-p", "www"])),
        ("JavaScript, types of tests and tools", node_tool(workspace, TSC, &["-p", "tests/e2e"])),
    ];
    let mut failed = Vec::new();
    for (name, mut check) in checks {
        println!("━━ {name} ━━");
        if let Err(error) = process::run(&mut check) {
            eprintln!("error: {error:#}");
            failed.push(name);
        }
    }
    println!("━━ size of what was built last ━━");
    if let Err(error) = sizes::check(&workspace.root, &workspace.package()) {
        eprintln!("error: {error:#}");
        failed.push("size");
    }
    println!("━━ licences, bans and sources of crates ━━");
    let deny = setup::cargo_deny(workspace);
    let permitted = deny.as_ref().map_err(|error| anyhow!("{error:#}"));
    if let Err(error) = permitted.and_then(|deny| dependencies::permitted(workspace, deny)) {
        eprintln!("error: {error:#}");
        failed.push("licences, bans and sources");
    }
    let mut unasked = Vec::new();
    let of_crates = deny.and_then(|deny| dependencies::crate_advisories(workspace, &deny));
    for (name, asked) in [
        ("advisories of crates", of_crates),
        ("advisories of npm packages", dependencies::npm_advisories(workspace)),
    ] {
        println!("━━ {name} ━━");
        match asked {
            Ok(Asked::Clean) => println!("none is known"),
            Ok(Asked::Unreached(why)) => unasked.push(format!("{name} could not be asked: {why}")),
            Ok(Asked::Found(what)) => {
                eprintln!("error: {what}");
                failed.push(name);
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                failed.push(name);
            }
        }
    }

    unasked.iter().for_each(|it| println!("not checked: {it}"));
    if !failed.is_empty() {
        bail!("failed: {}", failed.join("; "));
    }
    match unasked.len() {
        0 => println!("all checks passed"),
        count => println!("all checks passed but {count} that could not be made"),
    }
    Ok(())
}

fn command(workspace: &Workspace, name: &str, what: &[&str], how: &[&str]) -> Command {
    let mut command = workspace.cargo(name);
    command.args(what).args(how);
    command
}

/// A tool of `package.json`, started without its shell script, which Windows does not have.
fn node_tool(workspace: &Workspace, script: &str, arguments: &[&str]) -> Command {
    let mut command = workspace.node(script);
    command.args(arguments);
    command
}

fn documentation(workspace: &Workspace, what: &[&str]) -> Command {
    let mut command = command(workspace, "doc", what, &["--no-deps"]);
    command.env("RUSTDOCFLAGS", "-Dwarnings");
    command
}
