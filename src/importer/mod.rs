//! wasm32 only, feature `import`. The importer as a Wasm module of its own, which the snippet
//! builder runs in a worker (`worker.js`): documents come as bytes, and nothing leaves the page.

use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use crate::import::coverage::Coverage;
use crate::import::diagnostics::{Diagnostic, Level, by_rule};
use crate::import::document::{Document, input};
use crate::import::joining::{self, Part};
use crate::import::summary::{Summary, counted};
use crate::import::{Imported, Options, import_document};

/// A panic becomes an exception with its words: else the worker would learn only that something was
/// unreachable.
#[wasm_bindgen(start)]
fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}

/// A file on its way into the register.
struct File {
    name: String,
    document: Document,
    imported: Option<Imported>,
    coverage: Option<Coverage>,
}

/// Makes one register of documents. Each is read, imported and checked in steps of their own, so
/// that the worker can tell how far it is.
#[wasm_bindgen]
pub struct Importer {
    options: Options,
    files: Vec<File>,
}

#[wasm_bindgen]
impl Importer {
    /// For documents of that language (BCP 47), or of the one that is recognised; with the day of
    /// the import (ISO 8601) and the address of the official texts, where these are known.
    #[wasm_bindgen(constructor)]
    pub fn new(language: Option<String>, date: Option<String>, link: Option<String>) -> Self {
        let options = Options { language, date, link, ..Options::default() };
        Self { options, files: Vec::new() }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A sentence that names the file as what it is, where it is no document that can be imported.
    pub fn read(&mut self, name: String, bytes: &[u8]) -> Result<(), String> {
        let document = input::read(bytes).map_err(|error| error.to_string())?;
        self.files.push(File { name, document, imported: None, coverage: None });
        Ok(())
    }

    /// Imports the file that was read last.
    pub fn import(&mut self) {
        if let Some(file) = self.files.last_mut() {
            file.imported = Some(import_document(&file.document, &self.options));
        }
    }

    /// Proves that nothing of the file that was imported last is lost.
    pub fn check(&mut self) {
        if let Some(file) = self.files.last_mut() {
            let imported = file.imported.as_ref();
            file.coverage = imported.map(|imported| imported.check_document(&file.document));
        }
    }

    /// What came of all files, as JSON: `register` (resolution JSON as text; none where no
    /// resolution was recognised), `summary`, `title`, `groups` of messages by rule (errors first),
    /// `faults` of the check, `resolutions` with what each holds.
    ///
    /// # Errors
    /// A sentence, where the register cannot be written.
    pub fn finish(&self) -> Result<String, String> {
        let parts = self
            .files
            .iter()
            .filter_map(|file| Some(Part { name: &file.name, imported: file.imported.as_ref()? }));
        let parts: Vec<Part<'_>> = parts.collect();
        let Some((register, mut told)) = joining::join(&parts) else {
            return Err("no file was imported".to_owned());
        };
        for part in parts.iter().filter(|part| part.imported.register.resolutions.is_empty()) {
            if parts.len() > 1 {
                let message = format!("{}: no resolution was recognised in it", part.name);
                told.push(Diagnostic::new(0, Level::Error, "no-resolution", message));
            }
        }
        let mut text = None;
        if !register.resolutions.is_empty() {
            let json = serde_json::to_string_pretty(&register).map_err(|it| it.to_string())? + "\n";
            told.extend(joining::problems(json.as_bytes())?);
            text = Some(json);
        }
        let faults = self.files.iter().filter_map(|file| Some((file, file.coverage.as_ref()?)));
        let faults: Vec<String> = faults
            .flat_map(|(file, coverage)| {
                coverage.faults.iter().map(|fault| format!("{}: {fault}", file.name))
            })
            .collect();
        let summary = Summary::new(&register, &told);
        let resolutions: Vec<Value> = summary
            .resolutions
            .iter()
            .map(|(name, counts)| json!({ "name": name, "counts": counts }))
            .collect();
        let made = json!({
            "register": text,
            "id": register.id,
            "summary": summary.to_string(),
            "groups": groups(&told),
            "faults": faults,
            "resolutions": resolutions,
        });
        Ok(made.to_string())
    }
}

/// The messages by rule: how serious, of which rule, how many, and their lines.
fn groups(told: &[Diagnostic]) -> Vec<Value> {
    let levels = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Note, "remark")];
    let groups = levels.into_iter().flat_map(|(level, name)| {
        by_rule(told, level).into_iter().map(move |(rule, messages)| {
            let lines: Vec<String> = messages.iter().map(ToString::to_string).collect();
            let heading = counted(messages.len(), name);
            json!({ "level": level, "rule": rule, "heading": heading, "messages": lines })
        })
    });
    groups.collect()
}
