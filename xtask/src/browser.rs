//! The browsers of the tests: Chromium with its driver, Firefox, and WebKit.

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

const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

const WEBKIT_DRIVER: [&str; 1] = ["WebKitWebDriver"];
const WEBKIT_PACKAGES: [&str; 4] =
    ["webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"];

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
        install(
            "Chromium (or Chrome) and chromedriver of the same version",
            "CHROME and CHROMEDRIVER",
            &PACKAGES,
        )?;
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

/// Finds Firefox; where it can, installs it when it is missing.
pub fn firefox() -> Result<PathBuf> {
    if let Some(firefox) = program("FIREFOX", &FIREFOX)? {
        return Ok(firefox);
    }
    install("Firefox", "FIREFOX", &FIREFOX[..1])?;
    program("FIREFOX", &FIREFOX)?.context("Firefox was installed, but is not on the PATH")
}

/// Finds the driver of WebKitGTK, and what its browser needs (`tests/e2e/webkit/`); where it can,
/// installs what is missing.
pub fn webkit() -> Result<PathBuf> {
    let find = || -> Result<Option<PathBuf>> {
        let driver = program("WEBKIT_DRIVER", &WEBKIT_DRIVER)?;
        Ok(driver.filter(|_| process::find(&["Xvfb"]).is_some() && has_bindings()))
    };
    if let Some(driver) = find()? {
        return Ok(driver);
    }
    let what = "WebKitGTK with its driver, its bindings for Python, and Xvfb";
    install(what, "WEBKIT_DRIVER", &WEBKIT_PACKAGES)?;
    find()?.with_context(|| format!("{what} were installed, but are not found"))
}

/// Whether Python finds the library that shows pages.
fn has_bindings() -> bool {
    let script = "import gi; gi.require_version('WebKit2', '4.1')";
    process::find(&["python3"])
        .and_then(|python| Command::new(python).args(["-c", script]).output().ok())
        .is_some_and(|output| output.status.success())
}

/// Installs the packages of Debian that hold `what`, or says how to; `variables` name programs that
/// are elsewhere.
fn install(what: &str, variables: &str, packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let debian = Path::new("/etc/debian_version").exists() && process::find(&["apt-get"]).is_some();
    if !debian {
        bail!(
            "the tests need {what}: install that, or say by the environment where it is: {variables}"
        );
    }
    if !is_root() {
        bail!(
            "the tests need {what}: run `sudo apt-get install {names}`, or say by the environment where it is: \
             {variables}"
        );
    }
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let install = ["install", "--quiet", "--yes", "--no-install-recommends"];
    apt_get(&["update", "--quiet"])
        .and_then(|()| apt_get(&[&install[..], packages].concat()))
        .with_context(|| format!("cannot install {names}; install a browser, then try again"))
}

fn is_root() -> bool {
    // Without `id` (Windows) there is no root.
    process::find(&["id"])
        .and_then(|id| process::output(Command::new(id).arg("-u")).ok())
        .is_some_and(|user| user.trim() == "0")
}
