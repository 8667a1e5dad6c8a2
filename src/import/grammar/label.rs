//! Labels of provisions: `1`, `k)`, `ii)`, `II`.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::document::sourced::Sourced;

/// The series that a label belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
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
    /// A bullet.
    Bullet,
    /// No label.
    Plain,
}

impl Series {
    /// How deep it usually stands.
    pub(super) fn rank(self) -> usize {
        match self {
            Self::CapitalRoman | Self::CapitalLetter => 0,
            Self::Decimal(points) => 1 + points,
            Self::Letter => 10,
            Self::Roman => 11,
            Self::Bullet | Self::Plain => 12,
        }
    }
}

/// A label and what may be meant by it: `c)` is a letter or a hundred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The series and the number in it, the more usual first.
    pub readings: Vec<(Series, u32)>,
}

/// The label that a line begins with, and the text after it. A bare number or a capital needs a tab
/// after it, or, where `at_start` says that a new provision may begin here, a space.
pub fn split(line: &Sourced, at_start: bool) -> Option<(Label, Sourced, Sourced)> {
    static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"^(?P<label>(?P<number>[1-9]\d{0,2}(?:\.[1-9]\d?)*)[.)]?|(?P<letters>\p{Ll}{1,7})(?:[ \x{a0}]?(?:bis|ter))?\)|(?P<capitals>\p{Lu}{1,6})[.)]?|[•–—\-*·▪])(?P<gap>[\t \x{a0}]+)(?P<rest>\S)",
        )
        .ok()
    });
    let text = line.text();
    let captures = LABEL.as_ref()?.captures(text)?;
    let printed = captures.name("label")?;
    let tab = captures.name("gap")?.as_str().contains('\t');
    let rest = captures.name("rest")?;
    let next_is_letter = rest.as_str().chars().all(|c| c.is_alphabetic() || "«\"“".contains(c));
    let bare = printed.as_str().ends_with(|c: char| c.is_alphanumeric());
    let readings = if let Some(number) = captures.name("number") {
        if bare && !tab && !(at_start && next_is_letter) {
            return None;
        }
        let parts: Vec<_> = number.as_str().split('.').collect();
        let value = parts.last().and_then(|part| part.parse().ok())?;
        vec![(Series::Decimal(parts.len() - 1), value)]
    } else if let Some(letters) = captures.name("letters") {
        readings(letters.as_str(), Series::Letter, Series::Roman)
    } else if let Some(letters) = captures.name("capitals") {
        if bare && !tab {
            return None;
        }
        readings(&letters.as_str().to_lowercase(), Series::CapitalLetter, Series::CapitalRoman)
    } else {
        if !tab && !at_start {
            return None;
        }
        vec![(Series::Bullet, 0)]
    };
    if readings.is_empty() {
        return None;
    }
    let label = line.slice(printed.range());
    let body = line.slice(rest.start()..text.len());
    Some((Label { readings }, label, body))
}

/// What may be meant by a label as it is printed; nothing for a bullet.
pub fn readings_of(label: &str) -> Vec<(Series, u32)> {
    let plain = label.trim_matches(|c: char| !c.is_alphanumeric());
    let (first, rest) = plain.split_at(plain.find([' ', '\u{a0}']).unwrap_or(plain.len()));
    if !rest.is_empty() || first.is_empty() {
        // `3 bis` stands between others.
        return Vec::new();
    }
    let parts: Vec<&str> = first.split('.').collect();
    if let Some(Ok(value)) = parts.last().map(|part| part.parse()) {
        return vec![(Series::Decimal(parts.len() - 1), value)];
    }
    match first.chars().all(char::is_uppercase) {
        true => readings(&first.to_lowercase(), Series::CapitalLetter, Series::CapitalRoman),
        false => readings(first, Series::Letter, Series::Roman),
    }
}

fn readings(letters: &str, letter: Series, roman: Series) -> Vec<(Series, u32)> {
    let mut found = Vec::new();
    if let Some(value) = letter_value(letters) {
        found.push((letter, value));
    }
    if let Some(value) = roman_value(letters) {
        match letters {
            // Alone, these are letters far more often than fifty, a hundred or a thousand.
            "l" | "c" | "d" | "m" => found.push((roman, value)),
            _ => found.insert(0, (roman, value)),
        }
    }
    found
}

/// `a` is 1, `z` 26, `aa` 27, `bb` 28.
fn letter_value(letters: &str) -> Option<u32> {
    let mut characters = letters.chars();
    let first = characters.next()?;
    if !characters.clone().all(|c| c == first) || letters.chars().count() > 2 {
        return None;
    }
    let alphabet: &str = match first {
        'a'..='z' => "abcdefghijklmnopqrstuvwxyz",
        'а'..='я' => "абвгдежзийклмнопрстуфхцчшщыэюя",
        _ => "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    };
    let place = alphabet.chars().position(|c| c == first)?;
    let round = alphabet.chars().count() * usize::from(characters.next().is_some());
    u32::try_from(place + 1 + round).ok()
}

/// The value of a Roman numeral that is written as it should be.
fn roman_value(letters: &str) -> Option<u32> {
    const DIGITS: [(&str, u32); 9] = [
        ("c", 100),
        ("xc", 90),
        ("l", 50),
        ("xl", 40),
        ("x", 10),
        ("ix", 9),
        ("v", 5),
        ("iv", 4),
        ("i", 1),
    ];
    match letters {
        "d" => return Some(500),
        "m" => return Some(1000),
        _ => {}
    }
    let (mut rest, mut value) = (letters, 0);
    for (digit, worth) in DIGITS {
        let mut times = 0;
        while let Some(after) = rest.strip_prefix(digit) {
            let once = digit.len() == 2 || worth == 5 || worth == 50;
            if times == 3 || (once && times == 1) {
                return None;
            }
            (rest, value, times) = (after, value + worth, times + 1);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_written_as_they_should_be() {
        assert_eq!(roman_value("xiv"), Some(14));
        assert_eq!(roman_value("iiii"), None);
        assert_eq!(roman_value("vv"), None);
        assert_eq!(roman_value("ic"), None);
        assert_eq!(letter_value("bb"), Some(28));
        assert_eq!(letter_value("ab"), None);
    }
}
