//! NATIVE ONLY, feature `import`. Registers in the formats of others, and back:
//! [Edoxen](https://www.edoxen.org) YAML, Akoma Ntoso 3.0 in the manner of the United Nations
//! (AKN4UN), JSON-LD with schema.org's `Legislation`, and CSV.
//!
//! Each format says of a register what it can say in its own words. What is left over is found by
//! reading it back and comparing, so that nothing is left out silently: it goes to the place that
//! the format has for what others add, where it has one, and is reported.

mod akoma_ntoso;
mod csv_rows;
mod edoxen;
mod json_ld;
mod lists;
mod rest;
mod texts;

use serde_json::Value;

pub use rest::Unsaid;

/// A format other than resolution JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Edoxen 0.8, YAML: `resolutions`, each with `type`.
    Edoxen,
    /// Edoxen 2, YAML: `decisions`, each with `kind`, and extensions.
    Edoxen2,
    /// Akoma Ntoso 3.0.
    AkomaNtoso,
    /// JSON-LD, schema.org.
    JsonLd,
    /// Rows of cells, one for each provision.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Edoxen, Self::Edoxen2, Self::AkomaNtoso, Self::JsonLd, Self::Csv];

    /// Its name among the options.
    pub fn id(self) -> &'static str {
        match self {
            Self::Edoxen => "edoxen",
            Self::Edoxen2 => "edoxen2",
            Self::AkomaNtoso => "akn",
            Self::JsonLd => "json-ld",
            Self::Csv => "csv",
        }
    }
}

/// A register in another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text of the file.
    pub text: String,
    /// What the format does not say in its own words, by field, and whether it was kept all the
    /// same.
    pub unsaid: Vec<Unsaid>,
}

/// A register from another format.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The register, as resolution JSON.
    pub register: Value,
    /// What was left out or could not be understood.
    pub problems: Vec<String>,
}

/// Writes `register`, which is resolution JSON, in `format`. With `plain` only what the format says
/// in its own words is written.
///
/// # Errors
/// A sentence, where the register has not the form of one.
pub fn write(register: &Value, format: Format, plain: bool) -> Result<Written, String> {
    let bare = native(register, format, None)?;
    let back = read_native(&bare, format)?.0;
    let rest = rest::rest(register, &back.register);
    let kept = !plain && !matches!(format, Format::Edoxen | Format::Csv);
    let unsaid = rest.unsaid(kept);
    let text = match kept && !rest.is_empty() {
        true => native(register, format, Some(&rest.to_json()))?,
        false => bare,
    };
    Ok(Written { text, unsaid })
}

/// Reads a file in `format`.
///
/// # Errors
/// A sentence, where the file is not of the format.
pub fn read(text: &str, format: Format) -> Result<Read, String> {
    let (mut read, rest) = read_native(text, format)?;
    if let Some(rest) = rest {
        rest::apply(&mut read.register, &rest, &mut read.problems);
    }
    Ok(read)
}

fn native(register: &Value, format: Format, rest: Option<&str>) -> Result<String, String> {
    match format {
        Format::Edoxen => edoxen::write(register, edoxen::Version::Resolutions, None),
        Format::Edoxen2 => edoxen::write(register, edoxen::Version::Decisions, rest),
        Format::AkomaNtoso => Ok(akoma_ntoso::write(register, rest)),
        Format::JsonLd => json_ld::write(register, rest),
        Format::Csv => csv_rows::write(register),
    }
}

fn read_native(text: &str, format: Format) -> Result<(Read, Option<String>), String> {
    match format {
        Format::Edoxen | Format::Edoxen2 => edoxen::read(text),
        Format::AkomaNtoso => akoma_ntoso::read(text),
        Format::JsonLd => json_ld::read(text),
        Format::Csv => csv_rows::read(text).map(|read| (read, None)),
    }
}
