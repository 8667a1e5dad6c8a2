//! The texts of a register, read one after the other into the numbers of their words.

use std::collections::HashMap;
use std::ops::Range;

use super::packed;
use super::rows::Rows;
use crate::model::{Body, LocalizedText, Resolution};
use crate::text::{Collector, tokens};

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::query) enum TextPlace {
    /// Number and title.
    Title,
    /// A paragraph of the summary, by its position.
    Summary,
    /// The lead of a section, by the section's position.
    Lead,
    /// Label and title of an annex, by its position.
    Annex,
    /// A footnote, by its position.
    Note,
    /// A provision, by its row.
    Provision,
    /// The name of a body that is addressed, by its position among them.
    Addressee,
}

/// One text.
pub(in crate::query) struct Text {
    /// Where its words begin.
    pub(super) start: u32,
    pub(in crate::query) place: TextPlace,
    /// The position at its place.
    pub(in crate::query) number: u32,
    /// The position of its resolution; none for the name of a body.
    pub(super) resolution: u32,
    /// The rows that it counts for.
    pub(in crate::query) rows: Range<u32>,
}

impl Text {
    /// The position of its resolution; none for the name of a body.
    pub(in crate::query) fn resolution(&self) -> Option<usize> {
        (self.place != TextPlace::Addressee).then_some(self.resolution as usize)
    }
}

/// What has been read of a register.
#[derive(Default)]
pub(super) struct TextsRead {
    /// How many resolutions, without the one whose provisions are being read.
    resolutions: usize,
    /// The provisions that are left of that.
    provisions: Option<Provisions>,
    /// How many bytes of texts.
    bytes: usize,
    pub(super) collector: Collector,
    /// The words of all texts, [`packed`]: the number in the collector, and in the last two bits
    /// how it stands to the one before. What came early, as frequent words do, has small numbers.
    pub(super) tokens: Vec<u8>,
    pub(super) texts: Vec<Text>,
    /// The titles, folded.
    pub(super) titles: Vec<Box<str>>,
}

/// Provisions of a resolution that are still to be read.
struct Provisions {
    /// The next row of them; and the end.
    rows: Range<u32>,
    /// For each row of the resolution, where those end that it counts for.
    ends: std::vec::IntoIter<u32>,
}

impl TextsRead {
    /// Reads on, through so many bytes of texts and to the end of the last one.
    pub(super) fn read_on(&mut self, index: &Rows, bytes: usize) {
        let end = self.bytes.saturating_add(bytes);
        let all = index.rows().len();
        while self.bytes < end && !self.is_complete(index) {
            let done = self.rows(index);
            packed::make_room(&mut self.tokens, done, all);
            packed::make_room(&mut self.texts, done, all);
            TextReader { index, read: self }.next();
        }
    }

    /// Whether all resolutions are read.
    pub(super) fn is_complete(&self, index: &Rows) -> bool {
        self.resolutions >= index.register().resolutions.len()
    }

    /// How many rows are read.
    pub(super) fn rows(&self, index: &Rows) -> usize {
        let begun = self.provisions.as_ref().map(|it| it.rows.start as usize);
        let next = || index.entries().get(self.resolutions).map(|entry| entry.rows.start);
        begun.or_else(next).unwrap_or(index.rows().len())
    }

    /// The keys of the bodies that are addressed, each with the rows, once all is read.
    pub(super) fn read_bodies(&mut self, index: &Rows) -> Vec<(String, Vec<u32>)> {
        TextReader { index, read: self }.bodies()
    }
}

/// A register that is being read.
struct TextReader<'a> {
    index: &'a Rows,
    read: &'a mut TextsRead,
}

impl<'a> TextReader<'a> {
    /// Reads a provision, or what stands before the first of a resolution.
    fn next(&mut self) {
        let (index, at) = (self.index, self.read.resolutions);
        let Some(mut left) = self.read.provisions.take() else {
            let resolution = index.register().resolutions.get(at);
            if let Some((resolution, entry)) = resolution.zip(index.entries().get(at)) {
                let rows = entry.rows.start as u32..entry.rows.end as u32;
                self.resolution(at as u32, resolution, rows.clone());
                let ends = self.below(&rows).into_iter();
                self.read.provisions = Some(Provisions { rows, ends });
            } else {
                self.read.resolutions += 1;
            }
            return;
        };
        let Some((row, end)) = left.rows.next().zip(left.ends.next()) else {
            self.read.resolutions += 1;
            return;
        };
        let texts = index.rows().get(row as usize).and_then(|row| index.provision(row));
        if let Some((_, provision)) = texts {
            let text = &provision.text;
            self.text(TextPlace::Provision, row as usize, at as u32, row..end, text);
        }
        self.read.provisions = Some(left);
    }

    /// All texts of a resolution but its provisions.
    fn resolution(&mut self, position: u32, resolution: &'a Resolution, rows: Range<u32>) {
        let index = self.index;
        let none = rows.start..rows.start;
        let title = index.choose(&resolution.title).words;
        self.read.titles.push(index.folding().fold(title).into());
        self.open(TextPlace::Title, 0, position, rows.clone());
        self.words(&resolution.number.to_string());
        self.words(title);
        // What the page's own columns say is found as the title is.
        for words in index.extension().words(position as usize) {
            self.words(words);
        }
        for (number, summary) in resolution.summary.iter().enumerate() {
            self.text(TextPlace::Summary, number, position, none.clone(), summary);
        }
        self.leads(position, resolution, rows);
        for (number, annex) in resolution.annexes.iter().enumerate() {
            self.open(TextPlace::Annex, number, position, none.clone());
            for text in [&annex.label, &annex.title].into_iter().flatten() {
                self.words(index.choose(text).words);
            }
        }
        for (number, note) in resolution.notes.iter().enumerate() {
            self.text(TextPlace::Note, number, position, none.clone(), &note.text);
        }
    }

    /// The leads of sections, each for the rows of its section.
    fn leads(&mut self, position: u32, resolution: &'a Resolution, rows: Range<u32>) {
        let index = self.index;
        let mut next = rows.start;
        for (number, section) in resolution.sections.iter().enumerate() {
            let start = next;
            while next < rows.end && index.rows()[next as usize].section_position() == Some(number)
            {
                next += 1;
            }
            if let Some(lead) = &section.lead {
                self.text(TextPlace::Lead, number, position, start..next, lead);
            }
        }
    }

    /// For each row of a resolution, where the rows of what is nested in it end.
    fn below(&self, rows: &Range<u32>) -> Vec<u32> {
        let mut ends = vec![rows.end; rows.len()];
        let mut open: Vec<u32> = Vec::new();
        for row in rows.clone() {
            let depth = |row: u32| self.index.rows()[row as usize].depth();
            while let Some(&above) = open.last() {
                if depth(above) < depth(row) {
                    break;
                }
                ends[(above - rows.start) as usize] = row;
                open.pop();
            }
            open.push(row);
        }
        ends
    }

    /// The names of the bodies that are addressed, each with the rows.
    fn bodies(&mut self) -> Vec<(String, Vec<u32>)> {
        let index = self.index;
        let mut addressed: Vec<(String, Vec<u32>)> = Vec::new();
        let mut known: HashMap<&str, usize> = Default::default();
        for (number, row) in index.rows().iter().enumerate() {
            for key in row.addressees.iter() {
                let at = *known.entry(key).or_insert_with(|| {
                    addressed.push((key.clone(), Vec::new()));
                    addressed.len() - 1
                });
                addressed[at].1.push(number as u32);
            }
        }
        for (number, (key, _)) in addressed.iter().enumerate() {
            let Some(Body { name, short, .. }) = index.register().bodies.get(key) else {
                continue;
            };
            for name in [Some(name), short.as_ref()].into_iter().flatten() {
                self.text(TextPlace::Addressee, number, u32::MAX, 0..0, name);
            }
        }
        addressed
    }

    fn text(
        &mut self,
        place: TextPlace,
        number: usize,
        resolution: u32,
        rows: Range<u32>,
        text: &LocalizedText,
    ) {
        self.open(place, number, resolution, rows);
        self.words(self.index.choose(text).words);
    }

    fn open(&mut self, place: TextPlace, number: usize, resolution: u32, rows: Range<u32>) {
        let start = self.read.tokens.len() as u32;
        self.read.texts.push(Text { start, place, number: number as u32, resolution, rows });
    }

    fn words(&mut self, text: &str) {
        self.read.bytes += text.len();
        let folded = self.index.folding().fold(text);
        for token in tokens(&folded) {
            let number = self.read.collector.number(&folded[token.at]);
            packed::push(&mut self.read.tokens, number << 2 | token.joint as u32);
        }
    }
}
