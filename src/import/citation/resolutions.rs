//! Resolutions that are cited, alone and several with one body.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::{ReferenceKind, parse_revision};

use super::{Found, group, regex};
use crate::import::bodies;
use crate::import::lexicon::conferences;

/// The resolutions that a normalised text cites; `own` is the body that "this assembly" means.
pub(super) fn resolutions(text: &str, own: &str) -> Vec<Found> {
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
