//! Reading one JSON object, noting what is wrong instead of failing.

use std::cell::RefCell;

use super::problems::Problems;
use super::{Json, Severity};
use crate::model::{Entries, LocalizedText};

/// One object of the document, and where it stands.
pub(super) struct Reader<'a> {
    object: &'a Json,
    path: String,
    problems: &'a Problems,
    /// The fields that were looked for: when the reader is done with, every other one is unknown.
    asked: RefCell<Vec<String>>,
    /// Whether its names are the file's own, as those of bodies are.
    is_map: bool,
}

impl<'a> Reader<'a> {
    /// A reader of `value`, or an error at `path` where it is no object.
    pub(super) fn new(value: &'a Json, path: String, problems: &'a Problems) -> Option<Self> {
        match value {
            Json::Object(_) => {
                let asked = RefCell::default();
                Some(Self { object: value, path, problems, asked, is_map: false })
            }
            other => {
                lost(problems, path, "an object", other);
                None
            }
        }
    }

    /// Notes that something at `key` costs `severity`.
    pub(super) fn note(&self, key: &str, severity: Severity, reason: String) {
        self.problems.add(self.path_of(key), severity, reason);
    }

    /// The same for something of which a file may have many: it is told once, with how often it
    /// comes.
    pub(super) fn note_once(&self, what: &str, key: &str, severity: Severity, reason: String) {
        self.problems.add_once(what, self.path_of(key), severity, reason);
    }

    /// What is known of the register before its resolutions are read.
    pub(super) fn problems(&self) -> &'a Problems {
        self.problems
    }

    /// Notes that `key` is required and absent, and what is done `instead`.
    pub(super) fn require(&self, key: &str, instead: &str) {
        self.missing(key, Severity::Warning, instead);
    }

    /// As [`Reader::expect`], where the absence costs `severity`.
    pub(super) fn missing(&self, key: &str, severity: Severity, instead: &str) {
        if self.value(key).is_none() {
            self.note(key, severity, format!("the field is missing; {instead}"));
        }
    }

    /// The same for words: of a field that is there without any a reader sees as little.
    fn require_words(&self, key: &str) {
        self.require(key, "it is shown empty");
        if self.value(key).is_some_and(is_blank) {
            self.note(key, Severity::Warning, "it is empty, and shown so".into());
        }
    }

    pub(super) fn path_of(&self, key: &str) -> String {
        format!("{}.{key}", self.path)
    }

    /// The value at `key`; JSON `null` counts as absent.
    pub(super) fn value(&self, key: &str) -> Option<&'a Json> {
        let mut asked = self.asked.borrow_mut();
        if !asked.iter().any(|known| known == key) {
            asked.push(key.to_owned());
        }
        self.object.get(key)
    }

    /// The moment at `key`: a day, a month or a year.
    pub(super) fn moment(&self, key: &str) -> Option<String> {
        let found = self.string(key)?;
        let is_moment = is_moment(&found);
        if !is_moment {
            let reason = format!("\"{found}\" is no date such as 2022-03-01; it is left out");
            self.note(key, Severity::Error, reason);
        }
        is_moment.then_some(found)
    }

    /// The string at `key`; a number is taken as its digits.
    pub(super) fn string(&self, key: &str) -> Option<String> {
        match self.value(key)? {
            Json::String(string) => Some(string.clone()),
            Json::Number(number) => {
                let reason =
                    format!("expected text, found the number {number}; it is read as text");
                self.note(key, Severity::Warning, reason);
                Some(number.clone())
            }
            other => {
                lost(self.problems, self.path_of(key), "text", other);
                None
            }
        }
    }

    /// The string at `key`, or an empty one and a problem.
    pub(super) fn required_string(&self, key: &str) -> String {
        self.require_words(key);
        self.string(key).unwrap_or_default()
    }

    /// The whole number at `key`, also where it is written as text.
    pub(super) fn number<N: TryFrom<u64>>(&self, key: &str) -> Option<N> {
        let number = self.whole_number(key)?;
        let fitting = N::try_from(number).ok();
        if fitting.is_none() {
            self.note(key, Severity::Error, format!("{number} is too large; it is left out"));
        }
        fitting
    }

    fn whole_number(&self, key: &str) -> Option<u64> {
        let value = self.value(key)?;
        let number = match value {
            Json::Number(digits) => digits.parse().ok(),
            Json::String(digits) => digits.trim().parse().ok().inspect(|_| {
                let reason = format!(
                    "expected a number, found the text \"{digits}\"; it is read as a number"
                );
                self.note(key, Severity::Warning, reason);
            }),
            _ => None,
        };
        if number.is_none() {
            lost(self.problems, self.path_of(key), "a whole number", value);
        }
        number
    }

    /// The boolean at `key`; absent is false.
    pub(super) fn boolean(&self, key: &str) -> bool {
        match self.value(key) {
            None => false,
            Some(Json::Boolean(value)) => *value,
            Some(other) => {
                let reason =
                    format!("expected true or false, found {}; it is read as false", other.kind());
                self.note(key, Severity::Warning, reason);
                false
            }
        }
    }

    /// One of a closed list of identifiers; an unknown one is a warning.
    pub(super) fn one_of<T: Copy>(
        &self,
        key: &str,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let ids: Vec<&'static str> = all.iter().map(|value| id(*value)).collect();
        self.known(key, &ids).and_then(|position| all.get(position)).copied()
    }

    /// The position among `ids` of the identifier at `key`.
    fn known(&self, key: &str, ids: &[&str]) -> Option<usize> {
        let found = self.string(key)?;
        let known = ids.iter().position(|id| *id == found);
        if known.is_none() {
            let ids = ids.join(", ");
            let reason = format!("\"{found}\" is not one of {ids}; it is taken as absent");
            self.note(key, Severity::Warning, reason);
        }
        known
    }

    /// The text at `key`, in one or several languages.
    pub(super) fn text(&self, key: &str) -> Option<LocalizedText> {
        text(self.value(key)?, self.path_of(key), self.problems)
    }

    /// The text at `key`, or an empty one and a problem.
    pub(super) fn required_text(&self, key: &str) -> LocalizedText {
        self.require_words(key);
        self.text(key).unwrap_or_else(|| LocalizedText::Plain(String::new()))
    }

    /// The list at `key`, each item read by `item`; items that give nothing are left out.
    pub(super) fn list<T>(
        &self,
        key: &str,
        item: impl Fn(&'a Json, String, &'a Problems) -> Option<T>,
    ) -> Vec<T> {
        // Room for more than there is would stand in memory as long as the register.
        let mut items = Vec::with_capacity(match self.value(key) {
            Some(Json::List(values)) => values.len(),
            _ => 0,
        });
        self.each(key, &mut |value, path| items.extend(item(value, path, self.problems)));
        items
    }

    /// Gives each item of the list at `key`, with its path, to `take`.
    fn each(&self, key: &str, take: &mut dyn FnMut(&'a Json, String)) {
        match self.value(key) {
            None => {}
            Some(Json::List(values)) => {
                let path = self.path_of(key);
                for (index, value) in values.iter().enumerate() {
                    take(value, format!("{path}[{index}]"));
                }
            }
            Some(other) => lost(self.problems, self.path_of(key), "a list", other),
        }
    }

    /// The list of texts at `key`.
    pub(super) fn texts(&self, key: &str) -> Vec<LocalizedText> {
        self.list(key, text)
    }

    /// The list of strings at `key`.
    pub(super) fn strings(&self, key: &str) -> Vec<String> {
        self.list(key, |value, path, problems| match value {
            Json::String(string) => Some(string.clone()),
            other => {
                lost(problems, path, "text", other);
                None
            }
        })
    }

    /// The object at `key`.
    pub(super) fn object(&self, key: &str) -> Option<Reader<'a>> {
        Reader::new(self.value(key)?, self.path_of(key), self.problems)
    }

    /// The object at `key` as a map, each entry read by `entry`.
    pub(super) fn map<T>(
        &self,
        key: &str,
        entry: impl Fn(&'a Json, String, &'a Problems) -> Option<T>,
    ) -> Entries<T> {
        let Some(mut reader) = self.object(key) else {
            return Entries::default();
        };
        reader.is_map = true;
        let mut map = Entries::default();
        let Json::Object(entries) = reader.object else { return map };
        for (name, value) in entries {
            if let Some(value) = entry(value, reader.path_of(name), self.problems) {
                map.insert(name.clone(), value);
            }
        }
        map
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let Json::Object(entries) = self.object else { return };
        if self.is_map {
            return;
        }
        let asked = self.asked.borrow();
        let is_known = |name: &str| name.starts_with("x-") || asked.iter().any(|it| it == name);
        for (name, _) in entries.iter().filter(|(name, _)| !is_known(name)) {
            let reason = "this format has no such field; it is ignored (names of fields of your own begin with \"x-\")";
            self.note_once(name, name, Severity::Warning, reason.into());
        }
    }
}

/// `2022`, `2022-03` or `2022-03-01`.
fn is_moment(text: &str) -> bool {
    let is_of_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths = text.split('-').map(|part| if is_of_digits(part) { part.len() } else { 0 });
    matches!(lengths.collect::<Vec<_>>().as_slice(), [4] | [4, 2] | [4, 2, 2])
}

/// Notes that what was `found` at `path` is of the wrong kind and not shown.
fn lost(problems: &Problems, path: String, wanted: &str, found: &Json) {
    let reason = format!("expected {wanted}, found {}; it is left out", found.kind());
    problems.add(path, Severity::Error, reason);
}

/// Whether there are no words in a text, in any language that it has.
fn is_blank(text: &Json) -> bool {
    match text {
        Json::String(words) => words.trim().is_empty(),
        Json::Object(languages) => languages.iter().all(|(_, words)| is_blank(words)),
        _ => false,
    }
}

/// A text in one or several languages.
pub(super) fn text(value: &Json, path: String, problems: &Problems) -> Option<LocalizedText> {
    match value {
        Json::String(words) => Some(LocalizedText::Plain(words.clone())),
        Json::Object(languages) => {
            let mut texts = Entries::default();
            for (language, words) in languages {
                match words {
                    Json::String(words) => {
                        texts.insert(language.clone(), words.clone());
                    }
                    other => lost(problems, format!("{path}.{language}"), "text", other),
                }
            }
            Some(LocalizedText::ByLanguage(Box::new(texts)))
        }
        other => {
            lost(problems, path, "text, or an object of texts by language", other);
            None
        }
    }
}
