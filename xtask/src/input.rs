//! The register that a task is given, and the language it is to be in.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use resolution_table::i18n::Language;
use resolution_table::model::{Decoded, decode};

#[derive(Args)]
pub struct Input {
    /// The resolution JSON to take
    #[arg(long, value_name = "FILE", default_value = "www/data/wtsa20.json")]
    pub register: PathBuf,
    /// The language of the interface and, where the register has it, of the texts
    #[arg(long, value_name = "TAG", default_value = "en", help = language_help())]
    lang: String,
}

impl Input {
    /// The file's bytes, and what they say.
    pub fn read(&self) -> Result<(Vec<u8>, Decoded)> {
        let file = self.register.display();
        let json = fs::read(&self.register).with_context(|| format!("cannot read {file}"))?;
        let decoded = decode(&json).map_err(|error| anyhow!("{file}: {error}"))?;
        Ok((json, decoded))
    }

    /// The language of the interface with that tag.
    pub fn language(&self) -> Result<Language> {
        let found = Language::ALL.iter().find(|language| language.tag() == self.lang);
        let known = Language::known_tags();
        found.copied().ok_or_else(|| anyhow!("--lang {}: use {known}", self.lang))
    }
}

fn language_help() -> String {
    let known = Language::known_tags();
    format!("The language of the interface and, where the register has it, of the texts: {known}")
}
