//! PURE. What a reader takes away: citations, and the rows as a file or for the clipboard.

mod citation;
mod csv;
mod excerpt;
mod format;
mod html;
mod json;
mod markdown;
mod report;
mod selection;
mod table;

pub use citation::Citing;
pub use format::Format;
pub use report::{Exporting, head_lines};
pub use selection::{Rows, Scope, Selection, is_known};
pub use table::verb_name;

use serde::Serialize;

/// What the JSON says of itself, beside the register. Readers of registers pass over it.
#[derive(Serialize)]
struct Note<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    scope: &'static str,
    /// Whether anything of the register was left out.
    excerpt: bool,
    rows: u64,
    /// Standing, source, dates, filters and number of rows, in the reader's language.
    says: Vec<String>,
}

/// The selection as text of that format. `bom` marks CSV as UTF-8 for spreadsheets that would guess otherwise.
pub fn export(exporting: &Exporting, selection: &Selection, format: Format, bom: bool) -> String {
    if format == Format::Json {
        let note = Note {
            date: exporting.today,
            scope: selection.scope.id(),
            excerpt: !selection.is_everything,
            rows: selection.len() as u64,
            says: head_lines(exporting, selection),
        };
        let register = excerpt::excerpt(exporting.citing.index, selection);
        return json::json_with(&register, "export", &note) + "\n";
    }
    let report = report::report(exporting, selection);
    match format {
        Format::Html => html::html(&report),
        Format::Markdown => markdown::markdown(&report),
        Format::Csv | Format::Json => {
            csv::csv(&report, exporting.citing.catalogue.text(csv::SOURCE), bom)
        }
    }
}

/// The name of the file: the register, what of it, and the day.
pub fn file_name(exporting: &Exporting, selection: &Selection, format: Format) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
    let id = &exporting.citing.index.register().id;
    let mut name: String = id.chars().take(60).map(safe).collect();
    name = name.trim_start_matches(['.', '-']).to_owned();
    if name.is_empty() {
        name.push_str("resolutions");
    }
    if !selection.is_everything {
        name.push('-');
        name.push_str(selection.scope.id());
    }
    if let Some(today) = exporting.today {
        name.push('-');
        name.push_str(today);
    }
    name.push('.');
    name.push_str(format.extension());
    name
}
