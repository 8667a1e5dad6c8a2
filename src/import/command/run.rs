//! One document becomes one register.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use resolution_table::import::corrections::{self, Applied, Corrections};
use resolution_table::import::diagnostics::{Diagnostic, Level};
use resolution_table::import::document::{Document, input};
use resolution_table::import::import_document;
use resolution_table::import::provenance::Leaf;
use resolution_table::import::review::{self, Heading};
use resolution_table::import::summary::{Summary, counted};
use resolution_table::model::{Severity, decode};

use super::arguments::{Form, ImportArguments};
use super::messages;
use super::outputs::{self, Input, Outputs, Wanted, is_standard};
use super::progress::Progress;

/// Imports as the options say. Whether there was nothing to complain of.
///
/// # Errors
/// A sentence, where a file cannot be read or written.
pub fn import(arguments: &ImportArguments) -> Result<bool, String> {
    let wanted = wanted(arguments);
    let decided = corrections(arguments);
    let inputs = [(Some(&arguments.input), "the document"), (decided.as_ref(), "the corrections")];
    let inputs =
        inputs.into_iter().filter_map(|(path, what)| Some(Input { path: path?.clone(), what }));
    outputs::check(&inputs.collect::<Vec<_>>(), &wanted)?;
    let progress = Progress::new(arguments.progress);
    let name = arguments.input.display();
    progress.step(&format!("reading {name}"));
    let bytes = read(&arguments.input).map_err(|error| format!("cannot read {name}: {error}"))?;
    let document = input::read(&bytes).map_err(|error| format!("{name}: {error}"))?;
    progress.step("importing");
    let mut imported = import_document(&document, &arguments.options());
    let decisions = decided.as_ref().map(|path| decisions(path)).transpose()?;
    let applied = decisions.as_ref().map(|it| corrections::apply(&mut imported, &document, it));
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
    if let Some(path) = &arguments.report {
        let file = name_of(&arguments.input);
        let heading = Heading {
            document: &file,
            corrections: &format!("{file}{BESIDE}"),
            known: decisions.as_ref(),
        };
        outputs.add(path, &review::page(&imported, &document, heading))?;
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
            if let Some((path, Applied { corrected, settled, signed })) = decided.zip(applied) {
                eprintln!(
                    "corrections ({}): {}, {} settled, {} as signed",
                    path.display(),
                    counted(corrected, "field"),
                    counted(settled, "message"),
                    counted(signed, "resolution"),
                );
            }
            eprintln!("summary: {summary}");
        }
    }
    let complete = coverage.is_none_or(|it| it.is_complete());
    Ok(recognised && complete && summary.errors == 0)
}

/// What the file of decisions beside a document is called, after the name of the document.
const BESIDE: &str = ".corrections.json";

/// The file of decisions, where there is one.
fn corrections(arguments: &ImportArguments) -> Option<PathBuf> {
    if arguments.corrections.is_some() {
        return arguments.corrections.clone();
    }
    let mut beside = arguments.input.clone().into_os_string();
    beside.push(BESIDE);
    let beside = PathBuf::from(beside);
    (!is_standard(&arguments.input) && beside.is_file()).then_some(beside)
}

fn decisions(path: &Path) -> Result<Corrections, String> {
    let name = path.display();
    let bytes = read(path).map_err(|error| format!("cannot read {name}: {error}"))?;
    corrections::read(&bytes).map_err(|error| {
        format!("{name}: {error}. docs/import.md says what such a file looks like")
    })
}

fn name_of(path: &Path) -> String {
    match path.file_name() {
        Some(name) if !is_standard(path) => name.to_string_lossy().into_owned(),
        _ => "document".to_owned(),
    }
}

fn wanted(arguments: &ImportArguments) -> Vec<Wanted<'_>> {
    let more = [
        ("--text", "the text", &arguments.text),
        ("--provenance", "the provenance", &arguments.provenance),
        ("--report", "the report", &arguments.report),
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
