//! The languages of the interface.

/// Declares the languages: each with its file in this folder, its BCP 47 tag and its own name.
macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident: $file:ident, $tag:literal, $autonym:literal;)*) => {
        /// A language of the interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language { $($(#[$doc])* $name,)* }

        impl Language {
            /// Every language, in the ITU's order: that of their names in English.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The BCP 47 tag.
            pub fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag),* }
            }

            /// The language's name in itself.
            pub fn autonym(self) -> &'static str {
                match self { $(Self::$name => $autonym),* }
            }

            /// The texts of the language.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn texts(self) -> super::Texts {
                match self { $(Self::$name => super::$file::TEXTS),* }
            }
        }
    };
}

languages! {
    /// Arabic.
    Arabic: ar, "ar", "العربية";
    /// Chinese.
    Chinese: zh, "zh", "中文";
    /// English.
    English: en, "en", "English";
    /// French.
    French: fr, "fr", "Français";
    /// Russian.
    Russian: ru, "ru", "Русский";
    /// Spanish.
    Spanish: es, "es", "Español";
}

impl Language {
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
