//! The languages of the interface: this list, and a file of texts for each.
//!
//! Pages, scripts and style sheets have lists that `tests/pure/lists.rs` makes from this one.

use crate::identifiers::{Added, alternatives, identifiers, kept};

#[cfg(not(target_arch = "wasm32"))]
mod ar;
#[cfg(not(target_arch = "wasm32"))]
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod es;
#[cfg(not(target_arch = "wasm32"))]
mod fr;
#[cfg(not(target_arch = "wasm32"))]
mod ru;
#[cfg(not(target_arch = "wasm32"))]
mod zh;

/// What is fixed for a language.
pub struct LanguageFacts {
    /// The language's name in itself.
    pub autonym: &'static str,
    /// Whether it is written from right to left.
    pub is_from_right: bool,
    /// Whether its letters have an italic form.
    pub has_italics: bool,
}

identifiers! {
    /// A language of the interface, by its BCP 47 tag. They are in the ITU's order: that of their
    /// names in English.
    pub enum Language with facts: LanguageFacts, own OwnLanguage {
        /// Arabic.
        Arabic = "ar" => LanguageFacts { autonym: "العربية", is_from_right: true, has_italics: false },
        /// Chinese.
        Chinese = "zh" => LanguageFacts { autonym: "中文", is_from_right: false, has_italics: false },
        /// English.
        English = "en" => LanguageFacts { autonym: "English", is_from_right: false, has_italics: true },
        /// French.
        French = "fr" => LanguageFacts { autonym: "Français", is_from_right: false, has_italics: true },
        /// Russian.
        Russian = "ru" => LanguageFacts { autonym: "Русский", is_from_right: false, has_italics: true },
        /// Spanish.
        Spanish = "es" => LanguageFacts { autonym: "Español", is_from_right: false, has_italics: true },
    }
}

/// A language that a page adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnLanguage {
    tag: &'static str,
    autonym: &'static str,
    is_from_right: bool,
}

/// Those that pages added.
static ADDED: Added<OwnLanguage> = Added::new();

impl OwnLanguage {
    /// All that were added.
    pub fn all() -> Vec<Self> {
        ADDED.all()
    }

    /// Adds a language, or takes the place of the one of that tag.
    pub fn add(tag: &str, autonym: &str, is_from_right: bool) {
        ADDED.add(Self { tag: kept(tag), autonym: kept(autonym), is_from_right }, Self::id);
    }

    /// The BCP 47 tag, in small letters.
    pub fn id(self) -> &'static str {
        self.tag
    }
}

impl Language {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.id()
    }

    /// The language's name in itself.
    pub fn autonym(self) -> &'static str {
        match self {
            Self::Own(own) => own.autonym,
            _ => self.facts().map_or("", |facts| facts.autonym),
        }
    }

    /// The tags in words, in their order: `ar, en or fr`.
    pub fn known_tags() -> String {
        let mut tags: Vec<&str> = Self::ALL.iter().map(|language| language.tag()).collect();
        tags.sort_unstable();
        alternatives(&tags)
    }

    /// The texts of the language. The widget loads them as a locale file instead.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn texts(self) -> super::Texts {
        match self {
            Self::Arabic => ar::TEXTS,
            Self::Chinese => zh::TEXTS,
            Self::English => en::TEXTS,
            Self::French => fr::TEXTS,
            Self::Russian => ru::TEXTS,
            Self::Spanish => es::TEXTS,
            // A page has the texts of its own languages.
            Self::Own(_) => en::TEXTS,
        }
    }

    /// The language that a BCP 47 tag such as `fr-CH` asks for.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let of = |tag: &str| Self::all().find(|it| it.tag().eq_ignore_ascii_case(tag));
        of(tag).or_else(|| of(primary))
    }

    /// The direction that text of the language with this tag runs in.
    pub fn direction(tag: &str) -> &'static str {
        let is_from_right = match Self::from_tag(tag) {
            Some(Self::Own(own)) => own.is_from_right,
            Some(language) => language.facts().is_some_and(|facts| facts.is_from_right),
            None => matches!(tag.split(['-', '_']).next(), Some("fa" | "he" | "ur")),
        };
        if is_from_right { "rtl" } else { "ltr" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_regions_lead_to_their_language() {
        assert_eq!(Language::from_tag("fr-CH"), Some(Language::French));
        assert_eq!(Language::from_tag("EN_us"), Some(Language::English));
        assert_eq!(Language::from_tag("tlh"), None);
    }
}
