//! Citations of other instruments: resolutions, Recommendations, Questions, declarations.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::model::{Reference, ReferenceKind, Revision, parse_revision};

use super::bodies;
use super::lexicon::{conferences, phrases};

/// The citations in a text, in order. `at` is the path of the text; `own` the key of the body that
/// "this assembly" means.
pub fn citations(text: &str, at: &str, own: &str) -> Vec<Reference> {
    let normalised = phrases::normalised(text);
    let mut found = resolutions(&normalised, own);
    found.extend(questions(&normalised));
    found.extend(recommendations(&normalised));
    found.extend(declarations(&normalised));
    found.sort_by_key(|it| it.start);
    found
        .into_iter()
        .map(|it| {
            let from = phrases::original_offset(text, &normalised, it.start);
            let to = phrases::original_offset(text, &normalised, it.end);
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

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

fn group<'a>(captures: &Captures<'a>, name: &str) -> Option<&'a str> {
    captures.name(name).map(|it| it.as_str())
}

fn resolutions(text: &str, own: &str) -> Vec<Found> {
    static HEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(
            r"(?:(?P<clause>(?:§§?|point|paragraphe|alinéa|section|paragraph|punto|пункт\p{Ll}*) ?\d+(?:\.\d+)*(?: (?:du|of the|del) \p{L}+)?) (?:de la |de |of |de la |)?)?(?P<word>(?-u:\b)(?:Résolutions?|Resolution|Resolutions|Resolución|Resoluciones|Резолюци\p{Ll}+|RÉSOLUTIONS?)|第) ?(?P<number>\d{1,4})(?-u:\b)",
        )
    });
    // An edition may lack its closing bracket: it ends with its year.
    static EDITION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(
            r"^(?:号决议)? ?[(（](?P<edition>[^()（）\[\]]{0,40}?(?-u:\b)(?:1[89]|20|21)\d\d)(?:,? ?年)?(?P<close>[)）])?",
        )
    });
    static NEXT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(r"^(?:,| et|, et| ou| and|, and| or| y| и|和|、) ?(?P<number>\d{1,4})(?-u:\b)")
    });
    static TAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(
            r"^,? ?(?:(?:de la |de l'|de |du |of the |of |de la )?)(?P<body>(?i:la présente assemblée|présente assemblée|this assembly|(?:cette|la présente) conférence|conférence mondiale de développement des télécommunications|conférence de plénipotentiaires|assemblée mondiale de normalisation des télécommunications|world telecommunication development conference|plenipotentiary conference|world telecommunication standardization assembly|conferencia mundial de desarrollo de las telecomunicaciones|conferencia de plenipotenciarios|asamblea mundial de normalización de las telecomunicaciones)|CMDT|AMNT|PP|WTDC|WTSA)(?-u:\b)",
        )
    });
    let mut found = Vec::new();
    let heads = HEAD.iter().flat_map(|regex| regex.captures_iter(text));
    for head in heads {
        let (Some(whole), Some(word), Some(number)) =
            (head.get(0), head.name("word"), head.name("number"))
        else {
            continue;
        };
        let mut group_of: Vec<Found> = Vec::new();
        let mut start = if head.name("clause").is_some() { whole.start() } else { word.start() };
        let (mut number, mut at) = (number.as_str().to_owned(), number.end());
        let chinese = word.as_str() == "第";
        if chinese && !text.get(at..).is_some_and(|rest| rest.trim_start().starts_with("号决议"))
        {
            continue;
        }
        loop {
            let rest = text.get(at..).unwrap_or("");
            let edition = EDITION.as_ref().and_then(|regex| regex.captures(rest));
            let revision = edition.as_ref().and_then(|it| parse_revision(group(it, "edition")?));
            let end = edition.as_ref().and_then(|it| it.get(0)).map_or(at, |it| at + it.end());
            let body = revision.as_ref().and_then(|it| {
                conferences::body_at(it.place.as_deref()?, it.year).map(str::to_owned)
            });
            group_of.push(Found {
                start,
                end,
                kind: ReferenceKind::Resolution,
                body,
                number: Some(number),
                revision,
                clause: group(&head, "clause").map(str::to_owned),
            });
            let rest = text.get(end..).unwrap_or("");
            let next = NEXT
                .as_ref()
                .and_then(|regex| regex.captures(rest))
                .and_then(|it| it.name("number"));
            match next {
                Some(next) => {
                    number = next.as_str().to_owned();
                    start = end + next.start();
                    at = end + next.end();
                }
                None => break,
            }
        }
        if let Some(last) = group_of.last_mut() {
            let rest = text.get(last.end..).unwrap_or("");
            if let Some(tail) = TAIL.as_ref().and_then(|regex| regex.captures(rest)) {
                last.end += tail.get(0).map_or(0, |it| it.end());
                let said = group(&tail, "body").unwrap_or("");
                let body = match said.to_lowercase() {
                    said if said.contains("présente") || said.contains("this") => {
                        Some(own.to_owned())
                    }
                    _ => bodies::keys(&bodies::named(said)).into_iter().next(),
                };
                for found in &mut group_of {
                    found.body = body.clone().or(found.body.take());
                }
            }
        }
        found.extend(group_of);
    }
    found
}

/// The sector that a text names last before byte `at`, or names right after byte `end`.
fn sector(text: &str, at: usize, end: usize) -> Option<String> {
    let named = bodies::named(text);
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

fn questions(text: &str) -> Vec<Found> {
    static QUESTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(
            r"(?-u:\b)(?:Questions?|Cuestión|Cuestiones|Вопрос\p{Ll}*) (?P<number>\d{1,2}(?:-\d{1,2})?/(?P<group>\d{1,2}))(?-u:\b)(?:(?: de l'| of | del )(?:UIT|ITU)-[TDR])?",
        )
    });
    let matches = QUESTION.iter().flat_map(|regex| regex.captures_iter(text));
    matches
        .filter_map(|captures| {
            let (whole, number) = (captures.get(0)?, captures.name("number")?);
            let sector = sector(text, whole.start(), number.end());
            Some(Found {
                start: whole.start(),
                end: whole.end(),
                kind: ReferenceKind::Question,
                body: sector.map(|sector| {
                    format!("{sector}-sg{}", group(&captures, "group").unwrap_or(""))
                }),
                number: Some(number.as_str().to_owned()),
                revision: None,
                clause: None,
            })
        })
        .collect()
}

fn recommendations(text: &str) -> Vec<Found> {
    static RECOMMENDATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(
            r"(?:(?-u:\b)(?:Recommand?ations?|Recomendación|Recomendaciones|Рекомендаци\p{Ll}+) )?(?P<sector>UIT|ITU|МСЭ)-(?P<letter>[TDRТ]) (?P<number>[A-Z]{1,2}\.\d+(?:\.\d+)*)(?: \((?P<edition>[^()]{0,12}\d{4})\))?",
        )
    });
    let matches = RECOMMENDATION.iter().flat_map(|regex| regex.captures_iter(text));
    matches
        .filter_map(|captures| {
            let whole = captures.get(0)?;
            let letter = match group(&captures, "letter")? {
                "D" => "d",
                "R" => "r",
                _ => "t",
            };
            Some(Found {
                start: whole.start(),
                end: whole.end(),
                kind: ReferenceKind::Recommendation,
                body: Some(format!("itu-{letter}")),
                number: group(&captures, "number").map(str::to_owned),
                revision: group(&captures, "edition").and_then(parse_revision),
                clause: None,
            })
        })
        .collect()
}

fn declarations(text: &str) -> Vec<Found> {
    static DECLARATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        regex(
            r"(?:(?P<clause>§§? ?\d+(?:\.\d+)*|(?:point|paragraphe|paragraph|punto) \d+) (?:de la |of the |de la )?)?(?-u:\b)(?:Déclaration (?:d'|de )(?P<fr>\p{Lu}[\p{L} -]*?)|(?P<en>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) Declaration|Declaración de (?P<es>\p{Lu}[\p{L} -]*?)) ?\((?P<year>\d{4})\)",
        )
    });
    let matches = DECLARATION.iter().flat_map(|regex| regex.captures_iter(text));
    matches
        .filter_map(|captures| {
            let whole = captures.get(0)?;
            let place = ["fr", "en", "es"].iter().find_map(|name| group(&captures, name))?;
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
        .collect()
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
}
