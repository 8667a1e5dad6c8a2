//! `diff`: two editions of a register, as lines to read or as JSON.

use std::fmt::Write;
use std::path::Path;

use resolution_table::compare::{
    Changes, Counts, Piece, ProvisionChange, ProvisionKind, ResolutionChange, ResolutionKind,
    SectionChange, changes,
};
use resolution_table::import::summary::counted;
use resolution_table::model::{Register, decode};

use super::arguments::{DiffArguments, Form};
use super::outputs::{self, Input, Outputs, Wanted};
use super::run::{json, read};

/// Compares as the options say.
///
/// # Errors
/// A sentence, where a file cannot be read or written.
pub fn diff(arguments: &DiffArguments) -> Result<bool, String> {
    let inputs = [&arguments.old, &arguments.new];
    let inputs = inputs.map(|path| Input { path: path.clone(), what: "the document" });
    let wanted = Wanted { option: "-o", what: "what differs", path: &arguments.output };
    outputs::check(&inputs, &[wanted])?;
    let (old, new) = (register(&arguments.old)?, register(&arguments.new)?);
    let language = arguments.language.as_ref().unwrap_or(&new.language);
    for (path, register) in [(&arguments.old, &old), (&arguments.new, &new)] {
        let lacks = register.resolutions.iter().filter(|resolution| {
            resolution.title.choose(&[language], &register.language).language != Some(language)
        });
        let lacks = lacks.count();
        if lacks > 0 {
            eprintln!(
                "warning: {}: {} without words in \"{language}\"; the words of another language are compared there",
                path.display(),
                counted(lacks, "resolution")
            );
        }
    }
    let changes = changes(&old, &new, language);
    let written = match arguments.format {
        Form::Json => json(&changes)?,
        Form::Text => text(&changes),
    };
    let mut outputs = Outputs::new();
    outputs.add(&arguments.output, &written)?;
    outputs.finish()?;
    eprintln!("summary: {}", summary(&changes.counts));
    Ok(true)
}

/// The register in a file. What is wrong in it is told.
pub fn register(path: &Path) -> Result<Register, String> {
    let name = path.display();
    let bytes = read(path).map_err(|error| format!("cannot read {name}: {error}"))?;
    let decoded = decode(&bytes).map_err(|error| format!("{name}: {error}"))?;
    for problem in &decoded.problems {
        eprintln!("{name}: {problem}");
    }
    Ok(decoded.register)
}

fn summary(counts: &Counts) -> String {
    format!(
        "resolutions: {} new, {} revised, {} suppressed, {} absent, {} unchanged; provisions: {} added, {} removed, {} moved, {} reworded, {} renumbered",
        counts.new,
        counts.revised,
        counts.suppressed,
        counts.absent,
        counts.unchanged,
        counts.added,
        counts.removed,
        counts.moved,
        counts.reworded,
        counts.renumbered,
    )
}

/// Lines to read: words that are gone in `[-...-]`, new ones in `{+...+}`.
fn text(changes: &Changes) -> String {
    let mut out = format!("{} -> {} ({})\n", changes.old, changes.new, changes.language);
    for resolution in &changes.resolutions {
        one(&mut out, resolution);
    }
    let _ = writeln!(out, "\n{}", summary(&changes.counts));
    out
}

fn one(out: &mut String, change: &ResolutionChange) {
    let path = change.new.as_ref().or(change.old.as_ref()).map_or("", String::as_str);
    let kind = match change.kind {
        ResolutionKind::New => "new",
        ResolutionKind::Revised => "revised",
        ResolutionKind::Suppressed => "suppressed",
        ResolutionKind::Absent => "not in the new edition",
        ResolutionKind::Unchanged => "unchanged",
    };
    let _ = writeln!(out, "\n{path} ({}) {}: {kind}", change.body, change.title);
    for text in &change.texts {
        let _ = writeln!(out, "  {}: {}", text.at, marked(&text.words));
    }
    for section in &change.sections {
        let _ = writeln!(out, "  {}", of_section(section));
    }
    for provision in &change.provisions {
        let _ = writeln!(out, "  {}", of_provision(provision));
    }
}

fn of_section(change: &SectionChange) -> String {
    let mut line = match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("section {}", way(old, new)),
        (None, Some(new)) => format!("section {new} added"),
        (Some(old), None) => format!("section {old} removed"),
        (None, None) => "section".to_owned(),
    };
    line += &format!(": {}", marked(&change.words));
    let keys = [
        ("no longer addressed", &change.no_longer_addressed),
        ("newly addressed", &change.newly_addressed),
    ];
    for (what, keys) in keys.into_iter().filter(|(_, keys)| !keys.is_empty()) {
        line += &format!(" ({what}: {})", keys.join(", "));
    }
    line
}

fn of_provision(change: &ProvisionChange) -> String {
    let kind = match (change.kind, change.moved) {
        (ProvisionKind::Added, _) => "added",
        (ProvisionKind::Removed, _) => "removed",
        (ProvisionKind::Moved, _) => "moved",
        (ProvisionKind::Reworded, true) => "moved and reworded",
        (ProvisionKind::Reworded, false) => "reworded",
        (ProvisionKind::Renumbered, _) => "renumbered",
    };
    let (old, new) = (change.old.as_deref(), change.new.as_deref());
    let place = match (old, new) {
        (Some(old), Some(new)) => way(old, new),
        (old, new) => old.or(new).unwrap_or_default().to_owned(),
    };
    format!("{place} {kind}: {}", marked(&change.words))
}

fn way(old: &str, new: &str) -> String {
    if old == new { new.to_owned() } else { format!("{old} -> {new}") }
}

fn marked(pieces: &[Piece]) -> String {
    let marked = pieces.iter().map(|piece| match piece {
        Piece::Same(words) => words.clone(),
        Piece::Removed(words) => format!("[-{words}-]"),
        Piece::Added(words) => format!("{{+{words}+}}"),
    });
    marked.collect()
}
