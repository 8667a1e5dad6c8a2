//! What stands between the number of a resolution and its first section: title, history, and the
//! words by which the assembly begins to speak.

use super::annex::annex;
use super::heading::{Around, verb_line};
use super::label;
use crate::import::bodies;
use crate::import::document::role::Role;
use crate::import::lexicon::language::Language;
use crate::import::lexicon::phrases;
use crate::import::numerals;
use crate::import::plain_text::Line;
use crate::import::sourced::Sourced;
use crate::model::BodyKind;

/// A title has at most as many lines, and what stands before the first section at most as many.
const LONGEST_TITLE: usize = 6;
const LONGEST_OPENING: usize = 16;

/// What stands before the first section of a resolution.
#[derive(Clone, Debug, Default)]
pub(super) struct Opening {
    /// The title.
    pub title: Option<Sourced>,
    /// Where it was adopted and revised: `(Geneva, 2022; New Delhi, 2024)`.
    pub history: Option<Sourced>,
    /// The words by which the assembly begins to speak.
    pub speaker: Option<Sourced>,
    /// How many lines these are.
    pub lines: usize,
}

/// Reads the lines after the heading of a row. `titled` says that its title was on the line of the
/// number; `cells` that cells divide the lines, as in a table.
pub(super) fn read(lines: &[Line], titled: bool, cells: bool, language: &Language) -> Opening {
    let mut opening = Opening::default();
    let first = lines
        .iter()
        .take(LONGEST_OPENING)
        .position(|line| begins_text(line, lines.first(), titled, cells, language));
    // Without a section near by, only the line after the number can be the title.
    let before = first.unwrap_or_else(|| lines.len().min(if cells { LONGEST_OPENING } else { 1 }));
    let before = lines.get(..before).unwrap_or_default();
    let text = |line: &Line| line.content.trimmed();
    let speaker = first.and_then(|_| {
        before.iter().position(|line| speaks(&text(line), language)).or_else(|| {
            // The last line, which a comma ends, is one whoever speaks.
            let last = before.len().checked_sub(1).filter(|last| *last > 0 || titled)?;
            let words = text(before.get(last)?);
            let pauses = words.text().ends_with([',', '，', '،']);
            pauses.then_some(last)
        })
    });
    let head = before.get(..speaker.unwrap_or(before.len())).unwrap_or_default();
    let mut taken = 0;
    for (index, line) in head.iter().enumerate() {
        let words = text(line);
        let styled = matches!(line.role, Role::Title | Role::History);
        let history = line.role == Role::History || is_history(words.text());
        // What ends the opening where nobody speaks in it: its history, and text of no style below
        // a title of the caller's.
        let ends =
            |opening: &Opening| opening.history.is_some() || (titled && opening.title.is_none());
        let detached = index > 0 && !adjoins(head, index, cells);
        if history {
            opening.history = join(opening.history.take(), &words);
        } else if !styled && speaker.is_none() && (ends(&opening) || detached) {
            break;
        } else if index < LONGEST_TITLE || styled {
            opening.title = join(opening.title.take(), &words);
        } else {
            break;
        }
        taken = index + 1;
    }
    // What is between title and speaker is of neither: then nobody speaks.
    if let Some(at) = speaker.filter(|at| *at == taken) {
        let words = before.get(at..).unwrap_or_default().iter().map(text);
        opening.speaker = words.reduce(|before, line| before.followed_by(&line));
        taken = before.len();
    }
    opening.lines = taken;
    opening
}

fn join(before: Option<Sourced>, line: &Sourced) -> Option<Sourced> {
    Some(before.map_or_else(|| line.clone(), |before| before.followed_by(line)))
}

/// Whether a line begins the text of a resolution.
fn begins_text(
    line: &Line,
    first: Option<&Line>,
    titled: bool,
    cells: bool,
    language: &Language,
) -> bool {
    let text = line.content.trimmed();
    if matches!(line.role, Role::Title | Role::History | Role::Text | Role::GoesOn) {
        return false;
    }
    if line.role == Role::Call || line.role == Role::AnnexNumber {
        return true;
    }
    let is_first = first.is_some_and(|first| first.number == line.number);
    let around = Around { starts: true, ..Around::default() };
    let verb = verb_line(&text, language, around);
    // The line after the number is the title, though it may begin with a verb: "Encouraging …".
    if is_first && !titled && !(cells && line.is_indented()) {
        return verb.is_some_and(|it| it.rest.is_none()) || annex(&text, language).is_some();
    }
    verb.is_some()
        || annex(&text, language).is_some()
        || (cells || !is_first) && label::of_line(line, &text, true).is_some()
}

/// Whether a line of a title goes on with the one before it.
fn adjoins(lines: &[Line], index: usize, cells: bool) -> bool {
    let (Some(before), Some(line)) =
        (index.checked_sub(1).and_then(|it| lines.get(it)), lines.get(index))
    else {
        return false;
    };
    if cells {
        return before.number + 1 == line.number && !line.is_indented();
    }
    let goes_on = line.content.trimmed().text().chars().next().is_some_and(char::is_lowercase);
    before.number + 1 == line.number || goes_on
}

/// Whether a line is a list of places and years in brackets.
fn is_history(text: &str) -> bool {
    let inside =
        text.strip_prefix(['(', '（', '[']).and_then(|it| it.strip_suffix([')', '）', ']']));
    inside.is_some_and(|inside| {
        let ascii = numerals::as_ascii(inside);
        let mut numbers = ascii.split(|c: char| !c.is_ascii_digit());
        numbers.any(|it| {
            it.len() == 4 && (it.starts_with("19") || it.starts_with("20") || it.starts_with("18"))
        }) || inside.chars().filter(char::is_ascii_digit).count() >= 2 && inside.contains('-')
    })
}

/// Whether a line begins with the name of a body that adopts resolutions.
pub(super) fn speaks(line: &Sourced, language: &Language) -> bool {
    let text = phrases::normalised(line.text());
    // A title may begin with a name too, but has neither a bracket nor a comma at its end.
    let formal =
        text.ends_with([',', '，', '،', ':', '：', ')', '）']) || text.contains(['(', '（']);
    let named = bodies::named(&text);
    let first = named.first().filter(|it| it.range.start <= 24);
    formal
        && first.is_some_and(|it| it.keys.iter().any(|key| is_speaker(key)))
        && first.is_some_and(|it| {
            let before = text.get(..it.range.start).unwrap_or("");
            before.split_whitespace().count() <= 2
        })
        && !language.words.rows.tables.iter().any(|it| text.to_lowercase().starts_with(it.as_str()))
}

fn is_speaker(key: &str) -> bool {
    use crate::import::lexicon::bodies::BODIES;
    let known = BODIES.iter().find(|it| it.key == key);
    known.is_some_and(|it| {
        matches!(it.kind, BodyKind::Assembly | BodyKind::Council | BodyKind::AdvisoryGroup)
    }) || matches!(key, "un" | "unga" | "itu")
}
