//! `convert`: a register from one format to another.

use std::path::Path;

use resolution_table::bridge::{self, Format, Read};
use resolution_table::model::decode;
use serde_json::Value;

use super::arguments::{ConvertArguments, Notation};
use super::outputs::{self, Input, Outputs, Wanted};
use super::run::{json, read};

/// Converts as the options say. Whether nothing was left out on the way in.
///
/// # Errors
/// A sentence, where a file cannot be read or written.
pub fn convert(arguments: &ConvertArguments) -> Result<bool, String> {
    let input = Input { path: arguments.input.clone(), what: "the document" };
    let wanted = Wanted { option: "-o", what: "the other format", path: &arguments.output };
    outputs::check(&[input], &[wanted])?;
    let name = arguments.input.display();
    let bytes = read(&arguments.input).map_err(|error| format!("cannot read {name}: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        format!("{name}: byte {} is not UTF-8", error.utf8_error().valid_up_to())
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let from = arguments.from.map_or_else(|| notation(&arguments.input, text), Ok)?;
    let (register, complete) = register(text, from).map_err(|error| format!("{name}: {error}"))?;
    let written = match arguments.to {
        Notation::Json => json(&register)?,
        other => {
            let written = bridge::write(&register, format(other)?, arguments.plain)?;
            for unsaid in &written.unsaid {
                let (verb, kept) = match unsaid.kept {
                    true => ("note", "kept where the format has room for what others add"),
                    false => ("warning", "left out"),
                };
                eprintln!(
                    "{verb}: {} cannot say {} ({} times): {kept}",
                    other.id(),
                    unsaid.field,
                    unsaid.count
                );
            }
            written.text
        }
    };
    let mut outputs = Outputs::new();
    outputs.add(&arguments.output, &written)?;
    outputs.finish()?;
    let count = register["resolutions"].as_array().map_or(0, Vec::len);
    eprintln!("summary: {count} resolutions from {} to {}", from.id(), arguments.to.id());
    Ok(complete)
}

/// The register in a text, as resolution JSON that its readers accept, and whether nothing was left
/// out.
fn register(text: &str, from: Notation) -> Result<(Value, bool), String> {
    let Read { register, problems } = match from {
        Notation::Json => {
            let register = serde_json::from_str(text).map_err(|error| error.to_string())?;
            Read { register, problems: Vec::new() }
        }
        other => bridge::read(text, format(other)?)?,
    };
    for problem in &problems {
        eprintln!("warning: {problem}");
    }
    let decoded = decode(register.to_string().as_bytes()).map_err(|error| error.to_string())?;
    for problem in &decoded.problems {
        eprintln!("{problem}");
    }
    let complete = problems.is_empty() && decoded.problems.is_empty();
    let register = serde_json::to_value(&decoded.register).map_err(|error| error.to_string())?;
    Ok((register, complete))
}

/// The format of a file, by its name and what it begins with.
fn notation(path: &Path, text: &str) -> Result<Notation, String> {
    let ending = path.extension().map(|it| it.to_string_lossy().to_ascii_lowercase());
    let begins = text.trim_start();
    match ending.as_deref() {
        Some("yaml" | "yml") => Ok(Notation::Edoxen),
        Some("csv") => Ok(Notation::Csv),
        Some("jsonld") => Ok(Notation::JsonLd),
        _ if begins.starts_with('<') => Ok(Notation::Akn),
        _ if begins.starts_with('{') && text.contains("\"@context\"") => Ok(Notation::JsonLd),
        _ if begins.starts_with('{') => Ok(Notation::Json),
        _ => Err(format!("{}: name its format with --from", path.display())),
    }
}

fn format(notation: Notation) -> Result<Format, String> {
    let found = Format::ALL.into_iter().find(|format| format.id() == notation.id());
    found.ok_or_else(|| format!("{} is no other format", notation.id()))
}
