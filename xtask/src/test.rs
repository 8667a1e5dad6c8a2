//! Runs every test suite, and sums up.
//!
//! What is short runs in two lines, side by side: in the one the native tests, and then the main
//! tests in Firefox and WebKit; in the other the build of the widget, and then all tests in
//! Chromium. For the build a single processor works most of the time, and a page waits more than it
//! works.

mod node;

use std::fs;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, bail, ensure};
use clap::{Args, ValueEnum};

use self::node::NodeTests;
use crate::browser::Browser;
use crate::summary::{self, Tally};
use crate::workspace::{BROWSER_TESTS, NATIVE_FEATURES, PACKAGE, WASM_TARGET, Workspace};
use crate::{browser, process, release, runner, setup, widget};

/// How long one file of end-to-end tests may take: Node counts a file as a test. Within it, each
/// step that waits for the page gives up by itself after half a minute.
const TIME_LIMIT: Duration = Duration::from_secs(300);

/// The same for files that share a browser.
const SHARED_TIME_LIMIT: Duration = Duration::from_secs(1500);

/// The same for the apps of frameworks, each of which is installed and built twice or more, and for
/// a build from nothing.
const FRAMEWORKS_TIME_LIMIT: Duration = Duration::from_secs(3600);

/// The same for the site, each of whose examples is opened.
const SITE_TIME_LIMIT: Duration = Duration::from_secs(900);

/// The same for random walks of thousands of steps, and for what a day leaves in memory.
const ENDURANCE_TIME_LIMIT: Duration = Duration::from_secs(14_400);

/// How many files of tests share a browser and a process of Node, in Chromium. To start both takes
/// as long as a test or two; where more share them, the last group ends long after the others.
const SHARING: usize = 5;

/// How long the tests of one wasm binary may take.
const WASM_TIME_LIMIT: Duration = Duration::from_secs(120);

#[derive(Args)]
pub struct Options {
    /// Run one kind of tests
    #[arg(long, value_enum)]
    only: Option<Kind>,
    /// Run the end-to-end tests in one engine alone; without it, all in Chromium and the main ones
    /// in Firefox and WebKit
    #[arg(long, value_enum)]
    engine: Option<Engine>,
    /// Run what takes longer, too: random walks of 10,000 steps an engine, what a day leaves in
    /// memory, the package in apps of frameworks and in content systems, every example of the site,
    /// whether a clone gives the same bytes, and what `release` would publish
    #[arg(long)]
    long: bool,
    /// Run the tests whose names contain this
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    /// Take the widget that was built last, as `cargo xtask build --quick` builds it, for trying
    /// things out
    #[arg(long)]
    built: bool,
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
    place: Place,
    run: fn(&Run) -> Result<Outcome>,
}

/// When a suite runs.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// From the start, in the order of the list.
    First,
    /// Beside those, once the widget is built.
    Beside,
    /// After both, and only when it is asked for.
    Long,
}

/// What a suite is given.
struct Run<'a> {
    workspace: &'a Workspace,
    filter: Option<&'a str>,
    /// Whether the widget is that of the last build.
    is_built: bool,
    /// Whether another suite runs beside it.
    has_company: bool,
    /// Whether one engine was asked for by its name.
    is_named: bool,
}

impl Run<'_> {
    /// How many files of tests in a browser run at a time.
    fn at_once(&self) -> usize {
        if self.has_company { 1 } else { 2 }
    }
}

/// What became of a suite.
#[derive(Default)]
struct Outcome {
    tally: Tally,
    /// The names of the tests that failed, as far as the runner gives them.
    failed: Vec<String>,
    /// What the runner printed, for what it says of them.
    printed: String,
    /// The names of those that passed only when they were run once more.
    unsteady: Vec<String>,
    /// What runs those that failed once more, when nothing else runs.
    again: Option<NodeTests>,
    /// Why it has not run, where that is no failure.
    not_run: Option<String>,
}

/// A suite that has run, and how long it took.
struct Finished {
    suite: &'static Suite,
    outcome: Outcome,
    time: Duration,
}

const fn suite(
    name: &'static str,
    kind: Kind,
    engine: Option<Engine>,
    place: Place,
    run: fn(&Run) -> Result<Outcome>,
) -> Suite {
    Suite { name, kind, engine, place, run }
}

static SUITES: [Suite; 14] = [
    suite("library and importer", Kind::Native, None, Place::First, library),
    suite("xtask", Kind::Native, None, Place::First, xtask),
    suite("in the browser", Kind::Browser, None, Place::First, in_browser),
    suite("end to end", Kind::E2e, Some(Engine::Chromium), Place::Beside, in_chromium),
    suite("end to end, Firefox", Kind::E2e, Some(Engine::Firefox), Place::First, in_firefox),
    suite("end to end, WebKit", Kind::E2e, Some(Engine::WebKit), Place::First, in_webkit),
    suite("endurance", Kind::E2e, None, Place::Long, endurance),
    suite("endurance, Firefox", Kind::E2e, None, Place::Long, endurance_in_firefox),
    suite("endurance, WebKit", Kind::E2e, None, Place::Long, endurance_in_webkit),
    suite("apps of frameworks", Kind::E2e, None, Place::Long, in_frameworks),
    suite("content systems", Kind::E2e, None, Place::Long, in_content_systems),
    suite("examples of the site", Kind::E2e, None, Place::Long, site_examples),
    suite("same bytes", Kind::E2e, None, Place::Long, same_bytes),
    suite("release", Kind::E2e, None, Place::Long, released),
];

/// Runs the suites. Success is that every suite ran and every test passed.
pub fn test(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let start = Instant::now();
    let wanted = |suite: &&Suite| {
        options.only.is_none_or(|only| only == suite.kind)
            && match options.engine {
                Some(engine) => suite.engine == Some(engine),
                None => options.long || suite.place != Place::Long,
            }
    };
    let all: Vec<&'static Suite> = SUITES.iter().filter(wanted).collect();
    if all.is_empty() {
        bail!("nothing is left to run: --engine goes with end-to-end tests alone");
    }
    let at = |place| all.iter().copied().filter(|it| it.place == place).collect::<Vec<_>>();
    let (first, beside) = (at(Place::First), at(Place::Beside));
    let has_company = !first.is_empty() && !beside.is_empty();
    if has_company {
        // Both lines need it; it is fetched once. Where it cannot be had the suites say so.
        let _ = setup::wasm_target();
    }

    let filter = options.filter.as_deref();
    let is_over = AtomicBool::new(false);
    let line = |suites: Vec<&'static Suite>, has_company: bool| {
        let (is_built, is_named) = (options.built, options.engine.is_some());
        let run = Run { workspace, filter, is_built, has_company, is_named };
        let mut finished = Vec::new();
        for suite in suites {
            if is_over.load(Ordering::Relaxed) {
                break;
            }
            let mut it = finish(suite, &run);
            if options.fail_fast && it.outcome.tally.failed > 0 {
                run_again(&mut it);
                is_over.fetch_or(it.outcome.tally.failed > 0, Ordering::Relaxed);
            }
            finished.push(it);
        }
        finished
    };
    let mut finished = thread::scope(|scope| {
        let other = scope.spawn(|| line(beside, has_company));
        let mut finished = line(first, has_company);
        finished.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        finished
    });
    finished.extend(line(at(Place::Long), false));
    finished.iter_mut().for_each(run_again);
    finished.sort_by_key(|it| SUITES.iter().position(|suite| suite.name == it.suite.name));
    Ok(sum_up(&finished, start.elapsed()))
}

/// Runs the few tests of a suite that failed once more.
fn run_again(Finished { suite, outcome, .. }: &mut Finished) {
    if let Err(error) = node::once_more(suite.name, outcome) {
        eprintln!("error: {error:#}");
    }
}

/// Runs a suite. Its time is its own: not that of the build, which it may wait for.
fn finish(suite: &'static Suite, run: &Run) -> Finished {
    println!("\n━━ {} ━━", suite.name);
    let built = match suite.kind {
        Kind::E2e if !run.is_built => build_once(run.workspace),
        _ => Ok(()),
    };
    let start = Instant::now();
    let ran = built.and_then(|()| (suite.run)(run)).and_then(|outcome| {
        // In content systems that are not installed no test runs.
        let may_be_none =
            run.filter.is_some() || suite.place == Place::Long || outcome.not_run.is_some();
        ensure!(may_be_none || outcome.tally != Tally::default(), "not one test has run");
        Ok(outcome)
    });
    let outcome = ran.unwrap_or_else(|error| {
        // The other suites still have something to say, so this is one failure among them.
        eprintln!("error: {error:#}");
        let failed = vec![format!("{error:#}")];
        Outcome { tally: Tally { passed: 0, failed: 1 }, failed, ..Outcome::default() }
    });
    Finished { suite, outcome, time: start.elapsed() }
}

/// Prints what became of all suites.
fn sum_up(finished: &[Finished], time: Duration) -> ExitCode {
    for Finished { suite, outcome, .. } in finished {
        if let Some(why) = &outcome.not_run {
            println!("not run, {}: {why}", suite.name);
        }
        let print = |what: &str, name: &String| {
            println!("{what}, {}: {name}", suite.name);
            print!("{}", summary::reason(&outcome.printed, name));
        };
        outcome.failed.iter().for_each(|name| print("failed", name));
        let what = "failed once and passed when run again";
        outcome.unsteady.iter().for_each(|name| print(what, name));
    }
    println!("\n{:<24}{:>8}{:>8}{:>9}", "suite", "passed", "failed", "seconds");
    let row = |name: &str, Tally { passed, failed }: Tally, time: Duration| {
        println!("{name:<24}{passed:>8}{failed:>8}{:>9.1}", time.as_secs_f32());
    };
    if let Some(Ok(time)) = BUILT.get() {
        println!("{:<24}{:>25.1}", "build of the widget", time.as_secs_f32());
    }
    for Finished { suite, outcome, time } in finished {
        row(suite.name, outcome.tally, *time);
    }
    let total: Tally = finished.iter().map(|it| it.outcome.tally).sum();
    row("all, side by side", total, time);
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn library(run: &Run) -> Result<Outcome> {
    let mut command = run.workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", PACKAGE, "--features", NATIVE_FEATURES]);
    run_cargo("library", command.args(run.filter))
}

fn xtask(run: &Run) -> Result<Outcome> {
    let mut command = run.workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", "xtask"]);
    run_cargo("xtask", command.args(run.filter))
}

fn in_browser(run: &Run) -> Result<Outcome> {
    setup::wasm_target()?;
    let browser = Browser::find_or_install()?;
    let capabilities = run.workspace.widget().join("webdriver.json");
    fs::create_dir_all(run.workspace.widget())?;
    fs::write(&capabilities, browser.capabilities().to_string())?;

    let mut command = run.workspace.cargo("test");
    command.args(["--no-fail-fast", "--package", PACKAGE, "--target", WASM_TARGET, "--lib"]);
    command
        .args(BROWSER_TESTS)
        .arg("--config")
        .arg(runner::cargo_setting()?)
        .args(run.filter)
        .env("CHROMEDRIVER", &browser.chromedriver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TIME_LIMIT.as_secs().to_string());
    run_cargo("in the browser", &mut command)
}

fn in_chromium(run: &Run) -> Result<Outcome> {
    let groups = node::groups(run.workspace, "chromium", end_to_end(run.workspace)?, SHARING)?;
    NodeTests { files_at_once: 2, ..chromium(run, groups, SHARED_TIME_LIMIT)? }.run()
}

/// Random walks, and what is left in memory after very many tables and registers.
fn endurance(run: &Run) -> Result<Outcome> {
    chromium(run, lasting(run.workspace)?, ENDURANCE_TIME_LIMIT)?.run()
}

fn endurance_in_firefox(run: &Run) -> Result<Outcome> {
    let engine = ("firefox", "FIREFOX", browser::firefox()?);
    main_tests(run, engine, lasting(run.workspace)?, ENDURANCE_TIME_LIMIT).run()
}

fn endurance_in_webkit(run: &Run) -> Result<Outcome> {
    where_webkit_is(run, |engine| {
        main_tests(run, engine, lasting(run.workspace)?, ENDURANCE_TIME_LIMIT).run()
    })
}

/// The files of the tests that last.
fn lasting(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    tests_in(workspace, "tests/endurance")
}

/// The package in apps that are installed from their lock files.
fn in_frameworks(run: &Run) -> Result<Outcome> {
    chromium(run, tests_in(run.workspace, "tests/bundlers")?, FRAMEWORKS_TIME_LIMIT)?.run()
}

/// The ways in, in content systems that are installed; a test of one that is not says so.
fn in_content_systems(run: &Run) -> Result<Outcome> {
    chromium(run, tests_in(run.workspace, "tests/systems")?, TIME_LIMIT)?.run()
}

/// Every page and every live example of the site for developers.
fn site_examples(run: &Run) -> Result<Outcome> {
    chromium(run, tests_in(run.workspace, "tests/site")?, SITE_TIME_LIMIT)?.run()
}

/// What is built here and in a clone elsewhere.
fn same_bytes(run: &Run) -> Result<Outcome> {
    let files = tests_in(run.workspace, "tests/reproducible")?;
    node_tests(run, "same bytes", files, FRAMEWORKS_TIME_LIMIT).run()
}

/// The files of tests in a folder.
fn tests_in(workspace: &Workspace, folder: &str) -> Result<Vec<PathBuf>> {
    workspace.files(folder, |name| name.ends_with(".test.mjs"))
}

/// What would be published, as whoever gets it has it.
fn released(run: &Run) -> Result<Outcome> {
    let directory = release::rehearsal(run.workspace);
    release::make(run.workspace, &directory)?;
    let files = tests_in(run.workspace, release::TESTS)?;
    let mut tests = chromium(run, files, TIME_LIMIT)?;
    let checks = release::checks(&directory, run.workspace);
    tests.settings.extend(checks.into_iter().map(|(name, value)| (name, value.into())));
    tests.run()
}

fn in_firefox(run: &Run) -> Result<Outcome> {
    shared_main_tests(run, ("firefox", "FIREFOX", browser::firefox()?))
}

fn in_webkit(run: &Run) -> Result<Outcome> {
    where_webkit_is(run, |engine| shared_main_tests(run, engine))
}

/// Runs tests in WebKit. There is no WebKitGTK outside Linux: who did not ask for it by its name is
/// told that it is not there, and why, in the closing lines.
fn where_webkit_is(run: &Run, tests: impl Fn(EngineProgram) -> Result<Outcome>) -> Result<Outcome> {
    match browser::webkit() {
        Err(error) if !run.is_named => {
            Ok(Outcome { not_run: Some(format!("{error:#}")), ..Outcome::default() })
        }
        driver => tests(("webkit", "WEBKIT_DRIVER", driver?)),
    }
}

/// An engine: its name, and the variable that says where its program is.
type EngineProgram = (&'static str, &'static str, PathBuf);

/// The main end-to-end tests in an engine that takes long to start: as few start as run at a time.
fn shared_main_tests(run: &Run, engine: EngineProgram) -> Result<Outcome> {
    let name = engine.0;
    let mut tests = main_tests(run, engine, end_to_end(run.workspace)?, SHARED_TIME_LIMIT);
    let each = tests.files.len().div_ceil(run.at_once());
    tests.files = node::groups(run.workspace, name, tests.files, each)?;
    tests.run()
}

/// The tests of these files in Chromium.
fn chromium(run: &Run, files: Vec<PathBuf>, limit: Duration) -> Result<NodeTests> {
    let chromium = browser::chromium_without_windows()?;
    let mut tests = node_tests(run, "chromium", files, limit);
    tests.settings.push(("CHROME", chromium.into()));
    Ok(tests)
}

/// The main tests of `files` in another engine: their names end with its own.
fn main_tests(
    run: &Run,
    (engine, variable, program): EngineProgram,
    mut files: Vec<PathBuf>,
    limit: Duration,
) -> NodeTests {
    files.retain(|file| fs::read_to_string(file).is_ok_and(|text| text.contains("mainTest(")));
    let mut tests = node_tests(run, engine, files, limit);
    tests.pattern = Some(format!("{}.*\\({engine}\\)$", run.filter.unwrap_or_default()));
    tests.settings.extend([("ENGINE", engine.into()), (variable, program.into())]);
    tests
}

/// The files of the end-to-end tests.
fn end_to_end(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    tests_in(workspace, "tests/e2e")
}

/// Node's tests in these files.
fn node_tests(run: &Run, name: &'static str, files: Vec<PathBuf>, limit: Duration) -> NodeTests {
    NodeTests {
        name,
        root: run.workspace.root.clone(),
        files,
        pattern: run.filter.map(str::to_owned),
        files_at_once: run.at_once(),
        limit,
        settings: Vec::new(),
    }
}

/// How long the build took, or why there is none.
static BUILT: OnceLock<Result<Duration, String>> = OnceLock::new();

/// Builds the widget for the first suite that needs it; others wait.
fn build_once(workspace: &Workspace) -> Result<()> {
    let build = || {
        let start = Instant::now();
        let built = widget::build(workspace, &widget::Options::default());
        built.map(|()| start.elapsed()).map_err(|error| format!("{error:#}"))
    };
    BUILT.get_or_init(build).as_ref().map(|_| ()).map_err(|error| anyhow!("no widget: {error}"))
}

fn run_cargo(name: &str, command: &mut Command) -> Result<Outcome> {
    let (printed, tally) = watch(name, command, Tally::of_cargo)?;
    let failed = summary::failed_in_cargo(&printed);
    Ok(Outcome { tally, failed, printed, ..Outcome::default() })
}

/// Runs tests; gives what the runner printed, and the tally in that.
fn watch(name: &str, command: &mut Command, read: fn(&str) -> Tally) -> Result<(String, Tally)> {
    let (status, printed) = process::watch(command, name)?;
    let mut tally = read(&printed);
    if !status.success() && tally.failed == 0 {
        eprintln!("error: the test runner itself failed ({status}); this counts as one failure");
        tally.failed = 1;
    }
    Ok((printed, tally))
}
