//! Figures of the assembly that the front matter gives: how many resolutions it revised, and the
//! like.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::pattern::compiled;
use crate::model::Figure;

use crate::import::lexicon::bodies::localized;
use crate::import::lexicon::folding::is_han;
use crate::import::lexicon::phrases;
use crate::import::numerals;

struct Count {
    id: &'static str,
    /// What is printed around the number, which `#` stands for.
    patterns: &'static [&'static str],
    labels: [&'static str; 6],
}

const COUNTS: &[Count] = &[
    Count {
        id: "resolutions-revised",
        patterns: &[
            "révisé # Résolutions",
            "revised # Resolutions",
            r"(?:revisó|se revisaron|ha revisado) # Resoluciones",
            r"пересмотр(?:ела|ено|ены) # Резолюци\p{L}+",
            r"修订(?:了)?#(?:项|份|个)决议",
            r"(?:راجعت|نقحت|مراجعة)(?: الجمعية| المؤتمر)? # قرار\p{Arabic}*",
        ],
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
            r"(?:adoptó|aprobó|se adoptaron|ha adoptado|ha aprobado) # nuevas? Resoluci(?:ones|ón)",
            r"(?:принял[аои]|приняты|утвердила|утверждены) # нов\p{L}+ Резолюци\p{L}+",
            r"(?:通过|批准)(?:了)?#(?:项|份|个)新决议",
            r"(?:اعتمدت|وافقت على|اعتماد)(?: الجمعية| المؤتمر)? # قرار\p{Arabic}* جديد\p{Arabic}*",
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
        patterns: &[
            "supprimé # Résolutions?",
            "suppressed # Resolutions?",
            r"(?:suprimió|derogó|se suprimieron|ha suprimido) # Resoluci(?:ones|ón)",
            r"(?:исключил[аои]|исключены|отменил[аои]|отменены) # Резолюци\p{L}+",
            r"(?:废止|废除|删除)(?:了)?#(?:项|份|个)决议",
            r"(?:ألغت|إلغاء)(?: الجمعية| المؤتمر)? # قرار\p{Arabic}*",
        ],
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
            r"mantener sin (?:cambios|modificaciones) # Resoluciones",
            r"(?:сохранить|оставить) без изменений # Резолюци\p{L}+",
            r"保留(?:了)?#(?:项|份|个)决议(?:不变)?",
            r"(?:الإبقاء على|أبقت على) # قرار\p{Arabic}*",
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
        patterns: &[
            "# Résolutions n'ont pas été modifiées",
            "# Resolutions were not modified",
            r"# Resoluciones no (?:se modificaron|fueron modificadas|han sido modificadas)",
            r"# Резолюци\p{L}+ не (?:были изменены|изменялись|изменены)",
            r"#(?:项|份|个)决议未(?:作|做)?(?:修改|修订)",
            r"# قرار\p{Arabic}* (?:لم تعدل|دون تعديل)",
        ],
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
            r"(?:revisó|se revisaron|ha revisado) # Recomendaciones",
            r"пересмотр(?:ела|ено|ены) # Рекомендаци\p{L}+",
            r"修订(?:了)?#(?:项|份|个)建议书",
            r"(?:راجعت|نقحت|مراجعة)(?: الجمعية| المؤتمر)? # توصي\p{Arabic}*",
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
            r"otras # Recomendaciones [^.]{0,80}(?:sin cambios|sin modificaciones)",
            r"# други[ехм]+ Рекомендаци\p{L}+ [^.]{0,80}без изменений",
            r"其他#(?:项|份|个)建议书[^。]{0,40}不变",
            r"# توصي\p{Arabic}* أخرى [^.]{0,80}(?:دون تغيير|بدون تغيير)",
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
        patterns: &[
            "# commissions d'études de l'UIT-T",
            "# ITU-T study groups",
            r"# Comisiones de Estudio del UIT-T",
            r"# исследовательск\p{L}+ комисси\p{L}+ МСЭ-[ТT]",
            r"#个ITU-T研究组",
            r"# (?:لجنة|لجان) دراسات (?:تابعة )?(?:لقطاع تقييس الاتصالات|ل?ITU-T)",
        ],
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
        patterns: &[
            "# nouveaux présidents",
            "# new chair(?:men|s|persons)",
            r"# nuevos presidentes",
            r"# новы[хе] председател\p{L}+",
            r"#(?:名|位)新(?:任)?主席",
            r"# رؤساء جدد",
        ],
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
        patterns: &[
            "# nouveaux vice-présidents",
            "# new vice-chair(?:men|s|persons)",
            r"# nuevos vicepresidentes",
            r"# новы[хе] заместител\p{L}+ председател\p{L}+",
            r"#(?:名|位)新(?:任)?副主席",
            r"# نواب (?:رؤساء|للرؤساء) جدد",
        ],
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
            r"vicepresidentes (?:procedentes )?de # países",
            r"заместител\p{L}+ председател\p{L}+ из # стран",
            r"副主席来自#个国家",
            r"نواب (?:الرؤساء|للرؤساء) من # (?:بلدا|بلدان|بلد)",
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
        patterns: &[
            "dont # pays en développement",
            "of which # (?:are )?developing countries",
            r"(?:de los cuales|de ellos) # (?:son )?países en desarrollo",
            r"(?:из которых|в том числе) # (?:являются )?развивающи\p{L}+",
            r"其中#个(?:是|为)?发展中国家",
            r"منها # (?:بلدا ناميا|بلدان نامية|بلد نام)",
        ],
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
    ("una", 1),
    ("uno", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("veinte", 20),
    ("treinta", 30),
    ("одну", 1),
    ("две", 2),
    ("три", 3),
    ("четыре", 4),
    ("пять", 5),
    ("шесть", 6),
    ("семь", 7),
    ("восемь", 8),
    ("девять", 9),
    ("десять", 10),
    ("одиннадцать", 11),
    ("двенадцать", 12),
    ("двадцать", 20),
    ("тридцать", 30),
    ("ثلاثة", 3),
    ("أربعة", 4),
    ("خمسة", 5),
    ("ستة", 6),
    ("سبعة", 7),
    ("ثمانية", 8),
    ("تسعة", 9),
    ("عشرة", 10),
    ("عشرين", 20),
    ("ثلاثين", 30),
];

/// The figures in the paragraphs of the front matter, in the order of the lexicon.
pub fn figures(paragraphs: &[&str]) -> Vec<Figure> {
    static PATTERNS: LazyLock<Vec<(usize, Regex)>> = LazyLock::new(|| {
        let words: Vec<_> = WORDS.iter().map(|(word, _)| *word).collect();
        let spaced = format!(
            r"(?P<more>plus de |more than |over |más de |более |أكثر من )?\b(?P<number>\d{{1,5}}|{})",
            words.join("|")
        );
        let unspaced = r"(?P<more>超过|多于)?(?P<number>\d{1,5}|[一二三四五六七八九十百两]{1,5})";
        COUNTS
            .iter()
            .enumerate()
            .flat_map(|(index, count)| count.patterns.iter().map(move |it| (index, it)))
            .filter_map(|(index, pattern)| {
                let number = if pattern.contains(is_han) { unspaced } else { spaced.as_str() };
                let pattern = format!(r"(?i){}", pattern.replace('#', number));
                compiled(&pattern).map(|regex| (index, regex))
            })
            .collect()
    });
    let paragraphs: Vec<_> =
        paragraphs.iter().map(|text| numerals::as_ascii(&phrases::normalised(text))).collect();
    let mut found: Vec<(usize, Figure)> = Vec::new();
    for (index, regex) in PATTERNS.iter() {
        let captures = paragraphs.iter().find_map(|text| regex.captures(text));
        let (Some(captures), Some(count)) = (captures, COUNTS.get(*index)) else {
            continue;
        };
        let number = captures.name("number").map_or("", |it| it.as_str()).to_lowercase();
        let word = WORDS.iter().find(|(word, _)| *word == number).map(|it| it.1);
        let han = || numerals::read_chinese(&number.replace('两', "二"));
        let Some(value) = word.or_else(|| number.parse().ok()).or_else(han) else {
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

    /// The same report in each language gives the same figures, in digits and in words.
    #[test]
    fn figures_of_six_languages() {
        let all = [
            ("resolutions-revised", 12, false),
            ("resolutions-new", 3, false),
            ("resolutions-suppressed", 4, false),
            ("vice-chairs-new", 40, true),
        ];
        for text in [
            "Elle a révisé 12 Résolutions, adopté trois nouvelles Résolutions, supprimé quatre Résolutions et élu plus de 40 nouveaux vice-présidents.",
            "It revised 12 Resolutions, adopted three new Resolutions, suppressed four Resolutions and elected more than 40 new vice-chairs.",
            "Se revisaron 12 Resoluciones, se adoptaron tres nuevas Resoluciones, se suprimieron cuatro Resoluciones y se eligieron más de 40 nuevos vicepresidentes.",
            "Ассамблея пересмотрела 12 Резолюций, приняла три новые Резолюции, исключила четыре Резолюции и избрала более 40 новых заместителей председателей.",
            "全会修订了12项决议，通过了三项新决议，废止了四项决议，选出了超过40名新任副主席。",
            "راجعت الجمعية ١٢ قرارا، واعتمدت ثلاثة قرارات جديدة، وألغت أربعة قرارات، وانتخبت أكثر من ٤٠ نواب رؤساء جدد.",
        ] {
            let found = figures(&[text]);
            let found: Vec<_> =
                found.iter().map(|it| (it.id.as_str(), it.value, it.at_least)).collect();
            assert_eq!(found, all, "{text}");
        }
    }

    /// Every pattern finds a number in its place.
    #[test]
    fn every_figure_has_patterns_of_six_languages() {
        for count in COUNTS {
            assert_eq!(count.patterns.len(), 6, "{}", count.id);
        }
    }
}
