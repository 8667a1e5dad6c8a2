//! What is searched: every text of the register once, as the numbers of its words, and for each
//! word its texts.
//!
//! The first rows need none of it: it is made piece by piece (`making.rs`), while the browser has
//! time or a search waits. A title counts for each row of its resolution, a lead for
//! each provision under it, a provision for those nested in it; none of them is repeated there.

use std::cell::RefCell;
use std::rc::Rc;

use crate::model::LocalizedText;
use crate::text::{Alternative, Fit, Joint, Lexicon, Term, Tongue, Vocabulary, tokens};

use super::packed;
use super::rows::Rows;
use super::texts::{Text, TextPlace};

/// The texts of a register as they are searched.
pub(in crate::query) struct Words {
    pub(super) vocabulary: Vocabulary,
    pub(super) tongues: Rc<[Tongue]>,
    /// For each number that a word was given while texts were read, its number in the vocabulary.
    pub(super) given: Vec<u32>,
    /// The words of all texts, [`packed`]: the number that was given, and in the last two bits how
    /// it stands to the one before.
    pub(super) tokens: Vec<u8>,
    pub(super) texts: Vec<Text>,
    /// For each word, where its texts begin among `found_in`; and the end.
    pub(super) starts: Vec<u32>,
    /// The texts that have a word, in order and [`packed`]: how far each is from the one before,
    /// the first from the one before all.
    pub(super) found_in: Vec<u8>,
    /// The keys of the bodies that are addressed, each with the rows.
    pub(super) addressed: Vec<(String, Vec<u32>)>,
    /// What bodies are called, in any language, with single spaces between the words; and which
    /// body it is.
    pub(super) names: Vec<(String, usize)>,
    /// The titles, folded.
    pub(super) titles: Vec<Box<str>>,
    /// What the last terms were found in: most of them stay while a search is typed.
    pub(super) known: RefCell<Vec<(Term, Rc<Hits>)>>,
}

/// How many terms are remembered.
const REMEMBERED: usize = 12;

/// Where a term was found: for each of them 0, or one more than the [`Fit`].
#[derive(Default)]
pub(in crate::query) struct Hits {
    pub(in crate::query) texts: Vec<u8>,
    /// The rows by their own texts, and what is above and beside them in the section.
    pub(in crate::query) rows: Vec<u8>,
    /// The resolutions by number and title.
    pub(in crate::query) titles: Vec<u8>,
    /// The resolutions by summary, leads, annexes and notes.
    pub(in crate::query) below: Vec<u8>,
    /// Whether it was found at all.
    pub(in crate::query) any: bool,
}

/// How well a place was fitted that has `rank` in [`Hits`].
pub(in crate::query) fn fit(rank: u8) -> Option<Fit> {
    Fit::ALL.get(usize::from(rank.checked_sub(1)?)).copied()
}

impl Words {
    /// What words are compared by.
    pub(in crate::query) fn lexicon<'a>(&'a self, index: &'a Rows) -> Lexicon<'a> {
        Lexicon { folding: index.folding(), tongues: &self.tongues, words: &self.vocabulary }
    }

    /// The different words.
    pub(in crate::query) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// How many texts have the word of that number.
    pub(in crate::query) fn frequency(&self, word: usize) -> usize {
        packed::count(self.listed(word as u32))
    }

    /// The texts of a resolution, each with its number.
    pub(in crate::query) fn texts_of(
        &self,
        resolution: usize,
    ) -> impl Iterator<Item = (usize, &Text)> {
        let first = self.texts.partition_point(|text| (text.resolution as usize) < resolution);
        let own = self.texts[first..].iter().enumerate();
        own.map(move |(at, text)| (first + at, text))
            .take_while(move |(_, text)| text.resolution as usize == resolution)
    }

    /// The word of that number as the first text that has it writes it.
    pub(in crate::query) fn as_written(&self, rows: &Rows, word: usize) -> String {
        let folded = self.vocabulary.word(word);
        let text = self
            .found_in(word as u32)
            .next()
            .and_then(|text| self.texts.get(text).map(|text| self.sources(rows, text)));
        for source in text.into_iter().flatten() {
            let words = rows.choose(source).words;
            let found = rows.folding().fold_with_origins(words);
            if let Some(token) = tokens(&found.text).find(|it| found.text[it.at.clone()] == *folded)
            {
                return words[found.original(token.at.start, token.at.end)].to_owned();
            }
        }
        folded.to_owned()
    }

    /// What a text was read from.
    pub(in crate::query) fn sources<'a>(
        &self,
        rows: &'a Rows,
        text: &Text,
    ) -> Vec<&'a LocalizedText> {
        let at = text.number as usize;
        let Some((resolution, _)) = rows.resolution(text.resolution as usize) else {
            let body = self.addressed.get(at).and_then(|(key, _)| rows.register().bodies.get(key));
            return body.map_or(Vec::new(), |body| {
                [Some(&body.name), body.short.as_ref()].into_iter().flatten().collect()
            });
        };
        let provision = || rows.provision(rows.rows().get(at)?).map(|(_, own)| &own.text);
        match text.place {
            TextPlace::Title => vec![&resolution.title],
            TextPlace::Summary => resolution.summary.get(at).into_iter().collect(),
            TextPlace::Lead => {
                resolution.sections.get(at).and_then(|it| it.lead.as_ref()).into_iter().collect()
            }
            TextPlace::Annex => {
                let annex = resolution.annexes.get(at).into_iter();
                annex.flat_map(|it| [&it.label, &it.title]).flatten().collect()
            }
            TextPlace::Note => {
                resolution.notes.get(at).map(|note| &note.text).into_iter().collect()
            }
            TextPlace::Provision => provision().into_iter().collect(),
            TextPlace::Addressee => Vec::new(),
        }
    }

    /// The titles, folded, in the register's order.
    pub(in crate::query) fn titles(&self) -> &[Box<str>] {
        &self.titles
    }

    /// The bodies of that name, words with single spaces between them.
    pub(in crate::query) fn named(&self, name: &str) -> impl Iterator<Item = usize> {
        let first = self.names.partition_point(|(known, _)| known.as_str() < name);
        let same = self.names[first..].iter();
        same.take_while(move |(known, _)| known == name).map(|(_, body)| *body)
    }

    /// Where `term` is found.
    pub(in crate::query) fn hits(&self, term: &Term) -> Rc<Hits> {
        let mut known = self.known.borrow_mut();
        if let Some(at) = known.iter().position(|(other, _)| other == term) {
            let same = known.remove(at);
            let hits = same.1.clone();
            known.push(same);
            return hits;
        }
        let hits = Rc::new(self.search(term));
        if known.len() == REMEMBERED {
            known.remove(0);
        }
        known.push((term.clone(), hits.clone()));
        hits
    }

    fn search(&self, term: &Term) -> Hits {
        let mut texts = vec![0u8; self.texts.len()];
        for alternative in term.alternatives() {
            self.search_for(alternative, &mut texts);
        }
        let rows = self.texts.iter().map(|text| text.rows.end).max().unwrap_or(0) as usize;
        let mut hits = Hits {
            rows: vec![0; rows],
            titles: vec![0; self.titles.len()],
            below: vec![0; self.titles.len()],
            any: texts.iter().any(|&rank| rank > 0),
            texts: Vec::new(),
        };
        for (text, &rank) in self.texts.iter().zip(&texts) {
            if rank == 0 {
                continue;
            }
            let raise = |place: Option<&mut u8>| {
                if let Some(place) = place {
                    *place = rank.max(*place);
                }
            };
            let resolution = text.resolution as usize;
            match text.place {
                TextPlace::Title => raise(hits.titles.get_mut(resolution)),
                TextPlace::Provision => {}
                TextPlace::Addressee => {
                    for &row in &self.addressed[text.number as usize].1 {
                        raise(hits.rows.get_mut(row as usize));
                    }
                }
                _ => raise(hits.below.get_mut(resolution)),
            }
            if matches!(text.place, TextPlace::Provision | TextPlace::Lead) {
                for row in &mut hits.rows[text.rows.start as usize..text.rows.end as usize] {
                    *row = rank.max(*row);
                }
            }
        }
        hits.texts = texts;
        hits
    }

    fn search_for(&self, alternative: &Alternative, texts: &mut [u8]) {
        let parts: Vec<Vec<(u32, Fit)>> =
            alternative.parts().iter().map(|part| self.vocabulary.fitting(part)).collect();
        let size = |part: &[(u32, Fit)]| -> usize {
            part.iter().map(|(word, _)| self.listed(*word).len()).sum()
        };
        let Some(rarest) = parts.iter().min_by_key(|part| size(part)) else {
            return;
        };
        let is_single = parts.len() == 1;
        for &(word, fit) in rarest {
            for number in self.found_in(word) {
                let known = &mut texts[number];
                let most = if is_single { fit } else { Fit::Exact };
                if *known > most as u8 {
                    continue;
                }
                let found = match is_single {
                    true => alternative.fit(&|_| None, &|_| Some(fit)),
                    false => self.together(alternative, &parts, number),
                };
                if let Some(fit) = found {
                    *known = (fit as u8 + 1).max(*known);
                }
            }
        }
    }

    /// How well the parts fit next to each other in a text, where they fit best.
    fn together(
        &self,
        alternative: &Alternative,
        parts: &[Vec<(u32, Fit)>],
        text: usize,
    ) -> Option<Fit> {
        let tokens = packed::numbers(of_text(&self.tokens, &self.texts, text));
        let tokens: Vec<u32> = tokens.collect();
        let starts = 0..(tokens.len() + 1).saturating_sub(parts.len());
        let best = starts.filter_map(|first| {
            let token = |distance: usize| tokens.get(first + distance).copied();
            alternative.fit(&|distance| token(distance).map(joint), &|distance| {
                let word = self.given[(token(distance)? >> 2) as usize];
                let part = &parts[distance];
                let at = part.binary_search_by_key(&word, |(word, _)| *word).ok()?;
                Some(part[at].1)
            })
        });
        best.max()
    }

    /// The numbers of the texts that have a word, in order.
    fn found_in(&self, word: u32) -> impl Iterator<Item = usize> + '_ {
        packed::numbers(self.listed(word)).scan(0, |number, distance| {
            *number += distance as usize;
            Some(*number - 1)
        })
    }

    /// The same as they are kept.
    fn listed(&self, word: u32) -> &[u8] {
        match self.starts.get(word as usize..word as usize + 2) {
            Some(&[start, end]) => &self.found_in[start as usize..end as usize],
            _ => &[],
        }
    }
}

/// The words of a text among those of all.
pub(super) fn of_text<'a>(tokens: &'a [u8], texts: &[Text], number: usize) -> &'a [u8] {
    let end = texts.get(number + 1).map_or(tokens.len(), |next| next.start as usize);
    &tokens[texts[number].start as usize..end]
}

const JOINTS: [Joint; 4] = [Joint::Apart, Joint::Space, Joint::Mark, Joint::Together];

fn joint(token: u32) -> Joint {
    JOINTS[(token & 3) as usize]
}

/// What bodies are called in any language, sorted.
pub(super) fn names(index: &Rows) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (position, (_, body)) in index.register().bodies.iter().enumerate() {
        for text in [Some(&body.name), body.short.as_ref()].into_iter().flatten() {
            for name in text.words() {
                found.push((spaced(&index.folding().fold(name)), position));
            }
        }
    }
    let order = crate::order::order(found.len(), &|a, b| found[a].cmp(&found[b]));
    let mut sorted: Vec<(String, usize)> =
        order.into_iter().map(|at| std::mem::take(&mut found[at])).collect();
    sorted.dedup();
    sorted
}

/// The words of a folded text with single spaces between them.
pub(in crate::query) fn spaced(folded: &str) -> String {
    let words: Vec<&str> = tokens(folded).map(|token| &folded[token.at]).collect();
    words.join(" ")
}
