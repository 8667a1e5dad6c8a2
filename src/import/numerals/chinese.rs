//! Chinese numerals: 一, 十二, 二十, 一百零三.

const DIGITS: &str = "〇一二三四五六七八九";
/// What stands in tenth, hundreds and thousands.
const UNITS: [(u32, char); 3] = [(1000, '千'), (100, '百'), (10, '十')];

/// `number` as it is counted; nothing for one that has no such numeral.
pub fn write(number: u32) -> Option<String> {
    if !(1..10_000).contains(&number) {
        return None;
    }
    let digit = |value: u32| DIGITS.chars().nth(value as usize);
    let mut written = String::new();
    let (mut rest, mut gap) = (number, false);
    for (worth, unit) in UNITS {
        let value = rest / worth;
        rest %= worth;
        if value == 0 {
            gap = !written.is_empty();
            continue;
        }
        if gap {
            written.push('零');
        }
        gap = false;
        // Ten to nineteen begin with the ten.
        if !(value == 1 && worth == 10 && written.is_empty()) {
            written.push(digit(value)?);
        }
        written.push(unit);
    }
    if rest > 0 {
        if gap {
            written.push('零');
        }
        written.push(digit(rest)?);
    }
    Some(written)
}

/// The value of a numeral that is written as it should be, or digit by digit (二〇二四).
pub fn read(text: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = text.chars().map(digit_of).collect();
    if let Some(digits) = digits.filter(|it| !it.is_empty() && it.len() <= 4) {
        let value = digits.iter().fold(0, |value, digit| value * 10 + digit);
        return Some(value).filter(|it| *it > 0);
    }
    let (mut value, mut digit) = (0, None);
    for c in text.chars() {
        match (digit_of(c), UNITS.iter().find(|(_, unit)| *unit == c)) {
            (Some(0), _) => {}
            (Some(found), _) => digit = Some(found),
            (None, Some((worth, _))) => value += digit.take().unwrap_or(1) * worth,
            (None, None) => return None,
        }
    }
    value += digit.unwrap_or(0);
    // What is written otherwise comes out as something else.
    (write(value)? == text.replace(['〇', '○'], "零")).then_some(value)
}

fn digit_of(c: char) -> Option<u32> {
    let at = match c {
        '零' | '○' => 0,
        other => DIGITS.chars().position(|it| it == other)?,
    };
    u32::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_is_read_as_it_is_written() {
        for number in 1..10_000 {
            let written = write(number).expect("a numeral");
            assert_eq!(read(&written), Some(number), "{written}");
        }
        assert_eq!(write(0), None);
        assert_eq!(write(12).as_deref(), Some("十二"));
        assert_eq!(write(103).as_deref(), Some("一百零三"));
        assert_eq!(read("二〇二四"), Some(2024));
        assert_eq!(read("水"), None);
        assert_eq!(read("十十"), None);
    }
}
