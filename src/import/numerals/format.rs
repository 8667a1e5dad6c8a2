//! Numbers as the lists of Word write them.

use super::{Alphabet, LARGEST, digits, read_chinese, read_roman, write_chinese, write_roman};

/// How a list writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `1`; with zeros before it where it has fewer digits.
    Decimal(usize),
    /// Digits of the script with this zero.
    Digits(char),
    /// `a` … `z`, `aa`, `bb`, in the alphabet; or capitals.
    Letter(Alphabet, bool),
    /// `iv`, or `IV`.
    Roman(bool),
    /// `十二`.
    Chinese,
    /// `①` and the like: the first of a row of as many characters.
    Enclosed(char, u32),
    /// `- 1 -`.
    Dashed,
    /// `1st`.
    Ordinal,
    /// `1F`.
    Hexadecimal,
    /// A bullet: the text of the level says which.
    Bullet,
    /// Nothing.
    None,
}

impl Format {
    /// The formats that Word has a name for and that are known here.
    pub const NAMED: &'static [(&'static str, Self)] = &[
        ("decimal", Self::Decimal(1)),
        ("decimalZero", Self::Decimal(2)),
        ("decimalHalfWidth", Self::Decimal(1)),
        ("decimalFullWidth", Self::Digits('０')),
        ("decimalFullWidth2", Self::Digits('０')),
        ("hindiNumbers", Self::Digits('०')),
        ("thaiNumbers", Self::Digits('๐')),
        ("lowerLetter", Self::Letter(Alphabet::LATIN, false)),
        ("upperLetter", Self::Letter(Alphabet::LATIN, true)),
        ("russianLower", Self::Letter(Alphabet::RUSSIAN, false)),
        ("russianUpper", Self::Letter(Alphabet::RUSSIAN, true)),
        ("arabicAlpha", Self::Letter(Alphabet::ARABIC, false)),
        ("arabicAbjad", Self::Letter(Alphabet::ABJAD, false)),
        ("hebrew2", Self::Letter(Alphabet::HEBREW, false)),
        ("thaiLetters", Self::Letter(Alphabet::THAI, false)),
        ("ganada", Self::Letter(Alphabet::KOREAN, false)),
        ("chosung", Self::Letter(Alphabet::KOREAN_LETTERS, false)),
        ("aiueoFullWidth", Self::Letter(Alphabet::AIUEO, false)),
        ("irohaFullWidth", Self::Letter(Alphabet::IROHA, false)),
        ("ideographTraditional", Self::Letter(Alphabet::STEMS, false)),
        ("ideographZodiac", Self::Letter(Alphabet::BRANCHES, false)),
        ("lowerRoman", Self::Roman(false)),
        ("upperRoman", Self::Roman(true)),
        ("chineseCounting", Self::Chinese),
        ("chineseCountingThousand", Self::Chinese),
        ("taiwaneseCounting", Self::Chinese),
        ("taiwaneseCountingThousand", Self::Chinese),
        ("japaneseCounting", Self::Chinese),
        ("decimalEnclosedCircle", Self::Enclosed('①', 20)),
        ("decimalEnclosedCircleChinese", Self::Enclosed('①', 20)),
        ("decimalEnclosedParen", Self::Enclosed('⑴', 20)),
        ("decimalEnclosedFullstop", Self::Enclosed('⒈', 20)),
        ("ideographEnclosedCircle", Self::Enclosed('㊀', 10)),
        ("numberInDash", Self::Dashed),
        ("ordinal", Self::Ordinal),
        ("hex", Self::Hexadecimal),
        ("bullet", Self::Bullet),
        ("none", Self::None),
    ];

    /// The format that Word calls `name`, and shows by `sample` where it is one of the user's own
    /// (`001, 002, 003, ...`). Nothing for one that is not known here.
    ///
    /// ```
    /// use resolution_table::import::numerals::Format;
    ///
    /// let roman = Format::named("lowerRoman", None).expect("a format");
    /// assert_eq!(roman.write(14), "xiv");
    /// assert_eq!(roman.read("xiv"), Some(14));
    /// ```
    pub fn named(name: &str, sample: Option<&str>) -> Option<Self> {
        if name == "custom" {
            let first = sample?.split(',').next()?.trim();
            let zeros = first.trim_end_matches('1');
            let padded = first.ends_with('1') && zeros.chars().all(|c| c == '0');
            return Some(Self::Decimal(Some(first.len()).filter(|it| padded && *it <= 8)?));
        }
        Self::NAMED.iter().find(|(it, _)| *it == name).map(|(_, format)| *format)
    }

    /// `number` in this format; in digits where it has no numeral there.
    pub fn write(self, number: u32) -> String {
        let written = match self {
            Self::Decimal(width) => Some(format!("{number:0width$}")),
            Self::Digits(zero) => Some(digits::written(number, zero)),
            Self::Letter(alphabet, capital) => cased(alphabet.write(number), capital),
            Self::Roman(capital) => cased(write_roman(number), capital),
            Self::Chinese => write_chinese(number),
            Self::Enclosed(first, count) => Some(number)
                .filter(|it| (1..=count).contains(it))
                .and_then(|it| char::from_u32(u32::from(first) + it - 1))
                .map(String::from),
            Self::Dashed => Some(format!("- {number} -")),
            Self::Ordinal => Some(format!("{number}{}", ordinal_ending(number))),
            Self::Hexadecimal => Some(format!("{number:X}")),
            Self::Bullet | Self::None => Some(String::new()),
        };
        written.unwrap_or_else(|| number.to_string())
    }

    /// The number that `text` is in this format; nothing where it is none.
    pub fn read(self, text: &str) -> Option<u32> {
        let small = text.to_lowercase();
        let value = match self {
            Self::Decimal(_) => text.parse().ok(),
            Self::Digits(_) => digits::number(text),
            Self::Letter(alphabet, _) => alphabet.read(&small),
            Self::Roman(_) => read_roman(&small),
            Self::Chinese => read_chinese(text),
            Self::Enclosed(first, count) => {
                let mut characters = text.chars();
                let only = characters.next().filter(|_| characters.next().is_none());
                let at = only.and_then(|it| u32::from(it).checked_sub(u32::from(first)));
                at.map(|it| it + 1).filter(|it| *it <= count)
            }
            Self::Dashed => text
                .strip_prefix("- ")
                .and_then(|it| it.strip_suffix(" -"))
                .and_then(|it| it.parse().ok()),
            Self::Ordinal => text.trim_end_matches(char::is_alphabetic).parse().ok(),
            Self::Hexadecimal => u32::from_str_radix(text, 16).ok(),
            Self::Bullet | Self::None => None,
        };
        // What has no numeral is written in digits.
        value
            .filter(|value| self.write(*value) == text)
            .or_else(|| text.parse().ok().filter(|value| self.write(*value) == text))
    }

    /// A number that a label of an unknown list may be in one of the rarer formats.
    pub fn guess(text: &str) -> Option<u32> {
        const RARE: [Format; 4] = [
            Format::Enclosed('①', 20),
            Format::Enclosed('⑴', 20),
            Format::Enclosed('⒈', 20),
            Format::Enclosed('㊀', 10),
        ];
        RARE.iter()
            .find_map(|format| Some(format.read(text)?).filter(|it| *it <= LARGEST))
            .filter(|_| !text.starts_with(|c: char| c.is_ascii_digit()))
    }
}

fn cased(written: Option<String>, capital: bool) -> Option<String> {
    written.map(|it| if capital { it.to_uppercase() } else { it })
}

fn ordinal_ending(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
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
        check("arabicAlpha", &[(3, "ت")]);
        check("chineseCounting", &[(3, "三"), (21, "二十一")]);
        check("decimalEnclosedCircle", &[(1, "①"), (20, "⑳"), (21, "21")]);
        check("decimalFullWidth", &[(12, "１２")]);
        check("ordinal", &[(1, "1st"), (12, "12th"), (23, "23rd")]);
        check("bullet", &[(3, "")]);
        check("none", &[(3, "")]);
    }

    #[test]
    fn what_has_no_numeral_is_decimal() {
        check("lowerRoman", &[(0, "0"), (4000, "4000")]);
        check("lowerLetter", &[(0, "0"), (u32::MAX, "4294967295")]);
        assert_eq!(Format::named("cardinalText", None), None);
    }

    #[test]
    fn every_format_is_read_as_it_is_written() {
        for (name, format) in Format::NAMED {
            if matches!(format, Format::Bullet | Format::None) {
                continue;
            }
            for number in (0..700).chain([1000, 3999, 4000, 9999, 30_000]) {
                let written = format.write(number);
                assert_eq!(format.read(&written), Some(number), "{name}: {written}");
            }
        }
    }

    #[test]
    fn a_format_of_ones_own_tells_its_width() {
        let format = Format::named("custom", Some("001, 002, 003, ...")).expect("a format");
        assert_eq!(format.write(7), "007");
        assert_eq!(Format::named("custom", Some("first, second")), None);
        assert_eq!(Format::named("custom", None), None);
    }
}
