//! Figures of the assembly that the front matter gives: how many resolutions it revised, and the like.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::Figure;

use crate::import::lexicon::bodies::localized;
use crate::import::lexicon::phrases;

struct Count {
    id: &'static str,
    /// What is printed around the number, which `#` stands for.
    patterns: &'static [&'static str],
    labels: [&'static str; 6],
}

const COUNTS: &[Count] = &[
    Count {
        id: "resolutions-revised",
        patterns: &["révisé # Résolutions", "revised # Resolutions"],
        labels: [
            "Résolutions révisées",
            "Resolutions revised",
            "Resoluciones revisadas",
            "Пересмотренные резолюции",
            "经修订的决议",
            "القرارات المراجَعة",
        ],
    },
    Count {
        id: "resolutions-new",
        patterns: &[
            "(?:adopté|approuvé) # nouvelles? Résolutions?",
            "(?:adopted|approved) # new Resolutions?",
        ],
        labels: [
            "Nouvelles Résolutions",
            "New Resolutions",
            "Nuevas Resoluciones",
            "Новые резолюции",
            "新决议",
            "القرارات الجديدة",
        ],
    },
    Count {
        id: "resolutions-suppressed",
        patterns: &["supprimé # Résolutions?", "suppressed # Resolutions?"],
        labels: [
            "Résolutions supprimées",
            "Resolutions suppressed",
            "Resoluciones suprimidas",
            "Исключенные резолюции",
            "废止的决议",
            "القرارات الملغاة",
        ],
    },
    Count {
        id: "resolutions-kept",
        patterns: &[
            "conserver telles quelles # Résolutions?",
            "(?:keep|retain) # Resolutions?(?: unchanged)?",
        ],
        labels: [
            "Résolutions conservées telles quelles",
            "Resolutions kept as they are",
            "Resoluciones mantenidas sin cambios",
            "Резолюции, сохраненные без изменений",
            "保持不变的决议",
            "القرارات التي أُبقي عليها",
        ],
    },
    Count {
        id: "resolutions-not-modified",
        patterns: &["# Résolutions n'ont pas été modifiées", "# Resolutions were not modified"],
        labels: [
            "Résolutions non modifiées",
            "Resolutions not modified",
            "Resoluciones no modificadas",
            "Неизмененные резолюции",
            "未修改的决议",
            "القرارات غير المعدلة",
        ],
    },
    Count {
        id: "recommendations-revised",
        patterns: &[
            "révisé # Recommandations",
            "revised # (?:ITU-T )?(?:A-series )?Recommendations",
        ],
        labels: [
            "Recommandations révisées",
            "Recommendations revised",
            "Recomendaciones revisadas",
            "Пересмотренные рекомендации",
            "经修订的建议书",
            "التوصيات المراجَعة",
        ],
    },
    Count {
        id: "recommendations-kept",
        patterns: &[
            "# autres Recommandations [^.]{0,80}conservées telles quelles",
            "# other Recommendations [^.]{0,80}(?:kept|retained)",
        ],
        labels: [
            "Recommandations conservées telles quelles",
            "Recommendations kept as they are",
            "Recomendaciones mantenidas sin cambios",
            "Рекомендации, сохраненные без изменений",
            "保持不变的建议书",
            "التوصيات التي أُبقي عليها",
        ],
    },
    Count {
        id: "study-groups",
        patterns: &["# commissions d'études de l'UIT-T", "# ITU-T study groups"],
        labels: [
            "Commissions d'études",
            "Study groups",
            "Comisiones de Estudio",
            "Исследовательские комиссии",
            "研究组",
            "لجان الدراسات",
        ],
    },
    Count {
        id: "chairs-new",
        patterns: &["# nouveaux présidents", "# new chair(?:men|s|persons)"],
        labels: [
            "Nouveaux présidents de commission d'études",
            "New study group chairs",
            "Nuevos presidentes de Comisiones de Estudio",
            "Новые председатели исследовательских комиссий",
            "新任研究组主席",
            "الرؤساء الجدد للجان الدراسات",
        ],
    },
    Count {
        id: "vice-chairs-new",
        patterns: &["# nouveaux vice-présidents", "# new vice-chair(?:men|s|persons)"],
        labels: [
            "Nouveaux vice-présidents",
            "New vice-chairs",
            "Nuevos vicepresidentes",
            "Новые заместители председателей",
            "新任副主席",
            "نواب الرؤساء الجدد",
        ],
    },
    Count {
        id: "countries",
        patterns: &[
            "vice-présidents venant de # pays",
            "vice-chair(?:men|s|persons) from # countries",
        ],
        labels: [
            "Pays dont viennent les vice-présidents",
            "Countries of the vice-chairs",
            "Países de los vicepresidentes",
            "Страны, которые представляют заместители председателей",
            "副主席来自的国家",
            "البلدان التي ينتمي إليها نواب الرؤساء",
        ],
    },
    Count {
        id: "developing-countries",
        patterns: &["dont # pays en développement", "of which # (?:are )?developing countries"],
        labels: [
            "dont pays en développement",
            "of which developing countries",
            "de ellos, países en desarrollo",
            "в том числе развивающиеся страны",
            "其中发展中国家",
            "منها البلدان النامية",
        ],
    },
];

const WORDS: &[(&str, u32)] = &[
    ("une", 1),
    ("un", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("trente", 30),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("twenty", 20),
    ("thirty", 30),
];

/// The figures in the paragraphs of the front matter, in the order of the lexicon.
pub fn figures(paragraphs: &[&str]) -> Vec<Figure> {
    static PATTERNS: LazyLock<Vec<(usize, Regex)>> = LazyLock::new(|| {
        let words: Vec<_> = WORDS.iter().map(|(word, _)| *word).collect();
        let number = format!(
            r"(?P<more>plus de |more than |over )?\b(?P<number>\d{{1,5}}|{})",
            words.join("|")
        );
        COUNTS
            .iter()
            .enumerate()
            .flat_map(|(index, count)| count.patterns.iter().map(move |it| (index, it)))
            .filter_map(|(index, pattern)| {
                let pattern = format!(r"(?i){}", pattern.replace('#', &number));
                Regex::new(&pattern).ok().map(|regex| (index, regex))
            })
            .collect()
    });
    let paragraphs: Vec<_> = paragraphs.iter().map(|text| phrases::normalised(text)).collect();
    let mut found: Vec<(usize, Figure)> = Vec::new();
    for (index, regex) in PATTERNS.iter() {
        let captures = paragraphs.iter().find_map(|text| regex.captures(text));
        let (Some(captures), Some(count)) = (captures, COUNTS.get(*index)) else {
            continue;
        };
        let number = captures.name("number").map_or("", |it| it.as_str()).to_lowercase();
        let word = WORDS.iter().find(|(word, _)| *word == number).map(|it| it.1);
        let Some(value) = word.or_else(|| number.parse().ok()) else {
            continue;
        };
        if found.iter().all(|(it, _)| it != index) {
            let figure = Figure {
                id: count.id.to_owned(),
                value,
                at_least: captures.name("more").is_some(),
                label: localized(count.labels.map(str::to_owned)),
            };
            found.push((*index, figure));
        }
    }
    found.into_iter().map(|(_, figure)| figure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_digits_or_words() {
        let found = figures(&[
            "Elle a révisé 12 Résolutions et adopté trois nouvelles Résolutions.",
            "Elle a élu plus de\u{a0}40 nouveaux vice-présidents.",
        ]);
        let found: Vec<_> =
            found.iter().map(|it| (it.id.as_str(), it.value, it.at_least)).collect();
        assert_eq!(
            found,
            [
                ("resolutions-revised", 12, false),
                ("resolutions-new", 3, false),
                ("vice-chairs-new", 40, true)
            ]
        );
    }
}
