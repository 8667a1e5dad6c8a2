//! Editions as they are printed in brackets: `Rev. New Delhi, 2024`, `Rev.WRC-19`, `2022年，基加利，修订版`.

use std::sync::LazyLock;

use regex::Regex;

use super::bodies::BODIES;
use super::conferences;
use super::folding::folded;
use super::language::all;
use crate::import::numerals;
use crate::import::pattern::compiled;
use crate::model::Revision;

/// An edition, and the body that made it, where place and year or its acronym tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Place, year, and whether an older text was revised.
    pub revision: Revision,
    /// The key of the body.
    pub body: Option<&'static str>,
}

/// The words that say that a text was revised, in all languages, folded; the longest first.
static REVISED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = all().iter().flat_map(|it| &it.words.editions.revised).map(|it| folded(it));
    let mut words: Vec<String> = words.collect();
    words.sort_by_key(|it| std::cmp::Reverse(it.chars().count()));
    words.dedup();
    words
});

/// Reads what stands between the brackets of an edition.
pub fn read(printed: &str) -> Option<Edition> {
    static YEAR: LazyLock<Option<Regex>> =
        LazyLock::new(|| compiled(r"(?:^|[^\d])(?P<year>(?:1[89]|20|21)\d\d)(?:[^\d]|$)"));
    static CONFERENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"(?P<name>\p{Lu}[\p{Lu}\p{Ll}]{0,6}\p{Lu})[\-\x{2011}](?P<year>\d\d(?:\d\d)?)(?:[^\d]|$)",
        )
    });
    let text: String = numerals::as_ascii(printed)
        .chars()
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c })
        .collect();
    if let Some(found) = CONFERENCE.as_ref().and_then(|it| it.captures(&text)) {
        let name = found.name("name")?.as_str();
        let digits = found.name("year")?.as_str();
        let value: u16 = digits.parse().ok()?;
        let year = match (digits.len(), value) {
            (4, year) => year,
            (_, 0..=69) => 2000 + value,
            _ => 1900 + value,
        };
        let revised = is_revised(&text);
        let revision = Revision { place: None, year, revised };
        return Some(Edition { revision, body: by_acronym(name) });
    }
    // "Springfield, 2014; Rev. Shelbyville, 2018": the place of the last year is the last one.
    let mut editions = text.rsplit([';', '；', '؛']);
    let text = editions.find(|it| YEAR.as_ref().is_some_and(|year| year.is_match(it)))?;
    let year = YEAR.as_ref()?.captures_iter(text).last()?.name("year")?;
    let rest = format!("{} {}", text.get(..year.start())?, text.get(year.end()..)?);
    let revised = is_revised(&rest);
    let place = place(&rest);
    let year: u16 = year.as_str().parse().ok()?;
    let body = place.as_deref().and_then(|place| conferences::body_at(place, year));
    Some(Edition { revision: Revision { place, year, revised }, body })
}

/// The key of the body with this acronym, in any language.
pub fn by_acronym(name: &str) -> Option<&'static str> {
    BODIES.iter().find(|it| it.short.contains(&name)).map(|it| it.key)
}

fn is_revised(text: &str) -> bool {
    let folded = folded(text);
    let words = folded.split([' ', ',', '،', '，', '.', ';', '(', '（']);
    let mut words = words.filter(|it| !it.is_empty());
    words.any(|word| {
        REVISED
            .iter()
            .any(|it| word == it || (it.chars().count() > 3 && word.starts_with(it.as_str())))
    }) || folded.contains("修订")
}

/// The place: what is left without the words around it.
fn place(text: &str) -> Option<String> {
    text.split([',', '،', '，', ';', '；']).find_map(|part| {
        let mut part = part.trim().trim_matches(['.', ' ']);
        // "Rev. Geneva", "المراجَع في كيغالي", "Пересм. Кигали"
        let first = folded(part);
        let revised = REVISED.iter().find(|it| {
            first.strip_prefix(it.as_str()).is_some_and(|rest| {
                rest.chars().next().is_none_or(|c| !c.is_alphabetic() || it.contains("修"))
            })
        });
        if let Some(revised) = revised {
            let end = super::folding::prefix(part, revised.chars().count());
            part = part.get(end..)?.trim_start_matches(['.', ' ', ':']);
        }
        for word in ["في ", "in ", "à ", "en ", "в "] {
            part = part.strip_prefix(word).unwrap_or(part);
        }
        let part = part.trim().trim_end_matches(['.', ' ']);
        let small = ["г", "года", "год", "年", "号", "version", "版", "修订版", ""];
        let is_name = part.chars().any(char::is_alphabetic)
            && !part.chars().any(|c| c.is_ascii_digit())
            && !small.contains(&part)
            && !part.chars().next().is_some_and(char::is_lowercase);
        is_name.then(|| part.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(printed: &str, expected: &str) {
        let found = read(printed)
            .map_or("none".to_owned(), |it| format!("{} {}", it.body.unwrap_or("-"), it.revision));
        assert_eq!(found, expected, "{printed}");
    }

    #[test]
    fn editions_of_six_languages() {
        check("Rev. Springfield, 2018", "- (Rev. Springfield, 2018)");
        check("REV. SPRINGFIELD, 2018", "- (Rev. SPRINGFIELD, 2018)");
        check("Rév. Springfield, 2018", "- (Rev. Springfield, 2018)");
        check("Rév.\u{a0}Doha,\u{a0}2006", "wtdc (Rev. Doha, 2006)");
        check("Пересм. Кигали, 2022 г.", "wtdc (Rev. Кигали, 2022)");
        check("Спрингфилд, 2018 г.", "- (Спрингфилд, 2018)");
        check("2022年，基加利，修订版", "wtdc (Rev. 基加利, 2022)");
        check("2018年，斯普林菲尔德", "- (斯普林菲尔德, 2018)");
        check("المراجَع في كيغالي، 2022", "wtdc (Rev. كيغالي, 2022)");
        check("المراجَع في سبرينغفيلد، ٢٠١٨", "- (Rev. سبرينغفيلد, 2018)");
        check("سبرينغفيلد، 2018", "- (سبرينغفيلد, 2018)");
        check("Rev.WRC-19", "wrc (Rev. 2019)");
        check("WRC-23", "wrc (2023)");
        check("Rév.CMR-19", "wrc (Rev. 2019)");
        check("Пересм. ВКР-19", "wrc (Rev. 2019)");
        check("2022", "- (2022)");
        check("see below", "none");
        // Of several editions the last one counts, with its own place.
        check("Springfield, 2014; Rev. Shelbyville, 2018", "- (Rev. Shelbyville, 2018)");
        check("Спрингфилд, 2014 г.; Пересм. Шелбивилл, 2018 г.", "- (Rev. Шелбивилл, 2018)");
        check("2014年，斯普林菲尔德；2018年，谢尔比维尔，修订版", "- (Rev. 谢尔比维尔, 2018)");
        check("سبرينغفيلد، 2014؛ المراجَع في شيلبيفيل، 2018", "- (Rev. شيلبيفيل, 2018)");
    }

    #[test]
    fn every_word_for_revised_is_one() {
        for language in all() {
            for word in &language.words.editions.revised {
                let found = read(&format!("{word}. Springfield, 2018")).expect("an edition");
                assert!(found.revision.revised, "{word}");
                assert_eq!(found.revision.place.as_deref(), Some("Springfield"), "{word}");
            }
        }
    }
}
