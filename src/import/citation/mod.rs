//! Citations of other instruments: resolutions, Recommendations, Questions, declarations,
//! programmes.

mod instruments;
mod programmes;

use std::cell::LazyCell;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::import::pattern::compiled;
use crate::model::{Reference, ReferenceKind, Revision, parse_revision};

use crate::import::apart::Apart;
use crate::import::bodies;
use crate::import::grammar::annex::alternatives;
use crate::import::lexicon::language::all;
use crate::import::lexicon::{conferences, phrases};
use crate::import::numerals;
use instruments::instruments;
use programmes::programmes;

/// The citations in a text, in order. `at` is the path of the text; `own` the key of the body that
/// "this assembly" means.
pub fn citations(text: &str, at: &str, own: &str) -> Vec<Reference> {
    let (normalised, offsets) = phrases::Offsets::unsigned(text);
    let mut found = instruments(&normalised, own);
    found.extend(questions(&normalised));
    found.extend(recommendations(&normalised));
    found.extend(declarations(&normalised));
    found.extend(programmes(&normalised));
    found.sort_by_key(|it| it.start);
    found
        .into_iter()
        .map(|it| {
            let (from, to) = (offsets.original(it.start), offsets.original(it.end));
            Reference {
                kind: it.kind,
                body: it.body,
                number: it.number,
                revision: it.revision,
                clause: it.clause,
                words: text.get(from..to).unwrap_or("").to_owned(),
                at: at.to_owned(),
            }
        })
        .collect()
}

struct Found {
    start: usize,
    end: usize,
    kind: ReferenceKind,
    body: Option<String>,
    number: Option<String>,
    revision: Option<Revision>,
    clause: Option<String>,
}

/// Of those that share words the one with the most.
fn widest(mut all: Vec<Found>) -> Vec<Found> {
    all.sort_by_key(|it| (std::cmp::Reverse(it.end - it.start), it.start));
    let mut apart = Apart::default();
    all.retain(|it| apart.take(&(it.start..it.end)));
    all
}

fn group<'a>(captures: &Captures<'a>, name: &str) -> Option<&'a str> {
    captures.name(name).map(|it| it.as_str())
}

/// The sector that a text, which names `named`, names last before byte `at`, or names right after
/// byte `end`.
fn sector(text: &str, named: &[bodies::Named], at: usize, end: usize) -> Option<String> {
    let sector_of = |key: &str| {
        let letter = key.strip_prefix("itu-")?.chars().next()?;
        matches!(letter, 't' | 'd' | 'r').then(|| format!("itu-{letter}"))
    };
    let after = named.iter().find(|it| {
        it.range.start >= end
            && matches!(
                text.get(end..it.range.start).map(str::trim),
                Some("de l'" | "du" | "of" | "of the" | "del" | "")
            )
    });
    let before = named.iter().rev().filter(|it| it.range.end <= at);
    after.into_iter().chain(before).find_map(|it| it.keys.iter().find_map(|key| sector_of(key)))
}

/// The words between two numbers of a list that one noun stands before or after.
const AND: &str = r"(?:, ?(?:et|and|y|e|и)? ?| et | and | or | ou | y | e | o | и | или |، ?و? ?| و ?| أو |和|及|以及|与|、)";

fn questions(text: &str) -> Vec<Found> {
    const NUMBER: &str = r"\p{Nd}{1,2}(?:-\p{Nd}{1,2})?/\p{Nd}{1,2}";
    static QUESTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let sector = r"(?:ITU|UIT|МСЭ)-[TDRТ]";
        let nouns = r"(?i:Questions?|Cuestión|Cuestiones|Вопрос\p{Ll}*)|[وفبلك]{0,2}(?:المسألة|للمسألة|المسائل|للمسائل|المسألتين|للمسألتين)";
        let list = format!(r"{NUMBER}(?:{AND}{NUMBER})*");
        let han = format!(r"第? ?{NUMBER} ?号?(?:{AND}第? ?{NUMBER} ?号?)*");
        compiled(&format!(
            r"(?P<noun>{nouns}) (?:{sector} )?(?P<list>{list})(?: (?:de l'|of |del |)(?:UIT|ITU|МСЭ)-[TDRТ])?|(?P<han>{han})课题"
        ))
    });
    static ONE: LazyLock<Option<Regex>> = LazyLock::new(|| compiled(NUMBER));
    let mut found = Vec::new();
    let named = LazyCell::new(|| bodies::named(text));
    for captures in QUESTION.iter().flat_map(|regex| regex.captures_iter(text)) {
        let (Some(whole), Some(list)) =
            (captures.get(0), captures.name("list").or(captures.name("han")))
        else {
            continue;
        };
        // "9/12" is not cut to "9/1", nor is a longer word a Question.
        let after = text.get(whole.end()..).unwrap_or("").chars().next();
        let before = text.get(..whole.start()).unwrap_or("").chars().last();
        if after.is_some_and(|c| c.is_numeric() || c == '/')
            || (captures.name("noun").is_some() && before.is_some_and(char::is_alphanumeric))
        {
            continue;
        }
        let numbers: Vec<_> = ONE.iter().flat_map(|regex| regex.find_iter(list.as_str())).collect();
        let Some(sector_end) = numbers.last().map(|it| list.start() + it.end()) else { continue };
        let sector = sector(text, &named, whole.start(), sector_end);
        for (nth, number) in numbers.iter().enumerate() {
            let (is_first, is_last) = (nth == 0, nth + 1 == numbers.len());
            // The noun and "第" belong to the words of their number.
            let from = list.start() + number.start();
            let ordinal = text.get(..from).is_some_and(|it| it.ends_with('第'));
            let from = if ordinal { from - "第".len() } else { from };
            let to = list.start() + number.end();
            let measured = text.get(to..).is_some_and(|it| it.starts_with('号'));
            let to = if measured { to + "号".len() } else { to };
            let number = numerals::as_ascii(number.as_str());
            let group = number.rsplit('/').next().unwrap_or_default();
            found.push(Found {
                start: if is_first { whole.start() } else { from },
                end: if is_last { whole.end() } else { to },
                kind: ReferenceKind::Question,
                body: sector.as_ref().map(|sector| format!("{sector}-sg{group}")),
                number: Some(number),
                revision: None,
                clause: None,
            });
        }
    }
    found
}

fn recommendations(text: &str) -> Vec<Found> {
    const NUMBER: &str = r"[A-Z]{1,3}\.\d+(?:\.\d+)*";
    static RECOMMENDATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let nouns = all()
            .iter()
            .filter(|it| it.tag != "zh")
            .filter_map(|it| it.words.acts.get("recommendation"));
        let nouns = alternatives(nouns.flatten());
        compiled(&format!(
            r"(?:(?P<noun>[وفبلك]{{0,2}}(?i:{nouns}|للتوصية|للتوصيات)) )?(?P<sector>UIT|ITU|МСЭ)-(?P<letter>[TDRТ])(?: (?i:{nouns}))?(?: (?P<number>{NUMBER})(?:-\d+)?| ?(?P<han>{NUMBER})(?:-\d+)?)(?P<zh>建议书)?(?: ?[(（](?P<edition>[^()（）]{{0,12}}\d{{4}})[)）])?"
        ))
    });
    static NEXT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(&format!(
            r"^{AND}(?P<number>{NUMBER})(?:-\d+)?(?:建议书)?(?: ?[(（](?P<edition>[^()（）]{{0,12}}\d{{4}})[)）])?"
        ))
    });
    let mut found = Vec::new();
    for captures in RECOMMENDATION.iter().flat_map(|regex| regex.captures_iter(text)) {
        let (Some(whole), Some(letter)) = (captures.get(0), group(&captures, "letter")) else {
            continue;
        };
        let letter = match letter {
            "D" => "d",
            "R" => "r",
            _ => "t",
        };
        let body = format!("itu-{letter}");
        let one = |start: usize, end: usize, number: Option<&str>, edition: Option<&str>| Found {
            start,
            end,
            kind: ReferenceKind::Recommendation,
            body: Some(body.clone()),
            number: number.map(str::to_owned),
            revision: edition.and_then(parse_revision),
            clause: None,
        };
        let number = group(&captures, "number").or(group(&captures, "han"));
        found.push(one(whole.start(), whole.end(), number, group(&captures, "edition")));
        let mut at = whole.end();
        while let Some(next) = NEXT.as_ref().and_then(|it| it.captures(text.get(at..)?)) {
            let (Some(all), Some(number)) = (next.get(0), next.name("number")) else { break };
            let edition = group(&next, "edition");
            found.push(one(at + number.start(), at + all.end(), Some(number.as_str()), edition));
            at += all.end();
        }
    }
    found
}

fn declarations(text: &str) -> Vec<Found> {
    static DECLARATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        compiled(
            r"(?:(?P<clause>§§? ?\d+(?:\.\d+)*|(?:point|paragraphe|paragraph|punto) \d+) (?:de la |of the |de la )?)?(?:Déclaration (?:d'|de )(?P<fr>\p{Lu}[\p{L} -]*?)|(?P<en>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) Declaration|Declaración de (?P<es>\p{Lu}[\p{L} -]*?)|(?P<ruword>\p{Lu}\p{Ll}+ая декларация|Декларац\p{Ll}+) ?(?P<ru>\p{Lu}[\p{L}-]*)?|[وب]?إعلان (?P<ar>\p{Arabic}+(?: \p{Arabic}+)?)|《?(?P<zh>\p{Han}{2,6})宣言》?) ?[(（](?P<year>\d{4})(?: ?年| г\.)?[)）]",
        )
    });
    let matches = DECLARATION.iter().flat_map(|regex| regex.captures_iter(text));
    let mut found: Vec<Found> = matches
        .filter_map(|captures| {
            let whole = captures.get(0)?;
            let place = ["fr", "en", "es", "ru", "ruword", "ar", "zh"]
                .iter()
                .find_map(|name| group(&captures, name))?;
            let year = group(&captures, "year")?.parse().ok()?;
            Some(Found {
                start: whole.start(),
                end: whole.end(),
                kind: ReferenceKind::Declaration,
                body: conferences::body_at(place, year).map(str::to_owned),
                number: None,
                revision: Some(Revision { place: Some(place.to_owned()), year, revised: false }),
                clause: group(&captures, "clause").map(str::to_owned),
            })
        })
        .collect();
    let mut apart = Apart::default();
    for it in &found {
        apart.take(&(it.start..it.end));
    }
    let undated = undated_declarations(text).into_iter();
    found.extend(undated.filter(|it| apart.is_free(&(it.start..it.end))));
    found
}

/// Declarations that are cited by their place alone.
fn undated_declarations(text: &str) -> Vec<Found> {
    static DECLARATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let name = r"\p{Lu}\p{Ll}[\p{L}'-]*(?: \p{Lu}[\p{L}-]+)?";
        compiled(&format!(
            r"Déclaration (?:d'|de ){name}|(?P<en>{name}) Declaration\b|Declaración de {name}|\b\p{{Lu}}\p{{Ll}}+(?:ая|ой|ую) декларац\p{{Ll}}+|Декларац\p{{Ll}}+ \p{{Lu}}[\p{{L}}-]+|[وبفل]?إعلان (?P<ar>\p{{Arabic}}+(?: \p{{Arabic}}+)?)|《\p{{Han}}{{2,12}}宣言》|(?P<zh>\p{{Han}}{{2,8}})宣言"
        ))
    });
    /// Words with a capital before "Declaration" that are no name.
    const NO_NAMES: [&str; 11] =
        ["The", "This", "That", "Such", "Said", "Each", "Any", "Our", "Its", "Their", "Draft"];
    let mut found = Vec::new();
    for captures in DECLARATION.iter().flat_map(|regex| regex.captures_iter(text)) {
        let Some(whole) = captures.get(0) else { continue };
        let mut start = whole.start();
        let is_one = match (captures.name("en"), captures.name("ar"), captures.name("zh")) {
            (Some(name), ..) => {
                let first = name.as_str().split(' ').next().unwrap_or_default();
                let is_name = !NO_NAMES.contains(&first);
                // "The Springfield Declaration" is cited without its article.
                match (is_name, name.as_str().split_once(' ')) {
                    (true, _) => true,
                    (false, Some((article, _))) => {
                        start += article.len() + 1;
                        true
                    }
                    (false, None) => false,
                }
            }
            // "إعلان النتائج" announces results: here only the place tells.
            (_, Some(place), _) => {
                let place = place.as_str();
                conferences::is_place(place)
                    || place.split(' ').next().is_some_and(conferences::is_place)
            }
            // What stands before the place is not spaced from it.
            (_, _, Some(words)) => match conferences::place_at_end(words.as_str()) {
                Some(place) => {
                    start = words.end() - place.len();
                    true
                }
                None => false,
            },
            _ => true,
        };
        if is_one {
            found.push(Found {
                start,
                end: whole.end(),
                kind: ReferenceKind::Declaration,
                body: None,
                number: None,
                revision: None,
                clause: None,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = citations(text, "x", "wtsa")
            .into_iter()
            .map(|it| {
                format!(
                    "{} {} {} {} [{}] {}",
                    it.kind.id(),
                    it.body.as_deref().unwrap_or("-"),
                    it.number.as_deref().unwrap_or("-"),
                    it.revision.map_or("-".to_owned(), |it| it.to_string()),
                    it.clause.as_deref().unwrap_or(""),
                    it.words
                )
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn resolutions_with_and_without_an_edition() {
        check(
            "voir la Résolution 7 (Rév.\u{a0}Doha, 2006) de la CMDT et la Résolution 12",
            &[
                "resolution wtdc 7 (Rev. Doha, 2006) [] Résolution 7 (Rév.\u{a0}Doha, 2006) de la CMDT",
                "resolution - 12 - [] Résolution 12",
            ],
        );
        check(
            "point 3 du décide de la Résolution 9 (Antalya, 2006)",
            &[
                "resolution pp 9 (Antalya, 2006) [point 3 du décide] point 3 du décide de la Résolution 9 (Antalya, 2006)",
            ],
        );
    }

    #[test]
    fn several_numbers_share_one_body() {
        check(
            "les Résolutions 4 (Rév. Genève, 2022) et 6 (Rév. Genève, 2022) de la présente Assemblée",
            &[
                "resolution wtsa 4 (Rev. Genève, 2022) [] Résolutions 4 (Rév. Genève, 2022)",
                "resolution wtsa 6 (Rev. Genève, 2022) [] 6 (Rév. Genève, 2022) de la présente Assemblée",
            ],
        );
    }

    #[test]
    fn a_bracket_that_is_never_closed() {
        check(
            "la Résolution 8 (Rév. Doha, 2006 de la Conférence mondiale de développement des télécommunications sur",
            &[
                "resolution wtdc 8 (Rev. Doha, 2006) [] Résolution 8 (Rév. Doha, 2006 de la Conférence mondiale de développement des télécommunications",
            ],
        );
    }

    #[test]
    fn what_cites_nothing() {
        check("la présente Résolution, l'Annexe A de la présente Résolution, 4 Résolutions", &[]);
    }

    #[test]
    fn questions_recommendations_declarations() {
        check("The Declaration; إعلان النتائج; 发表宣言", &[]);
        check(
            "la Question 5/1 de l'UIT-D, la Recommandation UIT-T X.509 et le § 3 de la Déclaration de Doha (2006)",
            &[
                "question itu-d-sg1 5/1 - [] Question 5/1 de l'UIT-D",
                "recommendation itu-t X.509 - [] Recommandation UIT-T X.509",
                "declaration wtdc - (Doha, 2006) [§ 3] § 3 de la Déclaration de Doha (2006)",
            ],
        );
        check(
            "Resolution 5 (Rev. Geneva, 2022) of this assembly",
            &[
                "resolution wtsa 5 (Rev. Geneva, 2022) [] Resolution 5 (Rev. Geneva, 2022) of this assembly",
            ],
        );
    }

    #[test]
    fn programmes_by_number_acronym_and_name_in_each_language() {
        for (text, expected) in [
            ("Programme 2: eau et chemins", "programme - 2 - [] Programme 2"),
            ("au titre du programme ABG, il", "programme - ABG - [] programme ABG"),
            (
                "les piliers du programme A&B de l'UIT, chacun",
                "programme itu A&B - [] programme A&B de l'UIT",
            ),
            (
                "suite du programme d'arrosage et de semis de l'UIT, en",
                "programme itu d'arrosage et de semis - [] programme d'arrosage et de semis de l'UIT",
            ),
            (
                "le programme de l'UIT pour les jardins fermés (ABG).",
                "programme itu ABG - [] programme de l'UIT pour les jardins fermés (ABG)",
            ),
            ("Programa 12.", "programme - 12 - [] Programa 12"),
            ("el programa A&B de la UIT", "programme itu A&B - [] programa A&B de la UIT"),
            (
                "el Programa de riego y siembra de la UIT",
                "programme itu de riego y siembra - [] Programa de riego y siembra de la UIT",
            ),
            ("under the ABG programme", "programme - ABG - [] ABG programme"),
            (
                "of the ITU watering and sowing programme, and",
                "programme itu watering and sowing - [] ITU watering and sowing programme",
            ),
            (
                "the ITU programme on closed gardens (ABG)",
                "programme itu ABG - [] ITU programme on closed gardens (ABG)",
            ),
            ("Программа 3 о садах", "programme - 3 - [] Программа 3"),
            ("в рамках программы АБГ МСЭ", "programme itu АБГ - [] программы АБГ МСЭ"),
            ("программа МСЭ по садам (АБГ)", "programme itu АБГ - [] программа МСЭ по садам (АБГ)"),
            ("国际电联A&B计划", "programme itu A&B - [] 国际电联A&B计划"),
            ("根据国际电联花园灌溉计划，", "programme itu 花园灌溉 - [] 国际电联花园灌溉计划"),
            ("第2号计划", "programme - 2 - [] 第2号计划"),
            ("البرنامج 2:", "programme - 2 - [] البرنامج 2"),
            ("وبرنامج ABG", "programme - ABG - [] وبرنامج ABG"),
            (
                "برنامج الاتحاد بشأن الحدائق (ABG)",
                "programme itu ABG - [] برنامج الاتحاد بشأن الحدائق (ABG)",
            ),
        ] {
            check(text, &[expected]);
        }
    }

    #[test]
    fn programmes_without_a_name_are_not_cited() {
        for text in [
            "élaborer un programme visant à aider",
            "des programmes de formation, des forums",
            "des programmes et initiatives relevant de l'UIT-D qui",
            "le programme de travail de l'UIT-T",
            "le futur programme éventuel",
            "a programme to help; training programmes of ITU",
            "the BDT programme",
            "le programme BDT",
            "programme 2015-2018",
            "Programme 2.5",
            "Programme 50%",
            "Programme 20/7",
            "программа подготовки",
            "计划 2023年",
            "برنامج تدريب",
        ] {
            check(text, &[]);
        }
    }
}
