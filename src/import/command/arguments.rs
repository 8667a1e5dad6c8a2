//! The options of the program, each checked before anything is read.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use resolution_table::import::Options;
use resolution_table::import::lexicon::bodies::{self, LANGUAGES};
use resolution_table::model::BodyKind;

/// Makes resolution JSON from a document with resolutions. The document is a Word document (.docx)
/// or its plain text.
///
/// Exit codes: 0 fine; 1 no resolution was recognised, --check found a fault, or the messages have
/// an error; 2 wrong usage, or a file that cannot be read or written.
#[derive(Debug, Parser)]
#[command(
    name = "resolution-import",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true
)]
pub struct Arguments {
    /// What to do other than to import.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The import.
    #[command(flatten)]
    pub import: Option<ImportArguments>,
}

/// What the program does other than to import. A document of such a name is `./diff`.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compares two editions of a register: resolutions new, revised and suppressed, provisions
    /// word by word
    Diff(DiffArguments),
    /// Writes a register in the format of others, or reads one: Edoxen, Akoma Ntoso, JSON-LD, CSV
    Convert(ConvertArguments),
}

/// The options of a conversion.
#[derive(Debug, Args)]
pub struct ConvertArguments {
    /// The register, in any of the formats; `-` reads from standard input
    pub input: PathBuf,
    /// Where to write; `-` is standard output
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
    /// The format to read; found by the name and the beginning of the file if absent
    #[arg(long, value_enum)]
    pub from: Option<Notation>,
    /// The format to write
    #[arg(long, value_enum)]
    pub to: Notation,
    /// Write only what the format says in its own words
    #[arg(long)]
    pub plain: bool,
}

/// A format of registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Notation {
    /// Resolution JSON
    Json,
    /// Edoxen 0.8 (YAML)
    Edoxen,
    /// Edoxen 2 (YAML)
    Edoxen2,
    /// Akoma Ntoso 3.0, in the manner of the United Nations
    Akn,
    /// JSON-LD, schema.org
    JsonLd,
    /// A row for each provision
    Csv,
}

impl Notation {
    /// Its name among the options.
    pub fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Edoxen => "edoxen",
            Self::Edoxen2 => "edoxen2",
            Self::Akn => "akn",
            Self::JsonLd => "json-ld",
            Self::Csv => "csv",
        }
    }
}

/// The options of a comparison.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The old edition: resolution JSON
    pub old: PathBuf,
    /// The new edition: resolution JSON
    pub new: PathBuf,
    /// Where to write what differs; `-` is standard output
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
    /// Lines to read, or JSON
    #[arg(long, value_enum, default_value = "text")]
    pub format: Form,
    /// The language whose words are compared (BCP 47); that of the new edition if absent
    #[arg(long)]
    pub language: Option<String>,
}

/// The options of an import.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The document: a Word document (.docx), or plain text in UTF-8; `-` reads from standard
    /// input. Several, or a folder of them, make one register
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// Where to write the JSON; `-` is standard output
    #[arg(short, long, default_value = "-")]
    pub output: PathBuf,
    /// Prove that every printed character is in exactly one field, and show what each resolution
    /// holds
    #[arg(long)]
    pub check: bool,
    /// The id of the register: letters, digits and hyphens
    #[arg(long, value_parser = id)]
    pub id: Option<String>,
    /// The language of the document: fr, en, es, ru, zh or ar
    #[arg(long, value_parser = language)]
    pub language: Option<String>,
    /// The day of the import (YYYY-MM-DD)
    #[arg(long, value_parser = date)]
    pub date: Option<String>,
    /// Where the official texts are published: an `http:`, `https:` or relative address
    #[arg(long, value_parser = link)]
    pub link: Option<String>,
    /// The key or acronym of the body that adopted the resolutions, such as `wtsa` or `PP-26`
    #[arg(long, value_parser = body)]
    pub assembly_body: Option<String>,
    /// How to print what looks wrong in the document (on standard error)
    #[arg(long, value_enum, default_value = "text")]
    pub diagnostics: Form,
    /// List every message, also what is only worth a look
    #[arg(long)]
    pub all_messages: bool,
    /// Tell each step on standard error as it begins, also where that is no terminal
    #[arg(long)]
    pub progress: bool,
    /// Also write, for each field with printed words, where it comes from, as JSON: the line, and
    /// the place in a Word document
    #[arg(long, value_name = "FILE")]
    pub provenance: Option<PathBuf>,
    /// Also write a page (HTML) with document and register side by side, for a person to compare
    /// and sign off
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// What a person decided at an earlier import; if absent, the file beside the document whose
    /// name is that of the document with `.corrections.json`, where there is one
    #[arg(long, value_name = "FILE")]
    pub corrections: Option<PathBuf>,
    /// Also write the text as it was read: what Word only shows, such as labels of lists, is in it
    #[arg(long, value_name = "FILE")]
    pub text: Option<PathBuf>,
}

impl ImportArguments {
    /// What the options say of the document.
    pub fn options(&self) -> Options {
        Options {
            id: self.id.clone(),
            language: self.language.clone(),
            date: self.date.clone(),
            link: self.link.clone(),
            body: self.assembly_body.clone(),
        }
    }
}

/// How messages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A line each.
    Text,
    /// A list.
    Json,
}

/// A day that exists, in the form of ISO 8601.
fn date(text: &str) -> Result<String, String> {
    let parts: Vec<_> = text.split('-').collect();
    let number = |index: usize, length: usize| {
        let part: &&str = parts.get(index)?;
        let digits = part.len() == length && part.chars().all(|c| c.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| digits)
    };
    match (number(0, 4), number(1, 2), number(2, 2), parts.len()) {
        (Some(year), Some(month @ 1..=12), Some(day), 3) => {
            let last = days(year, month);
            match (1..=last).contains(&day) {
                true => Ok(text.to_owned()),
                false => Err(format!("{year:04}-{month:02} has {last} days")),
            }
        }
        _ => Err("expected a date such as 2026-11-24".to_owned()),
    }
}

/// How many days a month of the Gregorian calendar has.
fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn id(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let begins = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    match begins && text.chars().all(fits) {
        true => Ok(text.to_owned()),
        false => Err(
            "expected letters, digits and hyphens (a to z, 0 to 9) that begin with a letter or digit, such as wtsa-20"
                .to_owned(),
        ),
    }
}

fn language(text: &str) -> Result<String, String> {
    let wanted = text.to_ascii_lowercase();
    match LANGUAGES.contains(&wanted.as_str()) {
        true => Ok(wanted),
        false => Err(format!("expected one of {}", LANGUAGES.join(", "))),
    }
}

fn link(text: &str) -> Result<String, String> {
    let scheme = text.split(['/', '?', '#']).next().unwrap_or_default();
    let followed = match scheme.split_once(':') {
        Some((scheme, _)) => ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()),
        None => !text.is_empty(),
    };
    match followed && !text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        true => Ok(text.to_owned()),
        false => {
            Err("expected an http: or https: address, or a relative one, without spaces".to_owned())
        }
    }
}

/// The key of an assembly, from its key or one of its acronyms, with or without the year.
fn body(text: &str) -> Result<String, String> {
    let wanted = text.to_lowercase();
    let without_year = wanted.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    let assemblies = || bodies::BODIES.iter().filter(|body| body.kind == BodyKind::Assembly);
    let is = |body: &&bodies::Known| {
        let mut names = body.short.iter().map(|short| short.to_lowercase());
        [wanted.as_str(), without_year].contains(&body.key)
            || names.any(|name| name == wanted || name == without_year)
    };
    match assemblies().find(is) {
        Some(body) => Ok(body.key.to_owned()),
        None => {
            let keys: Vec<_> = assemblies().map(|body| body.key).collect();
            Err(format!(
                "expected one of {}, or an acronym of one such as WTSA-20",
                keys.join(", ")
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(parse: fn(&str) -> Result<String, String>, good: &[(&str, &str)], bad: &[&str]) {
        for (typed, meant) in good {
            assert_eq!(parse(typed).as_deref(), Ok(*meant), "{typed}");
        }
        for typed in bad {
            assert!(parse(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn the_program_knows_its_options() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }

    #[test]
    fn days_exist() {
        let same = |days: &[&'static str]| days.iter().map(|it| (*it, *it)).collect::<Vec<_>>();
        let good = same(&["2026-11-30", "2024-02-29", "2000-02-29", "2026-12-31"]);
        let bad = [
            "2026-02-29",
            "1900-02-29",
            "2026-11-31",
            "2026-00-10",
            "2026-13-01",
            "2026-01-00",
            "2026-1-01",
            "26-01-01",
            "2026-01-01T00",
            "tomorrow",
            "",
            "+026-01-01",
        ];
        check(date, &good, &bad);
    }

    #[test]
    fn ids_are_letters_digits_and_hyphens() {
        check(id, &[("wtsa-20", "wtsa-20"), ("PP22", "PP22")], &["", "A B/é", "-x", "a.b", "é"]);
    }

    #[test]
    fn languages_are_those_the_importer_reads() {
        check(language, &[("EN", "en"), ("ar", "ar")], &["xx", "", "en-GB"]);
    }

    #[test]
    fn links_open_a_page() {
        let good = ["https://example.org/a?b#c", "HTTP://example.org", "texts/", "/a:b", "?a=b:c"];
        let good: Vec<_> = good.iter().map(|it| (*it, *it)).collect();
        let bad = ["javascript:alert(1)", "data:text/html,x", "", "a b", "mailto:x@example.org"];
        check(link, &good, &bad);
    }

    #[test]
    fn assemblies_go_by_key_or_acronym() {
        let good = [
            ("wtsa", "wtsa"),
            ("WTSA-20", "wtsa"),
            ("PP-26", "pp"),
            ("pp", "pp"),
            ("AMNT-20", "wtsa"),
            ("ВАСЭ-20", "wtsa"),
        ];
        check(body, &good, &["nosuch", "", "tsb", "20"]);
    }
}
