//! One document becomes one register.

use std::io::{self, Read};
use std::path::Path;
use std::{fs, slice};

use resolution_table::import::diagnostics::{Diagnostic, Level};
use resolution_table::import::document::{Document, input};
use resolution_table::import::import_document;
use resolution_table::import::provenance::Leaf;
use resolution_table::import::summary::Summary;
use resolution_table::model::{Severity, decode};

use super::arguments::{Form, ImportArguments};
use super::messages;
use super::outputs::{self, Outputs, Wanted, is_standard};
use super::progress::Progress;

/// Imports as the options say. Whether there was nothing to complain of.
///
/// # Errors
/// A sentence, where a file cannot be read or written.
pub fn import(arguments: &ImportArguments) -> Result<bool, String> {
    let wanted = wanted(arguments);
    outputs::check(slice::from_ref(&arguments.input), &wanted)?;
    let progress = Progress::new(arguments.progress);
    let name = arguments.input.display();
    progress.step(&format!("reading {name}"));
    let bytes = read(&arguments.input).map_err(|error| format!("cannot read {name}: {error}"))?;
    let document = input::read(&bytes).map_err(|error| format!("{name}: {error}"))?;
    progress.step("importing");
    let mut imported = import_document(&document, &arguments.options());
    let coverage = arguments.check.then(|| {
        progress.step("checking");
        imported.check_document(&document)
    });
    progress.step("writing");
    let register = json(&imported.register)?;
    let recognised = !imported.register.resolutions.is_empty();
    let mut outputs = Outputs::new();
    if let Some(path) = &arguments.text {
        outputs.add(path, &(document.text() + "\n"))?;
    }
    if recognised {
        imported.diagnostics.extend(problems(&register)?);
        outputs.add(&arguments.output, &register)?;
        if let Some(path) = &arguments.provenance {
            let leaves = imported.provenance.leaves.iter();
            let places: Vec<_> = leaves.map(|leaf| origin(leaf, &document)).collect();
            outputs.add(path, &json(&places)?)?;
        }
    }
    outputs.finish()?;
    progress.end();
    let summary = Summary::new(&imported.register, &imported.diagnostics);
    match arguments.diagnostics {
        Form::Json => {
            let list = messages::json(&imported.diagnostics, coverage.as_ref(), &summary);
            eprintln!("{}", list.map_err(|error| error.to_string())?);
        }
        Form::Text => {
            for line in messages::lines(&imported.diagnostics, arguments.all_messages) {
                eprintln!("{line}");
            }
            if let Some(coverage) = &coverage {
                eprintln!("{coverage}\n{}", summary.table());
            }
            if !recognised {
                eprintln!("{}", left(arguments));
            }
            eprintln!("summary: {summary}");
        }
    }
    let complete = coverage.is_none_or(|it| it.is_complete());
    Ok(recognised && complete && summary.errors == 0)
}

fn wanted(arguments: &ImportArguments) -> Vec<Wanted<'_>> {
    let more = [
        ("--text", "the text", &arguments.text),
        ("--provenance", "the provenance", &arguments.provenance),
    ];
    let more = more
        .into_iter()
        .filter_map(|(option, what, path)| Some(Wanted { option, what, path: path.as_deref()? }));
    [Wanted { option: "-o", what: "the JSON", path: &arguments.output }]
        .into_iter()
        .chain(more)
        .collect()
}

/// What became of the output of a document without any resolution.
fn left(arguments: &ImportArguments) -> String {
    let output = &arguments.output;
    match !is_standard(output) && output.exists() {
        true => format!("{} was left as it was", output.display()),
        false => "no JSON was written: there is no resolution in it".to_owned(),
    }
}

/// What a reader of the finished register would complain of.
fn problems(register: &str) -> Result<Vec<Diagnostic>, String> {
    let decoded = decode(register.as_bytes())
        .map_err(|error| format!("nothing was written: the register cannot be read: {error}"))?;
    let told = decoded.problems.iter().map(|problem| {
        let level = match problem.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        let message = format!("{}: {}", problem.path, problem.reason);
        Diagnostic::new(0, level, "register", message)
    });
    Ok(told.collect())
}

/// A value as JSON with a line end.
pub fn json(value: &impl serde::Serialize) -> Result<String, String> {
    let json = serde_json::to_string_pretty(value).map_err(|error| error.to_string())?;
    Ok(json + "\n")
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

/// What a file, or standard input, holds.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    if is_standard(path) {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}
