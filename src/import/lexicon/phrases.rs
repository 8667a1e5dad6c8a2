//! Phrases that hand a duty on, name partners or begin an action.

use super::folding::is_sign;
use super::language::Language;
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

/// Which byte of a text stands where one of its normalised form stands, for many of them.
#[derive(Clone, Debug)]
pub struct Offsets {
    /// Where each character begins: in the normalised form, and in the text.
    starts: Vec<(usize, usize)>,
    length: usize,
}

impl Offsets {
    /// The normalised form of a text without the signs of Arabic vowels, and what stands where.
    pub fn unsigned(text: &str) -> (String, Self) {
        let normalised = normalised(text);
        let mut bare = String::with_capacity(normalised.len());
        let mut starts = Vec::new();
        for ((from, _), c) in text.char_indices().zip(normalised.chars()) {
            if !is_sign(c) {
                starts.push((bare.len(), from));
                bare.push(c);
            }
        }
        (bare, Self { starts, length: text.len() })
    }

    /// The byte of the text that stands where byte `at` of the normalised form stands.
    pub fn original(&self, at: usize) -> usize {
        let nth = self.starts.partition_point(|(to, _)| *to < at);
        self.starts.get(nth).map_or(self.length, |(_, from)| *from)
    }
}

/// The byte of `text` that stands where byte `at` of its normalised form stands.
pub fn original_offset(text: &str, normalised: &str, at: usize) -> usize {
    let characters = normalised.get(..at).map_or(0, |before| before.chars().count());
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}

/// The bytes of a conjunction that introduces whoever shall do something: `que `, `that `.
pub fn conjunction(text: &str, language: &Language) -> Option<usize> {
    let length = language.begins_with(text, &language.words.words.conjunctions)?;
    let rest = text.get(length..)?;
    Some(length + rest.len() - rest.trim_start().len())
}

/// The verb by which a (normalised) text hands its duty on, and the bytes that say so, with the
/// space after them.
pub fn delegation(text: &str, language: &Language) -> Option<(Verb, usize)> {
    let (verb, length) = language.delegation(text)?;
    let rest = text.get(length..)?;
    Some((verb, length + rest.len() - rest.trim_start().len()))
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
    "сеть",
    "печать",
    "память",
    "путь",
];

/// Where the action begins in a (normalised) text that names its addressee first: the byte of
/// `de fournir`, `à contribuer`, `to report`. Nothing before byte `from` counts.
pub fn action(text: &str, from: usize, language: &Language) -> Option<usize> {
    let regex = language.actions.as_ref()?;
    let mut start = from;
    while let Some(captures) = regex.captures_at(text, start) {
        let found = captures.name("found")?;
        let last = found.as_str().rsplit([' ', '\'']).next().unwrap_or("");
        let partner = language.partners.as_ref().is_some_and(|regex| {
            regex.find(text.get(found.start()..).unwrap_or("")).is_some_and(|it| it.start() == 0)
        });
        if !partner && !NO_INFINITIVES.contains(&last) {
            return Some(found.start());
        }
        start = found.end();
    }
    None
}

/// Where a (normalised) text begins to name those who only take part: `in collaboration with …`.
pub fn partners(text: &str, language: &Language) -> Option<usize> {
    Some(language.partners.as_ref()?.captures(text)?.name("found")?.start())
}

#[cfg(test)]
mod tests {
    use super::super::language::language;
    use super::*;

    #[test]
    fn an_action_begins_with_an_infinitive() {
        let french = language("fr").expect("French");
        let after = |text: &str| action(text, 0, french).map(|at| text[at..].to_owned());
        assert_eq!(
            after("les États Membres à titre gratuit à agir vite"),
            Some("à agir vite".into())
        );
        assert_eq!(after("le Directeur, d'aider"), Some("d'aider".into()));
        let english = language("en").expect("English");
        assert_eq!(action("TSAG to report", 0, english), Some(5));
        assert_eq!(after("le Directeur du TSB"), None);
    }

    #[test]
    fn duties_are_handed_on() {
        let french = language("fr").expect("French");
        assert_eq!(delegation("de charger le TSB", french), Some((Verb::Instructs, 11)));
        assert_eq!(delegation("d'inviter", french), Some((Verb::Invites, 9)));
        assert_eq!(delegation("de rien", french), None);
    }
}
