//! Comma-separated values, as RFC 4180 has them.

use crate::export::context::ExportContext;
use crate::export::report::report;
use crate::export::selection::Selection;
use crate::i18n::Message;

/// The table, with one more column, named `source`, that says in each row where it comes from: it
/// stays with a row that is cut out of the file. `bom` marks the file as UTF-8 for spreadsheets
/// that would guess otherwise.
pub(super) fn write(context: &ExportContext, selection: &Selection, bom: bool) -> String {
    let report = report(context, selection);
    let source = context.citing.catalogue.text(Message::ColumnSource);
    let mut text = String::new();
    if bom {
        text.push('\u{feff}');
    }
    let provenance = [vec![report.title.lines.join(" ")], report.head.clone()].concat().join(" · ");
    let names = report.columns.iter().map(String::as_str);
    record(&mut text, names.chain([source]));
    for row in &report.rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.lines.join("\n")).collect();
        record(&mut text, cells.iter().map(String::as_str).chain([&*provenance]));
    }
    text
}

fn record<'a>(text: &mut String, fields: impl Iterator<Item = &'a str>) {
    for (position, field) in fields.enumerate() {
        if position > 0 {
            text.push(',');
        }
        write_field(text, field);
    }
    text.push_str("\r\n");
}

/// A spreadsheet takes a cell that starts like this for a formula and runs it (OWASP, "CSV
/// Injection"; the wide forms are those of East Asian keyboards). An apostrophe in front makes it
/// text.
fn is_formula(field: &str) -> bool {
    matches!(
        field.chars().next(),
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    )
}

fn write_field(text: &mut String, field: &str) {
    let is_formula = is_formula(field);
    if !is_formula && !field.contains(['"', ',', '\r', '\n']) {
        text.push_str(field);
        return;
    }
    text.push('"');
    if is_formula {
        text.push('\'');
    }
    for c in field.chars() {
        if c == '"' {
            text.push('"');
        }
        text.push(c);
    }
    text.push('"');
}
