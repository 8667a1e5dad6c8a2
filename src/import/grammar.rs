//! The grammar of a row of the detailed table: sections, leads, provisions and annexes.

use crate::model::{Force, Verb};

use super::bodies;
use super::diagnostics::{Diagnostic, Level};
use super::draft::{Annex, DetailRow, Provision, Section};
use super::heading;
use super::label::{self, Label, Nesting};
use super::layout::Row;
use super::lexicon::phrases;
use super::plain_text::Line;
use super::sourced::Sourced;

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

    /// A line, or the rest of one, without a label.
    fn plain(&mut self, text: &Sourced, next: Option<&Sourced>) {
        let labelled = next.is_some_and(|next| label::split(next, true).is_some());
        if let Some(annex) = self.annexes.last_mut() {
            let untitled = annex.title.is_none() && annex.provisions.is_empty();
            if untitled && is_title(text.text()) && !text.text().contains(':') {
                annex.title = Some(text.clone());
                return;
            }
        } else if let Some(section) = self.sections.last() {
            let (no_lead, empty) = (section.lead.is_none(), section.provisions.is_empty());
            let open_lead = section.lead.as_ref().is_some_and(|lead| !lead.text().ends_with(':'));
            match (no_lead, empty) {
                (true, true) => {
                    self.first(text, labelled);
                    return;
                }
                (false, true) if open_lead && labelled && text.text().ends_with(':') => {
                    if let Some(section) = self.sections.last_mut() {
                        section.lead = section.lead.as_ref().map(|lead| lead.followed_by(text));
                    }
                    return;
                }
                (false, false) if self.continues(text, labelled) => return,
                _ => {}
            }
        }
        if self.wraps(text) {
            return;
        }
        self.unlabelled(text);
    }

    fn unlabelled(&mut self, text: &Sourced) {
        let after_colon = self.after_colon();
        let depth = self.nesting.place_plain(after_colon);
        let provision = Provision { label: None, text: text.clone(), provisions: Vec::new() };
        if let Some(provisions) = self.provisions() {
            insert(provisions, depth, provision);
        }
    }

    /// The first words under a heading: the lead, the first provision, or both on one line.
    fn first(&mut self, text: &Sourced, labelled: bool) {
        let Some(section) = self.sections.last_mut() else {
            return;
        };
        match split_lead(text, section.verb, labelled) {
            (Some(lead), action) => {
                section.lead = Some(lead);
                if let Some(action) = action {
                    self.unlabelled(&action);
                }
            }
            (None, _) => self.unlabelled(text),
        }
    }

    /// Under the heading of the section before, other addressees: a section of its own.
    fn continues(&mut self, text: &Sourced, labelled: bool) -> bool {
        let Some(section) = self.sections.last() else {
            return false;
        };
        let (verb, further) = (section.verb, section.further);
        if section.verb.force() == Force::Preamble || !self.has_ended() {
            return false;
        }
        let normalised = phrases::normalised(text.text());
        let named = bodies::named(&normalised);
        let Some((_, end)) = bodies::addressed(&normalised, &named, 0) else {
            return false;
        };
        let after = normalised.get(end..).unwrap_or("");
        let alone = after.trim().is_empty() && labelled;
        if !(alone || after.contains(':')) {
            return false;
        }
        self.section(Section {
            verb,
            further,
            words: None,
            colon: None,
            lead: None,
            provisions: Vec::new(),
        });
        self.first(text, labelled);
        true
    }

    /// A line that only goes on with the text of the line before.
    fn wraps(&mut self, text: &Sourced) -> bool {
        if !self.annexes.is_empty() {
            return false;
        }
        let small = text.text().chars().next().is_some_and(char::is_lowercase);
        let Some(last) = self.provisions().and_then(|provisions| deepest_mut(provisions)) else {
            return false;
        };
        let adjoins =
            last.text.spans().last().is_some_and(|span| span.line + 1 == text.first_line());
        if !small || !adjoins || has_ended(last.text.text()) {
            return false;
        }
        last.text = last.text.followed_by(text);
        let message = "the line goes on with the text of the line before; joined";
        self.say(text.first_line(), Level::Note, "wrapped-line", message);
        true
    }
}

/// The lead of a section and what its first line says after it.
fn split_lead(text: &Sourced, verb: Verb, labelled: bool) -> (Option<Sourced>, Option<Sourced>) {
    let normalised = phrases::normalised(text.text());
    let ends_with_colon = normalised.ends_with([':', '：']);
    let chapeau = ends_with_colon && (labelled || verb.force() != Force::Preamble);
    let named = bodies::named(&normalised);
    let whole = (Some(text.clone()), None);
    let operative = verb.force() != Force::Preamble;
    if let Some((_, end)) = bodies::addressed(&normalised, &named, 0).filter(|_| operative) {
        let after = normalised.get(end..).unwrap_or("");
        let action = phrases::action(&normalised, end);
        let colon = after.find(": ").map(|at| end + at + 1);
        let at = match (colon, action) {
            _ if chapeau && labelled => return whole,
            (Some(colon), Some(action)) if colon > action => action,
            (Some(colon), _) => colon,
            (None, Some(action)) => action,
            (None, None) => return whole,
        };
        let at = phrases::original_offset(text.text(), &normalised, at);
        let (lead, action) = text.split(at);
        return (
            Some(lead.trimmed()).filter(|lead| !lead.is_blank()),
            Some(action.trimmed()).filter(|action| !action.is_blank()),
        );
    }
    if chapeau {
        return whole;
    }
    let handed_on = phrases::conjunction(&normalised)
        .or_else(|| phrases::delegation(&normalised).map(|it| it.1))
        .and_then(|from| bodies::addressed(&normalised, &named, from))
        .is_some_and(|(_, end)| normalised.get(end..).is_some_and(|rest| rest.trim().is_empty()));
    match operative && labelled && handed_on {
        true => whole,
        false => (None, None),
    }
}

fn has_ended(text: &str) -> bool {
    text.trim_end().ends_with([';', ',', '.', ':', '!', '?', '…', '。', '；', '，', '：', '،', '؛'])
}

/// Whether a line reads like a title: it begins with a capital and ends without punctuation.
fn is_title(text: &str) -> bool {
    text.chars().next().is_some_and(|c| !c.is_lowercase())
        && text.chars().count() <= 200
        && !has_ended(text)
}

fn deepest(provisions: &[Provision]) -> Option<&Provision> {
    let last = provisions.last()?;
    Some(deepest(&last.provisions).unwrap_or(last))
}

fn deepest_mut(provisions: &mut [Provision]) -> Option<&mut Provision> {
    let last = provisions.last_mut()?;
    match last.provisions.is_empty() {
        true => Some(last),
        false => deepest_mut(&mut last.provisions),
    }
}

/// Adds a provision, nested in the last ones down to `depth`.
fn insert(provisions: &mut Vec<Provision>, depth: usize, provision: Provision) {
    match provisions.last_mut() {
        Some(last) if depth > 0 => insert(&mut last.provisions, depth - 1, provision),
        _ => provisions.push(provision),
    }
}
