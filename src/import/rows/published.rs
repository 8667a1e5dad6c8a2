//! Resolutions as they are published: the line with the number, the title, and the text.

use super::pattern::{Candidate, candidate, is_annex, is_contents, titled};
use super::{Layout, Row, Shape};
use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::role::Role;
use crate::import::draft::RowHeading;
use crate::import::grammar::heading::{Around, verb_line};
use crate::import::lexicon::folding::folded;
use crate::import::lexicon::language::Language;
use crate::import::plain_text::Line;
use crate::import::sourced::Sourced;

/// Within so many lines after its number the text of a resolution begins.
const NEAR: usize = 14;

/// A line with a number, where it stands, and the line above with what is done with it.
struct Found {
    /// The line with the mark, or that with the number.
    from: usize,
    /// The line with the number.
    at: usize,
    heading: RowHeading,
}

/// Divides a document that has resolutions one after the other, if it has any.
pub(super) fn divide<'a>(
    lines: &'a [Line],
    language: &Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Layout<'a>> {
    let styled = lines.iter().any(|line| line.role == Role::Number);
    let mut found: Vec<Found> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.is_indented() && line.role != Role::Number
            || matches!(line.role, Role::Contents | Role::Text | Role::GoesOn)
        {
            continue;
        }
        let Some(candidate) = candidate(&line.content, language) else {
            continue;
        };
        if !heads(lines, at, &candidate, styled, language) {
            continue;
        }
        let mut heading = titled(candidate);
        let mut from = at;
        if heading.mark.is_none() {
            let before = at.checked_sub(1).and_then(|it| lines.get(..=it)).unwrap_or_default();
            let above = before.iter().rposition(|line| !line.is_blank());
            if let Some(above) = above.filter(|it| is_mark(&before[*it].content)) {
                from = above;
                heading.mark = Some(before[above].content.trimmed());
            }
        }
        found.push(Found { from, at, heading });
    }
    let first = found.first()?;
    let mut layout = Layout {
        shape: Shape::Published,
        front: lines.get(..first.from).unwrap_or_default(),
        ..Layout::default()
    };
    let ends: Vec<usize> = found.iter().skip(1).map(|it| it.from).chain([lines.len()]).collect();
    let count = ends.len();
    for (nth, (Found { at, heading, .. }, end)) in found.into_iter().zip(ends).enumerate() {
        let mut body = lines.get(at + 1..end).unwrap_or_default();
        if nth + 1 < count {
            let (text, division) = divisions(body);
            for line in division.iter().filter(|line| !line.is_blank()) {
                let message = format!(
                    "\"{}\" stands between two resolutions; kept as a heading of the volume",
                    line.content.trimmed().text()
                );
                diagnostics.push(Diagnostic::new(line.number, Level::Note, "division", message));
                layout.headings.push(line.content.trimmed());
            }
            body = text;
        }
        layout.detail.push(Row { heading, lines: body, cells: false });
    }
    Some(layout)
}

/// Whether a line that has a number begins a resolution.
fn heads(lines: &[Line], at: usize, found: &Candidate, styled: bool, language: &Language) -> bool {
    let Some(line) = lines.get(at) else {
        return false;
    };
    if is_annex(&line.content, language) || is_contents(line.content.text()) {
        return false;
    }
    if line.role == Role::Number {
        return true;
    }
    // In a document with the house's styles, the style says what a line is.
    if styled && line.role != Role::Unknown {
        return false;
    }
    let rest = found.rest.text();
    let dashed = rest.starts_with(['–', '—', ':', '：', '-']);
    let named = rest.is_empty() || dashed || line.content.text().trim_end().contains('\t');
    let drafts = &language.words.rows.drafts;
    let designation = found.heading.designation.as_ref().map_or("", |it| it.text());
    let words = folded(designation);
    let drafted = drafts.iter().any(|it| words.starts_with(&folded(it)));
    if !named || !(found.bare || drafted) || rest.ends_with(['.', ';', ',', '。', '；']) {
        return false;
    }
    // What follows tells: the assembly speaks, or a section begins, before the next number.
    let mut follows = lines.iter().skip(at + 1).filter(|line| !line.is_blank());
    if follows.next().is_some_and(|next| is_contents(next.content.text())) {
        return false;
    }
    let around = Around { starts: true, ..Around::default() };
    let after = lines.iter().skip(at + 1).filter(|line| !line.is_blank()).take(NEAR);
    let mut before_next = after.take_while(|line| {
        candidate(&line.content, language).is_none_or(|it| !it.rest.is_blank() || !it.bare)
    });
    let text = before_next.any(|line| {
        let text = line.content.trimmed();
        let verb = verb_line(&text, language, around);
        verb.is_some_and(|it| {
            it.rest.is_none()
                || it.form.part == crate::model::Part::Preamble
                || line.role == Role::Call
        }) || crate::import::grammar::speaks(&text, language)
    });
    let blank =
        |index: Option<usize>| index.and_then(|it| lines.get(it)).is_none_or(Line::is_blank);
    let apart = blank(at.checked_sub(1));
    let suppressed =
        at.checked_sub(1).and_then(|it| lines.get(it)).is_some_and(|line| is_mark(&line.content));
    match (text, found.capitals && language.tag != "zh" && language.tag != "ar") {
        (true, true) => true,
        (true, false) => apart || at == 0 || suppressed || has_ended_before(lines, at),
        // A text that is suppressed has only a number, and perhaps a title.
        (false, true) => apart || suppressed || found.heading.mark.is_some(),
        (false, false) => found.heading.mark.is_some() || suppressed,
    }
}

fn has_ended_before(lines: &[Line], at: usize) -> bool {
    let before = lines.get(..at).unwrap_or_default().iter().rev().find(|line| !line.is_blank());
    before.is_none_or(|line| {
        let text = line.content.text().trim_end();
        text.ends_with(['.', '。', ':', '؛', ';']) || line.content.first_line() == 1
    })
}

/// Whether a line only says what is done with the text after it, perhaps with the proposal's
/// number.
fn is_mark(line: &Sourced) -> bool {
    let text = line.text().trim();
    let mut words = text.split_whitespace();
    let mark = words
        .next()
        .is_some_and(|it| matches!(it.trim_end_matches('*'), "MOD" | "ADD" | "SUP" | "NOC"));
    let rest: Vec<_> = words.collect();
    mark && rest.len() <= 1 && rest.iter().all(|it| it.contains('/') && it.chars().count() < 40)
}

/// The text of a resolution, and the headings of the volume that stand between it and the next.
fn divisions(lines: &[Line]) -> (&[Line], &[Line]) {
    let mut end = lines.len();
    for (index, line) in lines.iter().enumerate().rev() {
        if line.is_blank() {
            continue;
        }
        let text = line.content.trimmed();
        let text = text.text();
        let capitals =
            text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
        let apart = index.checked_sub(1).and_then(|it| lines.get(it)).is_none_or(Line::is_blank);
        let is_division = line.role == Role::Division
            || (capitals
                && apart
                && line.role == Role::Unknown
                && text.chars().count() <= 90
                && !text.ends_with(['.', ';', ',']));
        if !is_division || index == 0 {
            break;
        }
        end = index;
    }
    lines.split_at(end)
}
