//! Finds the front matter, the tables and their rows, or the resolutions of a volume.

pub mod columns;
pub mod overview;
pub mod pattern;
mod published;
mod unknown;

use std::collections::HashSet;

use super::diagnostics::{Diagnostic, Level};
use super::document::role::Role;
use super::draft::{OverviewRow, RowHeading};
use super::grammar::heading::{Around, verb_line};
use super::lexicon::language::Language;
use super::plain_text::Line;
use super::sourced::Sourced;
use pattern::{begins_title, candidate, is_annex, is_table, titled};

/// What kind of document it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// A report with tables.
    Report,
    /// Resolutions as they are published: one, or a volume of them.
    Published,
    /// Nothing that is known.
    #[default]
    Unknown,
}

/// The parts of a document.
#[derive(Debug, Default)]
pub struct Layout<'a> {
    /// What kind of document it is.
    pub shape: Shape,
    /// What stands before the tables.
    pub front: &'a [Line],
    /// The headings of the tables, and the header rows.
    pub headings: Vec<Sourced>,
    /// The rows of the overview.
    pub overview: Vec<OverviewRow>,
    /// The rows of the detailed table.
    pub detail: Vec<Row<'a>>,
    /// How many tables there are.
    pub tables: usize,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Its heading.
    pub heading: RowHeading,
    /// The lines after its heading.
    pub lines: &'a [Line],
    /// Whether cells divide the lines, as in a table.
    pub cells: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Overview,
    Detail,
}

/// Divides the lines of a document.
pub fn divide<'a>(
    lines: &'a [Line],
    language: &Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Layout<'a> {
    let starts: Vec<usize> = (0..lines.len())
        .filter(|index| {
            let Some(line) = lines.get(*index) else { return false };
            let before = index.checked_sub(1).and_then(|it| lines.get(it));
            is_table(line.content.text(), before.is_none_or(Line::is_blank), language)
        })
        .collect();
    // An annex may have tables: only those with rows make a report.
    let with_rows = starts.iter().any(|start| {
        let end = starts.iter().find(|it| *it > start).copied().unwrap_or(lines.len());
        let content = lines.get(start + 1..end).unwrap_or_default();
        !rows(content, Table::Overview, language).rows.is_empty()
            || columns::read(content, "", language).is_some()
    });
    let published = published::divide(lines, language, diagnostics);
    let before_tables = starts.first().is_none_or(|first| {
        published.as_ref().is_some_and(|it| it.front.len() < *first && !it.detail.is_empty())
    });
    match published {
        Some(published) if before_tables || !with_rows => published,
        _ if with_rows => tables(lines, &starts, language, diagnostics),
        _ => without_captions(lines, language, diagnostics).unwrap_or(Layout {
            front: if starts.is_empty() { lines } else { lines.get(..starts[0]).unwrap_or(lines) },
            tables: starts.len(),
            headings: unplaced(lines, &starts, diagnostics, language),
            ..Layout::default()
        }),
    }
}

/// A document whose tables have no headings: the first row begins the first, a number that comes
/// again the next.
fn without_captions<'a>(
    lines: &'a [Line],
    language: &Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Layout<'a>> {
    let first = lines.iter().position(Line::is_indented).filter(|first| {
        lines.get(first + 1..).is_some_and(|rest| rest.iter().any(Line::is_indented))
    })?;
    // The title of a document may be set in.
    let (from, _) = lines.iter().enumerate().skip(first).find(|(index, line)| {
        let apart = index.checked_sub(1).and_then(|it| lines.get(it)).is_none_or(Line::is_blank);
        line.is_indented()
            && (candidate(&line.content, language).is_some()
                || (apart && columns::is_header(lines.get(*index..).unwrap_or_default(), language)))
    })?;
    let content = lines.get(from..)?;
    let mut seen = HashSet::new();
    let again = (0..content.len()).find(|index| {
        let line = content.get(*index).filter(|line| line.is_indented());
        line.and_then(|line| candidate(&line.content, language))
            .is_some_and(|it| !seen.insert(it.heading.key()))
    });
    let mut layout =
        Layout { shape: Shape::Report, front: lines.get(..from)?, ..Layout::default() };
    let (one, two) = content.split_at(again.unwrap_or(content.len()));
    for (nth, part) in [one, two].into_iter().enumerate() {
        if !part.is_empty() {
            layout.add(part, "", nth, language, diagnostics);
            layout.tables += 1;
        }
    }
    let found = !layout.overview.is_empty() || !layout.detail.is_empty();
    found.then_some(layout)
}

fn tables<'a>(
    lines: &'a [Line],
    starts: &[usize],
    language: &Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Layout<'a> {
    let mut layout = Layout {
        shape: Shape::Report,
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
        layout.add(content, heading.content.text(), nth, language, diagnostics);
    }
    layout
}

impl<'a> Layout<'a> {
    /// Adds the rows of a table.
    fn add(
        &mut self,
        content: &'a [Line],
        caption: &str,
        nth: usize,
        language: &Language,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        if let Some(mut read) = columns::read(content, caption, language) {
            let line = content.first().map_or(0, |line| line.number);
            diagnostics.push(Diagnostic::new(line, Level::Note, "columns", read.told()));
            tell_outside(&read.outside, language, diagnostics);
            self.headings.append(&mut read.header);
            self.headings.append(&mut read.outside);
            self.overview.append(&mut read.overview);
            self.detail.append(&mut read.detail);
            return;
        }
        let kind = kind(content, nth, self, language);
        let Rows { header, mut rows, unknown } = rows(content, kind, language);
        let suppressed = columns::names_suppressed(caption, language);
        rows.iter_mut().for_each(|row| row.heading.suppressed = suppressed);
        let header: Vec<Sourced> = header
            .iter()
            .filter(|line| !line.is_blank())
            .map(|line| line.content.trimmed())
            .collect();
        let is_header = |text: &Sourced| columns::is_header_cell(text.text());
        if rows.is_empty()
            || header.len() > columns::LONGEST_HEADER
            || !header.iter().all(is_header)
        {
            tell_outside(&header, language, diagnostics)
        }
        self.headings.extend(header);
        for lines in unknown {
            tell_outside(&lines, language, diagnostics);
            self.headings.extend(lines);
        }
        match kind {
            Table::Overview => self.overview.extend(rows.iter().map(overview::read)),
            Table::Detail => self.detail.extend(rows),
        }
    }
}

/// Lines of tables without rows.
fn unplaced(
    lines: &[Line],
    starts: &[usize],
    diagnostics: &mut Vec<Diagnostic>,
    language: &Language,
) -> Vec<Sourced> {
    let Some(first) = starts.first() else {
        return Vec::new();
    };
    let rest = lines.get(*first..).unwrap_or_default();
    let rest: Vec<Sourced> =
        rest.iter().filter(|line| !line.is_blank()).map(|line| line.content.trimmed()).collect();
    tell_outside(&rest, language, diagnostics);
    rest
}

/// Tells that lines of a table belong to no row.
fn tell_outside(lines: &[Sourced], language: &Language, diagnostics: &mut Vec<Diagnostic>) {
    let Some(first) = lines.first() else {
        return;
    };
    let shown: Vec<String> = lines
        .iter()
        .take(2)
        .map(|line| format!("\"{}\"", line.text().chars().take(60).collect::<String>()))
        .collect();
    let more = if lines.len() > 2 { ", …" } else { "" };
    let message = format!(
        "{} lines of a table belong to no row that was recognised ({}{more}); a row begins with a line such as \"{}\"",
        lines.len(),
        shown.join(", "),
        example(language)
    );
    diagnostics.push(Diagnostic::new(first.first_line(), Level::Error, "outside-rows", message));
}

/// A line that begins a row, in the language of the document.
pub fn example(language: &Language) -> String {
    let word = language.words.acts.get("resolution").and_then(|it| it.first());
    let word = word.map_or("RESOLUTION", String::as_str);
    match language.is_unspaced() {
        true => format!("第44号{word}"),
        false => format!("{} 44", word.to_uppercase()),
    }
}

/// Whether a text of a table is a heading with a verb, so that it is the text of a resolution.
fn has_verbs(lines: &[Line], language: &Language) -> bool {
    lines.iter().any(|line| {
        let around = Around { starts: true, ..Around::default() };
        verb_line(&line.content.trimmed(), language, around)
            .is_some_and(|it| it.rest.is_none() || it.colon.is_some() || line.is_indented())
    })
}

/// Which table it is: the detailed one has the texts with their verbs.
fn kind(lines: &[Line], nth: usize, layout: &Layout, language: &Language) -> Table {
    let detail = rows(lines, Table::Detail, language).rows;
    let overview = rows(lines, Table::Overview, language).rows;
    let with_verbs = detail.iter().filter(|row| has_verbs(row.lines, language)).count();
    let titled = overview.iter().filter(|row| row.heading.title.is_some()).count();
    if with_verbs > 0 && with_verbs * 3 >= detail.len() && detail.len() >= titled {
        return Table::Detail;
    }
    let again = detail
        .iter()
        .any(|row| layout.overview.iter().any(|it| it.heading.key() == row.heading.key()));
    match titled.cmp(&detail.len()) {
        std::cmp::Ordering::Greater => Table::Overview,
        _ if nth > 0 && again && with_verbs > 0 => Table::Detail,
        std::cmp::Ordering::Equal if nth == 0 => Table::Overview,
        // Titles stand on their own lines, and no text has a verb.
        std::cmp::Ordering::Less if with_verbs == 0 && !again => Table::Overview,
        _ => Table::Detail,
    }
}

/// What a table has.
struct Rows<'a> {
    /// The lines before the first row.
    header: &'a [Line],
    rows: Vec<Row<'a>>,
    /// The lines of each row behind the first whose heading is not known.
    unknown: Vec<Vec<Sourced>>,
}

fn rows<'a>(lines: &'a [Line], kind: Table, language: &Language) -> Rows<'a> {
    let heading = |(index, line): (usize, &Line)| {
        let before = index.checked_sub(1).and_then(|before| lines.get(before));
        let apart = line.is_indented() || before.is_none_or(Line::is_blank);
        Some((index, Some(row_heading(&line.content, kind, apart, language)?)))
    };
    let numbered = || {
        let lines = lines.iter().enumerate();
        lines.filter(|(_, line)| !matches!(line.role, Role::Text | Role::GoesOn))
    };
    let mut headings: Vec<(usize, Option<RowHeading>)> = numbered().filter_map(heading).collect();
    let known: Vec<unknown::Likeness> = headings
        .iter()
        .filter_map(|(index, _)| unknown::Likeness::of(lines.get(*index)?.content.text(), language))
        .collect();
    let first = headings.first().map_or(lines.len(), |(index, _)| *index);
    if !known.is_empty() {
        let unknown = numbered().map(|(index, _)| index).filter(|index| {
            *index > first && unknown::heads(lines, *index, kind, &known, language)
        });
        let unknown: Vec<usize> = unknown.collect();
        headings.extend(unknown.into_iter().map(|index| (index, None)));
        headings.sort_by_key(|it| it.0);
    }
    let ends: Vec<usize> =
        headings.iter().skip(1).map(|(index, _)| *index).chain([lines.len()]).collect();
    let mut found =
        Rows { header: lines.get(..first).unwrap_or_default(), rows: vec![], unknown: vec![] };
    for ((index, heading), end) in headings.into_iter().zip(ends) {
        match heading {
            Some(heading) => found.rows.push(Row {
                heading,
                lines: lines.get(index + 1..end).unwrap_or_default(),
                cells: true,
            }),
            None => {
                let lines = lines.get(index..end).unwrap_or_default().iter();
                let lines = lines.filter(|line| !line.is_blank());
                found.unknown.push(lines.map(|line| line.content.trimmed()).collect());
            }
        }
    }
    found
}

fn row_heading(
    line: &Sourced,
    kind: Table,
    apart: bool,
    language: &Language,
) -> Option<RowHeading> {
    let found = candidate(line, language).filter(|_| !is_annex(line, language))?;
    let rest = found.rest.text();
    let colon = rest.ends_with([':', '：']);
    let heading = &found.heading;
    let heads = match kind {
        Table::Overview => {
            (heading.status.is_some() && (apart || colon))
                || (apart && !rest.is_empty() && (colon || begins_title(rest, found.language)))
                || (apart && rest.is_empty() && found.bare)
        }
        Table::Detail => {
            (rest.is_empty() && (apart || (found.capitals && found.bare)))
                || (apart && rest.starts_with(['–', '—', '-', ':', '：']))
        }
    };
    heads.then(|| titled(found))
}
