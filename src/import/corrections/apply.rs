//! Decisions are replayed where they still fit, and told where not.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::read::{Correction, Corrections, Settled, Signed};
use crate::import::Imported;
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::Document;
use crate::import::places::places;
use crate::model::{Register, Resolution, decode};

/// What may be corrected: fields that the importer works out. The others hold printed words.
const FIELDS: [(&str, &[&str]); 3] = [
    ("resolution", &["body", "revision", "status"]),
    ("section", &["addressees", "delegates", "duties", "further", "mentions", "part", "verb"]),
    ("provision", &["addressees", "delegates", "duties", "mentions"]),
];

/// What was replayed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Fields that hold something else now.
    pub corrected: usize,
    /// Messages that are not told.
    pub settled: usize,
    /// Resolutions that are as they were when somebody signed them.
    pub signed: usize,
}

/// Replays `corrections`. What does not fit any more is told among the messages.
pub fn apply(imported: &mut Imported, document: &Document, corrections: &Corrections) -> Applied {
    let mut told = Vec::new();
    let corrected = correct(&mut imported.register, &corrections.corrections, &mut told);
    let mut used = vec![false; corrections.settled.len()];
    let before = imported.diagnostics.len();
    imported.diagnostics.retain(|diagnostic| {
        let is = |settled: &Settled| {
            settled.rule == diagnostic.rule
                && is_same(&settled.line, &printed(document, diagnostic.line))
        };
        let found = corrections.settled.iter().position(is);
        if let Some(index) = found {
            used[index] = true;
        }
        found.is_none()
    });
    let settled = before - imported.diagnostics.len();
    for (settled, _) in corrections.settled.iter().zip(used).filter(|(_, used)| !used) {
        let message = format!(
            "nothing is told any more of [{}] on \"{}\": take it out of the corrections",
            settled.rule, settled.line
        );
        told.push(Diagnostic::new(0, Level::Note, "correction", message));
    }
    let signed = corrections
        .signed
        .as_ref()
        .map_or(0, |signed| still_signed(&imported.register, signed, &mut told));
    imported.diagnostics.extend(told);
    Applied { corrected, settled, signed }
}

fn printed(document: &Document, line: u32) -> String {
    let line = (line as usize).checked_sub(1).and_then(|index| document.lines.get(index));
    line.cloned().unwrap_or_default()
}

fn is_same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// What identifies a resolution as it is: to see whether it is still the one that was signed.
pub fn digest(resolution: &Resolution) -> String {
    let json = serde_json::to_string(resolution).unwrap_or_default();
    let digest = Sha256::digest(json.as_bytes());
    // Enough to tell two editions of one resolution apart.
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn still_signed(register: &Register, signed: &Signed, told: &mut Vec<Diagnostic>) -> usize {
    let mut count = 0;
    for (path, seen) in &signed.resolutions {
        let resolution = register.resolutions.iter().find(|it| it.path() == *path);
        if resolution.is_some_and(|resolution| digest(resolution) == *seen) {
            count += 1;
            continue;
        }
        let what = match resolution {
            Some(_) => "is another now",
            None => "is not there any more",
        };
        let message = format!(
            "Resolution {path}, which {} signed on {}, {what}: look at it again",
            signed.by, signed.on
        );
        told.push(Diagnostic::new(0, Level::Warning, "signed-otherwise", message));
    }
    count
}

fn correct(
    register: &mut Register,
    corrections: &[Correction],
    told: &mut Vec<Diagnostic>,
) -> usize {
    if corrections.is_empty() {
        return 0;
    }
    let before = by_path(register);
    let mut json = serde_json::to_value(&*register).unwrap_or_default();
    let mut count = 0;
    for correction in corrections {
        match replace(&mut json, &before, correction) {
            Ok(true) => count += 1,
            Ok(false) => {}
            Err((level, message)) => told.push(Diagnostic::new(0, level, "correction", message)),
        }
    }
    if count == 0 {
        return 0;
    }
    let text = json.to_string();
    let corrected = match decode(text.as_bytes()) {
        Ok(decoded) if decoded.problems.is_empty() => decoded.register,
        Ok(decoded) => {
            for problem in &decoded.problems {
                let message = format!("no correction was made: {problem}");
                told.push(Diagnostic::new(0, Level::Error, "correction", message));
            }
            return 0;
        }
        Err(error) => {
            let message = format!("no correction was made: {error}");
            told.push(Diagnostic::new(0, Level::Error, "correction", message));
            return 0;
        }
    };
    *register = corrected;
    repath(register, &before);
    count
}

/// An object of the register whose fields can be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correctable {
    /// Its path.
    pub at: String,
    /// What it is: `resolution`, `section` or `provision`.
    pub kind: &'static str,
}

impl Correctable {
    /// The fields that can be corrected.
    pub fn fields(&self) -> &'static [&'static str] {
        fields(self.kind)
    }
}

fn fields(kind: &str) -> &'static [&'static str] {
    FIELDS.iter().find(|(known, _)| *known == kind).map_or(&[], |it| it.1)
}

/// What can be corrected in a register, by JSON pointer.
pub fn correctable(register: &Register) -> BTreeMap<String, Correctable> {
    let by_path = by_path(register).into_iter();
    by_path.map(|(at, (kind, pointer))| (pointer, Correctable { at, kind })).collect()
}

/// The object that each path leads to.
fn by_path(register: &Register) -> BTreeMap<String, (&'static str, String)> {
    let mut pointers = BTreeMap::new();
    for (index, resolution) in register.resolutions.iter().enumerate() {
        pointers.insert(resolution.path(), ("resolution", format!("/resolutions/{index}")));
        for (path, pointer) in places(resolution, index) {
            if let Some(object) = pointer.strip_suffix("/lead") {
                pointers.insert(path, ("section", object.to_owned()));
            } else if let Some(object) = pointer.strip_suffix("/text") {
                pointers.insert(path, ("provision", object.to_owned()));
            }
        }
    }
    pointers
}

/// Whether the field was replaced.
fn replace(
    json: &mut Value,
    pointers: &BTreeMap<String, (&'static str, String)>,
    correction: &Correction,
) -> Result<bool, (Level, String)> {
    let Correction { at, field, was, now, .. } = correction;
    let Some((kind, pointer)) = pointers.get(at) else {
        return Err((
            Level::Warning,
            format!("there is no {at} any more: its {field} was not corrected"),
        ));
    };
    let fields = fields(kind);
    if !fields.contains(&field.as_str()) {
        let fields = fields.join(", ");
        return Err((
            Level::Error,
            format!("the {field} of {at} cannot be corrected: of a {kind} these can: {fields}"),
        ));
    }
    let Some(object) = json.pointer_mut(pointer).and_then(Value::as_object_mut) else {
        return Err((Level::Warning, format!("there is no {at} any more")));
    };
    let found = object.get(field).cloned().unwrap_or_default();
    if found == *now {
        let message = format!("the {field} of {at} needs no correction any more: it is {found}");
        return Err((Level::Note, message));
    }
    if found != *was {
        return Err((
            Level::Warning,
            format!(
                "the {field} of {at} was not corrected: it is {found} now, and no longer {was}"
            ),
        ));
    }
    put(object, field, now);
    Ok(true)
}

fn put(object: &mut Map<String, Value>, field: &str, now: &Value) {
    match now {
        Value::Null => drop(object.remove(field)),
        now => drop(object.insert(field.to_owned(), now.clone())),
    }
}

/// A corrected verb changes the paths of its section: what points there follows.
fn repath(register: &mut Register, before: &BTreeMap<String, (&'static str, String)>) {
    let after = correctable(register);
    let follow = |at: &mut String| {
        let new = before.get(at).and_then(|(_, pointer)| after.get(pointer));
        if let Some(new) = new {
            at.clone_from(&new.at);
        }
    };
    for resolution in &mut register.resolutions {
        resolution.references.iter_mut().for_each(|reference| follow(&mut reference.at));
        resolution.notes.iter_mut().for_each(|note| follow(&mut note.anchor.at));
    }
}
