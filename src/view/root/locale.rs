//! The reader's language.

use std::cmp::Ordering;

use crate::i18n::{Catalogue, Counted, Formats, Message};
use crate::model::{Kind, Part, Status, Verb};
use crate::query::{Collation, Field};

/// The reader's language: its texts and its conventions.
pub struct Locale {
    /// The texts.
    pub catalogue: Catalogue,
    /// Plural forms, numbers, dates, order.
    pub formats: Box<dyn Formats>,
}

impl Locale {
    /// A text as it is.
    pub fn text(&self, message: Message) -> &str {
        self.catalogue.text(message)
    }

    /// A text with its values filled in.
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        self.catalogue.fill(message, values)
    }

    /// A text that counts something.
    pub fn count(&self, counted: Counted, count: usize, values: &[(&str, &str)]) -> String {
        self.catalogue.count(counted, count, &*self.formats, values)
    }

    /// A whole number.
    pub fn number(&self, number: usize) -> String {
        self.formats.number(number)
    }

    /// The tag of the language.
    pub fn tag(&self) -> &'static str {
        self.catalogue.language().tag()
    }
}

impl Collation for Locale {
    fn compare(&self, a: &str, b: &str) -> Ordering {
        self.formats.compare(a, b)
    }

    fn verb(&self, verb: Verb) -> &str {
        self.catalogue.verb(verb)
    }

    fn status(&self, status: Status) -> &str {
        self.catalogue.status(status)
    }

    fn part(&self, part: Part) -> &str {
        self.catalogue.part(part)
    }

    fn kind<'a>(&'a self, kind: &'a Kind) -> &'a str {
        Message::of_kind(kind).map_or(kind.id(), |message| self.text(message))
    }

    fn field(&self, field: Field) -> &str {
        self.text(match field {
            Field::Resolution => Message::FieldResolution,
            Field::Verb => Message::FieldVerb,
            Field::Addressee => Message::FieldAddressee,
            Field::Who => Message::FieldWho,
            Field::Status => Message::FieldStatus,
            Field::Cites => Message::FieldCites,
            Field::StudyGroup => Message::FieldStudyGroup,
            Field::Part => Message::FieldPart,
            Field::Topic => Message::FieldTopic,
            Field::Mentioned => Message::FieldMentioned,
            Field::Title => Message::FieldTitle,
            Field::Kind => Message::FieldKind,
            Field::Year => Message::FieldYear,
            Field::Meeting => Message::FieldMeeting,
        })
    }
}
