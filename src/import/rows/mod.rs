//! Finds the front matter, the two tables and their rows.

pub mod overview;

use std::cmp::Ordering;
use std::sync::LazyLock;

use regex::Regex;

use crate::import::document::plain_text::Line;
use crate::import::document::sourced::Sourced;
use crate::import::draft::RowHeading;

/// The parts of a document.
#[derive(Debug, Default)]
pub struct Layout<'a> {
    /// What stands before the tables.
    pub front: &'a [Line],
    /// The headings of the tables, and the header rows.
    pub headings: Vec<Sourced>,
    /// The rows of the overview.
    pub overview: Vec<Row<'a>>,
    /// The rows of the detailed table.
    pub detail: Vec<Row<'a>>,
    /// How many tables there are.
    pub tables: usize,
}

/// A row of a table.
#[derive(Debug)]
pub struct Row<'a> {
    /// Its heading.
    pub heading: RowHeading,
    /// The lines after its heading.
    pub lines: &'a [Line],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Overview,
    Detail,
}

/// Divides the lines of a document.
pub fn divide(lines: &[Line]) -> Layout<'_> {
    let starts: Vec<usize> =
        (0..lines.len()).filter(|index| is_table_heading(&lines[*index])).collect();
    let mut layout = Layout {
        front: lines.get(..starts.first().copied().unwrap_or(lines.len())).unwrap_or(lines),
        tables: starts.len(),
        ..Layout::default()
    };
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(lines.len());
        let Some((heading, content)) = lines.get(*start..end).and_then(<[_]>::split_first) else {
            continue;
        };
        layout.headings.push(heading.content.trimmed());
        let kind = kind(content, nth);
        let (header, rows) = rows(content, kind);
        let header = header.iter().filter(|line| !line.is_blank());
        layout.headings.extend(header.map(|line| line.content.trimmed()));
        match kind {
            Table::Overview => layout.overview.extend(rows),
            Table::Detail => layout.detail.extend(rows),
        }
    }
    layout
}

fn is_table_heading(line: &Line) -> bool {
    static TABLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)^\s*(?:tableau|table|cuadro|таблица|表|الجدول)[ \x{a0}]*\d{1,2}\s*[–—:.\-]\s*\S",
        )
        .ok()
    });
    let text = line.content.text();
    let ends = text.trim_end().ends_with(['.', ';', ',']);
    !ends && TABLE.as_ref().is_some_and(|regex| regex.is_match(text))
}

/// Which table it is: the rows of the overview have their title on the line of the number.
fn kind(lines: &[Line], nth: usize) -> Table {
    let overview = rows(lines, Table::Overview).1;
    let titled = overview.iter().filter(|row| row.heading.title.is_some());
    let detail = rows(lines, Table::Detail).1;
    match titled.count().cmp(&detail.len()) {
        Ordering::Greater => Table::Overview,
        Ordering::Less => Table::Detail,
        Ordering::Equal if nth == 0 => Table::Overview,
        Ordering::Equal => Table::Detail,
    }
}

fn rows(lines: &[Line], kind: Table) -> (&[Line], Vec<Row<'_>>) {
    let headings: Vec<(usize, RowHeading)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            let before = index.checked_sub(1).and_then(|before| lines.get(before));
            let apart = line.is_indented() || before.is_none_or(Line::is_blank);
            Some((index, row_heading(&line.content, kind, apart)?))
        })
        .collect();
    let ends: Vec<usize> =
        headings.iter().skip(1).map(|(index, _)| *index).chain([lines.len()]).collect();
    let first = headings.first().map_or(lines.len(), |(index, _)| *index);
    let rows = headings.into_iter().zip(ends).map(|((index, heading), end)| Row {
        heading,
        lines: lines.get(index + 1..end).unwrap_or_default(),
    });
    (lines.get(..first).unwrap_or_default(), rows.collect())
}

fn row_heading(line: &Sourced, kind: Table, apart: bool) -> Option<RowHeading> {
    static HEADING: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"^\s*(?P<designation>(?:[\p{L}']+[ \x{a0}]){0,4}(?i:résolution|resolution|resolución|резолюция|резолюции|القرار))[ \x{a0}]+(?P<number>[1-9]\d{0,4})\b(?P<status>[ \x{a0}]*(?P<open>\[)(?P<inside>[^\[\]]*)(?P<close>\]))?(?P<rest>.*)$",
        )
        .ok()
    });
    let captures = HEADING.as_ref()?.captures(line.text())?;
    let part = |name: &str| captures.name(name).map(|it| line.slice(it.range()));
    let status = match (part("open"), part("inside"), part("close")) {
        (Some(open), Some(inside), Some(close)) if !inside.is_blank() => {
            Some([open, inside.trimmed(), close])
        }
        (Some(_), ..) => return None,
        _ => None,
    };
    let rest = part("rest")?.trimmed();
    let colon = rest.text().ends_with([':', '：']);
    let heads = match kind {
        Table::Overview => {
            (status.is_some() && (apart || colon)) || (apart && colon && !rest.is_blank())
        }
        Table::Detail => {
            rest.is_blank() || (apart && rest.text().starts_with(['–', '—', '-', ':']))
        }
    };
    if !heads {
        return None;
    }
    let number = part("number")?;
    let value = number.text().parse().ok()?;
    let (rest, colon) = match rest.text().char_indices().last() {
        Some((at, ':' | '：')) => {
            let (before, colon) = rest.split(at);
            (before.trimmed(), Some(colon))
        }
        _ => (rest, None),
    };
    let (joint, title) = match joint(rest.text()) {
        Some(length) => {
            let (joint, title) = rest.split(length);
            (Some(joint.trimmed()), title.trimmed())
        }
        None => (None, rest),
    };
    Some(RowHeading {
        designation: part("designation")?,
        number,
        value,
        status,
        joint: joint.filter(|joint| !joint.is_blank()),
        title: Some(title).filter(|title| !title.is_blank()),
        colon,
    })
}

/// How many bytes join a number to the title after it.
fn joint(text: &str) -> Option<usize> {
    static JOINT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"^(?:(?:,[ \x{a0}]*)?(?:sur|visant à|visant|relati(?:ve|f) (?:à|aux?)|concernant|portant sur|intitulée|on|entitled|sobre|relativa a|titulada|о|об|бо)\b|[–—:,\-])(?:[ \x{a0}]+|$)",
        )
        .ok()
    });
    JOINT.as_ref()?.find(text).map(|found| found.end())
}
