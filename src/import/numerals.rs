//! Numbers as the lists of Word write them.

/// How a list writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `1`; with zeros before it where it has fewer digits.
    Decimal(usize),
    /// `a` … `z`, `aa`, `bb`, in the alphabet.
    Letter(&'static str, bool),
    /// `iv`, or `IV`.
    Roman(bool),
    /// A bullet: the text of the level says which.
    Bullet,
    /// Nothing.
    None,
}

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// More repetitions of a letter than any list has.
const MOST_LETTERS: usize = 10;

impl Format {
    /// The format that Word calls `name`, and shows by `sample` where it is one of the user's own
    /// (`001, 002, 003, ...`). Nothing for one that is not known here.
    pub fn named(name: &str, sample: Option<&str>) -> Option<Self> {
        Some(match name {
            "decimal" => Self::Decimal(1),
            "decimalZero" => Self::Decimal(2),
            "lowerLetter" => Self::Letter(LATIN, false),
            "upperLetter" => Self::Letter(LATIN, true),
            "lowerRoman" => Self::Roman(false),
            "upperRoman" => Self::Roman(true),
            "russianLower" => Self::Letter(RUSSIAN, false),
            "russianUpper" => Self::Letter(RUSSIAN, true),
            "arabicAlpha" => Self::Letter(ARABIC, false),
            "arabicAbjad" => Self::Letter(ABJAD, false),
            "bullet" => Self::Bullet,
            "none" => Self::None,
            "custom" => {
                let first = sample?.split(',').next()?.trim();
                let zeros = first.trim_end_matches('1');
                let padded = first.ends_with('1') && zeros.chars().all(|c| c == '0');
                Self::Decimal(Some(first.len()).filter(|length| padded && *length <= 8)?)
            }
            _ => return None,
        })
    }

    /// `number` in this format.
    pub fn write(self, number: u32) -> String {
        let written = match self {
            Self::Decimal(width) => Some(format!("{number:0width$}")),
            Self::Letter(alphabet, capital) => letters(number, alphabet, capital),
            Self::Roman(capital) => roman(number, capital),
            Self::Bullet | Self::None => Some(String::new()),
        };
        written.unwrap_or_else(|| number.to_string())
    }
}

/// After the last letter they are doubled, then trebled.
fn letters(number: u32, alphabet: &str, capital: bool) -> Option<String> {
    let place = usize::try_from(number).ok()?.checked_sub(1)?;
    let length = alphabet.chars().count();
    let times = place / length + 1;
    let letter = alphabet.chars().nth(place % length)?;
    let written = letter.to_string().repeat(Some(times).filter(|times| *times <= MOST_LETTERS)?);
    Some(if capital { written.to_uppercase() } else { written })
}

fn roman(number: u32, capital: bool) -> Option<String> {
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
    let mut rest = Some(number).filter(|number| (1..4000).contains(number))?;
    let mut written = String::new();
    for (worth, digit) in DIGITS {
        while rest >= worth {
            written.push_str(digit);
            rest -= worth;
        }
    }
    Some(if capital { written.to_uppercase() } else { written })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &[(u32, &str)]) {
        let format = Format::named(name, None).expect("a format");
        for (number, written) in expected {
            assert_eq!(format.write(*number), *written, "{name}");
        }
    }

    #[test]
    fn numbers_are_written_as_word_does() {
        check("decimal", &[(1, "1"), (10, "10"), (0, "0")]);
        check("decimalZero", &[(1, "01"), (9, "09"), (10, "10")]);
        check("lowerLetter", &[(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa")]);
        check("upperLetter", &[(2, "B"), (52, "ZZ")]);
        check("lowerRoman", &[(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (3999, "mmmcmxcix")]);
        check("upperRoman", &[(40, "XL"), (90, "XC"), (2022, "MMXXII")]);
        check("russianLower", &[(1, "а"), (7, "ж"), (10, "к")]);
        check("arabicAbjad", &[(3, "ج")]);
        check("bullet", &[(3, "")]);
        check("none", &[(3, "")]);
    }

    #[test]
    fn what_has_no_numeral_is_decimal() {
        check("lowerRoman", &[(0, "0"), (4000, "4000")]);
        check("lowerLetter", &[(0, "0"), (u32::MAX, "4294967295")]);
        assert_eq!(Format::named("chicago", None), None);
    }

    #[test]
    fn a_format_of_ones_own_tells_its_width() {
        let format = Format::named("custom", Some("001, 002, 003, ...")).expect("a format");
        assert_eq!(format.write(7), "007");
        assert_eq!(Format::named("custom", Some("first, second")), None);
        assert_eq!(Format::named("custom", None), None);
    }
}
