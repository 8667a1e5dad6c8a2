//! What is searched, made piece by piece: none but the one that sorts all words keeps a key
//! waiting.

use super::packed;
use super::rows::Rows;
use super::texts::TextsRead;
use super::words::{Words, names, of_text};
use crate::text::{Tongue, Vocabulary};

/// So many bytes of texts are read in a piece: a few milliseconds in a browser.
const READ: usize = 32 << 10;
/// So many words of texts are listed in a piece: about as long.
const LISTED: usize = 64 << 10;

/// What is searched, as far as it is made.
pub(super) enum Making {
    /// Texts become numbers of words.
    Reading(TextsRead),
    /// For each word its texts are listed.
    Listing(Box<Listing>),
    /// All of it is made.
    Made,
}

impl Default for Making {
    fn default() -> Self {
        Self::Reading(TextsRead::default())
    }
}

impl Making {
    /// Makes one more piece; and all of it, once that was the last.
    pub(super) fn go_on(&mut self, index: &Rows) -> Option<Words> {
        match self {
            Self::Reading(read) if !read.is_complete(index) => read.read_on(index, READ),
            Self::Reading(read) => {
                let read = std::mem::take(read);
                *self = Self::Listing(Box::new(Listing::new(index, read)));
            }
            Self::Listing(listing) => {
                if listing.go_on() {
                    let Self::Listing(listing) = std::mem::replace(self, Self::Made) else {
                        return None;
                    };
                    return Some(listing.words);
                }
            }
            Self::Made => {}
        }
        None
    }

    /// How much of it is made, in percent.
    pub(super) fn percent(&self, index: &Rows) -> u8 {
        // To list takes far less time than to read.
        let part = |done: usize, all: usize, most: usize| (done * most / all.max(1)).min(most);
        let percent = match self {
            Self::Reading(read) => part(read.rows(index), index.rows().len(), 90),
            Self::Listing(it) => {
                90 + part(it.next, it.words.texts.len(), 5) + if it.is_counted { 5 } else { 0 }
            }
            Self::Made => 100,
        };
        percent as u8
    }
}

/// For each word its texts: they are counted, then listed, text by text.
pub(super) struct Listing {
    words: Words,
    /// For each word the text that was counted or listed last, from 1.
    last: Vec<u32>,
    /// For each word where its next text is put.
    ends: Vec<u32>,
    /// The next text.
    next: usize,
    is_counted: bool,
}

impl Listing {
    fn new(index: &Rows, mut read: TextsRead) -> Self {
        let addressed = read.read_bodies(index);
        let TextsRead { collector, tokens, texts, titles, .. } = read;
        let (vocabulary, given) = collector.sorted();
        let mut tongues: Vec<Tongue> = Vec::new();
        let tags = index.languages().iter().chain([&index.register().language]);
        for tongue in tags.filter_map(|tag| Tongue::from_tag(tag)) {
            if !tongues.contains(&tongue) {
                tongues.push(tongue);
            }
        }
        let words = Words {
            starts: vec![0; vocabulary.len() + 1],
            vocabulary,
            tongues: tongues.into(),
            given,
            tokens,
            texts,
            found_in: Vec::new(),
            addressed,
            names: names(index),
            titles,
            known: Default::default(),
        };
        let last = vec![0; Vocabulary::len(&words.vocabulary)];
        Self { words, last, ends: Vec::new(), next: 0, is_counted: false }
    }

    /// Goes on through some texts; whether all is listed.
    fn go_on(&mut self) -> bool {
        let mut listed = 0;
        while listed < LISTED {
            if self.next < self.words.texts.len() {
                listed += self.text(self.next) + 1;
                self.next += 1;
            } else if self.is_counted {
                return true;
            } else {
                self.count();
                return false;
            }
        }
        false
    }

    /// Counts or lists a text for each of its words; how many it has.
    fn text(&mut self, number: usize) -> usize {
        let Words { tokens, texts, given, starts, found_in, .. } = &mut self.words;
        let mut count = 0;
        for token in packed::numbers(of_text(tokens, texts, number)) {
            count += 1;
            let word = given[(token >> 2) as usize] as usize;
            let distance = number as u32 + 1 - self.last[word];
            if distance == 0 {
                continue;
            }
            self.last[word] = number as u32 + 1;
            if self.is_counted {
                let end = &mut self.ends[word];
                *end = packed::write(found_in, *end as usize, distance) as u32;
            } else {
                starts[word + 1] += packed::size(distance);
            }
        }
        count
    }

    /// All are counted: each word has its place.
    fn count(&mut self) {
        let starts = &mut self.words.starts;
        for word in 1..starts.len() {
            starts[word] += starts[word - 1];
        }
        self.words.found_in = vec![0; starts.last().copied().unwrap_or(0) as usize];
        self.ends.clone_from(starts);
        self.last.fill(0);
        self.words.tokens.shrink_to_fit();
        self.is_counted = true;
        self.next = 0;
    }
}
