//! A page with one table, for word processors. It has no script, no style and no address that a
//! reader did not type.

use crate::export::cell::Cell;
use crate::export::context::ExportContext;
use crate::export::report::report;
use crate::export::selection::Selection;
use crate::i18n::Language;

/// The page.
pub(super) fn write(context: &ExportContext, selection: &Selection) -> String {
    let report = report(context, selection);
    let mut text = String::new();
    let (language, direction) = (report.language, report.direction());
    let start = ["<!doctype html>\n<html lang=\"", language, "\" dir=\"", direction];
    start.into_iter().for_each(|part| text.push_str(part));
    text.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    escape(&mut text, &report.title.lines.join(" "));
    // What is pasted loses the start tag of the page: its language stands once more on what stays.
    let start = ["</title>\n</head>\n<body>\n<div lang=\"", language, "\" dir=\"", direction];
    start.into_iter().for_each(|part| text.push_str(part));
    text.push_str("\">\n");
    cell(&mut text, "h1", &report.title);
    for line in &report.head {
        text.push_str("<p>");
        escape(&mut text, line);
        text.push_str("</p>\n");
    }
    text.push_str("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" dir=\"");
    text.push_str(direction);
    text.push_str("\">\n<thead>\n<tr>\n");
    for name in &report.columns {
        text.push_str("<th scope=\"col\">");
        escape(&mut text, name);
        text.push_str("</th>\n");
    }
    text.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &report.rows {
        text.push_str("<tr>\n");
        row.iter().for_each(|it| cell(&mut text, "td", it));
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody>\n</table>\n</div>\n</body>\n</html>\n");
    text
}

fn cell(text: &mut String, tag: &str, cell: &Cell) {
    text.push('<');
    text.push_str(tag);
    if let Some(language) = &cell.language {
        text.push_str(" lang=\"");
        escape(text, language);
        text.push_str("\" dir=\"");
        text.push_str(Language::direction(language));
        text.push('"');
    }
    text.push('>');
    for (position, line) in cell.lines.iter().enumerate() {
        if position > 0 {
            text.push_str("<br>");
        }
        escape(text, line);
    }
    text.push_str("</");
    text.push_str(tag);
    text.push_str(">\n");
}

/// Also escaped are quotation marks: the same text may stand in an attribute.
pub(in crate::export) fn escape(text: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            // No page may hold it, and a reader of pages might take it for the end.
            '\0' => text.push('\u{fffd}'),
            c => text.push(c),
        }
    }
}
