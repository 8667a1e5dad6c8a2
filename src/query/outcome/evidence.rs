//! Why a row is one: what was found in it, and where.
//!
//! The first rows have nothing to show of it, so what finds and marks is reached through one trait
//! object: in a split build it stays in the second file.

use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use super::snippet::{Snippet, snippet};
use crate::model::{LocalizedText, Verb, annex_id, section_id};
use crate::query::View;
use crate::query::index::bits::Bits;
use crate::query::index::index::Index;
use crate::query::index::texts::{Text, TextPlace};
use crate::query::index::words::Hits;
use crate::text::{Folding, Term, marks};

/// What a search found: marks texts, and tells of each row where it matches best. Empty where
/// nothing is searched.
#[derive(Clone, Default)]
pub struct Evidence {
    /// What is looked for: equal words give equal marks.
    words: Vec<String>,
    shows: Option<Rc<dyn Shows>>,
}

/// Where a row matches best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestMatch {
    /// In what.
    pub place: MatchPlace,
    /// The path of the provision, section, annex or paragraph of the summary; of the resolution for
    /// its title and notes.
    pub path: String,
    /// The verb that it stands under; none outside sections.
    pub verb: Option<Verb>,
    /// Whether the heading is a "further" form of the verb.
    pub further: bool,
    /// Keys of the bodies that it addresses.
    pub addressees: Vec<String>,
    /// The label of the provision, as printed.
    pub label: Option<String>,
    /// The words around what was found.
    pub snippet: Snippet,
    /// How many further provisions of the resolution match; 0 for a row of the provisions view.
    pub others: usize,
}

/// What a match stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchPlace {
    /// A provision.
    Provision,
    /// The lead of a section.
    Lead,
    /// A paragraph of the summary.
    Summary,
    /// Label and title of an annex.
    Annex,
    /// A footnote.
    Note,
    /// Number and title of the resolution.
    Title,
}

impl Evidence {
    /// Whether no words are searched, so that nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The bytes of `text` in which something was found, in order and without overlaps.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        match &self.shows {
            Some(shows) if !self.is_empty() => shows.marks(text),
            _ => Vec::new(),
        }
    }

    /// Where a row of the outcome matches best: of a resolution (by its position) in the overview
    /// and the citations, else of a provision (by its row). None where nothing is asked for, or
    /// where the row is there for what stands in no text.
    pub fn best(&self, index: &Index, view: View, row: usize) -> Option<BestMatch> {
        self.shows.as_ref()?.best(index, view, row)
    }

    /// The piece of a text that shows most of what was found in it; none where nothing was.
    pub fn piece(&self, index: &Index, text: &LocalizedText) -> Option<Snippet> {
        let piece = self.shows.as_ref()?.piece(index, text);
        (!piece.marks.is_empty()).then_some(piece)
    }

    /// Whether the provision of that row of the index matches everything itself, with what it
    /// stands under.
    pub fn has(&self, row: usize) -> bool {
        self.shows.as_ref().is_some_and(|shows| shows.has(row))
    }

    /// The evidence of what was found: `terms` with where they are, `own` the provisions that match
    /// themselves.
    pub(super) fn new(
        index: &Index,
        terms: Vec<(Term, Rc<Hits>)>,
        together: Option<Rc<Hits>>,
        own: Bits,
    ) -> Self {
        let word = |(term, _): &(Term, _)| match term.is_plain() {
            true => term.needle().to_owned(),
            false => format!("\"{}\"", term.needle()),
        };
        let words = terms.iter().map(word).collect();
        let (terms, hits) = terms.into_iter().unzip();
        let found = Found { folding: index.folding_rc(), terms, hits, together, own };
        Self { words, shows: Some(Rc::new(found)) }
    }
}

impl PartialEq for Evidence {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words && self.shows.is_some() == other.shows.is_some()
    }
}

impl Eq for Evidence {}

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Evidence").field(&self.words).finish()
    }
}

trait Shows {
    fn marks(&self, text: &str) -> Vec<Range<usize>>;
    fn has(&self, row: usize) -> bool;
    fn best(&self, index: &Index, view: View, row: usize) -> Option<BestMatch>;
    fn piece(&self, index: &Index, text: &LocalizedText) -> Snippet;
}

struct Found {
    folding: Rc<Folding>,
    terms: Vec<Term>,
    hits: Vec<Rc<Hits>>,
    together: Option<Rc<Hits>>,
    /// The provisions that match everything themselves.
    own: Bits,
}

impl Shows for Found {
    fn marks(&self, text: &str) -> Vec<Range<usize>> {
        marks(&self.folding, &self.terms, text)
    }

    fn has(&self, row: usize) -> bool {
        self.own.contains(row)
    }

    fn piece(&self, index: &Index, text: &LocalizedText) -> Snippet {
        self.snippet(index, &[text])
    }

    fn best(&self, index: &Index, view: View, row: usize) -> Option<BestMatch> {
        if view.is_of_provisions() {
            return self.best_of_row(index, row);
        }
        let entry = index.entries().get(row)?;
        let own = || entry.rows.clone().filter(|&row| self.own.contains(row));
        if self.terms.is_empty() {
            // Only facets are chosen: the first provision that has them.
            let first = own().next()?;
            let mut found = self.provision(index, first)?;
            found.others = own().count() - 1;
            return Some(found);
        }
        let texts = index.words().texts_of(row);
        let Some(text) = self.best_text(texts) else {
            // By the name of a body: the first provision that is its duty.
            let first = own().next()?;
            let mut found = self.provision(index, first)?;
            found.others = own().count() - 1;
            return Some(found);
        };
        let mut found = self.shown(index, text)?;
        let matching = own().count();
        let is_counted =
            text.place == TextPlace::Provision && self.own.contains(text.number as usize);
        found.others = matching - usize::from(is_counted);
        Some(found)
    }
}

impl Found {
    /// Of a provision: its own text, or what stands above it.
    fn best_of_row(&self, index: &Index, row: usize) -> Option<BestMatch> {
        let resolution = index.rows().get(row)?.resolution;
        let texts = index.words().texts_of(resolution);
        let row = row as u32;
        let counts = |text: &Text| text.rows.contains(&row) && text.place != TextPlace::Title;
        let above = texts.filter(|(_, text)| counts(text));
        match self.best_text(above) {
            Some(text) => self.shown(index, text),
            // By its title, or the name of its addressee.
            None => self.provision(index, row as usize),
        }
    }

    /// The text in which most is found; of equal ones the first.
    fn best_text<'a>(&self, texts: impl Iterator<Item = (usize, &'a Text)>) -> Option<&'a Text> {
        let mut best: Option<(u32, &Text)> = None;
        for (number, text) in texts {
            let score = self.score(number, text);
            if score > best.as_ref().map_or(0, |(score, ..)| *score) {
                best = Some((score, text));
            }
        }
        best.map(|(_, text)| text)
    }

    fn score(&self, number: usize, text: &Text) -> u32 {
        let ranks = self.hits.iter().map(|hits| u32::from(hits.texts[number]));
        let (count, sum) =
            ranks.fold((0, 0), |(count, sum), rank| (count + u32::from(rank > 0), sum + rank));
        if count == 0 {
            return 0;
        }
        // The title stands above the snippet anyway.
        let place = match text.place {
            TextPlace::Provision => 12,
            TextPlace::Lead => 9,
            TextPlace::Summary => 8,
            _ => 4,
        };
        let place = match text.place {
            TextPlace::Title => return 1,
            TextPlace::Provision if self.own.contains(text.number as usize) => place + 400,
            TextPlace::Lead if text.rows.clone().any(|row| self.own.contains(row as usize)) => {
                place + 300
            }
            _ => place,
        };
        let together = self.together.as_ref().is_some_and(|hits| hits.texts[number] > 0);
        count * 100 + if together { 50 } else { 0 } + place + sum
    }

    fn provision(&self, index: &Index, row: usize) -> Option<BestMatch> {
        let (_, provision) = index.provision(index.rows().get(row)?)?;
        let label = provision.label.clone();
        let snippet = self.snippet(index, &[&provision.text]);
        Some(self.of_row(index, row, MatchPlace::Provision, label, snippet))
    }

    fn of_row(
        &self,
        index: &Index,
        row: usize,
        place: MatchPlace,
        label: Option<String>,
        snippet: Snippet,
    ) -> BestMatch {
        let row = &index.rows()[row];
        BestMatch {
            place,
            path: row.path.clone(),
            verb: row.verb,
            further: row.further,
            addressees: row.addressees.to_vec(),
            label,
            snippet,
            others: 0,
        }
    }

    fn shown(&self, index: &Index, text: &Text) -> Option<BestMatch> {
        let (resolution, _) = index.resolution(text.resolution()?)?;
        let path = resolution.path();
        let at = text.number as usize;
        let section = resolution.sections.get(at).filter(|_| text.place == TextPlace::Lead);
        let (place, path) = match text.place {
            TextPlace::Provision => return self.provision(index, at),
            TextPlace::Lead => (MatchPlace::Lead, section_id(resolution, at).unwrap_or(path)),
            TextPlace::Summary => (MatchPlace::Summary, format!("{path}/summary/{}", at + 1)),
            TextPlace::Annex => (MatchPlace::Annex, annex_id(resolution, at).unwrap_or(path)),
            TextPlace::Note => (MatchPlace::Note, path),
            TextPlace::Title => (MatchPlace::Title, path),
            // Its name stands nowhere in the texts: the first duty that is the body's.
            TextPlace::Addressee => return self.provision(index, text.rows.start as usize),
        };
        Some(BestMatch {
            place,
            path,
            verb: section.map(|section| section.verb),
            further: section.is_some_and(|section| section.further),
            addressees: section.map(|section| section.addressees.clone()).unwrap_or_default(),
            label: None,
            snippet: self.snippet(index, &index.words().sources(index, text)),
            others: 0,
        })
    }

    /// The piece of texts, joined by spaces, that shows most of what was found.
    fn snippet(&self, index: &Index, texts: &[&LocalizedText]) -> Snippet {
        let chosen: Vec<_> = texts.iter().map(|text| index.choose(text)).collect();
        let words: Vec<&str> = chosen.iter().map(|it| it.words).collect();
        let words = words.join(" ");
        let mut found = snippet(&words, &self.marks(&words));
        found.language = chosen.first().and_then(|it| it.language).map(str::to_owned);
        found
    }
}
