//! Labels of provisions: `1`, `k)`, `(ii)`, `II`, `أ )`, `1、`, `§ 1`.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::ordinals::ordinal;
use crate::import::numerals::{self, Format};
use crate::import::pattern::compiled;
use crate::import::plain_text::Line;
use crate::import::sourced::Sourced;

/// What a label counts by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `1`, `2.1`; with the number of points.
    Decimal(usize),
    /// `a)`.
    Letter,
    /// `ii)`.
    Roman,
    /// `II`.
    CapitalRoman,
    /// `B`.
    CapitalLetter,
    /// `二`.
    Chinese,
    /// `Primero`.
    Ordinal,
    /// A bullet.
    Bullet,
    /// No label.
    Plain,
}

/// The series that a label belongs to: what it counts by, and how it is dressed, since `1` and
/// `(1)` are two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it counts by.
    pub kind: Kind,
    /// Whether it stands between two brackets.
    pub enclosed: bool,
}

impl Series {
    /// That of texts without a label.
    pub const PLAIN: Self = Self { kind: Kind::Plain, enclosed: false };

    /// How deep it usually stands.
    pub(super) fn rank(self) -> usize {
        match self.kind {
            Kind::CapitalRoman | Kind::CapitalLetter | Kind::Chinese | Kind::Ordinal => 0,
            Kind::Decimal(points) => 1 + points,
            Kind::Letter => 10,
            Kind::Roman => 11,
            Kind::Bullet | Kind::Plain => 12,
        }
    }
}

/// A label and what may be meant by it: `c)` is a letter or a hundred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The series and the number in it, the more usual first.
    pub readings: Vec<(Series, u32)>,
    /// Whether it stands between a number and the next: `1bis`, `12A`.
    pub inserted: bool,
}

impl Label {
    /// Whether a list may begin with it.
    pub fn begins_a_list(&self) -> bool {
        !self.inserted
            && self.readings.iter().any(|(series, value)| {
                *value == 1 && !matches!(series.kind, Kind::Bullet | Kind::Plain)
            })
    }

    /// Whether it is a number without letters.
    pub fn is_number(&self) -> bool {
        self.readings.first().is_some_and(|(series, _)| matches!(series.kind, Kind::Decimal(_)))
    }
}

/// A larger Roman numeral is a word.
const LARGEST_ROMAN: u32 = 199;

/// White space after a label, which other programs than Word do not always write as a tab.
const GAP: &str = r"[\t \x{a0}\x{202f}\x{2009}\x{3000}]";

static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let narrow = r"[ \x{a0}\x{202f}\x{2009}]?";
    let again = r"(?:bis|ter|quater|quinquies|sexies)";
    let digits = r"\p{Nd}{1,3}(?:[.．]\p{Nd}{1,2})*";
    let letters = r"(?:\p{Ll}{1,7}|\p{Lo}\x{640}?|\p{Lo}{2})";
    let han = "[一二三四五六七八九十百]{1,4}";
    let marks = r"[\x{200e}\x{200f}]*";
    compiled(&format!(
        r"^(?P<label>{marks}(?:(?P<open>[(（\[]){narrow}(?:(?P<in_number>{digits})|(?P<in_han>{han})|(?P<in_letters>{letters})|(?P<in_capitals>\p{{Lu}}{{1,6}}))(?:{narrow}{again})?{narrow}[)）\]]\.?|(?:§§?|No\.?|N°|Nº|№){narrow}(?P<signed>{digits})[.)]?|(?P<number>{digits})(?:(?P<again>{narrow}{again})|(?P<suffix>°|º|ª|er|re|e|ème|st|nd|rd|th|\p{{Lu}}|[a-z]))?(?P<close>[.．、)）]|{narrow}[)）]|{narrow}[\-–—])?|(?P<han>{han})(?P<han_close>[、．.)）])|(?P<letters>{letters})(?:{narrow}{again})?(?P<letters_close>{narrow}[)）])|(?P<arabic>\p{{Arabic}}){narrow}[\-–—.]|(?P<capitals>\p{{Lu}}{{1,6}})(?P<capitals_close>[.)）])?|(?P<enclosed>[①-⑳⑴-⒇⒈-⒛㊀-㊉])|(?P<bullet>[•–—\-*·▪○◦‣●■□➢⁃]))){marks}(?P<gap>{GAP}*)(?P<rest>\S)"
    ))
});

/// The label that a line begins with, and the text after it. A bare number or a capital needs a tab
/// after it, or, where `at_start` says that a new provision may begin here, a space.
pub fn split(line: &Sourced, at_start: bool) -> Option<(Label, Sourced, Sourced)> {
    let text = line.text();
    if let Some((end, value)) = ordinal(text) {
        let (printed, body) = line.split(end);
        let readings = vec![(Series { kind: Kind::Ordinal, enclosed: false }, value)];
        return Some((Label { readings, inserted: false }, printed, body.trimmed()))
            .filter(|(_, _, body)| !body.is_blank());
    }
    let captures = LABEL.as_ref()?.captures(text)?;
    let printed = captures.name("label")?;
    let gap = captures.name("gap")?.as_str();
    let rest = captures.name("rest")?;
    let context =
        Context { at_start, tab: gap.contains('\t'), gap: !gap.is_empty(), rest: rest.as_str() };
    let readings = readings(&captures, &context)?;
    if readings.is_empty() {
        return None;
    }
    let label = line.slice(printed.range());
    let body = line.slice(rest.start()..text.len());
    let inserted = is_inserted(printed.as_str());
    Some((Label { readings, inserted }, label, body))
}

/// Whether a label is one that was put between two others.
fn is_inserted(printed: &str) -> bool {
    const AGAIN: [&str; 5] = ["bis", "ter", "quater", "quinquies", "sexies"];
    let core = printed.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = core.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | '．'));
    let after_number = letters.len() < core.len();
    let capital = letters.chars().count() == 1 && letters.chars().all(char::is_uppercase);
    AGAIN.iter().any(|it| core.ends_with(it)) || (after_number && capital)
}

/// What may be meant by a label as it is printed; nothing for a bullet.
pub fn readings_of(label: &str) -> Vec<(Series, u32)> {
    // `3 bis` stands between others.
    if label.trim().contains([' ', '\u{a0}']) {
        return Vec::new();
    }
    let found = split(&Sourced::line(1, &format!("{}\tx", label.trim())), true);
    let readings = found.map_or_else(Vec::new, |(label, ..)| label.readings);
    readings.into_iter().filter(|(series, _)| series.kind != Kind::Bullet).collect()
}

/// The same of a line, whose label Word may have made: that one is a label whatever it looks like.
pub fn of_line(line: &Line, text: &Sourced, at_start: bool) -> Option<(Label, Sourced, Sourced)> {
    let Some(length) = line.label else {
        return split(text, at_start);
    };
    let indent = line.content.text().len() - line.content.text().trim_start().len();
    let end = length.checked_sub(indent).filter(|end| *end > 0)?;
    let (printed, body) = text.split(end);
    let body = body.trimmed();
    if body.is_blank() {
        return None;
    }
    let readings = split(text, true).map(|(label, ..)| label.readings);
    let readings = readings.unwrap_or_else(|| {
        let core = printed.text().trim_matches(|c: char| !c.is_alphanumeric());
        let made = Format::guess(printed.text().trim()).or_else(|| numerals::number(core));
        match made {
            Some(value) => vec![(Series { kind: Kind::Decimal(0), enclosed: false }, value)],
            None => vec![(Series { kind: Kind::Bullet, enclosed: false }, 0)],
        }
    });
    let inserted = is_inserted(printed.text());
    Some((Label { readings, inserted }, printed.trimmed(), body))
}

/// Whether a line begins with something like a label and a tab, though it is none.
pub fn looks_like_one(text: &str) -> bool {
    let Some((word, rest)) = text.split_once('\t') else {
        return false;
    };
    let length = word.chars().count();
    (1..=8).contains(&length)
        && !rest.trim().is_empty()
        && !word.trim().contains(' ')
        && (word.trim_end().ends_with([')', '）', ']', '.', '°', 'º'])
            || word.chars().any(char::is_numeric))
}

/// What stands around a label.
struct Context<'a> {
    at_start: bool,
    tab: bool,
    gap: bool,
    rest: &'a str,
}

fn readings(captures: &Captures, context: &Context) -> Option<Vec<(Series, u32)>> {
    let part = |name: &str| captures.name(name).map(|it| it.as_str());
    let Context { at_start, tab, gap, .. } = *context;
    let enclosed = part("open").is_some();
    let letter_next = context.rest.chars().all(|c| c.is_alphabetic() || "«\"“„《（([".contains(c));
    let unspaced = context.rest.chars().all(|c| {
        // Chinese and Arabic are set close to a label.
        !c.is_lowercase() && !c.is_uppercase() && c.is_alphabetic()
    });
    let bracketed = enclosed
        || part("letters_close").is_some()
        || part("han_close").is_some()
        || part("close").is_some_and(|it| it.ends_with([')', '）', '、']));
    // A label without anything after it must at least have a bracket, and stand where a text may
    // begin.
    let close_set = (bracketed || part("enclosed").is_some()) && at_start && letter_next;
    let stops = part("close").is_some_and(|it| matches!(it, "." | "．")) && unspaced && at_start;
    if !gap && !close_set && !stops {
        return None;
    }
    if enclosed && !tab && !at_start {
        return None;
    }
    if let Some(number) = part("in_number").or(part("signed")) {
        return Some(decimal(number, enclosed)?).filter(|_| tab || at_start);
    }
    if let Some(number) = part("number") {
        let close = part("close");
        let dash = close.is_some_and(|it| it.ends_with(['-', '–', '—']));
        let bare = close.is_none();
        if part("suffix").is_some() && !tab && !(bracketed && at_start) {
            return None;
        }
        if (bare || dash) && !tab && !(at_start && letter_next) {
            return None;
        }
        return decimal(number, false);
    }
    if let Some(han) = part("han").or(part("in_han")) {
        let value = numerals::read_chinese(han)?;
        return Some(vec![(Series { kind: Kind::Chinese, enclosed }, value)]);
    }
    if let Some(letters) = part("letters").or(part("in_letters")) {
        return Some(of_letters(letters, Kind::Letter, Kind::Roman, enclosed));
    }
    if let Some(letter) = part("arabic") {
        if !tab && !at_start {
            return None;
        }
        return Some(of_letters(letter, Kind::Letter, Kind::Roman, false));
    }
    if let Some(letters) = part("capitals").or(part("in_capitals")) {
        let bare = !enclosed && part("capitals_close").is_none();
        if bare && !tab {
            return None;
        }
        let small = letters.to_lowercase();
        return Some(of_letters(&small, Kind::CapitalLetter, Kind::CapitalRoman, enclosed));
    }
    if let Some(sign) = part("enclosed") {
        let value = Format::guess(sign)?;
        return Some(vec![(Series { kind: Kind::Decimal(0), enclosed: true }, value)]);
    }
    if !tab && !at_start {
        return None;
    }
    Some(vec![(Series { kind: Kind::Bullet, enclosed: false }, 0)])
}

fn decimal(number: &str, enclosed: bool) -> Option<Vec<(Series, u32)>> {
    let parts: Vec<_> = number.split(['.', '．']).collect();
    let values: Option<Vec<u32>> = parts.iter().map(|part| numerals::number(part)).collect();
    let values = values?;
    let first = values.first().copied().filter(|value| *value > 0)?;
    let value = values.last().copied().unwrap_or(first);
    Some(vec![(Series { kind: Kind::Decimal(parts.len() - 1), enclosed }, value)])
}

fn of_letters(letters: &str, letter: Kind, roman: Kind, enclosed: bool) -> Vec<(Series, u32)> {
    let letters = letters.trim_end_matches('\u{640}');
    let mut found: Vec<(Series, u32)> = Vec::new();
    if letters.chars().count() <= 2 {
        let values = numerals::letter_values(letters).into_iter();
        found.extend(values.map(|value| (Series { kind: letter, enclosed }, value)));
    }
    if let Some(value) = numerals::read_roman(letters)
        .filter(|value| *value <= LARGEST_ROMAN || matches!(letters, "d" | "m"))
    {
        let reading = (Series { kind: roman, enclosed }, value);
        match letters {
            // Alone, these are letters far more often than fifty, a hundred or a thousand.
            "l" | "c" | "d" | "m" => found.push(reading),
            _ => found.insert(0, reading),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, label: &str, value: u32) {
        let found = split(&Sourced::line(1, text), true);
        let (found, printed, rest) = found.unwrap_or_else(|| panic!("no label: {text}"));
        assert_eq!(printed.text(), label, "{text}");
        assert!(found.readings.iter().any(|it| it.1 == value), "{text}: {found:?}");
        assert!(!rest.is_blank(), "{text}");
    }

    #[test]
    fn labels_of_six_languages_in_every_dress() {
        for gap in ["\t", " ", "\u{a0}", "\u{202f}"] {
            for (label, value) in [
                ("1", 1),
                ("1.", 1),
                ("1)", 1),
                ("(1)", 1),
                ("[1]", 1),
                ("（1）", 1),
                ("١", 1),
                ("۲", 2),
                ("１", 1),
                ("a)", 1),
                ("(a)", 1),
                ("(A)", 1),
                ("i)", 1),
                ("(iv)", 4),
                ("а)", 1),
                ("(б)", 2),
                ("й)", 10),
                ("к)", 10),
                ("أ)", 1),
                ("أ )", 1),
                ("(أ)", 1),
                ("ب\u{a0})", 2),
                ("ت)", 3),
                ("ج)", 3),
                ("هـ)", 5),
                ("1bis", 1),
                ("2.1", 1),
                ("§ 1", 1),
                ("No. 3", 3),
                ("N° 3", 3),
                ("№ 3", 3),
                ("（一）", 1),
                ("二、", 2),
                ("1、", 1),
                ("1 -", 1),
                ("أ -", 1),
                ("①", 1),
                ("a bis)", 1),
                ("II.", 2),
                ("١-", 1),
            ] {
                check(&format!("{label}{gap}text"), label, value);
            }
        }
        for label in ["1°", "1º", "1er", "12A", "II", "B"] {
            check(
                &format!("{label}\ttext"),
                label,
                if label == "B" || label == "II" {
                    2
                } else if label == "12A" {
                    12
                } else {
                    1
                },
            );
        }
        check("1、挖井", "1、", 1);
        check("（二）挖井", "（二）", 2);
        check("أ)حفر", "أ)", 1);
    }

    #[test]
    fn what_is_no_label() {
        for text in [
            "2 500 times",
            "2022 was good",
            "(Geneva, 2022) text",
            "(see) text",
            "mix) text",
            "2G networks",
            "The wells",
            "10-15 wells",
            "1.5-metre wells",
            "水) text",
            "a well",
            "I am",
        ] {
            assert!(split(&Sourced::line(1, text), true).is_none(), "{text}");
        }
        assert!(looks_like_one("mix)\tfourteen"));
        assert!(!looks_like_one("wells\tfourteen"));
    }
}
