//! A document as a page, for programs that take formatting from the clipboard. It has no style of
//! its own.

use super::model::{Block, Document, Run, Style};
use crate::export::format::escape;
use crate::i18n::Language;

/// The page.
pub fn page(document: &Document) -> String {
    let mut page = String::new();
    let (language, direction) = (document.language, Language::direction(document.language));
    for part in ["<div lang=\"", language, "\" dir=\"", direction, "\">\n"] {
        page.push_str(part);
    }
    for block in &document.blocks {
        match block {
            Block::Paragraph(style, runs) => {
                let tag = match style {
                    Style::Title => "h1",
                    Style::Resolution => "h2",
                    Style::Heading => "h3",
                    Style::Part | Style::Annex => "h4",
                    _ => "p",
                };
                line(&mut page, tag, None, runs);
            }
            Block::Item(depth, label, runs) => {
                (0..=*depth).for_each(|_| page.push_str("<blockquote>"));
                line(&mut page, "p", label.as_deref(), runs);
                (0..=*depth).for_each(|_| page.push_str("</blockquote>"));
            }
            Block::Table(columns, rows) => {
                page.push_str("<table border=\"1\"><tr>");
                for (name, _) in columns {
                    line(&mut page, "th", None, &[Run::of(name.as_str())]);
                }
                page.push_str("</tr>\n");
                for row in rows {
                    page.push_str("<tr>");
                    row.iter().for_each(|cell| line(&mut page, "td", None, cell));
                    page.push_str("</tr>\n");
                }
                page.push_str("</table>\n");
            }
        }
    }
    page.push_str("</div>\n");
    page
}

fn line(page: &mut String, tag: &str, label: Option<&str>, runs: &[Run]) {
    let mut push = |parts: &[&str]| parts.iter().for_each(|part| page.push_str(part));
    push(&["<", tag, ">"]);
    if let Some(label) = label {
        escape(page, label);
        page.push('\u{a0}');
    }
    for run in runs {
        let (open, close) = match (run.is_verb, run.is_mark) {
            (true, _) => ("<em>", "</em>"),
            (_, true) => ("<sup>", "</sup>"),
            _ => ("", ""),
        };
        page.push_str(open);
        for (position, part) in run.text.split('\n').enumerate() {
            if position > 0 {
                page.push_str("<br>");
            }
            escape(page, part);
        }
        page.push_str(close);
    }
    ["</", tag, ">\n"].iter().for_each(|part| page.push_str(part));
}
