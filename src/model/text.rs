//! Text in one or several languages.

use serde::Serialize;

use super::Entries;

/// A text of the register: either one string in the register's own language, or one string for
/// each language (a BCP 47 tag such as `fr` or `zh`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum LocalizedText {
    /// One string, in the register's `language`.
    Plain(String),
    /// One string for each language.
    ByLanguage(
        #[cfg_attr(feature = "schema", schemars(transform = super::schema::by_language))]
        // In a box: most texts are plain, and there are hundreds of thousands.
        Box<Entries<String>>,
    ),
}

/// A string chosen for a reader, and the language it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen<'a> {
    /// The words to show.
    pub words: &'a str,
    /// The language of `words`; `None` where there are none.
    pub language: Option<&'a str>,
}

impl LocalizedText {
    /// The text in the first of `languages` that it has; failing all of them, in whatever language
    /// comes first in it. `own` is the register's language, which a plain string is in.
    ///
    /// ```
    /// use resolution_table::model::LocalizedText;
    ///
    /// let text = LocalizedText::from("wells");
    /// let chosen = text.choose(&["fr"], "en");
    /// assert_eq!((chosen.words, chosen.language), ("wells", Some("en")));
    /// ```
    pub fn choose<'a>(&'a self, languages: &[&str], own: &'a str) -> Chosen<'a> {
        match self {
            Self::Plain(words) => Chosen { words, language: Some(own) },
            Self::ByLanguage(map) => {
                let in_language = |tag: &str| map.iter().find(|(known, _)| *known == tag);
                let chosen = languages
                    .iter()
                    .find_map(|tag| in_language(tag))
                    .or_else(|| in_language(own))
                    .or_else(|| map.iter().next());
                chosen.map_or(Chosen { words: "", language: None }, |(language, words)| Chosen {
                    words,
                    language: Some(language),
                })
            }
        }
    }

    /// The words in each language.
    pub fn words(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Plain(words) => Box::new(std::iter::once(words.as_str())),
            Self::ByLanguage(map) => Box::new(map.iter().map(|(_, words)| words.as_str())),
        }
    }

    /// Whether no language has any words.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(words) => words.is_empty(),
            Self::ByLanguage(map) => map.iter().all(|(_, words)| words.is_empty()),
        }
    }
}

impl Default for LocalizedText {
    /// No words, in the register's language.
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl From<&str> for LocalizedText {
    fn from(words: &str) -> Self {
        Self::Plain(words.to_owned())
    }
}

impl From<String> for LocalizedText {
    fn from(words: String) -> Self {
        Self::Plain(words)
    }
}

/// The words in each language, after its tag.
impl FromIterator<(String, String)> for LocalizedText {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(words: I) -> Self {
        Self::ByLanguage(Box::new(words.into_iter().collect()))
    }
}

/// Whether it is a sign that nobody sees and that changes the direction of all that follows, also
/// of the sentence around.
pub fn turns_text(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> LocalizedText {
        [("fr", "décide"), ("en", "resolves")]
            .map(|(language, words)| (language.to_owned(), words.to_owned()))
            .into_iter()
            .collect()
    }

    #[test]
    fn the_first_wanted_language_wins() {
        assert_eq!(two().choose(&["ar", "en", "fr"], "fr").words, "resolves");
    }

    #[test]
    fn failing_all_wanted_the_registers_own_language_is_shown_and_named() {
        let chosen = Chosen { words: "décide", language: Some("fr") };
        assert_eq!(two().choose(&["ar"], "fr"), chosen);
        assert_eq!(LocalizedText::from("décide").choose(&["ar"], "fr"), chosen);
    }

    #[test]
    fn a_text_without_any_language_is_empty_and_does_not_fail() {
        let none = LocalizedText::from_iter([]);
        assert_eq!(none.choose(&["en"], "fr").words, "");
        assert!(none.is_empty());
    }
}
