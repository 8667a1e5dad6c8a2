//! Tables with a column for the number, one for the title and so on; also where Word joined the
//! cells by tabs.

use super::pattern::{KINDS, NUMBER, candidate, is_edition};
use super::{Row, has_verbs};
use std::sync::LazyLock;

use regex::Regex;

use crate::import::draft::{Bracketed, OverviewRow, RowHeading};
use crate::import::lexicon::folding::folded;
use crate::import::lexicon::language::Language;
use crate::import::pattern::compiled;
use crate::import::plain_text::Line;
use crate::import::sourced::Sourced;

/// The header of a table has at most as many cells.
pub const LONGEST_HEADER: usize = 8;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The number.
    Number,
    /// The title.
    Title,
    /// What was done with the text.
    Status,
    /// What the table says of it.
    Text,
}

impl Column {
    fn id(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Status => "status",
            Self::Text => "text",
        }
    }
}

/// What a table with columns gives.
#[derive(Debug, Default)]
pub struct Read<'a> {
    /// What its columns hold.
    pub columns: Vec<Column>,
    /// The cells of its header.
    pub header: Vec<Sourced>,
    /// The cells of rows that have no number.
    pub outside: Vec<Sourced>,
    /// The rows that say what a text means.
    pub overview: Vec<OverviewRow>,
    /// The rows that have the text itself.
    pub detail: Vec<Row<'a>>,
}

impl Read<'_> {
    /// What is told of the columns.
    pub fn told(&self) -> String {
        let names: Vec<_> = self.columns.iter().map(|it| it.id()).collect();
        format!("the columns of this table were taken as: {}", names.join(", "))
    }
}

/// A cell: its lines.
#[derive(Clone, Debug)]
struct Cell<'a> {
    lines: &'a [Line],
    /// The text of its first line, or of its part of a line.
    paragraphs: Vec<Sourced>,
}

impl Cell<'_> {
    fn text(&self) -> Sourced {
        let paragraphs = self.paragraphs.iter().cloned();
        paragraphs.reduce(|before, line| before.followed_by(&line)).unwrap_or_default()
    }
}

/// Reads a table that has columns; nothing where it has rows of another kind.
pub fn read<'a>(lines: &'a [Line], caption: &str, language: &Language) -> Option<Read<'a>> {
    let records = records(lines);
    let first = records.first()?;
    let mut header = header(first, language);
    let mut rest = records.as_slice();
    if header.is_some() {
        rest = rest.get(1..)?;
    } else {
        header = guessed(&records, language);
    }
    let columns = header.filter(|it| it.contains(&Column::Number) && it.len() >= 2)?;
    let widest = rest.iter().map(Vec::len).max().unwrap_or(0);
    // Two cells, of which the second is the text, are the rows of the detailed table.
    let designated = |cells: &Vec<Cell>| {
        cells.first().is_some_and(|cell| {
            cell.paragraphs.len() > 1
                || candidate(&cell.text(), language).is_some_and(|it| !it.rest.is_blank())
        })
    };
    let rows = rest.iter().filter(|cells| designated(cells)).count();
    if widest < 2 || (columns.len() == 2 && rows > 0) || rows * 2 > rest.len() {
        return None;
    }
    let mut read = Read { columns: columns.clone(), ..Read::default() };
    if rest.len() < records.len() {
        read.header = first.iter().flat_map(|cell| cell.paragraphs.clone()).collect();
    }
    let kind = kind(&read.header, caption, language);
    let suppressed = names_suppressed(caption, language);
    for cells in rest {
        match row(cells, &columns, kind, language) {
            Some((mut heading, text)) => {
                heading.suppressed = suppressed;
                let texts: Vec<&[Line]> = text.iter().map(|cell| cell.lines).collect();
                match texts.as_slice() {
                    [lines] if has_verbs(lines, language) => {
                        read.detail.push(Row { heading, lines, cells: true });
                    }
                    _ => read.overview.push(OverviewRow {
                        heading,
                        paragraphs: text.iter().flat_map(|cell| cell.paragraphs.clone()).collect(),
                    }),
                }
            }
            None => read.outside.extend(cells.iter().flat_map(|cell| cell.paragraphs.clone())),
        }
    }
    (!read.overview.is_empty() || !read.detail.is_empty()).then_some(read)
}

/// Whether lines begin with the header of a table with columns.
pub fn is_header(lines: &[Line], language: &Language) -> bool {
    records(lines).first().is_some_and(|first| header(first, language).is_some())
}

/// The rows of a table, each as its cells: a cell begins with a tab, and a row ends with a blank
/// line. Rows of one line have their cells between tabs.
fn records(lines: &[Line]) -> Vec<Vec<Cell<'_>>> {
    let mut records = Vec::new();
    for block in lines.split(|line| line.is_blank()).filter(|it| !it.is_empty()) {
        let joined =
            |line: &Line| line.content.text().trim().contains('\t') && line.label.is_none();
        if block.iter().all(joined) {
            records.extend(block.iter().map(cells_of_line));
            continue;
        }
        let mut cells: Vec<Cell> = Vec::new();
        let mut from = 0;
        for (index, line) in block.iter().enumerate() {
            if index > 0 && line.is_indented() {
                cells.push(cell(block.get(from..index).unwrap_or_default()));
                from = index;
            }
        }
        cells.push(cell(block.get(from..).unwrap_or_default()));
        records.push(cells);
    }
    records
}

fn cell(lines: &[Line]) -> Cell<'_> {
    Cell { lines, paragraphs: lines.iter().map(|line| line.content.trimmed()).collect() }
}

fn cells_of_line(line: &Line) -> Vec<Cell<'_>> {
    let content = line.content.trimmed();
    let mut cells = Vec::new();
    let mut from = 0;
    for (at, _) in content.text().match_indices('\t').chain([(content.text().len(), "")]) {
        let part = content.slice(from..at).trimmed();
        cells.push(Cell {
            lines: &[],
            paragraphs: Some(part).into_iter().filter(|it| !it.is_blank()).collect(),
        });
        from = at + 1;
    }
    cells
}

/// What the columns hold by their header.
fn header(cells: &[Cell], language: &Language) -> Option<Vec<Column>> {
    let lists = &language.words.columns;
    let of = |name: &str, column: Column| {
        let words = lists.get(name).cloned().unwrap_or_default();
        (words, column)
    };
    let lists = [
        of("number", Column::Number),
        of("title", Column::Title),
        of("status", Column::Status),
        of("text", Column::Text),
    ];
    let mut columns: Vec<Column> = Vec::new();
    for cell in cells {
        let text = folded(cell.text().text().trim_matches([' ', ':', '.', '*']));
        let free = |column: Column| column == Column::Text || !columns.contains(&column);
        let same =
            |words: &[String]| words.iter().any(|it| folded(it.trim_end_matches('.')) == text);
        // "Impact on the Sector": a heading may say more than its first word.
        let begins = |words: &[String]| {
            words.iter().any(|it| {
                let it = folded(it);
                it.chars().count() >= if language.is_unspaced() { 2 } else { 5 }
                    && text.starts_with(&it)
            })
        };
        let exact = lists.iter().find(|(words, column)| free(*column) && same(words));
        let near = || lists.iter().rev().find(|(words, column)| free(*column) && begins(words));
        columns.push(exact.or_else(near)?.1);
    }
    (columns.len() >= 2 && columns.contains(&Column::Number)).then_some(columns)
}

/// What the columns hold where nothing heads them: numbers first, then a title, known words of a
/// status, text.
fn guessed(records: &[Vec<Cell>], language: &Language) -> Option<Vec<Column>> {
    let width = records.first()?.len();
    let even = records.len() >= 2 && records.iter().all(|it| it.len() == width);
    let numbers = records.iter().all(|it| {
        it.first().is_some_and(|cell| number(&cell.text(), "resolution", language).is_some())
    });
    if width < 2 || !even || !numbers {
        return None;
    }
    let mut columns = vec![Column::Number];
    for at in 1..width {
        let texts = records.iter().filter_map(|it| it.get(at)).map(Cell::text);
        let status = texts
            .clone()
            .all(|it| language.status(it.text().trim_matches(['[', ']', '［', '］'])).is_some());
        columns.push(match status {
            true if !columns.contains(&Column::Status) => Column::Status,
            _ if !columns.contains(&Column::Title) => Column::Title,
            _ => Column::Text,
        });
    }
    Some(columns)
}

/// The kind of acts that a table lists.
fn kind(header: &[Sourced], caption: &str, language: &Language) -> &'static str {
    let head = header.first().map(|it| folded(it.text())).unwrap_or_default();
    let caption = folded(caption);
    let named = |words: &str| {
        let listed = |kind: &&str| {
            language
                .words
                .acts
                .get(*kind)
                .is_some_and(|forms| forms.iter().any(|form| words.contains(&folded(form))))
        };
        // A number may be called by several; the resolutions are the usual ones.
        KINDS.into_iter().find(listed)
    };
    named(&head).or_else(|| named(&caption)).unwrap_or("resolution")
}

/// Whether the heading of a table says that its texts were suppressed.
pub fn names_suppressed(caption: &str, language: &Language) -> bool {
    let caption = folded(caption);
    let words = language.words.statuses.get("suppressed");
    let words = words.iter().flat_map(|it| it.iter()).map(|it| folded(it));
    let named = |word: &str| match language.is_unspaced() {
        true => caption.contains(word),
        // Another number or gender of the word: without its last letters.
        false => {
            let stem: String = {
                let length = word.chars().count();
                word.chars().take(length.saturating_sub(if length > 6 { 2 } else { 1 })).collect()
            };
            stem.chars().count() >= 3
                && caption.split([' ', '\'']).any(|it| {
                    it.starts_with(&stem) || it.trim_start_matches("ال").starts_with(&stem)
                })
        }
    };
    words.filter(|it| it.chars().count() > 3 || language.is_unspaced()).any(|it| named(&it))
}

/// Whether a line may be a cell of the header of a table.
pub fn is_header_cell(text: &str) -> bool {
    text.split_whitespace().count() <= 12
        && text.chars().count() <= 120
        && !text.ends_with(['.', ';', ',', '。', '；', '،'])
}

fn row<'a, 'b>(
    cells: &'b [Cell<'a>],
    columns: &[Column],
    kind: &'static str,
    language: &Language,
) -> Option<(RowHeading, Vec<&'b Cell<'a>>)> {
    let at = columns.iter().position(|it| *it == Column::Number)?;
    let mut heading = number(&cells.get(at)?.text(), kind, language)?;
    let mut text = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        let column = columns.get(index).copied().unwrap_or(Column::Text);
        let words = cell.text();
        if words.is_blank() || index == at {
            continue;
        }
        match column {
            Column::Title if heading.title.is_none() => heading.title = Some(words),
            Column::Status if heading.status.is_none() => heading.status = Some(status(&words)),
            _ => text.push(cell),
        }
    }
    Some((heading, text))
}

/// The words of a status, which may stand between brackets.
fn status(cell: &Sourced) -> Bracketed {
    let text = cell.text();
    let (open, close) = (text.chars().next(), text.chars().next_back());
    if let (Some(open @ ('[' | '［')), Some(close @ (']' | '］'))) = (open, close)
        && text.chars().count() > 2
    {
        let (open, rest) = cell.split(open.len_utf8());
        let (words, close) = rest.split(rest.text().len() - close.len_utf8());
        return Bracketed { words: words.trimmed(), brackets: vec![open, close] };
    }
    Bracketed { words: cell.clone(), brackets: Vec::new() }
}

/// The number in a cell: alone, or with the name of the act and its edition.
fn number(cell: &Sourced, kind: &'static str, language: &Language) -> Option<RowHeading> {
    if let Some(found) = candidate(cell, language) {
        return found.rest.is_blank().then_some(found.heading);
    }
    static CELL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(&format!(
            r"^(?P<before>(?:ITU|UIT|МСЭ)-\p{{Lu}}[ \x{{a0}}]+|(?:No\.?|N[°º]|№)[ \x{{a0}}]*)?(?P<number>{NUMBER})(?:\s*(?P<open>[(（])(?P<edition>[^()（）]+)(?P<close>[)）]))?(?:\s*(?P<status>[\[［][^\[\]［］]+[\]］]))?$"
        ))
    });
    let captures = CELL.as_ref()?.captures(cell.text())?;
    let part = |name: &str| captures.name(name).map(|it| cell.slice(it.range()));
    let edition = part("edition").filter(|it| is_edition(it.text()));
    if part("edition").is_some() && edition.is_none() {
        return None;
    }
    let brackets = || [part("open"), part("close")].into_iter().flatten().collect();
    Some(RowHeading {
        designation: part("before").map(|it| it.trimmed()),
        number: part("number")?,
        kind,
        edition: edition.map(|words| Bracketed { words: words.trimmed(), brackets: brackets() }),
        status: part("status").map(|it| status(&it)),
        ..RowHeading::default()
    })
}
