//! What the reader of a Word document tells people.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::diagnostics::{Diagnostic, Level};

/// How many characters of a text are shown.
const SHOWN: usize = 60;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    diagnostics: Vec<Diagnostic>,
    /// For each kind of tracked change: how many, and the line of the first.
    changes: BTreeMap<Change, (usize, u32)>,
    /// Names of formats and letters that were told.
    told: BTreeSet<String>,
}

/// A change that was neither accepted nor rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Something new.
    Inserted,
    /// Something that is to go.
    Deleted,
}

/// The beginning of a text.
pub fn shown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or("").trim_end()),
        None => text,
    }
}

impl Findings {
    /// Notes a tracked change at `line`.
    pub fn change(&mut self, change: Change, line: u32) {
        self.changes.entry(change).or_insert((0, line)).0 += 1;
    }

    /// Hidden text was left out.
    pub fn hidden(&mut self, line: u32, text: &str) {
        let message = format!(
            "hidden text is left out: \"{}\"; if it belongs to the report, take the format \"Hidden\" from it in Word",
            shown(text)
        );
        self.say(line, Level::Warning, "hidden-text", message);
    }

    /// Text stands where no text can be.
    pub fn misplaced(&mut self, line: u32, text: &str) {
        let message = format!(
            "text stands where Word shows none and is left out: \"{}\"; save the document again in Word",
            shown(text)
        );
        self.say(line, Level::Warning, "misplaced-text", message);
    }

    /// A mark leads to no note.
    pub fn missing_note(&mut self, line: u32, kind: &str) {
        let message = format!(
            "the {kind} that a mark here leads to is not in the document; delete the mark in Word"
        );
        self.say(line, Level::Warning, "missing-note", message);
    }

    /// Word numbers the notes of a kind in its own way.
    pub fn renumbered(&mut self, kind: &str) {
        let message = format!(
            "the {kind}s of the document are numbered in a way of its own (format, start or restart); here they are numbered through, so their labels differ from those in Word"
        );
        self.say(0, Level::Warning, "note-numbers", message);
    }

    /// A note has no mark.
    pub fn unmarked_note(&mut self, kind: &str, text: &str) {
        let message = format!(
            "a {kind} has no mark in the text, so Word does not show it; left out: \"{}\"",
            shown(text)
        );
        self.say(0, Level::Note, "unmarked-note", message);
    }

    /// A text box was read after its paragraph.
    pub fn text_box(&mut self, line: u32) {
        let message = "a text box: its text is read after the paragraph that it is anchored to";
        self.say(line, Level::Note, "text-box", message.to_owned());
    }

    /// Something with a text that is not in the document's own parts.
    pub fn unread(&mut self, line: u32, what: &str) {
        let message =
            format!("{what} is not read; if it has words of the report, type them as text");
        self.say(line, Level::Warning, "unread", message);
    }

    /// A list has a format that is not known here.
    pub fn format(&mut self, line: u32, name: &str) {
        let message = format!(
            "the numbering format \"{name}\" is not known: the labels are written in digits; type them as text if that is not right"
        );
        self.once(line, "numbering-format", message);
    }

    /// A letter of a symbol font is not known here.
    pub fn symbol(&mut self, line: u32, font: &str, code: &str) {
        let message = format!(
            "the letter {code} of the font \"{font}\" is not known here; kept by its code: replace it in Word by a letter of a usual font"
        );
        self.once(line, "symbol", message);
    }

    /// Letters are raised or lowered, for which there are no such characters.
    pub fn off_baseline(&mut self, line: u32, text: &str) {
        let message = format!(
            "\"{}\" is raised or lowered in Word; there is no such character for each of it: kept on the line",
            shown(text)
        );
        if self.told.insert(message.clone()) {
            self.say(line, Level::Note, "off-baseline", message);
        }
    }

    /// A field never ends.
    pub fn open_field(&mut self) {
        let message = "a field begins and has no end: look whether its text is as it should be, and update or delete the field in Word";
        self.say(0, Level::Warning, "open-field", message.to_owned());
    }

    /// There are comments.
    pub fn comments(&mut self, count: usize) {
        let message = format!("the document has comments ({count}); they are no part of the text");
        self.say(0, Level::Note, "comments", message);
    }

    /// All of them.
    pub fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        let count = |change| self.changes.get(&change).map_or(0, |it| it.0);
        if let Some(first) = self.changes.values().map(|it| it.1).min() {
            let message = format!(
                "the document has changes that nobody accepted or rejected (insertions: {}, kept; deletions: {}, left out); the first is here: accept or reject all of them in Word (Review → Accept) and import again",
                count(Change::Inserted),
                count(Change::Deleted)
            );
            self.say(first, Level::Warning, "tracked-changes", message);
        }
        self.diagnostics
    }

    fn once(&mut self, line: u32, rule: &'static str, message: String) {
        if self.told.insert(message.clone()) {
            self.say(line, Level::Warning, rule, message);
        }
    }

    fn say(&mut self, line: u32, level: Level, rule: &'static str, message: String) {
        self.diagnostics.push(Diagnostic::new(line, level, rule, message));
    }
}
