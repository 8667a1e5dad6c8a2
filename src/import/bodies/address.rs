//! Whose duty a lead or a provision is, and whom it only mentions.

use crate::model::{Force, Verb};

use crate::import::bodies::{self, Named};
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

/// The bodies of a lead or provision under `verb`.
pub fn under(verb: Verb, text: &str) -> Address {
    let text = phrases::normalised(text);
    let named = bodies::named(&text);
    let addressed = |from: usize| bodies::addressed(&text, &named, from).map(|it| it.0);
    let count = match verb.force() {
        Force::Preamble => None,
        Force::Decides => {
            if let Some((delegates, from)) = phrases::delegation(&text) {
                let count = addressed(from).unwrap_or(0);
                return Address::new(&named, count, Some(delegates));
            }
            addressed(phrases::conjunction(&text).unwrap_or(0))
        }
        _ => addressed(phrases::conjunction(&text).unwrap_or(0)),
    };
    Address::new(&named, count.unwrap_or(0), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(
        verb: Verb,
        text: &str,
        addressees: &[&str],
        delegates: Option<Verb>,
        mentions: &[&str],
    ) {
        let found = under(verb, text);
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
