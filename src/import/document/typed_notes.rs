//! Footnotes as they are typed in a plain text: a raised digit behind a word, or `1)`, and the note
//! on a line of its own.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::plain_text::Inline;

/// What the notes of a text are, by line.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The marks and notes of each line.
    pub inlines: Vec<Vec<Inline>>,
    /// Lines that only rule notes off.
    pub rules: Vec<bool>,
    /// Lines that go on with the note above them.
    pub goes_on: Vec<bool>,
}

/// Units that a raised digit makes squares and cubes of.
const UNITS: [&str; 12] = ["m", "km", "cm", "mm", "dm", "µm", "м", "км", "см", "мм", "дм", "s"];

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// The raised digits of a text that may be the marks of notes.
pub(in crate::import) fn raised(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_raised)).map(|it| at + it) {
        let rest = text.get(start..).unwrap_or("");
        let end = start + rest.len() - rest.trim_start_matches(is_raised).len();
        at = end;
        let before = text.get(..start).unwrap_or("");
        let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let last = before.chars().next_back();
        let variable = word.chars().count() == 1 && word.is_ascii();
        let power = last.is_some_and(char::is_numeric) || UNITS.contains(&word) || variable;
        if last.is_some_and(|c| !c.is_whitespace()) && !power {
            found.push(start..end);
        }
    }
    found
}

/// Finds the notes of a text. `pages` says which lines are none of the text.
pub(super) fn typed_notes(lines: &[&str], pages: &[bool]) -> Typed {
    static RAISED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^\s*(?P<label>[¹²³⁰⁴-⁹]{1,2})\s*(?P<text>\S(?:.*\S)?)\s*$").ok()
    });
    static BRACKETED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^\s*(?P<label>\d{1,2})(?P<close>\))\s+(?P<text>\S(?:.*\S)?)\s*$").ok()
    });
    let mut typed = Typed {
        inlines: vec![Vec::new(); lines.len()],
        rules: vec![false; lines.len()],
        goes_on: vec![false; lines.len()],
    };
    let mut labels: HashSet<&str> = HashSet::new();
    // The line of the rule above, and the line of the note that may go on.
    let (mut rule, mut open) = (None, None);
    for (at, line) in lines.iter().enumerate() {
        if pages[at] || line.trim().is_empty() {
            open = None;
            continue;
        }
        if is_rule(line) {
            (rule, open) = (Some(at), None);
            continue;
        }
        let found = RAISED
            .as_ref()
            .and_then(|regex| regex.captures(line))
            .or_else(|| BRACKETED.as_ref().filter(|_| rule.is_some())?.captures(line));
        let parts = found.and_then(|it| Some((it.name("label")?, it.name("text")?)));
        if let Some((label, text)) = parts {
            labels.insert(label.as_str());
            typed.inlines[at].push(Inline::Note {
                whole: label.start()..text.end(),
                label: label.range(),
                text: text.range(),
            });
            if let Some(rule) = rule {
                typed.rules[rule] = true;
            }
            open = (!ends(text.as_str())).then_some(at);
            continue;
        }
        if open.is_some() && line.trim().starts_with(char::is_lowercase) {
            typed.goes_on[at] = true;
            open = (!ends(line)).then_some(at);
            continue;
        }
        (rule, open) = (None, None);
    }
    if labels.is_empty() {
        return typed;
    }
    for (at, line) in lines.iter().enumerate() {
        if pages[at] || typed.goes_on[at] || !typed.inlines[at].is_empty() {
            continue;
        }
        for range in raised(line) {
            if line.get(range.clone()).is_some_and(|it| labels.contains(it)) {
                typed.inlines[at].push(Inline::Mark { whole: range.clone(), label: range });
            }
        }
        for (whole, label) in bracketed(line) {
            if line.get(label.clone()).is_some_and(|it| labels.contains(it)) {
                typed.inlines[at].push(Inline::Mark { whole, label });
            }
        }
    }
    typed
}

/// Numbers with a closing bracket that are set close to a word: `wells1)`.
fn bracketed(line: &str) -> Vec<(Range<usize>, Range<usize>)> {
    static MARK: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?:\p{L}|[.,;:»”])(?P<whole>(?P<label>\d{1,2})\))").ok());
    let captures = MARK.iter().flat_map(|regex| regex.captures_iter(line));
    let marks = captures.filter_map(|it| {
        let (whole, label) = (it.name("whole")?.range(), it.name("label")?.range());
        let before = line.get(..whole.start)?;
        let opened = before.matches(['(', '（']).count();
        (opened <= before.matches([')', '）']).count()).then_some((whole, label))
    });
    marks.collect()
}

fn is_rule(line: &str) -> bool {
    let text = line.trim();
    text.chars().count() >= 3 && text.chars().all(|c| matches!(c, '_' | '‗' | '─' | '━'))
        || text.chars().count() >= 5 && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '*'))
}

fn ends(text: &str) -> bool {
    text.trim_end().ends_with(['.', ';', '。', '!', '?', '؟', '；', '؛'])
}

#[cfg(test)]
mod tests {
    use super::raised;

    #[test]
    fn powers_are_no_marks() {
        let found = |text: &str| raised(text).len();
        assert_eq!(found("wells¹ and paths²."), 2);
        assert_eq!(found("花园¹、水井²"), 2);
        assert_eq!(found("5 m², 10⁹ wells, x², km³"), 0);
    }
}
