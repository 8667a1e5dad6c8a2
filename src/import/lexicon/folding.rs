//! Words compared as a reader compares them: capitals, apostrophes, kinds of spaces and the signs
//! of Arabic do not count.

use crate::model::turns_text;

/// Whether a character is a sign on or between the letters of Arabic words.
pub fn is_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// What a character counts as; nothing for one that does not count.
fn folded_char(c: char) -> Option<char> {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' | '\t' => Some(' '),
        '’' | 'ʼ' | '‘' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        c if is_sign(c) => None,
        c if turns_text(c) => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ё' | 'Ё' => Some('е'),
        'Œ' | 'œ' => Some('œ'),
        other => Some(other.to_lowercase().next().unwrap_or(other)),
    }
}

/// A text as it counts.
pub fn folded(text: &str) -> String {
    text.chars().filter_map(folded_char).collect()
}

/// How many bytes of a text its first `count` characters that count take.
pub fn prefix(text: &str, count: usize) -> usize {
    let mut left = count;
    for (at, c) in text.char_indices() {
        let counts = folded_char(c).is_some();
        if left == 0 && counts {
            return at;
        }
        left = left.saturating_sub(usize::from(counts));
    }
    text.len()
}

/// Whether a character joins words to one: after it no word ends.
fn joins(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '\u{2011}' | '\u{2010}')
}

/// Whether a character is of a script without spaces.
pub fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// The capital without its accent of a letter that has one, as capitals are often printed.
fn bare_capital(c: char) -> Option<char> {
    Some(match c.to_lowercase().next()? {
        'à' | 'â' | 'á' => 'A',
        'ç' => 'C',
        'é' | 'è' | 'ê' | 'ë' => 'E',
        'î' | 'ï' | 'í' => 'I',
        'ô' | 'ó' => 'O',
        'ù' | 'û' | 'ü' | 'ú' => 'U',
        _ => return None,
    })
}

/// A pattern without regard to the accents of capitals; its classes must have no accents.
pub fn capitals_without_accents(pattern: &str) -> String {
    let letter = |c| match bare_capital(c) {
        Some(bare) => format!("(?:{c}|(?-i:{bare}))"),
        None => c.to_string(),
    };
    pattern.chars().map(letter).collect()
}

/// Small letters without accents.
pub fn without_accents(text: &str) -> String {
    let small = |c: char| bare_capital(c).map_or(c, |it| it.to_ascii_lowercase());
    text.to_lowercase().chars().map(small).collect()
}

/// How many bytes of `text` print `words` (folded), where it begins with them as whole words. In
/// capitals accents may lack; in small letters other words would be meant.
pub fn begins(text: &str, words: &str) -> Option<usize> {
    let mut rest = text.char_indices().peekable();
    let (mut last, mut bare, mut small) = (' ', false, false);
    for wanted in words.chars() {
        let (found, printed) = loop {
            let (_, c) = rest.next()?;
            if let Some(found) = folded_char(c) {
                break (found, c);
            }
        };
        small |= printed.is_lowercase();
        if found != wanted {
            if bare_capital(wanted) != Some(printed) {
                return None;
            }
            bare = true;
        }
        last = wanted;
    }
    if bare && small {
        return None;
    }
    while rest.peek().is_some_and(|(_, c)| folded_char(*c).is_none()) {
        rest.next();
    }
    let end = rest.peek().copied();
    let joined =
        end.is_some_and(|(_, next)| joins(next)) && !is_han(last) && !matches!(last, '\'' | 'ـ');
    (!joined).then_some(end.map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_count_is_skipped() {
        assert_eq!(begins("المراجَع في", "المراجع"), Some("المراجَع".len()));
        assert_eq!(begins("Считая ёлки", "считая елки"), Some("Считая ёлки".len()));
        assert_eq!(begins("d’inviter X", "d'inviter"), Some("d’inviter".len()));
        assert_eq!(begins("invites-moi", "invites"), None);
        assert_eq!(begins("请主任", "请"), Some(3));
        assert_eq!(begins("بالقرار", "ب"), None);
        assert_eq!(begins("DECIDE DE", "décide"), Some("DECIDE".len()));
        assert_eq!(begins("Decide de", "décide"), None);
        assert_eq!(begins("DÉCIDE", "decide"), None);
    }
}
