//! The assembly that the front matter reports on.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::model::{LocalizedText, Meeting};

use crate::import::lexicon::bodies::{BODIES, LANGUAGES, localized};
use crate::import::lexicon::{conferences, phrases};

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

/// Reads the paragraphs of the front matter for the assembly with key `body`.
pub fn met(body: &str, paragraphs: &[&str]) -> Met {
    static HELD: LazyLock<Vec<Regex>> = LazyLock::new(|| {
        [
            r"\bdu (?P<d1>\d{1,2})(?:er)?(?: (?P<m1>\p{L}+))?(?: (?P<y1>\d{4}))? au (?P<d2>\d{1,2})(?:er)? (?P<m2>\p{L}+) (?P<y2>\d{4}),? à (?P<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)",
            r"\bfrom (?P<d1>\d{1,2})(?: (?P<m1>\p{L}+))?(?: (?P<y1>\d{4}))? to (?P<d2>\d{1,2}) (?P<m2>\p{L}+) (?P<y2>\d{4}),? in (?P<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)",
        ]
        .iter()
        .flat_map(|pattern| Regex::new(pattern))
        .collect()
    });
    let paragraphs: Vec<_> = paragraphs.iter().map(|text| phrases::normalised(text)).collect();
    let known = BODIES.iter().find(|known| known.key == body);
    let mut met = Met {
        assembly: Meeting {
            name: known.map(|known| localized(known.names.map(str::to_owned))),
            ..Meeting::default()
        },
        ..Met::default()
    };
    if let Some(known) = known {
        met.assembly.acronym = acronym(&known.short, &paragraphs);
    }
    let held =
        paragraphs.iter().find_map(|text| HELD.iter().find_map(|regex| regex.captures(text)));
    if let Some(held) = held {
        let part = |name: &str| held.name(name).map(|it| it.as_str());
        let date = |day: &str, month: &str, year: &str| {
            let month = month_number(month)?;
            let day: u32 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
            Some(format!("{year}-{month:02}-{day:02}"))
        };
        if let (Some(d1), Some(d2), Some(m2), Some(y2)) =
            (part("d1"), part("d2"), part("m2"), part("y2"))
        {
            met.assembly.starts = date(d1, part("m1").unwrap_or(m2), part("y1").unwrap_or(y2));
            met.assembly.ends = date(d2, m2, y2);
            met.year = y2.parse().ok();
        }
        met.place = part("place").map(str::to_owned);
        met.assembly.place =
            met.place.as_deref().map(|place| match conferences::place_names(place) {
                Some(names) => LocalizedText::ByLanguage(
                    names
                        .iter()
                        .map(|(language, name)| ((*language).to_owned(), (*name).to_owned()))
                        .collect(),
                ),
                None => place.into(),
            });
    }
    met
}

/// The acronym with the two digits that the document prints after it: `AMNT-20`.
fn acronym(short: &[&str; 6], paragraphs: &[String]) -> Option<LocalizedText> {
    let escaped: Vec<_> = short.iter().map(|it| regex::escape(it)).collect();
    let regex = Regex::new(&format!(r"\b(?:{})-(\d\d)\b", escaped.join("|"))).ok()?;
    let captures = paragraphs.iter().find_map(|text| regex.captures(text))?;
    let year = captures.get(1)?.as_str();
    Some(localized(short.map(|it| format!("{it}-{year}"))))
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
    Some(LocalizedText::ByLanguage(words.into_iter().collect()))
}

fn month_number(name: &str) -> Option<usize> {
    const MONTHS: [[&str; 2]; 12] = [
        ["janvier", "january"],
        ["février", "february"],
        ["mars", "march"],
        ["avril", "april"],
        ["mai", "may"],
        ["juin", "june"],
        ["juillet", "july"],
        ["août", "august"],
        ["septembre", "september"],
        ["octobre", "october"],
        ["novembre", "november"],
        ["décembre", "december"],
    ];
    let name = name.to_lowercase();
    MONTHS.iter().position(|names| names.contains(&name.as_str())).map(|index| index + 1)
}
