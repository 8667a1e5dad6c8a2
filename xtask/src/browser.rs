//! The browsers of the tests: Chromium with its driver, Firefox, and WebKit.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::process;

const CHROMIUM: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const CHROMEDRIVER: [&str; 1] = ["chromedriver"];

/// The Debian packages of the two.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Chromium without the program around pages: a test in it takes about half the processor's time.
const SHELL: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

const FIREFOX: [&str; 2] = ["firefox-esr", "firefox"];

const WEBKIT_DRIVER: [&str; 1] = ["WebKitWebDriver"];
const WEBKIT_PACKAGES: [&str; 4] =
    ["webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"];

/// What `tests/e2e/webkit/browser.py` names in its first line.
const PYTHON: &str = "/usr/bin/python3";

pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

/// What shows the pages of end-to-end tests in Chromium: its shell without windows where that can
/// be had, else Chromium itself. `CHROME` says which for both.
pub fn chromium_without_windows() -> Result<PathBuf> {
    let Browser { chromium, .. } = Browser::find_or_install()?;
    if env::var_os("CHROME").is_some() {
        return Ok(chromium);
    }
    let find = || process::find(&SHELL);
    if find().is_none()
        && let Err(error) = install("Chromium's shell without windows", "CHROME", &SHELL[..1])
    {
        println!("end-to-end tests take Chromium itself, and longer: {error:#}");
    }
    Ok(find().unwrap_or(chromium))
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
    at(variable, env::var_os(variable).map(PathBuf::from), names)
}

/// The same, once it is known what the variable says.
fn at(variable: &str, said: Option<PathBuf>, names: &[&str]) -> Result<Option<PathBuf>> {
    let Some(path) = said else {
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

/// Whether Python finds the library that shows pages. It is the system's Python, which alone has
/// what the system's packages bring, and which `tests/e2e/webkit/browser.py` is run by; another may
/// come before it on the `PATH`.
fn has_bindings() -> bool {
    let script = "import gi; gi.require_version('WebKit2', '4.1')";
    let output = Command::new(PYTHON).args(["-c", script]).output();
    output.is_ok_and(|output| output.status.success())
}

/// Installs the packages of Debian that hold `what`, or says how to; `variables` name programs that
/// are elsewhere.
fn install(what: &str, variables: &str, packages: &[&str]) -> Result<()> {
    // Suites that run side by side may miss something at once, and apt-get works alone.
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = ALONE.lock();
    let names = packages.join(" ");
    let is_debian =
        Path::new("/etc/debian_version").exists() && process::find(&["apt-get"]).is_some();
    if !is_debian || !is_root() {
        bail!(how_to_get(what, variables, &names, is_debian));
    }
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let install = ["install", "--quiet", "--yes", "--no-install-recommends"];
    apt_get(&["update", "--quiet"])
        .and_then(|()| apt_get(&[&install[..], packages].concat()))
        .with_context(|| how_to_get(what, variables, &names, true))
}

/// What is missing, and what a person does about it.
fn how_to_get(what: &str, variables: &str, names: &str, is_debian: bool) -> String {
    let get = match is_debian {
        true => format!("run `sudo apt-get install {names}`"),
        false => format!("install that (Debian has it in {names})"),
    };
    format!("the tests need {what}: {get}, or say by the environment where it is: {variables}")
}

fn is_root() -> bool {
    // Without `id` (Windows) there is no root.
    process::find(&["id"])
        .and_then(|id| process::output(Command::new(id).arg("-u")).ok())
        .is_some_and(|user| user.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_that_is_missing_is_named_with_what_to_do() {
        let names = WEBKIT_PACKAGES.join(" ");
        let told = how_to_get("WebKitGTK with its driver", "WEBKIT_DRIVER", &names, true);
        assert_eq!(
            told,
            "the tests need WebKitGTK with its driver: run `sudo apt-get install webkit2gtk-driver \
             gir1.2-webkit2-4.1 python3-gi xvfb`, or say by the environment where it is: \
             WEBKIT_DRIVER"
        );
        let elsewhere = how_to_get("Firefox", "FIREFOX", "firefox-esr", false);
        assert!(elsewhere.contains("install that (Debian has it in firefox-esr)"), "{elsewhere}");
    }

    #[test]
    fn the_browser_for_webkit_is_run_by_the_python_that_is_asked() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let script = std::fs::read_to_string(root.join("tests/e2e/webkit/browser.py")).unwrap();
        assert_eq!(script.lines().next(), Some(format!("#!{PYTHON}").as_str()));
    }

    #[test]
    fn a_program_that_is_not_where_it_is_said_to_be_is_told() {
        let Err(error) = at("WEBKIT_DRIVER", Some(PathBuf::from("/nowhere/driver")), &[]) else {
            panic!("a program that is not there was taken");
        };
        assert_eq!(
            error.to_string(),
            "WEBKIT_DRIVER is set to /nowhere/driver, which is not a file"
        );
    }
}
