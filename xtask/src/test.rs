//! Runs every test suite, and sums up.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::browser::Browser;
use crate::summary::{self, Tally};
use crate::workspace::{BROWSER_TESTS, NATIVE_FEATURES, PACKAGE, WASM_TARGET, Workspace};
use crate::{browser, process, release, runner, setup, widget};

/// How long one file of end-to-end tests may take: Node counts a file as a test. Within it, each
/// step that waits for the page gives up by itself after half a minute.
const TIME_LIMIT: Duration = Duration::from_secs(300);

/// The same for the apps of frameworks, each of which is installed and built twice or more, and for
/// a build from nothing.
const FRAMEWORKS_TIME_LIMIT: Duration = Duration::from_secs(3600);

/// The same for the site, each of whose examples is opened.
const SITE_TIME_LIMIT: Duration = Duration::from_secs(900);

/// The same for random walks of thousands of steps, and for what a day leaves in memory.
const ENDURANCE_TIME_LIMIT: Duration = Duration::from_secs(14_400);

/// How many files of tests in a browser run at a time: a page waits more than it works.
const FILES_AT_ONCE: usize = 2;

/// How many tests that failed in a browser are run once more: what is broken fails again. More than
/// about one in a hundred are no accident.
const RUN_AGAIN: usize = 8;

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
    /// Run what takes longer, too: the main end-to-end tests in WebKit, random walks of 10,000
    /// steps an engine, what a day leaves in memory, the package in apps of frameworks and in
    /// content systems, every example of the site, whether a clone gives the same bytes, and what
    /// `release` would publish
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
    run: fn(&Workspace, Option<&str>) -> Result<Outcome>,
}

/// What became of a suite.
#[derive(Default)]
struct Outcome {
    tally: Tally,
    /// The names of the tests that failed, as far as the runner gives them.
    failed: Vec<String>,
    /// The names of those that passed only when they were run once more.
    unsteady: Vec<String>,
}

const SUITES: [Suite; 13] = [
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
    Suite { name: "endurance", kind: Kind::E2e, engine: None, long: true, run: endurance },
    Suite {
        name: "endurance, Firefox",
        kind: Kind::E2e,
        engine: None,
        long: true,
        run: endurance_in_firefox,
    },
    Suite {
        name: "apps of frameworks",
        kind: Kind::E2e,
        engine: None,
        long: true,
        run: in_frameworks,
    },
    Suite {
        name: "content systems",
        kind: Kind::E2e,
        engine: None,
        long: true,
        run: in_content_systems,
    },
    Suite {
        name: "examples of the site",
        kind: Kind::E2e,
        engine: None,
        long: true,
        run: site_examples,
    },
    Suite { name: "same bytes", kind: Kind::E2e, engine: None, long: true, run: same_bytes },
    Suite { name: "release", kind: Kind::E2e, engine: None, long: true, run: released },
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
        let outcome = (suite.run)(workspace, options.filter.as_deref()).unwrap_or_else(|error| {
            // The other suites still have something to say, so this is one failure among them.
            eprintln!("error: {error:#}");
            let failed = vec![format!("{error:#}")];
            Outcome { tally: Tally { passed: 0, failed: 1 }, failed, ..Outcome::default() }
        });
        let has_failed = outcome.tally.failed > 0;
        summary.push((suite.name, outcome, start.elapsed()));
        if options.fail_fast && has_failed {
            break;
        }
    }

    if summary.is_empty() {
        bail!("nothing is left to run: --engine goes with end-to-end tests alone");
    }
    for (suite, outcome, _) in &summary {
        for name in &outcome.failed {
            println!("failed, {suite}: {name}");
        }
        for name in &outcome.unsteady {
            println!("failed once and passed when run again, {suite}: {name}");
        }
    }
    println!("\n{:<24}{:>8}{:>8}{:>9}", "suite", "passed", "failed", "seconds");
    for (name, Outcome { tally: Tally { passed, failed }, .. }, time) in &summary {
        println!("{name:<24}{passed:>8}{failed:>8}{:>9.1}", time.as_secs_f32());
    }
    let total: Tally = summary.iter().map(|(_, outcome, _)| outcome.tally).sum();
    println!("\n{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn library(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let mut command = workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", PACKAGE, "--features", NATIVE_FEATURES]);
    run_cargo(command.args(filter))
}

fn xtask(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let mut command = workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", "xtask"]);
    run_cargo(command.args(filter))
}

fn in_browser(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
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
    run_cargo(&mut command)
}

fn in_chromium(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    files_in_chromium(workspace, filter, &end_to_end(workspace)?, TIME_LIMIT)
}

/// Random walks, and what is left in memory after very many tables and registers.
fn endurance(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    files_in_chromium(workspace, filter, &lasting(workspace)?, ENDURANCE_TIME_LIMIT)
}

fn endurance_in_firefox(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let engine = ("firefox", "FIREFOX", browser::firefox()?);
    main_tests(workspace, filter, engine, lasting(workspace)?, ENDURANCE_TIME_LIMIT)
}

/// The files of the tests that last.
fn lasting(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    tests_in(workspace, "tests/endurance")
}

/// The package in apps that are installed from their lock files.
fn in_frameworks(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let files = tests_in(workspace, "tests/bundlers")?;
    files_in_chromium(workspace, filter, &files, FRAMEWORKS_TIME_LIMIT)
}

/// The ways in, in content systems that are installed; a test of one that is not says so.
fn in_content_systems(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    files_in_chromium(workspace, filter, &tests_in(workspace, "tests/systems")?, TIME_LIMIT)
}

/// Every page and every live example of the site for developers.
fn site_examples(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    files_in_chromium(workspace, filter, &tests_in(workspace, "tests/site")?, SITE_TIME_LIMIT)
}

/// What is built here and in a clone elsewhere.
fn same_bytes(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    build_once(workspace)?;
    let files = tests_in(workspace, "tests/reproducible")?;
    node_tests(workspace, filter.map(str::to_owned), &files, FRAMEWORKS_TIME_LIMIT, &[])
}

/// The files of tests in a folder.
fn tests_in(workspace: &Workspace, folder: &str) -> Result<Vec<PathBuf>> {
    workspace.files(folder, |name| name.ends_with(".test.mjs"))
}

/// The tests of these files, with what is built, in Chromium.
fn files_in_chromium(
    workspace: &Workspace,
    filter: Option<&str>,
    files: &[PathBuf],
    limit: Duration,
) -> Result<Outcome> {
    build_once(workspace)?;
    let browser = Browser::find_or_install()?;
    let settings = [("CHROME", browser.chromium.as_os_str())];
    node_tests(workspace, filter.map(str::to_owned), files, limit, &settings)
}

/// What would be published, as whoever gets it has it.
fn released(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    build_once(workspace)?;
    let browser = Browser::find_or_install()?;
    let directory = release::rehearsal(workspace);
    release::make(workspace, &directory)?;
    let files = tests_in(workspace, release::TESTS)?;
    let checks = release::checks(&directory, workspace);
    let mut settings = vec![("CHROME", browser.chromium.as_os_str())];
    settings.extend(checks.iter().map(|(name, value)| (*name, value.as_os_str())));
    node_tests(workspace, filter.map(str::to_owned), &files, TIME_LIMIT, &settings)
}

fn in_firefox(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let engine = ("firefox", "FIREFOX", browser::firefox()?);
    main_tests(workspace, filter, engine, end_to_end(workspace)?, TIME_LIMIT)
}

fn in_webkit(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let engine = ("webkit", "WEBKIT_DRIVER", browser::webkit()?);
    main_tests(workspace, filter, engine, end_to_end(workspace)?, TIME_LIMIT)
}

/// The main tests of `files` in another engine: their names end with its own. An engine is its
/// name, and the variable that says where its program is.
fn main_tests(
    workspace: &Workspace,
    filter: Option<&str>,
    (engine, variable, program): (&str, &str, PathBuf),
    mut files: Vec<PathBuf>,
    limit: Duration,
) -> Result<Outcome> {
    build_once(workspace)?;
    files.retain(|file| fs::read_to_string(file).is_ok_and(|text| text.contains("mainTest(")));
    let pattern = format!("{}.*\\({engine}\\)$", filter.unwrap_or_default());
    let settings = [("ENGINE", OsStr::new(engine)), (variable, program.as_os_str())];
    node_tests(workspace, Some(pattern), &files, limit, &settings)
}

/// The files of the end-to-end tests.
fn end_to_end(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    tests_in(workspace, "tests/e2e")
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

/// Runs Node's tests in `files`, those whose names match, with these settings of theirs.
fn node_tests(
    workspace: &Workspace,
    pattern: Option<String>,
    files: &[PathBuf],
    limit: Duration,
    settings: &[(&str, &OsStr)],
) -> Result<Outcome> {
    run_node(pattern, |pattern, at_once| {
        let mut command = Command::new("node");
        command
            .current_dir(&workspace.root)
            .args(["--test", "--test-reporter=spec"])
            .arg(format!("--test-concurrency={at_once}"))
            .arg(format!("--test-timeout={}", limit.as_millis()))
            .args(pattern.map(|pattern| format!("--test-name-pattern={pattern}")))
            .args(files)
            .env("NO_COLOR", "1")
            .env_remove("FORCE_COLOR")
            .envs(settings.iter().copied());
        command
    })
}

fn run_cargo(command: &mut Command) -> Result<Outcome> {
    let (printed, tally) = run(command, Tally::of_cargo)?;
    Ok(Outcome { tally, failed: summary::failed_in_cargo(&printed), ..Outcome::default() })
}

/// Runs tests in a browser, for which `command` makes the runner from a pattern of names and the
/// number of files at a time.
///
/// A browser on a busy machine can be late by itself. So a few that failed are run once more,
/// alone, and those that pass then are named in the closing lines as unsteady: nobody has to guess
/// them.
fn run_node(
    pattern: Option<String>,
    command: impl Fn(Option<String>, usize) -> Command,
) -> Result<Outcome> {
    let (printed, tally) = run(&mut command(pattern, FILES_AT_ONCE), Tally::of_node)?;
    let failed = summary::failed_in_node(&printed);
    if failed.is_empty() || failed.len() != tally.failed || failed.len() > RUN_AGAIN {
        return Ok(Outcome { tally, failed, ..Outcome::default() });
    }

    println!("\n━━ once more, alone: {} ━━", failed.join(" · "));
    let names: Vec<_> = failed.iter().map(|name| regex::escape(name)).collect();
    let again = Some(format!("^({})$", names.join("|")));
    let (printed, _) = run(&mut command(again, 1), Tally::of_node)?;
    let passed = summary::passed_in_node(&printed);
    let (unsteady, failed): (Vec<_>, Vec<_>) =
        failed.into_iter().partition(|name| passed.contains(name));
    let tally = Tally { passed: tally.passed + unsteady.len(), failed: failed.len() };
    Ok(Outcome { tally, failed, unsteady })
}

/// Runs the tests; gives what the runner printed, and the tally in that.
fn run(command: &mut Command, read: fn(&str) -> Tally) -> Result<(String, Tally)> {
    let (status, printed) = process::watch(command)?;
    let mut tally = read(&printed);
    if !status.success() && tally.failed == 0 {
        eprintln!("error: the test runner itself failed ({status}); this counts as one failure");
        tally.failed = 1;
    }
    Ok((printed, tally))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs tests of Node as those in a browser are.
    fn outcome(text: &str) -> Outcome {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.test.mjs");
        fs::write(&file, text).unwrap();
        run_node(None, |pattern, at_once| {
            let mut command = Command::new("node");
            command
                .current_dir(folder.path())
                .args(["--test", "--test-reporter=spec"])
                .arg(format!("--test-concurrency={at_once}"))
                .args(pattern.map(|pattern| format!("--test-name-pattern={pattern}")))
                .arg(&file)
                // Set for a test's own children, which then report to it alone.
                .env_remove("NODE_TEST_CONTEXT")
                .env("NO_COLOR", "1");
            command
        })
        .unwrap()
    }

    #[test]
    fn what_passes_when_run_again_is_named() {
        let outcome = outcome(
            r#"import { existsSync, writeFileSync } from "node:fs";
               import { test } from "node:test";
               test("a steady one", () => {});
               test("fails (once) at first.", () => {
                 const isAgain = existsSync("again");
                 writeFileSync("again", "");
                 if (!isAgain) throw new Error("late");
               });"#,
        );
        assert_eq!(outcome.tally, Tally { passed: 2, failed: 0 });
        assert_eq!(outcome.unsteady, ["fails (once) at first."]);
        assert!(outcome.failed.is_empty());
    }

    #[test]
    fn what_fails_twice_has_failed() {
        let outcome = outcome(
            r#"import { test } from "node:test";
               test("a steady one", () => {});
               test("a wrong one", () => { throw new Error("wrong"); });"#,
        );
        assert_eq!(outcome.tally, Tally { passed: 1, failed: 1 });
        assert_eq!(outcome.failed, ["a wrong one"]);
        assert!(outcome.unsteady.is_empty());
    }
}
