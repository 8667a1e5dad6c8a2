//! Lines that head an annex.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::import::draft::{Annex, Punctuation};
use crate::import::lexicon::language::{Language, all};
use crate::import::pattern::compiled;
use crate::import::provenance::MarkupKind;
use crate::import::rows::pattern::preferred;
use crate::import::sourced::Sourced;

static ANNEXES: LazyLock<HashMap<&str, Regex>> = LazyLock::new(|| {
    all().iter().filter_map(|it| Some((it.tag, compiled(&pattern(it))?))).collect()
});

/// A list of words as alternatives, the longest first.
pub fn alternatives<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let mut words: Vec<&String> = words.into_iter().collect();
    words.sort_by_key(|it| std::cmp::Reverse(it.len()));
    words
        .iter()
        .map(|it| regex::escape(it).replace(' ', r"[ \x{a0}]"))
        .collect::<Vec<_>>()
        .join("|")
}

fn pattern(language: &Language) -> String {
    let rows = &language.words.rows;
    let words = alternatives(&rows.annexes);
    let acts = alternatives(
        language.words.acts.iter().filter(|it| it.0 != "question").flat_map(|it| it.1),
    );
    let of = alternatives(&rows.of);
    let letter = "(?:ألف|باء|جيم|دال|هاء|واو|زاي)";
    let number = format!(
        r"(?:\p{{Lu}}|\p{{Nd}}{{1,2}}(?:\.\p{{Nd}}{{1,2}})?|[IVX]{{1,5}}|[一二三四五六七八九十]{{1,3}}|{letter}|[أبجدهوزح])"
    );
    let space = r"[ \x{a0}]";
    let dash = r"[:：–—\-]";
    if language.is_unspaced() {
        // 第4号决议（…）附件1, 附件1, 附件 A, 第4号决议附件
        return format!(
            r"^(?P<label>(?:(?:第{space}*[\p{{L}}\p{{Nd}}/\-]{{1,10}}{space}*号)?(?:{acts})(?:{space}*[（(][^（）()]{{0,60}}[）)])?(?:{of})?{space}*)?(?:{words}){space}*{number}?(?:{space}*[（(][^（）()]{{0,60}}[）)])?)\s*(?:(?P<separator>{dash})\s*(?P<title>\S.*)?)?$"
        );
    }
    let numbers = format!(r"{number}(?:(?:, |,? (?:and|et|y|и|to|à|a) | ?و){number})*");
    // "ANNEX 1 TO RESOLUTION 4 (Rev. Springfield, 2018)", "ملحق القرار 4", "بالقرار 4"
    let article = match language.tag {
        "ar" => format!(r"(?:(?:{of})?"),
        _ => format!(r"(?:(?:{of}){space}+"),
    };
    let instrument = format!(
        r"{article}(?:{acts})(?:{space}*(?:ITU|UIT|МСЭ)-[\p{{L}}])?{space}*[\p{{L}}\p{{Nd}}./\-\[\]]{{0,14}}(?:{space}*[(（][^()（）]{{1,80}}[)）])?)"
    );
    format!(
        r"(?i)^(?P<label>(?:{words})(?-i:{space}+{numbers})?(?:{space}+{instrument}|{space}*[(（]{space}*{instrument}{space}*[)）])?)\s*(?:(?P<separator>{dash})\s*(?P<title>\S.*)?)?$"
    )
}

/// The annex that a line heads, if it does.
pub fn annex(line: &Sourced, language: &Language) -> Option<Annex> {
    // Most lines are running text.
    if line.text().len() > 700 {
        return None;
    }
    let other = all().iter().filter(|it| it.tag != language.tag);
    in_language(line, language).or_else(|| other.filter_map(|it| in_language(line, it)).next())
}

fn in_language(line: &Sourced, language: &Language) -> Option<Annex> {
    let text = line.text();
    let captures = ANNEXES.get(language.tag)?.captures(text)?;
    // In running text the word is a small one.
    let cased = text.chars().find(|c| c.is_uppercase() || c.is_lowercase());
    if language.tag != "zh" && language.tag != "ar" && cased.is_some_and(char::is_lowercase) {
        return None;
    }
    let part = |name: &str| captures.name(name).map(|it| line.slice(it.range()));
    let kind = |separator: &Sourced| match separator.text() {
        ":" | "：" => MarkupKind::HeadingColon,
        _ => MarkupKind::TitleDash,
    };
    let separator: Option<Punctuation> = part("separator").map(|it| (kind(&it), it));
    Some(Annex {
        label: part("label")?,
        separator,
        title: part("title").map(|title| title.trimmed()),
        provisions: Vec::new(),
    })
}

/// Whether a line in brackets under the word "annex" names what it is an annex to.
pub fn names_instrument(line: &Sourced, language: &Language) -> bool {
    let text = line.text().trim();
    let inside = text
        .strip_prefix(['(', '（'])
        .and_then(|it| it.strip_suffix([')', '）']))
        .filter(|it| it.chars().count() <= 120);
    let Some(inside) = inside else {
        return false;
    };
    let folded = inside.to_lowercase();
    let mut acts = preferred(language).flat_map(|it| it.words.acts.values().flatten());
    acts.any(|act| folded.contains(act.as_str()) || folded.contains(act.trim_start_matches("ال")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lexicon::language::language;

    #[track_caller]
    fn check(tag: &str, text: &str, expected: &str) {
        let language = language(tag).expect("a language");
        let found = annex(&Sourced::line(1, text), language).map(|it| {
            let title = it.title.map(|it| format!(" / {}", it.text())).unwrap_or_default();
            format!("{}{title}", it.label.text())
        });
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn annexes_of_six_languages() {
        for (tag, text) in [
            ("en", "ANNEX TO RESOLUTION 4"),
            ("en", "ANNEX 1 TO RESOLUTION 4 (Rev. Springfield, 2018)"),
            ("en", "Annex (to Resolution 4)"),
            ("en", "ATTACHMENT 1"),
            ("en", "Appendix I"),
            ("en", "Annexes A and B"),
            ("fr", "ANNEXE DE LA RÉSOLUTION 4"),
            ("fr", "Annexes A, B et C"),
            ("fr", "PIÈCE JOINTE 1"),
            ("es", "ANEXO A LA RESOLUCIÓN 4 (Rev. Springfield, 2018)"),
            ("es", "APÉNDICE 1"),
            ("ru", "ПРИЛОЖЕНИЕ К РЕЗОЛЮЦИИ 4 (Пересм. Спрингфилд, 2018 г.)"),
            ("ru", "ДОПОЛНЕНИЕ 1"),
            ("zh", "第4号决议附件"),
            ("zh", "第4号决议（2018年，斯普林菲尔德，修订版）附件1"),
            ("zh", "附件 1"),
            ("zh", "附录"),
            ("ar", "ملحق القرار 4"),
            ("ar", "الملحق 1"),
            ("ar", "التذييل ١"),
            ("ar", "الملحق 1 بالقرار 4 (المراجَع في سبرينغفيلد، 2018)"),
        ] {
            check(tag, text, text);
        }
        check("fr", "Annexe B – Autre", "Annexe B / Autre");
        check("fr", "ANNEXE A: Procédure", "ANNEXE A / Procédure");
    }

    #[test]
    fn running_text_is_none() {
        check("en", "Annex 1 shall be read with care", "");
        check("en", "annex", "");
        check("fr", "annexe A", "");
        check("zh", "附件应当阅读", "");
        check("ru", "приложение 1", "");
    }

    /// Every word of the data files heads an annex, in capitals too, with and without a number.
    #[test]
    fn every_word_for_an_annex() {
        for language in all() {
            for word in &language.words.rows.annexes {
                for text in [word.to_uppercase(), format!("{} 2", word.to_uppercase())] {
                    assert!(annex(&Sourced::line(1, &text), language).is_some(), "{text}");
                }
            }
        }
    }
}
