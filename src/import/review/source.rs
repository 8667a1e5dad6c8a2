//! The left side: the lines of the document, each part of which leads to its field.

use std::collections::BTreeMap;

use super::shown;
use crate::import::Imported;
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::Document;

/// A part of a line.
struct Part {
    start: usize,
    end: usize,
    /// The field it went to, by the position of its leaf; none for markup.
    leaf: Option<usize>,
}

/// What the script makes a way to say what the line is.
const CORRECT: &str = "<button type=\"button\" lang=\"en\" hidden>correct</button>";

/// Writes the lines.
pub fn source(out: &mut String, imported: &Imported, document: &Document, language: &str) {
    let mut parts: BTreeMap<u32, Vec<Part>> = BTreeMap::new();
    for (leaf, spans) in imported.provenance.leaves.iter().map(|it| &it.spans).enumerate() {
        for span in spans {
            let part = Part { start: span.start, end: span.end, leaf: Some(leaf) };
            parts.entry(span.line).or_default().push(part);
        }
    }
    for markup in &imported.provenance.markup {
        let part = Part { start: markup.span.start, end: markup.span.end, leaf: None };
        parts.entry(markup.span.line).or_default().push(part);
    }
    let mut told: BTreeMap<u32, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in imported.diagnostics.iter().filter(|it| it.severity != Level::Note) {
        told.entry(diagnostic.line).or_default().push(diagnostic);
    }
    *out += &format!(
        "<section class=\"side\" tabindex=\"0\" aria-labelledby=\"document\">\n<h2 id=\"document\">Document</h2>\n<ol lang=\"{language}\">\n"
    );
    for (index, line) in document.lines.iter().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let mut of_line = parts.remove(&number).unwrap_or_default();
        of_line.sort_by_key(|part| (part.start, part.end));
        *out += &format!("<li id=\"L{number}\" dir=\"auto\">");
        let mut at = 0;
        for part in of_line {
            let Some(words) = line.get(part.start.max(at)..part.end) else { continue };
            left_over(out, line.get(at..part.start).unwrap_or_default());
            match part.leaf {
                Some(leaf) => *out += &format!("<a href=\"#F{leaf}\">{}</a>", shown(words)),
                None => *out += &shown(words),
            }
            at = part.end;
        }
        left_over(out, line.get(at..).unwrap_or_default());
        for diagnostic in told.get(&number).into_iter().flatten() {
            *out += &format!(
                "<span class=\"told\" lang=\"en\" dir=\"ltr\">\u{25b2} {} [{}]: {}</span>",
                diagnostic.severity.id(),
                diagnostic.rule,
                shown(&diagnostic.message)
            );
        }
        if !line.trim().is_empty() {
            *out += CORRECT;
        }
        *out += "</li>\n";
    }
    *out += "</ol>\n</section>\n";
}

/// Words that went to no field. Only white space may.
fn left_over(out: &mut String, words: &str) {
    match words.trim().is_empty() {
        true => *out += &shown(words),
        false => *out += &format!("<mark>\u{2715} {}</mark>", shown(words)),
    }
}
