//! What a cell says a resolution is called: “Resolution 44 (Rev. Geneva, 2022)”, and what may
//! follow.

use crate::model::{Revision, parse_revision};

const OPEN: [char; 2] = ['(', '（'];
const CLOSE: [char; 2] = [')', '）'];

/// The digits of a text as 0–9, whatever their script.
fn western(text: &str) -> String {
    let digit = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(c as u32 - 0x6f0, 10),
        _ => None,
    };
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// The first number, without zeros before it.
pub(super) fn number(named: &str) -> Option<String> {
    let text = western(named);
    let text = &text[text.find(|c: char| c.is_ascii_digit())?..];
    let digits = &text[..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len())];
    let plain = digits.trim_start_matches('0');
    Some(if plain.is_empty() { "0" } else { plain }.to_owned())
}

/// The edition in brackets.
pub(super) fn revision(named: &str) -> Option<Revision> {
    let text = western(named);
    let inside = text.split(OPEN).skip(1).filter_map(|it| it.split(CLOSE).next());
    // The year is the last of it: 2022年.
    let mut years = inside.map(|it| it.trim_end_matches(|c: char| !c.is_ascii_digit()));
    years.find_map(parse_revision)
}

/// What follows number and edition in their cell.
pub(super) fn title(named: &str) -> &str {
    let Some(number) = named.find(char::is_numeric) else { return named };
    let after = named[number..].trim_start_matches(char::is_numeric);
    let edition = after.trim_start().strip_prefix(OPEN);
    let after = edition.and_then(|it| Some(it.split_once(CLOSE)?.1)).unwrap_or(after);
    after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '–' | '—' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(named: &str, expected: &str) {
        let edition = revision(named).map(|it| format!(" {it}")).unwrap_or_default();
        let number = number(named).unwrap_or_else(|| "none".into());
        assert_eq!(format!("{number}{edition} | {}", title(named)), expected, "{named}");
    }

    #[test]
    fn number_edition_and_title() {
        check("Resolution 44 (Rev. Geneva, 2022)", "44 (Rev. Geneva, 2022) | ");
        check("44 (Rév. Genève, 2022) Réduire l'écart", "44 (Rev. Genève, 2022) | Réduire l'écart");
        check("007: Wells", "7 | Wells");
        check("٤٥", "45 | ");
        check("القرار ٤٥ (المراجَع في جنيف، ٢٠٢٢)", "45 (Rev. في جنيف, 2022) | ");
        check(
            "第44号决议（修订版，日内瓦，2022年）",
            "44 (Rev. 日内瓦, 2022) | 号决议（修订版，日内瓦，2022年）",
        );
        check("Резолюция 44 (Пересм. Женева, 2022 г.) – Вода", "44 (Rev. Женева, 2022) | Вода");
        check("44 (wells)", "44 | ");
        check("Wells", "none | Wells");
    }
}
