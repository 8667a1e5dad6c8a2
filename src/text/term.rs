//! What a search looks for: words and phrases with everything that counts as the same.

use std::rc::Rc;

use super::folding::{Folding, is_unspaced};
use super::forms::{Tongue, bare_arabic, bases, is_arabic};
use super::tokens::{Joint, Token, tokens};
use super::vocabulary::Vocabulary;

/// How well a term fits a place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It stands inside a word.
    Inside,
    /// A word begins with it.
    Prefix,
    /// Another form of the word stands there: singular or plural, another case, a name in full or
    /// short.
    Form,
    /// It is the word.
    Exact,
}

impl Fit {
    /// Every fit, the worst first.
    pub const ALL: [Self; 4] = [Self::Inside, Self::Prefix, Self::Form, Self::Exact];
}

/// One word or phrase of a search, folded: it is found where any of its alternatives is.
///
/// A word is found as it is typed, in its other forms (`forms.rs`), and where a word begins with
/// it; written as one word, as two or with a mark between. Numbers are exact: `3` finds "Question
/// 3/2", and neither 30 nor 300. A phrase is found exactly so; a hyphen in it is as good as a
/// space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    needle: Box<str>,
    pub(super) alternatives: Vec<Alternative>,
}

/// Words that stand next to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    parts: Vec<Part>,
    /// How closely each part stands to the one before.
    joints: Joints,
    /// It fits no better than this.
    best: Fit,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Joints {
    /// At least so closely.
    Least(Joint),
    /// Marks of sentences where these have some, and nowhere else.
    Phrase(Box<[Joint]>),
}

/// What one word of a text is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    word: Box<str>,
    mode: Mode,
    bases: Rc<[String]>,
    tongues: Rc<[Tongue]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// The word itself.
    Whole,
    /// It, or another form of it.
    Form,
    /// It, another form of it, or a word that begins with it.
    Word,
    /// A word that begins with it.
    Begins,
    /// A word of this pattern, with `*` for any letters and `?` for one.
    Pattern,
    /// A word that holds it.
    Inside,
}

/// What words are compared by: the languages of the texts, and the words that stand in them.
#[derive(Clone, Copy)]
pub struct Lexicon<'a> {
    /// The folding of the texts.
    pub folding: &'a Folding,
    /// The languages of the texts.
    pub tongues: &'a Rc<[Tongue]>,
    /// The words of the texts.
    pub words: &'a Vocabulary,
}

/// Shorter words are not taken for two that are written as one, in characters.
const SHORTEST_JOINED: usize = 5;
/// What French and Italian cut off before a vowel.
const ELIDED: &[&str] =
    &["l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu"];

impl Lexicon<'_> {
    /// What a word that was typed looks for; several terms where a script writes words without
    /// spaces.
    pub fn terms(&self, word: &str) -> Vec<Term> {
        let folded = self.folding.fold(word);
        let mut found: Vec<Term> = Vec::new();
        for word in self.folding.words(&folded) {
            if let Some(term) = self.term(&word).filter(|term| !found.contains(term)) {
                found.push(term);
            }
        }
        found
    }

    /// A word as one term in every script.
    pub fn whole_term(&self, word: &str) -> Option<Term> {
        self.term(&self.folding.fold(word))
    }

    /// A word with `*` for any letters or `?` for one. A star at its end asks for its beginning
    /// alone.
    pub fn pattern(&self, word: &str) -> Option<Term> {
        let folded = self.folding.fold(word);
        let folded = folded.trim();
        let beginning = folded.trim_end_matches('*');
        if !beginning.contains(['*', '?']) {
            let pieces: Vec<Token> = tokens(beginning).collect();
            let last = pieces.len().checked_sub(1)?;
            let parts = pieces.iter().enumerate().map(|(position, token)| {
                let mode = if position == last { Mode::Begins } else { Mode::Whole };
                self.part(&beginning[token.at.clone()], mode)
            });
            let alternative = Alternative::near(parts.collect(), Joint::Space, Fit::Exact);
            return Some(Term { needle: folded.into(), alternatives: vec![alternative] });
        }
        let holds = folded.chars().any(|c| !matches!(c, '*' | '?'));
        let alternative = Alternative::single(self.part(folded, Mode::Pattern), Fit::Exact);
        holds.then(|| Term { needle: folded.into(), alternatives: vec![alternative] })
    }

    /// Words that stand together, as one term; none where there are no words.
    pub fn phrase(&self, words: &str) -> Option<Term> {
        let folded = self.folding.fold(words);
        let alternative = self.exactly(&folded)?;
        Some(Term { needle: folded.trim().into(), alternatives: vec![alternative] })
    }

    fn exactly(&self, folded: &str) -> Option<Alternative> {
        let pieces: Vec<Token> = tokens(folded).collect();
        let parts: Vec<Part> =
            pieces.iter().map(|it| self.part(&folded[it.at.clone()], Mode::Whole)).collect();
        let joints = Joints::Phrase(pieces.iter().map(|it| it.joint).collect());
        (!parts.is_empty()).then_some(Alternative { parts, joints, best: Fit::Exact })
    }

    fn term(&self, word: &str) -> Option<Term> {
        let mut pieces: Vec<Token> = tokens(word).collect();
        let before_apostrophe = |token: &Token| word[token.at.end..].starts_with('\'');
        while pieces.len() > 1
            && before_apostrophe(&pieces[0])
            && ELIDED.contains(&&word[pieces[0].at.clone()])
        {
            pieces.remove(0);
        }
        // The possessive of English.
        if let [.., before, last] = &pieces[..]
            && &word[last.at.clone()] == "s"
            && before_apostrophe(before)
        {
            pieces.pop();
        }
        let words: Vec<&str> = pieces.iter().map(|token| &word[token.at.clone()]).collect();
        let (&last, before) = words.split_last()?;
        let needle = &word[pieces[0].at.start..pieces[pieces.len() - 1].at.end];
        let mut parts: Vec<Part> = before.iter().map(|it| self.part(it, Mode::Form)).collect();
        parts.push(self.part(last, Mode::Word));
        let mut term = Term {
            needle: needle.into(),
            alternatives: vec![Alternative::near(parts, Joint::Space, Fit::Exact)],
        };
        if before.is_empty() {
            self.add_divided(&mut term, last);
        } else if can_join(&words) {
            let joined = self.part(&words.concat(), Mode::Word);
            term.add(Alternative::single(joined, Fit::Exact));
        }
        Some(term)
    }

    /// A word that was typed as one, where a text writes two: `ewaste`, *e-waste*; or thousands:
    /// `2000`, *2 000*.
    fn add_divided(&self, term: &mut Term, word: &str) {
        let thousands = (word.len() > 3).then(|| word.len() - 3);
        if let Some(at) = thousands.filter(|_| is_number(word)) {
            let parts = [&word[..at], &word[at..]].map(|it| self.part(it, Mode::Whole));
            term.add(Alternative::near(parts.into(), Joint::Space, Fit::Exact));
            return;
        }
        if word.chars().count() < SHORTEST_JOINED || word.starts_with(is_unspaced) {
            return;
        }
        for (at, _) in word.char_indices().skip(1) {
            let (first, second) = word.split_at(at);
            if !self.words.has(first) || second.chars().nth(1).is_none() {
                continue;
            }
            // Two words with a space between them must be just these.
            if self.words.has(second) {
                let parts = [first, second].map(|it| self.part(it, Mode::Whole));
                term.add(Alternative::near(parts.into(), Joint::Space, Fit::Form));
            }
            if self.words.has_beginning(second) {
                let parts = vec![self.part(first, Mode::Whole), self.part(second, Mode::Word)];
                term.add(Alternative::near(parts, Joint::Mark, Fit::Exact));
            }
        }
    }

    /// Gives words that were typed one after the other what they are when written as one: `e
    /// waste`, *ewaste*.
    pub fn join(&self, terms: &mut [Term]) {
        for second in 1..terms.len() {
            let words = [&*terms[second - 1].needle, &*terms[second].needle];
            let joined = words.concat();
            let is_long = joined.chars().count() >= SHORTEST_JOINED || is_number(&joined);
            if !is_long || !can_join(&words) || !is_word(words[0]) || !is_word(words[1]) {
                continue;
            }
            let is_typed = words[1].chars().nth(2).is_some();
            let mode = if is_typed { Mode::Word } else { Mode::Form };
            let part = self.part(&joined, mode);
            if !self.words.fitting(&part).is_empty() {
                for term in &mut terms[second - 1..=second] {
                    term.add(Alternative::single(part.clone(), Fit::Form));
                }
            }
        }
    }

    /// Gives terms that stand together as `name` does (its words, one term each) another name for
    /// the same.
    pub fn add_name(&self, terms: &mut [Term], other: &str) {
        let folded = self.folding.fold(other);
        let Some(mut alternative) = self.exactly(&folded) else {
            return;
        };
        alternative.best = Fit::Form;
        terms.iter_mut().for_each(|term| term.add(alternative.clone()));
    }

    fn part(&self, word: &str, mode: Mode) -> Part {
        let is_exact =
            word.bytes().any(|byte| byte.is_ascii_digit()) || word.starts_with(is_unspaced);
        let mode = match mode {
            Mode::Form | Mode::Word if is_exact => Mode::Whole,
            mode => mode,
        };
        let has_forms = matches!(mode, Mode::Form | Mode::Word);
        let bases = if has_forms { bases(self.tongues, word) } else { Vec::new() };
        Part { word: word.into(), mode, bases: bases.into(), tongues: self.tongues.clone() }
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is one word, for [`tokens`].
fn is_word(word: &str) -> bool {
    let mut tokens = tokens(word);
    tokens.next().is_some_and(|token| token.at == (0..word.len())) && tokens.next().is_none()
}

/// Whether words may be written as one: letters with letters, or the thousands of a number.
fn can_join(words: &[&str]) -> bool {
    match words.split_first() {
        Some((first, rest)) if is_number(first) => {
            first.len() <= 3 && rest.iter().all(|it| it.len() == 3 && is_number(it))
        }
        _ => words.iter().all(|word| {
            !word.starts_with(is_unspaced) && word.bytes().all(|byte| !byte.is_ascii_digit())
        }),
    }
}

impl Term {
    /// What is looked for, folded.
    pub fn needle(&self) -> &str {
        &self.needle
    }

    /// Whether it is one word, rather than a phrase or a pattern.
    pub fn is_plain(&self) -> bool {
        let first = self.alternatives.first();
        first.is_some_and(|it| {
            matches!(it.joints, Joints::Least(_)) && it.parts.iter().all(Part::is_plain)
        })
    }

    fn add(&mut self, alternative: Alternative) {
        if !self.alternatives.contains(&alternative) {
            self.alternatives.push(alternative);
        }
    }

    /// The same word, found inside others.
    pub fn inside(&self) -> Option<Self> {
        let [part] = &self.alternatives.first()?.parts[..] else {
            return None;
        };
        let is_word = part.mode == Mode::Word;
        let part = Part { mode: Mode::Inside, ..part.clone() };
        let alternatives = vec![Alternative::single(part, Fit::Inside)];
        is_word.then(|| Self { needle: self.needle.clone(), alternatives })
    }

    /// The words of several terms one after the other, as one term.
    pub fn together(terms: &[Self]) -> Option<Self> {
        let mut parts = Vec::new();
        for term in terms {
            parts.extend(term.alternatives.first()?.parts.iter().cloned());
        }
        let alternative = Alternative::near(parts, Joint::Space, Fit::Exact);
        Some(Self { needle: "".into(), alternatives: vec![alternative] })
    }

    /// The ways to find it.
    pub fn alternatives(&self) -> &[Alternative] {
        &self.alternatives
    }
}

impl Alternative {
    fn single(part: Part, best: Fit) -> Self {
        Self::near(vec![part], Joint::Space, best)
    }

    fn near(parts: Vec<Part>, least: Joint, best: Fit) -> Self {
        Self { parts, joints: Joints::Least(least), best }
    }

    /// What each of the words is compared with.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// How well it fits a text's words from one of them on: `joint` tells how the word at a
    /// distance stands to the one before it, `fit` how well a part fits the word at its distance;
    /// `None` from either where there is no such word.
    pub fn fit(
        &self,
        joint: &dyn Fn(usize) -> Option<Joint>,
        fit: &dyn Fn(usize) -> Option<Fit>,
    ) -> Option<Fit> {
        let mut worst = self.best;
        for distance in 0..self.parts.len() {
            worst = worst.min(fit(distance)?);
            if distance == 0 {
                continue;
            }
            let joint = joint(distance)?;
            let holds = match &self.joints {
                Joints::Least(least) => joint >= *least,
                Joints::Phrase(joints) => {
                    (joints[distance] == Joint::Apart) == (joint == Joint::Apart)
                }
            };
            if !holds {
                return None;
            }
        }
        Some(worst)
    }
}

impl Part {
    fn is_plain(&self) -> bool {
        !matches!(self.mode, Mode::Begins | Mode::Pattern)
    }

    /// What it is inside words, where it is looked for there.
    pub(super) fn inside(&self) -> Option<&str> {
        (self.mode == Mode::Inside).then_some(&self.word)
    }

    /// What every word that fits begins with.
    pub(super) fn common_beginning(&self) -> Box<str> {
        match self.mode {
            Mode::Inside => "".into(),
            Mode::Pattern => self.word.split(['*', '?']).next().unwrap_or_default().into(),
            Mode::Whole | Mode::Begins => self.word.clone(),
            Mode::Form | Mode::Word if self.word.starts_with(is_arabic) => "".into(),
            Mode::Form | Mode::Word => self.word.chars().take(2).collect::<String>().into(),
        }
    }

    /// How well it fits `word`, a word of a folded text.
    pub fn fit(&self, word: &str) -> Option<Fit> {
        if self.mode == Mode::Pattern {
            return is_like(word, &self.word).then_some(Fit::Exact);
        }
        if *word == *self.word {
            return Some(if self.mode == Mode::Inside { Fit::Inside } else { Fit::Exact });
        }
        let begins = || word.starts_with(&*self.word);
        match self.mode {
            Mode::Whole | Mode::Pattern => None,
            Mode::Inside => word.contains(&*self.word).then_some(Fit::Inside),
            Mode::Begins => begins().then_some(Fit::Prefix),
            Mode::Form | Mode::Word => {
                let is_other = self.word.starts_with(is_arabic) != word.starts_with(is_arabic);
                if is_other {
                    None
                } else if self.is_form(word) {
                    Some(Fit::Form)
                } else if self.mode == Mode::Word && (begins() || self.begins_bare(word)) {
                    Some(Fit::Prefix)
                } else {
                    None
                }
            }
        }
    }

    /// Whether `word` is another form of it. Forms begin alike, but for what Arabic writes before a
    /// word.
    fn is_form(&self, word: &str) -> bool {
        if !self.word.starts_with(is_arabic) {
            let mut pairs = self.word.chars().zip(word.chars()).take(2);
            if !pairs.all(|(a, b)| a == b) {
                return false;
            }
        }
        bases(&self.tongues, word).iter().any(|base| self.bases.contains(base))
    }

    fn begins_bare(&self, word: &str) -> bool {
        self.word.starts_with(is_arabic)
            && bare_arabic(word).iter().any(|bare| bare.starts_with(&*self.word))
    }
}

/// Whether a word is like a pattern, in which `*` stands for any characters and `?` for one.
fn is_like(word: &str, pattern: &str) -> bool {
    let (word, pattern): (Vec<char>, Vec<char>) =
        (word.chars().collect(), pattern.chars().collect());
    let (mut at, mut of) = (0, 0);
    // Where the last star was, and how much of the word it stood for: it is tried again with more.
    let mut star: Option<(usize, usize)> = None;
    while at < word.len() {
        match pattern.get(of) {
            Some('*') => {
                star = Some((of, at));
                of += 1;
            }
            Some(&c) if c == '?' || c == word[at] => {
                at += 1;
                of += 1;
            }
            _ => match &mut star {
                Some((after, taken)) => {
                    *taken += 1;
                    (of, at) = (*after + 1, *taken);
                }
                None => return false,
            },
        }
    }
    pattern[of..].iter().all(|&c| c == '*')
}
