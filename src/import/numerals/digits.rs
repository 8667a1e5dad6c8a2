//! Digits of all scripts.

/// The first digits of the scripts that have digits from 0 to 9 in a row.
const ZEROS: &[char] = &[
    '0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '᠐',
    '０',
];

/// The value of a digit of any script.
pub fn digit(c: char) -> Option<u32> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })
}

/// The number that a text of digits of any script is.
pub fn number(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 9 {
        return None;
    }
    text.chars().try_fold(0u32, |value, c| Some(value * 10 + digit(c)?))
}

/// The text with its digits written 0 to 9. Bytes may move, characters do not.
pub fn as_ascii(text: &str) -> String {
    let ascii = |c: char| digit(c).and_then(|it| char::from_digit(it, 10)).unwrap_or(c);
    text.chars().map(ascii).collect()
}

/// `number` in digits of the script whose zero is `zero`.
pub(super) fn written(number: u32, zero: char) -> String {
    let digit = |c: char| {
        let value = c.to_digit(10).unwrap_or(0);
        char::from_u32(u32::from(zero) + value).unwrap_or(c)
    };
    number.to_string().chars().map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_is_read_as_it_is_written() {
        for zero in ZEROS {
            for value in [0, 1, 9, 10, 44, 305, 2024] {
                let text = written(value, *zero);
                assert_eq!(number(&text), Some(value), "{text}");
                assert_eq!(as_ascii(&text), value.to_string(), "{text}");
            }
        }
        assert_eq!(number(""), None);
        assert_eq!(number("1a"), None);
        assert_eq!(number("9999999999"), None);
    }
}
