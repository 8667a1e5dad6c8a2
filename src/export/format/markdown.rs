//! Markdown (CommonMark with the tables of GitHub).

use crate::export::context::ExportContext;
use crate::export::report::report;
use crate::export::selection::Selection;

/// A heading, a list of what is known of the rows, and the table.
pub(super) fn write(context: &ExportContext, selection: &Selection) -> String {
    let report = report(context, selection);
    let mut text = String::from("# ");
    escape(&mut text, &report.title.lines.join(" "));
    text.push_str("\n\n");
    for line in &report.head {
        text.push_str("- ");
        escape_start(&mut text, line);
        text.push('\n');
    }
    text.push('\n');
    record(&mut text, report.columns.iter().map(std::slice::from_ref));
    text.push('|');
    report.columns.iter().for_each(|_| text.push_str(" --- |"));
    text.push('\n');
    for row in &report.rows {
        record(&mut text, row.iter().map(|cell| &*cell.lines));
    }
    text
}

fn record<'a>(text: &mut String, cells: impl Iterator<Item = &'a [String]>) {
    text.push('|');
    for lines in cells {
        text.push(' ');
        for (position, line) in lines.iter().enumerate() {
            if position > 0 {
                text.push_str("<br>");
            }
            escape(text, line);
        }
        text.push_str(" |");
    }
    text.push('\n');
}

/// At the start of a paragraph these make a list, too: `- `, `+ `, `1. `, `1) `.
fn escape_start(text: &mut String, words: &str) {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = words.split_at(digits);
    text.push_str(number);
    let starts: &[char] = if number.is_empty() { &['-', '+', '='] } else { &['.', ')'] };
    if rest.starts_with(starts) {
        text.push('\\');
    }
    escape(text, rest);
}

fn escape(text: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '!' | '$' => {
                text.push('\\');
                text.push(c);
            }
            // A line ends the row.
            '\r' | '\n' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                text.push(' ');
            }
            '\0' => text.push('\u{fffd}'),
            c => text.push(c),
        }
    }
}
