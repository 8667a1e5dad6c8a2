//! Several documents become one register.

use std::rc::Rc;

use crate::model::{Merging, Problem, Register, Severity, decode, merge};

use super::Imported;
use super::diagnostics::{Diagnostic, Level};

/// A document that was imported.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The name of its file.
    pub name: &'a str,
    /// What it gave.
    pub imported: &'a Imported,
}

/// One register of all documents, in their order, and what was told about them. What cannot be held
/// beside an earlier one is told, too. `None` without any document.
pub fn join(parts: &[Part<'_>]) -> Option<(Register, Vec<Diagnostic>)> {
    let (first, others) = parts.split_first()?;
    let merging = |part: &Part<'_>| Merging {
        name: part.name.to_owned(),
        register: Rc::new(part.imported.register.clone()),
        problems: Rc::new([]),
    };
    let mut told = messages(parts);
    let merged = merge(&merging(first), &others.iter().map(merging).collect::<Vec<_>>());
    told.extend(merged.problems.iter().map(|problem| of(problem, Level::Warning, "merging")));
    Some((merged.register, told))
}

/// What a reader of the finished register (resolution JSON) would complain of.
///
/// # Errors
/// A sentence, where it is no register.
pub fn problems(json: &[u8]) -> Result<Vec<Diagnostic>, String> {
    let decoded = decode(json).map_err(|error| format!("the register cannot be read: {error}"))?;
    let told = decoded.problems.iter().map(|problem| {
        let level = match problem.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        of(problem, level, "register")
    });
    Ok(told.collect())
}

fn of(problem: &Problem, level: Level, rule: &'static str) -> Diagnostic {
    Diagnostic::new(0, level, rule, format!("{}: {}", problem.path, problem.reason))
}

/// The messages about all documents; of several, each says which it is about.
fn messages(parts: &[Part<'_>]) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for Part { name, imported } in parts {
        told.extend(imported.diagnostics.iter().cloned().map(|mut diagnostic| {
            if parts.len() == 1 {
                return diagnostic;
            }
            match (diagnostic.line, &diagnostic.place) {
                (0, _) => diagnostic.message = format!("{name}: {}", diagnostic.message),
                (_, Some(place)) => diagnostic.place = Some(format!("{name}, {place}")),
                (line, None) => diagnostic.place = Some(format!("{name}, line {line}")),
            }
            diagnostic
        }));
    }
    told
}
