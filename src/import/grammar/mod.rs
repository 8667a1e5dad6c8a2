//! The grammar of a row of the detailed table, or of a published resolution: sections, leads,
//! provisions and annexes.

pub mod annex;
mod astray;
mod ending;
pub mod heading;
pub mod label;
mod lead;
pub mod nesting;
mod opening;
mod ordinals;
mod sections;
mod swallowed;
mod unlabelled;

use std::collections::HashSet;

use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::role::Role;
use crate::import::draft::{Annex, DetailRow, Provision, Section};
use crate::import::lexicon::language::Language;
use crate::import::plain_text::Line;
use crate::import::rows::Row;
use crate::import::sourced::Sourced;
use crate::model::{Part, Verb};
use ending::{deepest, deepest_mut, has_ended, insert, is_title};
use label::{Label, Series};
use nesting::Nesting;

/// Whether a line begins with the name of a body that adopts resolutions, as the text of one does.
pub fn speaks(line: &Sourced, language: &Language) -> bool {
    opening::speaks(line, language)
}

/// Reads a row.
pub fn read(row: &Row, language: &Language, diagnostics: &mut Vec<Diagnostic>) -> DetailRow {
    let lines: Vec<Line> = row.lines.iter().filter(|line| !line.is_blank()).cloned().collect();
    let own = row.heading.title.clone();
    let opening = opening::read(&lines, own.is_some(), row.cells, language);
    let body = joined(lines.get(opening.lines..).unwrap_or_default(), language);
    let mut reader = Reader {
        language,
        diagnostics,
        sections: Vec::new(),
        annexes: Vec::new(),
        nesting: Nesting::default(),
        list_before: None,
        last_line: 0,
        after_page: lines.iter().filter(|it| it.after_page).map(|it| it.number).collect(),
    };
    for (index, line) in body.iter().enumerate() {
        reader.line(line, body.get(index + 1));
    }
    reader.look_at_line_ends(&body);
    reader.look_at_all();
    for (line, words) in swallowed::swallowed(&reader.sections, language) {
        reader.say(line, Level::Warning, "heading-in-text", &swallowed::told(&words));
    }
    let (sections, annexes) = (reader.sections, reader.annexes);
    let title = match (own, opening.title) {
        (Some(own), Some(more)) => Some(own.followed_by(&more)),
        (own, more) => own.or(more),
    };
    DetailRow {
        heading: row.heading.clone(),
        title,
        history: opening.history,
        speaker: opening.speaker,
        sections,
        annexes,
    }
}

/// The lines, with verbs that go on in the next line on one.
fn joined(lines: &[Line], language: &Language) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut lines = lines.iter().peekable();
    while let Some(line) = lines.next() {
        let mut line = line.clone();
        let text = line.content.trimmed();
        if line.label.is_none()
            && let Some(next) = lines.next_if(|next| {
                next.label.is_none()
                    && !next.is_indented()
                    && heading::wrapped_verb(&text, &next.content.trimmed(), language)
            })
        {
            line.content = line.content.followed_by(&next.content.trimmed());
        }
        joined.push(line);
    }
    joined
}

struct Reader<'a> {
    language: &'a Language,
    diagnostics: &'a mut Vec<Diagnostic>,
    sections: Vec<Section>,
    annexes: Vec<Annex>,
    nesting: Nesting,
    /// The list of the section before, and its last number.
    list_before: Option<(Series, u32)>,
    /// The line that was read last.
    last_line: u32,
    /// The lines above which a page ends.
    after_page: HashSet<u32>,
}

/// What is known of the next line.
struct Next<'a> {
    line: &'a Line,
    text: Sourced,
    label: Option<Label>,
    /// It begins with an operative verb behind its label.
    decides: bool,
}

impl<'a> Next<'a> {
    fn of(line: &'a Line, language: &Language) -> Self {
        let text = line.content.trimmed();
        let split = label::of_line(line, &text, true);
        let decides = split.as_ref().is_some_and(|(label, _, rest)| {
            label.is_number() && sections::decides(rest, language).is_some()
        });
        Self { line, label: split.map(|it| it.0), text, decides }
    }

    fn begins_a_list(&self) -> bool {
        self.label.as_ref().is_some_and(Label::begins_a_list)
    }
}

impl Reader<'_> {
    fn line(&mut self, line: &Line, next: Option<&Line>) {
        let text = line.content.trimmed();
        let apart = line.number > self.last_line + 1 && self.last_line > 0;
        self.last_line = line.content.spans().last().map_or(line.number, |span| span.line);
        let next = next.map(|next| Next::of(next, self.language));
        let next = next.as_ref();
        if line.role == Role::GoesOn && self.go_on(&text) {
            return;
        }
        let starts = line.is_indented() || self.has_ended();
        if line.role != Role::Text && self.heads_annex(line, &text, apart) {
            return;
        }
        let split = label::of_line(line, &text, starts);
        if self.annexes.is_empty() {
            if split.is_none() && self.heads_section(line, &text, starts, next) {
                return;
            }
            if self.sections.is_empty() {
                if self.numbered_section(split.as_ref()) {
                    return;
                }
                let message = "text before the first verb; kept in a section without heading";
                self.say(line.number, Level::Warning, "no-verb", message);
                self.section(Verb::Other, Part::Operative, false, None, None);
            } else if self.numbered_section(split.as_ref()) {
                return;
            }
        }
        match split {
            Some((label, printed, text)) => {
                let next = next.and_then(|next| next.label.as_ref());
                self.labelled(&label, printed, text, next);
            }
            None => {
                if label::looks_like_one(text.text()) {
                    let message = format!(
                        "\"{}\" looks like a label, but is none that is known; kept as text",
                        text.text().split('\t').next().unwrap_or_default().trim()
                    );
                    self.say(line.number, Level::Warning, "unknown-label", &message);
                }
                self.plain(&text, next, false);
            }
        }
    }

    /// Adds a line to the text before it, or to the lead or the heading where no text was yet.
    fn go_on(&mut self, text: &Sourced) -> bool {
        if let Some(last) = self.provisions().and_then(|it| deepest_mut(it)) {
            last.text = last.text.followed_by(text);
            return true;
        }
        if let Some(annex) = self.annexes.last_mut() {
            let title = annex.title.take();
            annex.title = Some(title.map_or_else(|| text.clone(), |it| it.followed_by(text)));
            return true;
        }
        let Some(section) = self.sections.last_mut() else { return false };
        let lead = section.lead.take();
        section.lead = Some(lead.map_or_else(|| text.clone(), |it| it.followed_by(text)));
        true
    }

    fn say(&mut self, line: u32, level: Level, rule: &'static str, message: &str) {
        self.diagnostics.push(Diagnostic::new(line, level, rule, message));
    }

    fn section(
        &mut self,
        verb: Verb,
        part: Part,
        further: bool,
        words: Option<Sourced>,
        colon: Option<Sourced>,
    ) {
        let (lead, provisions) = (None, Vec::new());
        self.sections.push(Section { verb, part, further, words, colon, lead, provisions });
        self.list_before = self.nesting.outermost();
        self.nesting = Nesting::default();
    }

    /// An annex, its title, or what it is an annex to, if the line is one.
    fn heads_annex(&mut self, line: &Line, text: &Sourced, apart: bool) -> bool {
        let styled = line.role == Role::AnnexNumber;
        if let Some(annex) = annex::annex(text, self.language) {
            self.annex(annex);
            return true;
        }
        if styled {
            let label = text.clone();
            self.annex(Annex { label, separator: None, title: None, provisions: Vec::new() });
            return true;
        }
        let Some(annex) = self.annexes.last_mut().filter(|it| it.provisions.is_empty()) else {
            return false;
        };
        if annex.title.is_none()
            && annex.separator.is_none()
            && annex::names_instrument(text, self.language)
        {
            annex.label = annex.label.followed_by(text);
            return true;
        }
        if line.role == Role::AnnexTitle {
            let before = annex.title.take();
            annex.title = Some(before.map_or_else(|| text.clone(), |it| it.followed_by(text)));
            return true;
        }
        // A title that goes on in the next line.
        let goes_on = !apart && text.text().chars().next().is_some_and(char::is_lowercase);
        if let Some(title) = annex.title.as_mut().filter(|it| {
            goes_on
                && !astray::is_heading(text, self.language)
                && !has_ended(it.text())
                && !has_ended(text.text())
                && label::split(text, true).is_none()
        }) {
            *title = title.followed_by(text);
            return true;
        }
        false
    }

    fn annex(&mut self, mut annex: Annex) {
        if annex.title.is_none() && self.annexes.is_empty() {
            annex.title = self.take_title();
        }
        self.annexes.push(annex);
        self.nesting = Nesting::default();
    }

    /// The last line before the first annex, where it is its title: the last, unlabelled provision,
    /// which begins with a capital, ends without punctuation and follows a text that has ended.
    fn take_title(&mut self) -> Option<Sourced> {
        let section = self.sections.last_mut()?;
        let count = section.provisions.len();
        let before = match count.checked_sub(2) {
            Some(before) => deepest(&section.provisions[..=before])?.text.clone(),
            None => section.lead.clone()?,
        };
        let last = section.provisions.last()?;
        let fits = last.label.is_none()
            && last.provisions.is_empty()
            && is_title(last.text.text())
            && has_ended(before.text());
        if !fits {
            return None;
        }
        section.provisions.pop().map(|provision| provision.text)
    }

    /// The provisions that a new one joins.
    fn provisions(&mut self) -> Option<&mut Vec<Provision>> {
        match self.annexes.last_mut() {
            Some(annex) => Some(&mut annex.provisions),
            None => self.sections.last_mut().map(|section| &mut section.provisions),
        }
    }

    /// The text that was read last; none where a heading was, after which something new begins.
    fn last_text(&self) -> Option<&Sourced> {
        match (self.annexes.last(), self.sections.last()) {
            (Some(annex), _) => deepest(&annex.provisions).map(|it| &it.text),
            (None, Some(section)) => deepest(&section.provisions).map(|it| &it.text),
            (None, None) => None,
        }
    }

    /// Whether the text so far has ended, so that something new may begin.
    fn has_ended(&self) -> bool {
        self.last_text().is_none_or(|text| has_ended(text.text()))
    }

    fn after_colon(&mut self) -> bool {
        self.provisions()
            .and_then(|provisions| deepest(provisions))
            .is_some_and(|it| it.text.text().ends_with([':', '：']))
    }

    fn labelled(&mut self, label: &Label, printed: Sourced, text: Sourced, next: Option<&Label>) {
        let after_colon = self.after_colon();
        let preamble = self.annexes.is_empty()
            && self.sections.last().is_some_and(|it| it.part == Part::Preamble);
        let after_text = self.annexes.is_empty()
            && !after_colon
            && label.begins_a_list()
            && self.nesting.has_only_texts();
        if after_text {
            let message = format!(
                "a list begins at \"{}\" after a text without a label: if a section begins here, its heading was not recognised",
                printed.text()
            );
            self.say(printed.first_line(), Level::Warning, "list-after-text", &message);
        }
        let place = self.nesting.place(label, after_colon, next, preamble);
        if let Some(remark) = &place.remark {
            let message = format!("{remark}: \"{}\"; kept as printed", printed.text());
            self.say(printed.first_line(), Level::Note, "numbering", &message);
        }
        self.look_at_list(label, &printed, &place);
        if place.restarts && self.annexes.is_empty() {
            let message = format!(
                "a list begins anew at \"{}\": if a section begins here, its heading was not recognised",
                printed.text()
            );
            self.say(printed.first_line(), Level::Warning, "list-restarts", &message);
        }
        let provision = Provision { label: Some(printed), text, provisions: Vec::new() };
        if let Some(provisions) = self.provisions() {
            insert(provisions, place.depth, provision);
        }
    }
}
