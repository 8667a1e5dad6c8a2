//! What a merged register cannot hold, said among its problems.

use crate::model::{Problem, Severity};

/// What could not be held, for whoever keeps the file of that name.
pub(super) struct Losses<'a> {
    pub(super) file: &'a str,
    pub(super) problems: &'a mut Vec<Problem>,
}

impl Losses<'_> {
    pub(super) fn note(&mut self, path: &str, reason: String) {
        let path = format!("{} {path}", self.file);
        self.problems.push(Problem { path, severity: Severity::Warning, reason });
    }

    /// Notes that the texts at `path` have different words in a language.
    pub(super) fn conflict(&mut self, path: &str, language: Option<String>) {
        if let Some(language) = language {
            self.note(
                path,
                format!("an earlier file has other words in \"{language}\"; these are left out"),
            );
        }
    }
}
