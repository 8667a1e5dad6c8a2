//! A cell of an exported table.

use super::citation::Citing;
use crate::model::LocalizedText;

/// What stands in a cell.
#[derive(Clone, Debug, Default)]
pub(in crate::export) struct Cell {
    /// Its lines.
    pub(in crate::export) lines: Vec<String>,
    /// Their language, where it is not the reader's.
    pub(in crate::export) language: Option<String>,
}

impl Cell {
    pub(in crate::export) fn of(words: impl Into<String>) -> Self {
        let words = words.into();
        let lines = if words.is_empty() { Vec::new() } else { vec![words] };
        Self { lines, language: None }
    }

    /// A text of the register.
    pub(in crate::export) fn of_text(citing: Citing, text: &LocalizedText) -> Self {
        let mut cell = Self::default();
        cell.add(citing, text);
        cell
    }

    pub(in crate::export) fn add(&mut self, citing: Citing, text: &LocalizedText) {
        let chosen = citing.index.choose(text);
        let own = citing.catalogue.language().tag();
        self.lines.extend(chosen.words.split('\n').map(str::to_owned));
        self.language = chosen.language.filter(|tag| *tag != own).map(str::to_owned);
    }

    pub(in crate::export) fn of_bodies(citing: Citing, keys: &[String]) -> Self {
        let bodies = &citing.index.register().bodies;
        let name = |key: &String| match bodies.get(key) {
            Some(body) => citing.index.choose(body.brief()).words.to_owned(),
            None => key.clone(),
        };
        Self { lines: keys.iter().map(name).collect(), language: None }
    }
}
