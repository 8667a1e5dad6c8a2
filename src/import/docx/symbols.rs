//! The letters of symbol fonts: `w:sym` names one by font and code.

use super::xml::Element;

/// Codes of the font Symbol, without the 0xF000 before them.
const SYMBOL: &[(u32, char)] = &[
    (0x22, '∀'),
    (0x24, '∃'),
    (0x27, '∋'),
    (0x2a, '∗'),
    (0x2d, '−'),
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xba, '≡'),
    (0xbb, '≈'),
    (0xbc, '…'),
    (0xd2, '®'),
    (0xd3, '©'),
    (0xd4, '™'),
];

const CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// Codes of the font Wingdings.
const WINGDINGS: &[(u32, char)] = &[
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9f, '•'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// The letter that a `w:sym` shows.
pub fn letter(symbol: &Element) -> char {
    of(symbol.attribute("font").unwrap_or(""), symbol.attribute("char").unwrap_or(""))
}

/// The letter with the hexadecimal `code` of a font. Where it is not known here, the code itself,
/// which is then a private character.
pub fn of(font: &str, code: &str) -> char {
    let code = u32::from_str_radix(code, 16).unwrap_or(0xfffd);
    let short = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let table = match font.to_lowercase().as_str() {
        "symbol" => SYMBOL,
        "wingdings" => WINGDINGS,
        _ => &[],
    };
    let nth = |letters: &str, first: u32| letters.chars().nth((short - first) as usize);
    let found = table.iter().find(|(it, _)| *it == short).map(|(_, letter)| *letter);
    let greek = || match short {
        0x41..=0x5a => nth(CAPITALS, 0x41),
        0x61..=0x7a => nth(SMALL, 0x61),
        0x21..=0x7e => char::from_u32(short),
        _ => None,
    };
    found
        .or_else(|| greek().filter(|_| font.eq_ignore_ascii_case("symbol")))
        .or_else(|| char::from_u32(code).filter(|c| !c.is_whitespace() && !c.is_control()))
        .unwrap_or('\u{fffd}')
}

/// Whether a letter is known only by its code.
pub fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_symbol_fonts() {
        for (font, code, expected) in [
            ("Symbol", "F0B7", '•'),
            ("Symbol", "F061", 'α'),
            ("symbol", "57", 'Ω'),
            ("Wingdings", "F0FC", '✓'),
            ("Times New Roman", "2013", '–'),
            ("Webdings", "F061", '\u{f061}'),
            ("Symbol", "not a number", '\u{fffd}'),
            ("", "20", '\u{fffd}'),
        ] {
            assert_eq!(of(font, code), expected, "{font} {code}");
        }
        assert!(is_private(of("Webdings", "F061")));
    }
}
