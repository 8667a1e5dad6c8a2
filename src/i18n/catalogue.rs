//! The texts of one language, ready to be used.

use std::borrow::Cow;

use super::{Category, Counted, Formats, Language, Message, OwnLanguage};
use crate::model::{Json, Part, Status, Verb};

type Words = Cow<'static, str>;

/// The texts of one language, each list in the order of its enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    language: Language,
    texts: Vec<Words>,
    counted: Vec<Vec<(Category, Words)>>,
    verbs: Vec<Words>,
    statuses: Vec<Words>,
    parts: Vec<Words>,
}

/// What a language's file provides.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub struct Texts {
    /// Every text.
    pub text: fn(Message) -> &'static str,
    /// Every text that counts something.
    pub counted: fn(Counted) -> &'static [(Category, &'static str)],
    /// The name of every verb.
    pub verb: fn(Verb) -> &'static str,
    /// The name of every status.
    pub status: fn(Status) -> &'static str,
    /// The name of every part.
    pub part: fn(Part) -> &'static str,
    /// What the bar of pages without a network says.
    pub offline: OfflineTexts,
}

/// The texts of `www/offline.js`. They are part of that file and of no locale file: it has to speak
/// where nothing else can be loaded.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub struct OfflineTexts {
    /// That what is shown is the copy of a `{date}`.
    pub copy: &'static str,
    /// That there are newer data, which cannot be read, and that what is shown is the copy of a
    /// `{date}`.
    pub unreadable: &'static str,
    /// That there are newer data.
    pub newer: &'static str,
    /// Shows them.
    pub show: &'static str,
    /// That there is a newer version of the widget.
    pub newer_table: &'static str,
    /// Loads the page once more.
    pub reload: &'static str,
}

impl Catalogue {
    /// The texts that are part of this program.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn native(language: Language) -> Self {
        let texts = language.texts();
        let own = |(category, words): &(Category, &'static str)| (*category, Cow::Borrowed(*words));
        let forms = |it: &Counted| (texts.counted)(*it).iter().map(own).collect();
        Self {
            language,
            texts: Message::ALL.iter().map(|it| (texts.text)(*it).into()).collect(),
            counted: Counted::ALL.iter().map(forms).collect(),
            verbs: Verb::ALL.iter().map(|it| (texts.verb)(*it).into()).collect(),
            statuses: Status::ALL.iter().map(|it| (texts.status)(*it).into()).collect(),
            parts: Part::ALL.iter().map(|it| (texts.part)(*it).into()).collect(),
        }
    }

    /// The locale file of a language: what [`Catalogue::from_json`] reads.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_json(&self) -> String {
        fn all<T: Copy>(
            ids: &[T],
            id: fn(T) -> &'static str,
            words: &[Words],
        ) -> serde_json::Value {
            ids.iter().zip(words).map(|(it, words)| (id(*it).to_owned(), words.clone())).collect()
        }
        let forms = |forms: &Vec<(Category, Words)>| -> serde_json::Value {
            forms
                .iter()
                .map(|(category, words)| (category.id().to_owned(), words.clone()))
                .collect()
        };
        let counted = Counted::ALL.iter().zip(&self.counted);
        let counted: serde_json::Value =
            counted.map(|(it, all)| (it.id().to_owned(), forms(all))).collect();
        serde_json::json!({
            "language": self.language.tag(),
            "texts": all(Message::ALL, Message::id, &self.texts),
            "counted": counted,
            "verbs": all(Verb::ALL, Verb::id, &self.verbs),
            "statuses": all(Status::ALL, Status::id, &self.statuses),
            "parts": all(Part::ALL, Part::id, &self.parts),
        })
        .to_string()
    }

    /// Reads a locale file. A text that it lacks is shown by its identifier, so that a newer widget
    /// works with an older file.
    ///
    /// # Errors
    /// A file that is no locale file, with what is wrong in it.
    pub fn from_json(json: &str) -> Result<Self, String> {
        let value = Json::parse(json).map_err(|_| "the locale file is not JSON".to_owned())?;
        if let Some(Json::List(languages)) = value.get("languages") {
            for language in languages {
                let text = |key| language.get(key).and_then(Json::as_str).unwrap_or_default();
                OwnLanguage::add(text("tag"), text("name"), text("direction") == "rtl");
            }
        }
        let tag = value.get("language").and_then(Json::as_str).unwrap_or_default();
        let language = Language::from_tag(tag)
            .ok_or_else(|| format!("the locale file names the language \"{tag}\""))?;
        let words = |section: &str, id: &'static str| -> Words {
            let found = value.get(section).and_then(|section| section.get(id));
            found.and_then(Json::as_str).map_or(id.into(), |words| words.to_owned().into())
        };
        let forms = |it: &Counted| {
            let mut forms = Vec::new();
            for category in Category::ALL {
                let form = value.get("counted").and_then(|counted| counted.get(it.id()));
                let form = form.and_then(|forms| forms.get(category.id())).and_then(Json::as_str);
                forms.extend(form.map(|words| (*category, Words::from(words.to_owned()))));
            }
            forms
        };
        Ok(Self {
            language,
            texts: Message::ALL.iter().map(|it| words("texts", it.id())).collect(),
            counted: Counted::ALL.iter().map(forms).collect(),
            verbs: Verb::ALL.iter().map(|it| words("verbs", it.id())).collect(),
            statuses: Status::ALL.iter().map(|it| words("statuses", it.id())).collect(),
            parts: Part::ALL.iter().map(|it| words("parts", it.id())).collect(),
        })
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text as it is.
    pub fn text(&self, message: Message) -> &str {
        &self.texts[message as usize]
    }

    /// A text with its values filled in.
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        fill(self.text(message), values)
    }

    /// A text that counts something: `{count}` is filled in, `values` are the others.
    pub fn count(
        &self,
        counted: Counted,
        count: usize,
        formats: &dyn Formats,
        values: &[(&str, &str)],
    ) -> String {
        let category = formats.category(count);
        let forms = &self.counted[counted as usize];
        let of = |wanted: Category| forms.iter().find(|(category, _)| *category == wanted);
        let form = of(category).or_else(|| of(Category::Other)).map(|(_, words)| &**words);
        let number = formats.number(count);
        let all = [&[("count", number.as_str())], values].concat();
        fill(form.unwrap_or("{count}"), &all)
    }

    /// The name of a verb of the list; the identifier of one that a register defines.
    pub fn verb(&self, verb: Verb) -> &str {
        self.verbs.get(verb.place()).map_or(verb.id(), |name| name)
    }

    /// The name of a status.
    pub fn status(&self, status: Status) -> &str {
        &self.statuses[status as usize]
    }

    /// The name of a part.
    pub fn part(&self, part: Part) -> &str {
        &self.parts[part as usize]
    }
}

/// Puts each value in the place of its `{name}`. What a value contains is not looked at again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = &rest[before.len()..];
            break;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => filled.push_str(value),
            None => filled.extend(["{", name, "}"]),
        }
        rest = behind;
    }
    filled + rest
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::i18n::PlainFormats;

    #[test]
    fn values_are_filled_in_once() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]), "{b} and x");
        assert_eq!(fill("{unknown} {", &[]), "{unknown} {");
    }

    #[test]
    fn a_locale_file_gives_back_the_same_catalogue() {
        for language in Language::ALL {
            let native = Catalogue::native(*language);
            assert_eq!(Catalogue::from_json(&native.to_json()), Ok(native));
        }
    }

    #[test]
    fn what_is_no_locale_file_is_an_error_that_says_so() {
        assert!(Catalogue::from_json("<html>").is_err());
        assert_eq!(
            Catalogue::from_json(r#"{"language":"tlh"}"#),
            Err("the locale file names the language \"tlh\"".into())
        );
    }

    #[test]
    fn counts_take_the_form_of_their_language() {
        let count = |language, count| {
            let formats = PlainFormats { language };
            let catalogue = Catalogue::native(language);
            catalogue.count(Counted::AllProvisions, count, &formats, &[])
        };
        assert_eq!(count(Language::English, 0), "0 provisions");
        assert_eq!(count(Language::English, 1), "1 provision");
        assert_eq!(count(Language::French, 0), "0 disposition");
        assert_eq!(count(Language::French, 2), "2 dispositions");
    }

    /// A placeholder that a translation lost or invented would show, or leave out, a value.
    #[test]
    fn every_language_has_the_placeholders_of_english_in_every_text() {
        let placeholders = |text: &str| {
            let mut found: Vec<String> = Vec::new();
            let mut rest = text;
            while let Some((_, after)) = rest.split_once('{') {
                let Some((name, behind)) = after.split_once('}') else {
                    break;
                };
                found.push(name.to_owned());
                rest = behind;
            }
            found.sort();
            found
        };
        let english = Language::English.texts();
        for language in Language::ALL {
            let texts = language.texts();
            for message in Message::ALL {
                let (expected, actual) = ((english.text)(*message), (texts.text)(*message));
                assert_eq!(placeholders(actual), placeholders(expected), "{language:?} {actual}");
                assert!(!actual.trim().is_empty(), "{language:?} {message:?}");
            }
            for counted in Counted::ALL {
                let expected = placeholders((english.counted)(*counted)[0].1);
                let forms = (texts.counted)(*counted);
                assert!(
                    forms.iter().any(|(category, _)| *category == Category::Other),
                    "{language:?}"
                );
                for (_, form) in forms {
                    assert_eq!(placeholders(form), expected, "{language:?} {form}");
                }
            }
        }
    }
}
