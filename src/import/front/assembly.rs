//! The assembly that the front matter reports on.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::recognition::Recognised;
use crate::import::lexicon::bodies::{BODIES, LANGUAGES, localized};
use crate::import::lexicon::language::{Language, all};
use crate::import::lexicon::{conferences, phrases};
use crate::import::numerals;
use crate::import::pattern::compiled;
use crate::model::{LocalizedText, Meeting};

/// What the front matter says of the assembly, and its place and year.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// The assembly.
    pub assembly: Meeting,
    /// Its place, in the document's language.
    pub place: Option<String>,
    /// The year in which it met.
    pub year: Option<u16>,
}

/// How a language writes days and places.
struct Patterns {
    tag: &'static str,
    held: Vec<Regex>,
    after: Vec<Regex>,
    before: Vec<Regex>,
}

static PATTERNS: LazyLock<Vec<Patterns>> = LazyLock::new(|| all().iter().map(patterns).collect());

fn patterns(language: &Language) -> Patterns {
    let dates = &language.words.dates;
    let name = r"\p{Lu}[\p{L}'-]+(?: (?:de |do |da |del |la )?\p{Lu}[\p{L}'-]+)*";
    let months = dates.months.join("|");
    let made = |list: &[String]| -> Vec<Regex> {
        let patterns = list
            .iter()
            .map(|it| it.replace("MONTH", &format!("(?i:{months})")).replace("NAME", name));
        patterns.filter_map(|it| compiled(&it)).collect()
    };
    Patterns {
        tag: language.tag,
        held: made(&dates.held),
        after: made(&dates.place_after),
        before: made(&dates.place_before),
    }
}

/// Reads the paragraphs of the front matter for the assembly that was recognised.
pub fn met(body: &str, recognised: &Recognised, paragraphs: &[&str], language: &Language) -> Met {
    let digits = |text: &&str| {
        let text = numerals::as_ascii(&phrases::normalised(text));
        if language.is_unspaced() { in_digits(&text) } else { text }
    };
    let paragraphs: Vec<_> = paragraphs.iter().map(digits).collect();
    let known = BODIES.iter().find(|known| known.key == body);
    let mut met = Met {
        assembly: Meeting {
            name: known.map(|known| localized(known.names.map(str::to_owned))),
            ..Meeting::default()
        },
        ..Met::default()
    };
    if let (Some(known), Some(year)) = (known, &recognised.year) {
        let acronym = known.short.map(|it| format!("{it}-{year}"));
        met.assembly.acronym = Some(localized(acronym));
    }
    let Some(patterns) = PATTERNS.iter().find(|it| it.tag == language.tag) else {
        return met;
    };
    let held = paragraphs.iter().find_map(|text| {
        patterns.held.iter().find_map(|regex| Some((text, regex.captures(text)?)))
    });
    let Some((text, held)) = held else {
        return met;
    };
    days(&held, language, &mut met);
    let whole = held.get(0).map_or(0..0, |it| it.range());
    let printed =
        place(patterns, text.get(..whole.start).unwrap_or(""), text.get(whole.end..).unwrap_or(""));
    // "в Женеве" is in Женева.
    met.place = printed.map(|it| conferences::undeclined(&it).map_or(it, str::to_owned));
    met.assembly.place = met.place.as_deref().map(|place| match conferences::place_names(place) {
        Some(names) => names
            .iter()
            .map(|(language, name)| ((*language).to_owned(), (*name).to_owned()))
            .collect(),
        None => place.into(),
    });
    met
}

/// Chinese numerals of years, months and days as digits: `二〇二二年三月一日`.
fn in_digits(text: &str) -> String {
    static NUMERAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(r"(?P<number>[〇○零一二三四五六七八九十]{1,4})(?P<unit>[年月日])")
    });
    let Some(regex) = NUMERAL.as_ref() else {
        return text.to_owned();
    };
    let written = |captures: &Captures| {
        let printed = captures.get(0).map_or("", |it| it.as_str());
        let number = captures.get(1).map_or("", |it| it.as_str()).replace(['○', '零'], "〇");
        let unit = captures.get(2).map_or("", |it| it.as_str());
        numerals::read_chinese(&number).map_or(printed.to_owned(), |it| format!("{it}{unit}"))
    };
    regex.replace_all(text, written).into_owned()
}

/// The first and the last day.
fn days(held: &Captures, language: &Language, met: &mut Met) {
    let part = |name: &str| held.name(name).map(|it| it.as_str());
    let month = |name: &str| {
        let name = name.to_lowercase();
        language.words.dates.months.iter().position(|it| it.to_lowercase() == name).map(|it| it + 1)
    };
    let date = |day: &str, name: &str, year: &str| {
        let day: u32 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        Some(format!("{year}-{:02}-{day:02}", month(name)?))
    };
    let (Some(d1), Some(d2)) = (part("d1"), part("d2")) else {
        return;
    };
    let (m1, m2) = (part("m1").or(part("m2")), part("m2").or(part("m1")));
    let (y1, y2) = (part("y1").or(part("y2")), part("y2").or(part("y1")));
    if let (Some(m1), Some(m2), Some(y1), Some(y2)) = (m1, m2, y1, y2) {
        met.assembly.starts = date(d1, m1, y1);
        met.assembly.ends = date(d2, m2, y2);
        met.year = y2.parse().ok();
    }
}

/// "In the period from …": these name a time.
const NO_PLACES: [&str; 2] = ["الفترة", "المدة"];

/// The place beside the days: directly before them, after them, or with the words that say where.
fn place(patterns: &Patterns, before: &str, after: &str) -> Option<String> {
    let of = |regex: &Regex, text: &str| {
        let found = regex.captures(text)?.name("place")?.as_str().to_owned();
        Some(found).filter(|it| !NO_PLACES.contains(&it.as_str()))
    };
    let sure = |regexes: &[Regex], text: &str| of(regexes.first()?, text);
    let any = |regexes: &[Regex], text: &str| regexes.iter().find_map(|it| of(it, text));
    sure(&patterns.before, before)
        .or_else(|| sure(&patterns.after, after))
        .or_else(|| any(&patterns.before, before))
        .or_else(|| any(&patterns.after, after))
}

/// A title for the register: "Resolutions of WTSA-20".
pub fn register_title(assembly: &Meeting) -> Option<LocalizedText> {
    const PATTERNS: [&str; 6] = [
        "Résolutions de l'#",
        "Resolutions of #",
        "Resoluciones de la #",
        "Резолюции #",
        "#决议",
        "قرارات #",
    ];
    let LocalizedText::ByLanguage(acronym) = assembly.acronym.as_ref()? else {
        return None;
    };
    let words: BTreeMap<String, String> = LANGUAGES
        .iter()
        .zip(PATTERNS)
        .filter_map(|(language, pattern)| {
            let acronym = acronym.get(language)?;
            // Only the assembly's French acronym begins with a vowel.
            let pattern = match acronym.starts_with('A') {
                true => pattern.to_owned(),
                false => pattern.replace("de l'#", "de la #"),
            };
            Some(((*language).to_owned(), pattern.replace('#', acronym)))
        })
        .collect();
    Some(words.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lexicon::language::language;

    #[track_caller]
    fn check(tag: &str, text: &str, expected: [&str; 3]) {
        let language = language(tag).expect("a language");
        let found = met("wtsa", &Recognised::default(), &[text], language);
        let found = [
            found.place.unwrap_or_default(),
            found.assembly.starts.unwrap_or_default(),
            found.assembly.ends.unwrap_or_default(),
        ];
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn days_and_places_in_six_languages() {
        let march = |place| [place, "2021-03-01", "2021-03-09"];
        let may = |place| [place, "2021-05-28", "2021-06-06"];
        for (tag, text, expected) in [
            (
                "en",
                "The meeting was convened in Springfield (Ruritania) from 28 May to 6 June 2021.",
                may("Springfield"),
            ),
            (
                "en",
                "The assembly gathered in Springfield from 1 to 9 March 2021.",
                march("Springfield"),
            ),
            ("en", "The assembly was held in Springfield, 1-9 March 2021.", march("Springfield")),
            (
                "en",
                "The assembly met from 1 to 9 March 2021 in New Springfield.",
                march("New Springfield"),
            ),
            ("en", "It met (Springfield, 28 May – 6 June 2021).", may("Springfield")),
            ("en", "It met from March 1 to 9, 2021 in Springfield.", march("Springfield")),
            (
                "fr",
                "L'assemblée s'est réunie à Springfield du 28 mai au 6 juin 2021.",
                may("Springfield"),
            ),
            (
                "fr",
                "L'assemblée a eu lieu du 1er au 9 mars 2021, à Springfield.",
                march("Springfield"),
            ),
            ("fr", "L'assemblée (Springfield, 1er-9 mars 2021) a décidé.", march("Springfield")),
            (
                "es",
                "La asamblea se celebró del 1 al 9 de marzo de 2021 en Springfield.",
                march("Springfield"),
            ),
            (
                "es",
                "La asamblea se celebró en Springfield del 1 al 9 de marzo de 2021.",
                march("Springfield"),
            ),
            (
                "es",
                "La asamblea se celebró en Springfield del 28 de mayo al 6 de junio de 2021.",
                may("Springfield"),
            ),
            (
                "ru",
                "Ассамблея прошла в Спрингфилде с 1 по 9 марта 2021 года.",
                march("Спрингфилде"),
            ),
            (
                "ru",
                "Ассамблея прошла с 28 мая по 6 июня 2021 года в Спрингфилде.",
                may("Спрингфилде"),
            ),
            ("zh", "大会于2021年3月1日至9日在斯普林菲尔德举行。", march("斯普林菲尔德")),
            (
                "zh",
                "大会于2021年5月28日至6月6日在斯普林菲尔德（鲁里坦尼亚）召开。",
                may("斯普林菲尔德"),
            ),
            ("zh", "大会在斯普林菲尔德于2021年3月1日至9日举行。", march("斯普林菲尔德")),
            (
                "ar",
                "عُقدت الجمعية في سبرينغفيلد في الفترة من 1 إلى 9 مارس 2021.",
                march("سبرينغفيلد"),
            ),
            ("ar", "عُقدت الجمعية من 28 مايو إلى 6 يونيو 2021 في سبرينغفيلد.", may("سبرينغفيلد")),
            ("zh", "大会在斯普林菲尔德举行，会期为2021年3月1日至9日。", march("斯普林菲尔德")),
            (
                "ar",
                "عُقدت الجمعية في الفترة من 28 مايو إلى 6 يونيو 2021 في سبرينغفيلد.",
                may("سبرينغفيلد"),
            ),
            ("zh", "2021年3月1日至9日，大会在斯普林菲尔德举行。", march("斯普林菲尔德")),
            ("zh", "二〇二一年三月一日至九日，大会在斯普林菲尔德举行。", march("斯普林菲尔德")),
            (
                "zh",
                "大会（二〇二一年五月二十八日至六月六日，斯普林菲尔德）通过了决议。",
                may("斯普林菲尔德"),
            ),
            ("zh", "2021年3月1日至9日，大会通过了决议。", march("")),
            (
                "ar",
                "عُقدت الجمعية في سبرينغفيلد خلال الفترة من 1 إلى 9 مارس 2021.",
                march("سبرينغفيلد"),
            ),
            (
                "ar",
                "عُقدت الجمعية في سبرينغفيلد من 1 آذار/مارس إلى 9 آذار/مارس 2021.",
                march("سبرينغفيلد"),
            ),
            (
                "ar",
                "عُقدت الجمعية في سبرينغفيلد من 28 مايو/أيار إلى 6 يونيو/حزيران 2021.",
                may("سبرينغفيلد"),
            ),
            ("ru", "Ассамблея прошла в Женеве с 1 по 9 марта 2021 года.", march("Женева")),
            ("ru", "Ассамблея прошла в Дубае с 1 по 9 марта 2021 года.", march("Дубай")),
            ("ru", "Ассамблея прошла в Бухаресте с 1 по 9 марта 2021 года.", march("Бухарест")),
            ("ar", "عُقدت الجمعية في سبرينغفيلد من ١ إلى ٩ مارس ٢٠٢١.", march("سبرينغفيلد")),
            (
                "en",
                "It met in Springfield from 28 December 2020 to 6 January 2021.",
                ["Springfield", "2020-12-28", "2021-01-06"],
            ),
        ] {
            check(tag, text, expected);
        }
    }

    #[test]
    fn a_text_without_days_tells_none() {
        check("en", "The assembly met in Springfield.", ["", "", ""]);
    }
}
