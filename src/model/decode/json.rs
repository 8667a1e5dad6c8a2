//! JSON as the decoder needs it: numbers stay as they are written.

use std::borrow::Cow;

use json_event_parser::{JsonEvent, JsonSyntaxError, LowLevelJsonParser};

use super::{DecodeError, shortened};

/// How deep lists and objects may nest: far more than any register, far less than the stack holds.
const DEEPEST: usize = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, as written.
    Number(String),
    /// A string.
    String(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of the file.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Parses a whole text.
    ///
    /// # Errors
    /// [`DecodeError::Truncated`] where the text breaks off, else [`DecodeError::NotJson`].
    pub fn parse(text: &str) -> Result<Self, DecodeError> {
        let mut tree = Tree::default();
        let read = Events::default().read(text.as_bytes(), true, &mut |event| tree.take(event));
        read.map_err(|wrong| wrong.explain(text))?;
        Ok(tree.root)
    }

    /// The value at `key` of an object; `null` counts as absent, and of several the last one
    /// counts.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        let entry = entries.iter().rev().find(|(known, _)| known == key);
        entry.map(|(_, value)| value).filter(|value| **value != Self::Null)
    }

    /// The string, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(string) => Some(string),
            _ => None,
        }
    }

    /// What it is, for a message.
    pub fn kind(&self) -> String {
        match self {
            Self::Null => "nothing".into(),
            Self::Boolean(true) => "true".into(),
            Self::Boolean(false) => "false".into(),
            Self::Number(number) => shortened(format!("the number {number}")),
            Self::String(string) => {
                let start: String = string.chars().take(40).collect();
                format!("the text \"{start}\"")
            }
            Self::List(_) => "a list".into(),
            Self::Object(_) => "an object".into(),
        }
    }
}

/// The pieces of a file by their numbers, from 0; none after the last.
pub type Pieces<'a> = &'a dyn Fn(usize) -> Option<Cow<'a, [u8]>>;

/// Why a text is no JSON that is read.
pub(super) enum Wrong {
    Syntax(JsonSyntaxError),
    Nested,
}

impl Wrong {
    /// The same in words, of the whole `text`.
    fn explain(self, text: &str) -> DecodeError {
        let Self::Syntax(error) = self else {
            let detail = format!("lists and objects nest more than {DEEPEST} deep");
            return DecodeError::NotJson { line: 1, column: 1, detail };
        };
        let at = error.location();
        // What is wrong only in the last, unfinished token is missing rather than wrong.
        if unfinished(text).is_some_and(|last| at.end.offset as usize >= last) {
            return DecodeError::Truncated { line: text.lines().count() };
        }
        DecodeError::NotJson {
            line: at.start.line as usize + 1,
            column: at.start.column as usize + 1,
            detail: shortened(error.message().to_owned()),
        }
    }
}

/// Reads a text that comes in pieces, of which only the one that is read is in memory.
#[derive(Default)]
pub(super) struct Events {
    parser: LowLevelJsonParser,
    /// What came last, and is not a whole token yet.
    left: Vec<u8>,
    /// So many bytes are waited for before that is looked at again.
    wanted: usize,
}

impl Events {
    /// Gives what stands in the next piece to `take`; after the last one the text ends.
    pub(super) fn read(
        &mut self,
        piece: &[u8],
        is_last: bool,
        take: &mut dyn FnMut(JsonEvent) -> Result<(), Wrong>,
    ) -> Result<(), Wrong> {
        let mut joined = std::mem::take(&mut self.left);
        let data = match joined.is_empty() {
            true => piece,
            false => {
                joined.extend_from_slice(piece);
                &joined
            }
        };
        // What is longer than pieces is looked at again only once twice as much of it is here.
        if data.len() <= self.wanted && !is_last {
            self.left = joined;
            return Ok(());
        }
        let mut at = 0;
        loop {
            let read = self.parser.parse_next(data.get(at..).unwrap_or_default(), is_last);
            at += read.consumed_bytes;
            match read.event {
                // Only while more is to come.
                None => break,
                Some(Ok(JsonEvent::Eof)) => return Ok(()),
                Some(Ok(event)) => take(event)?,
                Some(Err(error)) => return Err(Wrong::Syntax(error)),
            }
        }
        self.left = data.get(at..).unwrap_or_default().to_vec();
        self.wanted = 2 * self.left.len();
        Ok(())
    }
}

/// A value that is being put together.
pub(super) struct Tree {
    /// The lists and objects that are open; where a value is expected in an object, its last entry
    /// holds the place.
    pub(super) open: Vec<Json>,
    /// The value, once nothing is open.
    pub(super) root: Json,
    /// In how many others it stands itself.
    pub(super) depth: usize,
}

impl Default for Tree {
    fn default() -> Self {
        Self { open: Vec::new(), root: Json::Null, depth: 0 }
    }
}

impl Tree {
    /// Takes up what comes next.
    pub(super) fn take(&mut self, event: JsonEvent) -> Result<(), Wrong> {
        let value = match event {
            JsonEvent::ObjectKey(key) => {
                if let Some(Json::Object(entries)) = self.open.last_mut() {
                    entries.push((key.into_owned(), Json::Null));
                }
                return Ok(());
            }
            JsonEvent::EndArray | JsonEvent::EndObject => {
                if let Some(value) = self.open.pop() {
                    self.put(value);
                }
                return Ok(());
            }
            JsonEvent::StartArray => Json::List(Vec::new()),
            JsonEvent::StartObject => Json::Object(Vec::new()),
            JsonEvent::Boolean(value) => Json::Boolean(value),
            JsonEvent::Number(number) => Json::Number(number.into_owned()),
            JsonEvent::String(string) => Json::String(string.into_owned()),
            JsonEvent::Null | JsonEvent::Eof => Json::Null,
        };
        if self.open.len() + self.depth > DEEPEST {
            return Err(Wrong::Nested);
        }
        match value {
            Json::List(_) | Json::Object(_) => self.open.push(value),
            value => self.put(value),
        }
        Ok(())
    }

    fn put(&mut self, value: Json) {
        match self.open.last_mut() {
            Some(Json::List(list)) => list.push(value),
            Some(Json::Object(entries)) => {
                if let Some((_, place)) = entries.last_mut() {
                    *place = value;
                }
            }
            _ => self.root = value,
        }
    }
}

/// Where the last token begins of a text in which brackets or a string are still open at the end.
fn unfinished(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped, mut token) = (0usize, false, false, 0);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => {
                in_string = !in_string;
                token = if in_string { offset } else { offset + 1 };
            }
            _ if in_string => {}
            b'[' | b'{' | b']' | b'}' => {
                let opens = matches!(byte, b'[' | b'{');
                depth = if opens { depth + 1 } else { depth.saturating_sub(1) };
                token = offset + 1;
            }
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' => token = offset + 1,
            _ => {}
        }
    }
    (in_string || depth > 0).then_some(token)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        Json::parse(text).map_or_else(|error| error.id().to_owned(), |value| value.kind())
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let value = Json::parse(r#" {"a": [1, -2.5e3, "x\u00e9\n", true, null], "b": {}} "#);
        let list = ["1", "-2.5e3"].map(|number| Json::Number(number.into()));
        let mut list = list.to_vec();
        list.extend([Json::String("xé\n".into()), Json::Boolean(true), Json::Null]);
        let expected =
            vec![("a".to_owned(), Json::List(list)), ("b".to_owned(), Json::Object(vec![]))];
        assert_eq!(value, Ok(Json::Object(expected)));
    }

    #[test]
    fn a_text_cut_off_anywhere_is_truncated() {
        let text = r#"{"a": [1, {"b": "x\"y"}], "c": true}"#;
        for end in 1..text.len() {
            assert_eq!(error(&text[..end]), "truncated", "{}", &text[..end]);
        }
    }

    #[test]
    fn what_is_wrong_inside_is_not_json_and_has_its_place() {
        for text in ["{\"a\" 1}", "{\"a\": 1,}", "[1 2]", "{} {}", "nonsense", "{'a': 1}", "[1]]"] {
            assert_eq!(error(text), "not-json", "{text}");
        }
        let Err(DecodeError::NotJson { line, column, .. }) = Json::parse("{\n  \"a\": ?\n}") else {
            panic!("it is no JSON")
        };
        assert_eq!((line, column), (2, 8));
    }

    #[test]
    fn bottomless_nesting_is_refused_rather_than_followed() {
        assert_eq!(error(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))), "not-json");
    }

    #[test]
    fn it_reads_what_serde_json_writes() {
        let text = include_str!("../../../tests/fixtures/small.json");
        let theirs: serde_json::Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(Json::parse(text).map(|ours| plain(&ours)), Ok(theirs));
    }

    fn plain(json: &Json) -> serde_json::Value {
        match json {
            Json::Null => serde_json::Value::Null,
            Json::Boolean(value) => (*value).into(),
            Json::Number(number) => number.parse::<i64>().expect("whole numbers").into(),
            Json::String(string) => string.clone().into(),
            Json::List(list) => list.iter().map(plain).collect(),
            Json::Object(entries) => entries.iter().map(|(k, v)| (k.clone(), plain(v))).collect(),
        }
    }
}
