//! The languages of the interface: this list, and a file of texts for each.
//!
//! What else has to know them (pages, scripts, style sheets, the tools) is made from the list or held against it by
//! `tests/languages.rs`.

use crate::identifiers::identifiers;

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

identifiers! {
    /// A language of the interface, by its BCP 47 tag, with its own name. They are in the ITU's order: that of their
    /// names in English.
    pub enum Language with autonym: &'static str {
        /// Arabic.
        Arabic = "ar" => "العربية",
        /// Chinese.
        Chinese = "zh" => "中文",
        /// English.
        English = "en" => "English",
        /// French.
        French = "fr" => "Français",
        /// Russian.
        Russian = "ru" => "Русский",
        /// Spanish.
        Spanish = "es" => "Español",
    }
}

impl Language {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.id()
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
        }
    }

    /// The language that a BCP 47 tag such as `fr-CH` asks for.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The direction that text of the language with this tag runs in.
    pub fn direction(tag: &str) -> &'static str {
        match tag.split(['-', '_']).next() {
            Some("ar" | "fa" | "he" | "ur") => "rtl",
            _ => "ltr",
        }
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
