//! The words of a folded text: runs of letters, runs of digits, and each character of a script
//! without spaces.
//!
//! `X.509`, `X 509` and `X509` are two words that stand differently to each other, so that each
//! finds the others.

use std::ops::Range;

use super::folding::is_unspaced;

/// How a word stands to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joint {
    /// A mark of the sentence stands between them, or nothing stands before it.
    Apart,
    /// A space.
    Space,
    /// A hyphen, a point, an apostrophe or a stroke, without spaces.
    Mark,
    /// Nothing: letters and digits, or characters of a script without spaces.
    Together,
}

/// A word of a folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub at: Range<usize>,
    /// How it stands to the one before it.
    pub joint: Joint,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Unspaced,
    Other,
}

/// The words of `folded`, a folded text, in order.
///
/// ```
/// use resolution_table::text::tokens;
///
/// let folded = "sg17 meets";
/// let words: Vec<&str> = tokens(folded).map(|it| &folded[it.at]).collect();
/// assert_eq!(words, ["sg", "17", "meets"]);
/// ```
pub fn tokens(folded: &str) -> Tokens<'_> {
    Tokens { folded, at: 0, last: None }
}

/// The iterator of [`tokens`].
pub struct Tokens<'a> {
    folded: &'a str,
    at: usize,
    last: Option<Range<usize>>,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.folded.get(self.at..)?;
        let mut chars = rest.char_indices().map(|(at, c)| (at, class(c)));
        let (start, first) = chars.find(|(_, class)| *class != Class::Other)?;
        let end = match first {
            Class::Unspaced => chars.next(),
            _ => chars.find(|(_, class)| *class != first),
        };
        let at = self.at + start..self.at + end.map_or(rest.len(), |(end, _)| end);
        let joint = match &self.last {
            Some(last) => joint(self.folded, last, &at),
            None => Joint::Apart,
        };
        self.at = at.end;
        self.last = Some(at.clone());
        Some(Token { at, joint })
    }
}

fn joint(folded: &str, before: &Range<usize>, after: &Range<usize>) -> Joint {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let between = &folded[before.end..after.start];
    match between {
        "" => Joint::Together,
        "-" | "." | "'" | "/" | "_" | "&" | "@" | "+" | "\u{b7}" | "\u{2044}" => Joint::Mark,
        // Thousands: `2,000`; in Arabic `2٬000`.
        "," | "\u{66c}" | "\u{66b}"
            if is_digit(folded[before.clone()].chars().next_back())
                && is_digit(folded[after.clone()].chars().next()) =>
        {
            Joint::Mark
        }
        _ if between.chars().all(char::is_whitespace) => Joint::Space,
        _ => Joint::Apart,
    }
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        '\0'..='\x7f' if c.is_ascii_alphabetic() => Class::Letter,
        '\0'..='\x7f' => Class::Other,
        '\u{80}'..='\u{bf}'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{6d4}' => Class::Other,
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' => Class::Other,
        '\u{30fb}' => Class::Other,
        _ if is_unspaced(c) => Class::Unspaced,
        _ => Class::Letter,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::text::Folding;

    /// The words with a sign for each joint: `|` apart, a space, `-` a mark, `+` nothing.
    fn check(text: &str, expected: &str) {
        let folded = Folding::native().fold(text);
        let mut found = String::new();
        for token in tokens(&folded) {
            if !found.is_empty() {
                found.push(match token.joint {
                    Joint::Apart => '|',
                    Joint::Space => ' ',
                    Joint::Mark => '-',
                    Joint::Together => '+',
                });
            }
            found.push_str(&folded[token.at]);
        }
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_numbers_and_characters_are_told_apart() {
        check("X.509 X 509 X509", "x-509 x 509 x+509");
        check("le RÉSEAU, d’accès (UIT\u{2011}T)", "le reseau|d-acces|uit-t");
        check("2,000 ou 2\u{202f}000; 14-3/2", "2-000 ou 2 000|14-3-2");
        check("44, 64. Fin", "44|64|fin");
        check("电信标准化局 5G网络", "电+信+标+准+化+局 5+g+网+络");
        check("ИК17 لجنة", "ик+17 لجنه");
        check("...", "");
    }
}
