//! Whose duty a lead or a provision is, and whom it only mentions.

use crate::model::{Force, Part, Verb};

use crate::import::bodies::{self, Named};
use crate::import::lexicon::language::Language;
use crate::import::lexicon::phrases;

/// The bodies of a lead or a provision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Those whose duty it is.
    pub addressees: Vec<String>,
    /// The verb by which the duty is handed on.
    pub delegates: Option<Verb>,
    /// The others.
    pub mentions: Vec<String>,
}

impl Address {
    fn new(named: &[Named], addressed: usize, delegates: Option<Verb>) -> Self {
        let (first, rest) = named.split_at(addressed.min(named.len()));
        let addressees = bodies::keys(first);
        let mut mentions = bodies::keys(rest);
        mentions.retain(|key| !addressees.contains(key));
        Self { delegates: delegates.filter(|_| !addressees.is_empty()), addressees, mentions }
    }
}

/// The bodies of a text that stands under no verb: a provision of an annex.
pub fn mentioned(text: &str) -> Address {
    let text = phrases::normalised(text);
    Address::new(&bodies::named(&text), 0, None)
}

/// Whether a verb asks somebody to do something.
pub fn addresses(verb: Verb) -> bool {
    use Force::{Encourages, Instructs, Invites, Requests};
    matches!(verb.force(), Instructs | Requests | Invites | Encourages)
}

/// The bodies of a provision under `verb`.
pub fn under(verb: Verb, text: &str, language: &Language) -> Address {
    let text = phrases::normalised(text);
    let named = bodies::named(&text);
    let addressed = |from: usize| bodies::addressed(&text, &named, from).map(|it| it.0);
    let count = match verb.force() {
        Force::Preamble => None,
        Force::Decides => {
            if let Some((delegates, from)) = phrases::delegation(&text, language) {
                let count = addressed(from).unwrap_or(0);
                return Address::new(&named, count, Some(delegates));
            }
            addressed(phrases::conjunction(&text, language).unwrap_or(0))
        }
        _ => addressed(phrases::conjunction(&text, language).unwrap_or(0)),
    };
    Address::new(&named, count.unwrap_or(0), None)
}

/// The bodies of a lead under `verb`: there every body is addressed before the words by which
/// others only take part, even where its neighbour is unknown.
pub fn in_lead(verb: Verb, part: Part, text: &str, language: &Language) -> Address {
    if part == Part::Preamble {
        return mentioned(text);
    }
    let normal = phrases::normalised(text);
    let handed_on = phrases::delegation(&normal, language);
    let addresses = addresses(verb);
    let from = match handed_on {
        Some((_, from)) if !addresses => from,
        _ if addresses => 0,
        _ => return under(verb, text, language),
    };
    let delegates = handed_on.map(|it| it.0).filter(|_| !addresses);
    let named = bodies::addressable(&normal);
    let rest = normal.get(from..).unwrap_or("");
    if rest.trim().is_empty() {
        return Address { delegates, ..Address::default() };
    }
    let known = bodies::addressed(&normal, &named, from).map(|it| it.0);
    let end = [
        phrases::partners(rest, language).map(|at| from + at),
        phrases::action(&normal, from, language),
        rest.find([':', '：']).map(|at| from + at),
    ];
    let end = end.into_iter().flatten().min().unwrap_or(normal.len());
    let zone = || {
        let clause = phrases::conjunction(rest, language).is_some();
        named.iter().filter(|it| !clause && it.range.end <= end).count()
    };
    let count = known.unwrap_or_else(zone);
    let mut address = Address::new(&named, count, delegates);
    if handed_on.is_some() && count == 0 {
        address.delegates = delegates;
    }
    // What is a body only where somebody is addressed is none elsewhere.
    let strict = bodies::keys(&bodies::named(&normal));
    address.mentions.retain(|key| strict.contains(key));
    address
}

/// The words of an addressee that no list knows, where a lead names nobody else.
pub fn unknown<'a>(verb: Verb, text: &'a str, language: &Language) -> Option<&'a str> {
    let normal = phrases::normalised(text);
    let handed_on = phrases::delegation(&normal, language).map(|it| it.1);
    let addresses = addresses(verb);
    let from = if addresses { 0 } else { handed_on? };
    if !bodies::addressable(&normal).is_empty() {
        return None;
    }
    let rest = normal.get(from..)?;
    if phrases::conjunction(rest, language).is_some()
        || phrases::partners(rest, language) == Some(0)
    {
        return None;
    }
    let end = [
        phrases::partners(rest, language),
        phrases::action(rest, 0, language),
        rest.find([':', '：', ',', '，', '،', ';', '.', '(', '（']),
    ];
    let end = end.into_iter().flatten().min().unwrap_or(rest.len());
    let article = language.begins_with(rest, &language.words.words.articles).unwrap_or(0);
    let name = rest.get(article..end)?.trim();
    let words = name.split_whitespace().count();
    let fits = (1..=8).contains(&words)
        && (2..=80).contains(&name.chars().count())
        && !name.chars().any(char::is_numeric)
        && (article > 0 || name.chars().next().is_some_and(|c| !c.is_lowercase()));
    let at = phrases::original_offset(text, &normal, from + rest.find(name)?);
    let length = name.chars().count();
    let tail = text.get(at..)?;
    let end = tail.char_indices().nth(length).map_or(tail.len(), |(at, _)| at);
    tail.get(..end).filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::lexicon::language::language;

    fn check(
        verb: Verb,
        text: &str,
        addressees: &[&str],
        delegates: Option<Verb>,
        mentions: &[&str],
    ) {
        let french = language("fr").expect("French");
        let found = under(verb, text, french);
        assert_eq!(found.addressees, addressees, "{text}");
        assert_eq!(found.delegates, delegates, "{text}");
        assert_eq!(found.mentions, mentions, "{text}");
    }

    #[test]
    fn partners_are_only_mentioned() {
        check(
            Verb::Instructs,
            "le Directeur du BR, en étroite coopération avec le Directeur du TSB:",
            &["br-director"],
            None,
            &["tsb-director"],
        );
    }

    #[test]
    fn a_duty_belongs_to_the_one_charged() {
        check(
            Verb::Resolves,
            "de charger les commissions d'études d'informer le GCNT",
            &["itu-t-study-groups"],
            Some(Verb::Instructs),
            &["tsag"],
        );
        check(
            Verb::Resolves,
            "de confier au GCR cette tâche",
            &["rag"],
            Some(Verb::Instructs),
            &[],
        );
        check(
            Verb::Resolves,
            "d'inviter l'UIT-T, en particulier la Commission d'études 9, à agir",
            &["itu-t", "itu-t-sg9"],
            Some(Verb::Invites),
            &[],
        );
        check(
            Verb::Resolves,
            "d'encourager la coopération entre l'UIT-T et l'UIT-R",
            &[],
            None,
            &["itu-t", "itu-r"],
        );
        check(
            Verb::Resolves,
            "que la Commission d'études 9 devra aider le Conseil",
            &["itu-t-sg9"],
            None,
            &["council"],
        );
        check(Verb::Resolves, "que, sauf avis du Conseil, rien ne change", &[], None, &["council"]);
    }

    #[test]
    fn a_preamble_addresses_nobody() {
        check(Verb::Noting, "que l'UIT-D travaille", &[], None, &["itu-d"]);
    }
}
