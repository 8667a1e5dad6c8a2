//! What the importer tells people about a document.

use std::collections::BTreeMap;
use std::fmt;

use crate::identifiers::identifiers;
use serde::Serialize;

identifiers! {
    /// How serious it is.
    #[derive(Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Level {
        /// Something could not be read.
        Error = "error",
        /// Something looks wrong in the document; it was kept as printed.
        Warning = "warning",
        /// Something worth a look.
        Note = "note",
    }
}

/// A message about a place of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The line, from 1; 0 for the document as a whole. In a Word document it is that of the text
    /// that was read.
    pub line: u32,
    /// Where that is in a Word document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How serious it is.
    pub severity: Level,
    /// A stable identifier of the rule, such as `unbalanced-brackets`.
    pub rule: &'static str,
    /// What was found, and what to do.
    pub message: String,
}

impl Diagnostic {
    /// A message of the given level.
    pub fn new(line: u32, severity: Level, rule: &'static str, message: impl Into<String>) -> Self {
        Self { line, place: None, severity, rule, message: message.into() }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, place, severity, rule, message } = self;
        match (line, place) {
            (0, _) => write!(f, "{} [{rule}]: {message}", severity.id()),
            (_, Some(place)) => write!(f, "{place}: {} [{rule}]: {message}", severity.id()),
            (_, None) => write!(f, "line {line}: {} [{rule}]: {message}", severity.id()),
        }
    }
}

/// The messages of a level by rule, in the order in which the rules come first.
pub fn by_rule(diagnostics: &[Diagnostic], level: Level) -> Vec<(&'static str, Vec<&Diagnostic>)> {
    let mut rules: Vec<&'static str> = Vec::new();
    let mut found: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|it| it.severity == level) {
        if !rules.contains(&diagnostic.rule) {
            rules.push(diagnostic.rule);
        }
        found.entry(diagnostic.rule).or_default().push(diagnostic);
    }
    rules.into_iter().filter_map(|rule| Some((rule, found.remove(rule)?))).collect()
}
