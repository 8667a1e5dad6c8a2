//! The directors of the Bureaux, alone and in lists.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::lexicon::folding::{capitals_without_accents, without_accents};
use crate::import::pattern::compiled;

const BUREAU_FR: &str = r"(?:(?:du |des |de la |de l'|de )?(?:Bureau de la normalisation des télécommunications|Bureau d[eu] développement des télécommunications|Bureau des radiocommunications|TSB|BDT|BR|(?:trois |deux autres |autres |deux )?(?-i:Bureaux|BUREAUX)(?: concernés)?)\b(?: \((?:TSB|BDT|BR)\))?)";
const BUREAU_EN: &str = r"(?:(?:of )?(?:the )?(?:Telecommunication Standardization Bureau|Telecommunication Development Bureau|Radiocommunication Bureau|TSB|BDT|BR|(?:three |two other |other two |other )?(?-i:Bureaux|BUREAUX))\b(?: \((?:TSB|BDT|BR)\))?)";

/// Lists of Bureaux whose directors are named.
pub(super) static DIRECTORS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let list = |word: &str, element: &str, and: &str| {
        compiled(&capitals_without_accents(&format!(
            r"(?i)\b(?:{word}) (?P<list>{element}(?:(?:, {and} |, | {and} | ){element})*)"
        )))
    };
    const BUREAU_ES: &str = r"(?:(?:de )?(?:la |las )?(?:Oficina de Normalización de las Telecomunicaciones|Oficina de Desarrollo de las Telecomunicaciones|Oficina de Radiocomunicaciones|TSB|BDT|BR|(?:tres |otras dos |otras |dos )?(?-i:Oficinas|OFICINAS))\b(?: \((?:TSB|BDT|BR)\))?)";
    const BUREAU_RU: &str = r"(?:Бюро стандартизации электросвязи|Бюро развития электросвязи|Бюро радиосвязи|БСЭ|БРЭ|БР|(?:трех |трёх |двух других |других )?Бюро)(?: \((?:БСЭ|БРЭ|БР)\))?";
    [
        list("direct(?:eur|rice)s?", BUREAU_FR, "(?:et|ainsi que)"),
        list("directors?", BUREAU_EN, "(?:and|as well as)"),
        list("director(?:a|es|as)?", BUREAU_ES, "(?:y|así como)"),
        compiled(&format!(
            r"(?i)директор\p{{L}}{{0,3}} (?P<list>{BUREAU_RU}(?:(?:, | и |, а также ){BUREAU_RU})*)"
        )),
    ]
    .into_iter()
    .flatten()
    .collect()
});

/// The lists of Bureaux whose directors a normalised text names.
pub fn director_lists(text: &str) -> Vec<&str> {
    let matches = DIRECTORS.iter().flat_map(|regex| regex.captures_iter(text));
    matches.filter_map(|captures| Some(captures.name("list")?.as_str())).collect()
}

/// The directors of the Bureaux that `list` names.
pub(super) fn directors(list: &str) -> Vec<String> {
    const BUREAUX: [(&str, &[&str]); 3] = [
        (
            "tsb-director",
            &["tsb", "normalisation", "standardization", "normalizacion", "бсэ", "стандартизации"],
        ),
        ("br-director", &["br", "radiocom", "радиосвязи", "бр"]),
        ("bdt-director", &["bdt", "developpement", "development", "desarrollo", "брэ", "развития"]),
    ];
    // In capitals the accents may lack.
    let list = without_accents(list);
    // "БРЭ" is another Bureau than "БР".
    let list = list.replace("(брэ)", "").replace("брэ", "развития");
    let others = ["autres bureaux", "other", "otras", "других"].iter().any(|it| list.contains(it));
    let all = !others
        && (list.contains("bureaux")
            || list.contains("oficinas")
            || list.contains("трех бюро")
            || list.contains("трёх бюро"));
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (key, words) in BUREAUX {
        let at = words.iter().filter_map(|word| list.find(word)).min();
        if let Some(at) = at {
            found.push((at, key));
        } else if all || (others && key != "tsb-director") {
            found.push((list.len(), key));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, key)| key.to_owned()).collect()
}
