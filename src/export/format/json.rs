//! Writes JSON: what a register needs of it, and no more. (The widget would carry a general writer
//! to every reader.)

mod nested;

use std::fmt;

use serde::ser::{self, Impossible, Serialize, Serializer};

/// `value` as JSON text, indented.
pub(super) fn json(value: &impl Serialize) -> String {
    let mut text = String::new();
    let written = value.serialize(Writer { text: &mut text, depth: 0 });
    debug_assert!(written.is_ok(), "the model has something that this writer does not know");
    text
}

/// `value`, which is an object, with one more field at its end.
pub(super) fn json_with(value: &impl Serialize, name: &str, field: &impl Serialize) -> String {
    let mut text = json(value);
    if text.ends_with("\n}") {
        text.truncate(text.len() - 2);
        text.push_str(",\n  ");
        quote(&mut text, name);
        text.push_str(": ");
        let written = field.serialize(Writer { text: &mut text, depth: 1 });
        debug_assert!(written.is_ok(), "the field has something that this writer does not know");
        text.push_str("\n}");
    }
    text
}

/// Writes a string in quotation marks. Also escaped is what JSON allows and some reader of it does
/// not: the line separators of Unicode in JavaScript, and `</` inside of a script element.
fn quote(text: &mut String, words: &str) {
    text.push('"');
    let mut before = ' ';
    for c in words.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '/' if before == '<' => text.push_str("\\/"),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                text.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    let digit = (u32::from(c) >> shift) & 15;
                    text.extend(char::from_digit(digit, 16));
                }
            }
            c => text.push(c),
        }
        before = c;
    }
    text.push('"');
}

/// Writes one value.
struct Writer<'a> {
    text: &'a mut String,
    depth: usize,
}

/// Something that no register has.
#[derive(Debug)]
pub(super) struct Unknown;

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a register has no value of this kind")
    }
}

impl std::error::Error for Unknown {}

impl ser::Error for Unknown {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'a> Writer<'a> {
    fn number(self, number: u64) -> Result<(), Unknown> {
        self.text.push_str(&number.to_string());
        Ok(())
    }

    fn word(self, word: &str) -> Result<(), Unknown> {
        self.text.push_str(word);
        Ok(())
    }

    fn open(self, open: char, close: char) -> Nested<'a> {
        self.text.push(open);
        Nested { text: self.text, depth: self.depth + 1, close, is_empty: true }
    }
}

/// A list or an object that is being written.
struct Nested<'a> {
    text: &'a mut String,
    depth: usize,
    close: char,
    is_empty: bool,
}

impl Nested<'_> {
    fn next(&mut self) {
        if !self.is_empty {
            self.text.push(',');
        }
        self.is_empty = false;
        self.line(self.depth);
    }

    fn line(&mut self, depth: usize) {
        self.text.push('\n');
        (0..depth).for_each(|_| self.text.push_str("  "));
    }

    fn name(&mut self, name: &str) {
        self.next();
        quote(self.text, name);
        self.text.push_str(": ");
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unknown> {
        value.serialize(Writer { text: self.text, depth: self.depth })
    }

    fn close(mut self) -> Result<(), Unknown> {
        if !self.is_empty {
            self.line(self.depth - 1);
        }
        self.text.push(self.close);
        Ok(())
    }
}

/// Declares the kinds of values that no register has.
macro_rules! unknown {
    ($($method:ident($($kind:ty),*);)*) => {
        $(fn $method(self, $(_: $kind),*) -> Result<(), Unknown> { Err(Unknown) })*
    };
}

type No = Impossible<(), Unknown>;

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = Nested<'a>;
    type SerializeMap = Nested<'a>;
    type SerializeStruct = Nested<'a>;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeStructVariant = No;

    unknown! {
        serialize_i8(i8); serialize_i16(i16); serialize_i32(i32); serialize_i64(i64);
        serialize_f32(f32); serialize_f64(f64); serialize_bytes(&[u8]); serialize_char(char);
        serialize_unit_struct(&'static str);
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unknown> {
        self.word(if value { "true" } else { "false" })
    }

    fn serialize_u8(self, value: u8) -> Result<(), Unknown> {
        self.number(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Unknown> {
        self.number(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Unknown> {
        self.number(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Unknown> {
        self.number(value)
    }

    fn serialize_str(self, value: &str) -> Result<(), Unknown> {
        quote(self.text, value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unknown> {
        self.word("null")
    }

    fn serialize_unit(self) -> Result<(), Unknown> {
        self.word("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unknown> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unknown> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unknown> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unknown> {
        let mut object = self.open('{', '}');
        object.name(variant);
        object.value(value)?;
        object.close()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Nested<'a>, Unknown> {
        Ok(self.open('[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Nested<'a>, Unknown> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Nested<'a>, Unknown> {
        Ok(self.open('{', '}'))
    }

    fn serialize_tuple(self, _: usize) -> Result<No, Unknown> {
        Err(Unknown)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, Unknown> {
        Err(Unknown)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<No, Unknown> {
        Err(Unknown)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<No, Unknown> {
        Err(Unknown)
    }
}
