//! `resolution-import`: resolution JSON from a report, a Word document or its plain text.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use resolution_table::import::diagnostics::Diagnostic;
use resolution_table::import::document::Document;
use resolution_table::import::provenance::Leaf;
use resolution_table::import::{Options, import_document, input};

/// Makes resolution JSON from a report with two tables of resolutions: the overview and the detailed
/// text. The report is a Word document (.docx) or its plain text.
///
/// Exit codes: 0 fine; 1 nothing was recognised, or --check found something left over; 2 wrong usage,
/// or a file that cannot be read or written.
#[derive(Parser)]
#[command(name = "resolution-import", version)]
struct Arguments {
    /// The report: a Word document (.docx), or plain text in UTF-8; `-` reads from standard input
    input: PathBuf,
    /// Where to write the JSON; `-` is standard output
    #[arg(short, long, default_value = "-")]
    output: PathBuf,
    /// Prove that every printed character is in exactly one field, and report on it
    #[arg(long)]
    check: bool,
    /// The id of the register
    #[arg(long, default_value = "wtsa-20")]
    id: String,
    /// The language of the document (BCP 47)
    #[arg(long, default_value = "fr")]
    language: String,
    /// The day of the import (YYYY-MM-DD)
    #[arg(long, value_parser = date)]
    date: Option<String>,
    /// Where the official texts are published
    #[arg(long)]
    link: Option<String>,
    /// The key of the body that adopted the resolutions
    #[arg(long, default_value = "wtsa")]
    assembly_body: String,
    /// How to print what looks wrong in the document (on standard error)
    #[arg(long, value_enum, default_value = "text")]
    diagnostics: Form,
    /// Also write, for each field with printed words, where it comes from, as JSON: the line, and the
    /// place in a Word document
    #[arg(long, value_name = "FILE")]
    provenance: Option<PathBuf>,
    /// Also write the text as it was read: what Word only shows, such as labels of lists, is in it
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    Text,
    Json,
}

fn date(text: &str) -> Result<String, String> {
    let parts: Vec<_> = text.split('-').collect();
    let number = |index: usize, length: usize| {
        let part: &&str = parts.get(index)?;
        let digits = part.len() == length && part.chars().all(|c| c.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| digits)
    };
    match (number(0, 4), number(1, 2), number(2, 2), parts.len()) {
        (Some(_), Some(1..=12), Some(1..=31), 3) => Ok(text.to_owned()),
        _ => Err("expected a date such as 2026-11-24".to_owned()),
    }
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("resolution-import: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<bool, String> {
    let name = arguments.input.display();
    let bytes = read(&arguments.input).map_err(|error| format!("cannot read {name}: {error}"))?;
    let document = input::read(&bytes).map_err(|error| format!("{name}: {error}"))?;
    if let Some(path) = &arguments.text {
        write(path, &(document.text() + "\n"))?;
    }
    let options = Options {
        id: arguments.id.clone(),
        language: arguments.language.clone(),
        date: arguments.date.clone(),
        link: arguments.link.clone(),
        body: arguments.assembly_body.clone(),
    };
    let imported = import_document(&document, &options);
    report(&imported.diagnostics, arguments.diagnostics)?;
    let recognised = !imported.register.resolutions.is_empty();
    let mut complete = true;
    if arguments.check {
        let coverage = imported.check_document(&document);
        complete = coverage.is_complete();
        eprintln!("{coverage}");
    }
    let mut json =
        serde_json::to_string_pretty(&imported.register).map_err(|error| error.to_string())?;
    json.push('\n');
    write(&arguments.output, &json)?;
    if let Some(path) = &arguments.provenance {
        let leaves = imported.provenance.leaves.iter();
        let places: Vec<_> = leaves.map(|leaf| origin(leaf, &document)).collect();
        let json = serde_json::to_string_pretty(&places).map_err(|error| error.to_string())?;
        write(path, &(json + "\n"))?;
    }
    Ok(recognised && complete)
}

/// Where a field comes from.
fn origin(leaf: &Leaf, document: &Document) -> serde_json::Value {
    let line = leaf.spans.first().map_or(0, |span| span.line);
    let mut origin = serde_json::json!({ "pointer": leaf.pointer, "line": line });
    if let (Some(place), Some(fields)) = (document.place(line), origin.as_object_mut()) {
        fields.insert("place".to_owned(), place.path.clone().into());
    }
    origin
}

fn report(diagnostics: &[Diagnostic], form: Form) -> Result<(), String> {
    match form {
        Form::Text => {
            for diagnostic in diagnostics {
                eprintln!("{diagnostic}");
            }
        }
        Form::Json => {
            let json =
                serde_json::to_string_pretty(diagnostics).map_err(|error| error.to_string())?;
            eprintln!("{json}");
        }
    }
    Ok(())
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let written = match path == Path::new("-") {
        true => io::stdout().write_all(text.as_bytes()),
        false => fs::write(path, text),
    };
    written.map_err(|error| format!("cannot write {}: {error}", path.display()))
}
