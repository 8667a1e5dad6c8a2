//! Names and numbers that are not broken at the end of a line: `AMNT-20`, `UIT-T`, `Rés. 44`, `2
//! 000`, `700 MHz`.

use std::ops::Range;

/// What stands behind a number as its unit.
const UNITS: &[&str] = &[
    "%", "‰", "Hz", "kHz", "MHz", "GHz", "кГц", "МГц", "ГГц", "bit/s", "kbit/s", "Mbit/s",
    "Gbit/s", "dB", "dBm", "dBW", "m", "km", "cm", "mm", "°C", "CHF", "USD", "EUR", "€", "$",
];
/// What stands before a number as its name, besides what ends with a point.
const NAMES: &[&str] = &["N°", "n°", "№", "Nº"];
/// The longest abbreviation before a number, in characters, without its point.
const LONGEST_ABBREVIATION: usize = 5;
/// The longest part behind a hyphen, in characters.
const LONGEST_PART: usize = 6;

/// The bytes of `text` that stay on one line, in order and without overlaps.
pub fn wholes(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let range = match c {
            '-' | '\u{2010}' => hyphenated(text, at, end),
            ' ' => spaced(text, at, end),
            _ => None,
        };
        let Some(range) = range else { continue };
        match found.last_mut() {
            // `ISC-TF-2`, `Rés. 2 000`: one name.
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => found.push(range),
        }
    }
    found
}

/// Capitals and digits on both sides of a hyphen.
fn hyphenated(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let is_part = |c: &char| c.is_uppercase() || c.is_ascii_digit();
    let before: usize = text[..at].chars().rev().take_while(is_part).map(char::len_utf8).sum();
    let after: String = text[end..].chars().take_while(is_part).collect();
    let name = &text[at - before..at];
    let follows = text[end + after.len()..].chars().next();
    let is_word = name.chars().any(char::is_uppercase)
        && (1..=LONGEST_PART).contains(&after.chars().count())
        && !follows.is_some_and(char::is_alphabetic);
    let starts = !text[..at - before].chars().next_back().is_some_and(char::is_alphanumeric);
    (is_word && starts).then(|| at - before..end + after.len())
}

/// An abbreviation and its number, a number and its unit, or the groups of a number.
fn spaced(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let before = text[..at].rsplit([' ', '\u{a0}', '(', '\n', '«', '“']).next()?;
    let after = text[end..].split([' ', '\u{a0}', ')', ',', ';', '\n', '»', '”']).next()?;
    let after = after.trim_end_matches(['.', ':']);
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
    };
    let is_abbreviation = NAMES.contains(&before)
        || before.strip_suffix('.').is_some_and(|word| {
            let length = word.chars().count();
            (1..=LONGEST_ABBREVIATION).contains(&length)
                && word.starts_with(char::is_uppercase)
                && word.chars().all(char::is_alphabetic)
        });
    let is_name = is_abbreviation && after.starts_with(|c: char| c.is_ascii_digit());
    let is_group = || after.len() == 3 && after.bytes().all(|byte| byte.is_ascii_digit());
    let is_measure =
        is_number(before) && (UNITS.contains(&after) || before.len() <= 3 && is_group());
    (is_name || is_measure).then(|| at - before.len()..end + after.len())
}

#[cfg(test)]
mod tests {
    use super::wholes;

    fn found(text: &str) -> Vec<&str> {
        wholes(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn names_with_hyphens_stay_whole() {
        assert_eq!(
            found("l'AMNT-20 et l'UIT-T, JCA-AHF (ITU-D)"),
            ["AMNT-20", "UIT-T", "JCA-AHF", "ITU-D"]
        );
        assert_eq!(found("du МСЭ-Т и ВАСЭ-20; ISC-TF-2."), ["МСЭ-Т", "ВАСЭ-20", "ISC-TF-2"]);
        assert_eq!(
            found("co-operation, Secretary-General, 2017-2022, e-waste, ITU-based, a-B"),
            [""; 0]
        );
    }

    #[test]
    fn a_number_stays_with_its_name_and_its_unit() {
        assert_eq!(
            found("Rés. 44 et Rec. 12, N° 5; No. 7"),
            ["Rés. 44", "Rec. 12", "N° 5", "No. 7"]
        );
        assert_eq!(
            found("of 2 000 or 1 234 567, at 700 MHz, 5 %."),
            ["2 000", "1 234 567", "700 MHz", "5 %"]
        );
        assert_eq!(found("It ends. 44 begin. In 2022 Members, 12 m, and 3 men"), ["12 m"]);
        assert_eq!(found("under paragraph 5 (see 3)"), [""; 0]);
    }

    #[test]
    fn no_text_breaks_it() {
        for text in ["", "-", " ", "- -", "é-é", "\u{301}-1", "1 ", " 1", "A-", "-A", "😀-😀 5 😀"]
        {
            let ranges = wholes(text);
            assert!(ranges.iter().all(|range| text.get(range.clone()).is_some()), "{text:?}");
        }
    }
}
