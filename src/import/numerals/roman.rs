//! Roman numerals.

const DIGITS: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// `number` in small letters; nothing for one that has no numeral.
pub fn write(number: u32) -> Option<String> {
    let mut rest = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut written = String::new();
    for (worth, digit) in DIGITS {
        while rest >= worth {
            written.push_str(digit);
            rest -= worth;
        }
    }
    Some(written)
}

/// The value of a numeral in small letters that is written as it should be.
pub fn read(letters: &str) -> Option<u32> {
    let (mut rest, mut value) = (letters, 0);
    for (worth, digit) in DIGITS {
        while let Some(after) = rest.strip_prefix(digit) {
            (rest, value) = (after, value + worth);
        }
    }
    // What is not written so by the rules ("iiii", "vv", "ic") comes out as something else.
    (rest.is_empty() && write(value).as_deref() == Some(letters)).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_is_read_as_it_is_written() {
        for number in 1..4000 {
            let written = write(number).expect("a numeral");
            assert_eq!(read(&written), Some(number), "{written}");
        }
        assert_eq!(write(0), None);
        assert_eq!(write(4000), None);
    }

    #[test]
    fn numerals_are_written_as_they_should_be() {
        for wrong in ["iiii", "vv", "ic", "", "xvx", "hello", "iix"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
