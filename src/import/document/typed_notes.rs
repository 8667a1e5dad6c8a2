//! Footnotes as they are typed: a raised digit behind a word, `1)` or a sign such as `*`, and the
//! note on a line of its own.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::plain_text::Inline;
use crate::import::pattern::compiled;

/// What the notes of a text are, by line.
#[derive(Debug, Default)]
pub(in crate::import) struct Typed {
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

/// A sign that may be the mark of a note: all of it, and the sign without brackets.
type Sign = (Range<usize>, Range<usize>);

/// The signs of a text that may be the marks of notes: `wells*`, `wells**)`, `wells (†)`, and
/// `Gardens *` at the end of a line.
pub(in crate::import) fn signs(text: &str) -> Vec<Sign> {
    static SIGN: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"(?:(?P<open> ?\()(?P<in>\*{1,3}|†{1,3}|‡{1,3})\)|(?P<bare>\*{1,3}|†{1,3}|‡{1,3})\)?)",
        )
    });
    let found = SIGN.iter().flat_map(|regex| regex.captures_iter(text)).filter_map(|captures| {
        let mut whole = captures.get(0)?.range();
        let bracketed = captures.name("in");
        let label = bracketed.or_else(|| captures.name("bare"))?.range();
        let before = text.get(..whole.start)?;
        let opened = before.matches('(').count() > before.matches(')').count();
        if bracketed.is_none() && opened && whole.end > label.end {
            // The bracket closes another: "(wells*)".
            whole.end = label.end;
        }
        let after = text.get(whole.end..)?;
        let next = after.chars().next();
        let last = before.chars().next_back()?;
        let set_close = !last.is_whitespace() && !"*†‡([{«“".contains(last);
        let at_the_end = last == ' '
            && after.trim().is_empty()
            && before.trim_end().chars().next_back().is_some_and(|c| c.is_alphabetic() || c == ')');
        let goes_on = next.is_some_and(|c| c.is_alphanumeric() || "*†‡/_".contains(c));
        ((set_close || at_the_end) && !goes_on).then_some((whole, label))
    });
    found.collect()
}

/// The sign with the number before it, where the number is behind a word: `wells1*`.
fn with_number(line: &str, (whole, label): &Sign) -> Option<Sign> {
    let before = line.get(..whole.start).filter(|_| whole.start == label.start)?;
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = before.len() - word.len();
    let is_behind_a_word = word.ends_with(|c: char| c.is_alphabetic() || ").,;:".contains(c));
    ((1..=2).contains(&digits) && is_behind_a_word)
        .then_some((word.len()..whole.end, word.len()..label.end))
}

/// A line that is a note under such a sign: its label, and its text.
fn signed_note(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    static NOTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"^\s*\(?(?P<label>\d{0,2}\*{1,3}|†{1,3}|‡{1,3})\)?\s*(?P<text>[^\s*†‡()](?:.*\S)?)\s*$",
        )
    });
    let captures = NOTE.as_ref()?.captures(line)?;
    Some((captures.name("label")?.range(), captures.name("text")?.range()))
}

/// The notes under signs. `*` is a bullet, too: a line with it is a note where a rule stands above
/// it, or where a mark waits for one and its neighbours have no such bullet. The last mark before a
/// note is its own.
fn signed_notes(lines: &[&str], pages: &[bool]) -> Signed {
    let mut signed = Signed::default();
    let mut waiting: HashMap<&str, (usize, Sign)> = HashMap::new();
    let mut ruled = false;
    // The label of the note or bullet, and whether the text introduces a list.
    let (mut before, mut introduces) = (None, false);
    let printed = |at: &usize| !pages[*at] && !lines[*at].trim().is_empty();
    for at in (0..lines.len()).filter(printed) {
        let line = lines[at];
        if is_rule(line) {
            (ruled, before, introduces) = (true, None, false);
            continue;
        }
        if let Some((label, text)) = signed_note(line) {
            let sign = line.get(label.clone()).unwrap_or_default();
            let next = (at + 1..lines.len()).find(printed).map(|it| lines[it]);
            let next = next.and_then(|line| line.get(signed_note(line)?.0));
            let listed = before == Some(sign) || next == Some(sign) || introduces;
            let mark = waiting.remove(sign).filter(|_| ruled || !listed);
            if let Some((of, (range, _))) = &mark {
                // The sign of `1*` waits for no other note.
                waiting.retain(|_, (at, (other, _))| at != of || other.end != range.end);
            }
            if let Some((of, mark)) = mark.clone() {
                signed.marks.push((of, mark));
            }
            if ruled || mark.is_some() {
                signed.notes.insert(at, (label, text));
            }
            before = Some(sign);
            continue;
        }
        (ruled, before, introduces) = (false, None, line.trim_end().ends_with([':', '：']));
        for sign in signs(line) {
            let numbered = with_number(line, &sign);
            for sign in [Some(sign), numbered].into_iter().flatten() {
                if let Some(label) = line.get(sign.1.clone()) {
                    waiting.insert(label, (at, sign));
                }
            }
        }
    }
    signed
}

/// What [`signed_notes`] finds.
#[derive(Debug, Default)]
struct Signed {
    /// Label and text by line.
    notes: HashMap<usize, (Range<usize>, Range<usize>)>,
    /// The marks, each with its line.
    marks: Vec<(usize, Sign)>,
}

impl Typed {
    /// What stands inside a line: `others`, and the marks and notes that stand in none of them.
    pub fn beside(&self, at: usize, line: &str, others: Vec<Inline>) -> Vec<Inline> {
        if self.rules.get(at) == Some(&true) {
            let start = line.len() - line.trim_start().len();
            return vec![Inline::Bookmark(start..line.trim_end().len().max(start))];
        }
        let typed = self.inlines.get(at).into_iter().flatten();
        let free = |it: &&Inline| {
            others.iter().all(|other| {
                it.whole().end <= other.whole().start || other.whole().end <= it.whole().start
            })
        };
        let mut all: Vec<Inline> = typed.filter(free).cloned().collect();
        all.extend(others.iter().cloned());
        all.sort_by_key(|it| it.whole().start);
        all
    }
}

/// Finds the notes of a text. `pages` says which lines are none of the text.
pub(in crate::import) fn typed_notes(lines: &[&str], pages: &[bool]) -> Typed {
    static RAISED: LazyLock<Option<Regex>> =
        LazyLock::new(|| compiled(r"^\s*(?P<label>[¹²³⁰⁴-⁹]{1,2})\s*(?P<text>\S(?:.*\S)?)\s*$"));
    static BRACKETED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(r"^\s*(?P<label>\d{1,2})(?P<close>\))\s+(?P<text>\S(?:.*\S)?)\s*$")
    });
    let signed = signed_notes(lines, pages);
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
        let digits = || {
            let found = RAISED.as_ref()?.captures(line);
            let found =
                found.or_else(|| BRACKETED.as_ref().filter(|_| rule.is_some())?.captures(line))?;
            let (label, text) = (found.name("label")?, found.name("text")?);
            labels.insert(label.as_str());
            Some((label.range(), text.range()))
        };
        let parts = signed.notes.get(&at).cloned().or_else(digits);
        if let Some((label, text)) = parts {
            let start = line.len() - line.trim_start().len();
            let goes_on = !ends(line.get(text.clone()).unwrap_or_default());
            typed.inlines[at].push(Inline::Note { whole: start..text.end, label, text });
            if let Some(rule) = rule {
                typed.rules[rule] = true;
            }
            open = goes_on.then_some(at);
            continue;
        }
        if open.is_some() && line.trim().starts_with(char::is_lowercase) {
            typed.goes_on[at] = true;
            open = (!ends(line)).then_some(at);
            continue;
        }
        (rule, open) = (None, None);
    }
    for (at, (whole, label)) in signed.marks {
        typed.inlines[at].push(Inline::Mark { whole, label });
    }
    if labels.is_empty() {
        return typed;
    }
    let noted: Vec<bool> = typed.inlines.iter().map(|it| it.iter().any(Inline::is_note)).collect();
    for (at, line) in lines.iter().enumerate() {
        if pages[at] || typed.goes_on[at] || noted[at] {
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
        LazyLock::new(|| compiled(r"(?:\p{L}|[.,;:»”])(?P<whole>(?P<label>\d{1,2})\))"));
    let marks = MARK.iter().flat_map(|regex| regex.captures_iter(line)).filter_map(|it| {
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
