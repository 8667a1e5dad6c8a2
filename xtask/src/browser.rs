//! Chromium and its driver, for the tests.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::process;

const CHROMIUM: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const CHROMEDRIVER: [&str; 1] = ["chromedriver"];

/// The Debian packages of the two.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

impl Browser {
    /// Finds the browser; where it can, installs it when it is missing.
    pub fn find_or_install() -> Result<Self> {
        if let Some(browser) = Self::find()? {
            return Ok(browser);
        }
        install()?;
        Self::find()?.context("Chromium was installed, but is not on the PATH")
    }

    fn find() -> Result<Option<Self>> {
        let chromium = program("CHROME", &CHROMIUM)?;
        let chromedriver = program("CHROMEDRIVER", &CHROMEDRIVER)?;
        Ok(chromium
            .zip(chromedriver)
            .map(|(chromium, chromedriver)| Self { chromium, chromedriver }))
    }

    /// What chromedriver is asked for. Headless is added by the wasm test runner.
    pub fn capabilities(&self) -> Value {
        let mut arguments = vec![
            "disable-gpu",
            "disable-quic",
            "disable-background-networking",
            "disable-component-update",
            "disable-sync",
            "no-first-run",
        ];
        // Chromium refuses to start its sandbox as root, as in most containers.
        if is_root() {
            arguments.push("no-sandbox");
        }
        json!({ "goog:chromeOptions": { "binary": self.chromium, "args": arguments } })
    }
}

/// The program named by an environment variable, else the first of `names` on the `PATH`.
fn program(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else {
        return Ok(process::find(names));
    };
    if !path.is_file() {
        bail!("{variable} is set to {}, which is not a file", path.display());
    }
    Ok(Some(path))
}

fn install() -> Result<()> {
    let packages = PACKAGES.join(" ");
    let debian = Path::new("/etc/debian_version").exists() && process::find(&["apt-get"]).is_some();
    if !debian {
        bail!(
            "the tests need Chromium (or Chrome) and chromedriver of the same version: install \
             both, or set CHROME and CHROMEDRIVER to their paths"
        );
    }
    if !is_root() {
        bail!(
            "the tests need Chromium and chromedriver: run `sudo apt-get install {packages}`, or \
             set CHROME and CHROMEDRIVER to their paths"
        );
    }
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let install = ["install", "--quiet", "--yes", "--no-install-recommends"];
    apt_get(&["update", "--quiet"])
        .and_then(|()| apt_get(&[&install[..], &PACKAGES].concat()))
        .with_context(|| format!("cannot install {packages}; install a browser, then try again"))
}

fn is_root() -> bool {
    // Without `id` (Windows) there is no root.
    process::find(&["id"])
        .and_then(|id| process::output(Command::new(id).arg("-u")).ok())
        .is_some_and(|user| user.trim() == "0")
}
