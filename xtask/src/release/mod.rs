//! What is published: made, and looked at as whoever gets it has it.

mod archive;
mod changes;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::browser::Browser;
use crate::workspace::{PACKAGE, Workspace};
use crate::{integrity, notices, process, setup, site, widget};

/// What is checked of a release: tests of Node, which find it by the variables of `checks`.
pub const TESTS: &str = "tests/release";

#[derive(Args)]
pub struct Options {
    /// Do the same with a quick build, in target/rehearsal/: nothing of that is to be published
    #[arg(long)]
    rehearse: bool,
}

pub fn release(workspace: &Workspace, options: &Options) -> Result<()> {
    widget::build(workspace, &widget::Options::quick(options.rehearse))?;
    let directory =
        if options.rehearse { rehearsal(workspace) } else { workspace.root.join("dist") };
    let release = make(workspace, &directory)?;

    println!("\n━━ as whoever gets it has it ━━");
    let browser = Browser::find_or_install()?;
    let mut command = Command::new("node");
    command.current_dir(&workspace.root).args(["--test", "--test-reporter=spec"]);
    command.args(workspace.files(TESTS, |name| name.ends_with(".test.mjs"))?);
    command.env("CHROME", &browser.chromium).envs(checks(&directory, workspace));
    process::run(&mut command).context("this is not fit to be published")?;

    let name = directory.strip_prefix(&workspace.root).unwrap_or(&directory).display();
    println!("\n{name}/\n{}", release.checksums);
    print!("{}", release.integrity);
    if options.rehearse {
        println!("\nThis was a rehearsal: `cargo xtask release` makes what is published.");
        return Ok(());
    }
    println!("\n{}", closing(&workspace.version, release.is_undated));
    Ok(())
}

/// Where a release is made that is not published.
pub fn rehearsal(workspace: &Workspace) -> PathBuf {
    workspace.target.join("rehearsal")
}

/// By which the tests find a release.
pub fn checks(directory: &Path, workspace: &Workspace) -> [(&'static str, PathBuf); 2] {
    [("RELEASE", directory.to_owned()), ("RELEASE_VERSION", (&workspace.version).into())]
}

/// What a release says of itself.
pub struct Release {
    /// Of every file, as `sha256sum --check` reads them.
    checksums: String,
    /// For the `integrity` attributes of pages.
    integrity: String,
    /// Whether the changelog has no day for this version.
    is_undated: bool,
}

/// Makes all files of a release of what `pkg/` holds; others in the directory are left alone.
pub fn make(workspace: &Workspace, directory: &Path) -> Result<Release> {
    let version = &workspace.version;
    let name = format!("{PACKAGE}-{version}");
    fs::create_dir_all(directory)?;

    let package = archive::contents(&workspace.package())?;
    let changelog = fs::read_to_string(workspace.root.join("CHANGELOG.md"))
        .context("cannot read CHANGELOG.md")?;
    let changes = changes::section(&changelog, version)?;

    let mut files = BTreeMap::new();
    files.insert(format!("{name}.zip"), archive::pack(&name, &package)?);
    files.insert(format!("{name}-CHANGES.md"), format!("{changes}\n").into_bytes());
    for file in [notices::FILE, notices::IMPORT_FILE] {
        files.insert(format!("{name}-{file}"), package[file].clone());
    }
    files.insert(format!("{name}-site.zip"), site_archive(workspace, &name)?);
    for (name, bytes) in &files {
        fs::write(directory.join(name), bytes).with_context(|| format!("cannot write {name}"))?;
    }
    let (tarball, bytes) = npm_tarball(workspace, directory)?;
    files.insert(tarball, bytes);

    let checksums = archive::checksums(&files);
    fs::write(directory.join(archive::CHECKSUMS), &checksums)?;
    Ok(Release {
        checksums,
        integrity: String::from_utf8_lossy(&package[integrity::FILE]).into_owned(),
        is_undated: changes::is_undated(changes),
    })
}

/// The site for developers, in one folder.
fn site_archive(workspace: &Workspace, name: &str) -> Result<Vec<u8>> {
    let pages = workspace.widget().join("site");
    site::make(workspace, &pages)?;
    archive::pack(&format!("{name}-site"), &archive::read(&pages)?)
}

/// What npm would publish, packed by npm itself: its name, and its bytes.
fn npm_tarball(workspace: &Workspace, directory: &Path) -> Result<(String, Vec<u8>)> {
    let mut command = setup::npm(&workspace.package());
    command.args(["pack", "--silent", "--pack-destination"]).arg(directory);
    let printed = process::output(&mut command)?;
    let name = printed.trim().to_owned();
    if name != format!("{PACKAGE}-{}.tgz", workspace.version) {
        bail!("npm packed {name:?}, which is not the name of this version");
    }
    let bytes = fs::read(directory.join(&name)).with_context(|| format!("cannot read {name}"))?;
    Ok((name, bytes))
}

/// What remains for a person.
fn closing(version: &str, is_undated: bool) -> String {
    let mut text = String::new();
    if is_undated {
        text += &format!(
            "CHANGELOG.md calls {version} unreleased: write the day into its heading, commit, and \
             run this again.\n\n"
        );
    }
    text += "Everything is made and checked. Two commands remain, for a person:\n\n";
    // Without `./` npm takes it for a repository of somebody called "dist".
    text += &format!("  npm publish ./dist/{PACKAGE}-{version}.tgz\n");
    text += &format!("  git tag -a v{version} -m \"{PACKAGE} {version}\"\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_told_two_commands_and_a_missing_day() {
        let text = closing("1.2.3", false);
        let commands: Vec<&str> = text.lines().filter(|line| line.starts_with("  ")).collect();
        assert_eq!(
            commands,
            [
                "  npm publish ./dist/resolution-table-1.2.3.tgz",
                "  git tag -a v1.2.3 -m \"resolution-table 1.2.3\"",
            ]
        );
        assert!(!text.contains("unreleased"));
        assert!(closing("1.2.3", true).starts_with("CHANGELOG.md calls 1.2.3 unreleased"));
    }
}
