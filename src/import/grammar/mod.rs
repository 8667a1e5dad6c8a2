//! The grammar of a row of the detailed table: sections, leads, provisions and annexes.

mod ending;
pub mod heading;
pub mod label;
mod lead;
pub mod nesting;
mod unlabelled;

use crate::model::{Force, Verb};

use crate::import::diagnostics::{Diagnostic, Level};
use crate::import::document::plain_text::Line;
use crate::import::document::sourced::Sourced;
use crate::import::draft::{Annex, DetailRow, Provision, Section};
use crate::import::grammar::nesting::Nesting;
use crate::import::rows::Row;
use ending::{deepest, has_ended, insert, is_title};
use label::Label;

/// Reads a row.
pub fn read(row: &Row, language: &str, diagnostics: &mut Vec<Diagnostic>) -> DetailRow {
    let lines: Vec<Line> = row.lines.iter().filter(|line| !line.is_blank()).cloned().collect();
    let mut reader = Reader {
        language,
        diagnostics,
        sections: Vec::new(),
        annexes: Vec::new(),
        nesting: Nesting::default(),
    };
    let own = row.heading.title.clone();
    let titles = match own {
        Some(_) => 0,
        None => lines
            .iter()
            .enumerate()
            .take_while(|(index, line)| {
                let text = line.content.trimmed();
                let adjoins = index.checked_sub(1).and_then(|before| lines.get(before)).is_none_or(
                    |before| {
                        before.number + 1 == line.number
                            && !line.is_indented()
                            && label::split(&text, true).is_none()
                    },
                );
                adjoins
                    && heading::verb_line(&text, language, true).is_none()
                    && heading::annex(&text).is_none()
            })
            .count(),
    };
    let (title, body) = lines.split_at(titles);
    let title = title
        .iter()
        .map(|line| line.content.trimmed())
        .reduce(|before, line| before.followed_by(&line));
    for (index, line) in body.iter().enumerate() {
        let next = body.get(index + 1).map(|next| next.content.trimmed());
        reader.line(line, next.as_ref());
    }
    DetailRow {
        heading: row.heading.clone(),
        title: own.or(title),
        sections: reader.sections,
        annexes: reader.annexes,
    }
}

struct Reader<'a> {
    language: &'a str,
    diagnostics: &'a mut Vec<Diagnostic>,
    sections: Vec<Section>,
    annexes: Vec<Annex>,
    nesting: Nesting,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line, next: Option<&Sourced>) {
        let text = line.content.trimmed();
        let starts = line.is_indented() || self.has_ended();
        if let Some(annex) = heading::annex(&text) {
            self.annex(annex);
            return;
        }
        if self.annexes.is_empty() {
            if let Some(found) = heading::verb_line(&text, self.language, starts) {
                self.section(Section {
                    verb: found.verb,
                    further: found.further,
                    words: Some(found.words),
                    colon: found.colon,
                    lead: None,
                    provisions: Vec::new(),
                });
                if let Some(rest) = found.rest {
                    self.plain(&rest, next);
                }
                return;
            }
            if starts && self.may_head(next) && heading::looks_like_unknown_verb(&text) {
                self.unknown_verb(&text);
                return;
            }
            if self.sections.is_empty() {
                self.say(
                    line.number,
                    Level::Warning,
                    "no-verb",
                    "text before the first verb; kept in a section without heading",
                );
                self.section(Section {
                    verb: Verb::Other,
                    further: false,
                    words: None,
                    colon: None,
                    lead: None,
                    provisions: Vec::new(),
                });
            }
        }
        match label::split(&text, starts) {
            Some((label, printed, text)) => {
                let next = next.and_then(|next| label::split(next, true));
                self.labelled(&label, printed, text, next.map(|it| it.0).as_ref());
            }
            None => self.plain(&text, next),
        }
    }

    fn say(&mut self, line: u32, level: Level, rule: &'static str, message: &str) {
        self.diagnostics.push(Diagnostic::new(line, level, rule, message));
    }

    fn section(&mut self, section: Section) {
        self.sections.push(section);
        self.nesting = Nesting::default();
    }

    fn unknown_verb(&mut self, text: &Sourced) {
        let colon = text.text().strip_suffix(':').map(str::len);
        let (words, colon) = match colon {
            Some(at) => {
                let (words, colon) = text.split(at);
                (words.trimmed(), Some(colon))
            }
            None => (text.clone(), None),
        };
        let message = format!(
            "\"{}\" looks like a heading, but is no verb of the lexicon; kept as \"other\": add it to the lexicon if it is one",
            words.text()
        );
        self.say(text.first_line(), Level::Warning, "unknown-verb", &message);
        self.section(Section {
            verb: Verb::Other,
            further: false,
            words: Some(words),
            colon,
            lead: None,
            provisions: Vec::new(),
        });
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

    fn last_text(&self) -> Option<&Sourced> {
        match (self.annexes.last(), self.sections.last()) {
            (Some(annex), _) => Some(
                deepest(&annex.provisions)
                    .map_or(annex.title.as_ref().unwrap_or(&annex.label), |it| &it.text),
            ),
            (None, Some(section)) => {
                deepest(&section.provisions).map(|it| &it.text).or(section.lead.as_ref())
            }
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

    /// Whether a heading may stand here: before a label, and not where a lead is awaited.
    fn may_head(&self, next: Option<&Sourced>) -> bool {
        let awaits_lead =
            self.sections.last().is_some_and(|it| it.lead.is_none() && it.provisions.is_empty());
        !awaits_lead && next.is_some_and(|next| label::split(next, true).is_some())
    }

    fn labelled(&mut self, label: &Label, printed: Sourced, text: Sourced, next: Option<&Label>) {
        let after_colon = self.after_colon();
        let preamble = self.annexes.is_empty()
            && self.sections.last().is_some_and(|it| it.verb.force() == Force::Preamble);
        let place = self.nesting.place(label, after_colon, next, preamble);
        if let Some(remark) = place.remark {
            let message = format!("{remark}: \"{}\"; kept as printed", printed.text());
            self.say(printed.first_line(), Level::Note, "numbering", &message);
        }
        let provision = Provision { label: Some(printed), text, provisions: Vec::new() };
        if let Some(provisions) = self.provisions() {
            insert(provisions, place.depth, provision);
        }
    }
}
