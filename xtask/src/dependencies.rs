//! What the project depends on: licences, sources and bans of crates by `deny.toml`, and known
//! weaknesses of crates and npm packages, as far as those who know them can be asked.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::workspace::Workspace;
use crate::{process, setup};

/// What asking for known weaknesses came to.
#[derive(Debug, PartialEq)]
pub enum Asked {
    /// None is known.
    Clean,
    /// Some are known: in words.
    Found(String),
    /// Whoever knows them could not be asked, and why.
    Unreached(String),
}

/// Licences, bans and sources of all crates, by cargo-deny, without the network.
pub fn permitted(workspace: &Workspace, deny: &Path) -> Result<()> {
    process::run(check(workspace, deny).args(["licenses", "bans", "sources"]))
}

fn check(workspace: &Workspace, deny: &Path) -> Command {
    let mut command = Command::new(deny);
    command.current_dir(&workspace.root).args(["--all-features", "check"]);
    command
}

/// Known weaknesses of crates, by the database of RustSec.
pub fn crate_advisories(workspace: &Workspace, deny: &Path) -> Result<Asked> {
    let mut command = check(workspace, deny);
    let output = command.arg("advisories").output().context("cannot start cargo-deny")?;
    Ok(of_cargo_deny(output.status.success(), &String::from_utf8_lossy(&output.stderr)))
}

/// Known weaknesses of the npm packages of `package-lock.json`, by the registry.
pub fn npm_advisories(workspace: &Workspace) -> Result<Asked> {
    let mut command: Command = setup::npm(&workspace.root);
    let output = command.args(["audit", "--json"]).output().context("cannot start npm")?;
    of_npm(&String::from_utf8_lossy(&output.stdout))
}

fn of_cargo_deny(succeeded: bool, told: &str) -> Asked {
    let unreached = "failed to fetch advisory database";
    match told.lines().find(|line| line.contains(unreached)) {
        _ if succeeded => Asked::Clean,
        Some(line) => Asked::Unreached(line.split("[ERROR]").last().unwrap_or(line).trim().into()),
        None => Asked::Found(told.trim().to_owned()),
    }
}

fn of_npm(json: &str) -> Result<Asked> {
    let report: Value = serde_json::from_str(json).context("cannot read what `npm audit` says")?;
    // Without the report there is a message of what went wrong.
    let Some(total) = report["metadata"]["vulnerabilities"]["total"].as_u64() else {
        let error = [&report["message"], &report["error"]["summary"]];
        let reason = error.iter().find_map(|it| it.as_str()).unwrap_or("it gave no report");
        return Ok(Asked::Unreached(reason.to_owned()));
    };
    let names = report["vulnerabilities"].as_object();
    let names: Vec<&str> = names.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    Ok(match total {
        0 => Asked::Clean,
        _ => Asked::Found(format!("{total} in {}: see `npm audit`", names.join(", "))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_crates_are_permitted() {
        let workspace = Workspace::find().unwrap();
        let Some(deny) = setup::found_cargo_deny(&workspace) else {
            println!("skipped: `cargo xtask lint`, which installs cargo-deny, has not run yet");
            return;
        };
        permitted(&workspace, &deny).unwrap();
    }

    #[test]
    fn what_could_not_be_asked_has_not_passed() {
        let unreached = "2026-01-01 [ERROR] failed to fetch advisory database https://x.example";
        let reason = "failed to fetch advisory database https://x.example".to_owned();
        assert_eq!(of_cargo_deny(false, unreached), Asked::Unreached(reason));
        assert_eq!(of_cargo_deny(true, "advisories ok"), Asked::Clean);
        let found = "error[vulnerability]: a crate reads too far";
        assert_eq!(of_cargo_deny(false, found), Asked::Found(found.to_owned()));

        let refused = r#"{"message": "405 Method Not Allowed", "statusCode": 405}"#;
        assert_eq!(of_npm(refused).unwrap(), Asked::Unreached("405 Method Not Allowed".to_owned()));
        let unreached = r#"{"error": {"code": "ENOTFOUND", "summary": "no such host"}}"#;
        assert_eq!(of_npm(unreached).unwrap(), Asked::Unreached("no such host".to_owned()));
        let clean = r#"{"vulnerabilities": {}, "metadata": {"vulnerabilities": {"total": 0}}}"#;
        assert_eq!(of_npm(clean).unwrap(), Asked::Clean);
        let found =
            r#"{"vulnerabilities": {"a": {}}, "metadata": {"vulnerabilities": {"total": 1}}}"#;
        assert!(matches!(of_npm(found).unwrap(), Asked::Found(names) if names.contains("in a:")));
        assert!(of_npm("<!doctype html>").is_err());
    }
}
