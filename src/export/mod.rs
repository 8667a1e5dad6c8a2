//! PURE. What a reader takes away: citations, and the rows as a file or for the clipboard.

mod cell;
mod citation;
mod context;
mod document;
mod excerpt;
mod format;
mod report;
mod selection;
mod table;

pub use citation::Citing;
pub use context::ExportContext;
pub use document::{DOCX, document, docx, page, passage, text};
pub use format::register_json;
pub use format::{CsvForm, Format, FormatFacts, Separator, known_choices};
pub use report::head_lines;
pub use selection::{Rows, Scope, Selection, is_known};
pub use table::verb_name;

/// The selection as text of that format, in that form where the format has one.
pub fn export(
    context: &ExportContext,
    selection: &Selection,
    format: Format,
    form: CsvForm,
) -> String {
    format.write(context, selection, form)
}

/// The selection as the bytes of a format that is no text; none of the others.
pub fn export_bytes(
    context: &ExportContext,
    selection: &Selection,
    format: Format,
) -> Option<Vec<u8>> {
    format.bytes(context, selection)
}

/// The name of the file: the register, what of it, and the day.
pub fn file_name(context: &ExportContext, selection: &Selection, format: Format) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
    let id = &context.citing.index.register().id;
    let mut name: String = id.chars().take(60).map(safe).collect();
    name = name.trim_start_matches(['.', '-']).to_owned();
    if name.is_empty() {
        name.push_str("resolutions");
    }
    match &selection.rows {
        Rows::Resolutions(positions) if selection.is_one => {
            let first = positions.first();
            let found = first.and_then(|position| context.citing.index.resolution(*position));
            if let Some((resolution, _)) = found {
                name.push('-');
                name.extend(resolution.path().chars().map(safe));
            }
        }
        _ if selection.is_everything => {}
        _ => {
            name.push('-');
            name.push_str(selection.scope.id());
        }
    }
    if let Some(today) = context.today {
        name.push('-');
        name.push_str(today);
    }
    name.push('.');
    name.push_str(format.facts().extension);
    name
}
