//! Documents become one register.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use resolution_table::import::corrections::{self, Applied, Correctable, Corrections};
use resolution_table::import::coverage::Coverage;
use resolution_table::import::document::{Document, input};
use resolution_table::import::joining::{self, Part};
use resolution_table::import::provenance::Leaf;
use resolution_table::import::review::{self, Heading};
use resolution_table::import::summary::{Summary, counted};
use resolution_table::import::{Imported, import_document};

use super::arguments::{Form, ImportArguments};
use super::decisions::{self, BESIDE};
use super::documents::documents;
use super::messages;
use super::outputs::{self, Input, Outputs, Wanted, is_standard};
use super::progress::Progress;

/// A document that was imported.
struct Done {
    path: PathBuf,
    document: Document,
    imported: Imported,
    coverage: Option<Coverage>,
    decided: Option<(PathBuf, Corrections, Applied)>,
    /// What can be corrected, where a report is wanted.
    correctable: BTreeMap<String, Correctable>,
}

/// Imports as the options say. Whether there was nothing to complain of.
///
/// # Errors
/// A sentence, where a file cannot be read or written.
pub fn import(arguments: &ImportArguments) -> Result<bool, String> {
    let paths = documents(&arguments.inputs)?;
    let is_one = paths.len() == 1;
    check(arguments, &paths)?;
    let progress = Progress::new(arguments.progress);
    let mut all = Vec::new();
    for (index, path) in paths.into_iter().enumerate() {
        let nth = if is_one { String::new() } else { format!("{}: ", index + 1) };
        all.push(one(arguments, path, &nth, &progress)?);
    }
    progress.step("writing");
    let empty: Vec<&Done> =
        all.iter().filter(|it| it.imported.register.resolutions.is_empty()).collect();
    let recognised = empty.is_empty();
    let names: Vec<String> = all.iter().map(|done| name_of(&done.path)).collect();
    let parts = names.iter().zip(&all);
    let parts: Vec<Part<'_>> =
        parts.map(|(name, done)| Part { name, imported: &done.imported }).collect();
    let (Some(first), Some((register, mut told))) = (all.first(), joining::join(&parts)) else {
        return Err("name the document to import".to_owned());
    };
    let json_text = json(&register)?;
    let mut outputs = Outputs::new();
    if recognised {
        let problems = joining::problems(json_text.as_bytes());
        told.extend(problems.map_err(|error| format!("nothing was written: {error}"))?);
        outputs.add(&arguments.output, &json_text)?;
    }
    // These options are about one document.
    let Done { path, document, imported, decided, correctable, .. } = first;
    if let Some(path) = &arguments.text {
        outputs.add(path, &(document.text() + "\n"))?;
    }
    if let Some(path) = arguments.provenance.as_ref().filter(|_| recognised) {
        let leaves = imported.provenance.leaves.iter();
        let places: Vec<_> = leaves.map(|leaf| origin(leaf, document)).collect();
        outputs.add(path, &json(&places)?)?;
    }
    if let Some(report) = &arguments.report {
        let file = name_of(path);
        let heading = Heading {
            document: &file,
            corrections: &format!("{file}{BESIDE}"),
            known: decided.as_ref().map(|(_, known, _)| known),
            correctable,
        };
        outputs.add(report, &review::page(imported, document, heading))?;
    }
    outputs.finish()?;
    progress.end();
    let summary = Summary::new(&register, &told);
    let coverages: Vec<&Coverage> = all.iter().filter_map(|it| it.coverage.as_ref()).collect();
    match arguments.diagnostics {
        Form::Json => {
            let list = messages::json(&told, &coverages, &summary);
            eprintln!("{}", list.map_err(|error| error.to_string())?);
        }
        Form::Text => {
            for line in messages::lines(&told, arguments.all_messages) {
                eprintln!("{line}");
            }
            for done in &all {
                report(done, is_one);
            }
            if arguments.check {
                eprintln!("{}", summary.table());
            }
            if !recognised {
                for done in empty.iter().filter(|_| !is_one) {
                    eprintln!("{} has no resolution", done.path.display());
                }
                eprintln!("{}", left(arguments));
            }
            eprintln!("summary: {summary}");
        }
    }
    let complete = coverages.iter().all(|it| it.is_complete());
    Ok(recognised && complete && summary.errors == 0)
}

/// Checks what is written against what is read.
fn check(arguments: &ImportArguments, paths: &[PathBuf]) -> Result<(), String> {
    let wanted = wanted(arguments);
    let about_one = [("--corrections", &arguments.corrections)].into_iter();
    let about_one = about_one.filter(|(_, path)| path.is_some()).map(|(option, _)| option);
    let about_one = about_one.chain(wanted.iter().map(|it| it.option).filter(|it| *it != "-o"));
    if let (Some(option), 2..) = (about_one.into_iter().next(), paths.len()) {
        return Err(format!(
            "{option} is about one document, and {} are named: import that one alone",
            paths.len()
        ));
    }
    let decided =
        paths.iter().filter_map(|it| decisions::place(it, arguments.corrections.as_ref()));
    let decided = decided.map(|path| Input { path, what: "the corrections" });
    let documents = paths.iter().map(|path| Input { path: path.clone(), what: "the document" });
    outputs::check(&documents.chain(decided).collect::<Vec<_>>(), &wanted)
}

/// Imports one document.
fn one(
    arguments: &ImportArguments,
    path: PathBuf,
    nth: &str,
    progress: &Progress,
) -> Result<Done, String> {
    let name = path.display();
    progress.step(&format!("{nth}reading {name}"));
    let bytes = read(&path).map_err(|error| format!("cannot read {name}: {error}"))?;
    let mut document = input::read(&bytes).map_err(|error| format!("{name}: {error}"))?;
    progress.step(&format!("{nth}importing {name}"));
    let decided = decisions::place(&path, arguments.corrections.as_ref());
    let decided =
        decided.map(|file| decisions::decisions(&file).map(|known| (file, known))).transpose()?;
    if let Some((_, known)) = &decided {
        corrections::correct_lines(&mut document, known);
    }
    let mut imported = import_document(&document, &arguments.options());
    let correctable = match arguments.report {
        Some(_) => corrections::correctable(&imported.register),
        None => BTreeMap::new(),
    };
    let decided = decided.map(|(file, known)| {
        let applied = corrections::apply(&mut imported, &document, &known);
        (file, known, applied)
    });
    let coverage = arguments.check.then(|| {
        progress.step(&format!("{nth}checking {name}"));
        imported.check_document(&document)
    });
    Ok(Done { path, document, imported, coverage, decided, correctable })
}

/// What the check found, and what was replayed.
fn report(done: &Done, is_one: bool) {
    if !is_one && (done.coverage.is_some() || done.decided.is_some()) {
        eprintln!("{}:", done.path.display());
    }
    if let Some(coverage) = &done.coverage {
        eprintln!("{coverage}");
    }
    if let Some((path, _, Applied { corrected, settled, signed })) = &done.decided {
        eprintln!(
            "corrections ({}): {}, {} settled, {} as signed",
            path.display(),
            counted(*corrected, "field"),
            counted(*settled, "message"),
            counted(*signed, "resolution"),
        );
    }
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
