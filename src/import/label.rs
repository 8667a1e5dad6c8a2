//! Labels of provisions (`1`, `k)`, `ii)`, `II`) and what they are nested in.

use std::sync::LazyLock;

use regex::Regex;

use super::sourced::Sourced;

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
    fn rank(self) -> usize {
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

/// Where a new provision belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// How many provisions it is nested in.
    pub depth: usize,
    /// What looks wrong with the numbering.
    pub remark: Option<String>,
}

/// The series that are open at each depth, and the last number of each.
#[derive(Clone, Debug, Default)]
pub struct Nesting {
    open: Vec<(Series, u32)>,
}

impl Nesting {
    /// Places a provision with `label`, after one that ends with a colon or not. `next` is the label
    /// after it. `letters_first` says that the section lists letters (as a preamble does).
    pub fn place(
        &mut self,
        label: &Label,
        after_colon: bool,
        next: Option<&Label>,
        letters_first: bool,
    ) -> Place {
        let (series, value) = self.reading(label, after_colon, next, letters_first);
        let at = self.open.iter().rposition(|(open, _)| *open == series);
        let goes_on = at.is_some_and(|at| series == Series::Bullet || value > self.open[at].1);
        let end = self.open.len();
        let (depth, mut remark) = match (series, at) {
            (Series::Decimal(points), None) if points > 0 && end > 0 => (points.min(end), None),
            (_, Some(at)) if goes_on => (at, None),
            (_, _) if after_colon && end > 0 => (end, None),
            (_, Some(at)) => (at, Some("the numbering goes back".to_owned())),
            (_, None) if end == 0 => (0, None),
            (_, None) if self.open.iter().all(|(open, _)| *open == Series::Plain) => (0, None),
            (_, None) => {
                let outer = self.open.iter().position(|(open, _)| open.rank() > series.rank());
                let depth = outer.unwrap_or(end - 1);
                (depth, Some("another kind of label follows, and no colon announces it".to_owned()))
            }
        };
        let counted = !matches!(series, Series::Bullet | Series::Plain);
        let expected = match self.open.get(depth) {
            Some((open, last)) if *open == series => last + 1,
            _ => 1,
        };
        if remark.is_none() && counted && value != expected {
            remark = Some(match expected {
                1 => "the numbering does not start at the beginning".to_owned(),
                _ => "the numbering has a gap".to_owned(),
            });
        }
        self.open.truncate(depth);
        self.open.push((series, value));
        Place { depth, remark }
    }

    /// Places a provision without a label.
    pub fn place_plain(&mut self, after_colon: bool) -> usize {
        let at = self.open.iter().rposition(|(open, _)| *open == Series::Plain);
        let depth = match at {
            Some(at) if !after_colon => at,
            _ if after_colon => self.open.len(),
            _ => 0,
        };
        self.open.truncate(depth);
        self.open.push((Series::Plain, 0));
        depth
    }

    /// Which reading of an ambiguous label is meant.
    fn reading(
        &self,
        label: &Label,
        after_colon: bool,
        next: Option<&Label>,
        letters_first: bool,
    ) -> (Series, u32) {
        let readings = &label.readings;
        let Some(usual) = readings.first().copied() else {
            return (Series::Plain, 0);
        };
        if readings.len() == 1 {
            return usual;
        }
        let follows = |(series, value): &(Series, u32)| {
            self.open.iter().any(|(open, last)| open == series && last + 1 == *value)
        };
        let fits = |(series, value): &(Series, u32)| {
            self.open.iter().any(|(open, last)| open == series && last < value)
        };
        let leads = |(series, value): &(Series, u32)| {
            next.is_some_and(|next| {
                next.readings.iter().any(|(it, n)| it == series && *n == value + 1)
            })
        };
        let only = |test: &dyn Fn(&(Series, u32)) -> bool| {
            let mut fitting = readings.iter().filter(|reading| test(reading));
            let first = fitting.next().copied();
            first.filter(|_| fitting.next().is_none())
        };
        let begins = |(series, value): &(Series, u32)| {
            *value == 1 && self.open.iter().all(|(open, _)| open != series)
        };
        only(&leads)
            .filter(|_| after_colon)
            .or_else(|| only(&begins).filter(|_| after_colon))
            .or_else(|| only(&follows))
            .or_else(|| only(&leads))
            .or_else(|| only(&fits).filter(|_| !after_colon))
            .or_else(|| {
                let letter = |(series, _): &(Series, u32)| {
                    matches!(series, Series::Letter | Series::CapitalLetter)
                };
                let wanted = letters_first && self.open.is_empty();
                readings.iter().copied().find(letter).filter(|_| wanted)
            })
            .unwrap_or(usual)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(labels: &[&str], preamble: bool, expected: &str) {
        let parsed: Vec<_> = labels
            .iter()
            .map(|printed| {
                let line = Sourced::line(1, &format!("{}\tx", printed.trim_end_matches(':')));
                split(&line, true).map(|it| it.0).expect("a label")
            })
            .collect();
        let mut nesting = Nesting::default();
        let mut depths = Vec::new();
        for (index, label) in parsed.iter().enumerate() {
            let after_colon = index > 0 && labels[index - 1].ends_with(':');
            let place = nesting.place(label, after_colon, parsed.get(index + 1), preamble);
            depths.push(place.depth.to_string());
        }
        assert_eq!(depths.join(" "), expected, "{labels:?}");
    }

    #[test]
    fn labels_nest_after_a_colon() {
        check(&["1", "2:", "i)", "ii)", "3"], false, "0 0 1 1 0");
        check(&["1:", "a):", "i)", "ii)", "b)", "2"], false, "0 1 2 2 1 0");
        check(&["1:", "m)"], false, "0 1");
        check(&["9:", "10"], false, "0 0");
        check(&["1", "a)"], false, "0 0");
    }

    #[test]
    fn letters_that_look_like_numerals() {
        check(&["l)", "m)", "n)"], true, "0 0 0");
        check(&["g)", "h)", "i)", "j)"], true, "0 0 0 0");
        check(&["h):", "i)", "ii)", "i)"], true, "0 1 1 0");
        check(&["1:", "h)", "i)", "j)", "2"], false, "0 1 1 1 0");
        check(&["i)", "vii)"], false, "0 0");
        check(&["c)", "d)"], true, "0 0");
    }

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
