//! Study groups, by their numbers and Sectors.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::group;
use crate::import::lexicon::folding::capitals_without_accents;
use crate::import::numerals;
use crate::import::pattern::compiled;

/// Study groups with their numbers and Sectors.
pub(super) static STUDY_GROUPS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let numbers =
        |and: &str| format!(r"(?: (?P<numbers>\d{{1,2}}(?:(?:, | {and} |, {and} )\d{{1,2}}\b)*))?");
    [
        format!(
            r"(?i)\bcommissions? d'études{}(?: compétentes?| concernées?| pertinentes?)?(?P<tail>(?:(?:,| et)? (?:de l'|du |des )(?:UIT-[TDR]\b|(?:deux autres |autres |trois )?Secteurs\b|Secteur (?:du développement des télécommunications|de la normalisation des télécommunications|des radiocommunications)(?: de l'UIT)?(?: \(UIT-[TDR]\))?))+)?",
            numbers("et")
        ),
        format!(
            r"(?i)(?P<before>\bITU-[TDR] )?\bstudy groups?{}(?P<tail>(?:(?:,| and)? (?:of|in) (?:the )?(?:ITU-[TDR]\b|(?:two other |other two |other |three )?Sectors\b))+)?",
            numbers("and")
        ),
        format!(
            r"(?i)\bcomisi(?:ón|ones) de estudio{}(?P<tail>(?:(?:,| y)? (?:del|de los) UIT-[TDR]\b)+)?",
            numbers("y")
        ),
        r"(?i)(?P<numbers>\d{1,2})-\p{L}{1,3} исследовательск\p{L}+ комисси\p{L}+(?P<tail> МСЭ-[TТDR])?".to_owned(),
        r"(?i)исследовательск\p{L}+ комисси\p{L}+ (?P<numbers>\d{1,2}(?:(?:, | и |, и )\d{1,2}\b)*)(?P<tail> МСЭ-[TТDR])?".to_owned(),
        r"(?:[وفبك]?ال|لل|ل)?لج(?:نة|ان|نتي|نتا) (?:ال)?دراسات (?P<numbers>\p{Nd}{1,2}(?:(?:،? ?و ?|، )\p{Nd}{1,2}\b)*)(?P<tail> (?:التابعة )?(?:ل?قطاع|لقطاع) (?:تقييس الاتصالات|تنمية الاتصالات|الاتصالات الراديوية)| (?:في |ل)?ITU-[TDR])?".to_owned(),
        r"(?P<before>ITU-[TDR])?第(?P<numbers>\d{1,2})研究组".to_owned(),
    ]
    .iter()
    .flat_map(|pattern| compiled(&capitals_without_accents(pattern)))
    .collect()
});

/// The last sector that `text` names, for "its study groups".
fn last_sector(text: &str) -> Option<String> {
    static SECTOR: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(r"(?:UIT|ITU)-(?P<letter>[TDR])\b|Secteur (?P<fr>du dév|de la norm|des rad)")
    });
    let last = SECTOR.as_ref()?.captures_iter(text).last()?;
    let said = last.get(0)?.as_str();
    let letter = match (said.chars().last()?, said.starts_with("Secteur")) {
        ('T', false) | ('m', true) => "t",
        ('D', false) | ('v', true) => "d",
        _ => "r",
    };
    Some(letter.to_owned())
}

/// The keys of the study groups that were found after `text_before`.
pub(super) fn study_groups(captures: &Captures, text_before: &str) -> Vec<String> {
    let tail = format!("{}{}", group(captures, "before"), group(captures, "tail"));
    let said = |sector: &str, words: &[&str]| {
        words.iter().any(|word| tail.contains(word)).then(|| sector.to_owned())
    };
    let mut sectors: Vec<String> = [
        said("t", &["-T", "-Т", "normalisation", "تقييس"]),
        said("r", &["-R", "radiocommunications", "الراديوية"]),
        said("d", &["-D", "développement", "تنمية"]),
    ]
    .into_iter()
    .flatten()
    .collect();
    if sectors.is_empty() {
        let others = tail.contains("autres") || tail.contains("other");
        sectors = match (others, tail.contains("Sect")) {
            (true, _) => vec!["r".into(), "d".into()],
            (_, true) => vec!["t".into(), "r".into(), "d".into()],
            _ if text_before.ends_with("ses ") || text_before.ends_with("its ") => {
                vec![last_sector(text_before).unwrap_or_else(|| "t".into())]
            }
            _ => vec!["t".into()],
        };
    }
    let printed = numerals::as_ascii(group(captures, "numbers"));
    let numbers: Vec<u32> = printed
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect();
    sectors
        .iter()
        .flat_map(|sector| match numbers.is_empty() {
            true => vec![format!("itu-{sector}-study-groups")],
            false => numbers.iter().map(|n| format!("itu-{sector}-sg{n}")).collect(),
        })
        .collect()
}
