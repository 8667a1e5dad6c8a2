//! Phrases that hand a duty on, name partners or begin an action.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::Verb;

/// Spaces, hyphens and apostrophes of one kind, one character for one.
pub fn normalised(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
            '\u{2010}' | '\u{2011}' => '-',
            '’' | 'ʼ' => '\'',
            other => other,
        })
        .collect()
}

/// The byte of `text` that stands where byte `at` of its normalised form stands.
pub fn original_offset(text: &str, normalised: &str, at: usize) -> usize {
    let characters = normalised.get(..at).map_or(0, |before| before.chars().count());
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}

/// Infinitives by which a provision hands a duty on, and the verb each stands for.
const DELEGATIONS: &[(&str, Verb)] = &[
    ("de charger ", Verb::Instructs),
    ("de confier à ", Verb::Instructs),
    ("de confier au ", Verb::Instructs),
    ("de confier aux ", Verb::Instructs),
    ("d'autoriser ", Verb::Authorizes),
    ("de prier instamment ", Verb::Urges),
    ("d'exhorter ", Verb::Urges),
    ("de prier ", Verb::Requests),
    ("de demander à ", Verb::Requests),
    ("de demander au ", Verb::Requests),
    ("de demander aux ", Verb::Requests),
    ("d'inviter ", Verb::Invites),
    ("d'encourager ", Verb::Encourages),
    ("to instruct ", Verb::Instructs),
    ("to entrust ", Verb::Instructs),
    ("to authorize ", Verb::Authorizes),
    ("to urge ", Verb::Urges),
    ("to request ", Verb::Requests),
    ("to invite ", Verb::Invites),
    ("to encourage ", Verb::Encourages),
    ("encargar a ", Verb::Instructs),
    ("encargar al ", Verb::Instructs),
    ("invitar a ", Verb::Invites),
    ("invitar al ", Verb::Invites),
    ("alentar a ", Verb::Encourages),
    ("поручить ", Verb::Instructs),
    ("предложить ", Verb::Invites),
    ("просить ", Verb::Requests),
    ("责成", Verb::Instructs),
    ("请", Verb::Invites),
];

/// The verb by which a (normalised) text hands its duty on, and the bytes that say so.
pub fn delegation(text: &str) -> Option<(Verb, usize)> {
    DELEGATIONS
        .iter()
        .filter(|(words, _)| {
            text.get(..words.len()).is_some_and(|start| start.to_lowercase() == *words)
        })
        .map(|(words, verb)| (*verb, words.len()))
        .max_by_key(|(_, length)| *length)
}

/// The bytes of a conjunction that introduces whoever shall do something: `que `, `that `.
pub fn conjunction(text: &str) -> Option<usize> {
    ["que ", "qu'", "that ", "чтобы "]
        .into_iter()
        .find(|words| text.starts_with(words))
        .map(str::len)
}

/// Words that end in an infinitive's ending and are none.
const NO_INFINITIVES: &[&str] = &[
    "titre",
    "manière",
    "nature",
    "ordre",
    "cadre",
    "lettre",
    "nombre",
    "genre",
    "terre",
    "mer",
    "fer",
    "hiver",
    "avenir",
    "espoir",
    "centre",
    "chapitre",
    "mesure",
    "procédure",
    "membre",
    "ministère",
    "caractère",
    "culture",
    "structure",
    "infrastructure",
    "lumière",
    "matière",
    "particulier",
    "dernier",
    "premier",
    "atelier",
    "dossier",
    "papier",
    "chercheur",
    "autre",
];

/// Where the action begins in a (normalised) text that names its addressee first: the byte of
/// `de fournir`, `à contribuer`, `to report`. Nothing before byte `from` counts.
pub fn action(text: &str, from: usize) -> Option<usize> {
    static ACTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"[ ,](?P<action>(?:(?:de |d'|à )(?:ne pas |se |s'|en |y )?(?P<fr>\p{Ll}+(?:er|ir|re))|to \p{Ll}+|(?:que |a )?\p{Ll}+(?P<es>[aei]r)(?:se)?|\p{Ll}+(?P<ru>ть)(?:ся)?))(?:[ ,;.:]|$)",
        )
        .ok()
    });
    let regex = ACTION.as_ref()?;
    let mut start = from;
    while let Some(captures) = regex.captures_at(text, start) {
        let found = captures.name("action")?;
        let french = captures.name("fr").map(|word| word.as_str());
        let spanish = captures.name("es").is_some();
        let is_action = match french {
            Some(word) => !NO_INFINITIVES.contains(&word),
            // An infinitive alone is one in Spanish only.
            None => {
                !spanish || found.as_str().starts_with("que ") || found.as_str().starts_with("a ")
            }
        };
        if is_action {
            return Some(found.start());
        }
        start = found.end();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_begins_with_an_infinitive() {
        let after = |text: &str| action(text, 0).map(|at| text[at..].to_owned());
        assert_eq!(
            after("les États Membres à titre gratuit à agir vite"),
            Some("à agir vite".into())
        );
        assert_eq!(after("le Directeur, d'aider"), Some("d'aider".into()));
        assert_eq!(after("TSAG to report"), Some("to report".into()));
        assert_eq!(after("le Directeur du TSB"), None);
    }

    #[test]
    fn duties_are_handed_on() {
        assert_eq!(delegation("de charger le TSB"), Some((Verb::Instructs, 11)));
        assert_eq!(delegation("de rien"), None);
    }
}
