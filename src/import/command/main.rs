//! `resolution-import`: resolution JSON from a Word document or its plain text.

mod arguments;
mod conversion;
mod decisions;
mod difference;
mod documents;
mod messages;
mod outputs;
mod progress;
mod run;
mod stopping;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match (&arguments.command, &arguments.import) {
        (Some(Command::Diff(arguments)), _) => difference::diff(arguments),
        (Some(Command::Convert(arguments)), _) => conversion::convert(arguments),
        (None, Some(arguments)) => run::import(arguments),
        (None, None) => {
            let missing = clap::error::ErrorKind::MissingRequiredArgument;
            Arguments::command().error(missing, "name the document to import").exit()
        }
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("resolution-import: {message}");
            ExitCode::from(2)
        }
    }
}
