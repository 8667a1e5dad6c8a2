//! Tests that Node.js runs, in a browser.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{Outcome, watch};
use crate::summary::{self, Tally};
use crate::workspace::Workspace;

/// How many tests that failed are run once more: what is broken fails again. More than about one in
/// a hundred are no accident.
const RUN_AGAIN: usize = 8;

/// Files of tests, and how they are run.
pub struct NodeTests {
    /// What stands before each line that they print.
    pub name: &'static str,
    pub root: PathBuf,
    pub files: Vec<PathBuf>,
    /// Only the tests whose names match.
    pub pattern: Option<String>,
    pub files_at_once: usize,
    /// How long one file may take.
    pub limit: Duration,
    /// Variables of the environment.
    pub settings: Vec<(&'static str, OsString)>,
}

impl NodeTests {
    /// Runs them. A browser on a busy machine can be late by itself: a few that fail may run
    /// [once more](once_more).
    pub fn run(self) -> Result<Outcome> {
        // Node would look for tests everywhere.
        ensure!(!self.files.is_empty(), "there are no files of tests");
        let (printed, mut tally) = watch(self.name, &mut self.command(), Tally::of_node)?;
        let mut failed = summary::failed_in_node(&printed);
        let are_few = failed.len() == tally.failed && (1..=RUN_AGAIN).contains(&failed.len());
        // A file that failed as a whole may hold tests that never ran.
        let is_file = |name: &String| name.ends_with(".test.mjs");
        // Node names no process that ends midway where a test in it has failed before.
        let cut_short = self.files.iter().filter(|file| is_cut_short(file, &printed));
        let cut_short: Vec<String> = cut_short
            .map(|file| {
                format!("{}: its process ended before all its tests had run", file.display())
            })
            .collect();
        let again =
            (are_few && cut_short.is_empty() && !failed.iter().any(is_file)).then_some(self);
        tally.failed += cut_short.len();
        failed.extend(cut_short);
        Ok(Outcome { tally, failed, printed, again, ..Outcome::default() })
    }

    fn command(&self) -> Command {
        let mut command = Command::new("node");
        command
            .current_dir(&self.root)
            .args(["--test", "--test-reporter=spec"])
            .arg(format!("--test-concurrency={}", self.files_at_once))
            .arg(format!("--test-timeout={}", self.limit.as_millis()))
            .args(self.pattern.as_ref().map(|it| format!("--test-name-pattern={it}")))
            .args(&self.files)
            .env("NO_COLOR", "1")
            .env_remove("FORCE_COLOR")
            // Set for a test's own children, which then report to it alone.
            .env_remove("NODE_TEST_CONTEXT")
            .envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Runs the few tests that failed once more, alone. Those that pass then are named in the closing
/// lines as unsteady: nobody has to guess them.
pub fn once_more(suite: &str, outcome: &mut Outcome) -> Result<()> {
    let Some(mut tests) = outcome.again.take() else { return Ok(()) };
    println!("\n━━ once more, alone: {suite}: {} ━━", outcome.failed.join(" · "));
    let names: Vec<_> = outcome.failed.iter().map(|name| regex::escape(name)).collect();
    tests.pattern = Some(format!("^({})$", names.join("|")));
    tests.files_at_once = 1;
    let (printed, _) = watch(tests.name, &mut tests.command(), Tally::of_node)?;
    let (passed, broken) = (summary::passed_in_node(&printed), summary::failed_in_node(&printed));
    let failed = std::mem::take(&mut outcome.failed);
    // Two tests may have one name.
    let is_unsteady = |name: &String| passed.contains(name) && !broken.contains(name);
    (outcome.unsteady, outcome.failed) = failed.into_iter().partition(is_unsteady);
    let Tally { passed, .. } = outcome.tally;
    let passed = passed + outcome.unsteady.len();
    outcome.tally = Tally { passed, failed: outcome.failed.len() };
    Ok(())
}

/// What a group of files prints once all its tests have run.
fn end_of(group: &Path) -> String {
    format!("all of {} have run", group.display())
}

fn is_cut_short(file: &Path, printed: &str) -> bool {
    let is_group = fs::read_to_string(file).is_ok_and(|text| text.contains(GROUP));
    is_group && !printed.contains(&end_of(file))
}

/// How a file that stands for several begins.
const GROUP: &str = "// Tests that share a process.\n";

/// Files that each import so many of `files`, which then share a process and a browser. Those with
/// something that must be done before their tests stay by themselves: Node would not wait for it.
pub fn groups(
    workspace: &Workspace,
    name: &str,
    files: Vec<PathBuf>,
    each: usize,
) -> Result<Vec<PathBuf>> {
    grouped(&workspace.target.join("end-to-end").join(name), files, each)
}

fn grouped(directory: &Path, files: Vec<PathBuf>, each: usize) -> Result<Vec<PathBuf>> {
    if directory.exists() {
        fs::remove_dir_all(directory)?;
    }
    fs::create_dir_all(directory)
        .with_context(|| format!("cannot make {}", directory.display()))?;
    let is_alone = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap_or_default();
        text.lines().any(|line| line.starts_with("before("))
    };
    let (mut all, sharing): (Vec<_>, Vec<_>) = files.into_iter().partition(is_alone);
    for (number, files) in sharing.chunks(each.max(1)).enumerate() {
        let import = |file: &PathBuf| {
            let url = file.to_string_lossy().replace('\\', "/");
            let url = url.replace('%', "%25").replace('#', "%23").replace('?', "%3F");
            format!(
                "import {:?};\n",
                format!("file://{}{url}", if url.starts_with('/') { "" } else { "/" })
            )
        };
        let path = directory.join(format!("{}.test.mjs", number + 1));
        let end = format!(
            "import {{ after }} from \"node:test\";\nafter(() => console.log({:?}));\n",
            end_of(&path)
        );
        let imports: String = files.iter().map(import).collect();
        fs::write(&path, [GROUP, &imports, &end].concat())?;
        all.push(path);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Node's tests of files with these texts, which share a process.
    fn tests(folder: &Path, texts: &[&str]) -> NodeTests {
        let write = |(number, text): (usize, &&str)| {
            let file = folder.join(format!("a {number}#.test.mjs"));
            fs::write(&file, text).unwrap();
            file
        };
        let files = texts.iter().enumerate().map(write).collect();
        let files = grouped(&folder.join("groups"), files, 2).unwrap();
        NodeTests {
            name: "a suite",
            root: folder.to_owned(),
            files,
            pattern: None,
            files_at_once: 2,
            limit: Duration::from_secs(60),
            settings: Vec::new(),
        }
    }

    /// What becomes of tests, those that failed run once more.
    fn outcome(texts: &[&str]) -> Outcome {
        let folder = tempfile::tempdir().unwrap();
        let mut outcome = tests(folder.path(), texts).run().unwrap();
        once_more("a suite", &mut outcome).unwrap();
        outcome
    }

    /// A test that passes from the second time on.
    const LATE: &str = r#"import { existsSync, writeFileSync } from "node:fs";
               import { test } from "node:test";
               test("fails (once) at first.", () => {
                 const isAgain = existsSync("again");
                 writeFileSync("again", "");
                 if (!isAgain) throw new Error("late");
               });"#;

    const STEADY: &str = r#"import { test } from "node:test"; test("a steady one", () => {});"#;

    #[test]
    fn what_passes_when_run_again_is_named() {
        let outcome = outcome(&[STEADY, LATE]);
        assert_eq!(outcome.tally, Tally { passed: 2, failed: 0 });
        assert_eq!(outcome.unsteady, ["fails (once) at first."]);
        assert!(outcome.failed.is_empty());
    }

    #[test]
    fn what_fails_twice_has_failed() {
        let wrong = r#"import { test } from "node:test";
               test("a wrong one", () => { throw new Error("wrong"); });"#;
        let outcome = outcome(&[STEADY, wrong]);
        assert_eq!(outcome.tally, Tally { passed: 1, failed: 1 });
        assert_eq!(outcome.failed, ["a wrong one"]);
        assert!(outcome.unsteady.is_empty());
    }

    #[test]
    fn every_file_is_run_and_those_with_something_before_by_themselves() {
        let prepared = r#"import { before, test } from "node:test";
let made;
before(async () => {
  await new Promise((done) => setTimeout(done, 50));
  made = true;
});
test("what is made before is there", () => { if (!made) throw new Error("not yet"); });"#;
        let texts = [STEADY, prepared, STEADY, STEADY, STEADY];
        let folder = tempfile::tempdir().unwrap();
        let all = tests(folder.path(), &texts);
        assert_eq!(all.files.len(), 3, "one alone, two groups of two");
        assert_eq!(all.run().unwrap().tally, Tally { passed: 5, failed: 0 });
    }

    #[test]
    fn a_process_that_ends_midway_is_a_failure_whatever_failed_before() {
        let dying = r#"
               test("the end of the process", () => process.exit(3));
               test("one that never runs", () => {});"#;
        let outcome = outcome(&[STEADY, &[LATE, dying].concat()]);
        assert!(
            outcome.failed.iter().any(|it| it.contains("its process ended")),
            "{:?}",
            outcome.failed
        );
        assert!(outcome.tally.failed > 0 && outcome.unsteady.is_empty());
    }

    #[test]
    fn what_has_the_name_of_one_that_passes_has_failed() {
        let wrong = r#"import { test } from "node:test";
               test("a steady one", () => { throw new Error("wrong"); });"#;
        let outcome = outcome(&[STEADY, wrong]);
        assert_eq!((outcome.tally.failed, outcome.unsteady.len()), (1, 0));
    }

    #[test]
    fn no_files_are_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(tests(folder.path(), &[]).run().is_err());
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_failure() {
        let outcome = outcome(&[STEADY, "import \"./nowhere.mjs\";"]);
        assert!(outcome.tally.failed > 0);
    }
}
