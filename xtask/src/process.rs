//! Running other programs.

use std::env;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, anyhow, bail};

/// Runs a program to its end. What it prints is shown.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, error))?;
    succeeded(command, status)
}

/// Runs a program to its end and returns what it printed. Its errors are shown.
pub fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, error))?;
    succeeded(command, output.status)?;
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` printed something that is not UTF-8", program(command)))
}

/// Runs a program to its end, shows what it prints, each line after `name`, and returns it with the
/// program's status.
pub fn watch(command: &mut Command, name: &str) -> Result<(ExitStatus, String)> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, error))?;
    let stdout = child.stdout.take().context("the output of the program is not connected")?;
    let mut printed = String::new();
    for line in BufReader::new(stdout).split(b'\n') {
        let line = line.with_context(|| format!("cannot read from `{}`", program(command)))?;
        let line = String::from_utf8_lossy(&line);
        println!("{name} │ {line}");
        printed.push_str(&line);
        printed.push('\n');
    }
    Ok((child.wait()?, printed))
}

/// The first program of these names on the `PATH`.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let directories: Vec<_> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| directories.iter().map(move |directory| directory.join(name)))
        .map(|program| program.with_extension(env::consts::EXE_EXTENSION))
        .find(|program| program.is_file())
}

/// The program without its directories, for messages.
fn program(command: &Command) -> String {
    let path = Path::new(command.get_program());
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn not_started(command: &Command, error: std::io::Error) -> anyhow::Error {
    let name = program(command);
    match error.kind() {
        ErrorKind::NotFound => anyhow!("`{name}` was not found: install it, or add it to the PATH"),
        _ => anyhow!(error).context(format!("cannot start `{name}`")),
    }
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status}); its messages are above", program(command));
    }
    Ok(())
}
