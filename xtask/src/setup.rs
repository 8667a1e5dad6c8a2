//! What the other tasks need on the machine, fetched when it can be.

use std::env::consts::EXE_EXTENSION;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::{WASM_TARGET, Workspace};

/// The oldest Node.js that the tools of `package.json` take.
const NODE: (u32, u32) = (20, 19);

/// Rust's standard library for the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let installed = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).is_dir();
    if installed {
        return Ok(());
    }
    if process::find(&["rustup"]).is_none() {
        bail!("Rust's target {WASM_TARGET} is missing: install it from where your Rust comes from");
    }
    process::run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
}

/// Whether the sources of Rust's standard library are here; fetches them where that is possible.
pub fn rust_sources() -> bool {
    let here = || -> Result<bool> {
        let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
        let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
        Ok(library.join("Cargo.lock").is_file())
    };
    if here().unwrap_or(false) {
        return true;
    }
    let add = || process::run(Command::new("rustup").args(["component", "add", "rust-src"]));
    if process::find(&["rustup"]).is_some() && add().is_ok() && here().unwrap_or(false) {
        return true;
    }
    println!(
        "Rust's component rust-src cannot be had: the widget gets the standard library as it is \
         delivered, and is larger for it."
    );
    false
}

/// cargo-deny, which is compiled in some minutes where it is missing.
pub fn cargo_deny(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(found) = found_cargo_deny(workspace) {
        return Ok(found);
    }
    println!("cargo-deny is missing: it is compiled, which takes some minutes, once");
    let mut install = workspace.cargo("install");
    let install = install.args(["--quiet", "--locked", "cargo-deny", "--root"]);
    process::run(install.arg(tools(workspace)))
        .context("cargo-deny cannot be had: run `cargo install --locked cargo-deny`")?;
    found_cargo_deny(workspace).context("cargo-deny is not where cargo was to install it")
}

/// cargo-deny, where it was installed by anybody.
pub fn found_cargo_deny(workspace: &Workspace) -> Option<PathBuf> {
    let own = tools(workspace).join("bin/cargo-deny").with_extension(EXE_EXTENSION);
    process::find(&["cargo-deny"]).or_else(|| Some(own).filter(|it| it.is_file()))
}

/// Where programs are installed that the tasks alone use.
fn tools(workspace: &Workspace) -> PathBuf {
    workspace.target.join("tools")
}

/// Node.js, and the packages of `package-lock.json`.
pub fn node_packages(workspace: &Workspace) -> Result<()> {
    let version = process::output(Command::new("node").arg("--version"))
        .context("Node.js is needed: https://nodejs.org")?;
    if node_version(&version).is_none_or(|version| version < NODE) {
        bail!("Node.js {}.{} or later is needed; this is {}", NODE.0, NODE.1, version.trim());
    }

    packages_in(&workspace.root)
}

/// The packages of the `package-lock.json` in a directory.
pub fn packages_in(directory: &Path) -> Result<()> {
    // npm writes this file last, so its age is that of a complete installation.
    let installed = directory.join("node_modules/.package-lock.json");
    let wanted = directory.join("package-lock.json");
    let wanted = modified(&wanted)?.with_context(|| format!("{} is missing", wanted.display()))?;
    if modified(&installed)?.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    process::run(npm(directory).arg("ci"))
}

/// npm, in that directory.
pub fn npm(directory: &Path) -> Command {
    // It is a script: on Windows it is started by another name.
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(directory);
    command
}

/// When a file was last written, if it is there.
fn modified(path: &Path) -> Result<Option<SystemTime>> {
    match fs::metadata(path) {
        Ok(metadata) => Ok(Some(metadata.modified()?)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Major and minor number of what `node --version` prints, such as `v20.11.1`.
fn node_version(printed: &str) -> Option<(u32, u32)> {
    let mut numbers = printed.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_node() {
        assert_eq!(node_version("v20.11.1\n"), Some((20, 11)));
        assert_eq!(node_version("v9.2.0"), Some((9, 2)));
        assert_eq!(node_version("20"), None);
        assert!(node_version("v9.2.0").is_some_and(|version| version < NODE));
    }
}
