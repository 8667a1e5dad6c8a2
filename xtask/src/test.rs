//! Runs every test suite, and sums up.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::browser::Browser;
use crate::summary::Tally;
use crate::workspace::{BROWSER_TESTS, NATIVE_FEATURES, PACKAGE, WASM_TARGET, Workspace};
use crate::{browser, process, runner, setup, widget};

/// How long one file of end-to-end tests may take: Node counts a file as a test. Within it, each
/// step that waits for the page gives up by itself after half a minute.
const TIME_LIMIT: Duration = Duration::from_secs(300);

/// The same for the apps of frameworks, each of which is installed and built twice or more.
const FRAMEWORKS_TIME_LIMIT: Duration = Duration::from_secs(3600);

/// How long the tests of one wasm binary may take.
const WASM_TIME_LIMIT: Duration = Duration::from_secs(120);

#[derive(Args)]
pub struct Options {
    /// Run one kind of tests
    #[arg(long, value_enum)]
    only: Option<Kind>,
    /// Run the end-to-end tests in one engine alone; without it, all in Chromium and the main ones
    /// in Firefox
    #[arg(long, value_enum)]
    engine: Option<Engine>,
    /// Run what takes longer, too: the main end-to-end tests in WebKit, and the package in apps of
    /// frameworks
    #[arg(long)]
    long: bool,
    /// Run the tests whose names contain this
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Stop after the first suite with a failure
    #[arg(long)]
    fail_fast: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Kind {
    /// Rust tests on this machine
    Native,
    /// Rust tests in the browser
    Browser,
    /// The built widget in the browser
    E2e,
}

/// What shows the pages of end-to-end tests.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Engine {
    Chromium,
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

struct Suite {
    name: &'static str,
    kind: Kind,
    engine: Option<Engine>,
    /// Whether it runs only when it is asked for.
    long: bool,
    run: fn(&Workspace, Option<&str>) -> Result<Tally>,
}

const SUITES: [Suite; 7] = [
    Suite {
        name: "library and importer",
        kind: Kind::Native,
        engine: None,
        long: false,
        run: library,
    },
    Suite { name: "xtask", kind: Kind::Native, engine: None, long: false, run: xtask },
    Suite {
        name: "in the browser",
        kind: Kind::Browser,
        engine: None,
        long: false,
        run: in_browser,
    },
    Suite {
        name: "end to end",
        kind: Kind::E2e,
        engine: Some(Engine::Chromium),
        long: false,
        run: in_chromium,
    },
    Suite {
        name: "end to end, Firefox",
        kind: Kind::E2e,
        engine: Some(Engine::Firefox),
        long: false,
        run: in_firefox,
    },
    Suite {
        name: "end to end, WebKit",
        kind: Kind::E2e,
        engine: Some(Engine::WebKit),
        long: true,
        run: in_webkit,
    },
    Suite {
        name: "apps of frameworks",
        kind: Kind::E2e,
        engine: None,
        long: true,
        run: in_frameworks,
    },
];

/// Runs the suites. Success is that every suite ran and every test passed.
pub fn test(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let mut summary = Vec::new();
    let wanted = |suite: &&Suite| {
        options.only.is_none_or(|only| only == suite.kind)
            && match options.engine {
                Some(engine) => suite.engine == Some(engine),
                None => options.long || !suite.long,
            }
    };
    for suite in SUITES.iter().filter(wanted) {
        println!("\n━━ {} ━━", suite.name);
        let start = Instant::now();
        let tally = (suite.run)(workspace, options.filter.as_deref()).unwrap_or_else(|error| {
            // The other suites still have something to say, so this is one failure among them.
            eprintln!("error: {error:#}");
            Tally { passed: 0, failed: 1 }
        });
        summary.push((suite.name, tally, start.elapsed()));
        if options.fail_fast && tally.failed > 0 {
            break;
        }
    }

    if summary.is_empty() {
        bail!("nothing is left to run: --engine goes with end-to-end tests alone");
    }
    println!("\n{:<24}{:>8}{:>8}{:>9}", "suite", "passed", "failed", "seconds");
    for (name, Tally { passed, failed }, time) in &summary {
        println!("{name:<24}{passed:>8}{failed:>8}{:>9.1}", time.as_secs_f32());
    }
    let total: Tally = summary.iter().map(|(_, tally, _)| *tally).sum();
    println!("\n{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn library(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    let mut command = workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", PACKAGE, "--features", NATIVE_FEATURES]);
    run(command.args(filter), Tally::of_cargo)
}

fn xtask(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    let mut command = workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", "xtask"]);
    run(command.args(filter), Tally::of_cargo)
}

fn in_browser(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    setup::wasm_target()?;
    let browser = Browser::find_or_install()?;
    let capabilities = workspace.widget().join("webdriver.json");
    fs::create_dir_all(workspace.widget())?;
    fs::write(&capabilities, browser.capabilities().to_string())?;

    let mut command = workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", PACKAGE, "--target", WASM_TARGET, "--lib"]);
    command
        .args(BROWSER_TESTS)
        .arg("--config")
        .arg(runner::cargo_setting()?)
        .args(filter)
        .env("CHROMEDRIVER", &browser.chromedriver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TIME_LIMIT.as_secs().to_string());
    run(&mut command, Tally::of_cargo)
}

fn in_chromium(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    build_once(workspace)?;
    let browser = Browser::find_or_install()?;
    let files = workspace.files("tests/e2e", |name| name.ends_with(".test.mjs"))?;
    let mut command = node_tests(workspace, filter.map(str::to_owned), &files, TIME_LIMIT);
    run(command.env("CHROME", &browser.chromium), Tally::of_node)
}

/// The package in apps that are installed from their lock files.
fn in_frameworks(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    build_once(workspace)?;
    let browser = Browser::find_or_install()?;
    let files = workspace.files("tests/bundlers", |name| name.ends_with(".test.mjs"))?;
    let filter = filter.map(str::to_owned);
    let mut command = node_tests(workspace, filter, &files, FRAMEWORKS_TIME_LIMIT);
    run(command.env("CHROME", &browser.chromium), Tally::of_node)
}

fn in_firefox(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    main_tests(workspace, filter, "firefox", "FIREFOX", &browser::firefox()?)
}

fn in_webkit(workspace: &Workspace, filter: Option<&str>) -> Result<Tally> {
    main_tests(workspace, filter, "webkit", "WEBKIT_DRIVER", &browser::webkit()?)
}

/// The main tests in another engine: their names end with its own.
fn main_tests(
    workspace: &Workspace,
    filter: Option<&str>,
    engine: &str,
    variable: &str,
    program: &Path,
) -> Result<Tally> {
    build_once(workspace)?;
    let mut files = workspace.files("tests/e2e", |name| name.ends_with(".test.mjs"))?;
    files.retain(|file| fs::read_to_string(file).is_ok_and(|text| text.contains("mainTest(")));
    let pattern = format!("{}.*\\({engine}\\)$", filter.unwrap_or_default());
    let mut command = node_tests(workspace, Some(pattern), &files, TIME_LIMIT);
    run(command.env("ENGINE", engine).env(variable, program), Tally::of_node)
}

/// Builds the widget for the first suite that needs it.
fn build_once(workspace: &Workspace) -> Result<()> {
    static BUILT: OnceLock<()> = OnceLock::new();
    if BUILT.get().is_none() {
        widget::build(workspace, &widget::Options::default())?;
        BUILT.get_or_init(|| ());
    }
    Ok(())
}

/// Node's test runner over `files`, for the tests whose names match.
fn node_tests(
    workspace: &Workspace,
    pattern: Option<String>,
    files: &[PathBuf],
    limit: Duration,
) -> Command {
    let mut command = Command::new("node");
    command
        .current_dir(&workspace.root)
        .args(["--test", "--test-reporter=spec"])
        // One file at a time: browsers that share a machine make each other late.
        .arg("--test-concurrency=1")
        .arg(format!("--test-timeout={}", limit.as_millis()))
        .args(pattern.map(|pattern| format!("--test-name-pattern={pattern}")))
        .args(files)
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR");
    command
}

/// Runs the tests and reads the tally from what the runner prints.
fn run(command: &mut Command, read: fn(&str) -> Tally) -> Result<Tally> {
    let (status, printed) = process::watch(command)?;
    let tally = read(&printed);
    if !status.success() && tally.failed == 0 {
        eprintln!("error: the test runner itself failed ({status}); this counts as one failure");
        return Ok(Tally { failed: 1, ..tally });
    }
    Ok(tally)
}
