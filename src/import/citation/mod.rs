//! Citations of other instruments: resolutions, Recommendations, Questions, declarations.

mod resolutions;

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::model::{Reference, ReferenceKind, Revision, parse_revision};

use crate::import::bodies;
use crate::import::lexicon::{conferences, phrases};
use resolutions::resolutions;

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
