//! `resolution-import`: resolution JSON from a Word document or its plain text.

mod arguments;
mod messages;
mod outputs;
mod progress;
mod run;
mod stopping;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    match run::import(&arguments::Arguments::parse().import) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("resolution-import: {message}");
            ExitCode::from(2)
        }
    }
}
