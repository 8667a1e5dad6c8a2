//! A document as plain text, for the clipboard.

use super::model::{Block, Document, Style, words};

/// The text, a paragraph a line; between sections stands an empty one. Notes' marks are in
/// brackets.
pub fn text(document: &Document) -> String {
    let mut lines: Vec<String> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(style, runs) => {
                let stands_apart = !matches!(
                    style,
                    Style::Heading
                        | Style::Facts
                        | Style::Source
                        | Style::Omission
                        | Style::Summary
                );
                if stands_apart && !lines.is_empty() {
                    lines.push(String::new());
                }
                lines.push(with_marks(runs));
            }
            Block::Item(depth, label, runs) => {
                let mut line = "    ".repeat(*depth);
                if let Some(label) = label {
                    line.push_str(label);
                    line.push('\t');
                }
                line.push_str(&with_marks(runs));
                lines.push(line);
            }
            Block::Table(columns, rows) => {
                let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
                lines.push(names.join("\t"));
                let row = |row: &Vec<Vec<_>>| {
                    let cells: Vec<String> =
                        row.iter().map(|cell| words(cell).replace('\n', " ")).collect();
                    cells.join("\t")
                };
                lines.extend(rows.iter().map(row));
            }
        }
    }
    lines.join("\n")
}

fn with_marks(runs: &[super::model::Run]) -> String {
    let mark = |run: &super::model::Run| match run.is_mark {
        true => format!(" [{}]", run.text),
        false => run.text.clone(),
    };
    runs.iter().map(mark).collect()
}
