//! Comma-separated values, as RFC 4180 has them; or what else a spreadsheet takes for such a file.

use crate::export::context::ExportContext;
use crate::export::report::report;
use crate::export::selection::Selection;
use crate::i18n::Message;
use crate::identifiers::identifiers;

identifiers! {
    /// What parts the cells of a line. The identifier is the character.
    #[derive(Default)]
    pub enum Separator {
        /// As RFC 4180 has it, and what programs expect.
        #[default]
        Comma = ",",
        /// What spreadsheets expect where a comma is in numbers.
        Semicolon = ";",
        /// What is pasted best.
        Tab = "\t",
    }
}

/// How a spreadsheet wants a file of comma-separated values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CsvForm {
    /// What parts its cells.
    pub separator: Separator,
    /// Whether it is marked as UTF-8.
    pub bom: bool,
}

impl CsvForm {
    /// It in few characters, for [`Self::from_text`].
    pub fn text(self) -> String {
        [self.separator.id(), if self.bom { "bom" } else { "" }].concat()
    }

    /// What [`Self::text`] wrote; none of anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let (separator, bom) = text.split_at_checked(1)?;
        let separator = Separator::from_id(separator)?;
        matches!(bom, "" | "bom").then_some(Self { separator, bom: bom == "bom" })
    }
}

/// So many characters say in a row where it comes from.
const LONGEST_SOURCE: usize = 2000;

/// The table, with one more column, named `source`, that says in each row where it comes from: it
/// stays with a row that is cut out of the file.
pub(super) fn write(context: &ExportContext, selection: &Selection, form: CsvForm) -> String {
    let report = report(context, selection);
    let source = context.citing.catalogue.text(Message::ColumnSource);
    let mut text = String::new();
    if form.bom {
        text.push('\u{feff}');
    }
    let provenance = [vec![report.title.lines.join(" ")], report.head.clone()].concat().join(" · ");
    // Each row has it: of thousands of registers the first are named.
    let provenance = match provenance.char_indices().nth(LONGEST_SOURCE) {
        Some((end, _)) => [&provenance[..end], "…"].concat(),
        None => provenance,
    };
    let names = report.columns.iter().map(String::as_str);
    record(&mut text, form.separator, names.chain([source]));
    for row in &report.rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.lines.join("\n")).collect();
        record(&mut text, form.separator, cells.iter().map(String::as_str).chain([&*provenance]));
    }
    text
}

fn record<'a>(text: &mut String, separator: Separator, fields: impl Iterator<Item = &'a str>) {
    for (position, field) in fields.enumerate() {
        if position > 0 {
            text.push_str(separator.id());
        }
        write_field(text, field);
    }
    text.push_str("\r\n");
}

/// A spreadsheet takes a cell that starts like this for a formula and runs it (OWASP, "CSV
/// Injection"; the wide forms are those of East Asian keyboards), white space and what is not seen
/// before it aside. An apostrophe in front makes it text. A dash alone and a signed number, with
/// or without its unit, are none.
fn is_formula(field: &str) -> bool {
    if field.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let seen = field.trim_start_matches(unseen);
    let mut characters = seen.chars();
    match characters.next() {
        Some('=' | '@' | '＝' | '＠') => true,
        Some('+' | '-' | '＋' | '－') => {
            let rest = characters.as_str();
            !rest.trim_end_matches(unseen).is_empty() && !is_quantity(rest)
        }
        _ => false,
    }
}

/// Whether what follows a sign is a number, and then words without a sign of arithmetic: `40 dB`.
fn is_quantity(text: &str) -> bool {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let is_calm = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '.' | ',' | '°');
    text.starts_with(|c: char| c.is_ascii_digit())
        && (after.is_empty() || after.starts_with([' ', '\u{a0}', '°']))
        && after.chars().all(is_calm)
}

fn write_field(text: &mut String, field: &str) {
    let is_formula = is_formula(field);
    // Whatever the spreadsheet takes for a separator stands in quotation marks.
    if !is_formula && !field.contains(['"', ',', ';', '\t', '\r', '\n']) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_spreadsheet_could_run_gets_an_apostrophe() {
        for dangerous in [
            "=1+1",
            "@SUM(1)",
            "+cmd",
            "-A1",
            "-(1)",
            "-1+1",
            "-1+cmd|' /C calc'!A0",
            "+1;=2",
            "-40dB()",
            "\t=1",
            " =1",
            "\u{200b}=1",
            "\0=1",
            "\u{feff}@x",
            "＝1",
            "＋a",
            "\u{a0}-x",
            "-1*A1",
            "--1",
            "-\u{ad}A1",
        ] {
            assert!(is_formula(dangerous), "{dangerous:?}");
        }
        for harmless in [
            "-",
            "–",
            "- ",
            "+",
            "-40 dB at the fence",
            "-40",
            "+3.5",
            "-1,5 °C",
            "1-1",
            "a=b",
            "(1)",
            "—",
            "44",
            "",
        ] {
            assert!(!is_formula(harmless), "{harmless:?}");
        }
    }

    #[test]
    fn what_is_kept_of_a_form_is_read_again() {
        for separator in Separator::ALL.iter().copied() {
            for bom in [true, false] {
                let form = CsvForm { separator, bom };
                assert_eq!(CsvForm::from_text(&form.text()), Some(form));
            }
        }
        for text in ["", "|", "bom", ",b", "é", "，bom"] {
            assert_eq!(CsvForm::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_with_any_separator_is_quoted() {
        for field in ["y;=1+1", "y,=1+1", "y\t=1+1", "y\n=1+1", "y\r=1+1"] {
            let mut text = String::new();
            write_field(&mut text, field);
            assert_eq!(text, format!("\"{field}\""));
        }
    }
}
