//! Content that landed where only headings belong: it was not understood, which is an error.

use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::provenance::Provenance;
use crate::model::Register;

/// A cell of a header is no longer than this.
const LONGEST_CELL: usize = 100;

/// A header has at most as many cells.
const MOST_CELLS: usize = 12;

/// How many characters of what is misplaced are shown.
const SHOWN: usize = 60;

/// Texts among the headings of the tables, and front matter after the first row.
pub fn find(register: &Register, provenance: &Provenance, found: &mut Vec<Diagnostic>) {
    let mut cells = 0;
    let mut first_row = u32::MAX;
    for leaf in &provenance.leaves {
        let rows = leaf.pointer.starts_with("/resolutions/");
        if let Some(span) = leaf.spans.first().filter(|_| rows) {
            first_row = first_row.min(span.line);
        }
    }
    for leaf in &provenance.leaves {
        let Some(line) = leaf.spans.first().map(|span| span.line) else { continue };
        let index = leaf.pointer.strip_prefix("/context/table_headings/");
        if let Some(index) = index.and_then(|it| it.parse::<usize>().ok()) {
            let heading = register.context.table_headings.get(index);
            let heading = heading.map_or("", |it| it.choose(&[], &register.language).words);
            cells = if is_numbered(heading) { 0 } else { cells + 1 };
            if is_content(heading) || cells > MOST_CELLS {
                let message = format!(
                    "\"{}\" stands in no row of a table, and was read as a heading of it: is it the heading of a row in a form that is not known?",
                    shortened(heading)
                );
                found.push(Diagnostic::new(line, Level::Error, "not-understood", message));
            }
        } else if leaf.pointer.starts_with("/context/chapters/") && line > first_row {
            let message = "this stands after the first resolution, and was read as front matter: is it the heading of a row in a form that is not known?";
            found.push(Diagnostic::new(line, Level::Error, "not-understood", message));
        }
    }
}

/// `Table 2 – Text`: the number stands among the first characters.
fn is_numbered(heading: &str) -> bool {
    heading.chars().take(12).any(char::is_numeric) && !begins_with_label(heading)
}

/// Whether it is text rather than the name of a column.
fn is_content(heading: &str) -> bool {
    !is_numbered(heading)
        && (heading.chars().count() > LONGEST_CELL
            || !is_short(heading)
                && heading.ends_with(['.', ';', ',', ':', '。', '；', '：', '؛', '،'])
            || begins_with_label(heading))
}

/// `No.`, `Réf.`: an abbreviation ends with a point.
fn is_short(heading: &str) -> bool {
    heading.ends_with('.') && heading.chars().count() <= 6 && !heading.contains(' ')
}

/// `1<tab>`, `a)`, `ii)`.
fn begins_with_label(text: &str) -> bool {
    let label: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
    let after = text.get(label.len()..).unwrap_or_default();
    (1..=3).contains(&label.chars().count()) && after.starts_with([')', '\t'])
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if text.chars().count() > SHOWN {
        short.push('…');
    }
    short
}
