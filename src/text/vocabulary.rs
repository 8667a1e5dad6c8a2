//! The different words of a register, each once, in order: what a search is compared with.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use memchr::memmem;

use super::term::{Fit, Part};

/// The words of a register, sorted. A word is known by its number.
#[derive(Default)]
pub struct Vocabulary {
    /// The words one after the other, with a line end after each.
    arena: String,
    /// Where each begins; and the arena's length.
    starts: Vec<u32>,
}

/// A vocabulary that is being collected.
#[derive(Default)]
pub struct Collector {
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<Fowler>>,
}

impl Collector {
    /// The number of a word until the vocabulary is sorted.
    pub fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(word.into(), number);
        number
    }

    /// The vocabulary, and for each number that was given the one that the word has in it.
    pub fn sorted(self) -> (Vocabulary, Vec<u32>) {
        let words: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        let sorted = crate::order::order(words.len(), &|a, b| words[a].0.cmp(&words[b].0));
        let mut vocabulary = Vocabulary::default();
        let mut numbers = vec![0; words.len()];
        for (number, position) in sorted.into_iter().enumerate() {
            let (word, given) = &words[position];
            numbers[*given as usize] = number as u32;
            vocabulary.starts.push(vocabulary.arena.len() as u32);
            vocabulary.arena.push_str(word);
            vocabulary.arena.push('\n');
        }
        vocabulary.starts.push(vocabulary.arena.len() as u32);
        (vocabulary, numbers)
    }
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The word of that number; empty where there is none.
    pub fn word(&self, number: usize) -> &str {
        match self.starts.get(number..number + 2) {
            Some(&[start, end]) => &self.arena[start as usize..end as usize - 1],
            _ => "",
        }
    }

    /// Whether it has the word.
    pub fn has(&self, word: &str) -> bool {
        self.word(self.first_from(word)) == word && !word.is_empty()
    }

    /// Whether a word begins so.
    pub fn has_beginning(&self, beginning: &str) -> bool {
        self.word(self.first_from(beginning)).starts_with(beginning)
    }

    /// The number of the first word that is not before `word`.
    fn first_from(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.word(middle) < word {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        low
    }

    /// The numbers of the words that fit `part`, in order, each with how well it fits.
    pub fn fitting(&self, part: &Part) -> Vec<(u32, Fit)> {
        if let Some(needle) = part.inside() {
            return self.holding(needle);
        }
        let mut found = Vec::new();
        let beginning = part.common_beginning();
        let mut number = self.first_from(&beginning);
        while number < self.len() {
            let word = self.word(number);
            if !word.starts_with(&*beginning) {
                break;
            }
            if let Some(fit) = part.fit(word) {
                found.push((number as u32, fit));
            }
            number += 1;
        }
        found
    }

    /// The words that hold `needle` anywhere.
    fn holding(&self, needle: &str) -> Vec<(u32, Fit)> {
        let mut found: Vec<(u32, Fit)> = Vec::new();
        let finder = memmem::Finder::new(needle);
        let mut from = 0;
        while let Some(at) = finder.find(&self.arena.as_bytes()[from..]) {
            let at = (from + at) as u32;
            let number = self.starts.partition_point(|&start| start <= at) - 1;
            found.push((number as u32, Fit::Inside));
            from = self.starts[number + 1] as usize;
        }
        found
    }

    /// Every word, in order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.word(number))
    }
}

/// The hash of Fowler, Noll and Vo: short words need no better one.
struct Fowler(u64);

impl Default for Fowler {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fowler {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
