//! What test runners say in the end.

use std::iter::Sum;
use std::ops::Add;

/// How many lines of its reason a failure has in the closing lines.
const REASON_LINES: usize = 14;

#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// Reads the closing lines of cargo's and wasm-bindgen's runners, one for each test binary:
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
    pub fn of_cargo(printed: &str) -> Self {
        printed
            .lines()
            .filter_map(|line| line.trim().strip_prefix("test result: "))
            .filter_map(|result| result.split_once(". "))
            .map(|(_, counts)| Self {
                passed: count_before(counts, " passed"),
                failed: count_before(counts, " failed"),
            })
            .sum()
    }

    /// Reads the closing lines of Node's `spec` reporter: `ℹ pass 3`. A test over its time limit
    /// is `cancelled`, not `fail`.
    pub fn of_node(printed: &str) -> Self {
        let count = |name: &str| -> usize {
            printed
                .lines()
                .filter_map(|line| line.strip_prefix("ℹ ")?.strip_prefix(name)?.trim().parse().ok())
                .next_back()
                .unwrap_or(0)
        };
        Self { passed: count("pass "), failed: count("fail ") + count("cancelled ") }
    }
}

/// The names of the tests that cargo's and wasm-bindgen's runners call failed.
pub fn failed_in_cargo(printed: &str) -> Vec<String> {
    let name = |line: &str| {
        let name = line.trim().strip_prefix("test ")?;
        Some(name.strip_suffix(" ... FAILED").or(name.strip_suffix(" ... FAIL"))?.to_owned())
    };
    printed.lines().filter_map(name).collect()
}

/// The names of the tests that Node's `spec` reporter lists in the end as failed.
pub fn failed_in_node(printed: &str) -> Vec<String> {
    printed
        .lines()
        .skip_while(|line| !line.starts_with("✖ failing tests:"))
        .skip(1)
        .filter_map(|line| node_name(line.strip_prefix("✖ ")?))
        .collect()
}

/// Why the test of that name failed, in a few lines of what a runner printed: of Node's `spec`
/// reporter, which says it in the end, or of cargo's.
pub fn reason(printed: &str, name: &str) -> String {
    let in_node =
        |line: &str| line.strip_prefix("✖ ").and_then(node_name).is_some_and(|it| it == name);
    let in_cargo = format!("---- {name} stdout ----");
    let mut is_end = false;
    let lines = printed.lines().skip_while(|line| {
        is_end |= line.starts_with("✖ failing tests:");
        *line != in_cargo && !(is_end && in_node(line))
    });
    let is_next = |line: &str| {
        line.starts_with("test at ") || line.starts_with("---- ") || line == "failures:"
    };
    few(lines.skip(1).take_while(|line| !is_next(line)))
}

/// The first lines that say something: what is called from where in Node itself does not.
fn few<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let says = |line: &&str| !line.trim().is_empty() && !line.contains("(node:internal/");
    lines.filter(says).take(REASON_LINES).flat_map(|line| ["  ", line, "\n"]).collect()
}

/// The names of the tests that Node's `spec` reporter shows as passed.
pub fn passed_in_node(printed: &str) -> Vec<String> {
    printed.lines().filter_map(|line| node_name(line.trim().strip_prefix("✔ ")?)).collect()
}

/// `a name (12.3ms)` without the time.
fn node_name(line: &str) -> Option<String> {
    let (name, time) = line.rsplit_once(" (")?;
    time.ends_with("ms)").then(|| name.to_owned())
}

/// The number that stands before `word` in `3 passed; 0 failed; …`.
fn count_before(counts: &str, word: &str) -> usize {
    counts.split(';').find_map(|count| count.trim().strip_suffix(word)?.parse().ok()).unwrap_or(0)
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_the_binaries_of_cargo() {
        let printed = "\
running 2 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s

test result: FAILED. 10 passed; 3 failed; 1 ignored; 0 filtered out; finished in 1.20s
";
        assert_eq!(Tally::of_cargo(printed), Tally { passed: 12, failed: 3 });
        assert_eq!(Tally::of_cargo("error: could not compile"), Tally::default());
    }

    #[test]
    fn counts_what_node_cancelled_as_failed() {
        let printed = "✔ a (1ms)\nℹ tests 9\nℹ suites 0\nℹ pass 6\nℹ fail 2\nℹ cancelled 1\n";
        assert_eq!(Tally::of_node(printed), Tally { passed: 6, failed: 3 });
        assert_eq!(Tally::of_node("Error: no such file"), Tally::default());
    }

    #[test]
    fn names_what_failed() {
        let printed = "test a::b ... ok\ntest a::c ... FAILED\ntest d ... FAIL\n";
        assert_eq!(failed_in_cargo(printed), ["a::c", "d"]);

        let printed = "✔ one (in all) (1.5ms)\n✖ two (firefox) (3ms)\n  Error: ✖ no\nℹ fail 1\n\n\
            ✖ failing tests:\n\ntest at a.mjs:1:1\n✖ two (firefox) (3ms)\n  Error\n";
        assert_eq!(failed_in_node(printed), ["two (firefox)"]);
        assert_eq!(passed_in_node(printed), ["one (in all)"]);
    }

    #[test]
    fn says_why_it_failed() {
        let printed = "✖ a (1ms)\n  Error: first\n✖ failing tests:\n\ntest at a.mjs:1:1\n✖ b (1ms)\n  \
            Error: other\n\ntest at a.mjs:2:1\n✖ a (1ms)\n  Error: two\n\n  lines\n      at Test.run \
            (node:internal/test:9)\n      at x.mjs:3:4\n\ntest at a.mjs:3:1\n✖ c (1ms)\n  Error: last\n";
        assert_eq!(reason(printed, "a"), "    Error: two\n    lines\n        at x.mjs:3:4\n");
        assert_eq!(reason(printed, "c"), "    Error: last\n");
        assert_eq!(reason(printed, "d"), "");

        let printed = "failures:\n\n---- a::b stdout ----\n\nthread 'a::b' panicked at x.rs:1:2:\nno\n\n\
            ---- c stdout ----\nother\n\nfailures:\n    a::b\n";
        let why = "  thread 'a::b' panicked at x.rs:1:2:\n  no\n";
        assert_eq!(reason(printed, "a::b"), why);
        assert_eq!(reason(printed, "c"), "  other\n");
    }
}
